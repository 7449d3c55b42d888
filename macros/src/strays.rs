//! Attributes of other crates beside `#[api(..)]`: `#[validate(..)]` and its kin. The derive asks for them, so that it
//! can say what to write instead, but where their own derive stands beside it they are left alone.

use proc_macro2::TokenStream;
use syn::{Attribute, DeriveInput, Path};

use crate::attributes::{items_of, of_all};
use crate::derives;
use crate::messages::spellings;
use crate::rules;
use crate::sink::{Sink, tidy};

/// The attributes of validator, garde, `serde_valid`, utoipa, nutype and schemars.
const STRAYS: &[&str] = &["garde", "model", "nutype", "schema", "schemars", "validate"];

/// Derives that take none of them.
const OTHERS: &[&str] = &[
    "ApiModel",
    "Builder",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "Eq",
    "Hash",
    "JsonSchema",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Serialize",
];

/// Notes each, unless a derive beside this one may know it.
pub(crate) fn check(input: &DeriveInput, sink: &mut Sink) {
    let strays = of_all(input).into_iter().filter_map(|attribute| Some((attribute, word(attribute)?)));
    let strays: Vec<(&Attribute, &str)> = strays.collect();
    if strays.is_empty() {
        return;
    }
    // Where the source is not seen, as in an editor, somebody else may know them.
    let Some(derives) = derives::beside(input) else { return };
    for (attribute, word) in strays {
        if !derives.iter().any(|path| may_know(path, word)) {
            let message = match instead(attribute, word) {
                Some(rules) => spellings::stray(word, rules),
                None => spellings::needless_stray(word),
            };
            sink.at(attribute.path(), message);
        }
    }
}

fn word(attribute: &Attribute) -> Option<&'static str> {
    STRAYS.iter().find(|word| attribute.path().is_ident(word)).copied()
}

/// Whether the attribute belongs to a derive. `validate` and `garde` are those of a `Validate`; the other words are so
/// common that a derive which is not known may have them.
fn may_know(derive: &Path, word: &str) -> bool {
    let Some(name) = derive.segments.last().map(|segment| segment.ident.to_string()) else { return false };
    match word {
        "validate" | "garde" => name.contains("Valid"),
        "schemars" if name == "JsonSchema" => true,
        _ => !OTHERS.contains(&name.as_str()),
    }
}

/// What to write in `#[api(..)]`; nothing where nothing is to be said.
fn instead(attribute: &Attribute, word: &str) -> Option<String> {
    let mut rules: Vec<String> = Vec::new();
    for (name, item) in items_of(std::slice::from_ref(attribute), word) {
        let text = tidy(&item);
        match (text.strip_prefix("message = "), rules.last_mut()) {
            // serde_valid says it behind the rule.
            (Some(message), Some(rule)) => *rule = format!("{rule}.message({message})"),
            _ => rules.extend(item_instead(&name, &item)),
        }
    }
    (!rules.is_empty()).then(|| rules.join(", "))
}

fn item_instead(name: &str, item: &TokenStream) -> Option<String> {
    let is_needless = ["allow_unvalidated", "dive", "nest_all_fields", "nested", "skip", "transparent"].contains(&name);
    if is_needless {
        return None;
    }
    let translated = syn::parse2(item.clone()).ok().and_then(|rule| rules::translate(&rule));
    Some(translated.unwrap_or_else(|| tidy(item)))
}
