use api_model::ApiModel;

#[derive(ApiModel, serde::Serialize, serde::Deserialize)]
struct Account {
    name: String,
}

fn main() {}
