//! The messages of serde's reader, with a help where a word tells what was meant.

use crate::attributes::FIELD_OPTIONS;
use crate::messages::{Message, reader};
use crate::rules;
use crate::sink::{nearest, quoted};

/// The words that serde knows, by the place where they may stand.
const PLACES: &[(&str, &[&str])] = &[("container", CONTAINER), ("field", FIELD), ("variant", VARIANT)];

const CONTAINER: &[&str] = &[
    "bound",
    "content",
    "default",
    "deny_unknown_fields",
    "expecting",
    "from",
    "into",
    "rename",
    "rename_all",
    "rename_all_fields",
    "tag",
    "transparent",
    "try_from",
    "untagged",
];

const FIELD: &[&str] = &[
    "alias",
    "borrow",
    "bound",
    "default",
    "deserialize_with",
    "flatten",
    "rename",
    "serialize_with",
    "skip",
    "skip_deserializing",
    "skip_serializing",
    "skip_serializing_if",
    "with",
];

const VARIANT: &[&str] = &[
    "alias",
    "borrow",
    "bound",
    "deserialize_with",
    "other",
    "rename",
    "rename_all",
    "serialize_with",
    "skip",
    "skip_deserializing",
    "skip_serializing",
    "with",
];

/// The error of serde's reader, with a help if there is one.
pub(super) fn explain(error: syn::Error) -> syn::Error {
    let text = error.to_string();
    match unknown(&text).or_else(|| twice(&text)) {
        Some(message) => message.at_span(error.span()),
        None => error,
    }
}

/// Of "unknown serde field attribute `renam`".
fn unknown(text: &str) -> Option<Message> {
    let (place, word) = text.strip_prefix("unknown serde ")?.strip_suffix('`')?.split_once(" attribute `")?;
    let (_, words) = PLACES.iter().find(|(name, _)| *name == place)?;
    if rules::WORDS.contains(&word) || FIELD_OPTIONS.contains(&word) {
        return Some(reader::attribute_of_api(place, word));
    }
    if let Some((other, _)) = PLACES.iter().find(|(_, words)| words.contains(&word)) {
        return Some(reader::attribute_elsewhere(place, word, other));
    }
    Some(match nearest(word, words) {
        Some(near) => reader::misspelt_attribute(place, word, near),
        None => reader::unknown_attribute(place, word, quoted(words)),
    })
}

/// Of "duplicate serde attribute `rename`".
fn twice(text: &str) -> Option<Message> {
    text.strip_prefix("duplicate serde attribute `")?.strip_suffix('`').map(reader::attribute_twice)
}
