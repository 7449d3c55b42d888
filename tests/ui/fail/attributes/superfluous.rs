use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(secret!)]
    name: String,
}

fn main() {}
