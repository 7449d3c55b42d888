//! Values that stand as arguments of rules: how they look in a sentence, as a parameter and in a schema.

use std::fmt::Display;

use serde_json::{Number as JsonNumber, Value};

use crate::violation::Param;

/// A number or text that is an argument of a rule, such as a bound of `range`.
pub trait Scalar: Clone + PartialOrd + Display {
    /// Whether such a number may stand in a text, of which the keywords for numbers say nothing.
    const IN_TEXT: bool = false;

    /// The parameter of a violation.
    fn param(&self) -> Param;

    /// The value in a schema, if JSON numbers can hold it exactly.
    fn json(&self) -> Option<Value>;
}

macro_rules! integer {
    ($($type:ty),*) => {$(
        impl Scalar for $type {
            fn param(&self) -> Param {
                Param::from(*self)
            }

            fn json(&self) -> Option<Value> {
                let number = i64::try_from(*self).map(JsonNumber::from);
                number.or_else(|_| u64::try_from(*self).map(JsonNumber::from)).ok().map(Value::Number)
            }
        }
    )*};
}

integer!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

impl Scalar for f64 {
    fn param(&self) -> Param {
        Param::from(*self)
    }

    fn json(&self) -> Option<Value> {
        JsonNumber::from_f64(*self).map(Value::Number)
    }
}

impl Scalar for f32 {
    fn param(&self) -> Param {
        Param::from(shortest(*self))
    }

    fn json(&self) -> Option<Value> {
        shortest(*self).json()
    }
}

/// The `f64` that is written as the `f32` is: 0.1, not 0.10000000149.
fn shortest(value: f32) -> f64 {
    value.to_string().parse().unwrap_or_else(|_| value.into())
}

impl Scalar for &'static str {
    fn param(&self) -> Param {
        Param::from(*self)
    }

    fn json(&self) -> Option<Value> {
        Some(Value::from(*self))
    }
}

impl Scalar for char {
    #[inline]
    fn param(&self) -> Param {
        Param::from(self.to_string())
    }

    #[inline]
    fn json(&self) -> Option<Value> {
        Some(Value::from(self.to_string()))
    }
}

#[cfg(feature = "rust_decimal")]
impl Scalar for rust_decimal::Decimal {
    const IN_TEXT: bool = true;

    fn param(&self) -> Param {
        Param::from(self.to_string())
    }

    fn json(&self) -> Option<Value> {
        let digits = self.to_string();
        digits.parse::<i64>().map_or_else(|_| digits.parse::<f64>().ok()?.json(), |whole| whole.json())
    }
}
