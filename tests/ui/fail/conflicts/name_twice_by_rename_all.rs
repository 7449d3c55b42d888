use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
struct Account {
    #[serde(rename = "fullName")]
    name: String,
    full_name: String,
}

fn main() {}
