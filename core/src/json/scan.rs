//! The texts of JSON: where they end, and what they stand for.

use super::stop::Stop;

/// Each byte is one.
pub(super) const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte.
pub(super) const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The first byte from `at` on that is a quote, a backslash or a control character, or the end.
///
/// Eight bytes in one look: subtracting sets the highest bit of each byte of ASCII that is found. Bytes above a found
/// one may be marked wrongly, but none below it.
#[inline]
pub(crate) fn plain_end(bytes: &[u8], at: usize) -> usize {
    let mut rest = bytes.get(at..).unwrap_or_default();
    while let Some((word, behind)) = rest.split_first_chunk() {
        let word = u64::from_le_bytes(*word);
        let quote = (word ^ (ONES * 0x22)).wrapping_sub(ONES);
        let backslash = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
        let control = word.wrapping_sub(ONES * 0x20);
        let found = (quote | backslash | control) & !word & HIGHS;
        if found != 0 {
            return bytes.len() - rest.len() + (found.trailing_zeros() / 8) as usize;
        }
        rest = behind;
    }
    let is_plain = |byte: &u8| !matches!(byte, b'"' | b'\\' | 0..0x20);
    bytes.len() - rest.len() + rest.iter().take_while(|byte| is_plain(byte)).count()
}

/// The first byte from `at` on that is no space, or the end.
#[inline]
pub(super) fn behind_spaces(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let others = u64::from_le_bytes(*word) ^ (ONES * 0x20);
        at += (others.trailing_zeros() / 8) as usize;
        if others != 0 {
            return at;
        }
    }
    while bytes.get(at) == Some(&b' ') {
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
    let bytes = text.as_bytes();
    let mut from = open + 1;
    let mut unescaped = String::with_capacity(quote(bytes, from) - from);
    loop {
        let end = plain_end(bytes, from);
        unescaped.push_str(text.get(from..end).unwrap_or_default());
        match bytes.get(end) {
            Some(b'"') => return Ok((unescaped, end + 1)),
            Some(b'\\') => {}
            _ => return Err(Stop::token(open)),
        }
        let (character, next) = escape(bytes, end + 1).ok_or_else(|| Stop::token(open))?;
        unescaped.push(character);
        from = next;
    }
}

/// The first quote from `at` on, or the end: so far a text most likely goes.
fn quote(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let word = u64::from_le_bytes(*word) ^ (ONES * 0x22);
        let found = word.wrapping_sub(ONES) & !word & HIGHS;
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(|byte| *byte != b'"') {
        at += 1;
    }
    at
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
