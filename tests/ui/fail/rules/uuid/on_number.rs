use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(uuid)]
    id: u128,
}

fn main() {}
