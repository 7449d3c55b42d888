//! The models of a real API: Polar's, whose `OpenAPI` document stands beside the project.
#![allow(missing_docs)]

use std::fmt::Debug;

use api_model::ApiModel;
use serde_json::Value;

mod polar {
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

#[track_caller]
fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}
