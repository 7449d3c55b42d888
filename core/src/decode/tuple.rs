//! Arrays and tuples: lists of a fixed length.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, SeqAccess, Visitor};

use super::Decode;
use super::described::described;
use super::guide::{Guide, Plain};
use super::items::{ARRAY, Element, Items, check_items};
use super::leaf::{drain_seq, refuse};
use super::record::wrong_length;
use super::slot::Slot;
use crate::context::Context;

struct ArrayVisitor<'c, 'g, T, G, const N: usize> {
    cx: &'c mut Context,
    guide: &'g G,
    item: PhantomData<T>,
}

impl<'de, T, G: Guide<'de, T>, const N: usize> Visitor<'de> for ArrayVisitor<'_, '_, T, G, N> {
    type Value = Option<[T; N]>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(ARRAY)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = [const { None }; N];
        let mut length = 0;
        for item in &mut items {
            let mark = self.cx.mark();
            let read = seq.next_element_seed(Element::new(self.cx, self.guide, item));
            self.cx.within_read_index(mark, length);
            if read?.is_none() {
                break;
            }
            length += 1;
        }
        let more = if self.cx.is_collecting() { drain_seq(seq)? } else { 0 };
        if length + more != N {
            wrong_length(self.cx, N);
        }
        Ok(whole(items).filter(|_| more == 0))
    }

    refuse!(ARRAY; scalar null map variant);
}

/// The array, unless an element is missing or invalid.
fn whole<T, const N: usize>(items: [Option<T>; N]) -> Option<[T; N]> {
    let is_whole = items.iter().all(Option::is_some);
    is_whole.then(|| items.map(|item| item.unwrap_or_else(|| unreachable!("each is there"))))
}

impl<T, const N: usize> Items for [T; N] {
    type Item = T;

    fn decode_items<'de, D: Deserializer<'de>, G: Guide<'de, T>>(
        deserializer: D,
        cx: &mut Context,
        guide: &G,
    ) -> Result<Option<Self>, D::Error> {
        let collecting = cx.is_collecting();
        let visitor = ArrayVisitor { cx, guide, item: PhantomData };
        if collecting { deserializer.deserialize_seq(visitor) } else { deserializer.deserialize_tuple(N, visitor) }
    }

    fn each_item(&self, visit: &mut dyn FnMut(&T)) {
        self.iter().for_each(visit);
    }

    #[cfg(feature = "schemars")]
    fn items_schema(items: schemars::Schema, _: &schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::array_of(items, N)
    }
}

impl<'de, T: Decode<'de>, const N: usize> Decode<'de> for [T; N] {
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        Self::decode_items(deserializer, cx, &Plain)
    }

    fn check(&self, cx: &mut Context) {
        check_items(self, cx);
    }

    described! { format!("ArrayOf{}", T::schema().name), |generator| {
        crate::schema::array_of(crate::schema::schema_of::<T>(generator), N)
    } }
}

/// A tuple, as what is the same for each length needs it: a visitor for each costs the compiler more than the rest.
trait Elements<'de>: Sized {
    const LENGTH: usize;

    /// One for each element.
    type Slots: Default;

    /// Reads the elements, and says how many there are of them.
    fn read<A: SeqAccess<'de>>(slots: &mut Self::Slots, seq: &mut A, cx: &mut Context) -> Result<usize, A::Error>;

    /// The tuple, unless an element is missing or invalid.
    fn whole(slots: Self::Slots) -> Option<Self>;
}

struct TupleVisitor<'c, T> {
    cx: &'c mut Context,
    tuple: PhantomData<T>,
}

impl<'de, T: Elements<'de>> Visitor<'de> for TupleVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(ARRAY)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut slots = T::Slots::default();
        let length = T::read(&mut slots, &mut seq, self.cx)?;
        let more = if self.cx.is_collecting() && length == T::LENGTH { drain_seq(seq)? } else { 0 };
        if length + more != T::LENGTH {
            wrong_length(self.cx, T::LENGTH);
            return Ok(None);
        }
        Ok(T::whole(slots))
    }

    refuse!(ARRAY; scalar null map variant);
}

fn read_tuple<'de, T: Elements<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    let collecting = cx.is_collecting();
    let visitor = TupleVisitor { cx, tuple: PhantomData };
    if collecting { deserializer.deserialize_seq(visitor) } else { deserializer.deserialize_tuple(T::LENGTH, visitor) }
}

/// Whether there is an element at the index, which is read into its slot.
#[inline]
fn read_element<'de, T: Decode<'de>, A: SeqAccess<'de>>(
    slot: &mut Slot<T>,
    index: usize,
    seq: &mut A,
    cx: &mut Context,
) -> Result<bool, A::Error> {
    let mark = cx.mark();
    let read = seq.next_element_seed(IntoSlot { slot, cx });
    cx.within_read_index(mark, index);
    Ok(read?.is_some())
}

struct IntoSlot<'s, 'c, T> {
    slot: &'s mut Slot<T>,
    cx: &'c mut Context,
}

impl<'de, T: Decode<'de>> DeserializeSeed<'de> for IntoSlot<'_, '_, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::decode_into(self.slot, deserializer, self.cx)
    }
}

fn check_element<'de, T: Decode<'de>>(element: &T, index: usize, cx: &mut Context) {
    let mark = cx.mark();
    element.check(cx);
    cx.within_index(mark, index);
}

/// Tuples of each length.
macro_rules! tuples {
    ($($length:literal: $($name:ident $index:tt)*;)*) => {$(
        impl<'de, $($name: Decode<'de>),*> Elements<'de> for ($($name,)*) {
            const LENGTH: usize = $length;

            type Slots = ($(Slot<$name>,)*);

            fn read<Ac: SeqAccess<'de>>(
                slots: &mut Self::Slots,
                seq: &mut Ac,
                cx: &mut Context,
            ) -> Result<usize, Ac::Error> {
                $(if !read_element(&mut slots.$index, $index, seq, cx)? {
                    return Ok($index);
                })*
                Ok($length)
            }

            #[allow(non_snake_case)]
            fn whole(slots: Self::Slots) -> Option<Self> {
                let ($(Slot::Ready($name),)*) = slots else { return None };
                Some(($($name,)*))
            }
        }

        impl<'de, $($name: Decode<'de>),*> Decode<'de> for ($($name,)*) {
            fn decode<De: Deserializer<'de>>(deserializer: De, cx: &mut Context) -> Result<Option<Self>, De::Error> {
                read_tuple(deserializer, cx)
            }

            fn check(&self, cx: &mut Context) {
                $(check_element(&self.$index, $index, cx);)*
            }

            described! {
                format!("TupleOf{}", [$($name::schema().name),*].join("And")),
                |generator| crate::schema::tuple(&[$(crate::schema::schema_of::<$name>(generator)),*])
            }
        }
    )*};
}

tuples! {
    1: T0 0;
    2: T0 0 T1 1;
    3: T0 0 T1 1 T2 2;
    4: T0 0 T1 1 T2 2 T3 3;
    5: T0 0 T1 1 T2 2 T3 3 T4 4;
    6: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5;
    7: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6;
    8: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7;
    9: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8;
    10: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9;
    11: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10;
    12: T0 0 T1 1 T2 2 T3 3 T4 4 T5 5 T6 6 T7 7 T8 8 T9 9 T10 10 T11 11;
}
