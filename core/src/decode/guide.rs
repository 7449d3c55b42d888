//! How to read the elements of a list or the entries of a map when they have rules of their own.
//!
//! Rules on elements run while the list is read, one element after the other: so a report stays in document order,
//! and the valid elements of a list are checked although others are of a wrong type.

mod borrowed;
mod normalized;

#[cfg(feature = "schemars")]
use schemars::{Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer};

use super::Decode;
use super::buffer::{Buffer, Replay};
use super::entries::{Entries, Entry};
use super::foreign::{decode_serde, missing_serde};
use super::items::{Item, Items};
use super::slot::{Rules, Seen, Slot};
use crate::context::Context;

pub use borrowed::BorrowedCow;
#[cfg(feature = "schemars")]
pub(super) use normalized::normalized_schema;
pub use normalized::{Normalized, NormalizedWithin};

/// Reads one value of type `T` and checks the rules that lie within.
pub trait Guide<'de, T> {
    /// As [`Decode::decode`], and the rules checked.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error>;

    /// As [`Decode::decode_into`], and the rules checked.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    #[inline]
    fn decode_into<D: Deserializer<'de>>(
        &self,
        slot: &mut Slot<T>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        slot.read_by(deserializer, cx, |deserializer, cx| self.decode(deserializer, cx))
    }

    /// Reports each rule that a value, built or changed in code, breaks within.
    fn inspect(&self, value: &T, cx: &mut Context);

    /// The value where there is none in the input.
    fn missing(&self) -> Option<T> {
        None
    }

    /// Reads one entry of a map, whose key was read already, and checks the rules for entries.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    fn decode_entry<D: Deserializer<'de>>(
        &self,
        key: &Buffer<'de>,
        value: D,
        cx: &mut Context,
    ) -> Result<Option<Entry<T>>, D::Error>
    where
        T: Entries,
        T::Key: Decode<'de>,
        T::Value: Decode<'de>,
    {
        decode_entry(key, value, cx, &Plain, &Plain)
    }

    /// The schema of what is read, with the rules that lie within.
    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        let _ = generator;
        crate::schema::unknown()
    }
}

/// Reads an entry with guides for its key and its value. Both are read, so that each says what is wrong with it.
fn decode_entry<'de, K, V, D: Deserializer<'de>>(
    key: &Buffer<'de>,
    value: D,
    cx: &mut Context,
    keys: &impl Guide<'de, K>,
    values: &impl Guide<'de, V>,
) -> Result<Option<(K, V)>, D::Error> {
    let key = Replay::<D::Error>::new(key, value.is_human_readable()).as_key();
    let key = cx.for_key_of_entry(|cx| keys.decode(key, cx))?;
    let value = values.decode(value, cx)?;
    Ok(key.zip(value))
}

impl<'de, T, G: Guide<'de, T>> Guide<'de, T> for &G {
    #[inline]
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
        (**self).decode(deserializer, cx)
    }

    fn inspect(&self, value: &T, cx: &mut Context) {
        (**self).inspect(value, cx);
    }

    fn missing(&self) -> Option<T> {
        (**self).missing()
    }

    fn decode_entry<D: Deserializer<'de>>(
        &self,
        key: &Buffer<'de>,
        value: D,
        cx: &mut Context,
    ) -> Result<Option<Entry<T>>, D::Error>
    where
        T: Entries,
        T::Key: Decode<'de>,
        T::Value: Decode<'de>,
    {
        (**self).decode_entry(key, value, cx)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        (**self).schema(generator)
    }
}

/// No rules: the value is read and checked by its type.
pub struct Plain;

impl<'de, T: Decode<'de>> Guide<'de, T> for Plain {
    #[inline]
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
        T::decode(deserializer, cx)
    }

    #[inline]
    fn decode_into<D: Deserializer<'de>>(
        &self,
        slot: &mut Slot<T>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        T::decode_into(slot, deserializer, cx)
    }

    fn inspect(&self, value: &T, cx: &mut Context) {
        value.check(cx);
    }

    fn missing(&self) -> Option<T> {
        T::missing()
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        crate::schema::schema_of::<T>(generator)
    }
}

/// `#[api(serde)]`: the value is read by serde's own implementation for its type.
pub struct Serde;

impl<'de, T: Deserialize<'de>> Guide<'de, T> for Serde {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
        decode_serde(deserializer, cx)
    }

    fn inspect(&self, _: &T, _: &mut Context) {}

    fn missing(&self) -> Option<T> {
        missing_serde()
    }
}

/// `#[serde(deserialize_with)]`: a type `W` is read by serde, and the value taken out of it.
pub struct SerdeWith<W, T>(pub fn(W) -> T);

impl<'de, T, W: Deserialize<'de>> Guide<'de, T> for SerdeWith<W, T> {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
        Ok(decode_serde(deserializer, cx)?.map(self.0))
    }

    fn inspect(&self, _: &T, _: &mut Context) {}
}

/// A guide for a value that need not be there where it means nothing.
pub struct OrNothing<G>(pub G);

impl<'de, G: Guide<'de, ()>> Guide<'de, ()> for OrNothing<G> {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<()>, D::Error> {
        self.0.decode(deserializer, cx)
    }

    fn inspect(&self, (): &(), _: &mut Context) {}

    fn missing(&self) -> Option<()> {
        Some(())
    }
}

