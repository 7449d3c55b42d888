use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(skip_serializing_if = "Option::is_nnone")]
    name: Option<String>,
}

fn main() {}
