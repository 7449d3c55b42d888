//! The tokens of JSON: where they end, and what they stand for. What is rare is left to `serde_json`.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::stop::Stop;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The first byte from `at` on that is a quote, a backslash or a control character, or the end.
///
/// Eight bytes in one look: subtracting sets the highest bit of each byte of ASCII that is found. Bytes above a found
/// one may be marked wrongly, but none below it.
pub(crate) fn plain_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let word = u64::from_le_bytes(*word);
        let quote = (word ^ (ONES * 0x22)).wrapping_sub(ONES);
        let backslash = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
        let control = word.wrapping_sub(ONES * 0x20);
        let found = (quote | backslash | control) & !word & HIGHS;
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20)) {
        at += 1;
    }
    at
}

/// The text whose opening quote stands at `open`, and where it ends, if it has no escapes.
#[inline]
pub(super) fn plain(text: &str, open: usize) -> Option<(&str, usize)> {
    let end = plain_end(text.as_bytes(), open + 1);
    let plain = text.get(open + 1..end)?;
    (text.as_bytes().get(end) == Some(&b'"')).then_some((plain, end + 1))
}

/// A text with escapes.
#[cold]
pub(super) fn escaped(text: &str, open: usize) -> Result<(String, usize), Stop> {
    let (bytes, after) = (text.as_bytes(), skip_string(text, open)?);
    let mut unescaped = String::with_capacity(after - open);
    let mut from = open + 1;
    loop {
        let end = plain_end(bytes, from);
        unescaped.push_str(&text[from..end]);
        if bytes.get(end) == Some(&b'"') {
            return Ok((unescaped, end + 1));
        }
        let (character, next) = escape(bytes, end + 1).ok_or_else(|| Stop::token(open))?;
        unescaped.push(character);
        from = next;
    }
}

/// The character that an escape stands for, from behind its backslash, and where the escape ends.
fn escape(bytes: &[u8], at: usize) -> Option<(char, usize)> {
    let character = match bytes.get(at)? {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode_escape(bytes, at + 1),
        _ => return None,
    };
    Some((character, at + 1))
}

fn unicode_escape(bytes: &[u8], at: usize) -> Option<(char, usize)> {
    let first = four_digits(bytes, at)?;
    if let Some(character) = char::from_u32(first) {
        return Some((character, at + 4));
    }
    // One half of a character past 16 bits; the other follows.
    let second = four_digits(bytes, at + 6).filter(|_| bytes.get(at + 4..at + 6) == Some(b"\\u"))?;
    let halves = (0xd800..0xdc00).contains(&first) && (0xdc00..0xe000).contains(&second);
    let character = halves.then(|| 0x1_0000 + ((first & 0x3ff) << 10 | second & 0x3ff)).and_then(char::from_u32)?;
    Some((character, at + 10))
}

fn four_digits(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = bytes.get(at..at + 4)?;
    digits.iter().try_fold(0, |number, digit| Some(number << 4 | char::from(*digit).to_digit(16)?))
}

/// Where a text ends whose opening quote stands at `open`. Its escapes need not stand for characters.
pub(super) fn skip_string(text: &str, open: usize) -> Result<usize, Stop> {
    let bytes = text.as_bytes();
    let mut at = open + 1;
    loop {
        at = plain_end(bytes, at);
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'"'), _) => return Ok(at + 1),
            (Some(b'\\'), Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't')) => at += 2,
            (Some(b'\\'), Some(b'u')) if four_digits(bytes, at + 2).is_some() => at += 6,
            _ => return Err(Stop::token(open)),
        }
    }
}

/// A number.
pub(super) enum Number {
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    /// Where some crate of the program has turned on the feature `arbitrary_precision` of `serde_json`.
    Text(String),
}

/// The most digits that fit 64 bits whatever they are.
const PLAIN_DIGITS: usize = 18;

/// The number that begins at `start`, and where it ends.
#[inline]
pub(super) fn number(text: &str, start: usize) -> Result<(Number, usize), Stop> {
    let bytes = text.as_bytes();
    let negative = bytes.get(start) == Some(&b'-');
    let first = start + usize::from(negative);
    let (mut at, mut value) = (first, 0_u64);
    while let Some(digit) = bytes.get(at).map(|byte| byte.wrapping_sub(b'0')).filter(|digit| *digit < 10) {
        // More digits than are plain wrap around here, and are read again below.
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
        at += 1;
    }
    let plain = (1..=PLAIN_DIGITS).contains(&(at - first))
        && (bytes[first] != b'0' || (at - first == 1 && !negative))
        && !matches!(bytes.get(at), Some(b'.' | b'e' | b'E'));
    match i64::try_from(value) {
        Ok(value) if plain && negative => Ok((Number::Signed(-value), at)),
        Ok(_) if plain => Ok((Number::Unsigned(value), at)),
        _ => other_number(text, start),
    }
}

/// As `serde_json` reads it: floats, and integers of many digits.
#[inline(never)]
fn other_number(text: &str, start: usize) -> Result<(Number, usize), Stop> {
    let end = number_end(text.as_bytes(), start)?;
    let number = Number::deserialize(&mut serde_json::Deserializer::from_str(&text[start..end]));
    number.map(|number| (number, end)).map_err(|_| Stop::token(start))
}

/// Where the number ends that begins at `start`.
pub(super) fn number_end(bytes: &[u8], start: usize) -> Result<usize, Stop> {
    let digits = |from: usize| from + bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
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
