//! The rule `no_control`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use crate::violation::Violation;

/// A text without control characters: no line breaks, no tabs, no NUL.
///
/// Control characters are those of the Unicode category Cc.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::no_control().check("one line").is_ok());
/// assert!(rules::no_control().check("two\nlines").is_err());
/// ```
#[inline]
pub fn no_control() -> NoControlRule {
    NoControlRule
}

/// What [`no_control`] gives.
#[derive(Clone, Copy, Debug)]
pub struct NoControlRule;

text_field!(
    NoControlField,
    "the rule `no_control` does not apply to a field of type `{Self}`",
    "for a list write `items(no_control)`; on a field of another type remove the rule"
);

text_rule!(NoControlRule, NoControlField);

impl TextRule for NoControlRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        // All bytes are looked at, so that the compiler looks at many at once. In UTF-8 no other character than one of
        // those past ASCII has the byte that begins them.
        let is_suspect = |byte: u8| byte < b' ' || byte == 0x7f || byte == 0xc2;
        let suspects = text.bytes().fold(false, |any, byte| any | is_suspect(byte));
        !suspects || !text.chars().any(char::is_control)
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("no_control", "must not have control characters")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("pattern", r"^\P{Cc}*$");
    }
}

samples! {
    no_control: "A text without control characters: no line breaks, no tabs, no NUL.";
    &str: no_control() => accepts ["", "one line", "💩"], refuses ["two\nlines", "a\tb", "\0", "\u{85}"];
}
