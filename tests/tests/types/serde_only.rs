//! Types that only serde knows, behind `#[api(serde)]`.

use std::collections::BTreeMap;

use api_model::ApiModel;
use serde::de::{Deserializer, Visitor};
use serde::{Deserialize, Serialize};

use serde_json::Value;

use crate::{found, takes};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Shape {
    Point,
    Circle(u8),
    Box { width: u8, height: u8 },
}

#[derive(Debug, PartialEq, ApiModel)]
struct Drawing {
    before: u8,
    #[api(serde)]
    shape: Shape,
    #[api(serde)]
    more: Option<Vec<Shape>>,
    after: u8,
}

#[test]
fn every_form_is_read() {
    for (text, shape) in [
        (r#""Point""#, Shape::Point),
        (r#"{"Circle":7}"#, Shape::Circle(7)),
        (r#"{"Box":{"width":1,"height":2}}"#, Shape::Box { width: 1, height: 2 }),
        (r#"{"Box":[1,2]}"#, Shape::Box { width: 1, height: 2 }),
    ] {
        let text = format!(r#"{{"before":1,"shape":{text},"after":1}}"#);
        let drawing = Drawing::from_json(&text).unwrap();
        assert_eq!(drawing, Drawing { before: 1, shape, more: None, after: 1 });
        assert_eq!(serde_json::from_str::<Drawing>(&text).unwrap(), drawing);
    }
}

#[test]
fn what_serde_refuses_is_one_violation() {
    for text in
        ["7", r#""Else""#, "[]", r#"{"Circle":256}"#, r#"{"Circle":1,"Point":null}"#, r#"{"Box":{"width":1}}"#, "{}"]
    {
        let text = format!(r#"{{"before":true,"shape":{text},"more":[7],"after":true}}"#);
        let report = Drawing::from_json(&text).unwrap_err();
        let expected = [("/before", "type"), ("/shape", "invalid"), ("/more", "invalid"), ("/after", "type")];
        assert_eq!(found(&report), expected, "{text}");
    }
}

#[test]
fn null_and_missing() {
    let report = Drawing::from_json(r#"{"before":1,"shape":null,"more":null,"after":1}"#).unwrap_err();
    assert_eq!(found(&report), [("/shape", "null")]);
    let report = Drawing::from_json(r#"{"before":1,"after":1}"#).unwrap_err();
    assert_eq!(found(&report), [("/shape", "missing")]);
}

#[test]
fn the_message_repeats_no_value() {
    #[derive(Debug, Clone, Deserialize, Serialize)]
    #[serde(try_from = "String", into = "String")]
    struct Refuses(String);
    impl From<Refuses> for String {
        fn from(refuses: Refuses) -> Self {
            refuses.0
        }
    }
    impl TryFrom<String> for Refuses {
        type Error = String;
        fn try_from(text: String) -> Result<Self, String> {
            if text.is_empty() { Ok(Self(text)) } else { Err(format!("`{text}` is not allowed")) }
        }
    }
    #[derive(Debug, ApiModel)]
    struct Model {
        #[api(serde)]
        value: Refuses,
    }
    let report = Model::from_json(r#"{"value":"hunter2"}"#).unwrap_err();
    assert_eq!(found(&report), [("/value", "invalid")]);
    assert!(!report.to_string().contains("hunter2"), "{report}");
    assert_eq!(Model::from_json(r#"{"value":""}"#).unwrap().value.0, "");
}

#[test]
fn wide_numbers_survive_the_buffer() {
    #[derive(Debug, ApiModel)]
    struct Model {
        #[api(serde)]
        list: Vec<u64>,
        #[api(serde)]
        number: f64,
    }
    let model = Model::from_json(r#"{"list":[18446744073709551615],"number":7}"#).unwrap();
    assert_eq!((model.list, model.number.to_bits()), (vec![u64::MAX], 7_f64.to_bits()));
}

#[test]
fn keys_that_are_no_text() {
    #[derive(Debug, ApiModel)]
    struct Model {
        #[api(serde)]
        numbers: BTreeMap<u8, u8>,
        #[api(serde)]
        wide: BTreeMap<i128, bool>,
        #[api(serde)]
        flags: BTreeMap<bool, u8>,
        #[api(serde)]
        texts: BTreeMap<String, u8>,
    }
    let model = Model::from_json(
        r#"{"numbers":{"7":1,"255":2},"wide":{"-170141183460469231731687303715884105728":true},"flags":{"true":1},"texts":{"7":1,"true":2}}"#,
    )
    .unwrap();
    assert_eq!(model.numbers, BTreeMap::from([(7, 1), (255, 2)]));
    assert_eq!(model.wide, BTreeMap::from([(i128::MIN, true)]));
    assert_eq!(model.flags, BTreeMap::from([(true, 1)]));
    assert_eq!(model.texts, BTreeMap::from([("7".to_owned(), 1), ("true".to_owned(), 2)]));
    let report = Model::from_json(r#"{"numbers":{"x":1},"wide":{"01":true},"flags":{"1":1},"texts":{}}"#).unwrap_err();
    assert_eq!(found(&report), [("/numbers", "invalid"), ("/wide", "invalid"), ("/flags", "invalid")]);
}

#[test]
fn a_visitor_that_takes_more_than_its_type_asks_for() {
    struct Asks;
    impl<'de> Deserialize<'de> for Asks {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_str(Takes).map(|()| Asks)
        }
    }
    struct Takes;
    impl Visitor<'_> for Takes {
        type Value = ();
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a string")
        }
        fn visit_str<E>(self, _: &str) -> Result<(), E> {
            Ok(())
        }
        fn visit_u64<E>(self, _: u64) -> Result<(), E> {
            Ok(())
        }
    }
    #[derive(ApiModel)]
    struct ReadBySerde {
        #[api(serde)]
        #[serde(skip_serializing)]
        #[allow(dead_code)]
        value: Asks,
    }
    for text in ["7", r#""a""#] {
        let expected = serde_json::from_str::<Asks>(text).is_ok();
        assert_eq!(api_model::from_json::<ReadBySerde>(&format!(r#"{{"value":{text}}}"#)).is_ok(), expected, "{text}");
    }
}

/// `null` is a value of JSON like others, also where the field must be there.
#[test]
fn any_value_may_be_null() {
    takes::<Value>(&["null", "[null]", r#"{"a":null}"#, "1.5", r#""x""#]);
    takes::<Option<Value>>(&["null", "[null]", "1"]);
    takes::<Vec<Value>>(&["[null]", "[]", "[[null],null]"]);
    takes::<Box<Value>>(&["null", "1"]);
    takes::<std::collections::HashMap<String, Value>>(&[r#"{"a":null}"#, "{}"]);
    let report = api_model::from_json::<crate::Between<Value>>(r#"{"before":1,"after":1}"#).unwrap_err();
    assert_eq!(report.to_string(), "/value: is missing");
}

/// What serde says in words of Rust is said in words of JSON, and a short value does not hide a sentence.
#[test]
fn the_message_is_in_words_of_the_format() {
    #[derive(Debug, Deserialize, Serialize)]
    struct Inner {
        a: u8,
    }
    #[derive(Debug, ApiModel)]
    struct Model<T>(#[api(serde)] T);
    #[derive(Debug, Clone, Deserialize, Serialize)]
    #[serde(try_from = "String", into = "String")]
    struct Hash(String);
    impl From<Hash> for String {
        fn from(hash: Hash) -> Self {
            hash.0
        }
    }
    impl TryFrom<String> for Hash {
        type Error = String;
        fn try_from(text: String) -> Result<Self, String> {
            if text.contains(':') { Ok(Self(text)) } else { Err(format!("must be `algorithm:hex`, not {text}")) }
        }
    }
    #[derive(Debug, Clone, Deserialize, Serialize)]
    #[serde(try_from = "String", into = "String")]
    struct Silent(String);
    impl From<Silent> for String {
        fn from(silent: Silent) -> Self {
            silent.0
        }
    }
    impl TryFrom<String> for Silent {
        type Error = &'static str;
        fn try_from(text: String) -> Result<Self, &'static str> {
            if text.contains(':') { Ok(Self(text)) } else { Err("must be `algorithm:hex`") }
        }
    }
    fn message<T: Serialize + serde::de::DeserializeOwned>(text: &str) -> String {
        Model::<T>::from_json(text).err().unwrap().to_string()
    }
    for text in [r#""x""#, "[]", "true", "1.5", r#"{"a":1}"#] {
        assert_eq!(message::<u8>(text), "must be an integer", "{text}");
    }
    assert_eq!(message::<u8>("256"), "must be between 0 and 255");
    assert_eq!(message::<i16>("-40000"), "must be between -32768 and 32767");
    assert_eq!(message::<f64>("[]"), "must be a number");
    assert_eq!(message::<String>(r#"{"a":"a string"}"#), "must be a string");
    assert_eq!(message::<Vec<u8>>("7"), "must be an array");
    assert_eq!(message::<BTreeMap<String, u8>>("7"), "must be an object");
    assert_eq!(message::<Inner>("7"), "must be an object");
    assert_eq!(message::<()>("7"), "must be null");

    assert_eq!(message::<Hash>(r#""sha""#), "must be a valid value of its type");
    assert_eq!(message::<Hash>(r#""12""#), "must be a valid value of its type");

    assert_eq!(message::<Silent>(r#""x""#), "must be `algorithm:hex`");
}
