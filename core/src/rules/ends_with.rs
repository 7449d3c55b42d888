//! The rule `ends_with`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use super::schema::escape;
use crate::violation::{Violation, word};

/// A text that ends with another.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::ends_with(".pdf").check("invoice.pdf").is_ok());
/// assert!(rules::ends_with(".pdf").check("invoice.exe").is_err());
/// ```
#[inline]
pub fn ends_with(suffix: &'static str) -> EndsWithRule {
    EndsWithRule { suffix }
}

/// What [`ends_with`] gives.
#[derive(Clone, Copy, Debug)]
pub struct EndsWithRule {
    suffix: &'static str,
}

text_field!(
    EndsWithField,
    "the rule `ends_with` does not apply to a field of type `{Self}`",
    "for a number write `range(1..=64)`, for a list `items(ends_with(..))`"
);

text_rule!(EndsWithRule, EndsWithField);

impl TextRule for EndsWithRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        text.ends_with(self.suffix)
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::worded("ends_with", |params| format!("must end with `{}`", word(params, "suffix"))).param("suffix", self.suffix)
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("pattern", format!("{}$", escape(self.suffix)));
    }
}

samples! {
    ends_with: "A text that ends with another.";
    &str: ends_with(".pdf") => accepts [".pdf", "invoice.pdf"], refuses ["", "invoice.exe", "pdf"];
}
