//! The list in `#[api(..)]`, cut into its items, so that a mistake in one leaves the others alone.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, Meta, Token};

use crate::messages::{self, checks, items};
use crate::rules;
use crate::sink::{Sink, tidy};

/// One item of a list.
pub(super) struct Item {
    pub(super) tokens: TokenStream,
    /// The word that the item begins with, unless a path or a method call goes on from it.
    pub(super) word: Option<Ident>,
}

impl Item {
    fn new(tokens: TokenStream) -> Self {
        let parser = |input: ParseStream<'_>| {
            let goes_on = input.peek2(Token![::]) || input.peek2(Token![.]);
            let word = if goes_on { None } else { input.fork().call(Ident::parse_any).ok() };
            input.parse::<TokenStream>().map(|_| word)
        };
        let word = parser.parse2(tokens.clone()).unwrap_or_default();
        Self { tokens, word }
    }

    /// The item as text, with another word in front.
    pub(super) fn with_word(&self, word: &str) -> String {
        let rest = self.tokens.clone().into_iter().skip(1);
        let word = TokenTree::from(Ident::new(word, proc_macro2::Span::call_site()));
        tidy(std::iter::once(word).chain(rest).collect::<TokenStream>())
    }

    /// Whether the item is a word alone.
    pub(super) fn is_word(&self) -> bool {
        self.word.is_some() && self.tokens.clone().into_iter().count() == 1
    }

    /// Whether the item is a word alone, or a call without arguments.
    pub(super) fn is_empty_call(&self) -> bool {
        let is_call = self.tokens.clone().into_iter().count() == 2;
        self.is_word() || (is_call && self.argument_text().is_some_and(|text| text.is_empty()))
    }

    /// The value of `word = value`, as text.
    pub(super) fn assigned(&self) -> Option<String> {
        let mut tokens = self.tokens.clone().into_iter().skip(1);
        let is_assignment = matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=' && punct.spacing() == Spacing::Alone);
        is_assignment.then(|| tidy(tokens.collect::<TokenStream>()))
    }

    /// What stands in the parentheses of `word(..)`, as text.
    pub(super) fn argument_text(&self) -> Option<String> {
        match self.tokens.clone().into_iter().nth(1) {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => Some(tidy(group.stream())),
            _ => None,
        }
    }
}

/// Calls `read` for each item of each `#[api(..)]`.
pub(super) fn each_item(
    attributes: &[Attribute],
    sink: &mut Sink,
    mut read: impl FnMut(&Item, ParseStream<'_>, &mut Sink) -> syn::Result<()>,
) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("api")) {
        let Meta::List(list) = &attribute.meta else {
            sink.at(&attribute.meta, items::no_list(value_of(&attribute.meta)));
            continue;
        };
        for tokens in split(list.tokens.clone()) {
            let item = Item::new(tokens.clone());
            let parser = |input: ParseStream<'_>| {
                read(&item, input, sink)?;
                end_of_item(&item, input)
            };
            let result = parser.parse2(tokens.clone()).map_err(|error| at_item(error, &tokens));
            sink.take(result);
        }
    }
}

/// What `#[api = "url"]` probably meant.
fn value_of(meta: &Meta) -> String {
    match meta {
        Meta::NameValue(meta) => tidy(meta.value.to_token_stream()).trim_matches('"').to_owned(),
        _ => "..".to_owned(),
    }
}

/// Cuts at each comma that stands in no `::<..>`.
pub(crate) fn split(tokens: TokenStream) -> Vec<TokenStream> {
    let mut items = vec![TokenStream::new()];
    let (mut depth, mut after_colons) = (0_usize, false);
    for token in tokens {
        let char = if let TokenTree::Punct(punct) = &token { punct.as_char() } else { ' ' };
        match char {
            '<' if after_colons || depth > 0 => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        after_colons = char == ':';
        if char == ',' && depth == 0 {
            items.push(TokenStream::new());
        } else if let Some(item) = items.last_mut() {
            item.extend([token]);
        }
    }
    items.retain(|item| !item.is_empty());
    items
}

fn end_of_item(item: &Item, input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    let rest: TokenStream = input.parse()?;
    let count = item.tokens.clone().into_iter().count() - rest.clone().into_iter().count();
    let read = tidy(item.tokens.clone().into_iter().take(count).collect::<TokenStream>());
    let message = match rest.clone().into_iter().next() {
        Some(TokenTree::Ident(_)) => items::missing_comma(read, tidy(&rest)),
        Some(TokenTree::Punct(punct)) if punct.as_char() == ';' => {
            items::missing_comma(read, tidy(rest.clone().into_iter().skip(1).collect::<TokenStream>()))
        }
        Some(TokenTree::Punct(punct)) if punct.as_char() == '.' && read.starts_with("check(") => {
            let mut rest = rest.clone().into_iter().skip(1);
            let word = rest.next().map_or_else(String::new, |word| word.to_string());
            let value = rest.next().map(tidy).unwrap_or_default();
            checks::message(word, value.trim_matches(['(', ')']))
        }
        _ => items::superfluous(read),
    };
    Err(message.at(rest))
}

/// What syn says, with a help. It places the end of the input at the derive; the item is what lacks something.
fn at_item(error: syn::Error, tokens: &TokenStream) -> syn::Error {
    if messages::is_ours(&error) {
        return error;
    }
    if let Some(word) = keyword(tokens.clone()) {
        return items::keyword(&word).at(word);
    }
    let reason = error.to_string();
    let word = tokens.clone().into_iter().next().map(|word| word.to_string()).unwrap_or_default();
    match (reason.strip_prefix("unexpected end of input, "), rules::example_of(&word)) {
        (Some(reason), Some(instead)) => items::incomplete_rule(reason, instead).at(tokens),
        (Some(reason), None) => items::incomplete(reason).at(tokens),
        (None, Some(instead)) => items::unreadable_argument(word, reason, instead).at_span(error.span()),
        (None, None) => items::unreadable(reason).at_span(error.span()),
    }
}

/// Words of Rust that are names of fields on the wire.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "box", "const", "do", "enum", "extern", "final", "fn", "for", "impl", "in", "macro", "match",
    "mod", "override", "priv", "pub", "ref", "static", "struct", "trait", "try", "type", "use", "virtual", "where",
    "yield",
];

/// One of these that stands among the arguments of a call, as the name of a field.
fn keyword(tokens: TokenStream) -> Option<Ident> {
    let mut groups =
        tokens.into_iter().filter_map(|token| if let TokenTree::Group(group) = token { Some(group) } else { None });
    let group = groups.next()?.stream();
    let words = split(group.clone()).into_iter().filter_map(|argument| {
        let mut tokens = argument.into_iter();
        match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Ident(word)), None) => Some(word),
            _ => None,
        }
    });
    words.into_iter().find(|word| KEYWORDS.contains(&word.to_string().as_str())).or_else(|| keyword(group))
}

/// What stands in parentheses next, if something does.
pub(super) fn arguments(input: ParseStream<'_>) -> syn::Result<Option<TokenStream>> {
    if !input.peek(syn::token::Paren) {
        return Ok(None);
    }
    let content;
    syn::parenthesized!(content in input);
    content.parse().map(Some)
}
