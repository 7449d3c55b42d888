//! The rule `url`.

use ::url::Url;

use super::dotted::{IN_LABEL, words as dotted};
use super::schema::escape;
use super::text_rule::TextRule;
use super::{Schema, Values, samples, text_field, text_rule};
use crate::decode::is_same_bytes;
use crate::violation::{Named, Param, Violation, list};

/// An absolute `http` or `https` URL with a host.
///
/// The text is kept as given, so it must already be what browsers would make of it at its ends: no white space around
/// it, and no control characters anywhere. Apart from that a URL is what the [`url`](::url) crate, and with it the
/// URL standard of the WHATWG, can parse.
///
/// [`schemes`](UrlRule::schemes) allows others than `http` and `https`; [`uri`](super::uri()) allows any.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::url().check("https://example.com/account").is_ok());
/// assert!(rules::url().check("javascript:alert(1)").is_err());
/// assert!(rules::url().schemes(["https"]).check("http://example.com").is_err());
/// ```
#[inline]
pub fn url() -> UrlRule {
    UrlRule { schemes: ["http", "https"] }
}

/// What [`url()`] gives.
#[derive(Clone, Copy, Debug)]
pub struct UrlRule<S = [&'static str; 2]> {
    schemes: S,
}

impl<S> UrlRule<S> {
    /// Takes these schemes, in lower case, instead of `http` and `https`.
    #[inline]
    pub fn schemes<L: Values<&'static str>>(self, schemes: L) -> UrlRule<L> {
        UrlRule { schemes }
    }
}

text_field!(
    UrlField,
    "the rule `url` does not apply to a field of type `{Self}`",
    "the field may be a `url::Url` instead, without the rule; for a list write `items(url)`"
);

text_rule!(UrlRule<S> [S: Values<&'static str>], UrlField);

impl<S: Values<&'static str>> TextRule for UrlRule<S> {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        let allowed = |scheme: &str| {
            let is_it = |other: &&str| is_same_bytes(other.as_bytes(), scheme.as_bytes());
            self.schemes.values().iter().any(is_it)
        };
        match plain_scheme(text) {
            Some(scheme) => allowed(scheme),
            None => parsed(text).is_some_and(|url| allowed(url.scheme())),
        }
    }

    #[cold]
    fn violation(&self) -> Violation {
        let schemes = self.schemes.values();
        let params = schemes.iter().map(|scheme| Param::from(*scheme)).collect();
        Violation::worded("url", words).param("schemes", Param::List(params))
    }

    fn keywords(&self, schema: &mut Schema) {
        let schemes: Vec<_> = self.schemes.values().iter().map(|scheme| in_any_case(scheme)).collect();
        // Not `uri`, which takes no other characters than those of ASCII: a URL may have any, as browsers show it.
        schema.set("format", "url");
        schema.set("pattern", format!(r"^({}):\/\/\S", schemes.join("|")));
        schema.mark("url", TextRule::violation(self).message());
    }
}

fn words(params: &[Named]) -> String {
    match list(params, "schemes") {
        [] => "must be an absolute URL with a scheme that is allowed".to_owned(),
        [only] => format!("must be an absolute {only} URL"),
        [first @ .., last] => format!("must be an absolute {} or {last} URL", Param::List(first.to_vec())),
    }
}

/// Schemes have no case, but patterns do.
fn in_any_case(scheme: &str) -> String {
    let letter = |c: char| match c {
        'a'..='z' => format!("[{}{c}]", c.to_ascii_uppercase()),
        _ => escape(c.encode_utf8(&mut [0; 4])),
    };
    scheme.chars().map(letter).collect()
}

/// The URL, unless the parser would have to drop something of the text.
fn parsed(text: &str) -> Option<Url> {
    let has_white_ends = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    if !text.contains("://") || has_white_ends || text.contains(char::is_control) {
        return None;
    }
    // The parser takes `https:example.com` and `http:\\example.com` too, which a browser may take for relative.
    let has_slashes = |url: &Url| text.get(url.scheme().len()..).is_some_and(|rest| rest.starts_with("://"));
    let has_host = |url: &Url| url.host_str().is_some_and(|host| !host.is_empty());
    Url::parse(text).ok().filter(|url| has_slashes(url) && has_host(url))
}

