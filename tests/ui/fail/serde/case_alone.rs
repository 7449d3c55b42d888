use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(camelCase)]
struct Account {
    return_url: String,
}

fn main() {}
