use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(email)]
    address: Option<u64>,
}

fn main() {}
