use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(starts_with("1"))]
    age: u8,
}

fn main() {}
