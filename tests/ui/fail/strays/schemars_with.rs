// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[schemars(with = "String")]
    name: String,
    #[schemars(rename = "e-mail", email)]
    email: String,
}

fn main() {}
