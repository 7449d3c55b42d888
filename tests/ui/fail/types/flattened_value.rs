use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(flatten)]
    value: serde_json::Value,
}

fn main() {}
