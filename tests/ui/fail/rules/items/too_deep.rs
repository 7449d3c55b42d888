use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(items(items(email)))]
    addresses: Vec<String>,
}

fn main() {}
