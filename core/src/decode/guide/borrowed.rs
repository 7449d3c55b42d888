//! How to read what is borrowed from the input.

use std::borrow::Cow;

#[cfg(feature = "schemars")]
use schemars::{Schema, SchemaGenerator};
use serde::de::Deserializer;

use super::Guide;
use crate::context::Context;
use crate::decode::text::{decode_borrowed_bytes, decode_borrowed_cow};

/// `#[serde(borrow)]` on a `Cow<str>` or `Cow<[u8]>`.
pub struct BorrowedCow;

impl<'de: 'a, 'a> Guide<'de, Cow<'a, str>> for BorrowedCow {
    fn decode<D: Deserializer<'de>>(
        &self,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<Option<Cow<'a, str>>, D::Error> {
        decode_borrowed_cow(deserializer, cx)
    }

    fn inspect(&self, _: &Cow<'a, str>, _: &mut Context) {}

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        crate::schema::schema_of::<String>(generator)
    }
}

impl<'de: 'a, 'a> Guide<'de, Cow<'a, [u8]>> for BorrowedCow {
    fn decode<D: Deserializer<'de>>(
        &self,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<Option<Cow<'a, [u8]>>, D::Error> {
        decode_borrowed_bytes(deserializer, cx)
    }

    fn inspect(&self, _: &Cow<'a, [u8]>, _: &mut Context) {}

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        crate::schema::schema_of::<&'de [u8]>(generator)
    }
}
