//! A value of any format, kept in memory to be read again: keys of maps, and values whose type only serde knows.

mod digits;
mod fingerprint;
mod replay;

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::leaf::json_number;
use super::skip::Level;
use crate::path::cut;

pub(crate) use digits::{Parsed, parsed};
pub(crate) use replay::{ENDLESS, IDENTITY, Replay, SHOTS, Shots};

/// The most entries to reserve on the word of a format.
const RESERVE_LIMIT: usize = 1024;

/// A value of any self-describing format.
#[derive(Clone)]
#[expect(missing_docs, reason = "each variant is the kind of value of its name")]
pub enum Buffer<'de> {
    Bool(bool),
    U64(u64),
    I64(i64),
    U128(u128),
    I128(i128),
    F64(f64),
    /// A number of `serde_json` under its feature `arbitrary_precision`.
    Digits(String),
    Char(char),
    String(String),
    Str(&'de str),
    Bytes(Vec<u8>),
    BorrowedBytes(&'de [u8]),
    Unit,
    None,
    Some(Box<Self>),
    Newtype(Box<Self>),
    Seq(Vec<Self>),
    Map(Vec<(Self, Self)>),
}

impl Buffer<'_> {
    /// The value as the key of a map, for pointers.
    pub(crate) fn to_text(&self) -> String {
        match self {
            Self::Bool(value) => value.to_string(),
            Self::U64(value) => value.to_string(),
            Self::I64(value) => value.to_string(),
            Self::U128(value) => value.to_string(),
            Self::I128(value) => value.to_string(),
            Self::F64(value) => value.to_string(),
            Self::Digits(digits) => cut(digits),
            Self::Char(value) => value.to_string(),
            Self::String(value) => cut(value),
            Self::Str(value) => cut(value),
            Self::Some(value) | Self::Newtype(value) => value.to_text(),
            _ => String::new(),
        }
    }

    /// The text that it is.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            Self::Str(value) => Some(value),
            Self::Bytes(value) => std::str::from_utf8(value).ok(),
            Self::BorrowedBytes(value) => std::str::from_utf8(value).ok(),
            _ => None,
        }
    }

    /// Whether it is this text.
    pub(crate) fn is_str(&self, text: &str) -> bool {
        match self {
            Self::String(value) => value == text,
            Self::Str(value) => *value == text,
            Self::Bytes(value) => value == text.as_bytes(),
            Self::BorrowedBytes(value) => *value == text.as_bytes(),
            _ => false,
        }
    }

    /// The member of an object with this name.
    pub(crate) fn member(&self, name: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|(key, _)| key.is_str(name)).map(|(_, value)| value)
    }

    pub(crate) fn is_nothing(&self) -> bool {
        matches!(self, Self::Unit | Self::None)
    }

    pub(crate) fn is_text(&self) -> bool {
        matches!(self, Self::String(_) | Self::Str(_) | Self::Char(_) | Self::Bytes(_) | Self::BorrowedBytes(_))
    }

    pub(crate) fn is_object(&self) -> bool {
        matches!(self, Self::Map(_))
    }

    pub(crate) fn is_number(&self) -> bool {
        matches!(self, Self::U64(_) | Self::I64(_) | Self::U128(_) | Self::I128(_) | Self::F64(_) | Self::Digits(_))
    }

    /// Whether a message repeats a text or a number of this value, which a report must not.
    pub(crate) fn stands_in(&self, message: &str) -> bool {
        match self {
            Self::String(value) => repeats(message, value),
            Self::Str(value) => repeats(message, value),
            Self::Bytes(_) | Self::BorrowedBytes(_) | Self::Bool(_) | Self::Unit | Self::None => false,
            Self::Some(value) | Self::Newtype(value) => value.stands_in(message),
            Self::Seq(values) => values.iter().any(|value| value.stands_in(message)),
            Self::Map(entries) => entries.iter().any(|(_, value)| value.stands_in(message)),
            number => repeats(message, &number.to_text()),
        }
    }

    fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::U64(value) => Unexpected::Unsigned(*value),
            Self::I64(value) => Unexpected::Signed(*value),
            Self::U128(_) | Self::I128(_) => Unexpected::Other("integer"),
            Self::F64(value) => Unexpected::Float(*value),
            Self::Digits(_) => Unexpected::Other("number"),
            Self::Char(value) => Unexpected::Char(*value),
            Self::String(value) => Unexpected::Str(value),
            Self::Str(value) => Unexpected::Str(value),
            Self::Bytes(value) => Unexpected::Bytes(value),
            Self::BorrowedBytes(value) => Unexpected::Bytes(value),
            Self::Unit => Unexpected::Unit,
            Self::None | Self::Some(_) => Unexpected::Option,
            Self::Newtype(_) => Unexpected::NewtypeStruct,
            Self::Seq(_) => Unexpected::Seq,
            Self::Map(_) => Unexpected::Map,
        }
    }
}

