//! `#[serde(from)]` and `#[serde(try_from)]`: models that are read as another type.

use std::fmt::Display;

use serde::de::{Deserialize, Deserializer};
use serde::ser::Serialize;

use super::Decode;
use super::foreign::decode_serde;
use crate::codes;
use crate::context::{Context, Mode};
use crate::violation::Violation;

/// Reads an `F` and makes a `T` of it.
///
/// # Errors
/// As [`Decode::decode`].
pub fn decode_from<'de, F: Decode<'de>, T: Decode<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
    convert: fn(F) -> T,
) -> Result<Option<T>, D::Error> {
    let Some(value) = F::decode(deserializer, cx)? else { return Ok(None) };
    Ok(checked(convert(value), cx))
}

/// The conversion of the user. Asked for here alone, so that one that is not there is told once.
pub fn convert<F, T: MadeFrom<F>>(value: F) -> T {
    T::from(value)
}

/// A model with `#[serde(from)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made of `{F}`",
    label = "there is no `From<{F}>`",
    note = "implement `From<{F}>` for `{Self}`, or write `try_from` for a conversion that may fail"
)]
pub trait MadeFrom<F>: From<F> {}

#[diagnostic::do_not_recommend]
impl<F, T: From<F>> MadeFrom<F> for T {}

/// A model with `#[serde(try_from)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made of `{F}`",
    label = "there is no `TryFrom<{F}>` whose error can be shown",
    note = "implement `TryFrom<{F}>` for `{Self}`, with an error that has `Display`: it is the message of a violation"
)]
pub trait TriedFrom<F>: TryFrom<F, Error: Display> {}

#[diagnostic::do_not_recommend]
impl<F, T: TryFrom<F, Error: Display>> TriedFrom<F> for T {}

/// The conversion knows nothing of the rules of the model that it makes.
fn checked<'de, T: Decode<'de>>(value: T, cx: &mut Context) -> Option<T> {
    let mark = cx.mark();
    value.check(cx);
    cx.is_clean_since(mark).then_some(value)
}

/// A model with `#[api(deserialize = false)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no `Deserialize` of its own",
    label = "says that it has one",
    note = "implement `serde::Deserialize` for `{Self}`, or remove `deserialize = false`: then `ApiModel` implements it"
)]
pub trait ReadByUser<'de>: Deserialize<'de> {}

#[diagnostic::do_not_recommend]
impl<'de, T: Deserialize<'de>> ReadByUser<'de> for T {}

/// A model with `#[api(serialize = false)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no `Serialize` of its own",
    label = "says that it has one",
    note = "implement `serde::Serialize` for `{Self}`, or remove `serialize = false`: then `ApiModel` implements it"
)]
pub trait WrittenByUser: Serialize {}

#[diagnostic::do_not_recommend]
impl<T: Serialize> WrittenByUser for T {}

/// Asks for the implementation of `Serialize` that the user wrote.
pub fn written_by_user<T: WrittenByUser>() {}

/// Reads a `T` with the implementation of `Deserialize` that the user wrote, which knows nothing of the rules.
///
/// # Errors
/// As [`Decode::decode`].
pub fn decode_by_user<'de, T: Decode<'de> + ReadByUser<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    let value = decode_serde(deserializer, cx)?;
    Ok(value.and_then(|value| checked(value, cx)))
}

/// Reads an `F` and makes a `T` of it, if it can be made; the error of the conversion is the message of a violation.
///
/// # Errors
/// As [`Decode::decode`].
pub fn decode_try_from<'de, F: Decode<'de>, T: Decode<'de> + TriedFrom<F>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    let Some(value) = F::decode(deserializer, cx)? else { return Ok(None) };
    match T::try_from(value) {
        Ok(value) => Ok(checked(value, cx)),
        Err(error) => {
            cx.report(Violation::new(codes::INVALID, error.to_string()));
            Ok(None)
        }
    }
}

/// The value of a field that is not there, unless it breaks the rules of the model.
pub fn missing_from<'de, F: Decode<'de>, T: Decode<'de>>(convert: fn(F) -> T) -> Option<T> {
    let mut cx = Context::new(Mode::Collecting);
    F::missing().and_then(|value| checked(convert(value), &mut cx))
}
