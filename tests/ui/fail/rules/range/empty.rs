// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(5..=1))]
    age: u8,
    #[api(range(5..5))]
    stars: u8,
    #[api(range(1.5..=0.5))]
    weight: f64,
    #[api(range(1..=-1))]
    offset: i32,
}

fn main() {}
