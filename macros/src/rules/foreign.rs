//! Rules as other crates spell them, as they are written here.
//!
//! The spellings are those of validator, garde, `serde_valid`, nutype, schemars and utoipa. What comes out is code to
//! paste, so that nobody has to look for the word.

use proc_macro2::TokenStream;
use syn::{Expr, ExprLit, Ident, Lit};

use super::interval::integer;
use super::{WORDS, called_word, takes_argument};
use crate::sink::{self, nearest, tidy};

mod chain;
pub(crate) mod words;

use words::{AROUND, BOUNDED, REPORT, TEMPLATES, snake, without_is};

/// A rule with its arguments: `length(min = 1)`, `min_length = 1` or `email`.
struct Spelling<'e> {
    word: String,
    named: Vec<(String, &'e Expr)>,
    plain: Vec<&'e Expr>,
    /// Whether it is written `word = argument`.
    is_assigned: bool,
    /// Whether the word is spelled as no rule here is: `IsEmail`.
    is_respelled: bool,
}

/// The rule as it is written here; nothing for what is no rule of another crate, or is written so here.
pub(crate) fn translate(expr: &Expr) -> Option<String> {
    if let Expr::MethodCall(call) = expr {
        return chain::translate(call);
    }
    let spelling = Spelling::of(expr)?;
    let mut rule = spelling.rule()?;
    if let (2, Some(Expr::Lit(ExprLit { lit: Lit::Str(message), .. })), Some(Expr::Lit(first))) =
        (spelling.plain.len(), spelling.plain.last(), spelling.plain.first())
        && !matches!(first.lit, Lit::Str(_))
    {
        // As zod has it: `min(1, "too short")`.
        rule = format!("{rule}.message({})", tidy(message));
    }
    for method in ["message", "code"] {
        if let Some(value) = spelling.value(&[method]) {
            rule = format!("{rule}.{method}({})", tidy(value));
        }
    }
    Some(rule)
}

impl<'e> Spelling<'e> {
    fn of(expr: &'e Expr) -> Option<Self> {
        let (word, arguments): (_, Vec<&Expr>) = match expr {
            Expr::Assign(assign) => (called_word(&assign.left)?, vec![&assign.right]),
            Expr::Call(call) => (called_word(&call.func)?, call.args.iter().collect()),
            expr => (called_word(expr)?, Vec::new()),
        };
        let (named, plain) = arguments.iter().partition::<Vec<&Expr>, _>(|expr| matches!(expr, Expr::Assign(_)));
        let named = named.into_iter().filter_map(|expr| match expr {
            Expr::Assign(assign) => Some((tidy(&assign.left), &*assign.right)),
            _ => None,
        });
        let respelled = without_is(snake(&word.to_string()), |word| {
            let is_template = TEMPLATES.iter().any(|(words, _)| words.contains(&word));
            is_template || WORDS.contains(&word) || matches!(word, "in" | "url")
        });
        Some(Self {
            is_respelled: word != respelled,
            word: respelled,
            named: named.collect(),
            plain,
            is_assigned: matches!(expr, Expr::Assign(_)),
        })
    }

