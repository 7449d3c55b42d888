//! Values that have a length: texts, lists and maps.

use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};

use super::see_through;

/// A value with a length, or with none where an `Option` is empty.
pub trait Length {
    /// What the length counts.
    const UNIT: Unit;

    /// The length.
    fn size(&self) -> Option<Size<'_>>;
}

/// What a length counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The Unicode scalar values of a text.
    Characters,
    /// The items of a list.
    Items,
    /// The entries of a map.
    Entries,
}

/// A length.
#[derive(Clone, Copy, Debug)]
pub enum Size<'a> {
    /// A text, whose characters are counted only where its bytes do not decide.
    Text(&'a str),
    /// A number of items or entries.
    Count(usize),
}

macro_rules! text {
    ($($type:ty),*) => {$(
        impl Length for $type {
            const UNIT: Unit = Unit::Characters;

            #[inline]
            fn size(&self) -> Option<Size<'_>> {
                Some(Size::Text(self))
            }
        }
    )*};
}

text!(str, String);

macro_rules! counted {
    ($($unit:ident [$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> Length for $type {
            const UNIT: Unit = Unit::$unit;

            #[inline]
            fn size(&self) -> Option<Size<'_>> {
                Some(Size::Count(self.len()))
            }
        }
    )*};
}

counted! {
    Items [T] [T];
    Items [T, const N: usize] [T; N];
    Items [T] Vec<T>;
    Items [T] VecDeque<T>;
    Items [T] LinkedList<T>;
    Items [T] BinaryHeap<T>;
    Items [T] BTreeSet<T>;
    Items [T, S] HashSet<T, S>;
    Entries [K, V] BTreeMap<K, V>;
    Entries [K, V, S] HashMap<K, V, S>;
    Entries [] serde_json::Map<String, serde_json::Value>;
}

#[cfg(feature = "indexmap")]
counted! {
    Items [T, S] indexmap::IndexSet<T, S>;
    Entries [K, V, S] indexmap::IndexMap<K, V, S>;
}

#[cfg(feature = "bytes")]
counted! {
    Items [] bytes::Bytes;
    Items [] bytes::BytesMut;
}

#[cfg(feature = "url")]
impl Length for ::url::Url {
    const UNIT: Unit = Unit::Characters;

    #[inline]
    fn size(&self) -> Option<Size<'_>> {
        Some(Size::Text(self.as_str()))
    }
}

see_through! { Length [const UNIT: Unit = T::UNIT;] fn size(&self) -> Option<Size<'_>> }
