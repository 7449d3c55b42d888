use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(rename)]
struct Account {
    name: String,
}

fn main() {}
