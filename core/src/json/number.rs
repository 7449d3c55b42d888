//! The numbers of JSON: where they end, and what they stand for. What is rare is left to `serde_json`.

use std::sync::OnceLock;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::stop::Stop;

/// A number.
pub(super) enum Number {
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    /// Where some crate of the program has turned on the feature `arbitrary_precision` of `serde_json`.
    Text(String),
}

/// The most digits that 64 bits hold whatever they are.
const MOST_DIGITS: usize = 19;

/// The integer without a sign that begins at `start`, and where it ends, if it is plain: of few digits, and no float.
#[inline]
pub(super) fn plain_integer(bytes: &[u8], start: usize) -> Option<(u64, usize)> {
    let (value, end) = read_digits(bytes, start, 0);
    let is_plain = match end - start {
        1 => true,
        2..=MOST_DIGITS => bytes[start] != b'0',
        _ => false,
    };
    let is_float = matches!(bytes.get(end), Some(b'.' | b'e' | b'E'));
    (is_plain && !is_float).then_some((value, end))
}

/// The number that begins at `start`, and where it ends.
#[inline]
pub(super) fn number(text: &str, start: usize) -> Result<(Number, usize), Stop> {
    let bytes = text.as_bytes();
    let negative = bytes.get(start) == Some(&b'-');
    let first = start + usize::from(negative);
    let (digits, at) = read_digits(bytes, first, 0);
    let count = at - first;
    if !(1..=MOST_DIGITS).contains(&count) || (bytes[first] == b'0' && count > 1) {
        return other_number(text, start);
    }
    if matches!(bytes.get(at), Some(b'.' | b'e' | b'E')) {
        return float(text, start, Decimal { negative, digits, count, scale: 0 });
    }
    match i64::try_from(digits) {
        _ if !negative => Ok((Number::Unsigned(digits), at)),
        // A negative zero is a float.
        Ok(value) if value > 0 => Ok((Number::Signed(-value), at)),
        _ => other_number(text, start),
    }
}

/// The float that begins with this whole number.
#[inline(never)]
fn float(text: &str, start: usize, whole: Decimal) -> Result<(Number, usize), Stop> {
    let behind = start + usize::from(whole.negative) + whole.count;
    match whole.with_rest(text.as_bytes(), behind).and_then(|(decimal, end)| Some((decimal.to_float()?, end))) {
        Some((value, end)) => Ok((Number::Float(value), end)),
        None => other_number(text, start),
    }
}

/// As `serde_json` reads it.
#[inline(never)]
fn other_number(text: &str, start: usize) -> Result<(Number, usize), Stop> {
    let end = number_end(text.as_bytes(), start)?;
    let number = Number::deserialize(&mut serde_json::Deserializer::from_str(&text[start..end]));
    number.map(|number| (number, end)).map_err(|_| Stop::token(start))
}

/// Integers up to this one are floats as they are.
const EXACT: u64 = 1 << 53;

/// The powers of ten that are floats as they are.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// A number as it is written: digits times ten to the `scale`.
struct Decimal {
    negative: bool,
    digits: u64,
    /// How many digits.
    count: usize,
    scale: i32,
}

impl Decimal {
    /// Adds the fraction and the exponent that begin at `at`, and says where they end; nothing where they are not
    /// written well, or have too many digits.
    fn with_rest(mut self, bytes: &[u8], mut at: usize) -> Option<(Self, usize)> {
        if bytes.get(at) == Some(&b'.') {
            let fraction = at + 1;
            (self.digits, at) = read_digits(bytes, fraction, self.digits);
            let count = at - fraction;
            if count == 0 || self.count + count > MOST_DIGITS {
                return None;
            }
            self.scale = -i32::try_from(count).ok()?;
        }
        if matches!(bytes.get(at), Some(b'e' | b'E')) {
            let sign = bytes.get(at + 1);
            let exponent = at + 1 + usize::from(matches!(sign, Some(b'+' | b'-')));
            let (value, end) = read_digits(bytes, exponent, 0);
            if !(1..=3).contains(&(end - exponent)) {
                return None;
            }
            let value = i32::try_from(value).ok()?;
            self.scale += if sign == Some(&b'-') { -value } else { value };
            at = end;
        }
        Some((self, at))
    }

