//! Literal arguments that are wrong whatever the type of the field is.

mod arguments;
mod methods;

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{BinOp, Expr, ExprArray, ExprCall, ExprLit, Ident, Lit, Pat, RangeLimits, Token};

use self::arguments::{is_made_at_run_time, is_word, mentions_self, with_flags, words_in_quotes};
use self::methods::{check_schemes, refuse_combined, refuse_message, refuse_message_alone};
use super::interval::{Number, integer, number};
use super::{WORDS, called_word, foreign, regex};
use crate::messages::{items, rules};
use crate::sink::{Sink, is_path, tidy};

type Arguments = Punctuated<Expr, Token![,]>;

/// Notes what is wrong with a rule that still has a meaning, and refuses one that has none.
pub(super) fn check(expr: &Expr, sink: &mut Sink) -> syn::Result<()> {
    match expr {
        Expr::MethodCall(call) => {
            if let Expr::Call(within) = &*call.receiver
                && let Some(word) = called_word(&within.func).filter(super::is_within)
            {
                let instead = format!("{word}({}.{}({}))", tidy(&within.args), call.method, tidy(&call.args));
                return Err(rules::method_of_within(&word, instead).at(&call.method));
            }
            if call.method == "schemes" {
                check_list("schemes", &call.args, sink)?;
                check_schemes(call, sink);
            }
            refuse_combined(call)?;
            check(&call.receiver, sink)
        }
        Expr::Path(_) => match called_word(expr) {
            Some(word) => check_missing(&word),
            None => Ok(()),
        },
        Expr::Call(call) => {
            refuse_named_arguments(expr, call)?;
            match called_word(&call.func) {
                Some(word) if !call.args.is_empty() && takes_none(&word) => {
                    // `ip(v4)` is the one that other crates have.
                    let instead = format!("{word}{}", tidy(&call.args));
                    refuse_message_alone(&word, &call.args)?;
                    let is_scheme = word == "url" && matches!(call.args.first(), Some(Expr::Lit(_)));
                    let instead = match () {
                        () if is_scheme => format!("url.schemes([{}])", tidy(&call.args)),
                        () if WORDS.contains(&&*instead) => instead,
                        () => word.to_string(),
                    };
                    Err(rules::no_argument(&word, instead).at(&call.args))
                }
                Some(_) if mentions_self(call.args.to_token_stream()) && !is_called(&call.args) => {
                    Err(rules::sees_one_field().at(&call.args))
                }
                Some(word) if call.args.is_empty() => check_missing(&word),
                Some(word) => check_arguments(&word.to_string(), &call.args, sink),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// `custom(is_known(&self.id))`, of which something else is said.
fn is_called(arguments: &Arguments) -> bool {
    matches!(arguments.first(), Some(Expr::Call(call)) if matches!(&*call.func, Expr::Path(_)))
}

/// Rules that take an argument, as they may be written.
const WITH_ARGUMENT: &[(&str, &str)] = &[
    ("bytes", "bytes(..=64)"),
    ("contains", "contains(\"a\")"),
    ("custom", "custom(my::function)"),
    ("ends_with", "ends_with(\"a\")"),
    ("length", "length(1..=64)"),
    ("multiple_of", "multiple_of(5)"),
    ("one_of", "one_of([\"a\", \"b\"])"),
    ("pattern", "pattern(r\"^[a-z]+$\")"),
    ("range", "range(1..=100)"),
    ("starts_with", "starts_with(\"a\")"),
];

/// Whether a rule has an argument.
pub(crate) fn takes_argument(word: &str) -> bool {
    WITH_ARGUMENT.iter().any(|(name, _)| *name == word)
}

/// Whether a rule has no argument, and no rules within.
fn takes_none(word: &Ident) -> bool {
    let word = word.to_string();
    WORDS.contains(&word.as_str()) && !takes_argument(&word) && !matches!(word.as_str(), "items" | "keys" | "values")
}

/// A rule that says nothing without an argument, and has none.
fn check_missing(word: &Ident) -> syn::Result<()> {
    match WITH_ARGUMENT.iter().find(|(name, _)| word == name) {
        Some((name, instead)) => Err(rules::without_argument(name, instead).at(word)),
        None => Ok(()),
    }
}

fn check_arguments(word: &str, arguments: &Arguments, sink: &mut Sink) -> syn::Result<()> {
    if let Some(Expr::Lit(literal)) = arguments.first() {
        check_kind(word, literal)?;
    }
    if let ("pattern", Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })), Some(second)) =
        (word, arguments.first(), arguments.get(1))
    {
        return Err(rules::one_expression(with_flags(text, second)).at(arguments));
    }
    refuse_message(word, arguments)?;
    match (word, arguments.first()) {
        ("pattern" | "starts_with" | "ends_with" | "contains", Some(first)) if is_made_at_run_time(first) => {
            return Err(rules::made_at_run_time(word).at(first));
        }
        ("starts_with" | "ends_with" | "contains", Some(list @ Expr::Array(_))) => {
            return Err(rules::several_texts(word, tidy(list)).at(list));
        }
        ("starts_with" | "ends_with" | "contains", Some(Expr::Lit(_))) if arguments.len() > 1 => {
            return Err(rules::several_texts(word, format!("[{}]", tidy(arguments))).at(arguments));
        }
        ("custom", Some(Expr::Closure(closure))) => return check_closure(closure),
        ("custom", Some(Expr::Call(call))) => return check_called(call),
        ("pattern", Some(Expr::Macro(call))) => check_concatenated(call, sink),
        ("pattern", Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. }))) => regex::check(&text.value(), text, sink),
        ("length" | "bytes" | "range", Some(Expr::Range(range))) => return check_range(range, word, sink),
        ("length" | "bytes" | "range", Some(first)) => return check_bounds(word, first, arguments),
        ("one_of", Some(_)) => return check_list(word, arguments, sink),
        ("multiple_of", Some(divisor)) if number(divisor).is_some_and(Number::is_zero) => {
            sink.at(divisor, rules::multiple_of_zero());
        }
        _ => {}
    }
    Ok(())
}

