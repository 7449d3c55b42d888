//! The fields of a partial update: what is given is read, normalised and checked as in the model.

#[cfg(feature = "schemars")]
use schemars::{Schema, SchemaGenerator};
use serde::de::Deserializer;

use super::Decode;
use super::guide::Guide;
#[cfg(feature = "schemars")]
use super::guide::normalized_schema;
use super::slot::{Rules, Seen};
use super::wrapper::decode_option;
use crate::context::Context;
use crate::patch::Patch;
#[cfg(feature = "schemars")]
use crate::schema::nullable;

/// A field of a partial update.
pub trait GivenField {
    /// The type of what may be given.
    type Value;

    /// What is given.
    fn given(&self) -> Option<&Self::Value>;
}

impl<T> GivenField for Option<T> {
    type Value = T;

    fn given(&self) -> Option<&T> {
        self.as_ref()
    }
}

impl<T> GivenField for Patch<T> {
    type Value = T;

    fn given(&self) -> Option<&T> {
        self.value()
    }
}

/// Reads what is given with the guide of the model's field.
pub struct Given<G>(pub G);

impl<'de, T, G: Guide<'de, T>> Guide<'de, Option<T>> for Given<G> {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<Option<T>>, D::Error> {
        decode_option(deserializer, cx, &self.0)
    }

    fn inspect(&self, value: &Option<T>, cx: &mut Context) {
        if let Some(value) = value {
            self.0.inspect(value, cx);
        }
    }

    fn missing(&self) -> Option<Option<T>> {
        Some(None)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        nullable(self.0.schema(generator))
    }
}

impl<'de, T, G: Guide<'de, T>> Guide<'de, Patch<T>> for Given<G> {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<Patch<T>>, D::Error> {
        Ok(decode_option(deserializer, cx, &self.0)?.map(Patch::from))
    }

    fn inspect(&self, value: &Patch<T>, cx: &mut Context) {
        if let Patch::Value(value) = value {
            self.0.inspect(value, cx);
        }
    }

    fn missing(&self) -> Option<Patch<T>> {
        Some(Patch::Absent)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        nullable(self.0.schema(generator))
    }
}

/// As [`Given`], where a function of the user reads an `Option`.
pub struct GivenOption<G>(pub G);

impl<'de, T, G: Guide<'de, Option<T>>> Guide<'de, Patch<T>> for GivenOption<G> {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<Patch<T>>, D::Error> {
        Ok(self.0.decode(deserializer, cx)?.map(Patch::from))
    }

    fn inspect(&self, _: &Patch<T>, _: &mut Context) {}

    fn missing(&self) -> Option<Patch<T>> {
        Some(Patch::Absent)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        self.0.schema(generator)
    }
}

/// Reads what is given for a field that is an `Option` in the model, with rules for what lies within, which are for what
/// becomes of the value.
pub struct GivenNormalized<G, T> {
    /// What checks the value.
    pub inner: G,
    /// What changes it.
    pub change: fn(Option<T>) -> Option<T>,
}

impl<'de, T: Decode<'de>, G: Guide<'de, T>> Guide<'de, Patch<T>> for GivenNormalized<G, T> {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<Patch<T>>, D::Error> {
        let Some(given) = Option::<T>::decode(deserializer, cx)? else { return Ok(None) };
        let value = Patch::from((self.change)(given));
        let mark = cx.mark();
        self.inspect(&value, cx);
        Ok(cx.is_clean_since(mark).then_some(value))
    }

    fn inspect(&self, value: &Patch<T>, cx: &mut Context) {
        if let Patch::Value(value) = value {
            self.inner.inspect(value, cx);
        }
    }

    fn missing(&self) -> Option<Patch<T>> {
        Some(Patch::Absent)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        let within = nullable(self.inner.schema(generator));
        normalized_schema::<Option<T>>(generator, &within)
    }
}

/// Runs the rules of the model's field on what is given.
pub fn check_given<F: GivenField>(seen: Seen<'_, F>, cx: &mut Context, rules: Rules<F::Value>) {
    match seen {
        Seen::Value(field) => {
            if let Some(value) = field.given() {
                rules(Seen::Value(value), cx);
            }
        }
        Seen::Length(length) => rules(Seen::Length(length), cx),
        #[cfg(feature = "schemars")]
        Seen::Schema(schema) => rules(Seen::Schema(schema), cx),
    }
}

/// Normalises what is given as the model's field is.
pub fn change_given<T>(field: Option<T>, change: impl FnOnce(T) -> T) -> Option<T> {
    field.map(change)
}

/// As [`change_given`], for a field that is an `Option` in the model.
pub fn change_nullable<T>(field: Patch<T>, change: impl FnOnce(Option<T>) -> Option<T>) -> Patch<T> {
    match field {
        Patch::Absent => Patch::Absent,
        Patch::Null => change(None).into(),
        Patch::Value(value) => change(Some(value)).into(),
    }
}

/// What is given for a field that is an `Option` in the model, for functions that write one.
pub fn option_of<T: Clone>(field: &Patch<T>) -> Option<T> {
    field.value().cloned()
}
