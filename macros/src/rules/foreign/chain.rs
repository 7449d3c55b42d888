//! Rules as zod chains them: `string().min(1).email()`.

use syn::{Expr, ExprMethodCall, Ident, parse_quote};

use super::words::{TYPES, snake};
use super::{WORDS, called_word, here};
use crate::sink::tidy;

/// Words of a chain that say nothing here.
const SILENT: &[&str] = &["coerce", "required", "schema", "v", "z", "zod"];

/// The rules one after the other; nothing for a method of a rule of ours, or for a word that is known nowhere.
pub(super) fn translate(call: &ExprMethodCall) -> Option<String> {
    let links = links(call)?;
    let words: Vec<String> = links.iter().filter_map(called_word).map(|word| snake(&word.to_string())).collect();
    if words.len() < links.len() || WORDS.contains(&words.first()?.as_str()) {
        return None;
    }
    let is_text = words.iter().any(|word| matches!(word.as_str(), "array" | "list" | "str" | "string"));
    let mut rules = Vec::new();
    for (link, word) in links.iter().zip(&words) {
        let word = word.as_str();
        if TYPES.contains(&word) || SILENT.contains(&word) {
            continue;
        }
        let rule = match (word, link) {
            ("min" | "max", Expr::Call(call)) if is_text => {
                let word = Ident::new(&format!("{word}_length"), proc_macro2::Span::call_site());
                let arguments = &call.args;
                here(&parse_quote!(#word(#arguments)))
            }
            _ => here(link),
        };
        if rule == tidy(link) && !WORDS.contains(&word) {
            return None;
        }
        rules.push(rule.trim_end_matches("()").to_owned());
    }
    (!rules.is_empty()).then(|| rules.join(", "))
}

/// What the chain is made of, each as a call of its own.
fn links(call: &ExprMethodCall) -> Option<Vec<Expr>> {
    let (method, arguments) = (&call.method, &call.args);
    let mut links = match &*call.receiver {
        Expr::MethodCall(receiver) => links(receiver)?,
        receiver => vec![receiver.clone()],
    };
    links.push(parse_quote!(#method(#arguments)));
    Some(links)
}
