use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(non_empty)]
    age: u8,
}

fn main() {}
