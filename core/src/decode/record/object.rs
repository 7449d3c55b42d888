//! A struct that a list does not stand for.

use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};

use super::{Record, RecordVisitor, made, stack_of, too_deep};
use crate::context::Context;
use crate::decode::leaf::refuse;

/// As [`decode_record`], from an object alone: a list does not stand for it.
pub(crate) fn decode_members<'de, T: Record<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T::Output>, D::Error> {
    let (start, mut slots) = (cx.mark(), T::slots());
    let bytes = stack_of(size_of::<T::Output>());
    if !cx.enter(bytes) {
        return too_deep(deserializer, cx).map(|_| None);
    }
    let visitor = ObjectVisitor::<T> { cx, slots: &mut slots };
    let result = deserializer.deserialize_struct(T::FIELDS.name, T::FIELDS.names.names, visitor);
    cx.leave(bytes);
    made::<T, D::Error>(result, &mut slots, cx, start)
}

/// Takes an object alone.
struct ObjectVisitor<'c, 'de, T: Record<'de>> {
    cx: &'c mut Context,
    slots: &'c mut T::Slots,
}

impl<'de, T: Record<'de>> Visitor<'de> for ObjectVisitor<'_, 'de, T> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::FIELDS.expecting)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        RecordVisitor::<T, true>::new(self.cx, self.slots).visit_map(map)
    }

    refuse!(T::FIELDS.expecting; scalar null seq variant);
}
