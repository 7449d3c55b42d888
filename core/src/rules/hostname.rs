//! The rule `hostname`.

mod a_label;

use super::dotted::{IN_LABEL, is_label, words};
use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use crate::violation::Violation;

/// A host name in ASCII, such as `example.com` or `xn--bcher-kva.example`.
///
/// Labels of 1 to 63 letters, digits and inner hyphens, at most 253 characters in all, no trailing dot (RFC 1123). A
/// label that starts with `xn--` must be one of IDNA 2008 (RFC 5891).
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::hostname().check("example.com").is_ok());
/// assert!(rules::hostname().check("example_com").is_err());
/// ```
#[inline]
pub fn hostname() -> HostnameRule {
    HostnameRule
}

/// What [`hostname`] gives.
#[derive(Clone, Copy, Debug)]
pub struct HostnameRule;

text_field!(
    HostnameField,
    "the rule `hostname` does not apply to a field of type `{Self}`",
    "for a list write `items(hostname)`; on a field of another type remove the rule"
);

text_rule!(HostnameRule, HostnameField);

/// The most characters of a name.
const MOST: usize = 253;

impl TextRule for HostnameRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        text.len() <= MOST && matches!(words(text.as_bytes(), &IN_LABEL, is_label_of_name), Some((_, [])))
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("hostname", "must be a host name, such as `example.com`")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("format", "hostname");
    }
}

fn is_label_of_name(label: &[u8]) -> bool {
    is_label(label) && (label.get(2..4) != Some(b"--") || !label[..2].eq_ignore_ascii_case(b"xn") || a_label::is_valid(label))
}

samples! {
    hostname: "A host name in ASCII, such as `example.com` or `xn--bcher-kva.example`.";
    &str: hostname() => accepts ["example.com", "localhost", "1host", "a--b.com", "xn--bcher-kva.example"],
        refuses ["", ".", "example.", ".example", "-a", "a-", "a_b", "a b", "bücher.example", "xn--X"];
}
