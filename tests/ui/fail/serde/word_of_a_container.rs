use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(rename_all = "camelCase")]
    home: String,
}

fn main() {}
