//! Reading a buffer again: it answers what its type asks for, as a format does.

mod variant;

use std::marker::PhantomData;
use std::slice;

use serde::de::{DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::Buffer;
use super::digits::{visit_digits, visit_parsed, visit_wide};
use variant::Variant;

/// What a reader asks for that wants to read the value several times: the answer is a list that has the value as its
/// element as often as it is asked for the next, and no end.
pub(crate) const SHOTS: &str = "api_model::shots";

/// What a reader asks for that wants to know the value again: the answer is its address, or its fingerprint where the
/// buffer may be gone when it is asked for the next time.
pub(crate) const IDENTITY: &str = "api_model::identity";

/// The length that the list of the same value says of itself. No other can be so long.
pub(crate) const ENDLESS: usize = usize::MAX;

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

/// Reads a buffer again, with errors of the type `E`.
pub(crate) struct Replay<'a, 'de, E> {
    buffer: &'a Buffer<'de>,
    human_readable: bool,
    /// In the keys of its maps numbers and truth values may stand as text.
    has_text_keys: bool,
    /// It is such a key.
    is_key: bool,
    /// The buffer stays as long as anything is remembered of it.
    stays: bool,
    /// A type of serde reads it, which is given what it asks for or an error. The types of this crate are given what
    /// there is, and say themselves what is wrong.
    for_serde: bool,
    error: PhantomData<E>,
}

impl<E> Clone for Replay<'_, '_, E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for Replay<'_, '_, E> {}

impl<'a, 'de, E: Error> Replay<'a, 'de, E> {
    pub(crate) fn new(buffer: &'a Buffer<'de>, human_readable: bool) -> Self {
        Self {
            buffer,
            human_readable,
            has_text_keys: human_readable,
            is_key: false,
            stays: false,
            for_serde: false,
            error: PhantomData,
        }
    }

    /// As serde reads what it buffered: a key is what the format said that it is.
    pub(crate) fn strict(buffer: &'a Buffer<'de>) -> Self {
        Self { has_text_keys: false, ..Self::new(buffer, true) }
    }

    /// As [`Replay::strict`], of a buffer that stays as long as anything is remembered of it.
    pub(crate) fn lasting(buffer: &'a Buffer<'de>) -> Self {
        Self { stays: true, ..Self::strict(buffer) }
    }

    /// For a type that reads itself in serde's way.
    pub(crate) fn for_serde(self) -> Self {
        Self { for_serde: true, ..self }
    }

    /// As the key of a map.
    pub(crate) fn as_key(self) -> Self {
        Self { is_key: self.has_text_keys, ..self }
    }

    fn child(self, buffer: &'a Buffer<'de>) -> Self {
        Self { buffer, is_key: false, ..self }
    }

    fn visit_seq<V: Visitor<'de>>(self, values: &'a [Buffer<'de>], visitor: V) -> Result<V::Value, E> {
        let mut elements = Elements { rest: values.iter(), replay: self };
        let value = visitor.visit_seq(&mut elements)?;
        all_read(elements.rest.len(), values.len())?;
        Ok(value)
    }

    fn visit_map<V: Visitor<'de>>(self, entries: &'a [(Buffer<'de>, Buffer<'de>)], visitor: V) -> Result<V::Value, E> {
        let mut members = Members { rest: entries.iter(), value: None, replay: self };
        let value = visitor.visit_map(&mut members)?;
        all_read(members.rest.len(), entries.len())?;
        Ok(value)
    }

    /// For who takes a text, an object or a list, and of other values no more than whether they are null.
    fn visit_composite<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Map(entries) => self.visit_map(entries, visitor),
            Buffer::Seq(values) => self.visit_seq(values, visitor),
            Buffer::Unit => visitor.visit_unit(),
            Buffer::None => visitor.visit_none(),
            Buffer::Some(value) => visitor.visit_some(self.child(value)),
            Buffer::Newtype(value) => visitor.visit_newtype_struct(self.child(value)),
            Buffer::String(_) | Buffer::Str(_) => visitor.visit_str(self.buffer.as_str().unwrap_or_default()),
            Buffer::Char(value) => visitor.visit_str(value.encode_utf8(&mut [0; 4])),
            Buffer::Bytes(value) => visitor.visit_bytes(value),
            Buffer::BorrowedBytes(value) => visitor.visit_bytes(value),
            _ if self.for_serde => self.refuse(&visitor),
            _ => visitor.visit_bool(false),
        }
    }

    fn refuse<V: Visitor<'de>>(self, visitor: &V) -> Result<V::Value, E> {
        Err(E::invalid_type(self.buffer.unexpected(), visitor))
    }
}

/// Who reads a list or an object reads all of it.
fn all_read<E: Error>(rest: usize, length: usize) -> Result<(), E> {
    if rest == 0 { Ok(()) } else { Err(E::invalid_length(length, &"a shorter list")) }
}

/// The elements of a list.
struct Elements<'a, 'de, E> {
    rest: slice::Iter<'a, Buffer<'de>>,
    replay: Replay<'a, 'de, E>,
}

