use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(contains("@"))]
    age: u8,
}

fn main() {}
