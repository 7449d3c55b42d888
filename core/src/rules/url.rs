//! The rule `url`.

mod plain;

use ::url::Url;

use super::schema::escape;
use super::text_rule::TextRule;
use super::{Schema, Values, samples, text_field, text_rule};
use crate::decode::is_same_bytes;
use crate::violation::{Named, Param, Violation, list};
use plain::is_plain;

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
        (text.starts_with("https://") && allowed("https") && is_plain(text, 8))
            || (text.starts_with("http://") && allowed("http") && is_plain(text, 7))
            || parsed(text).is_some_and(|url| allowed(url.scheme()))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts that are close to plain URLs: parts that go well and parts that do not, in each combination.
    #[test]
    fn what_is_plain_is_what_the_parser_accepts() {
        let hosts = [
            "example.com", "a", "a-.b", "-a.b", "a..b", ".a", "a.", "1.2.3.4", "1.2.3.999", "a.1", "a.0x1", "a.x1", "1a",
            "xn--a.com", "ab--c.com", "a.-b", "a.b-.c", "abcdefg.h", "abcdefg..h", "abcdefgh.ij", "abcdefgh.1", "abcdefgh.",
            "shop-12.example-3.co.uk", "abcdefghijklmno.-p", "abcdefghijklmnop.q2", "a\u{d}b", "a\u{e}b", "a\u{1f}", "a/.b", "a@b", "XN--a", "A.B", "a_b", "a b", "", "é.fr", "[::1]", "a%41", "a.b1-", "0x7f.a",
        ];
        let ports = ["", ":", ":80", ":9999", ":65535", ":65536", ":a", ":80a", ":-1"];
        let tails = ["", "/", "?", "#", "/a b", "/é", "/%zz", "/a?b#c", "\\", "/\\", "@x", "/\u{7f}", "/^`{|}<>\"", "x"];
        let (mut plain, mut all) = (0, 0);
        for scheme in ["http", "https"] {
            for host in hosts {
                for (port, tail) in ports.iter().flat_map(|port| tails.iter().map(move |tail| (port, tail))) {
                    let text = format!("{scheme}://{host}{port}{tail}");
                    all += 1;
                    let start = text.find("://").map_or(0, |colon| colon + 3);
                    if text.starts_with("http") && is_plain(&text, start) {
                        plain += 1;
                        assert!(parsed(&text).is_some(), "{text}");
                    }
                }
            }
        }
        assert!(plain > 300 && plain < all, "{plain} of {all}");
    }

    /// All short texts of these letters, also where they cross the eight bytes of one look.
    #[test]
    fn short_texts_are_plain_only_where_the_parser_accepts() {
        let mut texts = vec![String::new(), "abcdef".to_owned()];
        let mut from = 0;
        for _ in 0..4 {
            let until = texts.len();
            for index in from..until {
                let more = ["a", "1", "x", "n", "-", ".", ":", "/", "@", " ", "é"].map(|end| texts[index].clone() + end);
                texts.extend(more);
            }
            from = until;
        }
        let plain = |text: &&String| is_plain(text, "http://".len());
        let texts: Vec<_> = texts.iter().map(|text| format!("http://{text}")).collect();
        assert_eq!(texts.iter().filter(plain).find(|text| parsed(text).is_none()), None);
        assert!(texts.iter().filter(plain).count() > 1_000);
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
