//! A value of any format, kept in memory to be read again: keys of maps, and values whose type only serde knows.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};

use crate::path::cut;

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
            Self::Char(value) => value.to_string(),
            Self::String(value) => cut(value),
            Self::Str(value) => cut(value),
            Self::Some(value) | Self::Newtype(value) => value.to_text(),
            _ => String::new(),
        }
    }

    pub(crate) fn is_nothing(&self) -> bool {
        matches!(self, Self::Unit | Self::None)
    }

    pub(crate) fn is_text(&self) -> bool {
        matches!(self, Self::String(_) | Self::Str(_) | Self::Char(_) | Self::Bytes(_) | Self::BorrowedBytes(_))
    }

    /// Whether a message repeats a text or a number of this value, which a report must not.
    pub(crate) fn stands_in(&self, message: &str) -> bool {
        match self {
            Self::String(value) => !value.is_empty() && message.contains(value.as_str()),
            Self::Str(value) => !value.is_empty() && message.contains(value),
            Self::Bytes(_) | Self::BorrowedBytes(_) | Self::Bool(_) | Self::Unit | Self::None => false,
            Self::Some(value) | Self::Newtype(value) => value.stands_in(message),
            Self::Seq(values) => values.iter().any(|value| value.stands_in(message)),
            Self::Map(entries) => entries.iter().any(|(_, value)| value.stands_in(message)),
            number => message.contains(&number.to_text()),
        }
    }

    fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::U64(value) => Unexpected::Unsigned(*value),
            Self::I64(value) => Unexpected::Signed(*value),
            Self::U128(_) | Self::I128(_) => Unexpected::Other("integer"),
            Self::F64(value) => Unexpected::Float(*value),
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
        deserializer.deserialize_any(BufferVisitor)
    }
}

pub(crate) struct BufferVisitor;

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
        Ok(Buffer::Some(Box::new(Buffer::deserialize(deserializer)?)))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        Ok(Buffer::Newtype(Box::new(Buffer::deserialize(deserializer)?)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::with_capacity(seq.size_hint().unwrap_or(0).min(RESERVE_LIMIT));
        while let Some(value) = seq.next_element()? {
            values.push(value);
        }
        Ok(Buffer::Seq(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(0).min(RESERVE_LIMIT));
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Buffer::Map(entries))
    }
}

/// Reads a buffer again, with errors of the type `E`.
pub(crate) struct Replay<'de, E> {
    buffer: Buffer<'de>,
    human_readable: bool,
    /// It is the key of a map, where numbers and truth values may stand as text.
    is_key: bool,
    error: PhantomData<E>,
}

impl<'de, E: Error> Replay<'de, E> {
    pub(crate) fn new(buffer: Buffer<'de>, human_readable: bool) -> Self {
        Self { buffer, human_readable, is_key: false, error: PhantomData }
    }

    fn key(buffer: Buffer<'de>, human_readable: bool) -> Self {
        Self { is_key: human_readable, ..Self::new(buffer, human_readable) }
    }

    fn child(&self, buffer: Buffer<'de>) -> Self {
        Self::new(buffer, self.human_readable)
    }

    fn visit_seq<V: Visitor<'de>>(values: Vec<Buffer<'de>>, human: bool, visitor: V) -> Result<V::Value, E> {
        let mut seq = SeqDeserializer::new(values.into_iter().map(|value| Self::new(value, human)));
        let value = visitor.visit_seq(&mut seq)?;
        seq.end()?;
        Ok(value)
    }

    fn visit_map<V: Visitor<'de>>(
        entries: Vec<(Buffer<'de>, Buffer<'de>)>,
        human: bool,
        visitor: V,
    ) -> Result<V::Value, E> {
        let entries = entries.into_iter().map(|(key, value)| (Self::key(key, human), Self::new(value, human)));
        let mut map = MapDeserializer::new(entries);
        let value = visitor.visit_map(&mut map)?;
        map.end()?;
        Ok(value)
    }
}

/// What a key means where the map's type has numbers or truth values for keys.
fn key_from_text(text: &str) -> Option<Buffer<'static>> {
    match text.as_bytes() {
        b"true" => return Some(Buffer::Bool(true)),
        b"false" => return Some(Buffer::Bool(false)),
        [b'-' | b'0'..=b'9', .., b'0'..=b'9'] | [b'0'..=b'9'] => {}
        _ => return None,
    }
    let number: serde_json::Number = serde_json::from_str(text).ok()?;
    let narrow = number.as_u64().map(Buffer::U64).or_else(|| number.as_i64().map(Buffer::I64));
    let wide = || text.parse().map(Buffer::U128).or_else(|_| text.parse().map(Buffer::I128)).ok();
    narrow.or_else(|| wide().filter(|_| text != "-0")).or_else(|| number.as_f64().map(Buffer::F64))
}

/// Asking for a type gives a value of that type or an error, as a format does: visitors may take more than their
/// types do.
macro_rules! replay_as_asked {
    ($($method:ident($($argument:ty),*): $kinds:pat,)*) => {$(
        fn $method<V: Visitor<'de>>(self, $(_: $argument,)* visitor: V) -> Result<V::Value, E> {
            match self.buffer {
                $kinds | Buffer::Some(_) | Buffer::Newtype(_) => self.deserialize_any(visitor),
                other => Err(E::invalid_type(other.unexpected(), &visitor)),
            }
        }
    )*};
}