/// A number where a text stands, or the other way round.
fn check_kind(word: &str, literal: &ExprLit) -> syn::Result<()> {
    let is_number = matches!(literal.lit, Lit::Int(_) | Lit::Float(_));
    // Of a text with a wrong escape rustc speaks.
    if matches!(literal.lit, Lit::Verbatim(_)) {
        return Ok(());
    }
    match (word, &literal.lit) {
        ("pattern" | "starts_with" | "ends_with" | "contains", lit) if !matches!(lit, Lit::Str(_)) => {
            let text = match lit {
                Lit::Char(char) => char.value().to_string(),
                Lit::ByteStr(bytes) => String::from_utf8_lossy(&bytes.value()).into_owned(),
                Lit::CStr(text) => text.value().to_string_lossy().into_owned(),
                Lit::Byte(byte) => char::from(byte.value()).to_string(),
                lit => lit.to_token_stream().to_string(),
            };
            Err(rules::takes_text(word, format!("{word}({text:?})")).at(literal))
        }
        ("custom", Lit::Str(text)) if is_path(&text.value()) => {
            Err(rules::function_in_quotes(text.value()).at(literal))
        }
        ("length" | "bytes" | "range" | "multiple_of", lit) if !is_number => {
            let text = if let Lit::Str(text) = lit { text.value() } else { String::new() };
            let is_interval = text.chars().all(|char| char.is_ascii_digit() || "._= -".contains(char));
            let is_code = is_interval && syn::parse_str::<Expr>(&text).is_ok();
            let instead =
                if is_code { format!("{word}({text})") } else { example_of(word).unwrap_or("non_empty").to_owned() };
            Err(rules::takes_numbers(word, instead).at(literal))
        }
        _ => Ok(()),
    }
}

/// How a rule with an argument may be written.
pub(crate) fn example_of(word: &str) -> Option<&'static str> {
    WITH_ARGUMENT.iter().find(|(name, _)| *name == word).map(|(_, example)| *example)
}

/// `|text| ..`, whose type nothing tells.
fn check_closure(closure: &syn::ExprClosure) -> syn::Result<()> {
    match closure.inputs.first() {
        Some(Pat::Ident(argument)) => Err(rules::closure_without_type(tidy(argument)).at(argument)),
        _ => Ok(()),
    }
}

/// `custom(is_known())` or `custom(is_known(&self.id))`, where the rule itself calls the function.
fn check_called(call: &ExprCall) -> syn::Result<()> {
    let Expr::Path(function) = &*call.func else { return Ok(()) };
    if !call.args.iter().all(is_of_field) {
        return Ok(());
    }
    Err(rules::called(tidy(function)).at(call))
}

/// `self.id`, `&id`: a value that only an instance of the model has.
fn is_of_field(argument: &Expr) -> bool {
    match argument {
        Expr::Reference(reference) => is_of_field(&reference.expr),
        Expr::Field(field) => is_of_field(&field.base),
        Expr::MethodCall(call) => is_of_field(&call.receiver),
        Expr::Path(path) => path.path.get_ident().is_some_and(|name| name.to_string().starts_with(char::is_lowercase)),
        _ => false,
    }
}

