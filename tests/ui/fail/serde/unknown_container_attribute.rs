use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(renameall = "camelCase")]
struct Account {
    name: String,
}

fn main() {}
