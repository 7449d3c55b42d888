//! `#[api(open)]`: what is not known is kept, and written back as it was read.

use std::collections::BTreeMap;

use api_model::{ApiModel, Decode};
use serde::Serialize;
use serde_json::Value;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Status {
    Active,
    #[serde(alias = "canceled")]
    Cancelled,
    #[api(open)]
    Other(String),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum External {
    Unit,
    Number(u8),
    #[api(open)]
    Other(String, Option<Value>),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Limited {
    Number(u8),
    #[api(open)]
    Other(#[api(length(..=5))] String, Kept),
}

#[derive(Debug, PartialEq, ApiModel)]
struct Kept {
    id: u8,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Internal {
    Unit,
    Struct {
        a: u8,
    },
    #[api(open)]
    Other(Value),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Event {
    Created {
        id: u8,
    },
    #[api(open)]
    Unknown(Unknown),
}

#[derive(Debug, PartialEq, ApiModel)]
struct Unknown {
    #[serde(rename = "type")]
    kind: String,
    id: Option<u8>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t", content = "c", rename_all = "snake_case")]
enum Adjacent {
    Unit,
    Number(u8),
    #[api(open)]
    Other(String, Option<Value>),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t", content = "c", rename_all = "snake_case")]
enum AdjacentName {
    Unit,
    #[api(open)]
    Other(String),
}

#[derive(Debug, PartialEq, ApiModel)]
struct Page {
    items: Vec<Internal>,
    by_status: BTreeMap<Status, u8>,
    #[serde(flatten)]
    more: External,
}

/// Reads the text in every way; it must be written as it was.
fn round_trip<T: ApiModel + PartialEq + std::fmt::Debug>(texts: &[&str]) {
    for text in texts {
        let value = T::from_json(*text).unwrap_or_else(|report| panic!("{text}: {report}"));
        assert_eq!(value.to_json().unwrap(), *text);
        assert_eq!(serde_json::from_str::<T>(text).unwrap(), value);
        assert_eq!(api_model::from_deserializer::<T, _>(serde_json::from_str::<Value>(text).unwrap()).unwrap(), value);
        let packed = rmp_serde::to_vec_named(&value).unwrap();
        assert_eq!(
            api_model::from_deserializer::<T, _>(&mut rmp_serde::Deserializer::from_read_ref(&packed)).unwrap(),
            value
        );
    }
}

fn lines<T: for<'de> Decode<'de> + Serialize>(text: &str) -> String {
    api_model::from_json::<T>(text)
        .map_or_else(|report| report.to_string(), |value| serde_json::to_string(&value).unwrap())
}

#[test]
fn names() {
    round_trip::<Status>(&[r#""active""#, r#""paused""#, r#""""#]);
    assert_eq!(Status::from_json(r#""canceled""#).unwrap(), Status::Cancelled);
    assert_eq!(Status::from_json(r#""other""#).unwrap(), Status::Other("other".into()));
    assert_eq!(lines::<Status>(r#"{"paused": 1}"#), "must be one of `active`, `cancelled`");
    assert_eq!(lines::<Status>("1"), "must be a string");
    assert_eq!(lines::<BTreeMap<Status, u8>>(r#"{"active":1,"new":300}"#), "/new: must be between 0 and 255");
    assert_eq!(lines::<BTreeMap<Status, u8>>(r#"{"active":1,"new":2}"#), r#"{"active":1,"new":2}"#);
}

#[test]
fn names_with_their_content() {
    round_trip::<External>(&[r#""unit""#, r#"{"number":1}"#, r#"{"new":{"a":[1]}}"#, r#""new""#]);
    // A known name never lands there.
    assert_eq!(lines::<External>(r#"{"number": "x"}"#), "/number: must be an integer");
    assert_eq!(lines::<External>(r#""number""#), "must be an object with one member");
    round_trip::<Limited>(&[r#"{"new":{"id":1}}"#]);
    assert_eq!(lines::<Limited>(r#"{"new": {"id": "x"}}"#), "/new/id: must be an integer");
    assert_eq!(lines::<Limited>(r#""new""#), "must be an object with one member");
    assert_eq!(lines::<Limited>(r#"{"newest": {"id": 1}}"#), "/newest: must have at most 5 characters");
    let built = Limited::Other("newest".into(), Kept { id: 1 });
    assert_eq!(built.validate().unwrap_err().to_string(), "must have at most 5 characters");
}

#[test]
fn objects_with_their_tag() {
    round_trip::<Internal>(&[r#"{"type":"unit"}"#, r#"{"type":"struct","a":1}"#, r#"{"a":1,"b":[{}],"type":"new"}"#]);
    round_trip::<Event>(&[r#"{"type":"created","id":1}"#, r#"{"type":"moved","id":2,"to":"x"}"#]);
    assert_eq!(lines::<Internal>(r#"{"type": "struct", "a": "x"}"#), "/a: must be an integer");
    assert_eq!(lines::<Internal>(r#"{"a": 1}"#), "/type: is missing");
    assert_eq!(lines::<Internal>(r#"{"type": 1}"#), "/type: must be a string");
    assert_eq!(lines::<Internal>(r#"["new"]"#), "/0: must be one of `unit`, `struct`");
    assert_eq!(lines::<Event>(r#"{"to": "x", "type": "moved", "id": "x"}"#), "/id: must be an integer");
    assert_eq!(
        lines::<Event>(r#"{"type": "moved", "id": 1, "type": "created"}"#),
        "/type: must not stand more than once"
    );
}

#[test]
fn tags_with_their_content() {
    round_trip::<Adjacent>(&[
        r#"{"t":"unit"}"#,
        r#"{"t":"number","c":1}"#,
        r#"{"t":"new"}"#,
        r#"{"t":"new","c":{"a":1}}"#,
    ]);
    assert_eq!(lines::<Adjacent>(r#"{"c": [1], "t": "new"}"#), r#"{"t":"new","c":[1]}"#);
    assert_eq!(lines::<Adjacent>(r#"{"t": "number", "c": "x"}"#), "/c: must be an integer");
    round_trip::<AdjacentName>(&[r#"{"t":"unit"}"#, r#"{"t":"new"}"#]);
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t", content = "c")]
enum Ruled {
    Unit,
    #[api(open)]
    Other(#[api(length(..=3))] String, #[api(range(1..))] Option<u8>),
}

#[test]
fn what_a_tag_breaks_is_said_at_the_tag() {
    round_trip::<Ruled>(&[r#"{"t":"Unit"}"#, r#"{"t":"new","c":1}"#]);
    let (tag, content) = ("/t: must have at most 3 characters", "/c: must be at least 1");
    assert_eq!(lines::<Ruled>(r#"{"t": "newer", "c": 1}"#), tag);
    assert_eq!(lines::<Ruled>(r#"{"c": 1, "t": "newer"}"#), tag);
    assert_eq!(lines::<Ruled>(r#"{"t": "newer"}"#), tag);
    assert_eq!(lines::<Ruled>(r#"{"t": "new", "c": 0}"#), content);
    assert_eq!(lines::<Ruled>(r#"["newer", 1]"#), tag.replace("/t", "/0"));
    let built = Ruled::Other("newer".to_owned(), Some(0));
    assert_eq!(built.validate().unwrap_err().to_string(), format!("{tag}\n{content}"));
}

#[test]
fn a_page_of_them() {
    round_trip::<Page>(&[
        r#"{"items":[{"type":"new","x":1},{"type":"unit"}],"by_status":{"paused":1},"newer":{"y":2}}"#,
        r#"{"items":[],"by_status":{},"number":2}"#,
    ]);
    assert_eq!(
        lines::<Page>(r#"{"items": [{"type": "new"}, {"type": "struct"}], "by_status": {}, "number": "x"}"#),
        "/items/1/a: is missing\n/number: must be an integer"
    );
}
