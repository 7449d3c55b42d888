//! Values whose type only serde knows: `#[api(serde)]`, `deserialize_with`, and types of other crates.
//!
//! Such a type stops at its first problem and leaves the input anywhere. So where problems are collected, the value
//! is buffered first; text and numbers take no memory there. Where the format is asked for types, serde reads on its
//! own.

mod refused;

use serde::de::{Deserialize, Deserializer, Visitor};

use super::buffer::{Buffer, Replay};
use super::leaf::type_violation;
use super::number::NUMBER;
use super::record::OBJECT;
use super::text::STRING;
use crate::codes;
use crate::context::Context;
use crate::violation::Violation;

pub(crate) use refused::Refused;

/// Reads a value with serde's own implementation for its type; its error becomes a violation.
///
/// # Errors
/// As [`Decode::decode`](super::Decode::decode).
pub(crate) fn decode_serde<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    decode_serde_as(deserializer, cx, |message, _| Violation::new(codes::INVALID, message))
}

/// A type that this crate knows, although serde reads it.
pub(crate) struct Known {
    /// The code of the violation.
    pub(crate) code: &'static str,
    /// What must be.
    pub(crate) message: &'static str,
    /// The kind of value that it is written as; every other is of the wrong type.
    pub(crate) kind: Kind,
}

/// A kind of value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Object,
    Number,
    #[cfg(feature = "rust_decimal")]
    NumberOrText,
    /// More than these.
    Several,
}

impl Kind {
    /// What must be, for a value of another kind.
    fn refuses(self, value: &Buffer<'_>) -> Option<&'static str> {
        let (fits, expected) = match self {
            Self::Text => (value.is_text(), STRING),
            Self::Object => (value.is_object(), OBJECT),
            Self::Number => (value.is_number(), NUMBER),
            #[cfg(feature = "rust_decimal")]
            Self::NumberOrText => (value.is_number() || value.is_text(), NUMBER),
            Self::Several => return None,
        };
        (!fits).then_some(expected)
    }
}

/// As [`decode_serde`] for a type that this crate knows: with a code and a sentence of its own.
pub(crate) fn decode_known<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
    known: &Known,
) -> Result<Option<T>, D::Error> {
    decode_serde_as(deserializer, cx, |_, buffer| match known.kind.refuses(buffer) {
        Some(expected) => type_violation(expected),
        None => Violation::new(known.code, known.message),
    })
}

/// As [`decode_serde`], with the violation that `refuse` makes of the error's message.
pub(crate) fn decode_serde_as<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
    refuse: impl FnOnce(String, &Buffer<'de>) -> Violation,
) -> Result<Option<T>, D::Error> {
    if !cx.is_collecting() {
        return T::deserialize(deserializer).map(Some);
    }
    let human_readable = deserializer.is_human_readable();
    let buffer = Buffer::deserialize(deserializer)?;
    let replay = if cx.is_replaying() { Replay::strict(&buffer) } else { Replay::new(&buffer, human_readable) };
    match T::deserialize(replay.for_serde()) {
        Ok(value) => Ok(Some(value)),
        Err::<_, Refused>(error) => {
            cx.report(match &buffer {
                Buffer::Unit | Buffer::None => Violation::new(codes::NULL, "must not be null"),
                buffer => refuse(error.message(buffer), buffer),
            });
            Ok(None)
        }
    }
}

/// The value of a field that is not there, if its type has one for serde.
pub(super) fn missing_serde<'de, T: Deserialize<'de>>() -> Option<T> {
    T::deserialize(Missing).ok()
}

/// What serde gives to the type of a field that is not there: `Option` takes it, others do not.
struct Missing;

impl<'de> Deserializer<'de> for Missing {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Refused> {
        Err(Refused::nothing())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_none()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
