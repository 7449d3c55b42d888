use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[api(required)]
    #[serde(default)]
    name: Option<String>,
}

fn main() {}
