use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(skip_if_none)]
    city: Option<String>,
}

fn main() {}
