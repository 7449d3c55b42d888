//! Lists, whose items rules compare.

use std::collections::{LinkedList, VecDeque};

use super::see_through;

/// A list, or none where an `Option` is empty. Sets are none: their items are distinct already.
pub trait List {
    /// An item.
    type Item;

    /// The items.
    fn list(&self) -> Option<impl Iterator<Item = &Self::Item> + Clone>;
}

macro_rules! list {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> List for $type {
            type Item = T;

            #[inline]
            fn list(&self) -> Option<impl Iterator<Item = &T> + Clone> {
                Some(self.iter())
            }
        }
    )*};
}

list! {
    [T] [T];
    [T, const N: usize] [T; N];
    [T] Vec<T>;
    [T] VecDeque<T>;
    [T] LinkedList<T>;
}

see_through! { List [type Item = T::Item;] fn list(&self) -> Option<impl Iterator<Item = &Self::Item> + Clone> }
