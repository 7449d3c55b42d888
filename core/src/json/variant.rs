//! What the reader gives to a type of serde that asks it for an enum. Enums of this crate ask it otherwise.

use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, Unexpected, VariantAccess, Visitor};

use super::access::{Members, Name};
use super::digits::Aligned;
use super::reader::Reader;
use super::stop::Stop;
use crate::decode::{AsFields, AsTuple};

impl<'r, 'de> EnumAccess<'de> for Aligned<&'r mut Reader<'de>> {
    type Error = Stop;
    type Variant = Content<'r, 'de>;

    fn variant_seed<K: DeserializeSeed<'de>>(self, seed: K) -> Result<(K::Value, Self::Variant), Stop> {
        let Self(reader) = self;
        if reader.token() == b'"' {
            let name = seed.deserialize(Name::new(reader))?;
            return Ok((name, Content { reader, in_object: false }));
        }
        if reader.token() != b'{' {
            return Err(reader.grammar());
        }
        reader.enter()?;
        match Members::new(reader).next_key_seed(seed)? {
            Some(name) => Ok((name, Content { reader, in_object: true })),
            None => Err(Stop::invalid_type(Unexpected::Map, &"an object with one member")),
        }
    }
}

/// What comes with the name of a variant: nothing, or the value of a member.
pub(super) struct Content<'r, 'de> {
    reader: &'r mut Reader<'de>,
    in_object: bool,
}

impl<'de> VariantAccess<'de> for Content<'_, 'de> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        if self.in_object { self.newtype_variant() } else { Ok(()) }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Stop> {
        if !self.in_object {
            return Err(Stop::invalid_type(Unexpected::UnitVariant, &"an object with one member"));
        }
        let value = Members::new(self.reader).next_value_seed(seed)?;
        self.reader.leave(b'}')?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Stop> {
        self.newtype_variant_seed(AsTuple(length, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Stop> {
        self.newtype_variant_seed(AsFields(fields, visitor))
    }
}
