//! `#[serde(from)]` and `#[serde(try_from)]`: models that are read as another type.

use std::fmt::Display;

use serde::de::Deserializer;

use super::Decode;
use crate::codes;
use crate::context::Context;
use crate::violation::Violation;

/// Reads an `F` and makes a `T` of it.
///
/// # Errors
/// As [`Decode::decode`].
pub fn decode_from<'de, F: Decode<'de>, T: From<F>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    Ok(F::decode(deserializer, cx)?.map(T::from))
}

/// Reads an `F` and makes a `T` of it, if it can be made; the error of the conversion is the message of a violation.
///
/// # Errors
/// As [`Decode::decode`].
pub fn decode_try_from<'de, F: Decode<'de>, T: TryFrom<F, Error: Display>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    let Some(value) = F::decode(deserializer, cx)? else { return Ok(None) };
    Ok(T::try_from(value).map_err(|error| cx.report(Violation::new(codes::INVALID, error.to_string()))).ok())
}

/// The value of a field that is not there.
pub fn missing_from<'de, F: Decode<'de>, T: From<F>>() -> Option<T> {
    F::missing().map(T::from)
}
