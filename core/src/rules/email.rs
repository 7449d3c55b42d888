//! The rule `email`.

use super::dotted::{Bytes, IN_LABEL, alphanumeric_and, is_label, words};
use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
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

text_field!(
    EmailField,
    "the rule `email` does not apply to a field of type `{Self}`",
    "for a list write `items(email)`; on a field of another type remove the rule"
);

text_rule!(EmailRule, EmailField);

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

/// The most octets of an address and of a local part.
const MOST: usize = 254;
const MOST_LOCAL: usize = 64;

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
    let Some((_, [b'@', domain @ ..])) = words(text, &IN_ATOM, |word| !word.is_empty()) else { return false };
    let Some((last, [])) = words(domain, &IN_LABEL, is_label) else { return false };
    text.len() - 1 - domain.len() <= MOST_LOCAL && last.len() < domain.len()
}

/// The `atext` of RFC 5322.
static IN_ATOM: Bytes = alphanumeric_and(b"!#$%&'*+-/=?^_`{|}~");

samples! {
    email: "An e-mail address as people write it, such as `ada@example.com`.";
    &str: email() => accepts ["ada@example.com", "a.b+c@mail.example.co.uk", "~o'neil@x-y.org"],
        refuses ["", "ada", "ada@", "@example.com", "ada@localhost", ".a@example.com", "a..b@example.com",
            "a b@example.com", "a@-x.com", "a@x_y.com", "a@x..com", "a@[127.0.0.1]", "\"a b\"@example.com", "a@b@c.com"];
}
