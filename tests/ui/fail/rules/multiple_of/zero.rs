use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(multiple_of(0))]
    price: u32,
}

fn main() {}
