//! The rule `range`.

use std::ops::Bound;

use super::{Interval, Number, Rule, RuleExt, Scalar, Schema, samples};
use crate::violation::{Named, Violation, find};

/// A number within bounds.
///
/// The bounds are `1..=100`, `0.0..1.0`, `1..`, `..=N` or the like. They have the type of the number: `0.0..=1.0` for an `f64`. Not-a-number is outside of every range.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::range(1..=100).check(&100u8).is_ok());
/// let violation = rules::range(1..=100).check(&Some(0i64)).unwrap_err();
/// assert_eq!(violation.message(), "must be between 1 and 100");
/// ```
#[inline]
pub fn range<B>(interval: impl Interval<B>) -> RangeRule<B> {
    let (low, high) = interval.bounds();
    RangeRule { low, high }
}

/// What [`range`] gives.
#[derive(Clone, Copy, Debug)]
pub struct RangeRule<B> {
    low: Bound<B>,
    high: Bound<B>,
}

impl<B> RuleExt for RangeRule<B> {}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the rule `range` with bounds of type `{B}` does not apply to a field of type `{Self}`",
    label = "not a number of the type of the bounds",
    note = "it applies to numbers, also in an `Option`, `Box` and the like; the bounds have the type of the number: \
            `0.0..=1.0` for `f64`",
    note = "for the length of a text or list write `length(1..=64)`, for the numbers in a list `items(range(1..=64))`"
)]
pub trait RangeField<B> {
    fn number(&self) -> Option<B>;
}

#[diagnostic::do_not_recommend]
impl<T: Number<Value = B> + ?Sized, B> RangeField<B> for T {
    #[inline]
    fn number(&self) -> Option<B> {
        Number::number(self)
    }
}

impl<T: RangeField<B> + ?Sized, B: Scalar> Rule<T> for RangeRule<B> {
    #[inline]
    fn check(&self, value: &T) -> Result<(), Violation> {
        match value.number() {
            Some(number) if !self.has(&number) => Err(self.violation()),
            _ => Ok(()),
        }
    }

    fn describe(&self, schema: &mut Schema) {
        let mut is_said = !B::IN_TEXT;
        let mut set = |keyword, bound: &B| match bound.json() {
            Some(value) => schema.set(keyword, value),
            // Beyond what JSON numbers hold exactly.
            None => is_said = false,
        };
        match &self.low {
            Bound::Included(min) => set("minimum", min),
            Bound::Excluded(min) => set("exclusiveMinimum", min),
            Bound::Unbounded => {}
        }
        match &self.high {
            Bound::Included(max) => set("maximum", max),
            Bound::Excluded(max) => set("exclusiveMaximum", max),
            Bound::Unbounded => {}
        }
        if !is_said {
            schema.mark("range", self.violation().message());
        }
    }
}

impl<B: Scalar> RangeRule<B> {
    /// Written so that not-a-number, which compares with nothing, is outside.
    #[inline]
    fn has(&self, number: &B) -> bool {
        let above = match &self.low {
            Bound::Included(min) => number >= min,
            Bound::Excluded(min) => number > min,
            Bound::Unbounded => true,
        };
        let below = match &self.high {
            Bound::Included(max) => number <= max,
            Bound::Excluded(max) => number < max,
            Bound::Unbounded => true,
        };
        #[expect(clippy::eq_op, reason = "not-a-number is what differs from itself")]
        let is_number = number == number;
        above && below && is_number
    }

    #[cold]
    fn violation(&self) -> Violation {
        let mut violation = Violation::worded("range", range_words);
        match &self.low {
            Bound::Included(min) => violation = violation.param("min", min.param()),
            Bound::Excluded(min) => violation = violation.param("exclusive_min", min.param()),
            Bound::Unbounded => {}
        }
        match &self.high {
            Bound::Included(max) => violation.param("max", max.param()),
            Bound::Excluded(max) => violation.param("exclusive_max", max.param()),
            Bound::Unbounded => violation,
        }
    }
}

/// The interval that the parameters say.
pub(crate) fn range_words(params: &[Named]) -> String {
    let low = match (find(params, "min"), find(params, "exclusive_min")) {
        (Some(min), _) => Some(format!("at least {min}")),
        (None, Some(min)) => Some(format!("more than {min}")),
        (None, None) => None,
    };
    let high = match (find(params, "max"), find(params, "exclusive_max")) {
        (Some(max), _) => Some(format!("at most {max}")),
        (None, Some(max)) => Some(format!("less than {max}")),
        (None, None) => None,
    };
    match (find(params, "min"), find(params, "max"), low, high) {
        (Some(min), Some(max), ..) if min == max => format!("must be {min}"),
        (Some(min), Some(max), ..) => format!("must be between {min} and {max}"),
        (_, _, Some(low), Some(high)) => format!("must be {low} and {high}"),
        (_, _, Some(one), None) | (_, _, None, Some(one)) => format!("must be {one}"),
        (_, _, None, None) => "must be a number".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_say_what_must_be() {
        let message = |rule: RangeRule<i32>| rule.violation().message().to_owned();
        assert_eq!(message(range(1..=9)), "must be between 1 and 9");
        assert_eq!(message(range(1..9)), "must be at least 1 and less than 9");
        assert_eq!(message(range(1..)), "must be at least 1");
        assert_eq!(message(range(..=9)), "must be at most 9");
        assert_eq!(message(range(..9)), "must be less than 9");
        assert_eq!(message(range(9..=9)), "must be 9");
        assert_eq!(message(range((Bound::Excluded(1), Bound::Unbounded))), "must be more than 1");
    }

    #[test]
    fn schemas_hold_the_bounds_as_they_are_written() {
        let mut schema = Schema::default();
        Rule::<f32>::describe(&range(0.1_f32..), &mut schema);
        assert_eq!(schema.keywords()["minimum"], 0.1);
        let mut schema = Schema::default();
        Rule::<u128>::describe(&range(..=u128::MAX), &mut schema);
        assert_eq!(schema.keywords()["x-rules"][0]["code"], "range");
    }
}

samples! {
    range: "A number within bounds.";
    u8: range(1..=100) => accepts [1, 100], refuses [0, 101];
    i64: range(-5..5) => accepts [-5, 4], refuses [-6, 5];
    f64: range(0.0..=1.0) => accepts [0.0, 0.5, 1.0], refuses [-0.1, 1.1, f64::NAN];
    Option<i32>: range(..=9) => accepts [None, Some(9)], refuses [Some(10)];
}
