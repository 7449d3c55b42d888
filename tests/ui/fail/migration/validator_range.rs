use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(exclusive_min = 0.0, max = 1.0))]
    share: f64,
}

fn main() {}
