//! Flattened fields that serde reads, or a function of the user: when the object ends, from the members that no other
//! field took.

use std::cell::{Cell, OnceCell};
use std::fmt;

use serde::de::value::MapDeserializer;
use serde::de::{Deserialize, Deserializer, Error, Visitor};

use super::object::Object;
use super::{Flatten, Form};
use crate::codes;
use crate::context::Context;
use crate::decode::buffer::{Buffer, Replay};
use crate::decode::foreign::Refused;
use crate::violation::{Violation, few_names};

/// A type that serde reads.
pub struct BySerde<T>(pub T);

/// The members that are kept for it.
pub struct SerdeMembers<'de> {
    entries: Vec<Entry<'de>>,
    /// Whether the name of a variant is among them.
    has_variant: bool,
    asks: OnceCell<Asks>,
}

impl SerdeMembers<'_> {
    fn asks<'de, T: Deserialize<'de>>(&self) -> Asks {
        *self.asks.get_or_init(Asks::of::<T>)
    }
}

type Entry<'de> = (Buffer<'de>, Buffer<'de>);

impl<'de, T: Deserialize<'de>> Flatten<'de> for BySerde<T> {
    type Form = Self;
}

/// Which keys it takes is not known before it is read; so none is unknown.
impl<'de, T: Deserialize<'de>> Form<'de> for BySerde<T> {
    type Slots = SerdeMembers<'de>;

    const TAKES_ALL: bool = true;

    fn slots() -> SerdeMembers<'de> {
        SerdeMembers { entries: Vec::new(), has_variant: false, asks: OnceCell::new() }
    }

    fn keep<D: Deserializer<'de>>(
        members: &mut SerdeMembers<'de>,
        key: &Buffer<'de>,
        deserializer: D,
        _: &mut Context,
    ) -> Result<(), D::Error> {
        members.entries.push((key.clone(), Buffer::deserialize(deserializer)?));
        members.has_variant |= matches!(members.asks::<T>(), Asks::Variants(names) if is_one_of(key, names));
        Ok(())
    }

    /// As in serde, the fields of a struct are for it alone, and so is the first name of a variant; who asks for a map
    /// leaves its members to others.
    fn claims(members: &SerdeMembers<'de>, key: &Buffer<'de>) -> bool {
        match members.asks::<T>() {
            Asks::Fields(names) => is_one_of(key, names),
            Asks::Variants(names) => !members.has_variant && is_one_of(key, names),
            Asks::Other => false,
        }
    }

    fn finish(members: SerdeMembers<'de>, cx: &mut Context) -> Option<Self> {
        match T::deserialize(Kept(&members.entries)) {
            Ok(value) => Some(Self(value)),
            Err(refused) => {
                cx.report(Violation::new(codes::INVALID, refused.message(&Buffer::Map(members.entries))));
                None
            }
        }
    }
}

fn is_one_of(key: &Buffer<'_>, names: &[&str]) -> bool {
    names.iter().any(|name| key.is_str(name))
}

/// The members as a value.
struct Kept<'a, 'de>(&'a [Entry<'de>]);

impl<'a, 'de> Kept<'a, 'de> {
    fn object(self, is_taken: impl Fn(&Buffer<'de>) -> bool) -> impl Deserializer<'de, Error = Refused> {
        let entries = self.0.iter().filter(move |(key, _)| is_taken(key));
        let replay = |buffer: &'a Buffer<'de>| Replay::new(buffer, true).for_serde();
        Object(MapDeserializer::new(entries.map(move |(key, value)| (replay(key).as_key(), replay(value)))))
    }
}

impl<'de> Deserializer<'de> for Kept<'_, 'de> {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.object(|_| true).deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.object(|key| is_one_of(key, fields)).deserialize_struct(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        match self.0.iter().position(|(key, _)| is_one_of(key, variants)) {
            Some(index) => Kept(&self.0[index..=index]).object(|_| true).deserialize_enum(name, variants, visitor),
            None => Err(Refused::must(format!("must have one of {}", few_names(variants)))),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        seq tuple tuple_struct map identifier
    }
}

/// What a type asks a format for.
#[derive(Clone, Copy)]
enum Asks {
    Fields(&'static [&'static str]),
    Variants(&'static [&'static str]),
    Other,
}

impl Asks {
    fn of<'de, T: Deserialize<'de>>() -> Self {
        let asks = Cell::new(Self::Other);
        // It is given nothing: what it asks for is all that is wanted.
        drop(T::deserialize(Listening(&asks)));
        asks.get()
    }
}

/// A format that gives nothing.
struct Listening<'a>(&'a Cell<Asks>);

impl<'de> Deserializer<'de> for Listening<'_> {
    type Error = Silence;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Silence> {
        Err(Silence)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Silence> {
        self.0.set(Asks::Fields(fields));
        Err(Silence)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Silence> {
        self.0.set(Asks::Variants(variants));
        Err(Silence)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Silence> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Silence> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map identifier ignored_any
    }
}

#[derive(Debug)]
struct Silence;

impl Error for Silence {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl fmt::Display for Silence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing is given")
    }
}

impl std::error::Error for Silence {}
