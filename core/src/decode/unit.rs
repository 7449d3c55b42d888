//! Structs without fields.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::leaf::{drain_map, drain_seq, refuse, wrong_type};
use super::record::Record;
use crate::context::Context;

/// Reads a struct without fields.
///
/// # Errors
/// As [`Decode::decode`](super::Decode::decode).
pub fn decode_unit<'de, T: Record<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T::Output>, D::Error> {
    let visitor = UnitVisitor { compact: !deserializer.is_human_readable(), cx, record: PhantomData::<T> };
    if visitor.cx.is_collecting() || visitor.cx.takes_empties() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_unit_struct(T::FIELDS.name, visitor)
    }
}

struct UnitVisitor<'c, T> {
    /// `MessagePack` writes it as an empty list.
    compact: bool,
    cx: &'c mut Context,
    record: PhantomData<T>,
}

impl<'de, T: Record<'de>> Visitor<'de> for UnitVisitor<'_, T> {
    type Value = Option<T::Output>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::FIELDS.expecting)
    }

    // CBOR has one word for both.
    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        self.visit_unit()
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(T::finish(&mut T::slots(), self.cx))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        let is_nothing = drain_seq(seq)? == 0 && (self.compact || self.cx.takes_empties());
        Ok(self.nothing_if(is_nothing))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let is_nothing = drain_map(map)? == 0 && self.cx.takes_empties();
        Ok(self.nothing_if(is_nothing))
    }

    refuse!(T::FIELDS.expecting; scalar variant);
}

impl<'de, T: Record<'de>> UnitVisitor<'_, T> {
    fn nothing_if(self, is_nothing: bool) -> Option<T::Output> {
        if is_nothing {
            return T::finish(&mut T::slots(), self.cx);
        }
        wrong_type(self.cx, T::FIELDS.expecting);
        None
    }
}
