//! Constants: members of an object whose value is known, so that there is no Rust field for them.

use serde::de::{Deserializer, Visitor};

use super::Decode;
use super::guide::Guide;
use super::leaf::{Leaf, Refusal, decode_leaf};
use super::text::decode_borrowed_cow;
use crate::codes;
use crate::context::Context;
use crate::violation::{Param, Violation};

/// A value that holds no other.
#[derive(Clone, Copy, PartialEq)]
pub enum Scalar<'a> {
    /// A string.
    Text(&'a str),
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Unsigned(u64),
    /// A whole number below zero.
    Signed(i64),
    /// Any other number.
    Float(f64),
}

impl Scalar<'static> {
    /// As a message has it, between backticks.
    pub(crate) fn quoted(self) -> String {
        match self {
            Self::Text(text) => format!("`{text}`"),
            Self::Bool(truth) => format!("`{truth}`"),
            Self::Unsigned(number) => format!("`{number}`"),
            Self::Signed(number) => format!("`{number}`"),
            Self::Float(number) => format!("`{number}`"),
        }
    }

    #[cfg(feature = "schemars")]
    pub(crate) fn json(self) -> serde_json::Value {
        match self {
            Self::Text(text) => text.into(),
            Self::Bool(truth) => truth.into(),
            Self::Unsigned(number) => number.into(),
            Self::Signed(number) => number.into(),
            Self::Float(number) => number.into(),
        }
    }

    pub(crate) fn param(self) -> Param {
        match self {
            Self::Text(text) => text.into(),
            Self::Bool(truth) => truth.into(),
            Self::Unsigned(number) => number.into(),
            Self::Signed(number) => number.into(),
            Self::Float(number) => number.into(),
        }
    }
}

/// How a constant is read: there is nothing to keep of it.
pub struct Constant {
    /// What it must be.
    pub value: Scalar<'static>,
    /// Whether it need not be there.
    pub has_default: bool,
}

impl<'de> Guide<'de, ()> for Constant {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<()>, D::Error> {
        let is_this = match self.value {
            Scalar::Text(text) => decode_borrowed_cow(deserializer, cx)?.map(|value| value == text),
            Scalar::Bool(truth) => bool::decode(deserializer, cx)?.map(|value| value == truth),
            Scalar::Unsigned(number) => {
                decode_leaf::<Integer<false>, D>(deserializer, cx)?.map(|value| value.0 == Some(number.into()))
            }
            Scalar::Signed(number) => {
                decode_leaf::<Integer<true>, D>(deserializer, cx)?.map(|value| value.0 == Some(number.into()))
            }
            // What is written is what is read.
            #[allow(clippy::float_cmp)]
            Scalar::Float(number) => f64::decode(deserializer, cx)?.map(|value| value == number),
        };
        if is_this == Some(false) {
            report_other(self.value, cx);
        }
        Ok(is_this.filter(|is_this| *is_this).map(drop))
    }

    fn inspect(&self, (): &(), _: &mut Context) {}

    fn missing(&self) -> Option<()> {
        self.has_default.then_some(())
    }
}

#[cold]
fn report_other(value: Scalar<'static>, cx: &mut Context) {
    let violation = Violation::new(codes::CONSTANT, format!("must be {}", value.quoted()));
    cx.report(violation.param("expected", value.param()));
}

/// A whole number of any size, to be compared; one that is too large for that is none that a constant has.
struct Integer<const SIGNED: bool>(Option<i128>);

impl<'de, const SIGNED: bool> Leaf<'de> for Integer<SIGNED> {
    const EXPECTED: &'static str = "an integer";
    const NUMERIC: bool = true;

    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
        if SIGNED { deserializer.deserialize_i64(visitor) } else { deserializer.deserialize_u64(visitor) }
    }

    fn from_u64(value: u64) -> Result<Self, Refusal> {
        Ok(Self(Some(value.into())))
    }

    fn from_i64(value: i64) -> Result<Self, Refusal> {
        Ok(Self(Some(value.into())))
    }

    fn from_u128(value: u128) -> Result<Self, Refusal> {
        Ok(Self(value.try_into().ok()))
    }

    fn from_i128(value: i128) -> Result<Self, Refusal> {
        Ok(Self(Some(value)))
    }

    // Formats give integers past 64 bits as floats.
    fn from_f64(value: f64) -> Result<Self, Refusal> {
        let is_integer = value.fract() == 0.0 && value.abs() >= 9_223_372_036_854_775_808.0;
        if is_integer { Ok(Self(None)) } else { Err(None) }
    }

    fn from_key(_: &str) -> Result<Self, Refusal> {
        Err(None)
    }
}
