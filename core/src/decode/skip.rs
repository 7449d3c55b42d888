//! What is passed over: any value, as long as it is not nested so deeply that the stack of a thread would not do.
//! serde's own `IgnoredAny` leaves that to the formats, and not every format has a limit that is low enough.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};

/// The deepest value that is passed over or buffered.
const DEEPEST: u8 = 128;

/// A value that was passed over.
pub(crate) struct Skipped;

impl<'de> Deserialize<'de> for Skipped {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_ignored_any(Level::TOP)
    }
}

/// How deep a value is nested in one that is passed over or buffered.
#[derive(Clone, Copy)]
pub(crate) struct Level(u8);

impl Level {
    pub(crate) const TOP: Self = Self(0);

    /// The level of what is in it, if it is not too deep.
    pub(crate) fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.0 == DEEPEST {
            return Err(E::custom(format_args!("must not be nested deeper than {DEEPEST} levels")));
        }
        Ok(Self(self.0 + 1))
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Skipped;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Skipped, D::Error> {
        deserializer.deserialize_ignored_any(self)
    }
}

macro_rules! scalars {
    ($($method:ident($type:ty))*) => {$(
        #[inline]
        fn $method<E: Error>(self, _: $type) -> Result<Skipped, E> {
            Ok(Skipped)
        }
    )*};
}

impl<'de> Visitor<'de> for Level {
    type Value = Skipped;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything at all")
    }

    scalars! {
        visit_bool(bool) visit_i64(i64) visit_i128(i128) visit_u64(u64) visit_u128(u128) visit_f64(f64)
        visit_str(&str) visit_bytes(&[u8])
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Skipped, E> {
        Ok(Skipped)
    }

    fn visit_none<E: Error>(self) -> Result<Skipped, E> {
        Ok(Skipped)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Skipped, D::Error> {
        self.deeper()?.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Skipped, D::Error> {
        self.deeper()?.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Skipped, A::Error> {
        let level = self.deeper()?;
        while seq.next_element_seed(level)?.is_some() {}
        Ok(Skipped)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Skipped, A::Error> {
        let level = self.deeper()?;
        while map.next_entry_seed(level, level)?.is_some() {}
        Ok(Skipped)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Skipped, A::Error> {
        let level = self.deeper()?;
        let (_, content) = data.variant_seed(level)?;
        content.newtype_variant_seed(level)
    }
}
