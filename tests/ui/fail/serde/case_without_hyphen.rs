use api_model::ApiModel;

#[derive(ApiModel)]
#[serde(rename_all = "kebabcase")]
struct Account {
    name: String,
}

fn main() {}
