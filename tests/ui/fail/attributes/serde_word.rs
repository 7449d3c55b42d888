// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(rename = "fullName")]
    name: String,
    #[api(default)]
    age: u8,
    #[api(skip)]
    cache: u8,
}

fn main() {}
