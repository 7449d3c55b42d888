use api_model::ApiModel;

#[derive(ApiModel)]
#[api(rename_all = "camelCase")]
struct Account {
    name: Option<String>,
}

fn main() {}
