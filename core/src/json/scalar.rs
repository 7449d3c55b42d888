//! A value that is neither an object nor a list.

use std::borrow::Cow;

use super::number::Number;
use super::reader::Reader;
use super::stop::Stop;

/// A value without values within.
pub(super) enum Scalar<'de> {
    Null,
    Bool(bool),
    Text(Cow<'de, str>),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
}

impl<'de> Reader<'de> {
    /// Reads such a value.
    pub(super) fn scalar(&mut self) -> Result<Scalar<'de>, Stop> {
        Ok(match self.token() {
            b'"' => Scalar::Text(self.string()?),
            b'-' | b'0'..=b'9' => match self.number()? {
                Number::Unsigned(value) => Scalar::Unsigned(value),
                Number::Signed(value) => Scalar::Signed(value),
                Number::Float(value) => Scalar::Float(value),
                // Some number: it is none that anyone could take here.
                Number::Text(text) => Scalar::Float(text.parse().unwrap_or(f64::INFINITY)),
            },
            b'n' => {
                self.word("null")?;
                Scalar::Null
            }
            b't' => {
                self.word("true")?;
                Scalar::Bool(true)
            }
            b'f' => {
                self.word("false")?;
                Scalar::Bool(false)
            }
            _ => return Err(self.grammar()),
        })
    }
}
