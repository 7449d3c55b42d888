// mistakes: 4
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(uuid(v4))]
    id: String,
    #[api(ip(v4))]
    address: String,
    #[api(date("%Y-%m-%d"))]
    born: String,
    #[api(unique(true))]
    tags: Vec<String>,
}

fn main() {}
