//! Structs without fields.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

use super::leaf::refuse;
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
    let visitor = UnitVisitor { cx, record: PhantomData::<T> };
    if visitor.cx.is_collecting() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_unit_struct(T::FIELDS.name, visitor)
    }
}

struct UnitVisitor<'c, T> {
    cx: &'c mut Context,
    record: PhantomData<T>,
}

impl<'de, T: Record<'de>> Visitor<'de> for UnitVisitor<'_, T> {
    type Value = Option<T::Output>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::FIELDS.expecting)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(T::finish(T::slots(), self.cx))
    }

    refuse!(T::FIELDS.expecting; scalar seq map variant);
}
