//! The rule `non_empty`.

use super::{Length, Rule, RuleExt, Schema, Size, Unit, samples};
use crate::violation::Violation;

/// A text, list or map that is not empty.
///
/// A text of white space is not empty: that is what [`non_blank`](super::non_blank()) refuses. Nor does the rule
/// make a field `required`: an empty `Option` has nothing to check.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::non_empty().check("a").is_ok());
/// assert_eq!(rules::non_empty().check(&Vec::<u8>::new()).unwrap_err().message(), "must not be empty");
/// ```
#[inline]
pub fn non_empty() -> NonEmptyRule {
    NonEmptyRule
}

/// What [`non_empty`] gives.
#[derive(Clone, Copy, Debug)]
pub struct NonEmptyRule;

impl RuleExt for NonEmptyRule {}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the rule `non_empty` does not apply to a field of type `{Self}`",
    label = "this cannot be empty",
    note = "it applies to texts, lists, sets and maps, also in an `Option`, `Box` and the like",
    note = "a number is never empty: write `range(1..)` for one above 0, or remove the rule"
)]
pub trait NonEmptyField: Length {}

#[diagnostic::do_not_recommend]
impl<T: Length + ?Sized> NonEmptyField for T {}

impl<T: NonEmptyField + ?Sized> Rule<T> for NonEmptyRule {
    #[inline]
    fn check(&self, value: &T) -> Result<(), Violation> {
        match value.size() {
            Some(Size::Text("") | Size::Count(0)) => Err(violation()),
            _ => Ok(()),
        }
    }

    fn check_length(&self, length: usize) -> Result<(), Violation> {
        if length == 0 { Err(violation()) } else { Ok(()) }
    }

    fn describe(&self, schema: &mut Schema) {
        let keyword = match T::UNIT {
            Unit::Characters => "minLength",
            Unit::Items => "minItems",
            Unit::Entries => "minProperties",
        };
        schema.set(keyword, 1);
    }
}

#[cold]
fn violation() -> Violation {
    Violation::new("non_empty", "must not be empty")
}

samples! {
    non_empty: "A text, list or map that is not empty.";
    &str: non_empty() => accepts ["a", " "], refuses [""];
    Vec<u8>: non_empty() => accepts [vec![1]], refuses [vec![]];
    Option<&str>: non_empty() => accepts [None, Some("a")], refuses [Some("")];
}
