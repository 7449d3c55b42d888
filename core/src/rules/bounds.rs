//! The arguments of rules: bounds, and the values that are allowed.

use std::ops::{Bound, Range, RangeFrom, RangeInclusive, RangeTo, RangeToInclusive};

/// An interval: `1..=100`, `0.0..1.0`, `1..`, `..=64` or `..64`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an interval",
    label = "not an interval",
    note = "write `1..=100`, `1..`, `..=100` or, without the end, `1..100`"
)]
// `B` is no associated type, so that what is no interval is one error: the type of the rule does not depend on it.
pub trait Interval<B> {
    /// The lower and the upper bound.
    fn bounds(self) -> (Bound<B>, Bound<B>);
}

macro_rules! interval {
    ($($type:ident |$range:ident| $low:expr, $high:expr;)*) => {$(
        impl<B> Interval<B> for $type<B> {
            #[inline]
            fn bounds(self) -> (Bound<B>, Bound<B>) {
                let $range = self;
                ($low, $high)
            }
        }
    )*};
}

interval! {
    Range |range| Bound::Included(range.start), Bound::Excluded(range.end);
    RangeFrom |range| Bound::Included(range.start), Bound::Unbounded;
    RangeTo |range| Bound::Unbounded, Bound::Excluded(range.end);
    RangeToInclusive |range| Bound::Unbounded, Bound::Included(range.end);
}

impl<B> Interval<B> for RangeInclusive<B> {
    #[inline]
    fn bounds(self) -> (Bound<B>, Bound<B>) {
        let (start, end) = self.into_inner();
        (Bound::Included(start), Bound::Included(end))
    }
}

impl<B> Interval<B> for (Bound<B>, Bound<B>) {
    #[inline]
    fn bounds(self) -> (Bound<B>, Bound<B>) {
        self
    }
}

/// How many there may be: a number, `1..=64`, `1..`, `..=64` or `..64`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say how many there may be",
    label = "neither a number nor an interval",
    note = "write `1..=64`, `1..`, `..=64` or, for exactly so many, `3`; a constant among them is a `usize`"
)]
pub trait Count {
    /// The fewest and the most; the most is below the fewest where nothing is allowed.
    fn count(self) -> Limits;
}

/// The fewest and the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub(super) min: usize,
    pub(super) max: usize,
}

impl Limits {
    /// Whether there may be so many.
    #[inline]
    pub(super) fn allow(self, count: usize) -> bool {
        self.min <= count && count <= self.max
    }
}

impl Count for usize {
    #[inline]
    fn count(self) -> Limits {
        Limits { min: self, max: self }
    }
}

macro_rules! count {
    ($($type:ty),*) => {$(
        impl Count for $type {
            #[inline]
            fn count(self) -> Limits {
                let (low, high) = self.bounds();
                let min = match low {
                    Bound::Included(min) => min,
                    Bound::Excluded(below) => below.saturating_add(1),
                    Bound::Unbounded => 0,
                };
                match high {
                    Bound::Included(max) => Limits { min, max },
                    // Nothing is below zero.
                    Bound::Excluded(0) => Limits { min: 1, max: 0 },
                    Bound::Excluded(above) => Limits { min, max: above - 1 },
                    Bound::Unbounded => Limits { min, max: usize::MAX },
                }
            }
        }
    )*};
}

count!(
    Range<usize>,
    RangeFrom<usize>,
    RangeTo<usize>,
    RangeToInclusive<usize>,
    RangeInclusive<usize>,
    (Bound<usize>, Bound<usize>)
);

/// A list of values in code: an array or a slice.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of values",
    label = "not a list of values",
    note = "write the values in brackets, `[\"a\", \"b\"]`, or name a constant that is an array or slice"
)]
pub trait Values<V> {
    /// The values.
    fn values(&self) -> &[V];
}

impl<V, const N: usize> Values<V> for [V; N] {
    #[inline]
    fn values(&self) -> &[V] {
        self
    }
}

impl<V> Values<V> for [V] {
    #[inline]
    fn values(&self) -> &[V] {
        self
    }
}

impl<V, L: Values<V> + ?Sized> Values<V> for &L {
    #[inline]
    fn values(&self) -> &[V] {
        (**self).values()
    }
}
