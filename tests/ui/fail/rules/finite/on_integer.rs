use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(finite)]
    price: u32,
}

fn main() {}
