//! Variants with several fields, within a flattened field and within an internal tag: their fields are written as they
//! are, in every format.

#![expect(clippy::zero_sized_map_values, reason = "the values of the map are what serde writes as nothing")]
use std::collections::BTreeMap;
use std::fmt::Debug;

use api_model::ApiModel;
use serde::{Deserialize, Serialize};

twins! {
    pub enum Kind {
        Tuple(f32, Option<u8>, char),
        Struct { single: f32, double: f64, small: i8, map: BTreeMap<String, Unit>, list: Vec<(u8, Name)>, nothing: () },
    }

    pub struct Unit;

    pub struct Name(pub String);

    #[serde(tag = "type")]
    pub enum Tagged { Of(Kind) }

    pub struct Flat { #[serde(flatten)] pub kind: Kind }
}

fn written<T: Serialize>(value: &T) -> Vec<Option<Vec<u8>>> {
    let mut cbor = Vec::new();
    let cbor = ciborium::into_writer(value, &mut cbor).ok().map(|()| cbor);
    vec![
        serde_json::to_vec(value).ok(),
        rmp_serde::to_vec(value).ok(),
        rmp_serde::to_vec_named(value).ok(),
        cbor,
        postcard::to_stdvec(value).ok(),
        serde_norway::to_string(value).ok().map(String::into_bytes),
    ]
}

fn agrees<T: for<'de> Deserialize<'de> + Serialize + Debug, O: ApiModel + Debug>(text: &str) {
    let (theirs, ours): (T, O) = (serde_json::from_str(text).unwrap(), serde_json::from_str(text).unwrap());
    assert_eq!(format!("{theirs:?}"), format!("{ours:?}"));
    assert_eq!(written(&theirs), written(&ours), "{text}");
    assert!(written(&ours)[0].is_some());
}

const STRUCT: &str =
    r#""Struct":{"single":0.1,"double":0.1,"small":-1,"map":{"-7":null},"list":[[1,"x"]],"nothing":null}"#;

#[test]
fn flattened() {
    agrees::<theirs::Flat, ours::Flat>(&format!("{{{STRUCT}}}"));
    agrees::<theirs::Flat, ours::Flat>(r#"{"Tuple":[0.1,null,"a"]}"#);
    agrees::<theirs::Flat, ours::Flat>(r#"{"Tuple":[0.1,7,"a"]}"#);
    let value: ours::Flat = serde_json::from_str(r#"{"Tuple":[0.1,null,"a"]}"#).unwrap();
    assert_eq!(value.to_json().unwrap(), r#"{"Tuple":[0.1,null,"a"]}"#);
}

#[test]
fn tagged() {
    agrees::<theirs::Tagged, ours::Tagged>(&format!(r#"{{"type":"Of",{STRUCT}}}"#));
    agrees::<theirs::Tagged, ours::Tagged>(r#"{"type":"Of","Tuple":[0.1,7,"a"]}"#);
}

/// What is no JSON is not lost on the way.
#[test]
fn not_a_number() {
    let value = ours::Flat { kind: ours::Kind::Tuple(f32::NAN, None, 'a') };
    let bytes = rmp_serde::to_vec_named(&value).unwrap();
    let ours::Kind::Tuple(number, ..) = rmp_serde::from_slice::<ours::Flat>(&bytes).unwrap().kind else { panic!() };
    assert!(number.is_nan());
}
