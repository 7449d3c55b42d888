use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range(-1..=5))]
    stars: Option<u32>,
}

fn main() {}
