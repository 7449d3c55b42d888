//! A variant in a buffer, for a type that asks for an enum.

use serde::de::{Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, Unexpected, VariantAccess, Visitor};

use super::Replay;

/// An externally tagged variant: a name, or an object with one member.
pub(super) struct Variant<'a, 'de, E> {
    pub(super) variant: Replay<'a, 'de, E>,
    pub(super) content: Option<Replay<'a, 'de, E>>,
}

impl<'a, 'de, E: Error> EnumAccess<'de> for Variant<'a, 'de, E> {
    type Error = E;
    type Variant = Content<'a, 'de, E>;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self::Variant), E> {
        Ok((seed.deserialize(self.variant)?, Content(self.content)))
    }
}

pub(super) struct Content<'a, 'de, E>(Option<Replay<'a, 'de, E>>);

impl<'a, 'de, E: Error> Content<'a, 'de, E> {
    fn required(self, expected: &'static str) -> Result<Replay<'a, 'de, E>, E> {
        self.0.ok_or_else(|| E::invalid_type(Unexpected::UnitVariant, &expected))
    }
}

impl<'de, E: Error> VariantAccess<'de> for Content<'_, 'de, E> {
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
