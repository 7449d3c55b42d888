//! Reading a buffer again: it answers what its type asks for, as a format does.

use std::marker::PhantomData;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, Unexpected, VariantAccess, Visitor,
};

use super::Buffer;

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

// The kinds of value are an argument of the macros.
#[allow(clippy::unnested_or_patterns)]
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
