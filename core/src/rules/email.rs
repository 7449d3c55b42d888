//! The rule `email`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_rule};
use crate::violation::Violation;

/// An e-mail address as people write it, such as `ada@example.com`.
///
/// A local part of at most 64 octets of words joined by single dots, then a domain of two or more labels, at most 254
/// octets in all, in ASCII. There are no quoted strings, no comments and no address literals.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::email().check("ada.lovelace@example.com").is_ok());
/// assert!(rules::email().check("ada@localhost").is_err());
/// ```
#[inline]
pub fn email() -> EmailRule {
    EmailRule
}

/// What [`email`] gives.
#[derive(Clone, Copy, Debug)]
pub struct EmailRule;

text_rule!(EmailRule, EmailField, "the rule `email` does not apply to a field of type `{Self}`");

impl TextRule for EmailRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        is_email(text)
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("email", "must be an e-mail address, such as `ada@example.com`")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("format", "email");
        schema.set("maxLength", MOST);
        schema.set("pattern", PATTERN);
        schema.mark("email", TextRule::violation(self).message());
    }
}

/// The most octets of an address, of a local part and of a label.
const MOST: usize = 254;
const MOST_LOCAL: usize = 64;
const MOST_LABEL: usize = 63;

/// The grammar without the limit of the local part.
const PATTERN: &str = concat!(
    r"^[A-Za-z0-9!#$%&'*+\/=?^_`{|}~\-]+(\.[A-Za-z0-9!#$%&'*+\/=?^_`{|}~\-]+)*",
    r"@[A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?)+$",
);

fn is_email(text: &str) -> bool {
    let text = text.as_bytes();
    if text.len() > MOST {
        return false;
    }
    let Some(at) = text.iter().position(|byte| *byte == b'@') else { return false };
    let (local, domain) = (&text[..at], &text[at + 1..]);
    local.len() <= MOST_LOCAL
        && local.split(|byte| *byte == b'.').all(|word| !word.is_empty() && word.iter().all(|byte| is_atom(*byte)))
        && domain.contains(&b'.')
        && domain.split(|byte| *byte == b'.').all(is_label)
}

/// The `atext` of RFC 5322.
fn is_atom(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

fn is_label(label: &[u8]) -> bool {
    let inner = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    label.len() <= MOST_LABEL
        && label.iter().all(inner)
        && label.first().is_some_and(u8::is_ascii_alphanumeric)
        && label.last().is_some_and(u8::is_ascii_alphanumeric)
}

samples! {
    email: "An e-mail address as people write it, such as `ada@example.com`.";
    &str: email() => accepts ["ada@example.com", "a.b+c@mail.example.co.uk", "~o'neil@x-y.org"],
        refuses ["", "ada", "ada@", "@example.com", "ada@localhost", ".a@example.com", "a..b@example.com",
            "a b@example.com", "a@-x.com", "a@x_y.com", "a@x..com", "a@[127.0.0.1]", "\"a b\"@example.com", "a@b@c.com"];
}
