//! The rule `multiple_of`.

use std::fmt::{self, Write};

use super::{Number, Rule, RuleExt, Scalar, Schema, samples};
use crate::violation::{Violation, word};

/// A number that is a whole multiple of another.
///
/// Floating-point numbers count as the decimals that they are written as: 19.99 is a multiple of 0.01, although no
/// binary fraction is. Nothing but zero is a multiple of zero.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::multiple_of(5).check(&15u32).is_ok());
/// assert!(rules::multiple_of(0.01).check(&19.99).is_ok());
/// assert!(rules::multiple_of(0.01).check(&19.999).is_err());
/// ```
#[inline]
pub fn multiple_of<B>(divisor: B) -> MultipleOfRule<B> {
    MultipleOfRule { divisor }
}

/// What [`multiple_of`] gives.
#[derive(Clone, Copy, Debug)]
pub struct MultipleOfRule<B> {
    divisor: B,
}

impl<B> RuleExt for MultipleOfRule<B> {}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the rule `multiple_of` with a divisor of type `{B}` does not apply to a field of type `{Self}`",
    label = "not a number of the type of the divisor",
    note = "it applies to numbers, also in an `Option`, `Box` and the like; the divisor has the type of the number: \
            `multiple_of(5.0)` for `f64`",
    note = "for a list write `items(multiple_of(5))`; on a field of another type remove the rule"
)]
pub trait MultipleOfField<B> {
    fn number(&self) -> Option<B>;
}

#[diagnostic::do_not_recommend]
impl<T: Number<Value = B> + ?Sized, B> MultipleOfField<B> for T {
    #[inline]
    fn number(&self) -> Option<B> {
        Number::number(self)
    }
}

impl<T: MultipleOfField<B> + ?Sized, B: Divisible> Rule<T> for MultipleOfRule<B> {
    #[inline]
    fn check(&self, value: &T) -> Result<(), Violation> {
        match value.number() {
            Some(number) if !number.is_divisible(&self.divisor) => Err(violation(&self.divisor)),
            _ => Ok(()),
        }
    }

    fn describe(&self, schema: &mut Schema) {
        let divisor = self.divisor.json();
        if divisor.is_none() || B::IN_TEXT {
            schema.mark("multiple_of", violation(&self.divisor).message());
        }
        if let Some(divisor) = divisor {
            schema.set("multipleOf", divisor);
        }
    }
}

#[cold]
fn violation<B: Scalar>(divisor: &B) -> Violation {
    Violation::worded("multiple_of", |params| format!("must be a multiple of {}", word(params, "divisor")))
        .param("divisor", divisor.param())
}

/// A number that can be a multiple.
#[doc(hidden)]
pub trait Divisible: Scalar {
    fn is_divisible(&self, divisor: &Self) -> bool;
}

macro_rules! integer {
    ($($type:ty),*) => {$(
        impl Divisible for $type {
            #[inline]
            fn is_divisible(&self, divisor: &Self) -> bool {
                // `MIN % -1` overflows in `%`.
                if *divisor == 0 { *self == 0 } else { self.wrapping_rem(*divisor) == 0 }
            }
        }
    )*};
}

integer!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

impl Divisible for f64 {
    #[inline]
    fn is_divisible(&self, divisor: &Self) -> bool {
        is_divisible_scaled(self.abs(), divisor.abs()).unwrap_or_else(|| is_divisible(*self, *divisor))
    }
}

impl Divisible for f32 {
    fn is_divisible(&self, divisor: &Self) -> bool {
        is_divisible(*self, *divisor)
    }
}

/// The same for a divisor of few decimals, such as 0.01, and a number that is not large, without a look at digits.
///
/// A decimal of at most 15 digits is the shortest of the float that is closest to it. So where a float times a power of
/// ten is close to a whole number below 10^15, that number over the power is its decimal if it leads back to the float,
/// and otherwise it has more decimals than the divisor and is no multiple of it.
fn is_divisible_scaled(number: f64, divisor: f64) -> Option<bool> {
    const LIMIT: f64 = 1e15;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the limit")]
    let round = |value: f64| (value + 0.5) as u64;
    // Nor is the sign lost: neither is below zero.
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "exact below the limit")]
    let leads_back = |whole: u64, power: f64, value: f64| whole as f64 / power == value;
    for power in [1e2, 1e6, 1e12] {
        let (scaled, scaled_divisor) = (number * power, divisor * power);
        // This way, as either may be no number.
        if !(scaled < LIMIT && scaled_divisor < LIMIT) {
            return None;
        }
        let (whole, whole_divisor) = (round(scaled), round(scaled_divisor));
        if whole_divisor > 0 && leads_back(whole_divisor, power, divisor) {
            return Some(leads_back(whole, power, number) && whole.is_multiple_of(whole_divisor));
        }
    }
    None
}

