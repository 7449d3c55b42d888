//! The names of the members of an object, as a struct knows them.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Unexpected, Visitor};

use super::fields::Fields;
use crate::context::{Context, Shared};

/// Reads a key: its place among the names, or nothing for an unknown one.
pub(crate) struct KeySeed<'c> {
    pub(crate) cx: &'c mut Context,
    pub(crate) fields: &'static Fields,
    pub(crate) guess: usize,
    /// What is known of the object, if it is that of a model around.
    pub(crate) shared: Option<Shared>,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Option<usize>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.cx.is_json() {
            // Our own reader looks for the name before it reads one.
            return deserializer.deserialize_struct("", self.fields.names.guess(self.guess), self);
        }
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    #[inline]
    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        // What most keys need is compiled into the loop of each format.
        if self.fields.names.is_at(key, self.guess) {
            return Ok(Some(self.guess));
        }
        Ok(self.fields.find(key, self.guess, self.shared, self.cx))
    }

    // The guess was right, says our own reader.
    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        if !self.cx.is_json() {
            return Err(E::invalid_type(Unexpected::Unit, &self));
        }
        Ok(Some(self.guess))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        self.visit_str(&String::from_utf8_lossy(key))
    }

    // Formats may write the number of a field in place of its name.
    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        match usize::try_from(number) {
            Ok(place) if place < self.fields.names.count => Ok(Some(place)),
            _ => self.visit_str(&number.to_string()),
        }
    }
}
