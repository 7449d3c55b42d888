// mistakes: 5
use api_model::ApiModel;

#[derive(ApiModel)]
#[api(patch = "it's an update")]
struct Account {
    #[api(default = "it's empty")]
    name: String,
    #[api(length("it's long"))]
    password: String,
    #[api(must_match(other = "password", message = "it's another"))]
    again: String,
    #[api(regex = "a::'b")]
    code: String,
}

fn main() {}
