// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(default = 5)]
    stars: u8,
    #[serde(default = 0.5)]
    weight: f64,
    #[serde(default = true)]
    active: bool,
}

fn main() {}
