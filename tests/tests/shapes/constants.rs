//! `#[api(constant(type = "custom"))]`: members without a Rust field.

use std::collections::BTreeMap;
use std::fmt::Debug;

use api_model::{ApiModel, Param};
use serde::Serialize;
use serde::de::DeserializeOwned;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "custom", "x-version" = 2), constant(legacy = true, offset = -3, ratio = 0.5))]
struct Custom {
    #[api(non_empty)]
    note: String,
    next: Option<u8>,
}

const TEXT: &str = r#"{"type":"custom","x-version":2,"legacy":true,"offset":-3,"ratio":0.5,"note":"n","next":null}"#;

fn custom() -> Custom {
    Custom { note: "n".to_owned(), next: None }
}

fn codes<T: ApiModel + Debug>(text: &str) -> Vec<String> {
    let report = T::from_json(text).unwrap_err();
    report.violations().iter().map(|violation| format!("{} {}", violation.pointer(), violation.code())).collect()
}

#[test]
fn they_are_written_first_and_read() {
    assert_eq!(serde_json::to_string(&custom()).unwrap(), TEXT);
    assert_eq!(custom().to_json().unwrap(), TEXT);
    assert_eq!(Custom::from_json(TEXT).unwrap(), custom());
    assert_eq!(serde_json::from_str::<Custom>(TEXT).unwrap(), custom());
    let other_order = r#"{"note":"n","ratio":0.5,"offset":-3,"type":"custom","legacy":true,"x-version":2}"#;
    assert_eq!(Custom::from_json(other_order).unwrap(), custom());
    assert_eq!(serde_json::from_str::<Custom>(other_order).unwrap(), custom());
}

#[test]
fn another_value_is_a_violation() {
    let text = r#"{"type":"costum","x-version":3,"legacy":false,"offset":3,"ratio":0.25,"note":"n"}"#;
    let report = Custom::from_json(text).unwrap_err();
    assert_eq!(
        report.to_string(),
        "/type: must be `custom`\n/x-version: must be `2`\n/legacy: must be `true`\n/offset: must be `-3`\n/ratio: must be `0.5`"
    );
    assert!(report.violations().iter().all(|violation| violation.code() == "constant"));
    assert_eq!(report.violations()[0].params(), [("expected", Param::from("custom"))]);
    assert_eq!(report.violations()[1].params(), [("expected", Param::from(2))]);
    let error = serde_json::from_str::<Custom>(text).unwrap_err().to_string();
    assert!(error.contains("/type: must be `custom`"), "{error}");
}

