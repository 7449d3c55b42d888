// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(normalize)]
    name: String,
    #[api(normalize = trim)]
    nick_name: String,
}

fn main() {}
