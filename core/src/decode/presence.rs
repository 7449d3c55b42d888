//! Absent, `null` and value: what types say of themselves, and what `required`, `non_null` and `omit_none` ask of it.

use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use super::slot::{MISSING, Slot};
use crate::codes;
use crate::context::Context;
use crate::violation::Violation;

const NULL: &str = "must not be null";

/// A type that takes `null`, which `#[api(non_null)]` refuses, and may be absent, which `#[api(required)]` refuses.
pub trait Nullable {
    /// Whether what is absent is never written, whatever the model says.
    const OMITTED: bool = false;

    /// What a field is that is left out, if it is not what `null` would be.
    fn absent() -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// Whether it was or may be written as `null`.
    fn is_null(&self) -> bool;

    /// Whether it was or may be left out.
    fn is_absent(&self) -> bool;
}

/// `None` is both, and may be written in the one way that is allowed.
impl<T> Nullable for Option<T> {
    fn is_null(&self) -> bool {
        self.is_none()
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// What `#[api(required)]` is for.
#[diagnostic::on_unimplemented(
    message = "`required` does not apply to a field of type `{Self}`",
    label = "not an `Option`",
    note = "such a field must be there anyway: remove `required`, or write `Option<{Self}>` for one that may be null"
)]
pub trait MayBeAbsent: Nullable {}

/// What `#[api(non_null)]` is for.
#[diagnostic::on_unimplemented(
    message = "`non_null` does not apply to a field of type `{Self}`",
    label = "not an `Option`",
    note = "such a field is never null: remove `non_null`, or write `Option<{Self}>` for one that may be absent"
)]
pub trait MayBeNull: Nullable {}

/// What `#[api(omit_none)]` is for.
#[diagnostic::on_unimplemented(
    message = "`omit_none` does not apply to a field of type `{Self}`",
    label = "not an `Option`",
    note = "such a field always has a value, which is written: remove `omit_none`, or write `Option<{Self}>`"
)]
pub trait MayBeOmitted: Nullable {}

#[diagnostic::do_not_recommend]
impl<T: Nullable> MayBeAbsent for T {}

#[diagnostic::do_not_recommend]
impl<T: Nullable> MayBeNull for T {}

#[diagnostic::do_not_recommend]
impl<T: Nullable> MayBeOmitted for T {}

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<T: Nullable> Nullable for $pointer<T> {
            const OMITTED: bool = T::OMITTED;

            fn absent() -> Option<Self> {
                T::absent().map(Self::new)
            }

            fn is_null(&self) -> bool {
                T::is_null(self)
            }

            fn is_absent(&self) -> bool {
                T::is_absent(self)
            }
        }
    )*};
}

pointers! { Box Rc Arc }

/// How a type says that it is nothing. An expansion asks for it once for each field, so that a type that cannot say so
/// is one error.
pub struct Nullability<T> {
    is_null: fn(&T) -> bool,
    /// Whether it was or may be left out.
    pub is_absent: fn(&T) -> bool,
}

impl<T: Nullable> Nullability<T> {
    fn new() -> Self {
        Self { is_null: T::is_null, is_absent: T::is_absent }
    }
}

/// That of a field with `#[api(required)]`.
pub fn required_nullability<T: MayBeAbsent>() -> Nullability<T> {
    Nullability::new()
}

/// That of a field with `#[api(non_null)]`.
pub fn non_null_nullability<T: MayBeNull>() -> Nullability<T> {
    Nullability::new()
}

/// That of a field with `#[api(omit_none)]`.
pub fn omit_none_nullability<T: MayBeOmitted>() -> Nullability<T> {
    Nullability::new()
}

/// Asks a type whether it can be absent, whatever it is called where it is used. Method calls on `&Probe<T>` find
/// [`ProbeNullable`] where `T` is [`Nullable`], and [`ProbeOther`] elsewhere.
pub struct Probe<T>(PhantomData<T>);

impl<T> Probe<T> {
    /// For the type of a value.
    pub fn of(_: &T) -> Self {
        Self(PhantomData)
    }

    /// For a type.
    pub fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T> Default for Probe<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// The answers of a type that can be absent.
pub trait ProbeNullable<T> {
    /// Whether a field is left out unless its model says otherwise.
    fn is_omitted(&self, value: &T) -> bool;

    /// Whether a field is left out under `#[api(omit_none)]`.
    fn is_none(&self, value: &T) -> bool;

    /// Whether a list may end before this element.
    fn may_lack(&self) -> bool;

    /// As [`Nullable::absent`].
    fn absent(&self) -> Option<T>;
}

impl<T: Nullable> ProbeNullable<T> for Probe<T> {
    #[inline]
    fn is_omitted(&self, value: &T) -> bool {
        T::OMITTED && value.is_absent()
    }

    #[inline]
    fn is_none(&self, value: &T) -> bool {
        value.is_absent()
    }

    #[inline]
    fn may_lack(&self) -> bool {
        T::OMITTED
    }

    fn absent(&self) -> Option<T> {
        T::absent()
    }
}

/// The answers of every other type.
pub trait ProbeOther<T> {
    /// As [`ProbeNullable::is_omitted`].
    #[inline]
    fn is_omitted(&self, _: &T) -> bool {
        false
    }

    /// As [`ProbeNullable::is_none`].
    #[inline]
    fn is_none(&self, _: &T) -> bool {
        false
    }

    /// As [`ProbeNullable::may_lack`].
    #[inline]
    fn may_lack(&self) -> bool {
        false
    }

    /// As [`ProbeNullable::absent`].
    fn absent(&self) -> Option<T> {
        None
    }
}

impl<T> ProbeOther<T> for &Probe<T> {}

/// `#[api(required)]` and `#[api(non_null)]` for a value that is there: whether there is a way to write it.
pub fn check_presence<T>(
    name: &'static str,
    value: &T,
    nullability: &Nullability<T>,
    (required, non_null): (bool, bool),
    cx: &mut Context,
) {
    let violation = match ((nullability.is_absent)(value), (nullability.is_null)(value)) {
        (true, true) if required && non_null => Violation::new(codes::MISSING, MISSING),
        (true, false) if required => Violation::new(codes::MISSING, MISSING),
        (false, true) if non_null => Violation::new(codes::NULL, NULL),
        _ => return,
    };
    let mark = cx.mark();
    cx.report(violation);
    cx.within_field(mark, name);
}

/// As [`check_presence`], for an element, which cannot be left out.
pub fn check_item_presence<T>(
    index: usize,
    value: &T,
    nullability: &Nullability<T>,
    (required, non_null): (bool, bool),
    cx: &mut Context,
) {
    let violation = match ((nullability.is_absent)(value), (nullability.is_null)(value)) {
        (true, false) if required => Violation::new(codes::MISSING, MISSING),
        (_, true) if non_null => Violation::new(codes::NULL, NULL),
        _ => return,
    };
    let mark = cx.mark();
    cx.report(violation);
    cx.within_index(mark, index);
}

impl<T> Slot<T> {
    /// `#[api(non_null)]`: `null` is not a value.
    pub fn refuse_null(&mut self, cx: &mut Context, nullability: &Nullability<T>) {
        if matches!(self, Self::Ready(value) if (nullability.is_null)(value)) {
            cx.report(Violation::new(codes::NULL, NULL));
            *self = Self::Invalid(None);
        }
    }

    /// `#[api(required)]`: a field that was not there is a violation.
    pub fn require_presence(&mut self, name: &'static str, cx: &mut Context) {
        self.or_missing(name, cx, None);
    }
}
