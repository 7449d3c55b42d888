//! The numbers of JSON: where they end, and what they stand for. What is rare is left to `serde_json`.

use std::sync::OnceLock;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::scan::{HIGHS, ONES, before};
use super::stop::Stop;

/// A number.
pub(super) enum Number {
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    /// Where some crate of the program has turned on the feature `arbitrary_precision` of `serde_json`.
    Text(String),
}

/// A number without a surprise, which is returned in registers.
pub(super) enum Plain {
    Unsigned(u64),
    Signed(i64),
    /// The bits of a float.
    Float(u64),
    /// Any other, which is left to `serde_json`.
    Other,
}

/// The most digits that 64 bits hold whatever they are.
const MOST_DIGITS: usize = 19;

/// The least number of one digit more.
const LEAST_OF_MORE: u64 = 10_u64.pow(19);

/// Reads the number that stands at `at`, and goes on behind it, unless it is another one.
#[inline]
pub(super) fn plain(bytes: &[u8], at: &mut usize) -> Plain {
    // One digit alone, as many numbers are.
    if let Some([digit @ b'0'..=b'9', behind]) = bytes.get(*at..).and_then(|rest| rest.first_chunk())
        && !matches!(behind, b'0'..=b'9' | b'.' | b'e' | b'E')
    {
        *at += 1;
        return Plain::Unsigned(u64::from(digit - b'0'));
    }
    let negative = bytes.get(*at) == Some(&b'-');
    let first = *at + usize::from(negative);
    let Some(digits) = word_at(bytes, first).map(Digits::of).filter(|digits| digits.count < 8) else {
        return long(bytes, at, negative);
    };
    let Digits { count, .. } = digits;
    if count == 0 || (count > 1 && bytes[first] == b'0') {
        return Plain::Other;
    }
    let end = first + count;
    if bytes[end] == b'.'
        && let Some((value, end)) = short_float(bytes, first, &digits)
    {
        *at = end;
        return Plain::Float(if negative { -value } else { value }.to_bits());
    }
    match bytes[end] {
        b'.' | b'e' | b'E' => float(bytes, at, negative, digits.value(), count),
        _ => integer(negative, digits.value(), at, end),
    }
}

/// The same, where digits fill a word, or end the text.
#[inline(never)]
fn long(bytes: &[u8], at: &mut usize, negative: bool) -> Plain {
    let first = *at + usize::from(negative);
    let (digits, end) = read_digits(bytes, first, 0);
    let count = end - first;
    let is_plain = match count {
        1 => true,
        2..=MOST_DIGITS => bytes[first] != b'0',
        // What is too large has wrapped around, and is less.
        20 => bytes[first] == b'1' && digits >= LEAST_OF_MORE,
        _ => false,
    };
    match bytes.get(end) {
        _ if !is_plain => Plain::Other,
        Some(b'.' | b'e' | b'E') => float(bytes, at, negative, digits, count),
        _ => integer(negative, digits, at, end),
    }
}

/// The integer of these digits, which end there. A negative zero is a float.
#[inline]
fn integer(negative: bool, digits: u64, at: &mut usize, end: usize) -> Plain {
    let number = match 0_i64.checked_sub_unsigned(digits) {
        _ if !negative => Plain::Unsigned(digits),
        Some(value) if value < 0 => Plain::Signed(value),
        _ => return Plain::Other,
    };
    *at = end;
    number
}

/// Reads the float at `at`, which begins with so many digits, unless it is not written well, or has too many of them.
#[inline(never)]
fn float(bytes: &[u8], at: &mut usize, negative: bool, mut digits: u64, whole: usize) -> Plain {
    let (mut end, mut scale) = (*at + usize::from(negative) + whole, 0);
    if bytes.get(end) == Some(&b'.') {
        let fraction = end + 1;
        (digits, end) = read_digits(bytes, fraction, digits);
        let count = end - fraction;
        if count == 0 || whole + count > MOST_DIGITS {
            return Plain::Other;
        }
        scale = -i32::try_from(count).unwrap_or(i32::MAX);
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let Some((exponent, behind)) = exponent(bytes, end + 1) else { return Plain::Other };
        (scale, end) = (scale + exponent, behind);
    }
    let Some(value) = scaled(digits, scale) else { return Plain::Other };
    *at = end;
    Plain::Float(if negative { -value } else { value }.to_bits())
}

/// The exponent behind its `e`, and where it ends, if it has no more than three digits.
fn exponent(bytes: &[u8], at: usize) -> Option<(i32, usize)> {
    let sign = bytes.get(at);
    let first = at + usize::from(matches!(sign, Some(b'+' | b'-')));
    let (value, end) = read_digits(bytes, first, 0);
    if !(1..=3).contains(&(end - first)) {
        return None;
    }
    let value = i32::try_from(value).ok()?;
    Some((if sign == Some(&b'-') { -value } else { value }, end))
}

