//! The rule `non_blank`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use crate::violation::Violation;

/// A text with a character that is not white space.
///
/// White space is what `\s` is in the patterns of JSON Schema: Unicode's, with U+FEFF and without U+0085.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::non_blank().check(" a ").is_ok());
/// assert!(rules::non_blank().check(" \t\u{3000}").is_err());
/// ```
#[inline]
pub fn non_blank() -> NonBlankRule {
    NonBlankRule
}

/// What [`non_blank`] gives.
#[derive(Clone, Copy, Debug)]
pub struct NonBlankRule;

text_field!(
    NonBlankField,
    "the rule `non_blank` does not apply to a field of type `{Self}`",
    "for a list write `non_empty`, or `items(non_blank)`; on a field of another type remove the rule"
);

text_rule!(NonBlankRule, NonBlankField);

impl TextRule for NonBlankRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        !text.chars().all(is_space)
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("non_blank", "must not be blank")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("pattern", r"\S");
    }
}

fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{FEFF}'
}

samples! {
    non_blank: "A text with a character that is not white space.";
    &str: non_blank() => accepts ["a", " a ", "\u{85}"], refuses ["", " ", "\t\r\n\u{3000}", "\u{FEFF}"];
}
