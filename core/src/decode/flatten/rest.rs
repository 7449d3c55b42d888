//! Maps that take every key that no other field takes.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

use serde::de::Deserializer;

use super::Flatten;
use crate::context::Context;
use crate::decode::Decode;
use crate::decode::buffer::{Buffer, Replay};

macro_rules! rest_maps {
    ($([$($bounds:tt)*] [$($generics:tt)*] $map:ty, $empty:expr;)*) => {$(
        impl<'de, K: Decode<'de> + $($bounds)*, V: Decode<'de>, $($generics)*> Flatten<'de> for $map {
            type Slots = Self;

            const COUNT: usize = 0;
            const OPEN: bool = true;

            fn slots() -> Self {
                $empty
            }

            fn find(_: &str) -> Option<(usize, &'static str)> {
                None
            }

            fn read<D: Deserializer<'de>>(
                _: &mut Self,
                _: usize,
                deserializer: D,
                _: &mut Context,
            ) -> Result<(), D::Error> {
                crate::decode::skip(deserializer)
            }

            fn keep<D: Deserializer<'de>>(
                map: &mut Self,
                key: &Buffer<'de>,
                deserializer: D,
                cx: &mut Context,
            ) -> Result<(), D::Error> {
                let human_readable = deserializer.is_human_readable();
                let key = cx.for_key(|cx| K::decode(Replay::<D::Error>::new(key, human_readable), cx))?;
                if let (Some(key), Some(value)) = (key, V::decode(deserializer, cx)?) {
                    map.insert(key, value);
                }
                Ok(())
            }

            fn finish(map: Self, _: &mut Context) -> Option<Self> {
                Some(map)
            }
        }
    )*};
}

rest_maps! {
    [Ord] [] BTreeMap<K, V>, Self::new();
    [Eq + Hash] [S: BuildHasher + Default] HashMap<K, V, S>, Self::default();
}

#[cfg(feature = "indexmap")]
rest_maps! {
    [Eq + Hash] [S: BuildHasher + Default] indexmap::IndexMap<K, V, S>, Self::default();
}
