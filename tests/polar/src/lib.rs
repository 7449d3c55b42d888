//! Models for every schema of Polar's API, written by `api-model-generator` from the `OpenAPI` document beside the
//! project. They are there with the environment variable `POLAR=1`, and under `CI=true`.

#![forbid(unsafe_code)]
#![allow(deprecated, missing_docs, clippy::pedantic)] // Nobody writes these models by hand.
#![allow(dead_code, unused_imports)] // Without them, nothing uses what they need.

use std::collections::BTreeMap;

use api_model::{ApiModel, Decode, Outline, Patch, Report};
use api_model_tests::polar::rules;
use serde_json::Value;

/// The name of a schema, and what reads a text into its model and writes that again.
pub type Entry = (&'static str, fn(&str) -> Result<String, Report>);

/// A page of a list.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct ListResource<T> {
    /// The resources of the page.
    pub items: Vec<T>,
    /// Which page it is.
    pub pagination: Page,
}

/// Which page of a list there is.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct Page {
    /// How many resources there are.
    pub total_count: i64,
    /// How many pages there are.
    pub max_page: i64,
}

include!(concat!(env!("OUT_DIR"), "/models.rs"));

/// Reads a text, and writes what it read.
pub fn read_and_write<T>(text: &str) -> Result<String, Report>
where
    T: for<'de> Decode<'de> + serde::Serialize,
{
    api_model::from_json::<T>(text).and_then(|value| api_model::to_json(&value))
}

/// A default of the document.
fn the_default<T: for<'de> Decode<'de>>(text: &str) -> T {
    api_model::from_json(text).expect("the defaults of the document are valid")
}

/// The variant of which most properties are there; the first of them where several have as many.
fn closest(outline: &Outline<'_>, variants: &[(&'static str, &[&str])]) -> Option<&'static str> {
    let count = |keys: &[&str]| keys.iter().filter(|key| outline.has(key)).count();
    let most = variants.iter().map(|(_, keys)| count(keys)).max()?;
    variants.iter().find(|(_, keys)| count(keys) == most).map(|(name, _)| *name)
}
