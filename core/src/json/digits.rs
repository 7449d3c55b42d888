//! The digits of a number, as `serde_json` gives them under its feature `arbitrary_precision`.

use std::marker::PhantomData;

use serde::de::value::{StrDeserializer, StringDeserializer};
use serde::de::{DeserializeSeed, Error, MapAccess};

/// The key under which `serde_json` hides a number.
pub(crate) const JSON_NUMBER: &str = "$serde_json::private::Number";

/// An object with the digits as its only member. Nothing else that gives members is aligned like that, by which
/// [`is_number`] knows it.
#[repr(align(256))]
pub(crate) struct Digits<E> {
    name: Option<&'static str>,
    text: String,
    error: PhantomData<E>,
}

/// Whether what gives members gives the digits of a number and nothing else. It is a constant of the type, so that what
/// reads objects is not compiled for numbers once more.
pub(crate) const fn is_number<A>() -> bool {
    align_of::<A>() == align_of::<Digits<()>>()
}

/// What our reader gives to who asks it for an enum. Nothing else that gives variants is aligned like that, by which
/// [`is_of_our_reader`] knows it.
#[repr(align(256))]
pub(super) struct Aligned<T>(pub(super) T);

/// Whether what gives a variant is our reader: as [`is_number`].
pub(crate) const fn is_of_our_reader<A>() -> bool {
    align_of::<A>() == align_of::<Aligned<()>>()
}

impl<E> Digits<E> {
    pub(crate) fn new(text: String) -> Self {
        Self { name: Some(JSON_NUMBER), text, error: PhantomData }
    }
}

impl<'de, E: Error> MapAccess<'de> for Digits<E> {
    type Error = E;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, E> {
        self.name.take().map(|name| seed.deserialize(StrDeserializer::new(name))).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, E> {
        seed.deserialize(StringDeserializer::new(std::mem::take(&mut self.text)))
    }
}
