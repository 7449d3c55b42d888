//! Words that people bring from serde and from other crates, and what they are called here.

use super::list::Item;
use crate::messages::{Message, spellings};
use crate::rules;
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

/// Words that have no counterpart because nothing is to be said.
const NEEDLESS: &[&str] = &["dive", "nest_all_fields", "nested", "required_nested", "validate"];

/// Words of schemas, which follow from the model here.
const SCHEMAS: &[&str] = &[
    "additional_properties",
    "content_encoding",
    "content_media_type",
    "extend",
    "inline",
    "no_recursion",
    "nullable",
    "schema_with",
    "transform",
    "value_type",
    "xml",
];

/// What to write instead of a word that is no option and no rule of this crate.
pub(super) fn instead(name: &str, item: &Item) -> Option<Message> {
    if name == "skip" {
        return Some(spellings::skip());
    }
    if let Some(value) = item.assigned().filter(|value| name == "default" && !value.starts_with('"')) {
        return Some(spellings::default_value(value));
    }
    if let Some(message) = of_the_report(name, item) {
        return Some(message);
    }
    if SCHEMAS.contains(&name) {
        return Some(spellings::of_schemas(name));
    }
    if name == "if" {
        return Some(spellings::conditional());
    }
    if name == "derive" {
        return Some(spellings::derive(tidy(&item.tokens)));
    }
    if let Some(values) = item.argument_text().filter(|_| name == "examples") {
        let examples: Vec<String> = values.split(", ").map(|value| format!("example = {value}")).collect();
        return Some(spellings::other_rule(name, examples.join(", ")));
    }
    if name == "enum" {
        let values = item.argument_text().or_else(|| item.assigned()).unwrap_or_default();
        let values = values.trim_matches(['[', ']']);
        return Some(spellings::other_rule(name, format!("one_of([{values}])")));
    }
    if let Some(message) = of_serde(name, item) {
        return Some(message);
    }
    if NEEDLESS.contains(&name) && item.argument_text().is_none() {
        return Some(spellings::needless(name));
    }
    if matches!(name, "title" | "description" | "doc") {
        return Some(spellings::documentation(name));
    }
    if matches!(name, "must_match" | "matches") {
        let other = item.argument_text().map(|text| text.trim_start_matches("other = ").trim_matches('"').to_owned());
        return Some(spellings::compares_fields(name, other.unwrap_or_else(|| "other".to_owned())));
    }
    let rule = syn::parse2(item.tokens.clone()).ok()?;
    match rules::translate(&rule) {
        Some(rule) => Some(spellings::other_rule(name, rule)),
        // The formats of numbers and the like.
        None if name == "format" => Some(spellings::of_schemas(name)),
        None => None,
    }
}

/// A word of serde.
pub(super) fn of_serde(name: &str, item: &Item) -> Option<Message> {
    SERDE.contains(&name).then(|| spellings::of_serde(name, tidy(&item.tokens)))
}

/// What is said of a rule as if it were one.
fn of_the_report(name: &str, item: &Item) -> Option<Message> {
    let value = item.assigned().or_else(|| item.argument_text());
    match name {
        "message" | "code" => Some(spellings::of_a_rule(name, value.unwrap_or_else(|| "\"..\"".to_owned()))),
        "message_fn" | "message_l10n" => Some(spellings::message_function(name)),
        "skip_on_field_errors" | "use_context" => Some(spellings::automatic(name)),
        _ => None,
    }
}

/// What to write instead of what other crates say of a whole struct.
pub(super) fn on_container(name: &str, item: &Item) -> Option<Message> {
    match name {
        "allow_unvalidated" => Some(spellings::needless_on_container()),
        "context" => Some(spellings::context()),
        "custom" => {
            let function = item.assigned().or_else(|| item.argument_text()).unwrap_or_default();
            Some(spellings::check("custom", format!("{}(first, second)", function.trim_matches('"'))))
        }
        "rule" => Some(spellings::check(name, item.argument_text().unwrap_or_default())),
        "schema" => {
            let function = item.argument_text().unwrap_or_default();
            let function = function.split(',').next().unwrap_or_default().trim_start_matches("function = ");
            Some(spellings::check(name, format!("{}(first, second)", function.trim_matches('"'))))
        }
        _ => None,
    }
}
