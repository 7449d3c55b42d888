//! `()` and `PhantomData` as flattened fields, which have no members: what stands for a parameter that is not needed.

use std::marker::PhantomData;

use serde::de::Deserializer;

use super::{Flatten, Form};
use crate::context::Context;
use crate::decode::buffer::Buffer;

macro_rules! nothing {
    ($([$($generics:tt)*] $type:ty, $value:expr;)*) => {$(
        impl<'de, $($generics)*> Flatten<'de> for $type {
            type Form = Self;
        }

        impl<'de, $($generics)*> Form<'de> for $type {
            type Slots = ();

            const OPEN: bool = false;

            fn slots() {}

            fn keep<D: Deserializer<'de>>(
                (): &mut (),
                _: &Buffer<'de>,
                deserializer: D,
                _: &mut Context,
            ) -> Result<(), D::Error> {
                crate::decode::skip(deserializer)
            }

            fn finish((): (), _: &mut Context) -> Option<Self> {
                Some($value)
            }
        }
    )*};
}

nothing! {
    [] (), ();
    [T] PhantomData<T>, Self;
}
