//! Externally tagged enums: `"Name"`, or an object whose only member has the name.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, Unexpected, VariantAccess, Visitor,
};

use super::content::{Bare, FromDeserializer, FromVariant};
use super::{Choice, NameSeed};
use crate::context::Context;
use crate::decode::leaf::{drain_map, refuse, wrong_type};
use crate::decode::record::nested;

/// What must be where a variant has content.
const ONE_MEMBER: &str = "an object with one member";

/// Reads an externally tagged enum.
///
/// # Errors
/// As [`Decode::decode`](crate::Decode::decode).
pub fn decode_external<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    nested(deserializer, cx, |deserializer, cx| {
        let collecting = cx.is_collecting();
        let visitor = ExternalVisitor { cx, choice: PhantomData };
        if collecting {
            deserializer.deserialize_any(visitor)
        } else {
            deserializer.deserialize_enum(T::VARIANTS.name, T::VARIANTS.names.names, visitor)
        }
    })
}

struct ExternalVisitor<'c, T> {
    cx: &'c mut Context,
    choice: PhantomData<T>,
}

impl<'de, T: Choice<'de>> Visitor<'de> for ExternalVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::VARIANTS.expecting)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        if !self.cx.is_collecting() {
            return Err(E::invalid_type(Unexpected::Str(name), &self));
        }
        match T::VARIANTS.find(name, self.cx) {
            Some(found) => T::read(found.variant, Bare(ONE_MEMBER, PhantomData), self.cx),
            None => Ok(None),
        }
    }

    // A format that is asked for an enum, and answers with a map, does not know enums: serde refuses it too.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        if !self.cx.is_collecting() {
            return Err(A::Error::invalid_type(Unexpected::Map, &self));
        }
        let start = self.cx.mark();
        let Some(found) = map.next_key_seed(NameSeed { cx: self.cx, variants: T::VARIANTS })? else {
            wrong_type(self.cx, ONE_MEMBER);
            return Ok(None);
        };
        let value = match found {
            Some(found) => {
                let seed = ContentSeed::<T>::new(self.cx, found.variant, found.name);
                map.next_value_seed(seed)?
            }
            None => {
                map.next_value::<IgnoredAny>()?;
                None
            }
        };
        if drain_map(map)? > 0 {
            wrong_type(self.cx, ONE_MEMBER);
        }
        Ok(value.filter(|_| self.cx.is_clean_since(start)))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Self::Value, A::Error> {
        let (found, access) = data.variant_seed(NameSeed { cx: self.cx, variants: T::VARIANTS })?;
        let Some(found) = found else {
            // A format that cannot skip the content ends here; what is wrong has been said.
            return match access.newtype_variant::<IgnoredAny>() {
                Ok(_) => Ok(None),
                Err(error) => {
                    self.cx.hide_error();
                    Err(error)
                }
            };
        };
        let mark = self.cx.mark();
        let value = T::read(found.variant, FromVariant(access), self.cx);
        self.cx.within_field(mark, found.name);
        value
    }

    refuse!(T::VARIANTS.expecting; numbers null seq);
}

/// Reads the content of a variant from a value of its own, which stands in the member `name`.
pub(super) struct ContentSeed<'c, T> {
    cx: &'c mut Context,
    variant: usize,
    name: &'static str,
    choice: PhantomData<T>,
}

impl<'c, T> ContentSeed<'c, T> {
    pub(super) fn new(cx: &'c mut Context, variant: usize, name: &'static str) -> Self {
        Self { cx, variant, name, choice: PhantomData }
    }
}

impl<'de, T: Choice<'de>> DeserializeSeed<'de> for ContentSeed<'_, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let mark = self.cx.mark();
        let value = T::read(self.variant, FromDeserializer(deserializer), self.cx);
        self.cx.within_field(mark, self.name);
        value
    }
}
