//! The rule `date`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use super::dates;
use crate::violation::Violation;

/// A date of RFC 3339, such as `2026-04-01`.
///
/// The day must exist: February has 29 days in leap years only.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::date().check("2028-02-29").is_ok());
/// assert!(rules::date().check("2026-02-29").is_err());
/// ```
#[inline]
pub fn date() -> DateRule {
    DateRule
}

/// What [`date`] gives.
#[derive(Clone, Copy, Debug)]
pub struct DateRule;

text_field!(
    DateField,
    "the rule `date` does not apply to a field of type `{Self}`",
    "a date of `chrono`, `jiff` or `time` needs no rule; for a list write `items(date)`"
);

text_rule!(DateRule, DateField);

impl TextRule for DateRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        dates::is_date(text.as_bytes())
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("date", "must be a date, such as `2026-04-01`")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("format", "date");
    }
}

samples! {
    date: "A date of RFC 3339, such as `2026-04-01`.";
    &str: date() => accepts ["2026-04-01", "2028-02-29"], refuses ["", "2026-02-29", "2026-4-1", "20260401", "2026-04-01Z"];
}
