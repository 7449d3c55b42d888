// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(ge = 0, lt = 150)]
    age: i32,
    #[api(decimal_places = 2)]
    balance: f64,
}

fn main() {}
