//! Maps, whose keys may be text, numbers, newtypes and enums.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::Map;

use super::buffer::{Buffer, Replay};
use super::described::described;
use super::guide::{Guide, Plain};
use super::key::is_key_of_serde_json;
use super::leaf::refuse;
use super::record::OBJECT;
use super::{Decode, Hashed, Sorted};
use crate::context::Context;

const RESERVE_LIMIT: usize = 1024 * 1024;

/// A map, whose keys and values `keys(..)` and `values(..)` give rules to; also behind `Option`, `Box` and the like.
#[diagnostic::on_unimplemented(
    message = "the rules `keys` and `values` do not apply to a field of type `{Self}`",
    label = "not a map",
    note = "`keys(..)` and `values(..)` give rules to the entries of maps",
    note = "for a list write `items(..)`; for a single value write the rules alone"
)]
pub trait Entries: Sized {
    /// A key.
    type Key;
    /// A value.
    type Value;

    /// Reads the map with guides for its keys and its values.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    fn decode_entries<'de, D, K, V>(
        deserializer: D,
        cx: &mut Context,
        keys: &K,
        values: &V,
    ) -> Result<Option<Self>, D::Error>
    where
        D: Deserializer<'de>,
        Self::Key: Decode<'de>,
        K: Guide<'de, Self::Key>,
        V: Guide<'de, Self::Value>;

    /// The value of a field that is not there, if this type has one, as `Option` has.
    fn absent() -> Option<Self> {
        None
    }

    /// Calls `visit` with each entry.
    fn each_entry(&self, visit: &mut dyn FnMut(&Self::Key, &Self::Value));

    /// The schema of the map, from those of its keys and values.
    #[cfg(feature = "schemars")]
    fn entries_schema(keys: &schemars::Schema, values: schemars::Schema) -> schemars::Schema {
        crate::schema::map(keys, values)
    }
}

/// The keys of a map.
pub type Key<T> = <T as Entries>::Key;

/// The values of a map.
pub type Value<T> = <T as Entries>::Value;

/// An entry.
pub(super) type Entry<T> = (Key<T>, Value<T>);

/// A map that grows while it is read.
trait Grow<K, V>: Sized {
    fn reserve(capacity: usize) -> Self;
    fn insert_entry(&mut self, key: K, value: V);
}

struct MapVisitor<'c, 'g, C, K, V, GK, GV> {
    cx: &'c mut Context,
    keys: &'g GK,
    values: &'g GV,
    map: PhantomData<(C, K, V)>,
}

impl<'de, C, K, V, GK, GV> Visitor<'de> for MapVisitor<'_, '_, C, K, V, GK, GV>
where
    C: Grow<K, V>,
    K: Decode<'de>,
    GK: Guide<'de, K>,
    GV: Guide<'de, V>,
{
    type Value = Option<C>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(OBJECT)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let most = RESERVE_LIMIT / size_of::<(K, V)>().max(1);
        let mut map = C::reserve(access.size_hint().unwrap_or(0).min(most));
        let start = self.cx.mark();
        let mut length = 0;
        while let Some(key) = access.next_key_seed(KeySeed { cx: self.cx, guide: self.keys, key: PhantomData })? {
            length += 1;
            let value =
                access.next_value_seed(ValueSeed { cx: self.cx, guide: self.values, key: &key, value: PhantomData })?;
            if let (ReadKey::Valid(key), Some(value)) = (key, value) {
                map.insert_entry(key, value);
            }
        }
        if self.cx.is_clean_since(start) {
            return Ok(Some(map));
        }
        self.cx.set_partial_length(Some(length));
        Ok(None)
    }

    refuse!(OBJECT; scalar null seq variant);
}

/// A key that was read. An invalid one keeps its text, for the pointers of its value, unless a format gave it as the
/// type of the key alone.
enum ReadKey<K> {
    Valid(K),
    Invalid(Option<String>),
}

struct KeySeed<'c, 'g, K, G> {
    cx: &'c mut Context,
    guide: &'g G,
    key: PhantomData<K>,
}

impl<'de, K: Decode<'de>, G: Guide<'de, K>> DeserializeSeed<'de> for KeySeed<'_, '_, K, G> {
    type Value = ReadKey<K>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<ReadKey<K>, D::Error> {
        if !self.cx.is_collecting() && !is_key_of_serde_json::<D>() {
            return self.read(deserializer, || None);
        }
        // Text first: a wrong number must not stop the format, and an invalid key stands in pointers.
        let human_readable = deserializer.is_human_readable();
        let buffer = Buffer::deserialize(deserializer)?;
        let replay = Replay::new(&buffer, human_readable);
        let replay = if self.cx.is_collecting() { replay } else { replay.as_key() };
        self.read(replay, || Some(buffer.to_text()))
    }
}

