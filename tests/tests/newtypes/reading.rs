//! A newtype is read and written as what it holds, wherever it stands and in every format.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::sync::Arc;

use api_model::{ApiModel, Patch};
use serde::Serialize;
use serde::de::DeserializeOwned;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[api(newtype)]
struct CustomerId(#[api(normalize(trim), starts_with("cus_"))] String);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[api(newtype)]
struct Number(#[api(range(1..))] u32);

#[derive(Debug, PartialEq, ApiModel)]
struct Everywhere {
    id: CustomerId,
    option: Option<CustomerId>,
    nested: Option<Box<Arc<CustomerId>>>,
    list: Vec<CustomerId>,
    set: BTreeSet<Number>,
    by_id: BTreeMap<CustomerId, Number>,
    by_number: BTreeMap<Number, CustomerId>,
    #[serde(default)]
    patch: Patch<CustomerId>,
    tuple: (Number, CustomerId),
}

/// The same with the values themselves.
#[derive(Debug, Serialize, serde::Deserialize)]
struct Plain {
    id: String,
    option: Option<String>,
    nested: Option<Box<Arc<String>>>,
    list: Vec<String>,
    set: BTreeSet<u32>,
    by_id: BTreeMap<String, u32>,
    by_number: BTreeMap<u32, String>,
    #[serde(default)]
    patch: Patch<String>,
    tuple: (u32, String),
}

const GOOD: &str = r#"{"id":"cus_1","option":"cus_2","nested":"cus_3","list":["cus_4"],"set":[1],"by_id":{"cus_5":1},"by_number":{"2":"cus_6"},"patch":"cus_7","tuple":[3,"cus_8"]}"#;

fn as_plain(write: fn(&Everywhere) -> Vec<u8>, plain: fn(&Plain) -> Vec<u8>, read: fn(&[u8]) -> Option<Everywhere>) {
    let (value, twin): (Everywhere, Plain) = (serde_json::from_str(GOOD).unwrap(), serde_json::from_str(GOOD).unwrap());
    let bytes = write(&value);
    assert_eq!(bytes, plain(&twin));
    assert_eq!(read(&bytes).unwrap(), value);
}

fn cbor<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    bytes
}

fn yaml<T: Serialize>(value: &T) -> Vec<u8> {
    serde_norway::to_string(value).unwrap().into_bytes()
}

fn toml<T: Serialize>(value: &T) -> Vec<u8> {
    toml::to_string(value).unwrap().into_bytes()
}

fn text<T: DeserializeOwned>(bytes: &[u8], read: fn(&str) -> Option<T>) -> Option<T> {
    read(std::str::from_utf8(bytes).ok()?)
}

#[test]
fn in_every_format() {
    as_plain(
        |value| serde_json::to_vec(value).unwrap(),
        |value| serde_json::to_vec(value).unwrap(),
        |bytes| serde_json::from_slice(bytes).ok(),
    );
    as_plain(
        |value| value.to_json().unwrap().into_bytes(),
        |value| serde_json::to_vec(value).unwrap(),
        |bytes| Everywhere::from_json(bytes).ok(),
    );
    as_plain(
        |value| rmp_serde::to_vec(value).unwrap(),
        |value| rmp_serde::to_vec(value).unwrap(),
        |bytes| rmp_serde::from_slice(bytes).ok(),
    );
    as_plain(
        |value| rmp_serde::to_vec_named(value).unwrap(),
        |value| rmp_serde::to_vec_named(value).unwrap(),
        |bytes| Everywhere::from_deserializer(&mut rmp_serde::Deserializer::new(bytes)).ok(),
    );
    as_plain(
        |value| postcard::to_stdvec(value).unwrap(),
        |value| postcard::to_stdvec(value).unwrap(),
        |bytes| postcard::from_bytes(bytes).ok(),
    );
    as_plain(cbor, cbor, |bytes| ciborium::from_reader(bytes).ok());
    as_plain(yaml, yaml, |bytes| text(bytes, |text| serde_norway::from_str(text).ok()));
    as_plain(toml, toml, |bytes| text(bytes, |text| toml::from_str(text).ok()));
}

#[test]
fn every_place_keeps_the_rules() {
    let bad = GOOD.replace("cus_", "x").replace(":1}", ":0}").replace("[1]", "[0]");
    let report = Everywhere::from_json(&*bad).unwrap_err();
    let pointers: Vec<_> = report.violations().iter().map(|violation| violation.pointer().to_string()).collect();
    let expected = [
        "/id",
        "/option",
        "/nested",
        "/list/0",
        "/set/0",
        "/by_id/x5",
        "/by_id/x5",
        "/by_number/2",
        "/patch",
        "/tuple/1",
    ];
    assert_eq!(pointers, expected);
}

#[test]
fn reading_normalises() {
    assert_eq!(CustomerId::from_json("\" cus_1\\n\"").unwrap().to_json().unwrap(), "\"cus_1\"");
    assert_eq!(serde_json::from_str::<CustomerId>("\"\\tcus_1\"").unwrap(), CustomerId("cus_1".to_owned()));
    let map: BTreeMap<CustomerId, u8> = api_model::from_json(r#"{" cus_1 ": 1}"#).unwrap();
    assert_eq!(map.keys().next().unwrap().as_ref(), "cus_1");
}

#[derive(Debug, PartialEq, ApiModel)]
enum Contact {
    Email(#[api(normalize(trim, lowercase), email)] String),
    Code(#[api(normalize(halved), range(..10))] u8),
}

fn halved(value: u8) -> u8 {
    value / 2
}

#[test]
fn also_in_variants() {
    assert_eq!(
        Contact::from_json(r#"{"Email":" Ada@Example.com "}"#).unwrap(),
        Contact::Email("ada@example.com".into())
    );
    assert_eq!(Contact::from_json(r#"{"Code":18}"#).unwrap(), Contact::Code(9));
    assert_eq!(Contact::from_json(r#"{"Code":20}"#).unwrap_err().to_string(), "/Code: must be less than 10");
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[api(newtype)]
struct Token(#[api(secret, length(8..))] String);

#[derive(Debug, ApiModel)]
struct Login {
    user: String,
    token: Token,
    tokens: BTreeMap<Token, u8>,
}

#[test]
fn secrets_stay_secret() {
    let body = r#"{"user": 7, "token": "hunter2", "tokens": {"password1": 256}}"#;
    let report = Login::from_json(body).unwrap_err();
    let rendered = report.render(body);
    assert!(rendered.contains(r#""token": ********"#), "{rendered}");
    assert!(!rendered.contains("hunter2") && !rendered.contains("password1"), "{rendered}");
    assert_eq!(
        report.to_string(),
        "/user: must be a string\n/token: must have at least 8 characters\n/tokens/********: must be between 0 and 255"
    );
}
