//! The rule `ascii`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use crate::violation::Violation;

/// A text of ASCII characters.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::ascii().check("plain text").is_ok());
/// assert!(rules::ascii().check("naïve").is_err());
/// ```
#[inline]
pub fn ascii() -> AsciiRule {
    AsciiRule
}

/// What [`ascii`] gives.
#[derive(Clone, Copy, Debug)]
pub struct AsciiRule;

text_field!(
    AsciiField,
    "the rule `ascii` does not apply to a field of type `{Self}`",
    "for a list write `items(ascii)`; on a field of another type remove the rule"
);

text_rule!(AsciiRule, AsciiField);

impl TextRule for AsciiRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        text.is_ascii()
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("ascii", "must have only ASCII characters")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("pattern", r"^[\x00-\x7F]*$");
    }
}

samples! {
    ascii: "A text of ASCII characters.";
    &str: ascii() => accepts ["", "plain text\n"], refuses ["naïve", "１"];
}