/// A field that is never read by itself: a function of the user reads the variant that it stands in.
pub struct Unread;

impl<'de, T> Guide<'de, T> for Unread {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, _: &mut Context) -> Result<Option<T>, D::Error> {
        super::skip(deserializer).map(|()| None)
    }

    fn inspect(&self, _: &T, _: &mut Context) {}
}

/// The guide `inner`, then the rules of this level, which `rules` calls.
pub struct Checked<G, T> {
    /// What lies within.
    pub inner: G,
    /// The rules of this level.
    pub rules: Rules<T>,
}

impl<'de, T, G: Guide<'de, T>> Guide<'de, T> for Checked<G, T> {
    #[inline]
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
        let value = self.inner.decode(deserializer, cx)?;
        let mark = cx.mark();
        match (&value, cx.take_partial_length()) {
            (Some(value), _) => (self.rules)(Seen::Value(value), cx),
            (None, Some(length)) => (self.rules)(Seen::Length(length), cx),
            (None, None) => {}
        }
        Ok(value.filter(|_| cx.is_clean_since(mark)))
    }

    fn inspect(&self, value: &T, cx: &mut Context) {
        self.inner.inspect(value, cx);
        (self.rules)(Seen::Value(value), cx);
    }

    fn missing(&self) -> Option<T> {
        self.inner.missing()
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        let mut schema = self.inner.schema(generator);
        crate::schema::add_rules(&mut schema, self.rules);
        schema
    }
}

/// `#[api(secret)]` on the only field of a type.
pub struct Secret<G>(pub G);

impl<'de, T, G: Guide<'de, T>> Guide<'de, T> for Secret<G> {
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
        cx.note_secret();
        cx.set_in_secret(true);
        let mark = cx.mark();
        let value = self.0.decode(deserializer, cx)?;
        cx.conceal_since(mark);
        cx.set_in_secret(false);
        Ok(value)
    }

    fn inspect(&self, value: &T, cx: &mut Context) {
        cx.note_secret();
        self.0.inspect(value, cx);
    }

    fn missing(&self) -> Option<T> {
        self.0.missing()
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        self.0.schema(generator)
    }
}

/// `items(..)`: rules for each element of a list. A type that is none is told here, not where the guide is promised.
#[inline]
pub fn item_rules<'de, T: Items, G: Guide<'de, Item<T>>>(guide: G) -> impl Guide<'de, T> {
    ItemRules(guide)
}

/// `items(..)`: a guide for each element of a list.
pub(super) struct ItemRules<G>(pub G);

impl<'de, T, G> Guide<'de, T> for ItemRules<G>
where
    T: Items,
    G: Guide<'de, Item<T>>,
{
    #[inline]
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
        T::decode_items(deserializer, cx, &self.0)
    }

    fn inspect(&self, value: &T, cx: &mut Context) {
        let mut index = 0;
        value.each_item(&mut |item| {
            let mark = cx.mark();
            self.0.inspect(item, cx);
            cx.within_index(mark, index);
            index += 1;
        });
    }

    fn missing(&self) -> Option<T> {
        T::absent()
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        let items = self.0.schema(generator);
        T::items_schema(items, generator)
    }
}

/// `keys(..)` and `values(..)`: rules for the entries of a map.
#[inline]
pub fn entry_rules<'de, T, K, V>(keys: K, values: V) -> impl Guide<'de, T>
where
    T: Entries,
    T::Key: Decode<'de>,
    K: Guide<'de, T::Key>,
    V: Guide<'de, T::Value>,
{
    EntryRules { keys, values }
}

/// `keys(..)` and `values(..)`: guides for the keys and the values of a map.
pub(super) struct EntryRules<K, V> {
    /// For each key.
    pub keys: K,
    /// For each value.
    pub values: V,
}

impl<'de, T, K, V> Guide<'de, T> for EntryRules<K, V>
where
    T: Entries,
    T::Key: Decode<'de>,
    K: Guide<'de, T::Key>,
    V: Guide<'de, T::Value>,
{
    #[inline]
    fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
        T::decode_entries(deserializer, cx, &self.keys, &self.values)
    }

    fn inspect(&self, map: &T, cx: &mut Context) {
        map.each_entry(&mut |key, value| {
            let mark = cx.mark();
            cx.for_key_of_entry(|cx| self.keys.inspect(key, cx));
            self.values.inspect(value, cx);
            if !cx.is_clean_since(mark) {
                cx.within_key(mark, &key.key());
            }
        });
    }

    fn missing(&self) -> Option<T> {
        T::absent()
    }

    fn decode_entry<D: Deserializer<'de>>(
        &self,
        key: &Buffer<'de>,
        value: D,
        cx: &mut Context,
    ) -> Result<Option<Entry<T>>, D::Error>
    where
        T: Entries,
        T::Key: Decode<'de>,
        T::Value: Decode<'de>,
    {
        decode_entry(key, value, cx, &self.keys, &self.values)
    }

    #[cfg(feature = "schemars")]
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        let (keys, values) = (self.keys.schema(generator), self.values.schema(generator));
        T::entries_schema(&keys, values)
    }
}
