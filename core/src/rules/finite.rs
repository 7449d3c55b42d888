//! The rule `finite`.

use super::{Number, Rule, RuleExt, Schema, samples};
use crate::violation::Violation;

/// A floating-point number that is neither infinite nor not-a-number.
///
/// JSON has no other numbers, but other formats do, and so does code.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::finite().check(&1.5).is_ok());
/// assert!(rules::finite().check(&f32::NAN).is_err());
/// ```
#[inline]
pub fn finite() -> FiniteRule {
    FiniteRule
}

/// What [`finite`] gives.
#[derive(Clone, Copy, Debug)]
pub struct FiniteRule;

impl RuleExt for FiniteRule {}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the rule `finite` does not apply to a field of type `{Self}`",
    label = "not a floating-point number",
    note = "it applies to `f32` and `f64`, also in an `Option`, `Box` and the like",
    note = "a whole number is always finite, and needs no rule; for a list write `items(finite)`"
)]
pub trait FiniteField {
    fn is_finite(&self) -> bool;
}

#[diagnostic::do_not_recommend]
impl<T: Number<Value: Into<f64> + Float> + ?Sized> FiniteField for T {
    #[inline]
    fn is_finite(&self) -> bool {
        self.number().is_none_or(|number| number.into().is_finite())
    }
}

/// A type with numbers that are not finite.
#[doc(hidden)]
pub trait Float {}

impl Float for f32 {}
impl Float for f64 {}

impl<T: FiniteField + ?Sized> Rule<T> for FiniteRule {
    #[inline]
    fn check(&self, value: &T) -> Result<(), Violation> {
        if value.is_finite() { Ok(()) } else { Err(violation()) }
    }

    fn describe(&self, schema: &mut Schema) {
        // Every number of JSON is finite: there is nothing to exclude.
        schema.mark("finite", violation().message());
    }
}

#[cold]
fn violation() -> Violation {
    Violation::new("finite", "must be a finite number")
}

samples! {
    finite: "A floating-point number that is neither infinite nor not-a-number.";
    f64: finite() => accepts [0.0, -1e308], refuses [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
}
