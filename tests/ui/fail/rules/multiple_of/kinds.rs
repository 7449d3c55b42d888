// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(multiple_of(5))]
    price: f64,
    #[api(multiple_of(0.5))]
    count: Option<u32>,
    #[api(multiple_of(-5))]
    steps: i32,
    #[api(multiple_of(0.0))]
    weight: f64,
}

fn main() {}
