// mistakes: 7
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(maxLength(5))]
    name: String,
    #[api(max_len = 5)]
    street: String,
    #[api(len(1..=5))]
    town: String,
    #[api(matches("^[a-z]+$"))]
    user: String,
    #[api(numeric)]
    code: String,
    #[api(between(1, 5))]
    stars: u8,
    #[api(gte = 18)]
    age: u8,
}

fn main() {}
