// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(1.., "must not be empty"))]
    name: String,
    #[api(email("must be an address"))]
    email: String,
    #[api(pattern("^[a-z]+$", "must be lower-case letters"))]
    slug: String,
    #[api(min_length(12, "must be longer"))]
    password: String,
}

fn main() {}
