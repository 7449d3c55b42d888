// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(64..=1))]
    name: String,
    #[api(length(3..3))]
    code: String,
}

fn main() {}
