//! Words that people bring from serde and from other crates, and what they are called here.

use super::list::Item;
use crate::messages::{self, Message, constants, container, spellings};
use crate::rules;
use crate::sink::{is_path, tidy};
use crate::source::declares_function;

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
const NEEDLESS: &[&str] = &["dive", "nest_all_fields", "nested", "required_nested", "validate", "validate_nested"];

/// Words of nutype for ways to make a value, of which there is one here.
const WAYS_TO_MAKE: &[&str] = &["const_fn", "constructor", "new_unchecked"];

/// Functions that change a value before it is checked.
const NORMALIZERS: &[&str] = &["empty_as_none", "lowercase", "trim", "uppercase"];

/// Words of schemas, which follow from the model here.
const SCHEMAS: &[&str] = &[
    "additional_properties",
    "as",
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
    if let Some(message) = word(name, item) {
        return Some(message);
    }
    match rule(item) {
        Some(rule) if matches!(name, "min" | "max") => Some(spellings::of_number_or_length(name, rule)),
        Some(rule) => Some(spellings::other_rule(name, rule)),
        // The formats of numbers and the like.
        None if name == "format" => Some(spellings::of_schemas(name)),
        None => None,
    }
}

/// A rule of another crate, as it is written here.
pub(super) fn rule(item: &Item) -> Option<String> {
    rules::translate(&syn::parse2(item.tokens.clone()).ok()?)
}

/// What to write instead of a word that is no rule of another crate either.
pub(super) fn word(name: &str, item: &Item) -> Option<Message> {
    if matches!(name, "skip" | "ignore") {
        return Some(spellings::skip(name));
    }
    if let Some(message) = of_nutype(name, item) {
        return Some(message);
    }
    if let Some(value) = item.assigned().filter(|value| name == "default" && !names_function(value)) {
        return Some(spellings::default_value(value));
    }
    if let Some(message) = of_the_report(name, item) {
        return Some(message);
    }
    if matches!(name, "const" | "const_value" | "fixed") {
        let value = item.assigned().or_else(|| item.argument_text()).filter(|value| !value.is_empty());
        return value.map(constants::of_one_value);
    }
    if name == "optional" {
        return Some(spellings::optional());
    }
    if SCHEMAS.contains(&name) && (name != "transform" || item.assigned().is_some()) {
        return Some(spellings::of_schemas(name));
    }
    if name == "if" || name.starts_with("required_") {
        return Some(spellings::conditional());
    }
    if matches!(name, "extra" | "forbid_unknown") {
        return Some(spellings::of_unknown_fields(name));
    }
    if let Some(message) = of_several_rules(name, item) {
        return Some(message);
    }
    let snake = rules::snake(name);
    if item.is_empty_call() && rules::TYPES.contains(&snake.trim_start_matches("is_")) {
        return Some(spellings::of_type(name));
    }
    if let Some(message) = of_values(name, item) {
        return Some(message);
    }
    if let Some(message) = of_serde(name, item) {
        return Some(message);
    }
    let is_needless = |word: &str| NEEDLESS.contains(&rules::snake(word).as_str());
    if is_needless(name) && (name == "dive" || item.argument_text().is_none_or(|text| text.is_empty())) {
        return Some(spellings::needless(name));
    }
    if let Some(word) = item.argument_text().filter(|word| name == "inner" && is_needless(word)) {
        return Some(spellings::needless(format!("inner({word})")));
    }
    if matches!(name, "title" | "description" | "doc") {
        return Some(spellings::documentation(name));
    }
    if matches!(name, "must_match" | "must_not_match" | "matches") {
        return Some(of_another_field(name, item));
    }
    None
}

/// `any_of(email, url)`, `all_of(..)` and `not(..)`.
fn of_several_rules(name: &str, item: &Item) -> Option<Message> {
    let within = item.argument_text().filter(|within| !within.is_empty())?;
    match name {
        "any" | "any_of" | "either" | "or" => Some(messages::rules::alternatives()),
        "all" | "all_of" | "and" => Some(messages::rules::in_a_list(within)),
        "not" => Some(messages::rules::negated()),
        _ => None,
    }
}

/// Whether the value of `default` may be the name of a function. A text of one word that is no function here is a value.
fn names_function(value: &str) -> bool {
    let Ok(text) = syn::parse_str::<syn::LitStr>(value) else { return false };
    let path = Some(text).filter(|text| is_path(&text.value())).map(|text| text.parse::<syn::Path>());
    path.is_some_and(|path| path.is_ok_and(|path| path.get_ident().is_none_or(declares_function)))
}

