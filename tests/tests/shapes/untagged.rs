//! `#[serde(untagged)]`, on enums and on the last variants of enums with tags: the first variant that reads wins.

mod random;

use std::collections::{BTreeMap, HashMap};

use api_model::ApiModel;
use serde::{Deserialize, Serialize};

use crate::{everywhere, same};

twins! {
    #[serde(untagged)]
    pub enum Forms { Unit, New(u8), Tuple(u8, String), Struct { first: u8, #[serde(default)] b: Option<bool> }, Text(String), Inner(Inside), List(Vec<u8>), Empty {}, }

    pub struct Inside { pub x: i8, #[serde(default)] pub y: Vec<u8> }

    #[serde(untagged)]
    pub enum Scalars { Bool(bool), Small(i8), Wide(u64), Signed(i64), Float(f64), Char(char), Text(String) }

    #[serde(untagged)]
    pub enum Optional { Maybe(Option<u8>), Text(String) }

    #[serde(untagged)]
    pub enum Flat { Rest { a: u8, #[serde(flatten)] rest: BTreeMap<String, u8> }, Inside { b: u8, #[serde(flatten)] inside: Inside } }

    #[serde(untagged)]
    pub enum Tags { External(External), Internal(Internal), Adjacent(Adjacent) }

    #[serde(rename_all = "snake_case")]
    pub enum External { Unit, New(u8), Tuple(u8, u8), Struct { a: u8 } }

    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Internal { Unit, New(Inside), Struct { a: u8, b: Option<u8> } }

    #[serde(tag = "t", content = "c", rename_all = "snake_case")]
    pub enum Adjacent { Unit, New(u8), Struct { a: u8 } }

    #[serde(untagged)]
    pub enum Nested { Deep { child: Box<Nested>, a: u8 }, Other { child: Box<Nested>, b: u8 }, Leaf(Scalars), Many(Vec<Nested>) }

    #[serde(untagged)]
    pub enum Maps { Numbers(HashMap<u16, u8>), Names(BTreeMap<String, String>), Any(BTreeMap<String, serde_json::Value>) }

    #[serde(untagged)]
    pub enum Skips { #[serde(skip)] Never(u8), #[serde(skip_deserializing)] Written(u8), Nothing(#[serde(skip)] u8), Half(u8, #[serde(skip)] u8), Rest(u16) }

    #[serde(rename_all = "snake_case")]
    pub enum ExternalOr { Unit, New(u8), #[serde(untagged)] Number(u32), #[serde(untagged)] Any { x: u8 } , #[serde(untagged)] Text(String) }

    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum InternalOr { Unit, Struct { a: u8 }, #[serde(untagged)] Without { b: u8 }, #[serde(untagged)] Null }

    #[serde(tag = "t", content = "c", rename_all = "snake_case")]
    pub enum AdjacentOr { Unit, New(u8), #[serde(untagged)] Other(BTreeMap<String, serde_json::Value>) }

    #[serde(untagged, rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
    pub enum Strict { First { first_key: u8 }, Second { first_key: u8, #[serde(alias = "zwei")] second_key: u8 } }

    pub struct Holds { pub value: Scalars, #[serde(default)] pub maybe: Option<Forms>, pub list: Vec<Nested>, pub by_name: BTreeMap<String, Scalars> }

    pub struct Flattens { pub name: String, #[serde(flatten)] pub either: Either, }

    pub struct FlattensMaybe { pub name: String, #[serde(flatten)] pub either: Option<Either>, }

    #[serde(untagged)]
    pub enum Either { Left { left: u8 }, Right { right: u8 }, Both(Pair) }

    pub struct Pair(pub u8, pub u8);

    #[serde(untagged, expecting = "a number or a text")]
    pub enum Named { Number(u8), Text(String) }
}

#[test]
fn every_form() {
    let texts = [
        "null",
        "5",
        "500",
        "-1",
        "1.5",
        "true",
        r#""""#,
        r#""text""#,
        r#""\u0041""#,
        "[]",
        "[1]",
        r#"[1,"a"]"#,
        r#"[1,"a",2]"#,
        "[1,2,3]",
        "[300]",
        "{}",
        r#"{"first":1}"#,
        r#"{"first":1,"b":true}"#,
        r#"{"first":1,"b":null}"#,
        r#"{"first":"x"}"#,
        r#"{"first":1,"first":2}"#,
        r#"{"x":1}"#,
        r#"{"x":1,"y":[1]}"#,
        r#"{"x":1000}"#,
        "[1,[2]]",
    ];
    same::<theirs::Forms, ours::Forms>(&texts);
    everywhere::<theirs::Forms, ours::Forms>(&texts);
}

#[test]
fn scalars() {
    let texts = [
        "true",
        "1",
        "-1",
        "127",
        "128",
        "-128",
        "-129",
        "18446744073709551615",
        "-9223372036854775808",
        "18446744073709551616",
        "1.0",
        "1e3",
        "1.5",
        r#""a""#,
        r#""ab""#,
        r#""""#,
        "null",
        "[]",
        "{}",
        "[true]",
    ];
    same::<theirs::Scalars, ours::Scalars>(&texts);
    everywhere::<theirs::Scalars, ours::Scalars>(&texts);
    same::<theirs::Optional, ours::Optional>(&["null", "1", "300", r#""a""#, "[]"]);
    same::<theirs::Named, ours::Named>(&["1", r#""a""#, "null", "[]"]);
}

#[test]
fn flattened_fields_within() {
    let texts = [
        r#"{"a":1}"#,
        r#"{"a":1,"b":2}"#,
        r#"{"a":1,"b":"x"}"#,
        r#"{"b":1,"x":2}"#,
        r#"{"b":1,"x":2,"y":[3],"z":1}"#,
        r#"{"b":1}"#,
        "{}",
        "[1]",
        "null",
        r#"{"a":1,"a":2}"#,
    ];
    same::<theirs::Flat, ours::Flat>(&texts);
    everywhere::<theirs::Flat, ours::Flat>(&texts[..6]);
}

#[test]
fn tags_within() {
    let texts = [
        r#""unit""#,
        r#""new""#,
        r#"{"unit":null}"#,
        r#"{"new":1}"#,
        r#"{"new":1000}"#,
        r#"{"tuple":[1,2]}"#,
        r#"{"tuple":[1]}"#,
        r#"{"struct":{"a":1}}"#,
        r#"{"struct":[1]}"#,
        r#"{"type":"unit"}"#,
        r#"{"type":"new","x":1}"#,
        r#"{"x":1,"type":"new"}"#,
        r#"{"type":"struct","a":1}"#,
        r#"{"a":1,"type":"struct","b":2}"#,
        r#"{"type":"nope"}"#,
        r#"["struct",1,2]"#,
        r#"{"t":"unit"}"#,
        r#"{"t":"new","c":1}"#,
        r#"{"c":1,"t":"new"}"#,
        r#"{"c":{"a":1},"t":"struct"}"#,
        r#"{"t":"new"}"#,
        r#"{"t":"unit","c":null}"#,
        r#"["new",1]"#,
        r#"[{"new":null},1]"#,
        "[1,5]",
        "null",
        "1",
        "{}",
        r#"{"type":0}"#,
    ];
    same::<theirs::Tags, ours::Tags>(&texts);
}

#[test]
fn unions_within_unions() {
    let texts = [
        r#"{"child":1,"a":1}"#,
        r#"{"child":1,"b":1}"#,
        r#"{"child":{"child":"x","b":2},"a":1}"#,
        r#"{"child":{"child":{"child":[1,"a",{"child":true,"a":9}],"b":1},"a":1},"b":1}"#,
        r#"{"child":{},"a":1}"#,
        r#"{"child":{"child":1},"a":1}"#,
        "[[],[[]],1]",
        "[{}]",
        "null",
    ];
    same::<theirs::Nested, ours::Nested>(&texts);
    everywhere::<theirs::Nested, ours::Nested>(&texts);
}

#[test]
fn keys_of_maps_are_what_the_format_says() {
    same::<theirs::Maps, ours::Maps>(&["{}", r#"{"1":2}"#, r#"{"1":"a"}"#, r#"{"a":"b"}"#, r#"{"a":1}"#, "[]"]);
}

#[test]
fn skipped_variants_and_fields() {
    same::<theirs::Skips, ours::Skips>(&["null", "1", "[1]", "[1,2]", "[]", "70000", "{}"]);
    assert_eq!(serde_json::to_string(&ours::Skips::Written(1)).unwrap(), "1");
    assert_eq!(serde_json::to_string(&ours::Skips::Nothing(1)).unwrap(), "null");
    assert!(serde_json::to_string(&ours::Skips::Never(1)).is_err());
}

#[test]
fn single_variants() {
    same::<theirs::ExternalOr, ours::ExternalOr>(&[
        r#""unit""#,
        r#"{"unit":null}"#,
        r#"{"new":1}"#,
        r#"{"new":1000}"#,
        "7",
        r#"{"x":1}"#,
        r#""other""#,
        r#""new""#,
        "null",
        "{}",
        r#"{"new":1,"x":2}"#,
        "[1]",
    ]);
    same::<theirs::InternalOr, ours::InternalOr>(&[
        r#"{"type":"unit"}"#,
        r#"{"type":"struct","a":1}"#,
        r#"{"a":1,"type":"struct"}"#,
        r#"{"b":1}"#,
        r#"{"type":"nope","b":1}"#,
        r#"{"type":"struct","b":1}"#,
        "null",
        "{}",
        r#"{"type":"struct"}"#,
        r#"["struct",1]"#,
    ]);
    same::<theirs::AdjacentOr, ours::AdjacentOr>(&[
        r#"{"t":"unit"}"#,
        r#"{"t":"new","c":1}"#,
        r#"{"c":1,"t":"new"}"#,
        r#"{"t":"new","c":"x"}"#,
        r#"{"t":"nope"}"#,
        "{}",
        "[]",
        r#"["new",1]"#,
    ]);
}

#[test]
fn renames_and_unknown_fields() {
    same::<theirs::Strict, ours::Strict>(&[
        r#"{"firstKey":1}"#,
        r#"{"firstKey":1,"secondKey":2}"#,
        r#"{"firstKey":1,"zwei":2}"#,
        r#"{"firstKey":1,"x":2}"#,
        r#"{"first_key":1}"#,
        "[1]",
        r#"{"firstKey":1,"secondKey":2,"zwei":3}"#,
    ]);
}

#[test]
fn as_fields() {
    same::<theirs::Holds, ours::Holds>(&[
        r#"{"value":1,"list":[],"by_name":{}}"#,
        r#"{"value":"a","maybe":null,"list":[1,[2,"x"]],"by_name":{"a":1,"b":"c"}}"#,
        r#"{"value":null,"list":[],"by_name":{}}"#,
        r#"{"list":[],"by_name":{}}"#,
        r#"{"value":1,"maybe":{},"list":[],"by_name":{}}"#,
        r#"{"value":1,"list":[null],"by_name":{}}"#,
        r#"{"value":1,"list":[],"by_name":{"a":[]}}"#,
    ]);
    let texts = [
        r#"{"name":"n","left":1}"#,
        r#"{"name":"n","right":1}"#,
        r#"{"right":1,"name":"n","left":2}"#,
        r#"{"name":"n"}"#,
        r#"{"name":"n","left":"x"}"#,
        r#"{"name":"n","left":"x","right":1}"#,
        r#"{"left":1}"#,
        r#"{"name":"n","other":1}"#,
    ];
    same::<theirs::Flattens, ours::Flattens>(&texts);
    same::<theirs::FlattensMaybe, ours::FlattensMaybe>(&texts);
}

#[test]
fn formats_that_do_not_describe_themselves_refuse() {
    let bytes = postcard::to_allocvec(&5_u8).unwrap();
    assert!(postcard::from_bytes::<theirs::Scalars>(&bytes).is_err());
    assert!(postcard::from_bytes::<ours::Scalars>(&bytes).is_err());
    let written = |value: &ours::Scalars| postcard::to_allocvec(value).unwrap();
    assert_eq!(written(&ours::Scalars::Small(5)), postcard::to_allocvec(&theirs::Scalars::Small(5)).unwrap());
}
