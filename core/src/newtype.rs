//! `#[api(newtype)]`: a type around one value, which cannot be made of an invalid one.

use std::rc::Rc;
use std::str::FromStr;
use std::sync::Arc;

use crate::codes;
use crate::context::{Context, Mode};
use crate::decode::Decode;
use crate::decode::buffer::{Buffer, Replay};
use crate::decode::foreign::Refused;
use crate::model::validate;
use crate::report::Report;
use crate::violation::Violation;

/// A type around one value.
pub trait Newtype: Sized {
    /// The type of the value.
    type Inner;

    /// Puts the value, normalised, into the type, without a check.
    fn wrap(value: Self::Inner) -> Self;
}

/// A text that can be made of any other.
pub trait OwnedText: for<'t> From<&'t str> {}

impl OwnedText for String {}
impl OwnedText for Box<str> {}
impl OwnedText for Rc<str> {}
impl OwnedText for Arc<str> {}

/// Whether a value keeps all rules.
pub fn is_valid<'de, T: Decode<'de>>(value: &T) -> bool {
    validate(value).is_ok()
}

/// Checks the value that a type is made of.
///
/// # Errors
/// Every rule that the value breaks.
pub fn newtype_from<'de, N: Newtype + Decode<'de>>(value: N::Inner) -> Result<N, Report> {
    let value = N::wrap(value);
    validate(&value).map(|()| value)
}

/// As [`newtype_from`], of a text.
///
/// # Errors
/// Every rule that the text breaks.
pub fn newtype_from_text<'de, N: Newtype<Inner: OwnedText> + Decode<'de>>(text: &str) -> Result<N, Report> {
    newtype_from(N::Inner::from(text))
}

/// As [`newtype_from`], of what a text says.
///
/// # Errors
/// That the text says no such value, or every rule that the value breaks.
pub fn newtype_parse<'de, N: Newtype<Inner: FromStr> + Decode<'de>>(text: &str) -> Result<N, Report> {
    match text.parse() {
        Ok(value) => newtype_from(value),
        Err(_) => refuse(text),
    }
}

/// Why a text says no such value: as where it is the key of a map. The error of `FromStr` may repeat the text.
fn refuse<'de, N: Decode<'de>>(text: &str) -> Result<N, Report> {
    let mut cx = Context::new(Mode::Collecting);
    let buffer = Buffer::String(text.to_owned());
    let replay = Replay::<Refused>::new(&buffer, true);
    let read = cx.for_key(|cx| N::decode(replay, cx));
    if let (Ok(Some(value)), true) = (read, cx.is_clean()) {
        return Ok(value);
    }
    if cx.is_clean() {
        cx.report(Violation::new(codes::INVALID, "must be a valid value of its type"));
    }
    Err(cx.into_report())
}
