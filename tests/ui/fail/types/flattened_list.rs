use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(flatten)]
    names: Vec<String>,
}

fn main() {}
