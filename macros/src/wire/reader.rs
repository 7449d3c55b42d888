//! The messages of serde's reader, with a help where a word tells what was meant.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{DeriveInput, Lit};

use super::malformed;
use super::narrow::narrow;
use crate::attributes::FIELD_OPTIONS;
use crate::messages::{Message, reader};
use crate::rules;
use crate::sink::{nearest, quoted};
use crate::source;

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

/// Words of `#[api(..)]` on a container that stand alone.
const OF_CONTAINERS: &[&str] = &["exclusive", "newtype", "omit_none", "repr"];

/// The error of serde's reader, with a help if there is one.
pub(super) fn explain(input: &DeriveInput, error: syn::Error) -> syn::Error {
    let text = error.to_string();
    let ends = Ends::of(&error);
    let known = || unknown(&text).or_else(|| twice(&text)).or_else(|| with_help(&text, &ends));
    let Some(message) = misshapen(input, &text, &ends).or_else(known) else { return error };
    match narrow(input, &text, ends.start, ends.end) {
        Some(place) => message.at(place),
        None => message.at(ends),
    }
}
/// Whether an error is about the value of `bound`.
pub(super) fn is_of_bounds(input: &DeriveInput, error: &syn::Error) -> bool {
    let text = error.to_string();
    text.starts_with("malformed bound") || malformed_bound(input, &text, &Ends::of(error)).is_some()
}

/// The text at which the reader of bounds stopped: of what is within, it does not say where.
fn malformed_bound(input: &DeriveInput, text: &str, ends: &Ends) -> Option<String> {
    let value = ends.text().filter(|value| value.starts_with('"') && text.starts_with("expected"))?;
    malformed::is_of(input, ends.start, "bound").then_some(value)
}

/// Where an error starts and ends, which syn tells only together.
struct Ends {
    start: Span,
    end: Span,
}

impl Ends {
    fn of(error: &syn::Error) -> Self {
        let spans = || error.to_compile_error().into_iter().map(|token| token.span());
        let otherwise = || error.span();
        Self { start: spans().next().unwrap_or_else(otherwise), end: spans().last().unwrap_or_else(otherwise) }
    }

    /// What stands there.
    fn text(&self) -> Option<String> {
        source::between(self.start, self.end)
    }
}

impl ToTokens for Ends {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend([self.start, self.end].map(|span| TokenTree::from(Ident::new("it", span))));
    }
}

/// Of "expected `=`", and of the like.
fn misshapen(input: &DeriveInput, text: &str, ends: &Ends) -> Option<Message> {
    if let Some(value) = malformed_bound(input, text, ends) {
        return Some(reader::not_bounds(value));
    }
    let stops = ["expected `=`", "expected `,`", "unexpected literal in nested attribute", "unexpected end of input"];
    let help = stops.iter().any(|stop| text.starts_with(stop)).then(|| malformed::instead(input, ends.start))?;
    help.map(|help| reader::of_serde(text, help))
}

