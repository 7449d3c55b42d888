//! Integers and floats, with serde's conversions: any integer that fits, floats also from integers.

use std::borrow::Cow;
use std::num::{NonZero, Saturating, Wrapping};

use serde::de::{Deserializer, Visitor};

use super::Decode;
use super::described::described;
use super::leaf::{Leaf, LeafVisitor, Refusal, decode_leaf, decode_leaf_into, wrong_null, wrong_type};
use super::slot::Slot;
use super::wrapper::ask_named_option;
use crate::codes;
use crate::context::Context;
use crate::json::raw_text;
use crate::rules::range_words;
#[cfg(feature = "schemars")]
use crate::schema::{integer, non_zero, number};
use crate::violation::{Param, Violation};

pub(crate) const INTEGER: &str = "an integer";
pub(crate) const NUMBER: &str = "a number";

#[cold]
fn out_of_range(min: Param, max: Param) -> Refusal {
    Some(Violation::worded(codes::RANGE, range_words).param("min", min).param("max", max))
}

macro_rules! integer {
    ($($type:ident $ask:ident)*) => {$(
        impl<'de> Leaf<'de> for $type {
            const EXPECTED: &'static str = INTEGER;
            const NUMERIC: bool = true;

            fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
                deserializer.$ask(visitor)
            }

            fn unreadable() -> Violation {
                let sentence = format!("must be an integer between {} and {}", Self::MIN, Self::MAX);
                Violation::new(codes::TYPE, sentence).param("expected", "integer")
            }

            #[inline]
            fn from_u64(value: u64) -> Result<Self, Refusal> {
                Self::try_from(value).map_err(|_| out_of_range(Self::MIN.into(), Self::MAX.into()))
            }

            fn from_i64(value: i64) -> Result<Self, Refusal> {
                Self::try_from(value).map_err(|_| out_of_range(Self::MIN.into(), Self::MAX.into()))
            }

            fn from_u128(value: u128) -> Result<Self, Refusal> {
                Self::try_from(value).map_err(|_| out_of_range(Self::MIN.into(), Self::MAX.into()))
            }

            fn from_i128(value: i128) -> Result<Self, Refusal> {
                Self::try_from(value).map_err(|_| out_of_range(Self::MIN.into(), Self::MAX.into()))
            }

            // Formats give integers past 64 bits as floats: then the type is right and the size is not.
            fn from_f64(value: f64) -> Result<Self, Refusal> {
                let integer = value.fract() == 0.0 && value.abs() >= 9_223_372_036_854_775_808.0;
                Err(if integer { out_of_range(Self::MIN.into(), Self::MAX.into()) } else { None })
            }

            fn from_key(text: &str) -> Result<Self, Refusal> {
                // For `serde_json` a negative zero is a float, unless it is asked for an `i128`.
                let is_float = text == "-0" && (size_of::<Self>() < 16 || Self::MIN == 0);
                let Some(text) = json_integer(text).filter(|_| !is_float) else { return Err(None) };
                match (text.parse::<u128>(), text.parse::<i128>(), text.parse::<f64>()) {
                    (Ok(value), ..) => Self::from_u128(value),
                    (_, Ok(value), _) => Self::from_i128(value),
                    (.., Ok(value)) => Self::from_f64(value),
                    _ => Err(None),
                }
            }
        }
    )*};
}

/// The text if it is an integer as JSON writes it, which a `+` and leading zeros are not.
fn json_integer(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    (digits == "0" || !digits.starts_with(['0', '+'])).then_some(text)
}

integer! {
    i8 deserialize_i8
    i16 deserialize_i16
    i32 deserialize_i32
    i64 deserialize_i64
    i128 deserialize_i128
    isize deserialize_i64
    u8 deserialize_u8
    u16 deserialize_u16
    u32 deserialize_u32
    u64 deserialize_u64
    u128 deserialize_u128
    usize deserialize_u64
}

macro_rules! float {
    ($($type:ident $ask:ident)*) => {$(
        // Rounding to the nearest float is what a reader of numbers does, and serde too.
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_lossless)]
        impl<'de> Leaf<'de> for $type {
            const EXPECTED: &'static str = NUMBER;
            const NUMERIC: bool = true;

            fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
                deserializer.$ask(visitor)
            }

            fn from_u64(value: u64) -> Result<Self, Refusal> {
                Ok(value as Self)
            }

            fn from_i64(value: i64) -> Result<Self, Refusal> {
                Ok(value as Self)
            }

            fn from_f64(value: f64) -> Result<Self, Refusal> {
                Ok(value as Self)
            }

            fn from_key(text: &str) -> Result<Self, Refusal> {
                serde_json::from_str(text).map_err(|_| None)
            }
        }
    )*};
}

