//! `#[api(repr)]`: enums of names that are integers in the input.

use std::borrow::Cow;
use std::marker::PhantomData;

use serde::de::value::I128Deserializer;
use serde::de::{Deserializer, Visitor};

use super::foreign::Refused;
use super::guide::Guide;
use super::leaf::{Leaf, Refusal, decode_leaf};
use super::number::INTEGER;
use crate::codes;
use crate::context::Context;
use crate::violation::{Param, Violation, must_be_value};

/// The table of an enum's integers.
pub struct Numbers {
    /// One for each variant that is read.
    pub numbers: &'static [i128],
    /// The variant that stands for every unknown number.
    pub other: Option<usize>,
    /// Whether a variant keeps unknown numbers.
    pub is_open: bool,
}

/// What an integer is.
pub enum Numbered {
    /// The variant with this number in the table.
    Known(usize),
    /// None of them, and there is one that keeps it.
    Unknown(i128),
}

/// Reads the integer of a variant, and says which.
///
/// # Errors
/// As [`Decode::decode`](super::Decode::decode).
pub fn decode_repr<'de, N: Integer, D: Deserializer<'de>>(
    table: &'static Numbers,
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<Numbered>, D::Error> {
    let Some(Number { value, .. }) = decode_leaf::<Number<N>, D>(deserializer, cx)? else { return Ok(None) };
    let found = table.numbers.iter().position(|number| *number == value).or(table.other);
    Ok(match found {
        Some(number) => Some(Numbered::Known(number)),
        None if table.is_open => Some(Numbered::Unknown(value)),
        None => {
            report_unknown(table.numbers, cx);
            None
        }
    })
}

/// Reads the integer that no variant is.
pub fn open_number<'de, T>(number: i128, cx: &mut Context, guide: &impl Guide<'de, T>) -> Option<T> {
    let number = I128Deserializer::<Refused>::new(number);
    cx.collecting_from_buffer(|cx| guide.decode(number, cx)).unwrap_or_else(|_| {
        cx.report(Violation::new(codes::INVALID, "must be a known integer"));
        None
    })
}

#[cold]
fn report_unknown(numbers: &'static [i128], cx: &mut Context) {
    let expected: Vec<Param> = numbers.iter().map(|number| Param::from(*number)).collect();
    cx.report(Violation::worded(codes::VARIANT, must_be_value).param("expected", expected));
}

/// The integer as the key of a map.
pub fn repr_key(number: i128) -> Cow<'static, str> {
    Cow::Owned(number.to_string())
}

/// The type of integer that a format is asked for.
pub trait Integer {
    /// Asks for it.
    ///
    /// # Errors
    /// Those of the format.
    fn ask<'de, D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error>;
}

macro_rules! integers {
    ($($type:ident)*) => {$(
        impl Integer for $type {
            fn ask<'de, D: Deserializer<'de>, V: Visitor<'de>>(
                deserializer: D,
                visitor: V,
            ) -> Result<V::Value, D::Error> {
                <Self as Leaf<'de>>::ask(deserializer, visitor)
            }
        }
    )*};
}

integers! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

/// Any integer, so that one that does not fit the type is unknown like others, asked for as an `N`.
struct Number<N> {
    value: i128,
    asked: PhantomData<N>,
}

impl<N> Number<N> {
    /// What is past 128 bits belongs to no variant.
    const PAST: i128 = i128::MAX;

    fn new<E>(value: i128) -> Result<Self, E> {
        Ok(Self { value, asked: PhantomData })
    }
}

impl<'de, N: Integer> Leaf<'de> for Number<N> {
    const EXPECTED: &'static str = INTEGER;
    const NUMERIC: bool = true;

    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
        N::ask(deserializer, visitor)
    }

    fn from_i128(value: i128) -> Result<Self, Refusal> {
        Self::new(value)
    }

    fn from_u128(value: u128) -> Result<Self, Refusal> {
        Self::new(i128::try_from(value).unwrap_or(Self::PAST))
    }

    // Formats give integers past 64 bits as floats.
    fn from_f64(value: f64) -> Result<Self, Refusal> {
        match i64::from_f64(value) {
            Err(None) => Err(None),
            _ => Self::new(Self::PAST),
        }
    }

    fn from_key(text: &str) -> Result<Self, Refusal> {
        i128::from_key(text).and_then(Self::new)
    }
}
