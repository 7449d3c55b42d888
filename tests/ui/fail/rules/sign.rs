// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(positive)]
    stars: u8,
    #[api(negative)]
    debt: i64,
    #[api(non_negative)]
    balance: i64,
}

fn main() {}
