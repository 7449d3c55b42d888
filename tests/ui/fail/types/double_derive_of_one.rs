use api_model::ApiModel;
use serde::{Deserialize, Serialize as _};

#[derive(Debug, Deserialize, ApiModel)]
#[serde(rename_all = "camelCase")]
struct Account {
    user_name: String,
}

fn main() {
    let _ = Account { user_name: String::new() }.serialize(serde_json::value::Serializer);
}
