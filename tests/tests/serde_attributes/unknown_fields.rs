//! `deny_unknown_fields`, `expecting`, `crate`.

use api_model::ApiModel;

twins! { deny: Model {
    #[serde(deny_unknown_fields)]
    struct Model { #[serde(alias = "b")] a: u8, inner: Option<Inner> }
    struct Inner { x: Option<u8> }
} takes [r#"{"a":1}"#, r#"{"b":1,"inner":{"y":2}}"#, "[1,null]"] refuses [r#"{"a":1,"c":2}"#, r#"{"a":1,"":2}"#] }

twins! { allow: Model {
    struct Model { a: u8 }
} takes [r#"{"a":1,"b":{"a":[1,{"a":"x"}]},"":null,"c":1e400}"#] refuses [r#"{"a":1,"b":}"#, r#"{"a":1,"b":[}"#] }

twins! { deny_without_fields: Model {
    #[serde(deny_unknown_fields)]
    struct Model {}
} takes ["{}", "[]"] refuses [r#"{"a":1}"#, "null", "[1]"] }

twins! { the_crate: Model {
    #[serde(crate = "serde")]
    struct Model { a: u8 }
} takes [r#"{"a":1}"#] refuses ["{}"] }

#[test]
fn expecting_is_the_message() {
    #[derive(Debug, ApiModel)]
    #[serde(expecting = "a thing with an `a`")]
    struct Named {
        #[allow(dead_code)]
        a: u8,
    }
    #[derive(Debug, ApiModel)]
    #[serde(expecting = "a pair")]
    struct Tuple(u8, u8);
    #[derive(Debug, ApiModel)]
    #[serde(expecting = "nothing")]
    struct Unit;
    assert_eq!(Named::from_json("7").unwrap_err().to_string(), "must be a thing with an `a`");
    assert_eq!(Tuple::from_json("7").unwrap_err().to_string(), "must be a pair");
    assert_eq!(Unit::from_json("7").unwrap_err().to_string(), "must be nothing");
    let error = serde_json::from_str::<Named>("7").unwrap_err().to_string();
    assert!(error.contains("a thing with an `a`"), "{error}");
}
