use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "camelCase" deny_unknown_fields)]
struct Account {
    name: String,
}

fn main() {}
