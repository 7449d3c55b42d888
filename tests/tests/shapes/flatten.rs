//! `#[serde(flatten)]`, with true pointers, and with `deny_unknown_fields`.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::Arc;

use api_model::ApiModel;
use serde::{Deserialize, Serialize};

use crate::same;

twins! {
    pub struct Pagination { pub page: u32, #[serde(default)] pub limit: Option<u32> }

    pub struct Deep { pub a: u8, #[serde(flatten)] pub pagination: Pagination }

    pub struct Outer { pub name: String, #[serde(flatten)] pub deep: Deep, pub after: Option<u8> }

    pub struct Optional { pub name: String, #[serde(flatten)] pub pagination: Option<Pagination> }

    pub struct Boxed { #[serde(flatten)] pub pagination: Box<Pagination> }

    pub struct Shared { #[serde(flatten)] pub pagination: Arc<Pagination>, #[serde(flatten)] pub rest: Box<BTreeMap<String, serde_json::Value>> }

    pub struct WithShared { pub name: String, #[serde(flatten)] pub tagged: Rc<Tagged> }

    pub struct Rest { pub name: String, #[serde(flatten)] pub rest: BTreeMap<String, u8> }

    pub struct Both { #[serde(flatten)] pub pagination: Pagination, #[serde(flatten)] pub rest: BTreeMap<String, serde_json::Value> }

    pub struct Left { pub name: String, #[serde(flatten)] pub rest: serde_json::Map<String, serde_json::Value> }

    pub struct PerhapsLeft { pub name: String, #[serde(flatten)] pub rest: Option<serde_json::Map<String, serde_json::Value>> }

    pub struct Anything { #[serde(flatten)] pub pagination: Pagination, #[serde(flatten)] pub rest: serde_json::Value }

    pub struct PerhapsAnything { pub name: String, #[serde(flatten)] pub rest: Option<Box<serde_json::Value>> }

    pub struct BoxedOrder { pub name: String, #[serde(flatten)] pub rest: Box<indexmap::IndexMap<String, u8>> }

    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Tagged { A { x: u8 }, B(Pagination), C }

    #[serde(rename_all = "snake_case")]
    pub enum External { A { x: u8 }, B(u8), C }

    #[serde(tag = "t", content = "c")]
    pub enum Adjacent { A { x: u8 }, B(u8), C }

    #[serde(untagged)]
    pub enum Untagged { A { x: u8 }, B { x: u16, y: u8 } }

    pub struct Around(pub Tagged);

    pub struct Between { pub m: u8, #[serde(flatten)] pub tagged: Tagged }

    pub struct WithAdjacent { pub name: String, #[serde(flatten)] pub adjacent: Adjacent }

    pub struct WithUntagged { pub name: String, #[serde(flatten)] pub untagged: Untagged }

    pub struct WithAround { pub name: String, #[serde(flatten)] pub around: Around }

    pub struct WithBetween { pub name: String, #[serde(flatten)] pub between: Between }

    pub struct WithBoxed { pub name: String, #[serde(flatten)] pub tagged: Box<Tagged> }

    pub struct WithTwo { #[serde(flatten)] pub tagged: Tagged, #[serde(flatten)] pub external: External }

    pub struct BeforeRest { #[serde(flatten)] pub external: External, #[serde(flatten)] pub rest: BTreeMap<String, u8> }

    pub struct BehindRest { #[serde(flatten)] pub rest: BTreeMap<String, u8>, #[serde(flatten)] pub external: External }

    pub struct AdjacentRest { #[serde(flatten)] pub adjacent: Adjacent, #[serde(flatten)] pub rest: BTreeMap<String, u8> }

    pub struct WithTagged { pub name: String, #[serde(flatten)] pub tagged: Tagged }

    pub struct WithExternal { pub name: String, #[serde(flatten)] pub external: External }

    #[serde(tag = "type")]
    pub enum Flattening { A { x: u8, #[serde(flatten)] rest: BTreeMap<String, u8> } }

    pub enum FlatteningExternal { A { x: u8, #[serde(flatten)] rest: BTreeMap<String, u8> } }
}

#[test]
fn structs() {
    let texts = [
        r#"{"name":"n","a":1,"page":2,"limit":3,"after":4}"#,
        r#"{"page":2,"name":"n","a":1}"#,
        r#"{"page":2,"name":"n","a":1,"other":[1,2]}"#,
        r#"{"name":"n","a":1}"#,
        r#"{"name":"n","a":1,"page":"x"}"#,
        r#"{"name":"n","a":1,"page":1,"page":2}"#,
        "[]",
        "null",
    ];
    same::<theirs::Outer, ours::Outer>(&texts);
    same::<theirs::Optional, ours::Optional>(&texts);
    same::<theirs::Boxed, ours::Boxed>(&texts);
    same::<theirs::Shared, ours::Shared>(&texts);
    same::<theirs::Rest, ours::Rest>(&texts);
    same::<theirs::Both, ours::Both>(&texts);
    same::<theirs::Left, ours::Left>(&texts);
    same::<theirs::PerhapsLeft, ours::PerhapsLeft>(&texts);
    same::<theirs::Anything, ours::Anything>(&texts);
    same::<theirs::PerhapsAnything, ours::PerhapsAnything>(&texts);
    same::<theirs::BoxedOrder, ours::BoxedOrder>(&texts);
}

#[test]
fn enums() {
    let texts = [
        r#"{"name":"n","type":"a","x":1}"#,
        r#"{"x":1,"name":"n","type":"a"}"#,
        r#"{"name":"n","type":"b","page":1}"#,
        r#"{"name":"n","type":"c","page":1}"#,
        r#"{"name":"n","type":"d"}"#,
        r#"{"name":"n"}"#,
        r#"{"name":"n","a":{"x":1}}"#,
        r#"{"b":1,"name":"n"}"#,
        r#"{"name":"n","c":null}"#,
        r#"{"name":"n","c":{}}"#,
        r#"{"name":"n","c":[]}"#,
        r#"{"name":"n","d":null}"#,
    ];
    same::<theirs::WithTagged, ours::WithTagged>(&texts);
    same::<theirs::WithExternal, ours::WithExternal>(&texts);
    same::<theirs::WithBoxed, ours::WithBoxed>(&texts);
    same::<theirs::WithShared, ours::WithShared>(&texts);
    same::<theirs::WithAround, ours::WithAround>(&texts);
    let texts = [
        r#"{"name":"n","t":"A","c":{"x":1}}"#,
        r#"{"c":{"x":1},"t":"A","name":"n","y":3}"#,
        r#"{"name":"n","t":"C"}"#,
        r#"{"name":"n","x":1,"y":1}"#,
        r#"{"y":"s","name":"n","x":1}"#,
        r#"{"m":1,"type":"a","x":1,"name":"n"}"#,
        r#"{"x":1,"name":"n","type":"a"}"#,
        r#"{"type":"a","x":1,"b":2,"a":3}"#,
        r#"{"x":1,"b":2,"a":{"x":1}}"#,
        r#"{"b":1,"q":2}"#,
        r#"{"q":1,"a":{"x":1}}"#,
        r#"{"q":1,"t":"B","c":2}"#,
    ];
    same::<theirs::WithAdjacent, ours::WithAdjacent>(&texts);
    same::<theirs::WithUntagged, ours::WithUntagged>(&texts);
    same::<theirs::WithBetween, ours::WithBetween>(&texts);
    same::<theirs::WithTwo, ours::WithTwo>(&texts);
    same::<theirs::BeforeRest, ours::BeforeRest>(&texts);
    same::<theirs::BehindRest, ours::BehindRest>(&texts);
    same::<theirs::AdjacentRest, ours::AdjacentRest>(&texts);
    let texts = [
        r#"{"type":"A","x":1,"y":2}"#,
        r#"{"y":2,"x":1,"type":"A"}"#,
        r#"{"type":"A","x":1,"y":"2"}"#,
        r#"{"A":{"x":1,"y":2}}"#,
        r#"{"A":{"y":1}}"#,
    ];
    same::<theirs::Flattening, ours::Flattening>(&texts);
    same::<theirs::FlatteningExternal, ours::FlatteningExternal>(&texts);
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
struct Strict {
    #[api(non_empty)]
    name: String,
    #[serde(flatten)]
    deep: ours::Deep,
}

#[derive(Debug, ApiModel)]
struct Ruled {
    #[api(length(1..))]
    name: String,
    #[serde(flatten)]
    #[api(length(..=2), values(non_empty), keys(length(..=3)))]
    rest: BTreeMap<String, String>,
}

fn codes<T: ApiModel + Debug>(text: &str) -> Vec<String> {
    let report = T::from_json(text).unwrap_err();
    report.violations().iter().map(|violation| format!("{} {}", violation.pointer(), violation.code())).collect()
}

#[test]
fn problems_come_in_the_order_of_the_document() {
    assert_eq!(
        codes::<Strict>(r#"{"limit": "x", "name": "", "unknown": 1, "page": true, "page": 1}"#),
        ["/limit type", "/name non_empty", "/unknown unknown", "/page type", "/page duplicate", "/a missing"]
    );
}

#[test]
fn an_unknown_field_may_be_one_of_a_flattened_struct() {
    let report = Strict::from_json(r#"{"name": "n", "a": 1, "page": 1, "limti": 2}"#).unwrap_err();
    assert_eq!(report.to_string(), "/limti: is not a known field; did you mean `limit`?");
    let expected = report.violations()[0].params().iter().find(|(name, _)| *name == "expected").unwrap();
    assert_eq!(serde_json::to_string(&expected.1).unwrap(), r#"["name","a","page","limit"]"#);
}

/// Rules for the entries of a rest map are checked as each is read, those for the map when it is whole.
#[test]
fn rules_of_a_rest_map() {
    assert_eq!(codes::<Ruled>(r#"{"a": "", "name": "", "b": 1}"#), ["/a non_empty", "/name length", "/b type"]);
    assert_eq!(
        codes::<Ruled>(r#"{"name": "n", "a": "", "long": 1, "longer": ""}"#),
        ["/a non_empty", "/long length", "/long type", "/longer length", "/longer non_empty", " length"]
    );
    assert!(Ruled::from_json(r#"{"name": "n", "a": "x", "b": "y"}"#).is_ok());
    let built = Ruled { name: "n".to_owned(), rest: BTreeMap::from([("a".to_owned(), String::new())]) };
    assert_eq!(built.validate().unwrap_err().to_string(), "/a: must not be empty");
}

#[derive(Debug, ApiModel)]
struct AtLeast {
    #[serde(flatten)]
    #[api(length(2..), keys(slug), values(range(1..=9)))]
    rest: std::collections::HashMap<String, u8>,
}

#[derive(Debug, ApiModel)]
#[allow(dead_code)]
struct TwoRests {
    #[serde(flatten)]
    #[api(values(range(1..=9)))]
    first: BTreeMap<String, u8>,
    #[serde(flatten)]
    #[api(keys(length(..=2)))]
    second: BTreeMap<String, serde_json::Value>,
}

#[test]
fn an_invalid_entry_counts_as_one() {
    assert_eq!(codes::<AtLeast>(r#"{"a": 1, "b": "x"}"#), ["/b type"]);
    assert_eq!(codes::<AtLeast>(r#"{"b": "x"}"#), ["/b type", " length"]);
    assert_eq!(codes::<AtLeast>(r#"{"A": 0, "b": 10}"#), ["/A slug", "/A range", "/b range"]);
    assert_eq!(AtLeast::from_json(r#"{"a": 1, "b": 2}"#).unwrap().rest.len(), 2);
    let error = serde_json::from_str::<AtLeast>(r#"{"A": 0, "b": 10}"#).unwrap_err().to_string();
    assert_eq!(error.matches("must").count(), 3, "{error}");
    assert_eq!(codes::<TwoRests>(r#"{"a": 0, "long": 10}"#), ["/a range", "/long range", "/long length"]);
}

#[derive(Debug, PartialEq, ApiModel)]
struct Paged<T> {
    page: u8,
    #[serde(flatten)]
    item: T,
    #[serde(flatten)]
    more: Option<Named<T>>,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Named<T> {
    name: T,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Limited {
    #[api(range(1..=9))]
    limit: u8,
}

#[test]
fn a_flattened_field_may_be_of_a_parameter() {
    let text = r#"{"page":1,"limit":2}"#;
    let value = Paged::<Limited>::from_json(text).unwrap();
    assert_eq!(value, Paged { page: 1, item: Limited { limit: 2 }, more: None });
    assert_eq!(serde_json::to_string(&value).unwrap(), text);
    assert_eq!(serde_json::from_str::<Paged<Limited>>(text).unwrap(), value);
    assert_eq!(codes::<Paged<Limited>>(r#"{"page": "x", "limit": 10}"#), ["/page type", "/limit range"]);
}
