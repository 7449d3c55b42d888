//! What stands behind a pointer as a flattened field. A `Box` of a struct is one itself, and the derive makes one of a
//! `Box` of an enum: of those Rust would not know that they have no impl here.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use serde::de::Deserializer;
use serde_json::{Map, Value};

use super::{Flatten, GivenAsWhole};
use crate::context::Context;
use crate::decode::Decode;
use crate::decode::buffer::Buffer;
use crate::decode::entries::{Entries, Entry};
use crate::decode::guide::{Guide, Unread};
use crate::decode::tags::Tags;
use crate::proof::Keys;

/// The guide of a pointer, for the entries of the map behind it.
struct Behind<'g, G, P> {
    guide: &'g G,
    pointer: PhantomData<P>,
}

impl<'g, G, P> Behind<'g, G, P> {
    fn new(guide: &'g G) -> Self {
        Self { guide, pointer: PhantomData }
    }
}

macro_rules! behind {
    ($($pointer:ident)*) => {$(
        /// Only entries are read with it.
        impl<'de, T, G: Guide<'de, $pointer<T>>> Guide<'de, T> for Behind<'_, G, $pointer<T>> {
            fn decode<D: Deserializer<'de>>(&self, deserializer: D, cx: &mut Context) -> Result<Option<T>, D::Error> {
                Unread.decode(deserializer, cx)
            }

            fn inspect(&self, _: &T, _: &mut Context) {}

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
                self.guide.decode_entry(key, value, cx)
            }
        }
    )*};
}

behind! { Box Arc Rc }

macro_rules! pointers {
    ($([$($generics:tt)*] $pointer:ident<$inner:ty>;)*) => {$(
        impl<'de, $($generics)*> Flatten<'de> for $pointer<$inner> {
            type Slots = <$inner as Flatten<'de>>::Slots;

            const COUNT: usize = <$inner as Flatten<'de>>::COUNT;
            const OPEN: bool = <$inner as Flatten<'de>>::OPEN;
            const TAKES_ALL: bool = <$inner as Flatten<'de>>::TAKES_ALL;
            const TAGS: &'static Tags = <$inner as Flatten<'de>>::TAGS;
            const KEYS: &'static Keys = <$inner as Flatten<'de>>::KEYS;
            const CHECKS_ENTRIES: bool = <$inner as Flatten<'de>>::CHECKS_ENTRIES;

            fn slots() -> Self::Slots {
                <$inner as Flatten<'de>>::slots()
            }

            fn find(key: &str) -> Option<(usize, &'static str)> {
                <$inner as Flatten<'de>>::find(key)
            }

            fn names(names: &mut Vec<&'static str>) {
                <$inner as Flatten<'de>>::names(names);
            }

            fn read<D: Deserializer<'de>>(
                slots: &mut Self::Slots,
                slot: usize,
                deserializer: D,
                cx: &mut Context,
            ) -> Result<(), D::Error> {
                <$inner as Flatten<'de>>::read(slots, slot, deserializer, cx)
            }

            fn keep<D: Deserializer<'de>>(
                slots: &mut Self::Slots,
                key: &Buffer<'de>,
                deserializer: D,
                cx: &mut Context,
            ) -> Result<(), D::Error> {
                <$inner as Flatten<'de>>::keep(slots, key, deserializer, cx)
            }

            fn keep_guided<D: Deserializer<'de>, G: Guide<'de, Self>>(
                slots: &mut Self::Slots,
                key: &Buffer<'de>,
                deserializer: D,
                cx: &mut Context,
                guide: &G,
            ) -> Result<(), D::Error> {
                <$inner as Flatten<'de>>::keep_guided(slots, key, deserializer, cx, &Behind::<_, Self>::new(guide))
            }

            fn claims(slots: &Self::Slots, key: &Buffer<'de>) -> bool {
                <$inner as Flatten<'de>>::claims(slots, key)
            }

            fn finish(slots: Self::Slots, cx: &mut Context) -> Option<Self> {
                <$inner as Flatten<'de>>::finish(slots, cx).map(Self::new)
            }
        }
    )*};
}

pointers! {
    [T: Flatten<'de>] Arc<T>;
    [T: Flatten<'de>] Rc<T>;
    [K: Decode<'de> + Ord, V: Decode<'de>] Box<BTreeMap<K, V>>;
    [K: Decode<'de> + Eq + Hash, V: Decode<'de>, S: BuildHasher + Default] Box<HashMap<K, V, S>>;
    [] Box<Map<String, Value>>;
    [] Box<Value>;
}

#[cfg(feature = "indexmap")]
pointers! {
    [K: Decode<'de> + Eq + Hash, V: Decode<'de>, S: BuildHasher + Default] Box<indexmap::IndexMap<K, V, S>>;
}

#[diagnostic::do_not_recommend]
impl<'de, T: GivenAsWhole<'de>> GivenAsWhole<'de> for Arc<T> {}
#[diagnostic::do_not_recommend]
impl<'de, T: GivenAsWhole<'de>> GivenAsWhole<'de> for Rc<T> {}