/// `concat!("^", "[a-z]+$")`.
fn check_concatenated(call: &syn::ExprMacro, sink: &mut Sink) {
    if call.mac.path.segments.last().is_none_or(|segment| segment.ident != "concat") {
        return;
    }
    let parts = call.mac.parse_body_with(Punctuated::<syn::LitStr, Token![,]>::parse_terminated);
    if let Ok(parts) = parts {
        regex::check(&parts.iter().map(syn::LitStr::value).collect::<String>(), call, sink);
    }
}

/// `length(1, 64)` and `range(5)`: numbers where a range stands.
fn check_bounds(word: &str, first: &Expr, arguments: &Arguments) -> syn::Result<()> {
    let first = tidy(first);
    let instead = match arguments.iter().nth(1) {
        Some(second) => format!("{word}({first}..={})", tidy(second)),
        None if arguments.first().is_some_and(is_difference) => format!("{word}({})", first.replacen('-', "..=", 1)),
        None if word == "range" && arguments.first().and_then(number).is_some() => {
            format!("range({first}..)` or `range(..={first})")
        }
        None if word != "range" && arguments.first().is_some_and(is_below_zero) => {
            return Err(rules::below_zero(word, example_of(word).unwrap_or("length(1..=64)")).at(arguments));
        }
        None => return Ok(()),
    };
    Err(rules::no_range(word, instead).at(arguments))
}

/// `1-64`, which counts down.
fn is_difference(bound: &Expr) -> bool {
    let Expr::Binary(difference) = bound else { return false };
    let both = [&difference.left, &difference.right];
    matches!(difference.op, BinOp::Sub(_)) && both.iter().all(|bound| integer(bound).is_some_and(|bound| bound >= 0))
}

/// `length(min = 1, max = 64)`, as other crates write it: one error that prints the rule as it is written here.
fn refuse_named_arguments(expr: &Expr, call: &ExprCall) -> syn::Result<()> {
    if !call.args.iter().any(|argument| matches!(argument, Expr::Assign(_))) {
        return Ok(());
    }
    match foreign::translate(expr) {
        Some(instead) => Err(rules::named_arguments(instead).at(&call.args)),
        None if called_word(&call.func).is_some_and(|word| !WORDS.contains(&word.to_string().as_str())) => Ok(()),
        None => Err(rules::named_arguments(tidy(&call.func)).at(&call.args)),
    }
}

/// A list of allowed values that allows none, or that lacks its brackets.
fn check_list(word: &str, arguments: &Arguments, sink: &mut Sink) -> syn::Result<()> {
    let list = arguments.first().map(|list| if let Expr::Reference(list) = list { &*list.expr } else { list });
    match list {
        Some(Expr::Array(array)) if array.elems.is_empty() => {
            sink.at(array, rules::empty_list(word));
        }
        // A field may be a character, so that all of the values may be.
        Some(Expr::Array(array))
            if array.elems.iter().any(is_character) && (word != "one_of" || !array.elems.iter().all(is_character)) =>
        {
            let values: Vec<String> = array.elems.iter().map(|value| tidy(value).replace('\'', "\"")).collect();
            return Err(rules::characters(word, values.join(", ")).at(array));
        }
        Some(Expr::Array(array)) if word == "one_of" && array.elems.iter().all(is_truth_or_fraction) => {
            let ty = if array.elems.iter().any(is_fraction) { "f64" } else { "bool" };
            return Err(rules::values_of_no_list(word, ty).at(array));
        }
        Some(Expr::Array(array)) if !array.elems.is_empty() && array.elems.iter().all(is_word) => {
            return Err(rules::without_quotes(word, words_in_quotes(array.elems.iter())).at(array));
        }
        Some(Expr::Path(_)) if arguments.len() > 1 && arguments.iter().all(is_word) => {
            return Err(rules::without_quotes(word, words_in_quotes(arguments.iter())).at(arguments));
        }
        Some(Expr::Path(_)) if arguments.len() > 1 => {
            return Err(rules::no_list(word, tidy(arguments)).at(arguments));
        }
        Some(Expr::Range(range)) if word == "one_of" => {
            return Err(rules::range_for_a_list(word, tidy(range)).at(range));
        }
        Some(Expr::Array(array)) if is_mixed(array) => {
            let values: Vec<String> = array.elems.iter().map(in_quotes).collect();
            return Err(rules::values_of_two_types(word, values.join(", ")).at(array));
        }
        Some(Expr::Array(array)) => check_repeated(array, sink),
        Some(list @ Expr::Binary(_)) => {
            if let Some(values) = alternatives(list) {
                return Err(rules::no_list(word, values).at(list));
            }
        }
        Some(Expr::Lit(_)) => {
            return Err(rules::no_list(word, tidy(arguments)).at(arguments));
        }
        _ => {}
    }
    Ok(())
}

