// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(0..=1))]
    share: f64,
    #[api(range(0..=1.5))]
    weight: Option<f32>,
    #[api(items(range(-5..)))]
    offsets: Vec<f64>,
    #[api(range(..100))]
    percent: f64,
}

fn main() {}
