use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items(range(1..=40_000)))]
    numbers: Vec<i16>,
}

fn main() {}
