// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(range(1-10))]
    count: u32,
    #[api(range[1..=10])]
    weight: u32,
}

fn main() {}
