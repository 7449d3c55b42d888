use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(range("1 to 5"))]
    stars: u8,
}

fn main() {}
