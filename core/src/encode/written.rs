//! How a field is written whose type may be no model at all: reading it is an error already, so that writing it is none.

use serde::ser::{Error, Serialize, Serializer};

use crate::decode::Decode;

/// A reference to a field.
pub struct Written<'a, T>(pub &'a T);

/// What can be written is.
pub trait WrittenItself<'a, T> {
    /// The value.
    fn written(&self) -> &'a T;
}

impl<'a, T: Serialize> WrittenItself<'a, T> for &&Written<'a, T> {
    #[inline]
    fn written(&self) -> &'a T {
        self.0
    }
}

/// What can be read and not written is an error where it is written.
pub trait WrittenModel<'a, T> {
    /// The value.
    fn written(&self) -> &'a T;
}

impl<'a, T: Decode<'a>> WrittenModel<'a, T> for &Written<'a, T> {
    fn written(&self) -> &'a T {
        self.0
    }
}

/// What can be neither read nor written.
pub trait WrittenNever {
    /// Something in its place, for a program that does not compile.
    fn written(&self) -> &'static Nothing;
}

impl<T> WrittenNever for Written<'_, T> {
    fn written(&self) -> &'static Nothing {
        &Nothing
    }
}

/// What stands for a value that cannot be written.
pub struct Nothing;

impl Serialize for Nothing {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom("a value of this type cannot be written"))
    }
}
