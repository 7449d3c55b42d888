use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
enum Id {
    Number(u64),
    Text(String),
    Uuid(String),
}

fn main() {}
