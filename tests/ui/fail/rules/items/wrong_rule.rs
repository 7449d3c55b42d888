use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items(email))]
    numbers: Vec<u8>,
}

fn main() {}
