//! Texts that plainly are not what a rule without arguments wants. The rules themselves are in the core and know more:
//! what is not refused here need not keep them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether a text breaks the rule with this name.
pub(super) fn breaks(text: &str, rule: &str) -> bool {
    match rule {
        "alphanumeric" => !text.chars().all(char::is_alphanumeric),
        "ascii" => !text.is_ascii(),
        "date" => !is_date(text),
        "date_time" => !text.get(..10).is_some_and(is_date) || text.len() < 20,
        "duration" => !text.starts_with('P') || text.len() < 3,
        "email" => !is_like_address(text),
        "hostname" => text.is_empty() || !text.chars().all(|char| char.is_ascii_alphanumeric() || "-.".contains(char)),
        "ip" => text.parse::<IpAddr>().is_err(),
        "ipv4" => text.parse::<Ipv4Addr>().is_err(),
        "ipv6" => text.parse::<Ipv6Addr>().is_err(),
        "no_control" => text.contains(char::is_control),
        "non_blank" => text.trim().is_empty(),
        "slug" => !is_slug(text),
        "time" => !text.as_bytes().first().is_some_and(u8::is_ascii_digit) || text.len() < 9,
        "uri" => !text.contains(':') || text.contains(char::is_whitespace),
        "url" => !is_like_url(text),
        "uuid" => !is_uuid(text),
        _ => false,
    }
}

fn is_date(text: &str) -> bool {
    is_shape(text, "0000-00-00", |char| char.is_ascii_digit())
}

fn is_uuid(text: &str) -> bool {
    is_shape(text, "00000000-0000-0000-0000-000000000000", |char| char.is_ascii_hexdigit())
}

/// Whether a text has digits where the shape has `0`, and the same characters elsewhere.
fn is_shape(text: &str, shape: &str, is_digit: fn(char) -> bool) -> bool {
    let is_same = |(char, wanted): (char, char)| if wanted == '0' { is_digit(char) } else { char == wanted };
    text.len() == shape.len() && text.chars().zip(shape.chars()).all(is_same)
}

fn is_like_address(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.') && !domain.contains('@'))
        && !text.contains(char::is_whitespace)
}

fn is_like_url(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    (lower.starts_with("http:") || lower.starts_with("https:")) && text.trim() == text
}

fn is_slug(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit());
    text.split('-').all(is_word)
}
