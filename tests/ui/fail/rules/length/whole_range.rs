// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(..))]
    name: String,
    #[api(length(0..))]
    code: String,
}

fn main() {}
