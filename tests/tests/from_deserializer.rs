//! `from_deserializer`: every problem in one report, whatever the format that describes itself.
#![allow(missing_docs)]

use std::collections::BTreeMap;

use api_model::{ApiModel, Report};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::json;

#[derive(Debug, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Order {
    #[api(non_empty)]
    external_id: String,
    #[api(range(1..=100))]
    amount: u8,
    paid: bool,
    lines: Vec<Line>,
    #[serde(default)]
    labels: BTreeMap<String, u8>,
    note: Option<String>,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Line {
    sku: char,
    price: f64,
    wide: Option<u64>,
}

/// Any data, that every format can write.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Data {
    Bool(bool),
    Number(i64),
    Float(f64),
    Text(String),
    List(Vec<Data>),
    Map(BTreeMap<String, Data>),
}

fn valid() -> Data {
    data(json!({
        "externalId": "1", "amount": 7, "paid": true, "labels": {"a": 1}, "note": "x",
        "lines": [{"sku": "a", "price": 1.5}, {"sku": "b", "price": 2.0, "wide": 4_294_967_296_u64}],
    }))
}

fn faulty() -> Data {
    data(json!({
        "amount": 300, "labels": {"a": -1, "b/c": "x"}, "lines": [{"sku": "ab", "price": "1"}, 7, {"price": [1]}],
        "note": {"a": [1, {"b": 2}]}, "paid": [true], "zebra": [1, 2],
    }))
}

/// The problems of `faulty`, in the order of its names, which every format here keeps.
const FAULTS: &[(&str, &str)] = &[
    ("/amount", "range"),
    ("/labels/a", "range"),
    ("/labels/b~1c", "type"),
    ("/lines/0/price", "type"),
    ("/lines/0/sku", "type"),
    ("/lines/1", "type"),
    ("/lines/2/price", "type"),
    ("/lines/2/sku", "missing"),
    ("/note", "type"),
    ("/paid", "type"),
    ("/zebra", "unknown"),
    ("/externalId", "missing"),
];

fn data(value: serde_json::Value) -> Data {
    serde_json::from_value(value).unwrap()
}

fn found(report: &Report) -> Vec<(&str, &str)> {
    report.violations().iter().map(|violation| (violation.pointer(), violation.code())).collect()
}

#[track_caller]
fn takes_and_reports(read: impl Fn(&Data) -> Result<Order, Report>) {
    let order = read(&valid()).unwrap();
    assert_eq!((order.amount, order.lines[1].wide, order.note.as_deref()), (7, Some(4_294_967_296), Some("x")));
    assert_eq!(found(&read(&faulty()).unwrap_err()), FAULTS);
}

#[test]
fn json_value() {
    takes_and_reports(|data| Order::from_deserializer(serde_json::to_value(data).unwrap()));
    takes_and_reports(|data| {
        let value = serde_json::to_value(data).unwrap();
        Order::from_deserializer(&value)
    });
}

#[test]
fn json_text_of_another_deserializer() {
    takes_and_reports(|data| {
        let text = serde_json::to_string(data).unwrap();
        Order::from_deserializer(&mut serde_json::Deserializer::from_str(&text))
    });
    takes_and_reports(|data| {
        let text = serde_json::to_vec(data).unwrap();
        Order::from_deserializer(&mut serde_json::Deserializer::from_reader(&text[..]))
    });
}

#[test]
fn toml_value() {
    takes_and_reports(|data| Order::from_deserializer(toml::Value::try_from(data).unwrap()));
}

#[test]
fn toml_text() {
    let text = "amount = 300\npaid = [true]\nlines = [{ sku = 'ab', price = 1979-05-27 }]\n[labels]\na = -1\n";
    let report = Order::from_deserializer(toml::Deserializer::parse(text).unwrap()).unwrap_err();
    // The order is that of the parser, which sorts names.
    let expected = [
        ("/amount", "range"),
        ("/labels/a", "range"),
        ("/lines/0/price", "type"),
        ("/lines/0/sku", "type"),
        ("/paid", "type"),
        ("/externalId", "missing"),
    ];
    assert_eq!(found(&report), expected);
}

#[test]
fn yaml() {
    takes_and_reports(|data| {
        let text = serde_norway::to_string(data).unwrap();
        Order::from_deserializer(serde_norway::Deserializer::from_str(&text))
    });
    takes_and_reports(|data| Order::from_deserializer(serde_norway::to_value(data).unwrap()));
}

/// For formats that show their deserializer only to `Deserialize`.
struct Collected<T>(Result<T, Report>);

impl<'de, T: ApiModel> Deserialize<'de> for Collected<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(T::from_deserializer(deserializer)))
    }
}

#[test]
fn cbor() {
    takes_and_reports(|data| {
        let mut bytes = Vec::new();
        ciborium::into_writer(data, &mut bytes).unwrap();
        ciborium::from_reader::<Collected<Order>, _>(&bytes[..]).unwrap().0
    });
    takes_and_reports(|data| ciborium::Value::serialized(data).unwrap().deserialized::<Collected<Order>>().unwrap().0);
}

#[test]
fn message_pack() {
    takes_and_reports(|data| {
        let bytes = rmp_serde::to_vec_named(data).unwrap();
        Order::from_deserializer(&mut rmp_serde::Deserializer::from_read_ref(&bytes))
    });
}

