//! The dates and times of RFC 3339, byte by byte: what `date`, `time` and `date_time` share.

/// `2026-04-01`.
pub(super) fn is_date(text: &[u8]) -> bool {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return false };
    match (two_digits(y1, y2), two_digits(y3, y4), two_digits(m1, m2), two_digits(d1, d2)) {
        (Some(century), Some(year), Some(month), Some(day)) => (1..=days(century * 100 + year, month)).contains(&day),
        _ => false,
    }
}

/// `12:00:00Z`.
pub(super) fn is_time(text: &[u8]) -> bool {
    let &[h1, h2, b':', m1, m2, b':', s1, s2, ref rest @ ..] = text else { return false };
    let (Some(hour), Some(minute), Some(second)) = (two_digits(h1, h2), two_digits(m1, m2), two_digits(s1, s2)) else {
        return false;
    };
    let Some(offset) = without_fraction(rest).and_then(offset) else { return false };
    match second {
        0..=59 => hour < 24 && minute < 60,
        // A leap second is the last of a day in UTC.
        60 => {
            hour < 24 && minute < 60 && (hour * 60 + minute - offset).rem_euclid(MINUTES_OF_DAY) == MINUTES_OF_DAY - 1
        }
        _ => false,
    }
}

/// `2026-04-01T12:00:00Z`.
pub(super) fn is_date_time(text: &[u8]) -> bool {
    match text.split_at_checked(10) {
        Some((date, [b'T' | b't', time @ ..])) => is_date(date) && is_time(time),
        _ => false,
    }
}

const MINUTES_OF_DAY: i32 = 24 * 60;

#[inline]
fn two_digits(tens: u8, ones: u8) -> Option<i32> {
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| i32::from(tens - b'0') * 10 + i32::from(ones - b'0'))
}

/// The days of a month; a month that is none has none.
fn days(year: i32, month: i32) -> i32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

/// What follows a fraction of a second, which may have any number of digits but none.
fn without_fraction(text: &[u8]) -> Option<&[u8]> {
    let [b'.', fraction @ ..] = text else { return Some(text) };
    let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0).then(|| &fraction[digits..])
}

/// The offset from UTC in minutes.
fn offset(text: &[u8]) -> Option<i32> {
    match *text {
        [b'Z' | b'z'] => Some(0),
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let (hours, minutes) = (two_digits(h1, h2)?, two_digits(m1, m2)?);
            let offset = hours * 60 + minutes;
            (hours < 24 && minutes < 60).then_some(if sign == b'-' { -offset } else { offset })
        }
        _ => None,
    }
}
