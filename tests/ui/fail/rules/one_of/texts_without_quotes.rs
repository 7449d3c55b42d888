// mistakes: 2
use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(one_of([open, paid]))]
    status: String,
    #[api(one_of(low, high))]
    priority: String,
}

fn main() {}
