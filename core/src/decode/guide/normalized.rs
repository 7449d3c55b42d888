//! Values that are changed before their rules run.

#[cfg(feature = "schemars")]
use schemars::{Schema, SchemaGenerator};
use serde::de::Deserializer;

use super::Guide;
use crate::context::Context;
use crate::decode::Decode;

/// `#[api(normalize(..))]` on the only field of a type.
pub struct Normalized<G, T> {
    /// What reads the value.
    pub inner: G,
    /// What changes it.
    pub change: fn(T) -> T,
}

impl<'de, T, G: Guide<'de, T>> Guide<'de, T> for Normalized<G, T> {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
        Ok(self.inner.decode(deserializer, cx)?.map(self.change))
    }

    fn inspect(&self, value: &T, cx: &mut Context) {
        self.inner.inspect(value, cx);
    }

    fn missing(&self) -> Option<T> {
        self.inner.missing()
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        self.inner.schema(generator)
    }
}

/// `#[api(normalize(..))]` on a field with rules for what lies within: they are for what becomes of the value, so they
/// run once all of it was read.
pub struct NormalizedWithin<G, T> {
    /// What checks the value.
    pub inner: G,
    /// What changes it.
    pub change: fn(T) -> T,
}

impl<'de, T: Decode<'de>, G: Guide<'de, T>> Guide<'de, T> for NormalizedWithin<G, T> {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
        let Some(value) = T::decode(deserializer, cx)? else { return Ok(None) };
        let value = (self.change)(value);
        let mark = cx.mark();
        self.inner.inspect(&value, cx);
        Ok(cx.is_clean_since(mark).then_some(value))
    }

    fn inspect(&self, value: &T, cx: &mut Context) {
        self.inner.inspect(value, cx);
    }

    fn missing(&self) -> Option<T> {
        self.inner.missing()
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        let within = self.inner.schema(generator);
        normalized_schema::<T>(generator, &within)
    }
}

/// The schema of a type, and what becomes of the value.
#[cfg(feature = "schemars")]
pub(crate) fn normalized_schema<'de, T: Decode<'de>>(generator: &mut SchemaGenerator, within: &Schema) -> Schema {
    let mut schema = crate::schema::schema_of::<T>(generator);
    schema.insert("x-normalized".to_owned(), serde_json::json!({ "allOf": [within] }));
    schema
}
