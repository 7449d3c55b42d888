//! Rules see through `Option`, `Box`, `Cow` and references.
use std::borrow::Cow;

use api_model::ApiModel;

#[derive(ApiModel)]
struct Account<'a> {
    #[api(length(1..=3))]
    a: Option<Box<str>>,
    #[api(slug)]
    b: Box<String>,
    #[api(range(1..))]
    c: Box<Option<u8>>,
    #[serde(borrow)]
    #[api(non_blank)]
    d: Cow<'a, str>,
    #[api(email)]
    e: &'a str,
    #[api(items(range(..5)), length(1))]
    f: Box<Vec<Option<i64>>>,
}

fn main() {
    let account = Account::from_json(r#"{"a": "abc", "b": "a", "c": 1, "d": "d", "e": "a@b.se", "f": [4]}"#).unwrap();
    assert_eq!(account.e, "a@b.se");
}
