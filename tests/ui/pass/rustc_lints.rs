//! A crate that denies what rustc can be told to deny.
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    unused_results,
    missing_debug_implementations,
    missing_copy_implementations,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unused_lifetimes,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    non_ascii_idents,
    let_underscore_drop,
    unit_bindings,
    variant_size_differences,
    non_snake_case,
    nonstandard_style,
    rust_2018_idioms,
    rust_2024_compatibility,
    future_incompatible,
    unused
)]
#![forbid(unsafe_code)]

use api_model::ApiModel;

/// A model with everything.
#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
#[api(exactly_one(nick_name, full_name), check(is_fine(age), at = age))]
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
    pub word: &'a str,
    /// Another.
    #[serde(borrow)]
    pub other: std::borrow::Cow<'a, str>,
}

/// A text.
#[derive(Debug, ApiModel)]
pub struct Name(#[api(non_empty)] String);

fn is_fine(age: &u8) -> bool {
    *age < 150
}

fn main() {
    assert!(Account::<Name>::from_json("{}").is_err());
    assert!(Words::from_json("{}").is_err());
}
