use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(pattern("^[0-9]+$"))]
    age: u8,
}

fn main() {}
