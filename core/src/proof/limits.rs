//! Which whole numbers a type holds, for bounds of fields whose type is an alias.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

/// A type of whole numbers, or one around them.
pub trait Whole {
    /// The least.
    const MIN: i128;
    /// The most.
    const MAX: i128;
}

macro_rules! whole {
    ($($type:ident),*) => {$(
        #[allow(clippy::cast_lossless)]
        impl Whole for $type {
            const MIN: i128 = Self::MIN as i128;
            const MAX: i128 = Self::MAX as i128;
        }
    )*};
}

whole!(i8, i16, i32, i64, u8, u16, u32, u64);

macro_rules! around {
    ($($type:ty),*) => {$(
        impl<T: Whole> Whole for $type {
            const MIN: i128 = T::MIN;
            const MAX: i128 = T::MAX;
        }
    )*};
}

around!(Option<T>, crate::Patch<T>, Box<T>, Rc<T>, Arc<T>, Vec<T>, &T);

impl<T: Whole + Clone> Whole for Cow<'_, T> {
    const MIN: i128 = T::MIN;
    const MAX: i128 = T::MAX;
}

/// The numbers of a type, or all where it holds none, or those of several types.
pub struct LimitsOf<T>(PhantomData<T>);

impl<T: Whole> LimitsOf<T> {
    /// The least.
    pub const MIN: i128 = T::MIN;
    /// The most.
    pub const MAX: i128 = T::MAX;
}

/// In place of what [`LimitsOf`] does not know.
pub trait Limitless {
    /// The least of all.
    const MIN: i128 = i128::MIN;
    /// The most of all.
    const MAX: i128 = i128::MAX;
}

impl<T> Limitless for LimitsOf<T> {}
