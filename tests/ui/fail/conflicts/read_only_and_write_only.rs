// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(read_only, write_only)]
    password: String,
    #[api(secret, read_only)]
    token: String,
}

fn main() {}
