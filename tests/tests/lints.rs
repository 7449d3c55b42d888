//! What the derive writes is clean under every lint that a careful crate turns on.
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    missing_debug_implementations,
    single_use_lifetimes,
    trivial_casts,
    unused_lifetimes,
    let_underscore_drop,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]

use std::borrow::Cow;
use std::collections::BTreeMap;

use api_model::ApiModel;

/// A model with everything.
#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
#[api(exactly_one(nick_name, full_name), check(are_few(addresses), at = addresses))]
pub struct Account<T> {
    /// A name.
    #[api(length(1..=64), normalize(trim))]
    pub nick_name: Option<String>,
    /// Another.
    #[api(non_empty, secret, non_null)]
    pub full_name: Option<String>,
    /// How old.
    #[api(range(18..), example = 21)]
    #[serde(default)]
    pub age: u8,
    /// Several.
    #[api(items(email), unique)]
    pub addresses: Vec<String>,
    /// Many.
    #[api(keys(slug), values(range(0.0..=1.0)))]
    pub scores: BTreeMap<String, f64>,
    /// One of many.
    pub contact: Contact,
    /// Anything.
    pub more: T,
}

/// How to reach somebody.
#[derive(Debug, ApiModel)]
pub enum Contact {
    /// By mail.
    Email(#[api(email)] String),
    /// By phone.
    Phone {
        /// With digits.
        #[api(pattern("^[0-9]+$"))]
        number: String,
    },
    /// Not at all.
    Nobody,
}

/// Words of the input.
#[derive(Debug, ApiModel)]
pub struct Words<'a> {
    /// A word.
    #[api(non_blank)]
    pub word: &'a str,
    /// Another.
    #[serde(borrow)]
    pub other: Cow<'a, str>,
}

/// A text.
#[derive(Debug, ApiModel)]
pub struct Name(#[api(non_empty)] String);

const fn are_few(addresses: &[String]) -> bool {
    addresses.len() < 150
}

#[test]
fn lints_do_not_change_what_it_does() {
    let report = Account::<Name>::from_json("{}").unwrap_err();
    // Also the default of `age`, which is no exception to its rule.
    assert_eq!(report.len(), 6, "{report}");
    assert!(Words::from_json(r#"{"word": "a", "other": "b"}"#).is_ok());
}
