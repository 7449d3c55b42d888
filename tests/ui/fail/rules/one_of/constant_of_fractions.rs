use api_model::ApiModel;

const HALVES: [f64; 2] = [0.5, 1.5];

#[derive(ApiModel)]
struct Account {
    #[api(one_of(HALVES))]
    weight: f64,
}

fn main() {}