    fn value(&self, names: &[&str]) -> Option<&'e Expr> {
        self.named.iter().find(|(name, _)| names.contains(&name.as_str())).map(|(_, value)| *value)
    }

    /// The only argument that is not about the report.
    fn argument(&self) -> Option<&'e Expr> {
        let named = self.named.iter().find(|(name, _)| !REPORT.contains(&name.as_str()));
        named.map(|(_, value)| *value).or_else(|| self.plain.first().copied())
    }

    fn rule(&self) -> Option<String> {
        let (word, argument) = (self.word.as_str(), self.argument());
        if AROUND.contains(&word) {
            let rules = self.within();
            return (!rules.is_empty()).then_some(rules);
        }
        if let Some(word) = nearest(word, BOUNDED).filter(|_| !self.named.is_empty()) {
            return Some(self.bounded(word));
        }
        match word {
            "inner" | "each" => return Some(format!("items({})", self.within())),
            "sanitize" => return Some(format!("normalize({})", self.functions())),
            "between" if self.plain.len() == 2 => {
                return Some(format!("range({}..={})", tidy(self.plain[0]), tidy(self.plain[1])));
            }
            "length" if self.is_respelled && self.plain.len() == 2 => {
                return Some(format!("length({}..={})", tidy(self.plain[0]), tidy(self.plain[1])));
            }
            "decimal_places" => return Some(format!("multiple_of({})", fraction(argument?)?)),
            "enum" | "r#enum" | "enumerate" | "in" => return Some(self.one_of()),
            "items" | "keys" | "values" => {
                let within = self.within();
                let is_ours = self.named.is_empty() && self.plain.iter().all(|rule| translate(rule).is_none());
                return (!is_ours).then(|| format!("{word}({within})"));
            }
            "regex" | "regexp" => {
                return Some(format!("pattern({})", argument.map_or(r#"r"..""#.to_owned(), expression)));
            }
            // As poem-openapi has it: `maximum(value = "50", exclusive)`.
            "minimum" | "maximum" if self.is_exclusive() => {
                let bound = path(argument?);
                let bounds = if word == "maximum" { format!("..{bound}") } else { above(&bound) };
                return Some(format!("range({bounds})"));
            }
            "exclusive_minimum" | "greater" | "gt" => return Some(format!("range({})", above(&tidy(argument?)))),
            "format" => return Some(format_name(argument?)).filter(|name| WORDS.contains(&name.as_str())),
            "url" => {
                if let Some(schemes) = self.value(&["scheme", "schemes"]).map(tidy) {
                    return Some(format!("url.schemes([{}])", schemes.trim_matches(['&', '[', ']'])));
                }
            }
            "ip" => {
                let version = self.named.iter().find(|(name, _)| matches!(name.as_str(), "v4" | "v6"));
                if let Some((version, _)) = version {
                    return Some(format!("ip{version}"));
                }
            }
            _ => {}
        }
        let known = WORDS.contains(&word);
        if let Some((_, template)) = TEMPLATES.iter().find(|(words, _)| words.contains(&word)) {
            let is_ours = known && self.named.is_empty() && !self.is_assigned;
            let shown = if matches!(word, "custom" | "predicate") { path } else { number };
            return (!is_ours).then(|| template.replace("{}", &argument.map_or("..".to_owned(), shown)));
        }
        self.nearly_ours(known)
    }

    /// A rule of ours, or nearly, whose arguments have names.
    fn nearly_ours(&self, is_known: bool) -> Option<String> {
        let word = if is_known { &*self.word } else { nearest(&self.word, WORDS)? };
        let arguments = self.argument().filter(|_| takes_argument(word)).map(|argument| match word {
            "multiple_of" => format!("({})", number(argument)),
            _ => format!("({})", tidy(argument)),
        });
        let is_other = !self.named.is_empty() || self.is_assigned || (self.is_respelled && is_known);
        is_other.then(|| format!("{word}{}", arguments.unwrap_or_default()))
    }

    fn is_exclusive(&self) -> bool {
        let is_on = |(name, value): &(String, &Expr)| name == "exclusive" && path(value) == "true";
        self.plain.iter().any(|word| tidy(word) == "exclusive") || self.named.iter().any(is_on)
    }

    /// The arguments as rules: `inner(length(min = 1), max_length = 5)`.
    fn within(&self) -> String {
        // A model within is checked anyway.
        let is_rule = |rule: &&&Expr| !matches!(tidy(rule).as_str(), "dive" | "nested" | "skip");
        let plain = self.plain.iter().filter(is_rule).map(|rule| here(rule));
        let named = self.named.iter().filter(|(name, _)| !REPORT.contains(&name.as_str()));
        let named = named.filter_map(|(name, value)| {
            if name == "with" {
                return Some(format!("custom({})", path(value)));
            }
            let word: Ident = syn::parse_str(name).ok()?;
            Some(here(&syn::parse_quote!(#word = #value)))
        });
        plain.chain(named).collect::<Vec<_>>().join(", ")
    }

    /// `length(min = 1, max = 64)`, `length(bytes, max = 64)`, `length(equal = 2)`, `range(exclusive_min = 0)`.
    fn bounded(&self, word: &str) -> String {
        let is_bytes = word == "byte_length" || self.plain.iter().any(|unit| tidy(unit) == "bytes");
        if let Some(equal) = self.value(&["equal"]).filter(|_| word == "range") {
            return format!("range({0}..={0})", path(equal));
        }
        let word = match word {
            _ if is_bytes => "bytes",
            "char_count" | "grapheme_count" | "length_utf16" | "size" => "length",
            word => word,
        };
        // A constant in quotes, as validator takes it, loses them.
        let low = self.value(&["min", "minimum"]).map(path);
        let (high, below) = (self.value(&["max", "maximum"]).map(path), self.value(&["exclusive_max"]).map(path));
        let more_than = self.value(&["exclusive_min"]);
        if let Some(low) = more_than.filter(|low| integer(low).is_none()) {
            let bound = |kind: &str, bound: &String| format!("std::ops::Bound::{kind}({bound})");
            let high = high.map(|high| bound("Included", &high)).or_else(|| below.map(|high| bound("Excluded", &high)));
            let high = high.unwrap_or_else(|| "std::ops::Bound::Unbounded".to_owned());
            return format!("{word}(({}, {high}))", bound("Excluded", &tidy(low)));
        }
        let low = low
            .or_else(|| more_than.and_then(integer).map(|low| low.saturating_add(1).to_string()))
            .unwrap_or_default();
        match (high, below) {
            (Some(high), _) => format!("{word}({low}..={high})"),
            (None, Some(below)) => format!("{word}({low}..{below})"),
            (None, None) if low.is_empty() => format!("{word}({})", self.argument().map(path).unwrap_or_default()),
            (None, None) => format!("{word}({low}..)"),
        }
    }

    /// `sanitize(trim, with = collapse)`; a closure needs a name.
    fn functions(&self) -> String {
        let function = |value: &Expr| match value {
            Expr::Closure(_) => "my::function".to_owned(),
            value => path(value),
        };
        let named = self.named.iter().map(|(_, value)| function(value));
        self.plain.iter().map(|value| function(value)).chain(named).collect::<Vec<_>>().join(", ")
    }

    fn one_of(&self) -> String {
        let list = match self.argument() {
            Some(Expr::Array(array)) => tidy(array),
            _ => format!("[{}]", self.plain.iter().map(tidy).collect::<Vec<_>>().join(", ")),
        };
        let has_fraction = |value: &Expr| matches!(value, Expr::Lit(ExprLit { lit: Lit::Float(_), .. }));
        let is_real = match self.argument() {
            Some(Expr::Array(array)) => array.elems.iter().any(has_fraction),
            _ => self.plain.iter().any(|value| has_fraction(value)),
        };
        if is_real { format!("custom(|value: &f64| {list}.contains(value))") } else { format!("one_of({list})") }
    }
}

/// The field that `must_match(other = "password")` or `matches(password)` names.
pub(crate) fn other_field(item: &TokenStream) -> Option<String> {
    let expr: Expr = syn::parse2(item.clone()).ok()?;
    let spelling = Spelling::of(&expr)?;
    let other = path(spelling.argument()?);
    (sink::is_path(&other) && !other.contains("::")).then_some(other)
}

/// A rule of another crate as it is written here, or as it stands.
fn here(rule: &Expr) -> String {
    translate(rule).unwrap_or_else(|| tidy(rule))
}

/// A number in quotes loses them.
fn number(value: &Expr) -> String {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if text.value().parse::<f64>().is_ok() => text.value(),
        value => tidy(value),
    }
}

/// A function in quotes loses them.
fn path(value: &Expr) -> String {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.value(),
        value => tidy(value),
    }
}

/// Whether a text names a value: a path, or a word in capitals, behind the `*` of a lazy one.
fn is_path(text: &str) -> bool {
    let text = text.trim_start_matches('*');
    let is_constant = text.chars().all(|char| char.is_ascii_uppercase() || char.is_ascii_digit() || char == '_');
    (text.contains("::") || is_constant) && sink::is_path(text)
}

/// What a regular expression is in another crate: its text, or a compiled one, whose text is not seen.
fn expression(value: &Expr) -> String {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if !is_path(&text.value()) => tidy(value),
        _ => r#"r"..""#.to_owned(),
    }
}

/// A range of what is more than a number: whole numbers have a next one.
fn above(low: &str) -> String {
    match low.replace('_', "").parse::<i128>().ok().and_then(|low| low.checked_add(1)) {
        Some(next) => format!("{next}.."),
        None => format!("(std::ops::Bound::Excluded({low}), std::ops::Bound::Unbounded)"),
    }
}

/// The least number with so many digits behind the point.
fn fraction(places: &Expr) -> Option<String> {
    let places = usize::try_from(integer(places)?).ok()?;
    Some(if places == 0 { "1".to_owned() } else { format!("0.{:0>places$}", 1) })
}

/// `format = "date-time"`, `format = DateTime`.
fn format_name(value: &Expr) -> String {
    snake(tidy(value).trim_matches('"'))
}

#[cfg(test)]
mod tests;
