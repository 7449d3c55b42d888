//! One derive, `#[derive(ApiModel)]`, turns a plain Rust struct into an API model: it reads and writes every serde
//! format, it cannot be read into an invalid value, and it reports every problem of an input at once.
#![forbid(unsafe_code)]

// The models of this crate use the derive as every user does.
extern crate self as api_model;

pub mod codes;
mod context;
mod decode;
mod encode;
mod json;
mod model;
#[cfg(feature = "models")]
pub mod models;
mod patch;
mod path;
mod report;
pub mod rules;
mod violation;

pub use api_model_macros::ApiModel;

pub use context::{Context, Mark};
pub use decode::Decode;
pub use json::{JsonText, from_deserializer, from_json, from_json_with_limit};
pub use model::{ApiModel, to_json, validate};
pub use patch::Patch;
pub use report::Report;
pub use violation::{Param, Violation};

/// What expansions of the derive use. Not for anyone else: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use std::borrow::Cow;
    pub use std::clone::Clone;
    pub use std::convert::{From, Into, TryFrom};
    pub use std::default::Default;
    pub use std::marker::PhantomData;
    pub use std::option::Option::{self, None, Some};
    pub use std::primitive::{bool, str, usize};
    pub use std::result::Result::{self, Err, Ok};
    pub use std::string::String;

    pub use serde;
    pub use serde::de::Deserializer;
    pub use serde::ser::Serializer;

    pub use crate::context::Context;
    pub use crate::decode::*;
    pub use crate::encode::*;
    pub use crate::json::deserialize;
    pub use crate::model::ApiModel;
    pub use crate::patch::Patch;
    pub use crate::rules::private::*;
}
