//! The rule `pattern`.

pub(crate) mod ecma;
pub(crate) mod engine;
mod plain;
mod run;
mod table;

use std::sync::OnceLock;

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use crate::violation::{Violation, Words, word};

use engine::Engine;
use run::Run;
use table::Table;

/// A text in which a regular expression matches, anywhere unless it says `^` and `$`.
///
/// In an attribute the argument is the text of the expression: `#[api(pattern("^[A-Z]{3}$"))]`. It is compiled at the
/// first use, once; a mistake in it is a compile error.
///
/// The expression means what it means in JSON Schema, in ECMA-262 with the flag `u`: `\d` is `[0-9]`, `\w` is
/// `[A-Za-z0-9_]`, `\s` is the white space of JavaScript, `.` is anything but a line end. Look-around and
/// back-references do not exist, so that every expression takes linear time.
///
/// ```
/// use api_model::rules::{self, Regex, Rule};
///
/// static SKU: Regex = Regex::new(r"^[A-Z]{3}-\d+$");
/// assert!(rules::pattern(&SKU).check("ABC-1").is_ok());
/// assert!(rules::pattern(&SKU).check("ABC-١").is_err());
/// ```
#[inline]
pub fn pattern(regex: &'static Regex) -> PatternRule {
    PatternRule { regex }
}

/// A regular expression that is compiled at its first use.
#[derive(Debug)]
pub struct Regex {
    source: &'static str,
    compiled: OnceLock<Option<Compiled>>,
}

impl Regex {
    /// An expression of JSON Schema. One that cannot be compiled matches nothing.
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    /// The expression as it was written.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    #[inline]
    fn compiled(&self) -> Option<&Compiled> {
        self.compiled.get_or_init(|| Compiled::new(self.source)).as_ref()
    }
}

/// What an expression is made into.
#[derive(Debug)]
enum Compiled {
    /// For the plainest, such as `^[a-z0-9-]+$`: one look for each byte, which waits for no other.
    Run(Run, Beyond),
    /// For other plain expressions of models, such as `^[a-z]{2}(-[A-Z]{2})?$`: one look for each byte.
    Table(Table, Beyond),
    Engine(Box<Engine>),
}

impl Compiled {
    #[cold]
    fn new(source: &str) -> Option<Self> {
        let engine = || Engine::new(&ecma::translate(source)).map(Box::new);
        let Some(plain) = plain::parse(source) else { return engine().map(Self::Engine) };
        let beyond = Beyond(if plain.has_more { engine() } else { None });
        if let Some(run) = Run::new(&plain.expression) {
            return Some(Self::Run(run, beyond));
        }
        match Table::new(&plain.expression) {
            Some(table) => Some(Self::Table(table, beyond)),
            None => beyond.0.or_else(engine).map(Self::Engine),
        }
    }

    #[inline]
    fn matches(&self, text: &str) -> bool {
        match self {
            Self::Run(run, beyond) => run.matches(text.as_bytes()) || beyond.matches(text),
            Self::Table(table, beyond) => table.matches(text.as_bytes()) || beyond.matches(text),
            Self::Engine(engine) => engine.matches(text),
        }
    }
}

/// What a plain expression leaves to the library: texts with more than ASCII, if such may match.
#[derive(Debug)]
struct Beyond(Option<Box<Engine>>);

impl Beyond {
    #[inline]
    fn matches(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|engine| !text.is_ascii() && engine.matches(text))
    }
}

/// What [`pattern`] gives.
#[derive(Clone, Copy, Debug)]
pub struct PatternRule {
    regex: &'static Regex,
}

text_field!(
    PatternField,
    "the rule `pattern` does not apply to a field of type `{Self}`",
    "for a number write `range(1..=64)`, for a list `items(pattern(..))`"
);

text_rule!(PatternRule, PatternField);

impl TextRule for PatternRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        self.regex.compiled().is_some_and(|compiled| compiled.matches(text))
    }

    #[cold]
    fn violation(&self) -> Violation {
        let source = self.regex.source;
        let words: Words = match self.regex.compiled() {
            Some(_) => |params| format!("must match the pattern `{}`", word(params, "pattern")),
            // Only a constant gets here: the macro checks literals.
            None => |params| {
                format!("must match the pattern `{}`, which is invalid and matches nothing", word(params, "pattern"))
            },
        };
        Violation::worded("pattern", words).param("pattern", source)
    }

    fn keywords(&self, schema: &mut Schema) {
        match self.regex.compiled() {
            Some(_) if is_ecma(self.regex.source) => schema.set("pattern", self.regex.source),
            Some(_) => schema.mark("pattern", TextRule::violation(self).message()),
            // It matches nothing.
            None => schema.set("not", serde_json::json!({})),
        }
    }
}

