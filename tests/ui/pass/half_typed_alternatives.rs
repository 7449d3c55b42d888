//! What may be left out in an attribute: trailing commas, empty lists, several lists.
use api_model::ApiModel;

#[derive(ApiModel)]
#[api()]
#[api(exactly_one(first, second,),)]
struct Account {
    #[api()]
    name: String,
    #[api(non_empty,)]
    #[api(length(..=64,), slug,)]
    code: String,
    first: Option<u8>,
    second: Option<u8>,
}

fn main() {
    Account::from_json(r#"{"name": "", "code": "a", "first": 1}"#).unwrap();
}
