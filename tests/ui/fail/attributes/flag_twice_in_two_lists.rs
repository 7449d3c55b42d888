use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(secret)]
    #[api(secret)]
    name: Option<String>,
}

fn main() {}
