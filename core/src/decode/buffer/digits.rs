//! Numbers that are kept as their digits, as `serde_json` gives them under its feature `arbitrary_precision`.

use serde::de::{Error, Visitor};

use crate::json::Digits;

/// A number from its digits, as formats give it: what 64 bits do not hold is a float.
pub(crate) enum Parsed {
    Unsigned(u64),
    Signed(i64),
    Float(f64),
}

/// What the digits stand for; nothing where they are no number, or too large for a float.
pub(crate) fn parsed(digits: &str) -> Option<Parsed> {
    let integer = digits.parse().map(Parsed::Unsigned).or_else(|_| digits.parse().map(Parsed::Signed));
    // `inf` and `nan` are no numbers of JSON.
    integer.ok().or_else(|| digits.parse().ok().filter(|float: &f64| float.is_finite()).map(Parsed::Float))
}

/// A number as `serde_json` gives it under `arbitrary_precision`.
#[cold]
pub(super) fn visit_digits<'de, V: Visitor<'de>, E: Error>(digits: &str, visitor: V) -> Result<V::Value, E> {
    visitor.visit_map(Digits::new(digits.to_owned()))
}

/// The number as other formats give it.
#[cold]
pub(super) fn visit_parsed<'de, V: Visitor<'de>, E: Error>(digits: &str, visitor: V) -> Result<V::Value, E> {
    match parsed(digits) {
        Some(Parsed::Unsigned(value)) => visitor.visit_u64(value),
        Some(Parsed::Signed(value)) => visitor.visit_i64(value),
        Some(Parsed::Float(value)) => visitor.visit_f64(value),
        None => visit_digits(digits, visitor),
    }
}

/// As [`visit_parsed`], also where 64 bits are too few.
#[cold]
pub(super) fn visit_wide<'de, V: Visitor<'de>, E: Error>(digits: &str, visitor: V) -> Result<V::Value, E> {
    match (digits.parse(), digits.parse()) {
        (Ok(value), _) => visitor.visit_u128(value),
        (_, Ok(value)) => visitor.visit_i128(value),
        _ => visit_parsed(digits, visitor),
    }
}