/// `examples = ["a", "b"]` and `enum("a", "b")`.
fn of_values(name: &str, item: &Item) -> Option<Message> {
    let values = item.argument_text().or_else(|| item.assigned());
    let values = values.as_deref().map(|values| values.trim_matches(['[', ']']));
    match (name, values) {
        ("examples", Some(values)) => {
            let examples: Vec<String> = values.split(", ").map(|value| format!("example = {value}")).collect();
            Some(spellings::other_rule(name, examples.join(", ")))
        }
        ("enum" | "r#enum", values) => {
            Some(spellings::other_rule(name, format!("one_of([{}])", values.unwrap_or_default())))
        }
        _ => None,
    }
}

/// `must_match(other = "password")`, and `matches("a+")`, which is a pattern.
fn of_another_field(name: &str, item: &Item) -> Message {
    let function = if name == "must_not_match" { "differ" } else { "are_equal" };
    match rules::other_field(&item.tokens) {
        Some(other) => spellings::compares_fields(name, function, other),
        None => match item.argument_text().filter(|pattern| name == "matches" && !pattern.is_empty()) {
            Some(pattern) => spellings::other_rule(name, format!("pattern({pattern})")),
            None => spellings::compares_fields(name, function, "other"),
        },
    }
}

/// A word of serde; `rename("a")`, as garde has it, is assigned there.
pub(super) fn of_serde(name: &str, item: &Item) -> Option<Message> {
    SERDE.contains(&name).then(|| match item.argument_text() {
        Some(value) if value.starts_with('"') => spellings::of_serde(name, format!("{name} = {value}")),
        _ => spellings::of_serde(name, in_quotes(name, item)),
    })
}

/// The item with its value in quotes, as serde takes all of them.
fn in_quotes(name: &str, item: &Item) -> String {
    match item.assigned() {
        Some(value) if !value.starts_with('"') => format!("{name} = \"{value}\""),
        _ => tidy(&item.tokens),
    }
}

/// What to write instead of what is said of a variant.
pub(super) fn on_variant(name: &str, item: &Item) -> Option<Message> {
    match name {
        "default" => Some(container::default_variant()),
        "deprecated" => Some(container::attribute_of_variant(name, tidy(&item.tokens))),
        "title" | "description" | "doc" => Some(spellings::documentation(name)),
        "other" => Some(spellings::of_serde(name, name)),
        _ => of_serde(name, item),
    }
}

/// What nutype says beside rules.
fn of_nutype(name: &str, item: &Item) -> Option<Message> {
    let arguments = item.argument_text();
    match name {
        name if WAYS_TO_MAKE.contains(&name) => Some(spellings::way_to_make(name)),
        name if NORMALIZERS.contains(&name) && item.is_word() => Some(spellings::normalizer(name)),
        "derive" | "cfg_attr" => Some(spellings::of_rust(name, tidy(&item.tokens))),
        "derive_unchecked" => Some(spellings::of_rust("derive", format!("derive({})", arguments?))),
        _ => None,
    }
}

/// What is said of a rule as if it were one.
fn of_the_report(name: &str, item: &Item) -> Option<Message> {
    let value = item.assigned().or_else(|| item.argument_text());
    match name {
        "error" => Some(spellings::error_of_a_rule(value.unwrap_or_else(|| "\"..\"".to_owned()))),
        "message" | "code" => Some(spellings::of_a_rule(name, value.unwrap_or_else(|| "\"..\"".to_owned()))),
        "message_fn" | "message_l10n" | "i18n" | "fluent" => Some(spellings::message_function(name)),
        "skip_on_field_errors" | "use_context" => Some(spellings::automatic(name)),
        _ => None,
    }
}

/// What to write instead of what other crates say of a whole struct.
pub(super) fn on_container(name: &str, item: &Item) -> Option<Message> {
    match name {
        "allow_unvalidated" => Some(spellings::needless_on_container()),
        "context" | "mutable" => Some(spellings::context()),
        "sanitize" | "validate" => {
            let rule = rules::translate(&syn::parse2(item.tokens.clone()).ok()?)?;
            Some(spellings::of_newtype(name, rule))
        }
        "custom" => {
            let function = item.assigned().or_else(|| item.argument_text()).unwrap_or_default();
            Some(spellings::check("custom", check_of(&function)))
        }
        "rule" => Some(spellings::check(name, item.argument_text().unwrap_or_default())),
        "schema" => {
            let function = item.argument_text()?;
            let function = function.split(',').next().unwrap_or_default().trim_start_matches("function = ");
            Some(spellings::check(name, check_of(function)))
        }
        _ => None,
    }
}

/// The call of a function in a check; a closure needs a name.
pub(crate) fn check_of(function: &str) -> String {
    let function = function.trim_matches('"');
    let function = if is_path(function) { function } else { "my::function" };
    format!("{function}(first, second)")
}
