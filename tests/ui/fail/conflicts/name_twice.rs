use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(rename = "name")]
    full_name: String,
    name: String,
}

fn main() {}
