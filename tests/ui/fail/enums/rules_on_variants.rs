// mistakes: 5
use api_model::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[api(non_empty)]
    Active,
    #[api(length(1..=5))]
    Named(String),
    #[api(range(1..=5))]
    Rated { stars: u8 },
    #[api(email, secret)]
    Pair(String, u8),
}

fn main() {}
