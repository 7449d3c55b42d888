//! Attributes of other crates beside `#[api(..)]`: `#[validate(..)]` and its kin. The derive asks for them, so that it
//! can say what to write instead, but where their own derive stands beside it they are left alone.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, DeriveInput, Path};

use crate::attributes::{items_of, of_all, split};
use crate::derives;
use crate::messages::{Message, spellings};
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
            sink.at(attribute.path(), message(attribute, word));
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

/// What to write instead, in the attributes that stand here.
fn message(attribute: &Attribute, word: &str) -> Message {
    let mut parts = Parts::default();
    for (name, item) in items_of(std::slice::from_ref(attribute), word) {
        parts.add(&name, &item);
    }
    let api = (!parts.api.is_empty()).then(|| format!("`#[api({})]`", parts.api.join(", ")));
    let serde = (!parts.serde.is_empty()).then(|| format!("`#[serde({})]`", parts.serde.join(", ")));
    let instead: Vec<String> = api.into_iter().chain(serde).collect();
    match instead.is_empty() {
        false => spellings::stray(word, instead.join(" and ")),
        true if parts.has_context => spellings::stray_context(word),
        true if parts.is_of_documents => spellings::stray_of_documents(word),
        true => spellings::needless_stray(word),
    }
}

/// What an attribute says, by the attribute that says it here.
#[derive(Default)]
struct Parts {
    api: Vec<String>,
    serde: Vec<String>,
    has_context: bool,
    is_of_documents: bool,
}

impl Parts {
    fn add(&mut self, name: &str, item: &TokenStream) {
        let text = tidy(item);
        match (text.strip_prefix("message = "), self.api.last_mut()) {
            // serde_valid says it behind the rule.
            (Some(message), Some(rule)) => *rule = format!("{rule}.message({message})"),
            _ if NEEDLESS.contains(&name) => {}
            _ if ["context", "mutable"].contains(&name) => self.has_context = true,
            _ if OF_DOCUMENTS.contains(&name) => self.is_of_documents = true,
            _ if OF_SERDE.contains(&name) => self.serde.push(text.replace('(', " = ").replace(')', "")),
            _ if name == "schema" => self.api.extend(check_of(item)),
            _ => {
                let translated = syn::parse2(item.clone()).ok().and_then(|rule| rules::translate(&rule));
                self.api.push(translated.unwrap_or(text));
            }
        }
    }
}

/// Words that have no counterpart because nothing is to be said.
const NEEDLESS: &[&str] =
    &["allow_unvalidated", "dive", "nest_all_fields", "nested", "required_nested", "skip", "transparent"];

/// Words of schemas, which follow from the model here.
const OF_DOCUMENTS: &[&str] = &[
    "additional_properties",
    "as",
    "crate",
    "description",
    "extend",
    "inline",
    "no_recursion",
    "nullable",
    "schema_with",
    "title",
    "transform",
    "value_type",
    "with",
    "xml",
];

/// Words that serde has as well.
const OF_SERDE: &[&str] = &["deny_unknown_fields", "rename", "rename_all", "tag", "untagged"];

/// `schema(function = "is_ordered")`, which validates a whole struct.
fn check_of(item: &TokenStream) -> Option<String> {
    let group = item
        .clone()
        .into_iter()
        .find_map(|token| if let TokenTree::Group(group) = token { Some(group) } else { None })?;
    let first = tidy(split(group.stream()).first()?);
    let function = first.trim_start_matches("function = ").trim_matches('"');
    Some(format!("check({function}(first, second))"))
}
