use api_model::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[api(one_of(1..=5))]
    stars: u8,
}

fn main() {}
