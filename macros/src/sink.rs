//! The mistakes of a model, collected so that all of them show in one compile.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::messages::Message;

/// Collects mistakes.
#[derive(Default)]
pub(crate) struct Sink {
    errors: Vec<syn::Error>,
}

impl Sink {
    /// A mistake at these tokens.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: Message) {
        self.push(message.at(tokens));
    }

    pub(crate) fn push(&mut self, error: syn::Error) {
        self.errors.push(error);
    }

    /// Whether there is no mistake up to now.
    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// The value, or its mistake noted.
    pub(crate) fn take<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    pub(crate) fn into_compile_errors(self) -> Option<TokenStream> {
        let errors = self.errors.into_iter().reduce(|mut all, error| {
            all.combine(error);
            all
        })?;
        let errors = errors.to_compile_error();
        Some(quote!(const _: () = { #errors };))
    }
}

/// The known word that a misspelt one is close to.
pub(crate) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let near = known.iter().map(|name| (strsim::damerau_levenshtein(word, name), *name)).min();
    // A word of which nothing is left is another.
    near.filter(|(distance, _)| *distance <= 1 + word.len() / 4 && *distance < word.len()).map(|(_, name)| name)
}

/// Whether a text is a path of words, such as the name of a function in quotes. Texts that are no code are not given to
/// the lexer: what it cannot read, as the quote in `it's`, it reports by itself, at the derive.
pub(crate) fn is_path(text: &str) -> bool {
    let is_word = |word: &str| {
        let word = word.trim().trim_start_matches("r#");
        let begins = word.chars().next().is_some_and(|char| char.is_alphabetic() || char == '_');
        begins && word.chars().all(|char| char.is_alphanumeric() || char == '_')
    };
    text.trim().trim_start_matches("::").split("::").all(is_word)
}

/// Names as they stand in a message: `` `a`, `b` ``.
pub(crate) fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Tokens as people write them, without the spaces that tokens are printed with.
pub(crate) fn tidy(tokens: impl ToTokens) -> String {
    tidy_stream(tokens.into_token_stream())
}

fn tidy_stream(tokens: TokenStream) -> String {
    let (mut text, mut operator, mut after_word, mut in_closure) = (String::new(), String::new(), false, false);
    for token in tokens {
        if let TokenTree::Punct(punct) = &token {
            operator.push(punct.as_char());
            if punct.spacing() == Spacing::Alone {
                let operator = std::mem::take(&mut operator);
                let (begins, ends) = (text.is_empty() || text.ends_with(' '), in_closure);
                push_operator(&mut text, &operator);
                // The arguments of a closure stand between two.
                if operator == "|" {
                    in_closure = begins && !ends;
                    text.push_str(if ends { " " } else { "" });
                }
            }
            after_word = false;
            continue;
        }
        text.push_str(&std::mem::take(&mut operator));
        let is_word = !matches!(token, TokenTree::Group(_));
        if after_word && is_word {
            text.push(' ');
        }
        match token {
            TokenTree::Group(group) => {
                let (open, close) = delimiters(group.delimiter());
                text.push_str(open);
                text.push_str(&tidy_stream(group.stream()));
                text.push_str(close);
            }
            token => text.push_str(&token.to_string()),
        }
        after_word = is_word;
    }
    text + &operator
}

fn push_operator(text: &mut String, operator: &str) {
    match operator {
        "," => text.push_str(", "),
        ":" => text.push_str(": "),
        "%" | "=" | "==" | "=>" | "->" | "+" | "*" | "/" | "&&" | "||" => {
            text.extend([" ", operator, " "]);
        }
        _ => text.push_str(operator),
    }
}

fn delimiters(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace => ("{ ", " }"),
        Delimiter::None => ("", ""),
    }
}
