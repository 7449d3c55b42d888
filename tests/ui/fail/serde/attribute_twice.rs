use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(rename = "a", rename = "b")]
    name: String,
}

fn main() {}
