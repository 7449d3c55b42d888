//! What stands behind a rule: its methods.

use syn::{Expr, ExprLit, ExprMethodCall, Ident, Lit};

use super::Arguments;

use crate::messages::rules;
use crate::rules::{WORDS, called_word};
use crate::sink::{Sink, tidy};

/// `email.or(url)` and `email.and(url)`: rules are combined by their list alone.
pub(super) fn refuse_combined(call: &ExprMethodCall) -> syn::Result<()> {
    let is_rule = |expr: &Expr| called_word(expr).is_some_and(|word| WORDS.contains(&word.to_string().as_str()));
    if !call.args.first().is_some_and(is_rule) {
        return Ok(());
    }
    match call.method.to_string().as_str() {
        "or" => Err(rules::alternatives().at(&call.method)),
        "and" => {
            let instead = format!("{}, {}", tidy(&call.receiver), tidy(&call.args));
            Err(rules::in_a_list(instead).at(&call.method))
        }
        _ => Ok(()),
    }
}

/// `schemes(["https://"])`: no URL has such a scheme.
pub(super) fn check_schemes(call: &ExprMethodCall, sink: &mut Sink) {
    let Some(list) = call.args.first() else { return };
    let list = if let Expr::Reference(list) = list { &*list.expr } else { list };
    let Expr::Array(array) = list else { return };
    for value in &array.elems {
        let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = value else { continue };
        let given = text.value();
        let scheme = given.split(':').next().unwrap_or_default().to_lowercase();
        if scheme != given && !scheme.is_empty() {
            sink.at(value, rules::scheme_spelled(format!("\"{scheme}\"")));
        }
    }
}

/// `length(1.., "too short")`: other languages have the message as the last argument.
pub(super) fn refuse_message(word: &str, arguments: &Arguments) -> syn::Result<()> {
    let takes_no_text = ["bytes", "custom", "length", "multiple_of", "range"].contains(&word);
    match (arguments.first(), arguments.get(1)) {
        (Some(first), Some(Expr::Lit(ExprLit { lit: Lit::Str(message), .. }))) if takes_no_text => {
            let instead = format!("{word}({}).message({})", tidy(first), tidy(message));
            Err(rules::message_within(instead).at(message))
        }
        _ => Ok(()),
    }
}

/// `email("must be an address")`; one word may be anything.
pub(super) fn refuse_message_alone(word: &Ident, arguments: &Arguments) -> syn::Result<()> {
    match arguments.first() {
        Some(Expr::Lit(ExprLit { lit: Lit::Str(message), .. })) if message.value().contains(' ') => {
            Err(rules::message_within(format!("{word}.message({})", tidy(message))).at(message))
        }
        _ => Ok(()),
    }
}
