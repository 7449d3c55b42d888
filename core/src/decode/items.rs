//! Lists and sets.

use std::collections::{BTreeSet, BinaryHeap, HashSet, LinkedList, VecDeque};
use std::hash::BuildHasher;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

#[cfg(feature = "schemars")]
use schemars::{Schema, SchemaGenerator};
use serde::de::{DeserializeSeed, Deserializer, SeqAccess, Visitor};

use super::described::described;
use super::guide::{Guide, Plain};
use super::leaf::refuse;
use super::{Decode, Hashed, Sorted};
use crate::context::Context;

pub(crate) const ARRAY: &str = "an array";

/// The most bytes to reserve on the word of a format, as serde does: a length may be a lie.
const RESERVE_LIMIT: usize = 1024 * 1024;

/// A list, set or array, whose elements `items(..)` gives rules to; also behind `Option`, `Box` and the like.
#[diagnostic::on_unimplemented(
    message = "the rule `items` does not apply to a field of type `{Self}`",
    label = "not a list",
    note = "`items(..)` gives rules to the elements of lists, sets and arrays",
    note = "for a map write `keys(..)` and `values(..)`; for a single value write the rules without `items(..)`"
)]
pub trait Items: Sized {
    /// An element.
    type Item;

    /// Reads the list with a guide for its elements.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    fn decode_items<'de, D: Deserializer<'de>, G: Guide<'de, Self::Item>>(
        deserializer: D,
        cx: &mut Context,
        guide: &G,
    ) -> Result<Option<Self>, D::Error>;

    /// The value of a field that is not there, if this type has one, as `Option` has.
    fn absent() -> Option<Self> {
        None
    }

    /// Calls `visit` with each element.
    fn each_item(&self, visit: &mut dyn FnMut(&Self::Item));

    /// The schema of the list, from that of its elements.
    #[cfg(feature = "schemars")]
    fn items_schema(items: Schema, generator: &SchemaGenerator) -> Schema {
        let _ = generator;
        crate::schema::array(items)
    }
}

/// The elements of a list.
pub type Item<T> = <T as Items>::Item;

/// A list that grows while it is read.
pub(crate) trait Grow<T>: Sized {
    fn reserve(capacity: usize) -> Self;
    fn push(&mut self, item: T);
}

/// Reads a list from its elements.
pub(crate) struct ListVisitor<'c, 'g, C, T, G> {
    pub(crate) cx: &'c mut Context,
    pub(crate) guide: &'g G,
    pub(crate) list: PhantomData<(C, T)>,
}

impl<'de, C: Grow<T>, T, G: Guide<'de, T>> Visitor<'de> for ListVisitor<'_, '_, C, T, G> {
    type Value = Option<C>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(ARRAY)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let most = RESERVE_LIMIT / size_of::<T>().max(1);
        let mut list = C::reserve(seq.size_hint().unwrap_or(0).min(most));
        let start = self.cx.mark();
        let mut index = 0;
        loop {
            let mark = self.cx.mark();
            let seed = Pushed { cx: self.cx, guide: self.guide, list: &mut list, item: PhantomData };
            let read = seq.next_element_seed(seed);
            // Also where the input breaks off within: what was found there keeps its place.
            self.cx.within_read_index(mark, index);
            if read?.is_none() {
                break;
            }
            index += 1;
        }
        if self.cx.is_clean_since(start) {
            return Ok(Some(list));
        }
        self.cx.set_partial_length(Some(index));
        Ok(None)
    }

    refuse!(ARRAY; scalar null map variant);
}

/// One element, to which what is reported within does not yet belong. It goes into the list at once: a value that is
/// handed on is moved at each step.
struct Pushed<'c, 'g, 'l, G, C, T> {
    cx: &'c mut Context,
    guide: &'g G,
    list: &'l mut C,
    item: PhantomData<T>,
}

impl<'de, T, C: Grow<T>, G: Guide<'de, T>> DeserializeSeed<'de> for Pushed<'_, '_, '_, G, C, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.guide.decode(deserializer, self.cx) {
            Ok(Some(item)) => self.list.push(item),
            Ok(None) => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

/// One element of a list of known length, which goes into its place at once.
pub(crate) struct Element<'c, 'g, 'p, G, T> {
    cx: &'c mut Context,
    guide: &'g G,
    place: &'p mut Option<T>,
}

impl<'c, 'g, 'p, G, T> Element<'c, 'g, 'p, G, T> {
    pub(crate) fn new(cx: &'c mut Context, guide: &'g G, place: &'p mut Option<T>) -> Self {
        Self { cx, guide, place }
    }
}

impl<'de, T, G: Guide<'de, T>> DeserializeSeed<'de> for Element<'_, '_, '_, G, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        *self.place = self.guide.decode(deserializer, self.cx)?;
        Ok(())
    }
}

