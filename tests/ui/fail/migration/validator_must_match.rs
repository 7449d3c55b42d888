use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(must_match(other = "password"))]
    again: String,
    password: String,
}

fn main() {}
