use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Value {
    Any(i64),
    Small(u8),
}

fn main() {}
