// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Metadata {
    Text(String),
    Name(#[api(non_empty)] String),
    Nothing,
    Null,
    Any(serde_json::Value),
    Number(u32),
}

fn main() {}
