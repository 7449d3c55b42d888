//! The rule `alphanumeric`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use crate::violation::Violation;

/// A text of letters and digits of any script.
///
/// For those of ASCII alone, use it together with [`ascii`](super::ascii()).
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::alphanumeric().check("Zoë42").is_ok());
/// assert!(rules::alphanumeric().check("a-b").is_err());
/// ```
#[inline]
pub fn alphanumeric() -> AlphanumericRule {
    AlphanumericRule
}

/// What [`alphanumeric`] gives.
#[derive(Clone, Copy, Debug)]
pub struct AlphanumericRule;

text_field!(
    AlphanumericField,
    "the rule `alphanumeric` does not apply to a field of type `{Self}`",
    "for a list write `items(alphanumeric)`; on a field of another type remove the rule"
);

text_rule!(AlphanumericRule, AlphanumericField);

impl TextRule for AlphanumericRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        text.bytes().all(|byte| byte.is_ascii_alphanumeric()) || text.chars().all(char::is_alphanumeric)
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("alphanumeric", "must have only letters and digits")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("pattern", r"^[\p{Alphabetic}\p{N}]*$");
    }
}

samples! {
    alphanumeric: "A text of letters and digits of any script.";
    &str: alphanumeric() => accepts ["", "Zoë42", "日本"], refuses ["a-b", "a b", "a_b"];
}
