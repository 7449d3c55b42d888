use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    #[serde(rename("type"))]
    kind: String,
}

fn main() {}
