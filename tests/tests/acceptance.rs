//! What users try first, and what reviewers found: promises of the README in cases of their own.
#![allow(missing_docs, clippy::trivially_copy_pass_by_ref)]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;

use api_model::{ApiModel, Patch, Report};

fn found(report: &Report) -> Vec<String> {
    report.violations().iter().map(|violation| format!("{} {}", violation.pointer(), violation.code())).collect()
}

fn refused<T: ApiModel + Debug>(text: &str) -> Vec<String> {
    found(&T::from_json(text).unwrap_err())
}

/// The bound that people write on a list of models.
#[derive(Debug, PartialEq, ApiModel)]
struct Page<T: ApiModel> {
    items: Vec<T>,
    next: Option<Box<Page<T>>>,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Where<T>
where
    T: ApiModel,
{
    item: T,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Item {
    #[api(range(1..=5))]
    count: u8,
}

fn round_trip<T: ApiModel + PartialEq + Debug>(text: &str) {
    let value = T::from_json(text).unwrap();
    value.validate().unwrap();
    assert_eq!(serde_json::from_str::<T>(&value.to_json().unwrap()).unwrap(), value);
}

#[test]
fn parameters_that_are_models() {
    round_trip::<Page<Item>>(r#"{"items": [{"count": 1}], "next": {"items": [], "next": null}}"#);
    round_trip::<Where<Item>>(r#"{"item": {"count": 5}}"#);
    assert_eq!(refused::<Page<Item>>(r#"{"items": [{"count": 1}, {"count": 6}]}"#), ["/items/1/count range"]);
}

/// No default is exempt from the rules.
#[derive(Debug, ApiModel)]
struct Defaults {
    #[serde(default)]
    #[api(range(1..=5))]
    count: u8,
    #[serde(default = "text")]
    #[api(non_empty)]
    text: String,
    #[serde(default)]
    #[api(items(non_empty))]
    list: Vec<String>,
    #[serde(default = "item")]
    item: Item,
}

fn text() -> String {
    String::new()
}

fn item() -> Item {
    Item { count: 9 }
}

#[derive(Debug, Default, ApiModel)]
#[serde(default)]
struct DefaultOfAll {
    #[api(length(1..))]
    list: Vec<u8>,
}

#[test]
fn defaults_keep_the_rules() {
    assert_eq!(refused::<Defaults>("{}"), ["/count range", "/text non_empty", "/item/count range"]);
    assert!(serde_json::from_str::<Defaults>("{}").is_err());
    assert!(Defaults::from_json(r#"{"count": 1, "text": "x", "item": {"count": 1}}"#).is_ok());
    assert_eq!(refused::<DefaultOfAll>("{}"), ["/list length"]);
}

#[derive(Debug, PartialEq, ApiModel)]
struct Presence {
    #[api(required, non_null)]
    both: Option<u8>,
    #[api(non_null)]
    non_null: Option<u8>,
    #[api(normalize(trim, empty_as_none), non_null)]
    text: Option<String>,
    #[api(required)]
    patch: Patch<u8>,
    #[api(non_null)]
    value: Patch<u8>,
}

#[test]
fn what_is_written_can_be_read() {
    round_trip::<Presence>(r#"{"both": 1, "patch": null}"#);
    assert_eq!(refused::<Presence>(r#"{"both": 1, "patch": null, "text": " "}"#), ["/text null"]);
    let value = Presence { both: None, non_null: None, text: None, patch: Patch::Absent, value: Patch::Null };
    assert_eq!(found(&value.validate().unwrap_err()), ["/both missing", "/patch missing", "/value null"]);
}

#[derive(Debug, Clone, ApiModel)]
#[serde(try_from = "String")]
struct Talkative(String);

impl TryFrom<String> for Talkative {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.len() > 20 { Ok(Self(text)) } else { Err(format!("`{text}` is too short")) }
    }
}

#[derive(Debug, ApiModel)]
struct Secrets {
    #[api(secret)]
    password: Option<Talkative>,
    #[api(secret)]
    pin: Option<u16>,
    #[api(secret)]
    list: Option<Vec<u8>>,
}

#[test]
fn secrets_stay_secret_in_every_error() {
    for text in
        [r#"{"password": "hunter2"}"#, r#"{"pin": "hunter2"}"#, r#"{"list": "hunter2"}"#, r#"{"list": ["hunter2"]}"#]
    {
        let report = Secrets::from_json(text).unwrap_err();
        let rendered = report.render(text);
        let json = serde_json::to_string(&report).unwrap();
        let hinted = serde_json::from_str::<Secrets>(text).unwrap_err().to_string();
        for shown in [report.to_string(), format!("{report:?}"), rendered, json, hinted] {
            assert!(!shown.contains("hunter2"), "{shown}");
        }
    }
}

#[derive(Debug, ApiModel)]
enum Level {
    Low,
    High,
}

#[derive(Debug, ApiModel)]
struct Levels {
    level: Level,
}

#[test]
fn an_unknown_variant_is_one_problem() {
    let error = serde_json::from_str::<Levels>(r#"{"level": "Hgih"}"#).unwrap_err().to_string();
    assert!(error.starts_with("/level: must be one of `Low`, `High`; did you mean `High`?"), "{error}");
    assert!(!error.contains("variant"), "{error}");
    assert!(matches!(Levels::from_json(r#"{"level": "Low"}"#).unwrap().level, Level::Low));
}

#[derive(Debug, ApiModel)]
#[api(check(Self::ordered(low, high), at = high))]
struct Limits {
    #[api(range(..=Self::MOST))]
    low: u8,
    #[api(custom(Self::is_even))]
    high: u8,
}

impl Limits {
    const MOST: u8 = 9;

    fn ordered(low: &u8, high: &u8) -> bool {
        low <= high
    }

    fn is_even(number: &u8) -> bool {
        number.is_multiple_of(2)
    }
}

#[test]
fn rules_and_checks_of_the_model_itself() {
    assert!(Limits::from_json(r#"{"low": 9, "high": 10}"#).is_ok());
    assert_eq!(refused::<Limits>(r#"{"low": 10, "high": 11}"#), ["/low range", "/high custom"]);
    assert_eq!(refused::<Limits>(r#"{"low": 9, "high": 8}"#), ["/high custom"]);
}

#[derive(Debug, ApiModel)]
struct Maps {
    #[api(keys(slug), values(non_empty))]
    map: Patch<BTreeMap<String, String>>,
}

#[test]
fn entries_of_a_patch() {
    assert_eq!(refused::<Maps>(r#"{"map": {"A b": "x", "c": ""}}"#), ["/map/A b slug", "/map/c non_empty"]);
    assert!(Maps::from_json("{}").unwrap().map.is_absent());
}

/// Rules for what lies within do not make a field required.
#[derive(Debug, PartialEq, ApiModel)]
struct Within {
    #[api(items(non_empty))]
    list: Option<Vec<String>>,
    #[api(items(items(non_empty)))]
    boxed: Box<Option<Vec<Vec<String>>>>,
    #[api(keys(slug), values(non_empty))]
    map: Option<BTreeMap<String, String>>,
    #[api(items(non_empty))]
    patch: Patch<Vec<String>>,
}

#[test]
fn rules_within_what_is_absent() {
    round_trip::<Within>("{}");
    round_trip::<Within>(r#"{"list": null, "map": null, "patch": null, "boxed": [["x"]]}"#);
}

#[derive(Debug, ApiModel)]
struct Borrowing<'a> {
    #[serde(borrow)]
    bytes: Cow<'a, [u8]>,
}

#[test]
fn borrowed_bytes() {
    let value = Borrowing::from_json(r#"{"bytes": "plain"}"#).unwrap();
    assert!(matches!(value.bytes, Cow::Borrowed(b"plain")));
}

#[derive(Debug, ApiModel)]
struct Tuple(String, u8, #[serde(default)] u8);

#[test]
fn lists_of_the_wrong_length() {
    assert!(Tuple::from_json(r#"["a", 1]"#).is_ok());
    assert_eq!(Tuple::from_json(r#"["a"]"#).unwrap_err().to_string(), "must have between 2 and 3 items");
    // A list may stand for an object, but this one cannot.
    assert_eq!(refused::<Item>("[]"), [" type"]);
    assert_eq!(refused::<Item>("[1, 2]"), [" type"]);
    assert!(Item::from_json("[1]").is_ok());
}
