use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(1..))]
    age: u8,
}

fn main() {}