float! { f32 deserialize_f32 f64 deserialize_f64 }

macro_rules! decode_numbers {
    ($($type:ident $name:literal $schema:expr;)*) => {$(
        impl<'de> Decode<'de> for $type {
            #[inline]
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                decode_leaf(deserializer, cx)
            }

            #[inline]
            fn decode_into<D: Deserializer<'de>>(
                slot: &mut Slot<Self>,
                deserializer: D,
                cx: &mut Context,
            ) -> Result<(), D::Error> {
                decode_leaf_into(slot, deserializer, cx)
            }

            #[inline]
            fn decode_option_into<D: Deserializer<'de>>(
                slot: &mut Slot<Option<Self>>,
                deserializer: D,
                cx: &mut Context,
            ) -> Result<(), D::Error> {
                ask_named_option(slot, deserializer, cx)
            }

            fn key(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }

            described! { $name, |_| $schema }
        }
    )*};
}

decode_numbers! {
    i8 "Int8" integer("int8", Some(-128), Some(127));
    i16 "Int16" integer("int16", Some(-32_768), Some(32_767));
    i32 "Int32" integer("int32", Some(i32::MIN.into()), Some(2_147_483_647));
    i64 "Int64" integer("int64", Some(i64::MIN), Some(9_223_372_036_854_775_807));
    isize "Int64" integer("int64", Some(i64::MIN), Some(9_223_372_036_854_775_807));
    u8 "Uint8" integer("uint8", Some(0), Some(255));
    u16 "Uint16" integer("uint16", Some(0), Some(65_535));
    u32 "Uint32" integer("uint32", Some(0), Some(4_294_967_295));
    u64 "Uint64" integer("uint64", Some(0), Some(u64::MAX));
    usize "Uint64" integer("uint64", Some(0), Some(u64::MAX));
    f32 "Float" number("float");
    f64 "Double" number("double");
}

/// `deserialize_any` of `serde_json` makes a float of an integer past 64 bits. The text of the number, which our
/// reader gives as a raw value, keeps every digit; other formats are asked for the type.
macro_rules! decode_wide_numbers {
    ($($type:ident $name:literal $schema:expr;)*) => {$(
        impl<'de> Decode<'de> for $type {
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                if cx.is_key() {
                    decode_leaf(deserializer, cx)
                } else if cx.is_json() {
                    Ok(wide_from_json(raw_text(deserializer)?, cx))
                } else {
                    let mut slot = Slot::Absent;
                    <Self as Leaf>::ask(deserializer, LeafVisitor::new(cx, &mut slot))?;
                    Ok(slot.into_read(cx))
                }
            }

            fn key(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }

            described! { $name, |_| $schema }
        }
    )*};
}

decode_wide_numbers! {
    i128 "Int128" integer("int128", None, None);
    u128 "Uint128" integer("uint128", Some(0), None);
}

fn wide_from_json<'de, T: Leaf<'de>>(text: &str, cx: &mut Context) -> Option<T> {
    match text.as_bytes().first() {
        Some(b'-' | b'0'..=b'9') => {
            let mut slot = Slot::Absent;
            LeafVisitor::new(cx, &mut slot).accept(T::from_key(text));
            slot.into_read(cx)
        }
        Some(b'n') => {
            wrong_null(cx, INTEGER);
            None
        }
        _ => {
            wrong_type(cx, INTEGER);
            None
        }
    }
}

macro_rules! non_zero {
    ($($type:ident)*) => {$(
        impl<'de> Decode<'de> for NonZero<$type> {
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                let Some(value) = $type::decode(deserializer, cx)? else { return Ok(None) };
                if value == 0 {
                    cx.report(Violation::new(codes::RANGE, "must not be zero"));
                }
                Ok(Self::new(value))
            }

            fn key(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }

            described! { format!("NonZero{}", <$type as Decode<'de>>::schema().name), |generator| {
                non_zero((<$type as Decode<'de>>::schema().schema)(generator))
            } }
        }
    )*};
}

non_zero! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

macro_rules! numeric_wrapper {
    ($($wrapper:ident)*) => {$(
        impl<'de, T: Decode<'de>> Decode<'de> for $wrapper<T> {
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                Ok(T::decode(deserializer, cx)?.map($wrapper))
            }

            described! { as T }
        }
    )*};
}

numeric_wrapper! { Wrapping Saturating }
