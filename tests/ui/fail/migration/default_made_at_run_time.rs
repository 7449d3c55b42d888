// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(default = "user".to_string())]
    role: String,
    #[api(default = "en")]
    language: String,
}

fn main() {}
