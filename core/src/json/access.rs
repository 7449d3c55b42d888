//! The elements of a list and the members of an object, one after the other.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::reader::Reader;
use super::stop::Stop;

/// The elements of a list.
pub(super) struct Elements<'r, 'de> {
    reader: &'r mut Reader<'de>,
    first: bool,
}

impl<'r, 'de> Elements<'r, 'de> {
    #[inline]
    pub(super) fn new(reader: &'r mut Reader<'de>) -> Self {
        Self { reader, first: true }
    }

    /// Whether there is another element; then the reader stands where it begins.
    #[inline]
    fn has_next(&mut self) -> Result<bool, Stop> {
        match self.reader.token() {
            b']' => return Ok(false),
            _ if self.first => self.first = false,
            b',' => {
                self.reader.eat();
                // What follows a comma is a value, and not the end.
                if self.reader.token() == b']' {
                    return Err(self.reader.grammar());
                }
            }
            _ => return Err(self.reader.grammar()),
        }
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for Elements<'_, 'de> {
    type Error = Stop;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Stop> {
        match self.has_next() {
            Ok(true) => {}
            Ok(false) => return Ok(None),
            Err(stop) => return Err(stop),
        }
        self.reader.read_here(seed).map(Some)
    }
}

/// The members of an object.
pub(super) struct Members<'r, 'de> {
    reader: &'r mut Reader<'de>,
    first: bool,
}

impl<'r, 'de> Members<'r, 'de> {
    #[inline]
    pub(super) fn new(reader: &'r mut Reader<'de>) -> Self {
        Self { reader, first: true }
    }

    /// Whether there is another member; then the reader stands at the quote of its name.
    #[inline]
    fn has_next(&mut self) -> Result<bool, Stop> {
        let (bytes, at) = (self.reader.text.as_bytes(), self.reader.at);
        // What most texts have, without white space.
        if let Some(byte) = bytes.get(at) {
            if *byte == b'}' {
                return Ok(false);
            }
            let quote = at + usize::from(!self.first);
            if (self.first || *byte == b',') && bytes.get(quote) == Some(&b'"') {
                self.first = false;
                self.reader.at = quote;
                return Ok(true);
            }
        }
        self.has_next_behind_space()
    }

    #[inline(never)]
    fn has_next_behind_space(&mut self) -> Result<bool, Stop> {
        let mut token = self.reader.token();
        if token == b'}' {
            return Ok(false);
        }
        if self.first {
            self.first = false;
        } else if token == b',' {
            self.reader.eat();
            token = self.reader.token();
        } else {
            return Err(self.reader.grammar());
        }
        if token == b'"' { Ok(true) } else { Err(self.reader.grammar()) }
    }
}

impl<'de> MapAccess<'de> for Members<'_, 'de> {
    type Error = Stop;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        match self.has_next() {
            Ok(true) => seed.deserialize(Name { reader: self.reader }).map(Some),
            Ok(false) => Ok(None),
            Err(stop) => Err(stop),
        }
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        match self.reader.expect(b':') {
            Ok(()) => self.reader.read(seed),
            Err(stop) => Err(stop),
        }
    }
}

/// The name of a member: text, in which a type may see a number or a boolean.
pub(super) struct Name<'r, 'de> {
    reader: &'r mut Reader<'de>,
}

impl<'r, 'de> Name<'r, 'de> {
    pub(super) fn new(reader: &'r mut Reader<'de>) -> Self {
        Self { reader }
    }

    /// Reads a name that is not the one that was guessed: out of the way of those that are.
    #[inline(never)]
    fn other_name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.reader.visit_text(visitor)
    }
}

macro_rules! scalars {
    ($($method:ident: $type:ty => $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            let name = self.reader.string()?;
            // As JSON writes it, which `parse` alone is no judge of.
            match serde_json::from_str::<$type>(&name) {
                Ok(value) if !name.starts_with([' ', '\n', '\t', '\r']) => visitor.$visit(value),
                _ => visit_name(name, visitor),
            }
        }
    )*};
}

#[inline]
fn visit_name<'de, V: Visitor<'de>>(name: Cow<'de, str>, visitor: V) -> Result<V::Value, Stop> {
    match name {
        Cow::Borrowed(name) => visitor.visit_borrowed_str(name),
        Cow::Owned(name) => visitor.visit_string(name),
    }
}

impl<'de> Deserializer<'de> for Name<'_, 'de> {
    type Error = Stop;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.other_name(visitor)
    }

    #[inline]
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_any(visitor)
    }

    /// How a model asks for a name: the first of the fields is the one that it guesses, and nothing says that it is.
    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        match fields.first() {
            Some(name) if self.reader.eat_name(name) => visitor.visit_unit(),
            _ => self.other_name(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_enum(self.reader.string()?.into_deserializer())
    }

    scalars! {
        deserialize_bool: bool => visit_bool
        deserialize_i8: i8 => visit_i8
        deserialize_i16: i16 => visit_i16
        deserialize_i32: i32 => visit_i32
        deserialize_i64: i64 => visit_i64
        deserialize_i128: i128 => visit_i128
        deserialize_u8: u8 => visit_u8
        deserialize_u16: u16 => visit_u16
        deserialize_u32: u32 => visit_u32
        deserialize_u64: u64 => visit_u64
        deserialize_u128: u128 => visit_u128
        deserialize_f32: f32 => visit_f32
        deserialize_f64: f64 => visit_f64
    }

    serde::forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map ignored_any
    }
}

/// How `serde_json` is asked for the text of a value.
pub(super) const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// Asks our reader for the text of a value, as `RawValue` does. That type itself needs a feature of `serde_json`, with
/// which everything that is written is compiled twice.
pub(crate) fn raw_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'de str, D::Error> {
    deserializer.deserialize_newtype_struct(RAW_VALUE, RawTextVisitor)
}

struct RawTextVisitor;

impl<'de> Visitor<'de> for RawTextVisitor {
    type Value = &'de str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<&'de str, A::Error> {
        map.next_key::<IgnoredAny>()?;
        map.next_value()
    }
}

/// The text of a value, as `serde_json` gives it to its `RawValue`: the member of an object with a magic name.
pub(super) struct RawText<'de> {
    name: Option<&'static str>,
    text: &'de str,
}

impl<'de> RawText<'de> {
    pub(super) fn new(name: &'static str, text: &'de str) -> Self {
        Self { name: Some(name), text }
    }
}

impl<'de> MapAccess<'de> for RawText<'de> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Stop> {
        self.name.take().map(|name| seed.deserialize(StrDeserializer::new(name))).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        seed.deserialize(BorrowedStrDeserializer::new(self.text))
    }
}
