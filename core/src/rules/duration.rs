//! The rule `duration`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use crate::violation::Violation;

/// A duration of RFC 3339, appendix A, such as `P1DT2H` or `P2W`.
///
/// Units follow each other without a gap, as that grammar wants it: `PT1H0M5S`, not `PT1H5S`. There are no fractions
/// and no signs.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::duration().check("P1Y2M3DT4H5M6S").is_ok());
/// assert!(rules::duration().check("PT0.5S").is_err());
/// ```
#[inline]
pub fn duration() -> DurationRule {
    DurationRule
}

/// What [`duration`] gives.
#[derive(Clone, Copy, Debug)]
pub struct DurationRule;

text_field!(
    DurationField,
    "the rule `duration` does not apply to a field of type `{Self}`",
    "a duration of `chrono`, `jiff` or `time` needs no rule; for a list write `items(duration)`"
);

text_rule!(DurationRule, DurationField);

impl TextRule for DurationRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        is_duration(text.as_bytes())
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("duration", "must be a duration, such as `P1DT2H`")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("format", "duration");
    }
}

fn is_duration(text: &[u8]) -> bool {
    let Some((b'P', text)) = text.split_first() else { return false };
    if let Some((b'W', weeks)) = text.split_last() {
        return !weeks.is_empty() && weeks.iter().all(u8::is_ascii_digit);
    }
    match text.iter().position(|byte| *byte == b'T') {
        None => has_units(text, *b"YMD"),
        Some(0) => has_units(&text[1..], *b"HMS"),
        Some(at) => has_units(&text[..at], *b"YMD") && has_units(&text[at + 1..], *b"HMS"),
    }
}

/// Whether `text` is numbers with units that stand in `units` one after the other.
fn has_units(mut text: &[u8], units: [u8; 3]) -> bool {
    let mut next = None;
    while !text.is_empty() {
        let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let Some(unit) = text.get(digits).and_then(|unit| units.iter().position(|known| known == unit)) else {
            return false;
        };
        if digits == 0 || next.is_some_and(|next| next != unit) {
            return false;
        }
        next = Some(unit + 1);
        text = &text[digits + 1..];
    }
    next.is_some()
}

samples! {
    duration: "A duration of RFC 3339, appendix A, such as `P1DT2H` or `P2W`.";
    &str: duration() => accepts ["P1DT2H", "P2W", "PT36H", "P1Y2M3DT4H5M6S"],
        refuses ["", "P", "PT", "1D", "P1Y2D", "P1W1D", "PT0.5S", "-P1D", "P1S"];
}
