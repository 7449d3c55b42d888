use api_model::ApiModel;

#[derive(ApiModel)]
#[derive(Debug, serde::Serialize)]
struct Account {
    name: String,
}

fn main() {}
