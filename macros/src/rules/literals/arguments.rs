//! What the arguments of rules look like, whatever the rule is.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Expr, ExprLit, Lit};

use crate::sink::tidy;
use crate::source;

/// `format!(..)`, `String::from(..)` and `"..".to_string()`, which are no text of a constant.
pub(super) fn is_made_at_run_time(expr: &Expr) -> bool {
    match expr {
        Expr::Macro(call) => call.mac.path.segments.last().is_some_and(|segment| segment.ident == "format"),
        Expr::Call(call) => tidy(&call.func) == "String::from",
        Expr::MethodCall(call) => ["to_owned", "to_string"].iter().any(|method| call.method == method),
        Expr::Reference(reference) => is_made_at_run_time(&reference.expr),
        _ => false,
    }
}

/// `pattern("^a$", "i")`, as other languages write the flags of an expression.
pub(super) fn with_flags(text: &syn::LitStr, second: &Expr) -> String {
    let raw = if text.value().contains('\\') { "r" } else { "" };
    match second {
        Expr::Lit(ExprLit { lit: Lit::Str(flags), .. }) if flags.value().chars().all(|flag| "imsux".contains(flag)) => {
            format!("pattern({raw}\"(?{}){}\")", flags.value(), text.value())
        }
        Expr::Lit(ExprLit { lit: Lit::Str(message), .. }) => {
            format!("pattern({}).message({})", tidy(text), tidy(message))
        }
        _ => format!("pattern({})", tidy(text)),
    }
}

/// Whether `self` stands in the tokens as a value, not in front of a path.
pub(super) fn mentions_self(tokens: TokenStream) -> bool {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_path = matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        match token {
            TokenTree::Ident(word) if word == "self" && !is_path => return true,
            TokenTree::Group(group) if mentions_self(group.stream()) => return true,
            _ => {}
        }
    }
    false
}

/// Whether a value is a word in lower case that names no constant, such as `open`.
pub(super) fn is_word(value: &Expr) -> bool {
    let Expr::Path(path) = value else { return false };
    let word = path.path.get_ident();
    word.is_some_and(|word| !word.to_string().contains(char::is_uppercase) && !source::declares_constant(word))
}

/// `"open", "closed"` of `open, closed`.
pub(super) fn words_in_quotes<'e>(words: impl Iterator<Item = &'e Expr>) -> String {
    words.map(|word| format!("\"{}\"", tidy(word))).collect::<Vec<_>>().join(", ")
}
