//! The rule `uri`.

use std::net::Ipv6Addr;

use super::dotted::{Bytes, alphanumeric_and, and};
use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use crate::violation::Violation;

/// A URI of RFC 3986 with any scheme, such as `mailto:ada@example.com` or `urn:isbn:0451450523`.
///
/// It is absolute, may have a fragment, and is ASCII: other characters stand percent-encoded. A value that browsers
/// will follow wants [`url`](super::url()), which knows which schemes are harmless.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::uri().check("urn:isbn:0451450523").is_ok());
/// assert!(rules::uri().check("/relative/path").is_err());
/// ```
#[inline]
pub fn uri() -> UriRule {
    UriRule
}

/// What [`uri`] gives.
#[derive(Clone, Copy, Debug)]
pub struct UriRule;

text_field!(
    UriField,
    "the rule `uri` does not apply to a field of type `{Self}`",
    "for a list write `items(uri)`; on a field of another type remove the rule"
);

text_rule!(UriRule, UriField);

impl TextRule for UriRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        is_uri(text)
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("uri", "must be a URI with a scheme, such as `mailto:ada@example.com`")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("format", "uri");
    }
}

/// `scheme ":" hier-part [ "?" query ] [ "#" fragment ]`.
fn is_uri(text: &str) -> bool {
    let scheme = text.bytes().take_while(|byte| IN_SCHEME[usize::from(*byte)]).count();
    let Some(rest) = text[scheme..].strip_prefix(':') else { return false };
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && (is_plain(rest) || is_behind_scheme(rest))
}

/// Whether all bytes may stand in a host, a path and a query alike, apart from what divides these: then no more is to
/// be asked.
fn is_plain(rest: &str) -> bool {
    rest.bytes().all(|byte| PLAIN[usize::from(byte)])
}

fn is_behind_scheme(rest: &str) -> bool {
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => ("", rest),
    };
    is_authority(authority)
        && consists_of(path, &IN_PATH)
        && consists_of(query, &IN_QUERY)
        && consists_of(fragment, &IN_QUERY)
}

/// `[ userinfo "@" ] host [ ":" port ]`.
fn is_authority(authority: &str) -> bool {
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (is_host, port) = if let Some(literal) = host.strip_prefix('[') {
        let Some((address, port)) = literal.split_once(']') else { return false };
        (is_address_literal(address), port)
    } else {
        let (name, port) = host.split_at(host.find(':').unwrap_or(host.len()));
        (consists_of(name, &IN_HOST), port)
    };
    let is_port = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.bytes().all(|b| b.is_ascii_digit()));
    is_host && is_port && consists_of(user, &IN_USER)
}

/// What stands in brackets: an IPv6 address, or one of a future version.
fn is_address_literal(address: &str) -> bool {
    let Some(future) = address.strip_prefix(['v', 'V']) else {
        return address.parse::<Ipv6Addr>().is_ok();
    };
    future.split_once('.').is_some_and(|(version, address)| {
        let is_version = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_version && !address.is_empty() && !address.contains('%') && consists_of(address, &IN_USER)
    })
}

static IN_SCHEME: Bytes = alphanumeric_and(b"+-.");

/// The unreserved characters and the sub-delimiters of RFC 3986, which may stand in each part.
const IN_ALL: Bytes = alphanumeric_and(b"-._~!$&'()*+,;=");
static IN_HOST: Bytes = IN_ALL;
static IN_USER: Bytes = and(IN_ALL, b":");
static IN_PATH: Bytes = and(IN_ALL, b":@/");
static IN_QUERY: Bytes = and(IN_ALL, b":@/?");
static PLAIN: Bytes = and(IN_ALL, b"/?");

/// Whether a part has only allowed bytes and percent-encoded octets.
fn consists_of(part: &str, allowed: &Bytes) -> bool {
    let mut bytes = part.bytes();
    while let Some(byte) = bytes.next() {
        let mut is_digit = || bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit());
        if !(allowed[usize::from(byte)] || byte == b'%' && is_digit() && is_digit()) {
            return false;
        }
    }
    true
}

samples! {
    uri: "A URI of RFC 3986 with any scheme, such as `mailto:ada@example.com` or `urn:isbn:0451450523`.";
    &str: uri() => accepts ["https://example.com/a?b#c", "mailto:ada@example.com", "urn:isbn:0451450523",
        "ldap://[2001:db8::7]/c=GB?objectClass?one", "http://[v1.a:b]", "file:///etc/hosts", "a:"],
        refuses ["", "/relative/path", "example.com", "1a:b", "https://example.com/a b", "https://example.com/%zz",
            "https://example.com/ä", "http://[::1", "http://a:b", "a:b#c#d"];
}
