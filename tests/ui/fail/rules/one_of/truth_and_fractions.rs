// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Car {
    #[api(one_of([true]))]
    is_new: bool,
    #[api(one_of([0.5, 1.5]))]
    share: f64,
}

fn main() {}
