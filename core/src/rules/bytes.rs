//! The rule `bytes`.

use super::length::{limits_violation, limits_words};
use super::text_rule::TextRule;
use super::{Count, Limits, Schema, samples, text_field, text_rule};
use crate::violation::Violation;

/// A text of a certain length in UTF-8 bytes, for what a column or a header can hold.
///
/// JSON Schema counts characters: the schema says what follows for them, and has the exact bounds as a marker.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::bytes(..=8).check("日本").is_ok());
/// assert!(rules::bytes(..=8).check("日本語").is_err());
/// ```
#[inline]
pub fn bytes(count: impl Count) -> BytesRule {
    BytesRule { limits: count.count() }
}

/// What [`bytes()`] gives.
#[derive(Clone, Copy, Debug)]
pub struct BytesRule {
    limits: Limits,
}

text_field!(
    BytesField,
    "the rule `bytes` does not apply to a field of type `{Self}`",
    "for a number write `range(1..=64)`, for a list `length(1..=64)`"
);

text_rule!(BytesRule, BytesField);

impl TextRule for BytesRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        self.limits.allow(text.len())
    }

    #[cold]
    fn violation(&self) -> Violation {
        limits_violation(Violation::worded("bytes", |params| limits_words(params, "byte", "bytes")), self.limits)
    }

    fn keywords(&self, schema: &mut Schema) {
        let Limits { min, max } = self.limits;
        if min > 0 {
            schema.set("minLength", min.div_ceil(4));
        }
        if max < usize::MAX {
            schema.set("maxLength", max);
        }
        schema.mark("bytes", TextRule::violation(self).message());
    }
}

samples! {
    bytes: "A text of a certain length in UTF-8 bytes, for what a column or a header can hold.";
    &str: bytes(1..=4) => accepts ["a", "💩"], refuses ["", "日本"];
}
