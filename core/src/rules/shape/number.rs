//! Numbers.

use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32,
    NonZeroU64, NonZeroU128, NonZeroUsize,
};

use super::see_through;

/// A number, or none where an `Option` is empty.
pub trait Number {
    /// The plain type of the number.
    type Value;

    /// The number.
    fn number(&self) -> Option<Self::Value>;
}

macro_rules! plain {
    ($($type:ty),*) => {$(
        impl Number for $type {
            type Value = $type;

            #[inline]
            fn number(&self) -> Option<$type> {
                Some(*self)
            }
        }
    )*};
}

plain!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64);

#[cfg(feature = "rust_decimal")]
plain!(rust_decimal::Decimal);

macro_rules! non_zero {
    ($($type:ty: $value:ty),*) => {$(
        impl Number for $type {
            type Value = $value;

            #[inline]
            fn number(&self) -> Option<$value> {
                Some(self.get())
            }
        }
    )*};
}

non_zero! {
    NonZeroI8: i8, NonZeroI16: i16, NonZeroI32: i32, NonZeroI64: i64, NonZeroI128: i128, NonZeroIsize: isize,
    NonZeroU8: u8, NonZeroU16: u16, NonZeroU32: u32, NonZeroU64: u64, NonZeroU128: u128, NonZeroUsize: usize
}

see_through! { Number [type Value = T::Value;] fn number(&self) -> Option<<Self as Number>::Value> }
