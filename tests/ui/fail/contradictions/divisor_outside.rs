// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(multiple_of(-5))]
    cents: u32,
    #[api(items(multiple_of(1_000)))]
    parts: Vec<u8>,
    #[api(multiple_of(5))]
    change: i32,
}

fn main() {}
