//! Texts for the keywords of a schema.

use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::Sampler;

/// Texts that are valid in a format, then such as are nearly so.
const FORMATS: &[(&str, &[&str], &[&str])] = &[
    (
        "date",
        &["2026-04-01", "2024-02-29"],
        &["2023-02-29", "2026-4-1", "2026-13-01", "26-04-01", "2026-04-31", "2026-04-01Z"],
    ),
    (
        "time",
        &["12:00:00Z", "23:59:59.5+02:00"],
        &["12:00:00", "24:00:00Z", "12:60:00Z", "12:00Z", "12:00:00.Z", "12:00:00+25:00"],
    ),
    (
        "date-time",
        &["2026-04-01T12:00:00Z", "2024-02-29t00:00:00.123-05:30"],
        &["2026-04-01 12:00:00Z", "2026-04-01T12:00:00", "2026-02-30T12:00:00Z", "2026-04-01", "2026-04-01T25:00:00Z"],
    ),
    ("duration", &["P1DT2H", "P2W", "PT36H", "P1Y2M3DT4H5M6S"], &["P", "PT", "1D", "P1Y2D", "PT0.5S", "-P1D", "P1S"]),
    (
        "email",
        &["ada@example.com", "a.b+c@mail.example.org"],
        &[
            "ada",
            "ada@",
            "@example.com",
            "a..b@example.com",
            "ada@localhost",
            // One character more than may stand before the sign.
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com",
        ],
    ),
    ("hostname", &["example.com", "localhost", "a-b.example"], &["-a", "a-", "a_b", "example..com", "a b", ""]),
    ("ipv4", &["192.0.2.1", "0.0.0.0"], &["192.0.2", "256.0.0.1", "192.0.2.01", "1.2.3.4.5"]),
    ("ipv6", &["2001:db8::1", "::", "::ffff:192.0.2.1"], &["2001:db8", ":::", "1::2::3", "fe80::1%eth0", "12345::"]),
    (
        "uuid",
        &["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380"],
        &[
            "2eb8aa08aa9811eab4aa73b441d16380",
            "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
            "2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
        ],
    ),
    (
        "uri",
        &["https://example.com/account", "mailto:ada@example.com", "urn:isbn:0451450523"],
        &["/a", "a b", "http://[::1", "http://ex ample"],
    ),
    ("civil-date-time", &["2026-04-01T12:00:00", "2024-02-29T00:00:00.5"], &["2026-04-01", "2026-04-01T12:00:00Z"]),
    ("zoned-date-time", &["2026-04-01T12:00:00+00:00[UTC]"], &["2026-04-01T12:00:00", "2026-04-01T12:00:00Z"]),
    ("civil-time", &["12:00:00.0", "23:59:59.5"], &["12:00:00Z", "25:00:00", "12"]),
    ("offset-date-time", &["2026-04-01 12:00:00.0 +00:00:00"], &["2026-04-01T12:00:00Z", "2026-04-01 12:00:00.0"]),
    ("date-time-without-offset", &["2026-04-01 12:00:00.0"], &["2026-04-01T12:00:00", "2026-04-01"]),
    ("seconds", &["1.500000000", "-1.500000000"], &["1", "1s", "PT1S"]),
    ("exact-duration", &["PT2H30M", "-PT36H", "PT0.5S"], &["P1D", "PT", "1h"]),
    ("decimal", &["0.5", "-12.25"], &["", "a", "1,5", "0x1"]),
    ("socket-address", &["127.0.0.1:80", "[::1]:80"], &["127.0.0.1", "localhost:80", "127.0.0.1:99999"]),
    ("socket-address-v4", &["127.0.0.1:80"], &["127.0.0.1", "[::1]:80"]),
    ("socket-address-v6", &["[::1]:80"], &["::1", "127.0.0.1:80"]),
    (
        "url",
        &["https://example.com/account", "http://localhost:3000/a?b#c", "ftp://example.com/a"],
        &[
            "example.com",
            "//example.com",
            "javascript:alert(1)",
            "https://",
            " https://example.com",
            "ftp://example.com",
            "https:example.com",
            "https://exa mple.com",
            "http://[::1",
            "https://example.com:99999",
            "http://:80",
        ],
    ),
];

/// Texts that readers like to get wrong.
const ODD: &[&str] = &[
    "",
    " ",
    "a",
    "A",
    "0",
    "-",
    "_",
    ".",
    "é",
    "日本語",
    "💩",
    "\n",
    "a\n",
    "\u{0}",
    "\u{85}",
    "\u{feff}",
    "\t",
    "null",
    "ab",
    "a b",
    "a-b",
    "1",
    "x1",
];

