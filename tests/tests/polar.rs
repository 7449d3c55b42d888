//! The models of a real API: Polar's, whose `OpenAPI` document stands beside the project.
#![allow(missing_docs)]
#![recursion_limit = "256"] // For `json!` of a whole checkout.

use std::fmt::Debug;

use api_model::ApiModel;
use serde_json::Value;

mod polar {
    mod acceptance;
    mod capabilities;
    mod coverage;
}

/// The text is read, and what is written of it is the same.
#[track_caller]
pub(crate) fn keeps<T: ApiModel + Debug>(text: &str) {
    let value = T::from_json(text).unwrap_or_else(|report| panic!("{text}\n{report}"));
    assert_eq!(json(&value.to_json().unwrap()), json(text), "{value:?}");
}

/// The text is refused with this report.
#[track_caller]
pub(crate) fn refuses<T: ApiModel + Debug>(text: &str, report: &str) {
    match T::from_json(text) {
        Ok(value) => panic!("{text}\n{value:?}"),
        Err(found) => assert_eq!(found.to_string(), report, "{text}"),
    }
}

/// The text is refused with these pointers and codes, one to a line: for sentences that are too long to repeat.
#[track_caller]
pub(crate) fn breaks<T: ApiModel + Debug>(text: &str, expected: &str) {
    let report = T::from_json(text).expect_err(text);
    let found = report.violations().iter().map(|one| format!("{} {}", one.pointer(), one.code()));
    assert_eq!(found.collect::<Vec<_>>().join("\n"), expected, "{text}");
}

/// The report of a text that is refused.
#[track_caller]
pub(crate) fn report_of<T: ApiModel + Debug>(text: &str) -> String {
    T::from_json(text).expect_err(text).to_string()
}

#[track_caller]
fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}
