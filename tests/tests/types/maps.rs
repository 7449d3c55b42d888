//! Maps, and what may be a key.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::hash::BuildHasherDefault;

use api_model::{ApiModel, Decode};
use indexmap::IndexMap;
use serde::de::DeserializeOwned;

use crate::{needs_a_value, refuses, refuses_within, takes};

const WRONG: &[(&str, &str)] =
    &[("7", "type"), (r#""a""#, "type"), ("true", "type"), ("[]", "type"), ("[[1,2]]", "type")];

macro_rules! maps {
    ($($name:ident: $type:ident;)*) => {$(
        #[test]
        fn $name() {
            takes::<$type<String, u8>>(&["{}", r#"{"a":1}"#, r#"{"a":1,"a":2}"#, r#"{"a\n/~":1}"#]);
            refuses::<$type<String, u8>>(WRONG);
            refuses_within::<$type<String, u8>>(
                r#"{"a":1,"b":"x","c/~":256,"d":null}"#,
                &[("/b", "type"), ("/c~1~0", "range"), ("/d", "null")],
            );
            needs_a_value::<$type<String, u8>>();
        }
    )*};
}

maps! {
    b_tree_map: BTreeMap;
    hash_map: HashMap;
    index_map: IndexMap;
}

type AnyHasher<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

#[test]
fn any_hasher() {
    takes::<AnyHasher<String, u8>>(&["{}", r#"{"a":1,"b":2,"c":3}"#]);
    refuses_within::<AnyHasher<String, u8>>(r#"{"a":1,"b":"x"}"#, &[("/b", "type")]);
}

#[test]
fn number_keys() {
    takes::<BTreeMap<u8, bool>>(&["{}", r#"{"0":true,"7":true,"255":false}"#]);
    takes::<BTreeMap<i64, bool>>(&[r#"{"-7":true,"-9223372036854775808":true}"#]);
    takes::<BTreeMap<u128, bool>>(&[r#"{"340282366920938463463374607431768211455":true}"#]);
    takes::<BTreeMap<i128, bool>>(&[r#"{"-170141183460469231731687303715884105728":true}"#]);
    refuses_within::<BTreeMap<u8, bool>>(
        r#"{"x":true,"256":true,"":true,"1":7,"-1":true,"01":true,"+1":true," 1":true,"1.0":true}"#,
        &[
            ("/x", "type"),
            ("/256", "range"),
            ("/", "type"),
            ("/1", "type"),
            ("/-1", "range"),
            ("/01", "type"),
            ("/+1", "type"),
            ("/ 1", "type"),
            ("/1.0", "type"),
        ],
    );
}

/// The texts that are a number for one reader and none for another.
const ODD_NUMBERS: &[&str] = &[
    "x", "256", "", "-1", "01", "+1", " 1", "1 ", "1.0", "1e0", "00", "-0", "-00", "-", "1e400", "NaN", "inf", "٣",
    "1_0",
];

#[track_caller]
fn agrees_with_serde<T: DeserializeOwned + Decode<'static> + Debug>(text: &str) {
    let text: &'static str = text.to_owned().leak();
    let expected = serde_json::from_str::<T>(text).map_err(drop);
    let collected = api_model::from_json::<T>(text).map_err(drop);
    assert_eq!(format!("{collected:?}"), format!("{expected:?}"), "{text}");
}

#[test]
fn odd_number_keys() {
    for key in ODD_NUMBERS {
        let text = format!(r#"{{"{key}":true}}"#);
        agrees_with_serde::<BTreeMap<u8, bool>>(&text);
        agrees_with_serde::<BTreeMap<i64, bool>>(&text);
        agrees_with_serde::<BTreeMap<u128, bool>>(&text);
        agrees_with_serde::<BTreeMap<i128, bool>>(&text);
    }
}

#[test]
fn odd_numbers() {
    for number in ODD_NUMBERS {
        agrees_with_serde::<u8>(number);
        agrees_with_serde::<i64>(number);
        agrees_with_serde::<u128>(number);
        agrees_with_serde::<i128>(number);
        agrees_with_serde::<f64>(number);
        agrees_with_serde::<f32>(number);
    }
}

#[test]
fn other_keys() {
    takes::<BTreeMap<bool, u8>>(&[r#"{"true":1,"false":2}"#]);
    refuses_within::<BTreeMap<bool, u8>>(r#"{"yes":1}"#, &[("/yes", "type")]);
    takes::<BTreeMap<char, u8>>(&[r#"{"a":1,"✓":2}"#]);
    refuses_within::<BTreeMap<char, u8>>(r#"{"ab":1}"#, &[("/ab", "type")]);
    takes::<BTreeMap<Box<str>, u8>>(&[r#"{"a":1}"#]);
    takes::<BTreeMap<&str, u8>>(&[r#"{"a":1}"#]);
    takes::<BTreeMap<std::net::IpAddr, u8>>(&[r#"{"::1":1}"#]);
    refuses_within::<BTreeMap<std::net::IpAddr, u8>>(r#"{"x":1,"::1":"x"}"#, &[("/x", "ip"), ("/::1", "type")]);
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ApiModel)]
struct Name(String);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ApiModel)]
struct Number(u32);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ApiModel)]
#[serde(transparent)]
struct Wrapped {
    name: Name,
}

#[test]
fn newtype_keys() {
    takes::<BTreeMap<Name, u8>>(&[r#"{"a":1,"b":2}"#]);
    takes::<BTreeMap<Number, u8>>(&[r#"{"1":1,"4294967295":2}"#]);
    takes::<BTreeMap<Wrapped, u8>>(&[r#"{"a":1,"b":2}"#]);
    refuses_within::<BTreeMap<Name, u8>>(r#"{"a":"x"}"#, &[("/a", "type")]);
    refuses_within::<BTreeMap<Wrapped, u8>>(r#"{"a":"x"}"#, &[("/a", "type")]);
    refuses_within::<BTreeMap<Number, u8>>(
        r#"{"a":1,"2":"x","3":300}"#,
        &[("/a", "type"), ("/2", "type"), ("/3", "range")],
    );
}

#[test]
fn a_wrong_key_and_a_wrong_value_are_two_violations() {
    refuses_within::<BTreeMap<u8, u8>>(r#"{"a":"b"}"#, &[("/a", "type"), ("/a", "type")]);
}

#[test]
fn nested_maps() {
    takes::<BTreeMap<String, BTreeMap<u8, Vec<u8>>>>(&["{}", r#"{"a":{},"b":{"1":[1,2]}}"#]);
    refuses_within::<BTreeMap<String, BTreeMap<u8, Vec<u8>>>>(
        r#"{"a":7,"b":{"1":[1,"x"],"y":[]}}"#,
        &[("/a", "type"), ("/b/1/1", "type"), ("/b/y", "type")],
    );
}

#[derive(Debug, ApiModel)]
struct Ruled {
    #[api(keys(slug), values(range(..5)))]
    texts: IndexMap<String, u8>,
    #[api(keys(range(..5)))]
    numbers: IndexMap<u8, u8>,
}

/// `Deserialize` reads a key as its type: pointers have it where the format is JSON text, and end at the map elsewhere.
#[test]
fn keys_that_break_rules_lead_to_no_other_entry() {
    let text = r#"{"texts": {"a b": 9, "c": 8}, "numbers": {"9": 1, "10": 300}}"#;
    let error = serde_json::from_str::<Ruled>(&text.replace("300", "2")).unwrap_err().to_string();
    let (lines, _) = error.rsplit_once(" at line").unwrap_or((&error, ""));
    assert_eq!(
        lines,
        "/texts/a b: the key must be lower-case words joined by hyphens\n/texts/a b: must be less than 5\n\
         /texts/c: must be less than 5\n/numbers/9: the key must be less than 5\n/numbers/10: the key must be less than 5"
    );
    let value: serde_json::Value = serde_json::from_str(&text.replace("300", "2")).unwrap();
    assert_eq!(
        serde_json::from_value::<Ruled>(value).unwrap_err().to_string(),
        "/numbers: the key must be less than 5\n/numbers: the key must be less than 5\n\
         /texts: the key must be lower-case words joined by hyphens\n/texts/c: must be less than 5"
    );
    let odd = [r#""09""#, r#""+4""#, r#"" 4""#, r#""4.0""#, r#""4e0""#, r#""-0""#, r#""""#, r#""4x""#, r#""300""#];
    for key in odd {
        let text = format!("{{{key}: 1}}");
        let (theirs, ours) = (serde_json::from_str::<HashMap<u8, u8>>(&text), api_model_map(&text));
        assert_eq!(theirs.is_ok(), ours.is_ok(), "{text}: {theirs:?} {ours:?}");
    }
}

/// Through our `Deserialize`, which a map has within a model alone.
fn api_model_map(text: &str) -> Result<Around, serde_json::Error> {
    serde_json::from_str(text)
}

#[derive(Debug, ApiModel)]
struct Around(HashMap<u8, u8>);

/// The pointer is that of the value as well, and so is what `validate` says of a value that was built.
#[test]
fn what_is_wrong_with_a_key_says_that_it_is_the_key() {
    #[derive(Debug, ApiModel)]
    struct Stock {
        #[api(keys(length(..=3).message("must be a code")), values(range(..5)))]
        by_code: BTreeMap<String, u8>,
        by_number: BTreeMap<u8, u8>,
    }

    let report = Stock::from_json(r#"{"by_code": {"long": 9}, "by_number": {"x": "y"}}"#).unwrap_err();
    let codes = "/by_code/long: the key must be a code\n/by_code/long: must be less than 5";
    assert_eq!(
        report.to_string(),
        format!("{codes}\n/by_number/x: the key must be an integer\n/by_number/x: must be an integer")
    );
    assert_eq!(report.violations()[0].span(), Some(13..19));
    let built = Stock { by_code: BTreeMap::from([("long".to_owned(), 9)]), by_number: BTreeMap::new() };
    assert_eq!(built.validate().unwrap_err().to_string(), codes);
}