macro_rules! replay_key_as_asked {
    ($($method:ident: $kinds:pat,)*) => {$(
        fn $method<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, E> {
            if self.is_key && let Buffer::String(_) | Buffer::Str(_) = self.buffer {
                self.buffer = key_from_text(&self.buffer.to_text()).unwrap_or(self.buffer);
            }
            match self.buffer {
                $kinds | Buffer::Some(_) | Buffer::Newtype(_) => self.deserialize_any(visitor),
                other => Err(E::invalid_type(other.unexpected(), &visitor)),
            }
        }
    )*};
}

macro_rules! number {
    () => {
        Buffer::U64(_) | Buffer::I64(_) | Buffer::U128(_) | Buffer::I128(_) | Buffer::F64(_)
    };
}

macro_rules! text {
    () => {
        Buffer::Char(_) | Buffer::String(_) | Buffer::Str(_) | Buffer::Bytes(_) | Buffer::BorrowedBytes(_)
    };
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Replay<'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de, E: Error> Deserializer<'de> for Replay<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let human = self.human_readable;
        match self.buffer {
            Buffer::Bool(value) => visitor.visit_bool(value),
            Buffer::U64(value) => visitor.visit_u64(value),
            Buffer::I64(value) => visitor.visit_i64(value),
            Buffer::U128(value) => visitor.visit_u128(value),
            Buffer::I128(value) => visitor.visit_i128(value),
            Buffer::F64(value) => visitor.visit_f64(value),
            Buffer::Char(value) => visitor.visit_char(value),
            Buffer::String(value) => visitor.visit_string(value),
            Buffer::Str(value) => visitor.visit_borrowed_str(value),
            Buffer::Bytes(value) => visitor.visit_byte_buf(value),
            Buffer::BorrowedBytes(value) => visitor.visit_borrowed_bytes(value),
            Buffer::Unit => visitor.visit_unit(),
            Buffer::None => visitor.visit_none(),
            Buffer::Some(value) => visitor.visit_some(Self::new(*value, human)),
            Buffer::Newtype(value) => visitor.visit_newtype_struct(Self::new(*value, human)),
            Buffer::Seq(values) => Self::visit_seq(values, human, visitor),
            Buffer::Map(entries) => Self::visit_map(entries, human, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Unit | Buffer::None => visitor.visit_none(),
            Buffer::Some(_) => self.deserialize_any(visitor),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Newtype(_) => self.deserialize_any(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let human = self.human_readable;
        match self.buffer {
            Buffer::Map(mut entries) if entries.len() == 1 => {
                let (variant, content) = entries.remove(0);
                visitor.visit_enum(Variant { variant: Self::new(variant, human), content: Some(content) })
            }
            Buffer::String(_) | Buffer::Str(_) => visitor.visit_enum(Variant { variant: self, content: None }),
            other => Err(E::invalid_type(other.unexpected(), &"a string, or an object with one member")),
        }
    }

    replay_as_asked! {
        deserialize_char(): text!(),
        deserialize_str(): text!(),
        deserialize_string(): text!(),
        deserialize_bytes(): text!() | Buffer::Seq(_),
        deserialize_byte_buf(): text!() | Buffer::Seq(_),
        deserialize_identifier(): text!() | Buffer::U64(_),
        deserialize_unit(): Buffer::Unit | Buffer::None,
        deserialize_unit_struct(&'static str): Buffer::Unit | Buffer::None,
        deserialize_seq(): Buffer::Seq(_),
        deserialize_tuple(usize): Buffer::Seq(_),
        deserialize_tuple_struct(&'static str, usize): Buffer::Seq(_),
        deserialize_map(): Buffer::Map(_),
        deserialize_struct(&'static str, &'static [&'static str]): Buffer::Map(_) | Buffer::Seq(_),
    }

    replay_key_as_asked! {
        deserialize_bool: Buffer::Bool(_),
        deserialize_i8: number!(),
        deserialize_i16: number!(),
        deserialize_i32: number!(),
        deserialize_i64: number!(),
        deserialize_i128: number!(),
        deserialize_u8: number!(),
        deserialize_u16: number!(),
        deserialize_u32: number!(),
        deserialize_u64: number!(),
        deserialize_u128: number!(),
        deserialize_f32: number!(),
        deserialize_f64: number!(),
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }
}

/// An externally tagged variant: a name, or an object with one member.
struct Variant<'de, E> {
    variant: Replay<'de, E>,
    content: Option<Buffer<'de>>,
}

impl<'de, E: Error> EnumAccess<'de> for Variant<'de, E> {
    type Error = E;
    type Variant = Content<'de, E>;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self::Variant), E> {
        let content = self.content.map(|content| self.variant.child(content));
        Ok((seed.deserialize(self.variant)?, Content(content)))
    }
}

struct Content<'de, E>(Option<Replay<'de, E>>);

impl<'de, E: Error> Content<'de, E> {
    fn required(self, expected: &'static str) -> Result<Replay<'de, E>, E> {
        self.0.ok_or_else(|| E::invalid_type(Unexpected::UnitVariant, &expected))
    }
}

impl<'de, E: Error> VariantAccess<'de> for Content<'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        self.0.map_or(Ok(()), Deserialize::deserialize)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, E> {
        seed.deserialize(self.required("newtype variant")?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, E> {
        self.required("tuple variant")?.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, E> {
        self.required("struct variant")?.deserialize_struct("", fields, visitor)
    }
}