impl<K, G> KeySeed<'_, '_, K, G> {
    fn read<'de, D: Deserializer<'de>>(
        self,
        deserializer: D,
        text: impl FnOnce() -> Option<String>,
    ) -> Result<ReadKey<K>, D::Error>
    where
        K: Decode<'de>,
        G: Guide<'de, K>,
    {
        let mark = self.cx.mark();
        let key = self.cx.for_key_of_entry(|cx| self.guide.decode(deserializer, cx))?;
        Ok(match key {
            Some(key) => ReadKey::Valid(key),
            None => {
                let text = text();
                if let Some(text) = &text {
                    self.cx.within_key(mark, text);
                }
                ReadKey::Invalid(text)
            }
        })
    }
}

struct ValueSeed<'c, 'g, 'k, K, V, G> {
    cx: &'c mut Context,
    guide: &'g G,
    key: &'k ReadKey<K>,
    value: PhantomData<V>,
}

impl<'de, K: Decode<'de>, V, G: Guide<'de, V>> DeserializeSeed<'de> for ValueSeed<'_, '_, '_, K, V, G> {
    type Value = Option<V>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<V>, D::Error> {
        let mark = self.cx.mark();
        let value = self.guide.decode(deserializer, self.cx);
        if !self.cx.is_clean_since(mark) {
            match self.key {
                ReadKey::Valid(key) => self.cx.within_key(mark, &key.key()),
                ReadKey::Invalid(Some(text)) => self.cx.within_key(mark, text),
                // Nothing leads to it; the map has what is wrong with its key.
                ReadKey::Invalid(None) => drop(self.cx.take_since(mark)),
            }
        }
        value
    }
}

#[inline]
fn decode_map<'de, C, K, V, D, GK, GV>(
    deserializer: D,
    cx: &mut Context,
    keys: &GK,
    values: &GV,
) -> Result<Option<C>, D::Error>
where
    C: Grow<K, V>,
    K: Decode<'de>,
    D: Deserializer<'de>,
    GK: Guide<'de, K>,
    GV: Guide<'de, V>,
{
    deserializer.deserialize_map(MapVisitor { cx, keys, values, map: PhantomData })
}

macro_rules! maps {
    ($([$($bounds:tt)*] [$($generics:tt)*] $map:ty, $reserve:expr;)*) => {$(
        grown! { [K: $($bounds)*, V, $($generics)*] $map, K, V, $reserve }

        impl<'de, K: Decode<'de> + $($bounds)*, V: Decode<'de>, $($generics)*> Decode<'de> for $map {
            decoded! {}

            described! { format!("MapOf{}", V::schema().name), |generator| {
                let keys = crate::schema::schema_of::<K>(generator);
                crate::schema::map(&keys, crate::schema::schema_of::<V>(generator))
            } }
        }
    )*};
}

/// How a map is read, whatever the types of its keys and values.
macro_rules! grown {
    ([$($generics:tt)*] $map:ty, $key:ty, $value:ty, $reserve:expr) => {
        impl<$($generics)*> Grow<$key, $value> for $map {
            #[inline]
            fn reserve(capacity: usize) -> Self {
                let reserve: fn(usize) -> Self = $reserve;
                reserve(capacity)
            }

            #[inline]
            fn insert_entry(&mut self, key: $key, value: $value) {
                self.insert(key, value);
            }
        }

        impl<$($generics)*> Entries for $map {
            type Key = $key;
            type Value = $value;

            #[inline]
            fn decode_entries<'de, D, GK, GV>(
                deserializer: D,
                cx: &mut Context,
                keys: &GK,
                values: &GV,
            ) -> Result<Option<Self>, D::Error>
            where
                D: Deserializer<'de>,
                $key: Decode<'de>,
                GK: Guide<'de, $key>,
                GV: Guide<'de, $value>,
            {
                decode_map(deserializer, cx, keys, values)
            }

            fn each_entry(&self, visit: &mut dyn FnMut(&$key, &$value)) {
                for (key, value) in self {
                    visit(key, value);
                }
            }
        }
    };
}

/// `Decode` of a map, without its schema.
macro_rules! decoded {
    () => {
        #[inline]
        fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
            decode_map(deserializer, cx, &Plain, &Plain)
        }

        fn check(&self, cx: &mut Context) {
            for (key, value) in self {
                let mark = cx.mark();
                cx.for_key_of_entry(|cx| key.check(cx));
                value.check(cx);
                if !cx.is_clean_since(mark) {
                    cx.within_key(mark, &key.key());
                }
            }
        }
    };
}

maps! {
    [Sorted] [] BTreeMap<K, V>, |_| BTreeMap::new();
    [Hashed] [S: BuildHasher + Default] HashMap<K, V, S>,
        |capacity| HashMap::with_capacity_and_hasher(capacity, S::default());
}

#[cfg(feature = "indexmap")]
maps! {
    [Hashed] [S: BuildHasher + Default] indexmap::IndexMap<K, V, S>,
        |capacity| indexmap::IndexMap::with_capacity_and_hasher(capacity, S::default());
}

grown! { [] Map<String, serde_json::Value>, String, serde_json::Value, |_| Map::new() }

impl<'de> Decode<'de> for Map<String, serde_json::Value> {
    decoded! {}

    described! { "AnyObject", |_| crate::schema::any_object() }
}
