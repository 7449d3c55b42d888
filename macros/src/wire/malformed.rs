//! An attribute of `#[serde(..)]` that is not written as its word is: what to write instead.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::DeriveInput;

use crate::attributes;
use crate::sink::tidy;

/// The words that stand alone.
const ALONE: &[&str] = &[
    "deny_unknown_fields",
    "flatten",
    "other",
    "skip",
    "skip_deserializing",
    "skip_serializing",
    "transparent",
    "untagged",
];

/// The words that have a value.
const WITH_VALUE: &[&str] = &[
    "alias",
    "content",
    "deserialize_with",
    "expecting",
    "from",
    "into",
    "rename",
    "rename_all",
    "rename_all_fields",
    "serialize_with",
    "skip_serializing_if",
    "tag",
    "try_from",
    "with",
];

/// What to write in the place of the attribute at which serde's reader stopped.
pub(super) fn instead(input: &DeriveInput, stopped: Span) -> Option<String> {
    let (word, behind) = at(input, stopped)?;
    let first = behind.clone().into_iter().next();
    if ALONE.contains(&&*word) {
        return first.map(|_| format!("write `{word}`, which takes no value"));
    }
    let values: Vec<String> = match first {
        None => vec![example(&word).to_owned()],
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            attributes::split(group.stream()).into_iter().map(tidy).collect()
        }
        Some(TokenTree::Punct(mark)) if mark.as_char() == ':' => {
            vec![tidy(behind.into_iter().skip(1).collect::<TokenStream>())]
        }
        Some(_) => return None,
    };
    if word == "default" {
        let value = values.join(", ");
        return Some(format!("write `default = \"function\"`, with the name of a function that gives `{value}`"));
    }
    let written: Vec<String> = values.iter().map(|value| format!("{word} = \"{}\"", value.trim_matches('"'))).collect();
    WITH_VALUE.contains(&&*word).then(|| format!("write `{}`", written.join(", ")))
}

/// Whether a place is that of an attribute with this word.
pub(super) fn is_of(input: &DeriveInput, place: Span, word: &str) -> bool {
    at(input, place).is_some_and(|(found, _)| found == word)
}

/// What may stand behind a word.
fn example(word: &str) -> &'static str {
    match word {
        "content" => "data",
        "rename_all" | "rename_all_fields" => "camelCase",
        "skip_serializing_if" => "Option::is_none",
        "tag" => "type",
        _ => "..",
    }
}

/// The word of the attribute in which a place stands, or behind which, and what follows the word.
fn at(input: &DeriveInput, place: Span) -> Option<(String, TokenStream)> {
    let position = |span: Span| (span.unwrap().line(), span.unwrap().column());
    let place = position(place);
    let all = attributes::of_all(input).into_iter();
    let items = all.flat_map(|attribute| attributes::items_of(std::slice::from_ref(attribute), "serde"));
    let begun = items.filter_map(|(word, item)| {
        let start = position(item.clone().into_iter().next()?.span());
        (start <= place).then_some((start, word, item))
    });
    let (_, word, item) = begun.max_by_key(|(start, ..)| *start)?;
    Some((word, item.into_iter().skip(1).collect()))
}
