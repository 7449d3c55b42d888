//! The rule `contains`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use super::schema::escape;
use crate::violation::{Violation, word};

/// A text with another in it.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::contains("{id}").check("/orders/{id}").is_ok());
/// assert!(rules::contains("{id}").check("/orders").is_err());
/// ```
#[inline]
pub fn contains(part: &'static str) -> ContainsRule {
    ContainsRule { part }
}

/// What [`contains`] gives.
#[derive(Clone, Copy, Debug)]
pub struct ContainsRule {
    part: &'static str,
}

text_field!(
    ContainsField,
    "the rule `contains` does not apply to a field of type `{Self}`",
    "for a number write `range(1..=64)`, for a list `items(contains(..))`"
);

text_rule!(ContainsRule, ContainsField);

impl TextRule for ContainsRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        text.contains(self.part)
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::worded("contains", |params| format!("must contain `{}`", word(params, "part"))).param("part", self.part)
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("pattern", escape(self.part));
    }
}

samples! {
    contains: "A text with another in it.";
    &str: contains("{id}") => accepts ["{id}", "/orders/{id}/items"], refuses ["", "/orders"];
}