#[test]
fn a_missing_or_repeated_one_and_a_wrong_type() {
    let missing: Vec<_> =
        ["type", "x-version", "legacy", "offset", "ratio"].map(|name| format!("/{name} missing")).into();
    assert_eq!(codes::<Custom>(r#"{"note":"n"}"#), missing);
    assert_eq!(codes::<Custom>(&TEXT.replace(r#""custom""#, "7")), ["/type type"]);
    assert_eq!(codes::<Custom>(&TEXT.replace(r#""custom""#, "null")), ["/type null"]);
    assert_eq!(codes::<Custom>(&TEXT.replace(r#""custom""#, r#"{"a":[1]}"#)), ["/type type"]);
    assert_eq!(codes::<Custom>(&TEXT.replace("-3", r#""-3""#)), ["/offset type"]);
    assert_eq!(codes::<Custom>(&TEXT.replace("-3", "-3.5")), ["/offset type"]);
    assert_eq!(codes::<Custom>(&TEXT.replace(":2", ":36893488147419103232")), ["/x-version constant"]);
    assert_eq!(codes::<Custom>(&TEXT.replace(":2", ":-2")), ["/x-version constant"]);
    assert_eq!(codes::<Custom>(&TEXT.replace("true", "1")), ["/legacy type"]);
    assert_eq!(codes::<Custom>(&TEXT.replace("0.5", "true")), ["/ratio type"]);
    assert_eq!(codes::<Custom>(&TEXT.replace(r#""note""#, r#""type":"custom","note""#)), ["/type duplicate"]);
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(func = "count", default))]
#[serde(deny_unknown_fields)]
struct Count {}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(default = "yes"))]
struct Named {}

#[test]
fn one_with_a_default_may_be_absent_and_is_written() {
    assert_eq!(Count::from_json("{}").unwrap(), Count {});
    assert_eq!(serde_json::from_str::<Count>("{}").unwrap(), Count {});
    assert_eq!(serde_json::to_string(&Count {}).unwrap(), r#"{"func":"count"}"#);
    assert_eq!(codes::<Count>(r#"{"func":"sum"}"#), ["/func constant"]);
    assert_eq!(codes::<Count>(r#"{"func":null}"#), ["/func null"]);
    assert_eq!(codes::<Count>(r#"{"fucn":"count"}"#), ["/fucn unknown"]);
    assert_eq!(serde_json::to_string(&Named {}).unwrap(), r#"{"default":"yes"}"#);
    assert_eq!(codes::<Named>("{}"), ["/default missing"]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "outer"))]
#[serde(deny_unknown_fields)]
struct Outer {
    name: String,
    #[serde(flatten)]
    inner: Inner,
    last: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(kind = 1))]
struct Inner {
    #[api(range(1..))]
    page: u8,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(type = "rest"))]
struct Rest {
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[test]
fn they_stand_in_flattened_structs_and_beside_them() {
    let value = Outer { name: "n".to_owned(), inner: Inner { page: 1 }, last: 2 };
    let text = r#"{"type":"outer","name":"n","kind":1,"page":1,"last":2}"#;
    assert_eq!(serde_json::to_string(&value).unwrap(), text);
    assert_eq!(Outer::from_json(text).unwrap(), value);
    assert_eq!(serde_json::from_str::<Outer>(text).unwrap(), value);
    assert_eq!(
        codes::<Outer>(r#"{"kind":2,"page":0,"more":1,"type":"inner","name":"n","last":1}"#),
        ["/kind constant", "/page range", "/more unknown", "/type constant"]
    );
    let suggested = Outer::from_json(r#"{"type":"outer","name":"n","knid":1,"page":1,"last":2}"#).unwrap_err();
    assert_eq!(suggested.to_string(), "/knid: is not a known field; did you mean `kind`?\n/kind: is missing");
    let rest = Rest { rest: BTreeMap::from([("a".to_owned(), 1)]) };
    assert_eq!(serde_json::to_string(&rest).unwrap(), r#"{"type":"rest","a":1}"#);
    assert_eq!(Rest::from_json(r#"{"a":1,"type":"rest"}"#).unwrap(), rest);
    assert_eq!(codes::<Rest>(r#"{"a":1}"#), ["/type missing"]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(r#type = "page"), check(full(items, next)))]
#[serde(default, rename_all = "camelCase")]
struct Page<T> {
    #[serde(bound(deserialize = "T: api_model::Decode<'de> + Clone + Default"))]
    items: Vec<T>,
    next: Option<u8>,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self { items: Vec::new(), next: None }
    }
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "a check takes a reference to each field")]
fn full<T>(items: &[T], next: &Option<u8>) -> bool {
    next.is_none() || !items.is_empty()
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(type = "borrowed"))]
struct Borrowed<'a> {
    name: &'a str,
}

#[test]
fn structs_with_generics_defaults_checks_and_lifetimes() {
    let page = Page { items: vec![1_u8], next: Some(2) };
    let text = r#"{"type":"page","items":[1],"next":2}"#;
    assert_eq!(serde_json::to_string(&page).unwrap(), text);
    assert_eq!(api_model::from_json::<Page<u8>>(text).unwrap(), page);
    let report = api_model::from_json::<Page<u8>>(r#"{"type":"page","next":2}"#).unwrap_err();
    assert_eq!(report.violations()[0].code(), "custom");
    assert_eq!(api_model::from_json::<Page<u8>>("{}").unwrap_err().to_string(), "/type: is missing");
    assert_eq!(
        api_model::from_json::<Borrowed<'_>>(r#"{"type":"borrowed","name":"n"}"#).unwrap(),
        Borrowed { name: "n" }
    );
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "t")]
enum Tagged {
    Inner(Inner),
}

/// What a format writes it reads, to the same value, both ways.
fn round_trip<T: ApiModel + Serialize + DeserializeOwned + Debug + PartialEq>(value: &T) {
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).unwrap();
    assert_eq!(ciborium::from_reader::<T, _>(&cbor[..]).unwrap(), *value);
    let named = rmp_serde::to_vec_named(value).unwrap();
    assert_eq!(rmp_serde::from_slice::<T>(&named).unwrap(), *value);
    assert_eq!(T::from_deserializer(&mut rmp_serde::Deserializer::new(&named[..])).unwrap(), *value);
    let yaml = serde_norway::to_string(value).unwrap();
    assert_eq!(serde_norway::from_str::<T>(&yaml).unwrap(), *value);
    assert_eq!(T::from_deserializer(serde_norway::Deserializer::from_str(&yaml)).unwrap(), *value);
    let toml = toml::to_string(value).unwrap();
    assert_eq!(toml::from_str::<T>(&toml).unwrap(), *value);
    assert_eq!(serde_json::from_value::<T>(serde_json::to_value(value).unwrap()).unwrap(), *value);
}

#[test]
fn every_format_writes_and_reads_them() {
    round_trip(&custom());
    round_trip(&Outer { name: "n".to_owned(), inner: Inner { page: 1 }, last: 2 });
    round_trip(&Tagged::Inner(Inner { page: 3 }));
}

/// Where a struct is a list, its constants are the first items of it.
#[test]
fn formats_without_names_have_them_in_front() {
    let bytes = postcard::to_allocvec(&custom()).unwrap();
    assert!(bytes.starts_with(b"\x06custom\x02"));
    assert_eq!(postcard::from_bytes::<Custom>(&bytes).unwrap(), custom());
    let other = postcard::to_allocvec(&("costum", 2_u64, true, -3_i64, 0.5, "n", None::<u8>)).unwrap();
    assert!(postcard::from_bytes::<Custom>(&other).is_err());
    let list = rmp_serde::to_vec(&custom()).unwrap();
    assert_eq!(list[0], 0x97);
    assert_eq!(rmp_serde::from_slice::<Custom>(&list).unwrap(), custom());
    assert_eq!(Custom::from_deserializer(&mut rmp_serde::Deserializer::new(&list[..])).unwrap(), custom());
    assert_eq!(Custom::from_json(r#"["custom",2,true,-3,0.5,"n",null]"#).unwrap(), custom());
    assert_eq!(codes::<Custom>(r#"["costum",2,true,-3,0.5,"n",null]"#), ["/0 constant"]);
}
