//! Maps that take every key that no other field takes.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use serde::de::Deserializer;
use serde_json::{Map, Value};

use super::{Flatten, Form};
use crate::context::Context;
use crate::decode::buffer::Buffer;
use crate::decode::guide::{Guide, Plain};
use crate::decode::{Decode, Hashed, Sorted};

/// A map that is read entry by entry.
pub struct Rest<M> {
    map: M,
    /// How many entries there were, valid or not.
    length: usize,
    is_invalid: bool,
}

macro_rules! rest_maps {
    ($([$($generics:tt)*] $map:ty, $empty:expr;)*) => {$(
        impl<'de, $($generics)*> Flatten<'de> for $map {
            type Form = Self;
        }

        impl<'de, $($generics)*> Form<'de> for $map {
            type Slots = Rest<Self>;

            const TAKES_ALL: bool = true;
            const CHECKS_ENTRIES: bool = true;

            fn slots() -> Rest<Self> {
                Rest { map: $empty, length: 0, is_invalid: false }
            }

            fn keep<D: Deserializer<'de>>(
                rest: &mut Rest<Self>,
                key: &Buffer<'de>,
                deserializer: D,
                cx: &mut Context,
            ) -> Result<(), D::Error> {
                Self::keep_guided(rest, key, deserializer, cx, &Plain)
            }

            fn keep_guided<D: Deserializer<'de>, G: Guide<'de, Self>>(
                rest: &mut Rest<Self>,
                key: &Buffer<'de>,
                deserializer: D,
                cx: &mut Context,
                guide: &G,
            ) -> Result<(), D::Error> {
                rest.length += 1;
                match guide.decode_entry(key, deserializer, cx)? {
                    Some((key, value)) => drop(rest.map.insert(key, value)),
                    None => rest.is_invalid = true,
                }
                Ok(())
            }

            fn finish(rest: Rest<Self>, cx: &mut Context) -> Option<Self> {
                if rest.is_invalid {
                    cx.set_partial_length(Some(rest.length));
                    return None;
                }
                Some(rest.map)
            }
        }
    )*};
}

rest_maps! {
    [K: Decode<'de> + Sorted, V: Decode<'de>] BTreeMap<K, V>, Self::new();
    [K: Decode<'de> + Hashed, V: Decode<'de>, S: BuildHasher + Default] HashMap<K, V, S>, Self::default();
    [] Map<String, Value>, Self::new();
}

#[cfg(feature = "indexmap")]
rest_maps! {
    [K: Decode<'de> + Hashed, V: Decode<'de>, S: BuildHasher + Default] indexmap::IndexMap<K, V, S>, Self::default();
}

// rustc lists the types that may be flattened by their names only if all impls name the lifetime.
impl<'de> Flatten<'de> for Value {
    type Form = Self;
}

/// An object of whatever is left.
impl<'de> Form<'de> for Value {
    type Slots = Rest<Map<String, Self>>;

    const TAKES_ALL: bool = true;

    fn slots() -> Self::Slots {
        <Map<String, Self> as Form<'de>>::slots()
    }

    fn keep<D: Deserializer<'de>>(
        rest: &mut Self::Slots,
        key: &Buffer<'de>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        Map::keep(rest, key, deserializer, cx)
    }

    fn finish(rest: Self::Slots, cx: &mut Context) -> Option<Self> {
        Map::finish(rest, cx).map(Self::Object)
    }
}
