//! The rule `slug`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use crate::violation::Violation;

/// Lower-case ASCII words and numbers joined by single hyphens, as in the path of a page.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::slug().check("summer-sale-2026").is_ok());
/// assert!(rules::slug().check("Summer--sale").is_err());
/// ```
#[inline]
pub fn slug() -> SlugRule {
    SlugRule
}

/// What [`slug`] gives.
#[derive(Clone, Copy, Debug)]
pub struct SlugRule;

text_field!(
    SlugField,
    "the rule `slug` does not apply to a field of type `{Self}`",
    "for a list write `items(slug)`; on a field of another type remove the rule"
);

text_rule!(SlugRule, SlugField);

impl TextRule for SlugRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        // Whether the byte before is one of a word.
        let mut is_in_word = false;
        for byte in text.bytes() {
            match byte {
                b'a'..=b'z' | b'0'..=b'9' => is_in_word = true,
                b'-' if is_in_word => is_in_word = false,
                _ => return false,
            }
        }
        is_in_word
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("slug", "must be lower-case words joined by hyphens")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$");
    }
}

samples! {
    slug: "Lower-case ASCII words and numbers joined by single hyphens, as in the path of a page.";
    &str: slug() => accepts ["a", "summer-sale-2026"], refuses ["", "-a", "a-", "a--b", "A", "a_b", "é"];
}
