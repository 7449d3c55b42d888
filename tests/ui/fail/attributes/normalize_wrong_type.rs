use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(normalize(trim))]
    age: u8,
}

fn main() {}
