use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(rename = 5)]
    name: String,
}

fn main() {}
