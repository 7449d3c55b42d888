use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(tag = "type")]
struct Account {
    name: String,
}

fn main() {}
