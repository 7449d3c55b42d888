use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(range(0.0..=10.0))]
    count: Option<u32>,
}

fn main() {}
