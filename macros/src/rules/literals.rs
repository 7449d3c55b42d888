//! Literal arguments that are wrong whatever the type of the field is.

use std::collections::BTreeSet;

use syn::punctuated::Punctuated;
use syn::{Expr, ExprArray, ExprCall, ExprLit, Lit, RangeLimits, Token};

use super::interval::{integer, number};
use super::{called_word, foreign, regex};
use crate::messages::{items, rules};
use crate::sink::{Sink, tidy};

type Arguments = Punctuated<Expr, Token![,]>;

/// Notes what is wrong with a rule that still has a meaning, and refuses one that has none.
pub(super) fn check(expr: &Expr, sink: &mut Sink) -> syn::Result<()> {
    match expr {
        Expr::MethodCall(call) => {
            if call.method == "schemes" {
                check_list("schemes", &call.args, sink)?;
            }
            check(&call.receiver, sink)
        }
        Expr::Call(call) => {
            refuse_named_arguments(expr, call)?;
            match called_word(&call.func) {
                Some(word) => check_arguments(&word.to_string(), &call.args, sink),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

fn check_arguments(word: &str, arguments: &Arguments, sink: &mut Sink) -> syn::Result<()> {
    match (word, arguments.first()) {
        ("pattern", Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. }))) => regex::check(text, sink),
        ("length" | "bytes" | "range", Some(Expr::Range(range))) => return check_range(range, word, sink),
        ("length" | "bytes" | "range", Some(first)) => return check_bounds(word, first, arguments),
        ("one_of", Some(_)) => return check_list(word, arguments, sink),
        ("multiple_of", Some(divisor)) if integer(divisor) == Some(0) => {
            sink.at(divisor, rules::multiple_of_zero());
        }
        _ => {}
    }
    Ok(())
}

/// `length(1, 64)` and `range(5)`: numbers where a range stands.
fn check_bounds(word: &str, first: &Expr, arguments: &Arguments) -> syn::Result<()> {
    let first = tidy(first);
    let instead = match arguments.iter().nth(1) {
        Some(second) => format!("{word}({first}..={})", tidy(second)),
        None if word == "range" && arguments.first().and_then(number).is_some() => {
            format!("range({first}..)` or `range(..={first})")
        }
        None => return Ok(()),
    };
    Err(rules::no_range(word, instead).at(arguments))
}

/// `length(min = 1, max = 64)`, as other crates write it: one error that prints the rule as it is written here.
fn refuse_named_arguments(expr: &Expr, call: &ExprCall) -> syn::Result<()> {
    if !call.args.iter().any(|argument| matches!(argument, Expr::Assign(_))) {
        return Ok(());
    }
    let instead = foreign::translate(expr).unwrap_or_else(|| tidy(&call.func));
    Err(rules::named_arguments(instead).at(&call.args))
}

/// A list of allowed values that allows none, or that lacks its brackets.
fn check_list(word: &str, arguments: &Arguments, sink: &mut Sink) -> syn::Result<()> {
    match arguments.first() {
        Some(Expr::Array(array)) if array.elems.is_empty() => {
            sink.at(array, rules::empty_list(word));
        }
        Some(Expr::Array(array)) => check_repeated(array, sink),
        Some(Expr::Lit(_)) => {
            return Err(rules::no_list(word, tidy(arguments)).at(arguments));
        }
        _ => {}
    }
    Ok(())
}

/// A value that stands in a list twice.
fn check_repeated(array: &ExprArray, sink: &mut Sink) {
    let mut seen = BTreeSet::new();
    for value in &array.elems {
        let text = tidy(value);
        if !seen.insert(text.clone()) {
            sink.at(value, items::twice(text));
        }
    }
}

fn check_range(range: &syn::ExprRange, word: &str, sink: &mut Sink) -> syn::Result<()> {
    let (start, end) = (range.start.as_deref(), range.end.as_deref());
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