/// Where the input ends too early, what was found before stands in the report, in its place.
#[test]
fn input_that_stops() {
    let bytes = rmp_serde::to_vec_named(&faulty()).unwrap();
    let cut = &bytes[..bytes.len() - 1];
    let report = Order::from_deserializer(&mut rmp_serde::Deserializer::from_read_ref(cut)).unwrap_err();
    let before = FAULTS.iter().filter(|(pointer, _)| !["/zebra", "/externalId"].contains(pointer));
    let expected: Vec<_> = before.copied().chain([("/zebra", "unknown"), ("", "syntax")]).collect();
    assert_eq!(found(&report), expected);
}

#[test]
fn input_that_stops_within() {
    let text = r#"{"amount":300,"lines":[{"sku":"a","price":1},{"sku":7,"price":}]}"#;
    let read = &mut serde_json::Deserializer::from_str(text);
    let report = Order::from_deserializer(read).unwrap_err();
    assert_eq!(found(&report), [("/amount", "range"), ("/lines/1/sku", "type"), ("", "syntax")]);

    let report = Order::from_deserializer(serde_norway::Deserializer::from_str("amount: 300\npaid: [")).unwrap_err();
    assert_eq!(found(&report).last(), Some(&("", "syntax")));
}

#[test]
fn anything_that_decodes() {
    let report =
        api_model::from_deserializer::<BTreeMap<u8, Vec<Line>>, _>(json!({"1": [7], "x": [], "2": {}})).unwrap_err();
    assert_eq!(found(&report), [("/1/0", "type"), ("/2", "type"), ("/x", "type")]);
}

/// Keys of CBOR and `MessagePack` need not be text.
#[test]
fn keys_that_are_no_text() {
    let map = BTreeMap::from([(7_u16, "a"), (300, "b")]);
    let bytes = rmp_serde::to_vec(&map).unwrap();
    let read = || rmp_serde::Deserializer::from_read_ref(&bytes);
    assert_eq!(api_model::from_deserializer::<BTreeMap<u16, String>, _>(&mut read()).unwrap().len(), 2);
    let report = api_model::from_deserializer::<BTreeMap<u8, bool>, _>(&mut read()).unwrap_err();
    assert_eq!(found(&report), [("/7", "type"), ("/300", "range"), ("/300", "type")]);
    let report = api_model::from_deserializer::<Line, _>(&mut read()).unwrap_err();
    assert_eq!(found(&report), [("/sku", "missing"), ("/price", "missing")]);
}

/// CBOR has one word for nothing and for an option without a value, and `MessagePack` a list for a struct without fields.
#[test]
fn nothing_in_compact_formats() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Nothing;

    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(tag = "t", content = "c")]
    enum Tagged {
        Unit,
        Inner(Nothing),
    }

    #[derive(Debug, PartialEq, ApiModel)]
    struct Model {
        unit: (),
        nothing: Nothing,
        tagged: Vec<Tagged>,
    }

    let text =
        r#"{"unit":null,"nothing":null,"tagged":[{"t":"Unit","c":null},{"c":null,"t":"Unit"},{"c":null,"t":"Inner"}]}"#;
    let expected =
        Model { unit: (), nothing: Nothing, tagged: vec![Tagged::Unit, Tagged::Unit, Tagged::Inner(Nothing)] };
    assert_eq!(Model::from_json(text).unwrap(), expected);
    let mut bytes = Vec::new();
    ciborium::into_writer(&serde_json::from_str::<serde_json::Value>(text).unwrap(), &mut bytes).unwrap();
    assert_eq!(ciborium::from_reader::<Model, _>(&bytes[..]).unwrap(), expected);
    assert_eq!(ciborium::from_reader::<Collected<Model>, _>(&bytes[..]).unwrap().0.unwrap(), expected);
    let bytes = rmp_serde::to_vec_named(&expected).unwrap();
    assert_eq!(rmp_serde::from_slice::<Model>(&bytes).unwrap(), expected);
    assert_eq!(Model::from_deserializer(&mut rmp_serde::Deserializer::from_read_ref(&bytes)).unwrap(), expected);
    assert_eq!(Nothing::from_json("[]").unwrap_err().to_string(), "must be null");
}

/// What stands around a format, as in the extractors of `axum`, notes the keys that it sees asked for as text.
#[test]
fn a_path_to_an_error_has_the_keys() {
    let text = r#"{"externalId": "o1", "amount": 5, "paid": true, "lines": [{"sku": "a", "price": "dear"}]}"#;
    let paths = [
        serde_path_to_error::deserialize::<_, Order>(&mut serde_json::Deserializer::from_str(text)),
        serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_slice(text.as_bytes())),
        serde_path_to_error::deserialize(serde_json::from_str::<serde_json::Value>(text).unwrap()),
    ]
    .map(|result| result.unwrap_err().path().to_string());
    assert_eq!(paths, ["lines[0].price"; 3]);
}

/// YAML gives a text to who asks for one. Who asks what there is hears of a number.
#[test]
fn what_the_format_says_counts() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Note {
        note: String,
    }
    let text = "note: 1";
    assert_eq!(serde_norway::from_str::<Note>(text).unwrap(), Note { note: "1".to_owned() });
    let report = Note::from_deserializer(serde_norway::Deserializer::from_str(text)).unwrap_err();
    assert_eq!(report.to_string(), "/note: must be a string");
}