/// The scheme of a URL that is so plain that the parser would accept it for certain. `None` leaves it to the parser.
///
/// Plain is `http://` or `https://`, then a host of ASCII labels whose last starts with a letter (so it is no
/// number), then nothing or a short port, then printable ASCII without spaces, which the parser takes as it is.
fn plain_scheme(text: &str) -> Option<&'static str> {
    let (scheme, rest) = match text.strip_prefix("https://") {
        Some(rest) => ("https", rest),
        None => ("http", text.strip_prefix("http://")?),
    };
    // A label begins with a letter or digit; an internationalised one (`xn--..`) may be none.
    let is_label = |label: &[u8]| !matches!(label, [] | [b'-', ..] | [_, _, b'-', b'-', ..]);
    let (last, tail) = dotted(rest.as_bytes(), &IN_LABEL, is_label)?;
    // A last label that begins with a digit may make an address of the host.
    (last[0].is_ascii_alphabetic() && is_plain_tail(tail, text.as_bytes())).then_some(scheme)
}

/// Whether what follows the host is plain, at the end of a text that is plain up to there.
fn is_plain_tail(mut tail: &[u8], text: &[u8]) -> bool {
    if let [b':', port @ ..] = tail {
        let digits = port.iter().take_while(|byte| byte.is_ascii_digit()).count();
        // Four digits are a port; of five the parser knows.
        if !(1..=4).contains(&digits) {
            return false;
        }
        tail = &port[digits..];
    }
    match tail {
        [] => true,
        [b'/' | b'?' | b'#', rest @ ..] => is_graphic(rest, text),
        _ => false,
    }
}

/// Whether all bytes at the end of a text, which is plain up to there, are printable ASCII without spaces. Eight in one
/// look: the highest bit of a byte shows where it is not, or where the byte below it is not.
#[inline]
fn is_graphic(end: &[u8], text: &[u8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let strange = |word: &[u8; 8]| {
        let word = u64::from_le_bytes(*word);
        word | word.wrapping_sub(ONES * 0x21) | word.wrapping_add(ONES)
    };
    // The last eight bytes may be looked at twice, and so may be some in front of a short end.
    let Some(last) = text.last_chunk() else { return false };
    let strange = end.as_chunks::<8>().0.iter().fold(strange(last), |all, word| all | strange(word));
    strange & (ONES * 0x80) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts that are close to plain URLs: parts that go well and parts that do not, in each combination.
    #[test]
    fn what_is_plain_is_what_the_parser_accepts() {
        let hosts = [
            "example.com", "a", "a-.b", "-a.b", "a..b", ".a", "a.", "1.2.3.4", "1.2.3.999", "a.1", "a.0x1", "a.x1", "1a",
            "xn--a.com", "ab--c.com", "XN--a", "A.B", "a_b", "a b", "", "é.fr", "[::1]", "a%41", "a.b1-", "0x7f.a",
        ];
        let ports = ["", ":", ":80", ":9999", ":65535", ":65536", ":a", ":80a", ":-1"];
        let tails = ["", "/", "?", "#", "/a b", "/é", "/%zz", "/a?b#c", "\\", "/\\", "@x", "/\u{7f}", "/^`{|}<>\"", "x"];
        let (mut plain, mut all) = (0, 0);
        for scheme in ["http", "https", "HTTP", "httpss", "ftp", "http "] {
            for host in hosts {
                for (port, tail) in ports.iter().flat_map(|port| tails.iter().map(move |tail| (port, tail))) {
                    let text = format!("{scheme}://{host}{port}{tail}");
                    all += 1;
                    if let Some(scheme) = plain_scheme(&text) {
                        plain += 1;
                        assert_eq!(parsed(&text).as_ref().map(Url::scheme), Some(scheme), "{text}");
                    }
                }
            }
        }
        assert!(plain > 300 && plain < all, "{plain} of {all}");
    }
}

samples! {
    url: "An absolute `http` or `https` URL with a host.";
    &str: url() => accepts ["https://example.com/account", "http://localhost:3000", "HTTPS://Example.com", "http://[::1]/",
        "https://bücher.example/ä?q=1#f"],
        refuses ["", "example.com", "/account", "//example.com", "javascript:alert(1)", "mailto:ada@example.com",
            "ftp://example.com", "https://", "https:///", " https://example.com", "https://example.com ",
            "https:example.com", "http:/example.com", "https://exa\nmple.com", "https://exa mple.com", "https://example.com:99999"];
    &str: url().schemes(["ftp", "sftp"]) => accepts ["ftp://example.com", "sftp://example.com/a"],
        refuses ["https://example.com", "sftp:a"];
}
