//! What stands behind a pointer as a flattened field. A `Box` of a struct is one itself, and the derive makes one of a
//! `Box` of an enum: of those Rust would not know that they have no impl here.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use serde::de::Deserializer;
use serde_json::{Map, Value};

use super::{Flatten, Form, GivenAsWhole};
use crate::context::Context;
use crate::decode::buffer::Buffer;
use crate::decode::entries::{Entries, Entry};
use crate::decode::guide::{Guide, Unread};
use crate::decode::tags::Tags;
use crate::decode::{Decode, Hashed, Sorted};
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

/// What stands behind a pointer, which may hold the model around it: it does not read the object as it comes, or the
/// types of what reads it would have no end.
pub struct AsPointer;

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<'de, T: Flatten<'de>> Form<'de, $pointer<T>> for AsPointer {
            type Slots = <T::Form as Form<'de, T>>::Slots;

            const COUNT: usize = <T::Form>::COUNT;
            const OPEN: bool = <T::Form>::OPEN;
            const TAKES_ALL: bool = <T::Form>::TAKES_ALL;
            const TAGS: &'static Tags = <T::Form>::TAGS;
            const KEYS: &'static Keys = <T::Form>::KEYS;
            const CHECKS_ENTRIES: bool = <T::Form>::CHECKS_ENTRIES;

            fn slots() -> Self::Slots {
                <T::Form>::slots()
            }

            fn find(key: &str) -> Option<(usize, &'static str)> {
                <T::Form>::find(key)
            }

            fn names(names: &mut Vec<&'static str>) {
                <T::Form>::names(names);
            }

            fn read<D: Deserializer<'de>>(
                slots: &mut Self::Slots,
                slot: usize,
                deserializer: D,
                cx: &mut Context,
            ) -> Result<(), D::Error> {
                <T::Form>::read(slots, slot, deserializer, cx)
            }

            fn keep<D: Deserializer<'de>>(
                slots: &mut Self::Slots,
                key: &Buffer<'de>,
                deserializer: D,
                cx: &mut Context,
            ) -> Result<(), D::Error> {
                <T::Form>::keep(slots, key, deserializer, cx)
            }

            fn keep_guided<D: Deserializer<'de>, G: Guide<'de, $pointer<T>>>(
                slots: &mut Self::Slots,
                key: &Buffer<'de>,
                deserializer: D,
                cx: &mut Context,
                guide: &G,
            ) -> Result<(), D::Error> {
                <T::Form>::keep_guided(slots, key, deserializer, cx, &Behind::<_, $pointer<T>>::new(guide))
            }

            fn claims(slots: &Self::Slots, key: &Buffer<'de>) -> bool {
                <T::Form>::claims(slots, key)
            }

            fn finish(slots: Self::Slots, cx: &mut Context) -> Option<$pointer<T>> {
                <T::Form>::finish(slots, cx).map($pointer::new)
            }
        }
    )*};
}

pointers! { Box Arc Rc }

macro_rules! flattened {
    ($([$($generics:tt)*] $pointer:ty;)*) => {$(
        impl<'de, $($generics)*> Flatten<'de> for $pointer {
            type Form = AsPointer;
        }
    )*};
}

flattened! {
    [T: Flatten<'de>] Arc<T>;
    [T: Flatten<'de>] Rc<T>;
    [K: Decode<'de> + Sorted, V: Decode<'de>] Box<BTreeMap<K, V>>;
    [K: Decode<'de> + Hashed, V: Decode<'de>, S: BuildHasher + Default] Box<HashMap<K, V, S>>;
    [] Box<Map<String, Value>>;
    [] Box<Value>;
}

#[cfg(feature = "indexmap")]
flattened! {
    [K: Decode<'de> + Hashed, V: Decode<'de>, S: BuildHasher + Default] Box<indexmap::IndexMap<K, V, S>>;
}

#[diagnostic::do_not_recommend]
impl<'de, T: GivenAsWhole<'de>> GivenAsWhole<'de> for Arc<T> {}
#[diagnostic::do_not_recommend]
impl<'de, T: GivenAsWhole<'de>> GivenAsWhole<'de> for Rc<T> {}
