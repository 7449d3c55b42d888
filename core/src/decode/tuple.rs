//! Arrays and tuples: lists of a fixed length.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, SeqAccess, Visitor};

use super::Decode;
use super::described::described;
use super::guide::{Guide, Plain};
use super::items::{ARRAY, Element, Items, check_items};
use super::leaf::{drain_seq, refuse};
use super::record::wrong_length;
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
        let mut items = Vec::with_capacity(N);
        let mut length = 0;
        while length < N {
            let Some(item) = seq.next_element_seed(Element::new(self.cx, self.guide, length))? else {
                break;
            };
            items.extend(item);
            length += 1;
        }
        let more = if self.cx.is_collecting() { drain_seq(seq)? } else { 0 };
        if length + more != N {
            wrong_length(self.cx, N);
        }
        Ok(items.try_into().ok().filter(|_| more == 0))
    }

    refuse!(ARRAY; scalar null map variant);
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
        if collecting { deserializer.deserialize_any(visitor) } else { deserializer.deserialize_tuple(N, visitor) }
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

/// Reads a tuple. `Slots` holds an option for each element; `read` reads the one at an index.
macro_rules! tuples {
    ($($length:literal: $($name:ident $index:tt)*;)*) => {$(
        impl<'de, $($name: Decode<'de>),*> Decode<'de> for ($($name,)*) {
            fn decode<De: Deserializer<'de>>(deserializer: De, cx: &mut Context) -> Result<Option<Self>, De::Error> {
                struct TupleVisitor<'c, $($name),*> {
                    cx: &'c mut Context,
                    tuple: PhantomData<($($name,)*)>,
                }

                impl<'de, $($name: Decode<'de>),*> Visitor<'de> for TupleVisitor<'_, $($name),*> {
                    type Value = Option<($($name,)*)>;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(ARRAY)
                    }

                    fn visit_seq<Ac: SeqAccess<'de>>(self, mut seq: Ac) -> Result<Self::Value, Ac::Error> {
                        let mut length = 0;
                        let tuple = ($(match seq.next_element_seed(Element::<_, $name>::new(self.cx, &Plain, $index))? {
                            Some(item) => {
                                length = $index + 1;
                                item
                            }
                            None => None::<$name>,
                        },)*);
                        let more = if self.cx.is_collecting() { drain_seq(seq)? } else { 0 };
                        if length + more != $length {
                            wrong_length(self.cx, $length);
                            return Ok(None);
                        }
                        Ok((|| Some(($(tuple.$index?,)*)))())
                    }

                    refuse!(ARRAY; scalar null map variant);
                }

                let visitor = TupleVisitor { cx, tuple: PhantomData };
                if visitor.cx.is_collecting() {
                    deserializer.deserialize_any(visitor)
                } else {
                    deserializer.deserialize_tuple($length, visitor)
                }
            }

            fn check(&self, cx: &mut Context) {
                $({
                    let mark = cx.mark();
                    self.$index.check(cx);
                    cx.within_index(mark, $index);
                })*
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
