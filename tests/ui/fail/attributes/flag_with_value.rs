// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(required = true)]
    name: Option<String>,
    #[api(secret(always))]
    password: String,
}

fn main() {}
