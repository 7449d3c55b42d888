use std::collections::HashMap;

use api_model::ApiModel;

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase", deny_unknown_fields, rename = "Konto", expecting = "an account")]
struct Account {
    #[serde(rename = "fullName", alias = "name")]
    name: String,
    #[serde(rename(serialize = "out", deserialize = "in"))]
    direction: String,
    #[serde(default, skip_serializing_if = "HashMap::is_empty")]
    more: HashMap<String, u8>,
    #[serde(skip)]
    skipped: u8,
    #[serde(skip_deserializing)]
    written: u8,
    #[serde(skip_serializing)]
    read: u8,
    #[serde(default = "Vec::new")]
    list: Vec<u8>,
}

#[derive(Debug, ApiModel)]
#[serde(from = "u8", into = "u8")]
#[derive(Clone)]
struct Even(u8);

impl From<u8> for Even {
    fn from(number: u8) -> Self {
        Self(number * 2)
    }
}

impl From<Even> for u8 {
    fn from(even: Even) -> Self {
        even.0
    }
}

fn main() {
    let account = Account::from_json(r#"{"name": "Ada", "in": "a", "read": 1}"#).unwrap();
    assert_eq!(account.to_json().unwrap(), r#"{"fullName":"Ada","out":"a","written":0,"list":[]}"#);
    assert_eq!(Even::from_json("2").unwrap().0, 4);
}
