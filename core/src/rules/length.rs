//! The rule `length`.

use super::{Count, Length, Limits, Rule, RuleExt, Schema, Size, Unit, samples};
use crate::violation::{Named, Param, Violation, Words, find};

/// A text, list or map of a certain length.
///
/// The length of a text is its number of Unicode scalar values, as in JSON Schema: not bytes, which
/// [`bytes`](super::bytes()) counts, and not what a reader takes for one character.
///
/// The argument is `1..=64`, `1..`, `..=64`, `..65` or, for exactly so many, `3`.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::length(1..=3).check("日本語").is_ok());
/// let violation = rules::length(1..=3).check(&[0; 4]).unwrap_err();
/// assert_eq!(violation.message(), "must have between 1 and 3 items");
/// ```
#[inline]
pub fn length(count: impl Count) -> LengthRule {
    LengthRule { limits: count.count() }
}

/// What [`length`] gives.
#[derive(Clone, Copy, Debug)]
pub struct LengthRule {
    limits: Limits,
}

impl RuleExt for LengthRule {}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the rule `length` does not apply to a field of type `{Self}`",
    label = "this has no length",
    note = "it applies to texts, lists, sets and maps, also in an `Option`, `Box` and the like",
    note = "for a number write `range(1..=64)`; on a field of another type remove the rule"
)]
pub trait LengthField: Length {}

#[diagnostic::do_not_recommend]
impl<T: Length + ?Sized> LengthField for T {}

impl<T: LengthField + ?Sized> Rule<T> for LengthRule {
    #[inline]
    fn check(&self, value: &T) -> Result<(), Violation> {
        let allowed = match value.size() {
            Some(Size::Text(text)) => has_length(text, self.limits),
            Some(Size::Count(count)) => self.limits.allow(count),
            None => true,
        };
        if allowed { Ok(()) } else { Err(violation(self.limits, T::UNIT)) }
    }

    #[inline]
    fn check_length(&self, length: usize) -> Result<(), Violation> {
        if self.limits.allow(length) { Ok(()) } else { Err(violation(self.limits, T::UNIT)) }
    }

    fn describe(&self, schema: &mut Schema) {
        let (least, most) = match T::UNIT {
            Unit::Characters => ("minLength", "maxLength"),
            Unit::Items => ("minItems", "maxItems"),
            Unit::Entries => ("minProperties", "maxProperties"),
        };
        let Limits { min, max } = self.limits;
        if min > 0 || max == usize::MAX {
            schema.set(least, min);
        }
        if max < usize::MAX {
            schema.set(most, max);
        }
    }
}

/// A text of `b` bytes has at most `b` characters and at least a quarter: so a huge one is seldom counted.
#[inline]
fn has_length(text: &str, limits: Limits) -> bool {
    let bytes = text.len();
    let fewest = bytes.div_ceil(4);
    if bytes < limits.min || fewest > limits.max {
        return false;
    }
    (fewest >= limits.min && bytes <= limits.max) || limits.allow(text.chars().count())
}

#[cold]
fn violation(limits: Limits, unit: Unit) -> Violation {
    let words: Words = match unit {
        Unit::Characters => |params| limits_words(params, "character", "characters"),
        Unit::Items => |params| limits_words(params, "item", "items"),
        Unit::Entries => |params| limits_words(params, "entry", "entries"),
    };
    limits_violation(Violation::worded("length", words), limits)
}

/// Adds how many there must be.
#[cold]
pub(super) fn limits_violation(violation: Violation, limits: Limits) -> Violation {
    let Limits { min, max } = limits;
    match (min, max) {
        (_, usize::MAX) => violation.param("min", min),
        (0, _) => violation.param("max", max),
        _ => violation.param("min", min).param("max", max),
    }
}

/// How many there must be, in words.
pub(crate) fn limits_words(params: &[Named], one: &str, many: &str) -> String {
    let unit = |count: &Param| if *count == Param::Integer(1) { one } else { many };
    match (find(params, "min"), find(params, "max")) {
        (Some(min), Some(max)) if min == max => format!("must have exactly {min} {}", unit(min)),
        (Some(min), Some(max)) => format!("must have between {min} and {max} {many}"),
        (Some(min), None) => format!("must have at least {min} {}", unit(min)),
        (None, Some(max)) => format!("must have at most {max} {}", unit(max)),
        (None, None) => format!("must have any number of {many}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(rule: LengthRule, items: usize) -> String {
        Rule::<Vec<u8>>::check_length(&rule, items).map_or_else(|violation| violation.message().to_owned(), |()| String::new())
    }

    #[test]
    fn a_list_with_invalid_items_has_a_length_too() {
        assert_eq!(message(length(1..), 1), "");
        assert_eq!(message(length(1..), 0), "must have at least 1 item");
        assert_eq!(message(length(..=2), 3), "must have at most 2 items");
        assert_eq!(message(length(1), 2), "must have exactly 1 item");
        assert_eq!(message(length(1..3), 3), "must have between 1 and 2 items");
    }

    #[test]
    fn bytes_and_characters_agree_with_counting() {
        for text in ["", "a", "é", "日本", "💩💩", "abcd", "aé日💩", "aaaaaaaaa", "💩a"] {
            for (min, max) in (0..6).flat_map(|min| (min..6).map(move |max| (min, max))) {
                let expected = (min..=max).contains(&text.chars().count());
                assert_eq!(length(min..=max).check(text).is_ok(), expected, "{text} in {min}..={max}");
            }
        }
    }

    #[test]
    fn an_empty_interval_allows_nothing() {
        assert!(length(..0).check("").is_err());
        assert!(length(1..1).check("a").is_err());
    }
}

samples! {
    length: "A text, list or map of a certain length.";
    &str: length(1..=3) => accepts ["a", "日本語", "💩💩💩"], refuses ["", "abcd"];
    &str: length(3) => accepts ["abc"], refuses ["ab", "abcd"];
    &str: length(2..) => accepts ["ab"], refuses ["a", "💩"];
    &str: length(..3) => accepts ["", "ab"], refuses ["abc"];
    Vec<u8>: length(..=1) => accepts [vec![], vec![1]], refuses [vec![1, 2]];
}
