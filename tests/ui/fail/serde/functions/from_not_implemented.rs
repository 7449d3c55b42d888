use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(from = "String")]
struct Account {
    name: String,
}

fn main() {}
