use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelcase")]
struct Account {
    name: String,
}

fn main() {}