    /// The float, where it is that of `serde_json` for sure.
    fn to_float(&self) -> Option<f64> {
        match Floats::of_serde_json() {
            Floats::Rounded => {}
            Floats::Exact if self.digits <= EXACT => {}
            _ => return None,
        }
        let power = *POWERS.get(usize::try_from(self.scale.unsigned_abs()).ok()?)?;
        #[expect(clippy::cast_precision_loss, reason = "rounding is what `serde_json` does, too")]
        let digits = self.digits as f64;
        let value = if self.scale < 0 { digits / power } else { digits * power };
        Some(if self.negative { -value } else { value })
    }
}

/// Adds the digits that stand from `at` on to those in front of them, and says where they end. More digits than 64
/// bits hold wrap around.
#[inline]
fn read_digits(bytes: &[u8], mut at: usize, mut value: u64) -> (u64, usize) {
    while let Some(digit) = bytes.get(at).map(|byte| byte.wrapping_sub(b'0')).filter(|digit| *digit < 10) {
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
        at += 1;
    }
    (value, at)
}

/// What `serde_json` makes of floats, which depends on features that some crate of the program may have turned on.
#[derive(Clone, Copy)]
enum Floats {
    /// The digits rounded, then scaled.
    Rounded,
    /// The closest float: `float_roundtrip`. With few digits it is the same.
    Exact,
    /// Their text: `arbitrary_precision`.
    Text,
}

impl Floats {
    fn of_serde_json() -> Self {
        static ANSWER: OnceLock<Floats> = OnceLock::new();
        *ANSWER.get_or_init(|| match serde_json::from_str(SAMPLE) {
            Ok(Number::Float(value)) if value.to_bits() == (SAMPLE_DIGITS / 1e19).to_bits() => Self::Rounded,
            Ok(Number::Float(_)) => Self::Exact,
            _ => Self::Text,
        })
    }
}

/// Whether some crate of the program has turned the feature of this name on: then `serde_json` gives a number as an
/// object, but for an integer of 64 bits.
#[cold]
pub(crate) fn has_arbitrary_precision() -> bool {
    matches!(Floats::of_serde_json(), Floats::Text)
}

/// A float that is another one when its digits are rounded first.
const SAMPLE: &str = "0.0757882906889920186";
const SAMPLE_DIGITS: f64 = 757_882_906_889_920_186.0;

/// Where the number ends that begins at `start`.
pub(super) fn number_end(bytes: &[u8], start: usize) -> Result<usize, Stop> {
    let digits = |mut at: usize| {
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        at
    };
    let first = start + usize::from(bytes.get(start) == Some(&b'-'));
    let mut at = digits(first);
    if at == first || (bytes[first] == b'0' && at > first + 1) {
        return Err(Stop::token(start));
    }
    if bytes.get(at) == Some(&b'.') {
        let fraction = at + 1;
        at = digits(fraction);
        if at == fraction {
            return Err(Stop::token(start));
        }
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        let exponent = at + 1 + usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        at = digits(exponent.min(bytes.len()));
        if at <= exponent {
            return Err(Stop::token(start));
        }
    }
    Ok(at)
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

struct NumberVisitor;

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a number")
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Number, E> {
        Ok(Number::Unsigned(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Number, E> {
        Ok(Number::Signed(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Number, E> {
        Ok(Number::Float(value))
    }

    // An object with a magic key.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Number, A::Error> {
        let text = map.next_entry::<String, String>()?;
        text.map(|(_, text)| Number::Text(text)).ok_or_else(|| A::Error::custom("expected a number"))
    }
}
