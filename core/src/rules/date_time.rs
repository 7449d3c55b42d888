//! The rule `date_time`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use super::dates;
use crate::violation::Violation;

/// A date and time with an offset from UTC, of RFC 3339, such as `2026-04-01T12:00:00Z`.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::date_time().check("2026-04-01T12:00:00+02:00").is_ok());
/// assert!(rules::date_time().check("2026-04-01 12:00").is_err());
/// ```
#[inline]
pub fn date_time() -> DateTimeRule {
    DateTimeRule
}

/// What [`date_time`] gives.
#[derive(Clone, Copy, Debug)]
pub struct DateTimeRule;

text_field!(
    DateTimeField,
    "the rule `date_time` does not apply to a field of type `{Self}`",
    "a date and time of `chrono`, `jiff` or `time` needs no rule; for a list write `items(date_time)`"
);

text_rule!(DateTimeRule, DateTimeField);

impl TextRule for DateTimeRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        dates::is_date_time(text.as_bytes())
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("date_time", "must be a date and time with an offset, such as `2026-04-01T12:00:00Z`")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("format", "date-time");
    }
}

samples! {
    date_time: "A date and time with an offset from UTC, of RFC 3339, such as `2026-04-01T12:00:00Z`.";
    &str: date_time() => accepts ["2026-04-01T12:00:00Z", "2026-04-01t12:00:00.25-08:00"],
        refuses ["", "2026-04-01", "2026-04-01T12:00:00", "2026-04-01 12:00:00Z", "2026-02-30T12:00:00Z"];
}