/// Whether an expression that `regex` takes has nothing that JSON Schema does not know.
fn is_ecma(source: &str) -> bool {
    const ELSEWHERE: &[&str] = &[r"\A", r"\z", r"\a", r"\x{", r"\U", "(?P<", "[[:", "[:^"];
    let has_flags = source.match_indices("(?").any(|(at, _)| {
        let rest = &source[at + 2..];
        !rest.starts_with([':', '<'])
    });
    !has_flags && !ELSEWHERE.iter().any(|part| source.contains(part))
}

#[cfg(test)]
mod tests {
    use super::Engine;
    use super::ecma::translate;
    use super::is_ecma;

    fn matches(pattern: &str, text: &str) -> bool {
        Engine::new(&translate(pattern)).unwrap().matches(text)
    }

    #[test]
    fn classes_are_those_of_ecma_262() {
        for (pattern, yes, no) in [
            (r"^\d$", "7", "٧"),
            (r"^[\d-]$", "-", "٧"),
            (r"^\w$", "_", "é"),
            (r"^[^\w]$", "é", "w"),
            (r"^\s$", "\u{FEFF}", "\u{85}"),
            (r"^\S$", "\u{85}", "\u{FEFF}"),
            (r"^[\S]$", "\u{85}", "\u{FEFF}"),
            (r"^[^\S]$", "\u{FEFF}", "\u{85}"),
            (r"^[^\s]$", "\u{85}", "\u{FEFF}"),
            (r"^.$", "💩", "\r"),
            (r"^[.]$", ".", "a"),
            (r"^[[&&~]$", "[", "]"),
            (r"^[^]$", "\n", ""),
            (r"^\cJ$", "\n", "J"),
            (r"^[\b]$", "\u{8}", "b"),
            (r"\bé", "aé", "é"),
            (r"a\B", "ab", "a"),
            (r"^\p{Letter}+$", "Hπ", "1"),
            (r"^\p{Script=Greek}+$", "π", "p"),
            (r"^\u0041\/\-$", "A/-", "A"),
            (r"^\0$", "\0", "0"),
            (r"^(?<year>\d{4})$", "2026", "26"),
        ] {
            assert!(matches(pattern, yes), "{pattern} on {yes:?}");
            assert!(!matches(pattern, no), "{pattern} on {no:?}");
        }
        assert!(!matches("a[]", "a"));
    }

    #[test]
    fn what_only_regex_knows_is_no_pattern_of_json_schema() {
        for pattern in ["(?i)a", r"\Aa", r"a\z", "(?P<a>b)", r"\x{41}", "[[:alpha:]]"] {
            assert!(!is_ecma(pattern), "{pattern}");
        }
        for pattern in [r"^\d+$", "(?:a|b)", "(?<year>[0-9]{4})", r"\u0041"] {
            assert!(is_ecma(pattern), "{pattern}");
        }
    }

    #[test]
    fn what_is_invalid_stays_so() {
        for pattern in ["(", "[a", r"\", "a(?=b)", r"(a)\1", r"\p{Nope}", "*"] {
            assert!(Engine::new(&translate(pattern)).is_none(), "{pattern}");
        }
    }
}

samples! {
    pattern: "A text in which a regular expression matches, anywhere unless it says `^` and `$`.";
    &str: { static WORD: Regex = Regex::new("^[a-z]+$"); pattern(&WORD) }, spelled r#"pattern("^[a-z]+$")"#
        => accepts ["a", "abc"], refuses ["", "A", "a1", "abc\n"];
    &str: { static DIGIT: Regex = Regex::new(r"\d"); pattern(&DIGIT) }, spelled r#"pattern(r"\d")"#
        => accepts ["a1b"], refuses ["ab", "١"];
    &str: { static INVALID: Regex = Regex::new("("); pattern(&INVALID) }, spelled "pattern(INVALID)"
        => accepts [], refuses ["", "("];
}
