//! The texts of JSON: where they end, and what they stand for.

use super::stop::Stop;

/// Each byte is one.
pub(super) const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte.
pub(super) const HIGHS: u64 = 0x8080_8080_8080_8080;

/// Marks a quote, a backslash or a control character among eight bytes: the lowest mark is the first of them.
///
/// Subtracting sets the highest bit of each byte of ASCII that is found. Bytes above a found one may be marked wrongly,
/// but none below it.
#[inline]
fn special(word: u64) -> u64 {
    let quote = (word ^ (ONES * 0x22)).wrapping_sub(ONES);
    let backslash = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
    let control = word.wrapping_sub(ONES * 0x20);
    (quote | backslash | control) & !word & HIGHS
}

#[inline]
fn is_plain(byte: u8) -> bool {
    !matches!(byte, b'"' | b'\\' | 0..0x20)
}

/// How many bytes stand before the first mark, which is the highest bit of a byte.
#[inline]
pub(super) fn before(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}

/// The first byte from `at` on that is a quote, a backslash or a control character, or the end.
#[inline]
pub(crate) fn plain_end(bytes: &[u8], at: usize) -> usize {
    let mut rest = bytes.get(at..).unwrap_or_default();
    while let Some((word, behind)) = rest.split_first_chunk() {
        let found = special(u64::from_le_bytes(*word));
        if found != 0 {
            return bytes.len() - rest.len() + before(found);
        }
        rest = behind;
    }
    bytes.len() - rest.len() + rest.iter().take_while(|byte| is_plain(**byte)).count()
}

/// Copies what stands from `at` up to [`plain_end`], eight bytes in one go, and gives that end.
#[inline]
fn copy_plain(bytes: &[u8], mut at: usize, copy: &mut Vec<u8>) -> usize {
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let found = special(u64::from_le_bytes(*word));
        let length = copy.len();
        copy.extend_from_slice(word);
        if found != 0 {
            copy.truncate(length + before(found));
            return at + before(found);
        }
        at += 8;
    }
    while let Some(byte) = bytes.get(at).filter(|byte| is_plain(**byte)) {
        copy.push(*byte);
        at += 1;
    }
    at
}

/// What stands behind a few spaces, as behind a colon, or behind a line break and a few spaces, as before a name.
#[inline]
pub(super) fn behind_indent(bytes: &[u8], at: usize) -> Option<(usize, u8)> {
    let word = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
    let spaces = ONES * 0x20;
    let break_and_spaces = spaces ^ 0x20 ^ 0x0a;
    let others = word ^ if word & 0xff == 0x0a { break_and_spaces } else { spaces };
    let at = at + before(others);
    let byte = *bytes.get(at)?;
    (byte > b' ').then_some((at, byte))
}

/// The first byte from `at` on that is no space, or the end.
#[inline]
pub(super) fn behind_spaces(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let others = u64::from_le_bytes(*word) ^ (ONES * 0x20);
        at += before(others);
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

/// Reads a text with escapes into the empty `unescaped`, and says where it ends.
pub(super) fn escaped(bytes: &[u8], open: usize, unescaped: &mut Vec<u8>) -> Result<usize, Stop> {
    let mut at = open + 1;
    loop {
        at = copy_plain(bytes, at, unescaped);
        let behind = match bytes.get(at) {
            Some(b'"') => return Ok(at + 1),
            Some(b'\\') => unescape(bytes, at + 1, unescaped),
            _ => None,
        };
        at = behind.ok_or_else(|| Stop::token(open))?;
    }
}

/// Adds what an escape stands for, from behind its backslash, and says where the escape ends.
#[inline]
fn unescape(bytes: &[u8], at: usize, unescaped: &mut Vec<u8>) -> Option<usize> {
    let byte = match *bytes.get(at)? {
        byte @ (b'"' | b'\\' | b'/') => byte,
        b'b' => 0x8,
        b'f' => 0xc,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'u' => {
            let (character, behind) = unicode_escape(bytes, at + 1)?;
            unescaped.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            return Some(behind);
        }
        _ => return None,
    };
    unescaped.push(byte);
    Some(at + 1)
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