pub(crate) fn decode_list<'de, C: Grow<T>, T, D: Deserializer<'de>, G: Guide<'de, T>>(
    deserializer: D,
    cx: &mut Context,
    guide: &G,
) -> Result<Option<C>, D::Error> {
    deserializer.deserialize_seq(ListVisitor { cx, guide, list: PhantomData })
}

pub(crate) fn check_items<'de, 'v, T: Decode<'de> + 'v>(items: impl IntoIterator<Item = &'v T>, cx: &mut Context) {
    for (index, item) in items.into_iter().enumerate() {
        let mark = cx.mark();
        item.check(cx);
        cx.within_index(mark, index);
    }
}

/// What is inserted is a set.
macro_rules! items_schema {
    (insert) => {
        #[cfg(feature = "schemars")]
        fn items_schema(items: Schema, generator: &SchemaGenerator) -> Schema {
            crate::schema::set(items, generator)
        }
    };
    ($push:ident) => {};
}

macro_rules! lists {
    ($([$($generics:tt)*] $list:ty, $reserve:expr, $push:ident;)*) => {$(
        impl<$($generics)*> Grow<T> for $list {
            #[inline]
            fn reserve(capacity: usize) -> Self {
                let reserve: fn(usize) -> Self = $reserve;
                reserve(capacity)
            }

            #[inline]
            fn push(&mut self, item: T) {
                self.$push(item);
            }
        }

        impl<$($generics)*> Items for $list {
            type Item = T;

            #[inline]
            fn decode_items<'de, D: Deserializer<'de>, G: Guide<'de, T>>(
                deserializer: D,
                cx: &mut Context,
                guide: &G,
            ) -> Result<Option<Self>, D::Error> {
                decode_list(deserializer, cx, guide)
            }

            fn each_item(&self, visit: &mut dyn FnMut(&T)) {
                self.iter().for_each(visit);
            }

            items_schema! { $push }
        }
    )*};
}

lists! {
    [T] Vec<T>, Vec::with_capacity, push;
    [T] VecDeque<T>, VecDeque::with_capacity, push_back;
    [T] LinkedList<T>, |_| LinkedList::new(), push_back;
    [T: Sorted] BinaryHeap<T>, BinaryHeap::with_capacity, push;
    [T: Sorted] BTreeSet<T>, |_| BTreeSet::new(), insert;
    [T: Hashed, S: BuildHasher + Default] HashSet<T, S>,
        |capacity| HashSet::with_capacity_and_hasher(capacity, S::default()), insert;
}

#[cfg(feature = "indexmap")]
lists! {
    [T: Hashed, S: BuildHasher + Default] indexmap::IndexSet<T, S>,
        |capacity| indexmap::IndexSet::with_capacity_and_hasher(capacity, S::default()), insert;
}

/// Lists made from a `Vec`.
macro_rules! boxed_slices {
    ($($list:ident)*) => {$(
        impl<T> Items for $list<[T]> {
            type Item = T;

            fn decode_items<'de, D: Deserializer<'de>, G: Guide<'de, T>>(
                deserializer: D,
                cx: &mut Context,
                guide: &G,
            ) -> Result<Option<Self>, D::Error> {
                Ok(decode_list::<Vec<T>, T, D, G>(deserializer, cx, guide)?.map(Self::from))
            }

            fn each_item(&self, visit: &mut dyn FnMut(&T)) {
                self.iter().for_each(visit);
            }
        }
    )*};
}

boxed_slices! { Box Rc Arc }

macro_rules! decode_lists {
    ($([$($bounds:tt)*] $list:ty;)*) => {$(
        impl<'de, T: Decode<'de> $($bounds)*> Decode<'de> for $list {
            #[inline]
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                Self::decode_items(deserializer, cx, &Plain)
            }

            fn check(&self, cx: &mut Context) {
                check_items(self.iter(), cx);
            }

            described! { format!("ArrayOf{}", T::schema().name), |generator| {
                let items = crate::schema::schema_of::<T>(generator);
                <Self as Items>::items_schema(items, generator)
            } }
        }
    )*};
}

decode_lists! {
    [] Vec<T>;
    [] VecDeque<T>;
    [] LinkedList<T>;
    [+ Sorted] BinaryHeap<T>;
    [+ Sorted] BTreeSet<T>;
    [+ Hashed, S: BuildHasher + Default] HashSet<T, S>;
    [] Box<[T]>;
    [] Rc<[T]>;
    [] Arc<[T]>;
}

#[cfg(feature = "indexmap")]
decode_lists! { [+ Hashed, S: BuildHasher + Default] indexmap::IndexSet<T, S>; }
