// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(length(1..=))]
    name: String,
    #[api(length(> 3))]
    street: String,
    #[api(range(1...5))]
    stars: u8,
}

fn main() {}
