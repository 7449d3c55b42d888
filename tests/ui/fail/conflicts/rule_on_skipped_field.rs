use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(skip)]
    #[api(length(1..))]
    name: String,
}

fn main() {}