/// Of "unknown serde field attribute `renam`".
fn unknown(text: &str) -> Option<Message> {
    let (place, word) = text.strip_prefix("unknown serde ")?.strip_suffix('`')?.split_once(" attribute `")?;
    let (_, words) = PLACES.iter().find(|(name, _)| *name == place)?;
    if rules::WORDS.contains(&word) || FIELD_OPTIONS.contains(&word) {
        return Some(reader::attribute_of_api(place, word, rules::example_of(word).unwrap_or(word)));
    }
    if place == "variant" && word == "default" {
        return Some(reader::default_variant(place, word));
    }
    if place == "container" && OF_CONTAINERS.contains(&word) {
        return Some(reader::attribute_of_api(place, word, word));
    }
    if let Some((other, _)) = PLACES.iter().find(|(_, words)| words.contains(&word)) {
        return Some(reader::attribute_elsewhere(place, word, other));
    }
    if word.starts_with("skip_") && word.ends_with("none") {
        return Some(reader::skip_none(place, word));
    }
    if place == "container" && CASES.contains(&word) {
        return Some(reader::misspelt_attribute(place, word, format!("rename_all = \"{word}\"")));
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

/// How a word of serde's reader begins or what it holds, and what to write instead.
const HELPS: &[(&str, &str)] = &[
    ("rename_all_fields)] can only be used on enums", "write `rename_all`"),
    ("(default)] can only be used on structs", "write it at the fields that have this type"),
    ("default = \"...\")] can only be used on structs", "write it at the fields that have this type"),
    ("tag = \"...\")] can only be used on enums and structs", "give the fields names, or remove `tag`"),
    ("can only be used on enums", "remove it: a struct has no variants to tell apart"),
    (
        "tag = \"...\")] cannot be used with tuple variants",
        "give the fields of the variant names, or add `content = \"data\"` to `tag`",
    ),
    ("must be used together", "add `tag = \"type\"`"),
    ("cannot be both untagged and internally tagged", "remove `untagged` or `tag`"),
    ("untagged enum cannot have", "remove `untagged`, or the names of the tag"),
    ("cannot be used on tuple structs", "give the fields names"),
    ("cannot be used on newtype structs", "give the field a name, or remove it: the struct is read as the field is"),
    ("must be on a unit variant", "write the variant without fields, or `#[api(open)]` to keep what is unknown"),
    ("must be on the last variant", "move the variant to the end"),
    ("must be placed at the end", "move the variant to the end"),
    (
        "cannot appear on untagged enum",
        "remove `other`: a last variant `Other(serde_json::Value)` takes what no other does",
    ),
    ("is not allowed on an enum", "remove `transparent`"),
    ("is not allowed on a unit struct", "remove `transparent`"),
    ("is not allowed with", "remove one of them"),
    (
        "requires struct to have at most one transparent field",
        "remove `transparent`, or skip the other fields: `#[serde(skip)]`",
    ),
    ("requires at least one field", "remove `transparent`"),
    ("field must have #[serde(default)] because", "add `#[serde(default)]`"),
    ("cannot have both", "remove one of them"),
    ("and #[serde(try_from", "remove one of them"),
    ("conflict with each other", "give one of them another name, or remove it"),
    ("conflicts with internal tag", "rename the field with `#[serde(rename = \"..\")]`, or give the tag another name"),
    ("failed to parse borrowed lifetimes", "write lifetimes of the field, such as `borrow = \"'a + 'b\"`"),
    ("duplicate borrowed lifetime", "name it once"),
    ("at least one lifetime must be borrowed", "write `borrow` alone, or the lifetimes of the field"),
    ("malformed", "write `serialize = \"..\"` or `deserialize = \"..\"` within the parentheses"),
    ("unexpected suffix", "remove what stands behind the quotes"),
    ("failed to parse path", "write the path of a function, such as `\"my::function\"`"),
    ("failed to parse type", "write a type, such as `\"my::Other\"`"),
    ("to borrow", "remove `borrow`"),
    ("does not have lifetime", "write a lifetime of the field, or remove `borrow`"),
    ("expected `=` or parentheses", "write a value, such as `= \"..\"`"),
    (
        "expected attribute arguments in parentheses",
        "write for instance `#[serde(rename_all = \"camelCase\")]`, or remove it",
    ),
    ("expected parentheses: #[serde", "write `#[serde(..)]`, with the attribute between the parentheses"),
    ("expected `,`", "write a comma between two attributes"),
    ("may only be used on newtype variants", "write `borrow` at the fields of the variant"),
];

/// Ways to write names.
pub(crate) const CASES: &[&str] = &[
    "camelCase",
    "PascalCase",
    "snake_case",
    "kebab-case",
    "SCREAMING_SNAKE_CASE",
    "SCREAMING-KEBAB-CASE",
    "lowercase",
    "UPPERCASE",
];

/// What serde's reader says, with a help.
fn with_help(text: &str, ends: &Ends) -> Option<Message> {
    if let Some((word, _)) =
        text.strip_prefix("expected serde ").and_then(|rest| rest.split_once(" attribute to be a string"))
    {
        let value = ends.text().unwrap_or_else(|| "..".to_owned());
        let value = plain_text(value);
        let is_name = syn::parse_str::<syn::Path>(&value).is_ok();
        if word == "alias" && value.starts_with('[') {
            let values = value.trim_matches(['[', ']']).split(", ");
            let aliases: Vec<String> = values.map(|value| format!("alias = {value}")).collect();
            return Some(reader::of_serde(text, format!("write `{}`", aliases.join(", "))));
        }
        if word == "default" && !is_name {
            let help = format!("write `default = \"function\"`, with the name of a function that gives `{value}`");
            return Some(reader::of_serde(text, help));
        }
        return Some(reader::not_in_quotes(word, text, value.trim_matches('"')));
    }
    if let Some((word, rule)) = text.strip_prefix("unknown rename rule `").and_then(|rest| rest.split_once(" = \"")) {
        let rule = rule.split('"').next().unwrap_or_default();
        return Some(reader::unknown_case(text, word, nearest_case(rule)));
    }
    if text.starts_with("unexpected literal in nested attribute") {
        return Some(reader::of_serde(text, format!("write `{}`", named(ends))));
    }
    if text == "expected an expression" {
        let value = ends.text().filter(|value| value != "..").unwrap_or_else(|| "..".to_owned());
        return Some(reader::of_serde(text, format!("write a text: `\"{value}\"`")));
    }
    let (_, help) = HELPS.iter().find(|(part, _)| text.contains(part))?;
    Some(reader::of_serde(text, help))
}

/// What a text of another kind holds: `b"a"`, `'a'`.
fn plain_text(value: String) -> String {
    match syn::parse_str(&value) {
        Ok(Lit::ByteStr(text)) => String::from_utf8_lossy(&text.value()).into_owned(),
        Ok(Lit::Byte(byte)) => char::from(byte.value()).to_string(),
        Ok(Lit::Char(character)) => character.value().to_string(),
        _ => value,
    }
}

/// A literal alone, with the attribute that it is probably the value of.
fn named(ends: &Ends) -> String {
    let value = ends.text().unwrap_or_else(|| "\"camelCase\"".to_owned());
    let plain = value.trim_matches('"');
    let is_case = nearest(plain, CASES).is_some();
    if is_case { format!("rename_all = \"{}\"", nearest_case(plain)) } else { format!("rename = {value}") }
}

/// The way to write names that was probably meant: differences of case and of hyphens count least.
fn nearest_case(rule: &str) -> &'static str {
    let plain = |text: &str| text.replace(['-', '_', ' '], "").to_lowercase();
    let same = CASES.iter().find(|case| plain(case) == plain(rule)).copied();
    same.or_else(|| nearest(rule, CASES)).unwrap_or("camelCase")
}
