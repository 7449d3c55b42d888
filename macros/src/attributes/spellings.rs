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

/// What to write instead of a word that is no option and no rule of this crate.
pub(super) fn instead(name: &str, item: &Item) -> Option<Message> {
    if name == "skip" {
        return Some(spellings::skip());
    }
    if SERDE.contains(&name) {
        return Some(spellings::of_serde(name, tidy(&item.tokens)));
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
    rules::translate(&rule).map(|rule| spellings::other_rule(name, rule))
}

/// What to write instead of what other crates say of a whole struct.
pub(super) fn on_container(name: &str, item: &Item) -> Option<Message> {
    match name {
        "allow_unvalidated" => Some(spellings::needless_on_container()),
        "rule" => Some(spellings::check(name, item.argument_text().unwrap_or_default())),
        "schema" => {
            let function = item.argument_text().unwrap_or_default();
            let function = function.split(',').next().unwrap_or_default().trim_start_matches("function = ");
            Some(spellings::check(name, format!("{}(first, second)", function.trim_matches('"'))))
        }
        _ => None,
    }
}
