//! Flattened fields that are given as a whole, and constants.

use std::collections::BTreeMap;

use api_model::ApiModel;
use serde_json::Value;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[api(patch = "PriceUpdate", constant(object = "price", version = -2, live = true, rate = 0.5))]
#[api(check(has_room(name, limits), at = name))]
struct Price {
    #[api(length(1..=8))]
    name: String,
    #[serde(flatten)]
    amount: Amount,
    #[serde(flatten)]
    limits: Option<Limits>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Amount {
    Fixed {
        #[api(range(1..))]
        cents: u32,
    },
    Custom {
        minimum: Option<u32>,
    },
    Free,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Limits {
    #[api(range(1..))]
    low: u32,
    #[serde(alias = "most")]
    high: u32,
    note: Option<String>,
}

fn has_room(name: &str, limits: &Option<Limits>) -> Result<(), String> {
    let fits = limits.as_ref().is_none_or(|limits| name.len() <= limits.high as usize);
    if fits { Ok(()) } else { Err("must fit the limits".to_owned()) }
}

const PRICE: &str = r#"{"object":"price","version":-2,"live":true,"rate":0.5,"name":"Chair","type":"fixed","cents":5,"low":1,"high":9,"note":null}"#;

fn applied(update: &str) -> Result<String, String> {
    let mut price = Price::from_json(PRICE).unwrap();
    let result = PriceUpdate::from_json(update)
        .map_err(|report| report.to_string())
        .and_then(|update| update.apply(&mut price).map_err(|report| format!("applied: {report}")));
    match result {
        Ok(()) => Ok(price.to_json().unwrap()),
        Err(report) => {
            assert_eq!(price.to_json().unwrap(), PRICE);
            Err(report)
        }
    }
}

#[test]
fn nothing_given_changes_nothing() {
    for update in ["{}", r#"{"object":"price"}"#, r#"{"version":-2,"rate":0.5,"live":true}"#] {
        assert_eq!(applied(update).unwrap(), PRICE);
    }
}

#[test]
fn a_constant_may_be_given_and_is_the_same() {
    assert_eq!(applied(r#"{"object":"prize"}"#).unwrap_err(), "/object: must be `price`");
    assert_eq!(applied(r#"{"version":2}"#).unwrap_err(), "/version: must be `-2`");
    let constants = r#"{"object":"price","version":-2,"live":true,"rate":0.5}"#;
    assert_eq!(PriceUpdate::default().to_json().unwrap(), constants);
}

#[test]
fn an_enum_is_given_with_its_tag() {
    let changed = PRICE.replace(r#""fixed","cents":5"#, r#""custom","minimum":7"#);
    assert_eq!(applied(r#"{"minimum":7,"type":"custom"}"#).unwrap(), changed);
    let changed = PRICE.replace(r#""fixed","cents":5"#, r#""free""#);
    assert_eq!(applied(r#"{"type":"free"}"#).unwrap(), changed);
    let error = |update| applied(update).unwrap_err();
    assert_eq!(error(r#"{"type":"fixed"}"#), "/cents: is missing");
    assert_eq!(
        error(r#"{"cents":0,"name":"","type":"fixed"}"#),
        "/cents: must be at least 1\n/name: must have between 1 and 8 characters"
    );
    assert_eq!(error(r#"{"type":"fixd"}"#), "/type: must be one of `fixed`, `custom`, `free`; did you mean `fixed`?");
    assert_eq!(error(r#"{"type":null}"#), "/type: must not be null");
    // Without the tag the members belong to nothing.
    assert_eq!(error(r#"{"cents":7}"#), "/cents: is not a known field");
    assert_eq!(
        error(r#"{"type":"free","cents":7,"colour":1}"#),
        "/cents: is not a known field\n/colour: is not a known field"
    );
}

#[test]
fn an_option_is_given_with_one_of_its_members() {
    let changed = PRICE.replace(r#""low":1,"high":9"#, r#""low":2,"high":8"#);
    assert_eq!(applied(r#"{"most":8,"low":2}"#).unwrap(), changed);
    let error = |update| applied(update).unwrap_err();
    assert_eq!(error(r#"{"note":"x"}"#), "/low: is missing\n/high: is missing");
    assert_eq!(error(r#"{"low":0,"high":"x"}"#), "/low: must be at least 1\n/high: must be an integer");
}

#[test]
fn what_the_whole_breaks_is_said_at_the_member_of_the_model() {
    assert_eq!(applied(r#"{"low":1,"high":3}"#).unwrap_err(), "applied: /name: must fit the limits");
    let mut price = Price::from_json(PRICE).unwrap();
    let amount = Some(Amount::Fixed { cents: 0 });
    let limits = Some(Limits { low: 0, high: 9, note: None });
    let report = PriceUpdate { amount, limits, ..PriceUpdate::default() }.apply(&mut price).unwrap_err();
    assert_eq!(report.to_string(), "/cents: must be at least 1\n/low: must be at least 1");
    assert_eq!(price.to_json().unwrap(), PRICE);
}

#[test]
fn what_is_given_is_written() {
    for members in [r#""type":"custom","minimum":7"#, r#""low":2,"high":3,"note":null"#, r#""name":"a","type":"free""#]
    {
        let text = format!(r#"{{"object":"price","version":-2,"live":true,"rate":0.5,{members}}}"#);
        let update = PriceUpdate::from_json(&text).unwrap();
        assert_eq!(update.to_json().unwrap(), text);
        assert_eq!(serde_json::from_str::<PriceUpdate>(&text).unwrap(), update);
        assert_eq!(PriceUpdate::from_json(&text).unwrap().clone(), update);
    }
    assert!(serde_json::from_str::<PriceUpdate>(r#"{"type":"fixed","cents":0}"#).is_err());
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(patch = "AnyUpdate")]
struct Any {
    #[serde(flatten)]
    external: External,
    #[serde(flatten)]
    adjacent: Option<Adjacent>,
    #[serde(flatten)]
    told: Box<Told>,
    #[serde(flatten)]
    union: Option<Union>,
    #[serde(flatten)]
    rest: Option<BTreeMap<String, Value>>,
}

#[derive(Debug, PartialEq, ApiModel)]
enum External {
    One(u8),
    Two { a: u8 },
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    A(u8),
    B,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(discriminator = "kind")]
enum Told {
    Cat(Cat),
    Dog(Dog),
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(kind = "cat"))]
struct Cat {
    lives: u8,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(kind = "dog"))]
struct Dog {}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Union {
    Left { left: u8 },
    Right { right: String },
}

#[test]
fn every_representation() {
    let read = || Any::from_json(r#"{"One":1,"t":"A","c":2,"kind":"dog","left":3}"#).unwrap();
    let mut any = read();
    AnyUpdate::from_json("{}").unwrap().apply(&mut any).unwrap();
    assert_eq!(any, read());
    AnyUpdate::from_json(r#"{"Two":{"a":4},"t":"B"}"#).unwrap().apply(&mut any).unwrap();
    assert_eq!((&any.external, &any.adjacent), (&External::Two { a: 4 }, &Some(Adjacent::B)));
    let update = AnyUpdate::from_json(r#"{"kind":"cat","lives":9}"#).unwrap();
    update.apply(&mut any).unwrap();
    assert_eq!(*any.told, Told::Cat(Cat { lives: 9 }));
    assert_eq!(any.union, Some(Union::Left { left: 3 }));
    AnyUpdate::from_json(r#"{"right":"r"}"#).unwrap().apply(&mut any).unwrap();
    assert_eq!(any.union, Some(Union::Right { right: "r".to_owned() }));
    assert_eq!(
        any.rest.as_ref().map(|rest| rest.keys().cloned().collect::<Vec<_>>().join(" ")),
        Some("kind left lives right".to_owned())
    );
    let report = AnyUpdate::from_json(r#"{"One":"x","t":"A","kind":"cat"}"#).unwrap_err();
    let expected = "/One: must be an integer\n/c: is missing\n/lives: is missing";
    assert_eq!(report.to_string(), expected);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(patch = "CatalogUpdate")]
struct Catalog {
    #[api(length(..=2), keys(slug), values(range(1..)))]
    prices: indexmap::IndexMap<String, u32>,
    notes: Option<indexmap::IndexMap<String, String>>,
}

#[test]
fn a_map_in_order_is_replaced_as_a_whole() {
    let mut catalog = Catalog::from_json(r#"{"prices":{"b":1,"a":2},"notes":{"x":"y"}}"#).unwrap();
    let update = CatalogUpdate::from_json(r#"{"prices":{"z":3,"c":4},"notes":null}"#).unwrap();
    update.apply(&mut catalog).unwrap();
    assert_eq!(catalog.to_json().unwrap(), r#"{"prices":{"z":3,"c":4},"notes":null}"#);
    CatalogUpdate::from_json("{}").unwrap().apply(&mut catalog).unwrap();
    assert_eq!(catalog.to_json().unwrap(), r#"{"prices":{"z":3,"c":4},"notes":null}"#);
    assert_eq!(
        CatalogUpdate::from_json(r#"{"prices":{"z":0,"Big":4}}"#).unwrap_err().to_string(),
        "/prices/z: must be at least 1\n/prices/Big: the key must be lower-case words joined by hyphens"
    );
    let update = CatalogUpdate {
        prices: Some((0..3).map(|number| (format!("p{number}"), 1)).collect()),
        ..CatalogUpdate::default()
    };
    assert_eq!(update.apply(&mut catalog).unwrap_err().to_string(), "/prices: must have at most 2 entries");
    assert_eq!(catalog.prices.len(), 2);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(patch = "NotesUpdate")]
struct Notes {
    id: u8,
    #[serde(flatten)]
    #[api(keys(slug), length(..=2))]
    rest: serde_json::Map<String, Value>,
}

#[test]
fn entries_of_a_json_object_replace_those_of_their_keys() {
    let mut notes = Notes::from_json(r#"{"id":1,"a":[2]}"#).unwrap();
    NotesUpdate::from_json(r#"{"a":{"b":null},"c":3}"#).unwrap().apply(&mut notes).unwrap();
    assert_eq!(notes.to_json().unwrap(), r#"{"id":1,"a":{"b":null},"c":3}"#);
    let before = notes.clone();
    let report = NotesUpdate::from_json(r#"{"a":1,"d":4}"#).unwrap().apply(&mut notes).unwrap_err();
    assert_eq!(report.to_string(), "must have at most 2 entries");
    assert_eq!(notes, before);
    let report = NotesUpdate::from_json(r#"{"A b":1}"#).unwrap_err();
    assert_eq!(report.to_string(), "/A b: the key must be lower-case words joined by hyphens");
}