/// Digits times ten to the `scale`, where that is the float of `serde_json` for sure.
#[inline]
fn scaled(digits: u64, scale: i32) -> Option<f64> {
    match Floats::of_serde_json() {
        Floats::Rounded => {}
        Floats::Exact if digits <= EXACT => {}
        _ => return None,
    }
    let power = *POWERS.get(usize::try_from(scale.unsigned_abs()).ok()?)?;
    #[expect(clippy::cast_precision_loss, reason = "rounding is what `serde_json` does, too")]
    let digits = digits as f64;
    Some(if scale < 0 { digits / power } else { digits * power })
}

/// The number that begins at `start`, and where it ends, as `serde_json` reads it.
#[inline(never)]
pub(super) fn other_number(text: &str, start: usize) -> Result<(Number, usize), Stop> {
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

/// Adds the digits that stand from `at` on to those in front of them, and says where they end. More digits than 64
/// bits hold wrap around.
#[inline]
fn read_digits(bytes: &[u8], at: usize, value: u64) -> (u64, usize) {
    match word_at(bytes, at).map(Digits::of) {
        Some(digits) if digits.count < 8 => digits.behind(value, at),
        _ => read_many_digits(bytes, at, value),
    }
}

/// The same, where they fill a word, or end the text.
#[inline(never)]
fn read_many_digits(bytes: &[u8], mut at: usize, mut value: u64) -> (u64, usize) {
    while let Some(digits) = word_at(bytes, at).map(Digits::of) {
        if digits.count < 8 {
            return digits.behind(value, at);
        }
        value = value.wrapping_mul(100_000_000).wrapping_add(together(digits.word));
        at += 8;
    }
    while let Some(digit) = bytes.get(at).map(|byte| byte.wrapping_sub(b'0')).filter(|digit| *digit < 10) {
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
        at += 1;
    }
    (value, at)
}

#[inline]
fn word_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|word| u64::from_le_bytes(*word))
}

/// The digits that eight bytes begin with, all in one look: numbers of few and of many digits stand side by side.
struct Digits {
    /// Each is a byte, the first the lowest; behind them is what is none.
    word: u64,
    /// The highest bit of each byte that is no digit, as far as the first of them.
    others: u64,
    count: usize,
}

impl Digits {
    #[inline]
    fn of(text: u64) -> Self {
        let word = text ^ (ONES * 0x30);
        // A carry meets bytes behind a byte that is no digit alone.
        let others = (word.wrapping_add(ONES * 0x76) | word) & HIGHS;
        Self { word, others, count: before(others) }
    }

    /// The number of less than eight of them.
    #[inline]
    fn value(&self) -> u64 {
        together((self.word << 8) << (56 - 8 * self.count))
    }

    /// Adds less than eight of them, which stand at `at`, to those in front, and says where they end.
    #[inline]
    fn behind(&self, value: u64, at: usize) -> (u64, usize) {
        (value.wrapping_mul(TENS[self.count % 8]).wrapping_add(self.value()), at + self.count)
    }

    /// What a number begins with that has a point behind these digits: the digits around it, so many behind it, and
    /// where they end. All stand in one word, or those behind the point in the next.
    #[inline]
    fn around_point(&self, bytes: &[u8], at: usize) -> Option<(u64, usize, usize)> {
        let length = before(self.others & self.others.wrapping_sub(1));
        if length < 8 {
            let behind = u64::MAX << (8 * self.count);
            let digits = (self.word & !behind) | ((self.word >> 8) & behind);
            return Some((together(digits << (72 - 8 * length)), length - self.count - 1, at + length));
        }
        let point = at + self.count;
        let fraction = word_at(bytes, point + 1).map(Digits::of).filter(|digits| digits.count < 8)?;
        let (digits, end) = fraction.behind(self.value(), point + 1);
        Some((digits, fraction.count, end))
    }
}

/// The float of digits around a point, so many of them behind it, where it ends so.
#[inline]
fn short_float(bytes: &[u8], at: usize, digits: &Digits) -> Option<(f64, usize)> {
    let (digits, scale, end) = digits.around_point(bytes, at)?;
    if scale == 0 || matches!(bytes.get(end), Some(b'e' | b'E')) || has_arbitrary_precision() {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "less than 10 to the 14th, which is a float as it is")]
    let digits = digits.cast_signed() as f64;
    Some((digits / POWERS[scale % 8], end))
}

/// The number of eight digits: neighbours are put together, of one digit, of two, of four.
#[inline]
fn together(ones: u64) -> u64 {
    let twos = (ones.wrapping_mul(1 + (10 << 8)) >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = (twos.wrapping_mul(1 + (100 << 16)) >> 16) & 0x0000_ffff_0000_ffff;
    fours.wrapping_mul(1 + (10_000 << 32)) >> 32
}

/// The powers of ten for less than eight digits.
const TENS: [u64; 8] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

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
#[inline]
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
