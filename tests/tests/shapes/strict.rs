//! `#[api(strict)]`: a flattened `Option` that is `None` only where none of its members is there.

use std::fmt::Debug;

use api_model::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Period {
    #[api(range(1..))]
    start: u8,
    end: Option<u8>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Value {
    #[serde(rename = "valueString")]
    Text(#[api(length(..=3))] String),
    #[serde(rename = "valuePeriod")]
    Period(Period),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Kind {
    Fixed { amount: u8 },
    Free,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(patch = "ExtensionUpdate")]
struct Extension {
    url: String,
    #[serde(flatten)]
    #[api(strict, custom(|value: &Value| *value != Value::Text("no".into())).message("must not be no"))]
    value: Option<Value>,
    #[serde(flatten)]
    #[api(strict)]
    kind: Option<Box<Kind>>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Booking {
    id: u8,
    #[serde(flatten)]
    #[api(strict)]
    period: Option<Period>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Loose {
    id: u8,
    #[serde(flatten)]
    period: Option<Period>,
}

fn lines<T: ApiModel + Debug + PartialEq>(text: &str) -> String {
    let read = T::from_json(text);
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    let again = api_model::from_deserializer::<T, _>(&value);
    match (read, again) {
        (Ok(read), Ok(again)) => {
            assert_eq!(read, again);
            let written = read.to_json().unwrap();
            assert_eq!(T::from_json(&*written).unwrap(), read);
            written
        }
        (Err(report), Err(again)) => {
            // The members of a `Value` stand in the order of their names.
            assert_eq!(report.len(), again.len(), "{report}\n{again}");
            report.to_string()
        }
        (read, again) => panic!("{read:?} and {again:?}"),
    }
}

#[test]
fn names_of_variants() {
    let line = lines::<Extension>;
    assert_eq!(line(r#"{"url":"a"}"#), r#"{"url":"a"}"#);
    assert_eq!(line(r#"{"url":"a","valueString":"b"}"#), r#"{"url":"a","valueString":"b"}"#);
    assert_eq!(line(r#"{"valueString": 1, "url": "a"}"#), "/valueString: must be a string");
    assert_eq!(line(r#"{"valueString": null, "url": "a"}"#), "/valueString: must not be null");
    assert_eq!(line(r#"{"valueString": "long", "url": "a"}"#), "/valueString: must have at most 3 characters");
    assert_eq!(line(r#"{"valueString": "no", "url": "a"}"#), "must not be no");
    assert_eq!(
        line(r#"{"valuePeriod": {"start": 0, "end": "x"}}"#),
        "/valuePeriod/start: must be at least 1\n/valuePeriod/end: must be an integer\n/url: is missing"
    );
}

#[test]
fn tags() {
    let line = lines::<Extension>;
    assert_eq!(line(r#"{"url":"a","kind":"fixed","amount":1}"#), r#"{"url":"a","kind":"fixed","amount":1}"#);
    assert_eq!(
        line(r#"{"url":"a","kind":"fixd","amount":1}"#),
        "/kind: must be one of `fixed`, `free`; did you mean `fixed`?"
    );
    assert_eq!(line(r#"{"amount": "x", "url": "a", "kind": "fixed"}"#), "/amount: must be an integer");
    // Not without the tag.
    assert_eq!(line(r#"{"url":"a","amount":"x"}"#), r#"{"url":"a"}"#);
}

#[test]
fn fields_of_a_struct() {
    let line = lines::<Booking>;
    assert_eq!(Booking::from_json(r#"{"id": 1}"#).unwrap().period, None);
    assert_eq!(line(r#"{"id":1,"start":1,"end":2}"#), r#"{"id":1,"start":1,"end":2}"#);
    assert_eq!(line(r#"{"id": 1, "end": 2}"#), "/start: is missing");
    assert_eq!(line(r#"{"id": 1, "end": null}"#), "/start: is missing");
    assert_eq!(
        line(r#"{"id": 1, "start": 0, "ende": 2}"#),
        "/start: must be at least 1\n/ende: is not a known field; did you mean `end`?"
    );
    // As serde has it.
    assert_eq!(Loose::from_json(r#"{"id": 1, "start": 0}"#).unwrap().period, None);
}

#[test]
fn through_serde_and_in_code() {
    let error = |text| serde_json::from_str::<Extension>(text).unwrap_err().to_string();
    assert!(
        error(r#"{"url": "a", "valueString": "long"}"#).starts_with("/valueString: must have at most 3 characters")
    );
    assert!(serde_json::from_str::<Extension>(r#"{"url": "a", "valueString": 1}"#).is_err());
    assert_eq!(serde_json::from_str::<Extension>(r#"{"url": "a"}"#).unwrap().value, None);
    let built = Extension { url: "a".into(), value: Some(Value::Text("long".into())), kind: None };
    assert_eq!(built.validate().unwrap_err().to_string(), "/valueString: must have at most 3 characters");
}

#[test]
fn within_a_partial_update() {
    let mut extension = Extension { url: "a".into(), value: None, kind: None };
    ExtensionUpdate::from_json(r#"{"valueString": "b"}"#).unwrap().apply(&mut extension).unwrap();
    assert_eq!(extension.value, Some(Value::Text("b".into())));
    let report = ExtensionUpdate::from_json(r#"{"valueString": 1}"#).unwrap_err();
    assert_eq!(report.to_string(), "/valueString: must be a string");
}
