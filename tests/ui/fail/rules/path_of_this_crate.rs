// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(rules::email)]
    address: String,
    #[api(api_model::rules::length)]
    name: String,
    #[api(api_model::rules::slug)]
    town: String,
}

fn main() {}
