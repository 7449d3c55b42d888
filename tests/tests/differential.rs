//! Models without rules against twins with serde's own derive, on generated inputs: what serde takes, we take, with
//! the same value, written as the same text or bytes; what serde refuses, we refuse.
//!
//! Some thousands of cases run by default; `PROPTEST_CASES` sets another number for each test.
// serde calls `skip_serializing_if` and `serialize_with` with references.
#![allow(missing_docs, clippy::trivially_copy_pass_by_ref)]

mod differential {
    pub(crate) mod documents;
    mod formats;
    mod json;
    pub(crate) mod models;
}

use proptest::test_runner::Config;

/// A value: how it looks, and what JSON is written of it.
type Outcome = (String, String);

fn outcome<T: std::fmt::Debug + serde::Serialize>(value: &T) -> Outcome {
    let text = serde_json::to_string(value).unwrap_or_else(|error| format!("error: {error}"));
    (format!("{value:?}"), text)
}

/// The number of cases, unless the environment sets it.
fn cases(cases: u32) -> Config {
    let config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() { config } else { Config { cases, ..config } }
}