impl Sampler<'_> {
    /// A text, which in a random sampler need not be valid.
    pub(super) fn text(&mut self, keywords: &Map<String, Value>) -> String {
        if self.flaw(5) {
            return (*self.random.one(ODD)).to_owned();
        }
        // What one keyword wants another may refuse.
        for _ in 0..6 {
            let text = self.shaped(keywords);
            let text = self.fitted(text, keywords);
            if self.noisy || self.least || self.is_valid(&text, keywords) {
                return text;
            }
        }
        self.shaped(keywords)
    }

    /// Whether a text keeps the patterns and lengths.
    fn is_valid(&mut self, text: &str, keywords: &Map<String, Value>) -> bool {
        let bound = |keyword: &str| keywords.get(keyword).and_then(Value::as_u64);
        let length = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
        let fits =
            bound("minLength").is_none_or(|min| length >= min) && bound("maxLength").is_none_or(|max| length <= max);
        fits && patterns(keywords).into_iter().all(|pattern| self.patterns.matches(pattern, text))
    }

    fn shaped(&mut self, keywords: &Map<String, Value>) -> String {
        let format = keywords.get("format").or(keywords.get("x-format")).and_then(Value::as_str);
        let patterns = patterns(keywords);
        let (any, lengths) = (0..=usize::MAX, self.lengths(keywords));
        if format.is_some() && self.flaw(4) {
            // Of the same format whatever else the schema wants, or of any.
            let same = FORMATS.iter().find(|(name, ..)| Some(*name) == format).filter(|_| self.random.chance(2));
            let (_, good, bad) = same.unwrap_or_else(|| self.random.one(FORMATS));
            let texts = if self.random.chance(2) { good } else { bad };
            return (*self.random.one(texts)).to_owned();
        }
        if let Some((_, good, bad)) = FORMATS.iter().find(|(name, ..)| Some(*name) == format) {
            let known = &mut self.patterns;
            let good: Vec<&&str> =
                good.iter().filter(|text| patterns.iter().all(|pattern| known.matches(pattern, text))).collect();
            return match (self.least, good.is_empty()) {
                (true, false) => (*good[0]).to_owned(),
                (false, false) if !self.flaw(3) => (**self.random.one(&good)).to_owned(),
                (_, true) if !patterns.is_empty() => self.matching(patterns[0], &lengths),
                _ => (*self.random.one(bad)).to_owned(),
            };
        }
        match &patterns[..] {
            [only] => self.matching(only, &lengths),
            [first, ..] if self.least => self.matching(first, &lengths),
            // Each one, or one alone, which may match the others as well.
            all @ [_, ..] => match all.get(self.random.below(all.len() + 1)) {
                Some(pattern) => self.matching(pattern, &lengths),
                None if self.random.chance(2) => all.iter().map(|pattern| self.matching(pattern, &any)).collect(),
                None => all.iter().rev().map(|pattern| self.matching(pattern, &any)).collect(),
            },
            [] if self.least => "text".to_owned(),
            [] => "text".repeat(self.random.below(2)),
        }
    }

    /// The lengths that a text may have: in a random sampler often one of them alone.
    fn lengths(&mut self, keywords: &Map<String, Value>) -> RangeInclusive<usize> {
        let bound = |keyword: &str| keywords.get(keyword).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
        let (min, max) = (bound("minLength").unwrap_or(0), bound("maxLength"));
        match max {
            Some(max) if !self.least && self.random.chance(4) => self.length(min, Some(max), false)..=max,
            _ => min..=max.unwrap_or(usize::MAX),
        }
    }

    fn matching(&mut self, source: &str, lengths: &RangeInclusive<usize>) -> String {
        let least = self.least;
        let text = self.patterns.matching(source, lengths, &mut self.random, least).unwrap_or_default();
        if !self.flaw(4) {
            return text;
        }
        // One character more, less or other.
        let mut chars: Vec<char> = text.chars().collect();
        let at = self.random.below(chars.len() + 1);
        match self.random.below(3) {
            0 => chars.insert(at, *self.random.one(&['a', 'Z', '9', '-', ' ', '\n', 'é'])),
            1 if at < chars.len() => drop(chars.remove(at)),
            _ if at < chars.len() => chars[at] = *self.random.one(&['a', 'Z', '9', '-', '_', '.', '\u{85}']),
            _ => {}
        }
        chars.into_iter().collect()
    }

    /// The text with a length that the schema wants, where nothing else says how it looks.
    fn fitted(&mut self, text: String, keywords: &Map<String, Value>) -> String {
        let bound = |keyword: &str| keywords.get(keyword).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
        let (min, max) = (bound("minLength"), bound("maxLength"));
        let has_shape = ["pattern", "format", "x-format"].iter().any(|keyword| keywords.contains_key(*keyword));
        if (min.is_none() && max.is_none()) || (has_shape && !self.least && !self.flaw(4)) {
            return text;
        }
        let (min, length) = (min.unwrap_or(0), text.chars().count());
        let wanted = if self.least {
            length.clamp(min, max.unwrap_or(usize::MAX).max(min))
        } else {
            self.length(min, max, false)
        };
        if has_shape && self.least && length >= min {
            return text;
        }
        let filler = if self.least { 'x' } else { *self.random.one(&['x', 'é', '💩']) };
        text.chars().chain(std::iter::repeat(filler)).take(wanted.min(100_000)).collect()
    }
}

fn patterns(keywords: &Map<String, Value>) -> Vec<&str> {
    let conditions = keywords.get("allOf").and_then(Value::as_array).into_iter().flatten();
    let own = keywords.get("pattern").into_iter();
    own.chain(conditions.filter_map(|schema| schema.get("pattern"))).filter_map(Value::as_str).collect()
}