/// The values of `"a" | "b"`.
fn alternatives(list: &Expr) -> Option<String> {
    match list {
        Expr::Binary(list) if matches!(list.op, BinOp::BitOr(_)) => {
            Some(format!("{}, {}", alternatives(&list.left)?, alternatives(&list.right)?))
        }
        list => matches!(list, Expr::Lit(_)).then(|| tidy(list)),
    }
}

fn is_character(value: &Expr) -> bool {
    matches!(value, Expr::Lit(ExprLit { lit: Lit::Char(_), .. }))
}

fn is_fraction(value: &Expr) -> bool {
    matches!(value, Expr::Lit(ExprLit { lit: Lit::Float(_), .. }))
}

fn is_truth_or_fraction(value: &Expr) -> bool {
    is_fraction(value) || matches!(value, Expr::Lit(ExprLit { lit: Lit::Bool(_), .. }))
}

/// Whether there are texts and numbers.
fn is_mixed(array: &ExprArray) -> bool {
    let has =
        |is: fn(&Lit) -> bool| array.elems.iter().any(|value| matches!(value, Expr::Lit(literal) if is(&literal.lit)));
    has(|lit| matches!(lit, Lit::Str(_))) && has(|lit| matches!(lit, Lit::Int(_) | Lit::Float(_) | Lit::Bool(_)))
}

/// A value as a text.
fn in_quotes(value: &Expr) -> String {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Int(_) | Lit::Float(_) | Lit::Bool(_), .. }) => format!("\"{}\"", tidy(value)),
        value => tidy(value),
    }
}

/// A value that stands in a list twice.
fn check_repeated(array: &ExprArray, sink: &mut Sink) {
    let mut sorted: Vec<String> = Vec::new();
    for value in &array.elems {
        let text = tidy(value);
        match sorted.binary_search(&text) {
            Ok(_) => sink.at(value, items::twice(text)),
            Err(place) => sorted.insert(place, text),
        }
    }
}

fn is_below_zero(bound: &Expr) -> bool {
    number(bound).is_some_and(|number| number < Number::Whole(0))
}

/// `length(-1..=64)`: the rule without what is below zero.
fn below_zero(range: &syn::ExprRange, word: &str) -> syn::Error {
    let bound = |bound: &Option<Box<Expr>>| bound.as_deref().filter(|bound| !is_below_zero(bound)).map(tidy);
    let dots = range.limits.to_token_stream().to_string();
    let instead = match (bound(&range.start), bound(&range.end)) {
        (_, Some(end)) => format!("{word}({dots}{end})"),
        (Some(start), None) => format!("{word}({start}..)"),
        (None, None) => format!("{word}(1..)"),
    };
    rules::below_zero(word, instead).at(range)
}

fn check_range(range: &syn::ExprRange, word: &str, sink: &mut Sink) -> syn::Result<()> {
    let (start, end) = (range.start.as_deref(), range.end.as_deref());
    if word != "range" && [start, end].into_iter().flatten().any(is_below_zero) {
        return Err(below_zero(range, word));
    }
    let (Some(start), Some(end)) = (start, end) else {
        let from_zero = word != "range" && start.and_then(integer) == Some(0);
        if end.is_none() && (start.is_none() || from_zero) {
            return Err(rules::whole_range(word).at(range));
        }
        let below_zero =
            start.is_none() && end.and_then(integer) == Some(0) && matches!(range.limits, RangeLimits::HalfOpen(_));
        if below_zero && word != "range" {
            sink.at(range, rules::empty_range(format!("{word}(..=0)")));
        }
        return Ok(());
    };
    let (Some(low), Some(high)) = (number(start), number(end)) else { return Ok(()) };
    let closed = matches!(range.limits, RangeLimits::Closed(_));
    if !low.is_empty_until(high, closed) {
        return Ok(());
    }
    let (start, end, dots) = (tidy(start), tidy(end), if closed { "..=" } else { ".." });
    let instead = if low > high { format!("{word}({end}{dots}{start})") } else { format!("{word}({start}..={end})") };
    sink.at(range, rules::empty_range(instead));
    Ok(())
}
