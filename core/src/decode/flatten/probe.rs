//! How a flattened field is checked. A type that is no model is one error, where it cannot be flattened: so here it is not
//! asked to be one.

use std::marker::PhantomData;

use crate::decode::Decode;
use crate::decode::guide::{Plain, Unread};

/// Asked for the guide of a type by the traits that it has.
pub struct FlatProbe<T>(PhantomData<T>);

impl<T> FlatProbe<T> {
    /// Of the type that a field has.
    #[expect(clippy::new_without_default, reason = "it is made by expansions alone")]
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self(PhantomData)
    }
}

/// Of a model, what it says itself.
pub trait FlatModel<'de> {
    /// The guide.
    fn flat_guide(&self) -> Plain;
}

impl<'de, T: Decode<'de>> FlatModel<'de> for FlatProbe<T> {
    #[inline]
    fn flat_guide(&self) -> Plain {
        Plain
    }
}

/// Of another type, nothing.
pub trait NoFlatModel {
    /// The guide.
    fn flat_guide(&self) -> Unread;
}

impl<T> NoFlatModel for &FlatProbe<T> {
    #[inline]
    fn flat_guide(&self) -> Unread {
        Unread
    }
}
