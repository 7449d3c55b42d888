//! Enums with a tag within enums with a tag, whose members stand in one object.

use api_model::ApiModel;

/// As serde has it, the tag belongs to the outermost.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t")]
enum Nested {
    A { a: u8 },
    C(Box<Nested>),
    Maybe(Option<Box<Self>>),
}

#[test]
fn an_enum_may_hold_itself() {
    assert_eq!(Nested::from_json(r#"{"a":1,"t":"A"}"#).unwrap(), Nested::A { a: 1 });
    assert_eq!(Nested::from_json(r#"{"a":1,"t":"C"}"#).unwrap_err().to_string(), "/t: is missing");
    assert_eq!(Nested::from_json(r#"{"t":"C","t":"A","a":1}"#).unwrap_err().violations()[0].pointer(), "/t");
    assert!(serde_json::from_str::<Nested>(r#"{"t":"C","a":1}"#).is_err());
    assert_eq!(Nested::from_json(r#"{"t":"Maybe"}"#).unwrap_err().to_string(), "/t: is missing");
}
