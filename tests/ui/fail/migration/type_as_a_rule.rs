use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(integer)]
    age: u8,
}

fn main() {}