impl<'de> Deserialize<'de> for Buffer<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BufferVisitor::new().deserialize(deserializer)
    }
}

/// Buffers a value at this depth.
#[derive(Clone, Copy)]
pub(crate) struct BufferVisitor(Level);

impl BufferVisitor {
    pub(crate) fn new() -> Self {
        Self(Level::TOP)
    }

    fn deeper<E: Error>(self) -> Result<Self, E> {
        self.0.deeper().map(Self)
    }
}

impl<'de> DeserializeSeed<'de> for BufferVisitor {
    type Value = Buffer<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

macro_rules! buffer_scalars {
    ($($method:ident($type:ty) => |$value:ident| $buffer:expr;)*) => {$(
        fn $method<E: Error>(self, $value: $type) -> Result<Self::Value, E> {
            Ok($buffer)
        }
    )*};
}

impl<'de> Visitor<'de> for BufferVisitor {
    type Value = Buffer<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    buffer_scalars! {
        visit_bool(bool) => |value| Buffer::Bool(value);
        visit_i64(i64) => |value| Buffer::I64(value);
        visit_i128(i128) => |value| Buffer::I128(value);
        visit_u64(u64) => |value| Buffer::U64(value);
        visit_u128(u128) => |value| Buffer::U128(value);
        visit_f64(f64) => |value| Buffer::F64(value);
        visit_char(char) => |value| Buffer::Char(value);
        visit_str(&str) => |value| Buffer::String(value.to_owned());
        visit_borrowed_str(&'de str) => |value| Buffer::Str(value);
        visit_string(String) => |value| Buffer::String(value);
        visit_bytes(&[u8]) => |value| Buffer::Bytes(value.to_owned());
        visit_borrowed_bytes(&'de [u8]) => |value| Buffer::BorrowedBytes(value);
        visit_byte_buf(Vec<u8>) => |value| Buffer::Bytes(value);
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Buffer::Unit)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Buffer::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        Ok(Buffer::Some(Box::new(self.deeper()?.deserialize(deserializer)?)))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        Ok(Buffer::Newtype(Box::new(self.deeper()?.deserialize(deserializer)?)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let seed = self.deeper()?;
        let mut values = Vec::with_capacity(seq.size_hint().unwrap_or(0).min(RESERVE_LIMIT));
        while let Some(value) = seq.next_element_seed(seed)? {
            values.push(value);
        }
        Ok(Buffer::Seq(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let seed = self.deeper()?;
        let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(0).min(RESERVE_LIMIT));
        while let Some(entry) = map.next_entry_seed(seed, seed)? {
            entries.push(entry);
        }
        if let Some(digits) = json_number(&entries) {
            return Ok(Buffer::Digits(digits.to_owned()));
        }
        Ok(Buffer::Map(entries))
    }
}

/// Up to so many bytes of a text are in most sentences by chance.
const SHORT: usize = 3;

/// Whether a message has the text in it; a short one as a word of its own.
fn repeats(message: &str, text: &str) -> bool {
    if text.is_empty() || text.len() > SHORT {
        return !text.is_empty() && message.contains(text);
    }
    message.match_indices(text).any(|(start, _)| {
        let (before, behind) = (&message[..start], &message[start + text.len()..]);
        !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
    })
}
