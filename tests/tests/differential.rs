//! Models without rules against twins with serde's own derive, on generated inputs: what serde takes, we take, with
//! the same value, written as the same text or bytes; what serde refuses, we refuse.
//!
//! Some thousands of cases run by default, the same ones each time: `api_model_tests::random` has how to get others.
// serde calls `skip_serializing_if` and `serialize_with` with references.
#![allow(missing_docs, clippy::trivially_copy_pass_by_ref)]

mod differential {
    pub(crate) mod documents;
    mod formats;
    mod json;
    pub(crate) mod models;
}

/// A value: how it looks, and what JSON is written of it.
type Outcome = (String, String);

fn outcome<T: std::fmt::Debug + serde::Serialize>(value: &T) -> Outcome {
    let text = serde_json::to_string(value).unwrap_or_else(|error| format!("error: {error}"));
    (format!("{value:?}"), text)
}