impl<'de, E: Error> SeqAccess<'de> for Elements<'_, 'de, E> {
    type Error = E;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, E> {
        self.rest.next().map(|value| seed.deserialize(self.replay.child(value))).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The members of an object.
struct Members<'a, 'de, E> {
    rest: slice::Iter<'a, (Buffer<'de>, Buffer<'de>)>,
    value: Option<&'a Buffer<'de>>,
    replay: Replay<'a, 'de, E>,
}

impl<'de, E: Error> MapAccess<'de> for Members<'_, 'de, E> {
    type Error = E;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, E> {
        let Some((key, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(self.replay.child(key).as_key()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, E> {
        match self.value.take() {
            Some(value) => seed.deserialize(self.replay.child(value)),
            None => Err(E::custom("a value was asked for before its key")),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The same value as often as it is asked for.
pub(crate) struct Shots<'a, 'de, E>(pub(crate) Replay<'a, 'de, E>);

impl<'de, E: Error> SeqAccess<'de> for Shots<'_, 'de, E> {
    type Error = E;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, E> {
        seed.deserialize(self.0).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(ENDLESS)
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
                _ => self.refuse(&visitor),
            }
        }
    )*};
}

/// As [`replay_as_asked`], of what types of this crate ask for as well.
macro_rules! replay_within {
    ($($method:ident($($argument:ty),*): $kinds:pat,)*) => {$(
        fn $method<V: Visitor<'de>>(self, $(_: $argument,)* visitor: V) -> Result<V::Value, E> {
            match self.buffer {
                $kinds | Buffer::Some(_) | Buffer::Newtype(_) => self.deserialize_any(visitor),
                _ if self.for_serde => self.refuse(&visitor),
                Buffer::Digits(digits) => visit_parsed(digits, visitor),
                _ => self.deserialize_any(visitor),
            }
        }
    )*};
}

/// As [`replay_within`], without the code for values that are refused all the same: it is compiled for each model.
macro_rules! composites {
    ($($method:ident($($argument:ty),*))*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, $(_: $argument,)* visitor: V) -> Result<V::Value, E> {
            self.visit_composite(visitor)
        }
    )*};
}

macro_rules! replay_key_as_asked {
    ($($method:ident: $kinds:pat,)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            if self.is_key && let Buffer::String(_) | Buffer::Str(_) = self.buffer
                && let Some(meant) = key_from_text(&self.buffer.to_text())
            {
                return Replay::<E> { is_key: false, ..Replay::new(&meant, self.human_readable) }.$method(visitor);
            }
            match self.buffer {
                $kinds | Buffer::Some(_) | Buffer::Newtype(_) => self.deserialize_any(visitor),
                Buffer::Digits(digits) if stringify!($method).ends_with("128") => visit_wide(digits, visitor),
                Buffer::Digits(digits) => visit_parsed(digits, visitor),
                _ => self.refuse(&visitor),
            }
        }
    )*};
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Replay<'_, 'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

// The kinds of value are an argument of the macros.
#[allow(clippy::unnested_or_patterns)]
impl<'de, E: Error> Deserializer<'de> for Replay<'_, 'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Bool(value) => visitor.visit_bool(*value),
            Buffer::U64(value) => visitor.visit_u64(*value),
            Buffer::I64(value) => visitor.visit_i64(*value),
            Buffer::U128(value) => visitor.visit_u128(*value),
            Buffer::I128(value) => visitor.visit_i128(*value),
            Buffer::F64(value) => visitor.visit_f64(*value),
            Buffer::Digits(digits) => visit_digits(digits, visitor),
            Buffer::Char(value) => visitor.visit_char(*value),
            Buffer::String(value) => visitor.visit_str(value),
            Buffer::Str(value) => visitor.visit_borrowed_str(value),
            Buffer::Bytes(value) => visitor.visit_bytes(value),
            Buffer::BorrowedBytes(value) => visitor.visit_borrowed_bytes(value),
            Buffer::Unit => visitor.visit_unit(),
            Buffer::None => visitor.visit_none(),
            Buffer::Some(value) => visitor.visit_some(self.child(value)),
            Buffer::Newtype(value) => visitor.visit_newtype_struct(self.child(value)),
            Buffer::Seq(values) => self.visit_seq(values, visitor),
            Buffer::Map(entries) => self.visit_map(entries, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Unit | Buffer::None => visitor.visit_none(),
            Buffer::Some(_) => self.deserialize_any(visitor),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, E> {
        match (name, self.buffer) {
            (SHOTS, _) => visitor.visit_seq(Shots(self)),
            (IDENTITY, buffer) if self.stays => visitor.visit_u128(buffer.address()),
            (IDENTITY, buffer) => visitor.visit_u64(buffer.fingerprint()),
            (_, Buffer::Newtype(_)) => self.deserialize_any(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Map(entries) if entries.len() == 1 => {
                let (variant, content) = &entries[0];
                visitor.visit_enum(Variant { variant: self.child(variant), content: Some(self.child(content)) })
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
        deserialize_tuple(usize): Buffer::Seq(_),
    }

    replay_within! {
        deserialize_seq(): Buffer::Seq(_),
        deserialize_map(): Buffer::Map(_),
    }

    composites! {
        deserialize_unit_struct(&'static str)
        deserialize_tuple_struct(&'static str, usize)
        deserialize_struct(&'static str, &'static [&'static str])
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