fn is_divisible(number: impl fmt::LowerExp, divisor: impl fmt::LowerExp) -> bool {
    match (Decimal::of(number), Decimal::of(divisor)) {
        (Some(number), Some(divisor)) => number.is_divisible(divisor),
        // Not finite.
        _ => false,
    }
}

#[cfg(feature = "rust_decimal")]
impl Divisible for rust_decimal::Decimal {
    fn is_divisible(&self, divisor: &Self) -> bool {
        if divisor.is_zero() {
            return self.is_zero();
        }
        self.checked_rem(*divisor).is_some_and(|rest| rest.is_zero())
    }
}

/// The shortest decimal that stands for a binary fraction, without its sign: `digits` times ten to the `exponent`.
#[derive(Clone, Copy)]
struct Decimal {
    /// At most 17 decimal digits.
    digits: u128,
    exponent: i32,
}

impl Decimal {
    fn of(value: impl fmt::LowerExp) -> Option<Self> {
        let mut text = Buffer { bytes: [0; 32], length: 0 };
        write!(text, "{value:e}").ok()?;
        let (mantissa, exponent) = std::str::from_utf8(&text.bytes[..text.length]).ok()?.split_once('e')?;
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = whole.trim_start_matches('-').bytes().chain(fraction.bytes());
        Some(Self {
            digits: digits.fold(0, |number, digit| number * 10 + u128::from(digit - b'0')),
            exponent: exponent.parse::<i32>().ok()? - i32::try_from(fraction.len()).ok()?,
        })
    }

    fn is_divisible(self, divisor: Self) -> bool {
        if self.digits == 0 || divisor.digits == 0 {
            return self.digits == 0;
        }
        let shift = self.exponent - divisor.exponent;
        match u32::try_from(shift) {
            Ok(shift) => (self.digits % divisor.digits * power_of_ten(shift, divisor.digits)).is_multiple_of(divisor.digits),
            // The digits have no more than 17 zeros to give away.
            Err(_) if shift < -17 => false,
            Err(_) => self.digits.is_multiple_of(divisor.digits * 10_u128.pow(shift.unsigned_abs())),
        }
    }
}

/// Ten to the `exponent`, modulo `modulus`, which has at most 17 digits, so that no product overflows.
fn power_of_ten(mut exponent: u32, modulus: u128) -> u128 {
    let (mut power, mut base) = (1 % modulus, 10 % modulus);
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = power * base % modulus;
        }
        base = base * base % modulus;
        exponent >>= 1;
    }
    power
}

/// Room for any float in scientific notation, so that nothing is allocated.
struct Buffer {
    bytes: [u8; 32],
    length: usize,
}

impl Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{is_divisible, is_divisible_scaled};

    #[test]
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "of small numbers, or wanted")]
    fn floats_are_scaled_to_the_same_answer() {
        let (mut state, mut answers) = (1_u64, [0; 2]);
        let mut next = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 20) % below
        };
        for _ in 0..20_000 {
            let power = 10_f64.powi(next(14) as i32 - 1);
            let (most, most_divisor) = (10_u64.pow(next(17) as u32), 10_u64.pow(next(5) as u32));
            let divisor = next(most_divisor) as f64 / 10_f64.powi(next(9) as i32);
            let number = match next(4) {
                0 => f64::from_bits(next(u64::MAX >> 20) << 20 | next(1 << 20)).abs(),
                1 => divisor * next(100_000) as f64,
                2 => (divisor * next(1000) as f64 * power).round() / power,
                _ => next(most) as f64 / power,
            };
            if let Some(answer) = is_divisible_scaled(number, divisor) {
                assert_eq!(answer, is_divisible(number, divisor), "{number:e} by {divisor:e}");
                answers[usize::from(answer)] += 1;
            }
        }
        assert!(answers.iter().all(|count| *count > 2_000), "{answers:?}");
    }

    #[test]
    fn floats_at_the_edges() {
        for value in [f64::NAN, f64::INFINITY, f64::MAX, f64::MIN_POSITIVE, 0.0, 1e15, 1e13, 0.005] {
            for divisor in [0.01, 0.0, 5.0, f64::NAN, f64::INFINITY, 1e-300] {
                let scaled = is_divisible_scaled(value, divisor);
                assert!(scaled.is_none_or(|scaled| scaled == is_divisible(value, divisor)), "{value:e} by {divisor:e}");
            }
        }
    }
}

samples! {
    multiple_of: "A number that is a whole multiple of another.";
    i32: multiple_of(5) => accepts [0, -15], refuses [1, 14];
    f64: multiple_of(0.01) => accepts [19.99, 0.0, 3.0], refuses [19.999, f64::INFINITY];
}
