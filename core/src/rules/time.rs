//! The rule `time`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use super::dates;
use crate::violation::Violation;

/// A time of day with an offset from UTC, of RFC 3339, such as `12:00:00Z`.
///
/// A leap second is one where it is 23:59:60 in UTC.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::time().check("12:00:00.5+02:00").is_ok());
/// assert!(rules::time().check("12:00:00").is_err());
/// ```
#[inline]
pub fn time() -> TimeRule {
    TimeRule
}

/// What [`time()`] gives.
#[derive(Clone, Copy, Debug)]
pub struct TimeRule;

text_field!(
    TimeField,
    "the rule `time` does not apply to a field of type `{Self}`",
    "a time of day of `chrono`, `jiff` or `time` needs no rule; for a list write `items(time)`"
);

text_rule!(TimeRule, TimeField);

impl TextRule for TimeRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        dates::is_time(text.as_bytes())
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("time", "must be a time with an offset, such as `12:00:00Z`")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("format", "time");
    }
}

samples! {
    time: "A time of day with an offset from UTC, of RFC 3339, such as `12:00:00Z`.";
    &str: time() => accepts ["12:00:00Z", "12:00:00.5+02:00", "23:59:60Z", "01:29:60+01:30"],
        refuses ["", "12:00:00", "12:00Z", "24:00:00Z", "12:00:60Z", "12:00:00.Z", "12:00:00+2"];
}
