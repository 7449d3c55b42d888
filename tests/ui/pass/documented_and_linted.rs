//! Nothing of what the derive writes is linted, whatever a crate turns on.
#![deny(warnings, missing_docs, unreachable_pub, unused, nonstandard_style, future_incompatible, let_underscore_drop)]
#![deny(rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility, trivial_numeric_casts, trivial_casts)]
#![deny(elided_lifetimes_in_paths, missing_debug_implementations, single_use_lifetimes, unused_lifetimes)]
#![forbid(unsafe_code)]

use api_model::ApiModel;

const LIMIT: usize = 64;

/// A model.
#[derive(Debug, ApiModel)]
#[api(test_examples, at_most_one(home, phone))]
pub struct Account {
    /// A name.
    #[api(length(1..=LIMIT), example = "Ada")]
    pub name: String,
    /// A page.
    #[api(url)]
    pub home: Option<String>,
    /// A number.
    pub phone: Option<String>,
    /// Which it is.
    pub kind: Kind,
}

/// An enum.
#[derive(Debug, ApiModel)]
#[serde(tag = "type")]
pub enum Kind {
    /// One.
    One {
        /// A count.
        #[api(range(1..))]
        count: u8,
    },
    /// Two.
    Two,
}

fn main() {
    Account::from_json(r#"{"name": "Ada", "kind": {"type": "Two"}}"#).unwrap();
}
