use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(untagged)]
struct Account {
    name: String,
}

fn main() {}
