use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    name: String,
}

fn main() {
    assert!(Account::from_json(r#"{"name": "Ada"}"#).is_ok());
}
