//! One derive, `#[derive(ApiModel)]`, turns a plain Rust struct or enum into an API model: it reads and writes every
//! serde format, it cannot be read into an invalid value, and it reports every problem of an input at once.
//!
//! ```
//! use api_model::{ApiModel, Report};
//!
//! #[derive(Debug, PartialEq, ApiModel)]
//! #[serde(rename_all = "camelCase")]
//! struct CustomerSession {
//!     #[api(url)]
//!     return_url: Option<String>,
//!     #[api(non_empty)]
//!     external_customer_id: String,
//! }
//!
//! let session = CustomerSession::from_json(r#"{"externalCustomerId": "user_4f9d"}"#)?;
//! assert_eq!(session.to_json()?, r#"{"returnUrl":null,"externalCustomerId":"user_4f9d"}"#);
//!
//! let report = CustomerSession::from_json(r#"{"returnUrl": "javascript:alert(1)"}"#).unwrap_err();
//! assert_eq!(report.violations()[0].pointer(), "/returnUrl");
//! assert_eq!(report.violations()[0].code(), "url");
//! assert_eq!(report.violations()[1].to_string(), "/externalCustomerId: is missing");
//! # Ok::<(), Report>(())
//! ```
//!
//! # Where to look
//!
//! | for | see |
//! |---|---|
//! | what stands in `#[api(..)]` and what of `#[serde(..)]` is supported | the derive [`macro@ApiModel`] |
//! | reading, checking and writing | the trait [`trait@ApiModel`], [`from_json`], [`from_deserializer`] |
//! | the built-in rules, and rules of your own | [`rules`] |
//! | what went wrong | [`Report`], [`Violation`], [`codes`] |
//! | unions whose variants a function of yours tells apart | [`Outline`] |
//! | each rule of `validator`, `garde`, `serde_valid`, `nutype` and `schemars`, and what it is here | [`migration`] |
//! | partial updates | [`Patch`] |
//! | a type that reads itself | [`Decode`], [`Context`] |
//!
//! # Two ways to read
//!
//! [`from_json`] and [`from_deserializer`] ask the format what there is, and collect every problem. The implementation
//! of `Deserialize`, for `serde_json::from_str` and any other format, asks for the type of each field and checks the
//! same rules; the first wrong type ends it, as with every type that serde reads. No way yields an invalid value.
//!
//! # Features
//!
//! | feature | default | gives |
//! |---|---|---|
//! | `render` | yes | [`Report::render`]: source lines with carets |
//! | `models` | yes | [`models`]: the customer-session models |
//! | `docs` | | [`docs`](mod@docs): examples of every model, and a page for each |
//! | `schemars` | | [`schema`](mod@schema): JSON Schema of every model, for `schemars` and what builds on it |
//! | `utoipa` | | `utoipa::ToSchema` for every model, made of the same schema |
//! | `testing` | | [`testing`](mod@testing): that models and schemas agree, in your tests |
//! | `bytes`, `chrono`, `indexmap`, `jiff`, `rust_decimal`, `time`, `url`, `uuid` | | fields of the types of these crates |
//! | `raw_value` | | fields of the type `serde_json::value::RawValue` |
#![forbid(unsafe_code)]
// On docs.rs each item says which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

// The models of this crate use the derive as every user does.
extern crate self as api_model;

pub mod codes;
mod context;
mod decode;
#[cfg(feature = "docs")]
pub mod docs;
mod encode;
mod examples;
mod json;
#[doc = include_str!("migration.md")]
pub mod migration {}
mod model;
#[cfg(feature = "models")]
pub mod models;
mod newtype;
#[cfg(feature = "utoipa")]
pub mod openapi;
mod patch;
mod path;
mod proof;
mod report;
pub mod rules;
#[cfg(any(feature = "docs", feature = "testing"))]
mod sample;
#[cfg(feature = "schemars")]
pub mod schema;
#[cfg(feature = "testing")]
pub mod testing;
mod violation;

#[doc = include_str!("derive.md")]
#[doc(inline)]
pub use api_model_macros::ApiModel;

pub use context::{Context, Mark};
pub use decode::{Decode, Outline};
pub use json::{JsonText, from_deserializer, from_json, from_json_with_limit};
pub use model::{ApiModel, to_json, validate};
pub use patch::Patch;
pub use report::Report;
pub use violation::{Param, Violation};

/// What expansions of the derive use. Not for anyone else: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use std::borrow::Cow;
    pub use std::boxed::Box;
    pub use std::clone::Clone;
    pub use std::cmp::PartialEq;
    pub use std::convert::{AsRef, From, Into, TryFrom};
    pub use std::default::Default;
    pub use std::fmt;
    pub use std::marker::PhantomData;
    pub use std::mem;
    pub use std::option::Option::{self, None, Some};
    pub use std::primitive::{bool, i8, i16, i32, i64, i128, isize, str, u8, u16, u32, u64, u128, usize};
    pub use std::result::Result::{self, Err, Ok};
    pub use std::str::FromStr;
    pub use std::string::String;
    pub use std::vec::Vec;

    pub use serde;
    pub use serde::de::Deserializer;
    pub use serde::ser::Serializer;

    pub use crate::context::Context;
    pub use crate::decode::*;
    pub use crate::encode::*;
    pub use crate::examples::*;
    pub use crate::json::deserialize;
    pub use crate::model::ApiModel;
    pub use crate::newtype::*;
    pub use crate::patch::Patch;
    pub use crate::patch::apply::*;
    pub use crate::proof::*;
    pub use crate::report::Report;
    pub use crate::rules::private::*;
    #[cfg(feature = "schemars")]
    pub use crate::schema::private::*;
    #[cfg(feature = "utoipa")]
    pub use {crate::openapi, utoipa};
}

/// The Rust blocks of the README are tests.
#[cfg(all(doctest, feature = "models", feature = "render"))]
#[doc = include_str!("../../README.md")]
struct Readme;
