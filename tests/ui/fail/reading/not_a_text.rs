// mistakes: 3
use api_model::ApiModel;

#[derive(ApiModel)]
struct Account {
    name: String,
}

fn main() {
    let text = String::from("{}");
    let _ = Account::from_json(text);
    let _ = Account::from_json(serde_json::json!({}));
    let _ = api_model::from_json::<Vec<Account>>(std::io::stdin());
}
