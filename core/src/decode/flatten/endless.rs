//! As [`Object`], around a type that may hold itself: an enum with a tag within one with a tag, and so on.
//!
//! Each enum reads the members that the one around it left, so that the type of what reads them would grow without end.
//! A struct, whose fields are values of their own, is given the members as they come. What asks for anything, as an enum
//! with a tag does, or for a map, as a struct does into which others are flattened, is given them from a buffer, whose type
//! is always the same.

use serde::de::{Deserializer, MapAccess, Visitor};

use super::Object;
use crate::decode::buffer::{Buffer, Replay};

/// An object, which a newtype and an `Option` may stand around.
pub(crate) struct Endless<A>(pub(crate) A);

impl<'de, A: MapAccess<'de>> Deserializer<'de> for Endless<A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = self.0.next_entry()? {
            members.push(member);
        }
        Replay::new(&Buffer::Map(members), true).deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        visitor.visit_map(self.0)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        Object(self.0).deserialize_enum(name, variants, visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map identifier ignored_any
    }
}
