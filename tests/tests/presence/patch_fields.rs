//! `Patch<T>`: what is absent is never written, whatever its type is called and wherever it stands.

use api_model::{ApiModel, Patch};

use crate::{problems, round_trip};

mod reexport {
    pub(crate) use api_model::Patch as Change;
}

type Name = Patch<String>;
type Of<T> = Patch<T>;

trait Member {
    type Field;
}

struct Here;

impl Member for Here {
    type Field = Patch<u8>;
}

#[derive(Debug, PartialEq, Default, ApiModel)]
#[serde(default)]
struct Update {
    #[api(length(1..=3))]
    alias: Name,
    generic: Of<u8>,
    renamed: reexport::Change<u8>,
    associated: <Here as Member>::Field,
    boxed: Box<Patch<u8>>,
    with_default: Patch<u8>,
}

#[test]
fn behind_any_name() {
    round_trip::<Update>("{}");
    round_trip::<Update>(r#"{"alias":"a","generic":null,"renamed":3,"associated":null,"boxed":5,"with_default":null}"#);
    assert_eq!(Update::from_json("{}").unwrap(), Update::default());
    assert_eq!(problems::<Update>(r#"{"alias":""}"#), ["/alias: must have between 1 and 3 characters"]);
}

#[derive(Debug, PartialEq, ApiModel)]
enum Choice {
    Named { first: Name, second: Of<u8> },
    Pair(u8, Of<u8>),
}

#[test]
fn in_variants() {
    round_trip::<Choice>(r#"{"Named":{}}"#);
    round_trip::<Choice>(r#"{"Named":{"second":null}}"#);
    round_trip::<Choice>(r#"{"Pair":[1]}"#);
    round_trip::<Choice>(r#"{"Pair":[1,null]}"#);
}

#[derive(Debug, PartialEq, ApiModel)]
struct Tuple(Patch<u8>, Of<u8>);

/// A list ends before its absent elements; one that stands before others cannot be left out.
#[test]
fn in_a_tuple() {
    for text in ["[]", "[1]", "[null]", "[1,null]", "[1,2]"] {
        round_trip::<Tuple>(text);
    }
    assert_eq!(problems::<Tuple>("[1,2,3]"), ["must have between 0 and 2 items"]);
    let error = serde_json::to_string(&Tuple(Patch::Absent, Patch::Null)).unwrap_err();
    assert!(error.to_string().starts_with("an absent `Patch` cannot be written"), "{error}");
}

#[derive(Debug, PartialEq, ApiModel)]
struct Outer {
    own: Of<u8>,
    #[serde(flatten)]
    inner: Inner,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Inner {
    name: Name,
    #[serde(serialize_with = "as_number")]
    #[api(serde)]
    written_by_a_function: Patch<u8>,
}

fn as_number<S: serde::Serializer>(patch: &Patch<u8>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u8(patch.value().copied().unwrap_or_default())
}

#[test]
fn under_flatten() {
    round_trip::<Outer>(r#"{"own":1,"name":null}"#);
    let written = serde_json::to_string(&Outer {
        own: Patch::Absent,
        inner: Inner { name: Patch::Absent, written_by_a_function: Patch::Absent },
    });
    assert_eq!(written.unwrap(), "{}");
}

#[derive(Debug, PartialEq, ApiModel)]
struct Required {
    #[api(required)]
    required: Patch<u8>,
    #[api(non_null)]
    non_null: Name,
}

#[test]
fn required_and_non_null() {
    round_trip::<Required>(r#"{"required":null}"#);
    round_trip::<Required>(r#"{"required":1,"non_null":"a"}"#);
    assert_eq!(problems::<Required>(r#"{"non_null":null}"#), ["/non_null: must not be null", "/required: is missing"]);
    let value = Required { required: Patch::Absent, non_null: Patch::Null };
    assert_eq!(value.validate().unwrap_err().to_string(), "/required: is missing\n/non_null: must not be null");
}

#[derive(Debug, PartialEq, ApiModel)]
struct Generic<T> {
    value: Patch<T>,
    any: T,
}

#[test]
fn of_a_type_parameter() {
    round_trip::<Generic<u8>>(r#"{"any":1}"#);
    round_trip::<Generic<Option<u8>>>(r#"{"value":null,"any":null}"#);
}
