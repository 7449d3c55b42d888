//! The rule `starts_with`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use super::schema::escape;
use crate::violation::{Violation, word};

/// A text that starts with another.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::starts_with("cus_").check("cus_123").is_ok());
/// assert!(rules::starts_with("cus_").check("Cus_123").is_err());
/// ```
#[inline]
pub fn starts_with(prefix: &'static str) -> StartsWithRule {
    StartsWithRule { prefix }
}

/// What [`starts_with`] gives.
#[derive(Clone, Copy, Debug)]
pub struct StartsWithRule {
    prefix: &'static str,
}

text_field!(
    StartsWithField,
    "the rule `starts_with` does not apply to a field of type `{Self}`",
    "for a number write `range(1..=64)`, for a list `items(starts_with(..))`"
);

text_rule!(StartsWithRule, StartsWithField);

impl TextRule for StartsWithRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        text.starts_with(self.prefix)
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::worded("starts_with", |params| format!("must start with `{}`", word(params, "prefix"))).param("prefix", self.prefix)
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("pattern", format!("^{}", escape(self.prefix)));
    }
}

samples! {
    starts_with: "A text that starts with another.";
    &str: starts_with("cus_") => accepts ["cus_", "cus_123"], refuses ["", "Cus_123", "a cus_"];
}
