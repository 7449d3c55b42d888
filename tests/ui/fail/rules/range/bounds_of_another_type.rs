use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(1..=5))]
    weight: f64,
}

fn main() {}
