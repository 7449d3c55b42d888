use api_model::ApiModel;

const MIN: f64 = 0.5;
const MAX: f64 = 0.5;

#[derive(ApiModel)]
struct Account {
    #[api(range(MIN..MAX))]
    share: f64,
}

fn main() {}
