// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(transform(trim))]
    name: String,
    #[api(toLowerCase)]
    email: String,
    #[api(password)]
    password: String,
}

fn main() {}
