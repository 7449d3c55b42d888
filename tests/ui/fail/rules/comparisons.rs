// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(length > 5)]
    note: String,
    #[api(length == 3)]
    currency: String,
    #[api(value >= 1)]
    count: u32,
}

fn main() {}
