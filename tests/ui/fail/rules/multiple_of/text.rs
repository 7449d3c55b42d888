use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(multiple_of("5"))]
    value: u32,
}

fn main() {}
