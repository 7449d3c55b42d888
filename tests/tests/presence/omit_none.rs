//! `#[api(omit_none)]`: `None` is not written.

use std::sync::Arc;

use api_model::{ApiModel, Patch};

use crate::{problems, round_trip};

type Maybe<T> = Option<T>;

#[derive(Debug, ApiModel)]
struct Fields {
    #[api(omit_none)]
    omitted: Option<u8>,
    written: Option<u8>,
    #[api(omit_none, length(1..))]
    alias: Maybe<String>,
    #[api(omit_none)]
    shared: Arc<Option<u8>>,
}

#[test]
fn of_a_field() {
    round_trip::<Fields>(r#"{"written":null}"#);
    round_trip::<Fields>(r#"{"omitted":1,"written":2,"alias":"a","shared":3}"#);
    let nulls = Fields::from_json(r#"{"omitted":null,"written":null,"alias":null,"shared":null}"#).unwrap();
    assert_eq!(nulls.to_json().unwrap(), r#"{"written":null}"#);
}

/// serde's own way to say the same, on each field.
#[derive(Debug, serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Spelled {
    first_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    age: Option<u8>,
    #[serde(skip_serializing_if = "is_one")]
    own: Option<u8>,
    required: Option<u8>,
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
#[api(omit_none)]
struct Whole {
    first_name: String,
    last_name: Maybe<String>,
    age: Option<u8>,
    #[serde(skip_serializing_if = "is_one")]
    own: Option<u8>,
    #[api(required)]
    required: Option<u8>,
}

fn is_one(value: &Option<u8>) -> bool {
    *value == Some(1)
}

#[test]
fn of_a_struct_as_serde_writes_it() {
    for (last_name, age, own, required) in
        [(None, None, None, None), (Some("b"), Some(1), Some(1), Some(1)), (None, Some(2), Some(2), None)]
    {
        let (first_name, last_name) = ("a".to_owned(), last_name.map(str::to_owned));
        let whole = Whole { first_name: first_name.clone(), last_name: last_name.clone(), age, own, required };
        let spelled = Spelled { first_name, last_name, age, own, required };
        assert_eq!(whole.to_json().unwrap(), serde_json::to_string(&spelled).unwrap());
        assert_eq!(rmp_serde::to_vec(&whole).unwrap(), rmp_serde::to_vec(&spelled).unwrap());
        assert_eq!(rmp_serde::to_vec_named(&whole).unwrap(), rmp_serde::to_vec_named(&spelled).unwrap());
    }
}

/// What must be there is written, if only as `null`; so what is written can be read.
#[test]
fn required_is_written() {
    round_trip::<Whole>(r#"{"firstName":"a","own":null,"required":null}"#);
    assert_eq!(problems::<Whole>(r#"{"firstName":"a"}"#), ["/required: is missing"]);
}

#[derive(Debug, ApiModel)]
#[api(omit_none)]
struct Defaults {
    #[serde(default = "seven")]
    seven: Option<u8>,
    #[serde(default)]
    none: Option<u8>,
}

fn seven() -> Option<u8> {
    Some(7)
}

/// What is read as something where it is not there is written, if only as `null`.
#[test]
fn another_default_is_written() {
    round_trip::<Defaults>(r#"{"seven":null}"#);
    round_trip::<Defaults>(r#"{"seven":7,"none":1}"#);
    assert_eq!(Defaults::from_json("{}").unwrap().to_json().unwrap(), r#"{"seven":7}"#);
}

#[derive(Debug, ApiModel)]
#[serde(tag = "type")]
#[api(omit_none)]
enum Internal {
    Named { a: Maybe<u8>, b: Patch<u8>, c: u8 },
    Inner(Fields),
}

#[derive(Debug, ApiModel)]
#[serde(tag = "type", content = "content")]
#[api(omit_none)]
enum Adjacent {
    Named { a: Option<u8>, c: u8 },
    Pair(Option<u8>, u8),
}

#[derive(Debug, ApiModel)]
enum External {
    Named {
        #[api(omit_none)]
        a: Option<u8>,
        b: Option<u8>,
    },
}

#[test]
fn of_variants() {
    round_trip::<Internal>(r#"{"type":"Named","c":1}"#);
    round_trip::<Internal>(r#"{"type":"Named","a":1,"b":null,"c":1}"#);
    // What is said of an enum is said of its own fields.
    round_trip::<Internal>(r#"{"type":"Inner","written":null}"#);
    round_trip::<Adjacent>(r#"{"type":"Named","content":{"c":1}}"#);
    round_trip::<Adjacent>(r#"{"type":"Pair","content":[null,1]}"#);
    round_trip::<External>(r#"{"Named":{"b":null}}"#);
}

#[derive(Debug, ApiModel)]
#[api(omit_none)]
struct Outer<T> {
    own: Option<T>,
    any: T,
    #[serde(flatten)]
    inner: Option<Flat>,
    #[serde(with = "text", default)]
    text: Option<u8>,
}

#[derive(Debug, ApiModel)]
#[api(omit_none)]
struct Flat {
    a: u8,
    b: Option<u8>,
}

mod text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(value: &Option<u8>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&value.unwrap_or_default())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
        String::deserialize(deserializer)?.parse().map(Some).map_err(D::Error::custom)
    }
}

#[test]
fn of_generics_flattened_fields_and_functions() {
    round_trip::<Outer<u8>>(r#"{"any":1}"#);
    round_trip::<Outer<u8>>(r#"{"own":2,"any":1,"a":1,"text":"3"}"#);
    // Of a parameter nothing is known.
    round_trip::<Outer<Option<u8>>>(r#"{"any":null,"a":1}"#);
}
