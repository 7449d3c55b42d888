//! Words that people bring from serde and from other crates, and what they are called here.

use super::list::Item;
use crate::messages::{Message, spellings};
use crate::sink::tidy;

/// Words that serde knows on fields and containers.
const SERDE: &[&str] = &[
    "alias",
    "borrow",
    "bound",
    "default",
    "deny_unknown_fields",
    "deserialize_with",
    "flatten",
    "rename",
    "rename_all",
    "serialize_with",
    "skip",
    "skip_deserializing",
    "skip_serializing",
    "skip_serializing_if",
    "tag",
    "transparent",
    "untagged",
    "with",
];

/// What other crates call a rule, and our word; `{}` is the value.
const RULES: &[(&str, &str)] = &[
    ("credit_card", "custom(..)"),
    ("datetime", "date_time"),
    ("does_not_contain", "custom(..)"),
    ("each", "items({})"),
    ("enumerate", "one_of({})"),
    ("format", "{}"),
    ("inner", "items({})"),
    ("max", "range(..={})"),
    ("max_items", "length(..={})"),
    ("max_length", "length(..={})"),
    ("maximum", "range(..={})"),
    ("min", "range({}..)"),
    ("min_items", "length({}..)"),
    ("min_length", "length({}..)"),
    ("minimum", "range({}..)"),
    ("non_control_character", "no_control"),
    ("not_empty", "non_empty"),
    ("prefix", "starts_with({})"),
    ("regex", "pattern({})"),
    ("suffix", "ends_with({})"),
    ("unique_items", "unique"),
];

/// Words that have no counterpart because nothing is to be said.
const NEEDLESS: &[&str] = &["dive", "nested", "validate"];

/// What to write instead of a word that is no option and no rule of this crate.
pub(super) fn instead(name: &str, item: &Item) -> Option<Message> {
    if SERDE.contains(&name) {
        return Some(spellings::of_serde(name, tidy(&item.tokens)));
    }
    if NEEDLESS.contains(&name) {
        return Some(spellings::needless(name));
    }
    if matches!(name, "title" | "description" | "doc") {
        return Some(spellings::documentation(name));
    }
    let (_, template) = RULES.iter().find(|(word, _)| *word == name)?;
    let value = item.assigned().or_else(|| item.argument_text()).filter(|value| !value.is_empty());
    let value = value.unwrap_or_else(|| "..".to_owned());
    let value = if *template == "{}" { value.trim_matches('"').replace('-', "_") } else { value };
    Some(spellings::other_rule(name, template.replace("{}", &value)))
}
