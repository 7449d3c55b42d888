// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(..=-1))]
    name: String,
    #[api(length(-5..=64))]
    street: String,
    #[api(length(-3))]
    town: String,
    #[api(bytes(-1..))]
    country: String,
}

fn main() {}
