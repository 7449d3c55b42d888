//! Every type that a field may have: what it takes, what it refuses, and that reading goes on behind it.
//!
//! The judge is serde: a field takes what `serde_json` takes for its type, with the same value and the same text.
#![allow(missing_docs)]

mod types {
    mod foreign;
    mod lists;
    mod maps;
    mod numbers;
    mod pointers;
    mod serde_only;
    mod standard;
    mod text;
}

use std::fmt::Debug;

use api_model::{ApiModel, Decode, Report};
use serde::{Deserialize, Serialize};

/// The value under test, between two others.
#[derive(Debug, ApiModel)]
struct Between<T> {
    before: u8,
    value: T,
    after: u8,
}

/// The same for serde's own derive.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Between")]
struct Twin<T> {
    before: u8,
    value: T,
    after: u8,
}

/// Values may borrow from the text, so it lives as long as the test.
fn document(sibling: &str, value: &str) -> &'static str {
    format!(r#"{{"before":{sibling},"value":{value},"after":{sibling}}}"#).leak()
}

/// Each text is read as serde reads it, on both ways, and written as serde writes it.
#[track_caller]
fn takes<T: Deserialize<'static> + Decode<'static> + Serialize + Debug>(texts: &[&str]) {
    for text in texts {
        let text = document("1", text);
        let expected: Twin<T> = serde_json::from_str(text).unwrap_or_else(|error| panic!("serde on {text}: {error}"));
        let collected: Between<T> = api_model::from_json(text).unwrap_or_else(|report| panic!("{text}: {report}"));
        let hinted: Between<T> = serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let expected_debug = format!("{expected:?}").replacen("Twin", "Between", 1);
        assert_eq!(format!("{collected:?}"), expected_debug, "{text}");
        assert_eq!(format!("{hinted:?}"), expected_debug, "{text}");
        assert_eq!(api_model::to_json(&collected).unwrap(), serde_json::to_string(&expected).unwrap(), "{text}");
    }
}

/// Each text is one violation with its code, and both siblings are read all the same; serde refuses it too.
#[track_caller]
fn refuses<T: Deserialize<'static> + Decode<'static> + Debug>(texts: &[(&str, &str)]) {
    for (text, code) in texts {
        let report = api_model::from_json::<Between<T>>(document("true", text)).unwrap_err();
        let expected = [("/before", "type"), ("/value", *code), ("/after", "type")];
        assert_eq!(found(&report), expected, "{text}: {report:?}");
        let text = document("1", text);
        assert!(serde_json::from_str::<Twin<T>>(text).is_err(), "serde takes {text}");
        assert!(serde_json::from_str::<Between<T>>(text).is_err(), "{text}");
    }
}

/// `null` is refused as such, and a missing field is missing.
#[track_caller]
fn needs_a_value<T: Deserialize<'static> + Decode<'static> + Debug>() {
    refuses::<T>(&[("null", "null")]);
    let report = api_model::from_json::<Between<T>>(r#"{"before":true,"after":1}"#).unwrap_err();
    assert_eq!(found(&report), [("/before", "type"), ("/value", "missing")]);
}

/// `null` and nothing at all are values.
#[track_caller]
fn needs_no_value<T: Deserialize<'static> + Decode<'static> + Serialize + Debug>() {
    takes::<T>(&["null"]);
    let text = r#"{"before":1,"after":1}"#;
    let absent = api_model::from_json::<Between<T>>(text).unwrap();
    let expected: Twin<T> = serde_json::from_str(text).unwrap();
    assert_eq!(format!("{:?}", absent.value), format!("{:?}", expected.value));
}

fn found(report: &Report) -> Vec<(&str, &str)> {
    report.violations().iter().map(|violation| (violation.pointer(), violation.code())).collect()
}

/// A violation of a list's or a map's member: its pointer and code behind `/value`.
#[track_caller]
fn refuses_within<T: Decode<'static> + Debug>(text: &str, expected: &[(&str, &str)]) {
    let report = api_model::from_json::<Between<T>>(document("1", text)).unwrap_err();
    let expected: Vec<_> = expected.iter().map(|(pointer, code)| (format!("/value{pointer}"), *code)).collect();
    let found: Vec<_> = found(&report).into_iter().map(|(pointer, code)| (pointer.to_owned(), code)).collect();
    assert_eq!(found, expected, "{text}");
}
