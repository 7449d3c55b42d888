//! The names of the members of an object, as a struct knows them.

use std::fmt;
use std::num::NonZeroUsize;

use serde::de::{DeserializeSeed, Deserializer, Error, Unexpected, Visitor};

use super::fields::Fields;
use crate::context::{Context, Shared};

/// The place of a key among the names, or that it has none: one word that is never zero, so that a result of it is
/// returned in registers.
#[derive(Clone, Copy)]
pub(crate) struct Place(NonZeroUsize);

impl Place {
    pub(crate) const UNKNOWN: Self = Self(NonZeroUsize::MAX);

    #[inline]
    pub(crate) fn at(place: usize) -> Self {
        Self(NonZeroUsize::MIN.saturating_add(place))
    }

    /// The place, if the key is known.
    #[inline]
    pub(crate) fn known(self) -> Option<usize> {
        if self.0 == Self::UNKNOWN.0 { None } else { Some(self.0.get() - 1) }
    }
}

/// Reads the keys of an object one after the other, each to its place among the names.
pub(crate) struct Keys<'c> {
    pub(crate) cx: &'c mut Context,
    fields: &'static Fields,
    /// The place that comes next where members stand in the order of the fields.
    guess: usize,
    /// What is known of the object, if it is that of a model around.
    shared: Option<Shared>,
}

impl<'c> Keys<'c> {
    /// For the object that is read next.
    #[inline]
    pub(crate) fn new(cx: &'c mut Context, fields: &'static Fields) -> Self {
        let shared = cx.take_shared();
        Self { cx, fields, guess: 0, shared }
    }

    #[inline]
    fn is_guessed(&self, key: &[u8]) -> bool {
        self.fields.names.is_at(key, self.guess)
    }

    /// A key was found at a place.
    #[inline]
    fn found(&mut self, place: usize) -> Place {
        self.guess = place + 1;
        if self.cx.is_weighing() {
            self.note(place);
        }
        Place::at(place)
    }

    #[cold]
    fn note(&mut self, place: usize) {
        let names = &self.fields.names;
        self.cx.note_known(names.names[names.number(place)]);
    }

    /// Looks for a key that is not the one that was guessed.
    #[inline]
    fn find(&mut self, key: &[u8]) -> Option<Place> {
        self.fields.names.search(key).map(|place| self.found(place))
    }

    #[inline(never)]
    fn find_text(&mut self, key: &str) -> Place {
        self.find(key.as_bytes()).unwrap_or_else(|| self.unknown(key))
    }

    #[inline]
    fn unknown(&mut self, key: &str) -> Place {
        self.fields.note_unknown(key, |_| {}, self.shared, self.cx);
        Place::UNKNOWN
    }

    /// Looks for a key that a format gives as bytes: those that stand in the input, or those that were made of them.
    #[inline(never)]
    fn find_bytes<E: Error>(&mut self, key: &[u8], is_as_it_stands: bool) -> Result<Place, E> {
        if let Some(place) = self.find(key) {
            return Ok(place);
        }
        // A text of JSON has no control characters.
        if is_serde_json::<E>() && is_as_it_stands && key.iter().any(|byte| *byte < b' ') {
            return Err(E::custom("control character (\\u0000-\\u001F) found while parsing a string"));
        }
        match std::str::from_utf8(key) {
            Ok(key) => Ok(self.unknown(key)),
            Err(_) if is_serde_json::<E>() => Err(E::custom("invalid unicode code point")),
            Err(_) => Ok(self.unknown(&String::from_utf8_lossy(key))),
        }
    }
}

/// Whether it is `serde_json` that reads, which gives the bytes of a key without a look at whether they are text. The
/// name of a type is no promise, but nothing else depends on it: what is asked for so, every format of this error has.
#[inline]
fn is_serde_json<E>() -> bool {
    std::any::type_name::<E>() == "serde_json::error::Error"
}

/// Whether it is a key that `serde_json` has read itself: what stands around it, such as `serde_path_to_error`, notes a
/// key that is asked for as text, and none that is asked for as bytes.
#[inline]
pub(super) fn is_key_of_serde_json<D>() -> bool {
    std::any::type_name::<D>().starts_with("serde_json::de::MapKey<")
}

impl<'de> DeserializeSeed<'de> for &mut Keys<'_> {
    type Value = Place;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.cx.is_json() {
            // Our own reader looks for the name before it reads one.
            return deserializer.deserialize_struct("", self.fields.names.guess(self.guess), self);
        }
        self.read_foreign(deserializer)
    }
}

impl Keys<'_> {
    /// Reads the key of a format of others.
    #[inline]
    fn read_foreign<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<Place, D::Error> {
        if is_key_of_serde_json::<D>() {
            return deserializer.deserialize_bytes(self);
        }
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for &mut Keys<'_> {
    type Value = Place;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        if self.is_guessed(key.as_bytes()) {
            return Ok(self.found(self.guess));
        }
        Ok(self.find_text(key))
    }

    // What most keys need is compiled into the loop of each format.
    #[inline]
    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        if self.is_guessed(key.as_bytes()) {
            return Ok(self.found(self.guess));
        }
        Ok(self.find_text(key))
    }

    // The guess was right, says our own reader.
    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        if !self.cx.is_json() {
            return Err(E::invalid_type(Unexpected::Unit, &self));
        }
        Ok(self.found(self.guess))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        self.find_bytes(key, false)
    }

    #[inline]
    fn visit_borrowed_bytes<E: Error>(self, key: &'de [u8]) -> Result<Self::Value, E> {
        if self.is_guessed(key) {
            return Ok(self.found(self.guess));
        }
        self.find_bytes(key, true)
    }

    // Formats may write the number of a field in place of its name.
    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        match usize::try_from(number) {
            Ok(place) if place < self.fields.names.count => Ok(self.found(place)),
            _ => self.visit_str(&number.to_string()),
        }
    }
}
