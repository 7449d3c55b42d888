use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(exclusive_minimum = 0)]
    stars: u8,
}

fn main() {}
