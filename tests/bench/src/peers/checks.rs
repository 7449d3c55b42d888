//! Checks as somebody writes them who has `regex` and `url` at hand.

use std::sync::LazyLock;

use regex::Regex;
use url::Url;

macro_rules! patterns {
    ($($name:ident = $pattern:literal;)*) => {$(
        pub static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).unwrap());
    )*};
}

patterns! {
    SLUG = "^[a-z0-9-]+$";
    PHONE = r"^\+[0-9]{7,15}$";
    CURRENCY = "^[A-Z]{3}$";
    COUNTRY = "^[A-Z]{2}$";
    LOCALE = "^[a-z]{2}(-[A-Z]{2})?$";
    SKU = "^[A-Z0-9-]+$";
    LAST4 = "^[0-9]{4}$";
    EMAIL = r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$";
    DATE_TIME = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$";
}

pub fn is_url(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

pub fn is_email(text: &str) -> bool {
    EMAIL.is_match(text)
}

pub fn is_date_time(text: &str) -> bool {
    DATE_TIME.is_match(text)
}

pub fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// The length in characters.
pub fn has_length(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.chars().count())
}
