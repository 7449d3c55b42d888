//! What an attribute of another crate says, by the attribute that says it here.

use proc_macro2::{TokenStream, TokenTree};

use super::{Place, types};
use crate::attributes::{check_of, split};
use crate::rules;
use crate::sink::tidy;

pub(super) struct Parts<'p> {
    /// The name of the attribute.
    word: &'p str,
    place: &'p Place<'p>,
    api: Vec<String>,
    serde: Vec<String>,
    checks: Vec<String>,
    documents: Vec<String>,
    /// What stands in `derive(..)`.
    derives: Vec<String>,
    pub(super) has_context: bool,
    pub(super) is_of_documents: bool,
}

impl<'p> Parts<'p> {
    pub(super) fn new(word: &'p str, place: &'p Place<'p>) -> Self {
        let (api, serde, checks, documents, derives) = Default::default();
        Self { word, place, api, serde, checks, documents, derives, has_context: false, is_of_documents: false }
    }

    pub(super) fn add(&mut self, name: &str, item: &TokenStream) {
        let text = tidy(item);
        if self.of_the_report(name, &text) || self.of_documents(name, item, &text) || self.of_fields(name, item) {
            return;
        }
        match name {
            "validate" | "validator" => self.add_all(item),
            "with" if self.word == "nutype" => self.api.extend(argument(item).map(|path| format!("custom({path})"))),
            "derive" if self.word == "nutype" => self.derives.extend(derives(item)),
            "cfg_attr" if self.word == "nutype" => self.derives.push(text),
            // What reads no field of the struct reads the context.
            "context" | "mutable" | "if" => self.has_context = true,
            "skip_serializing_if_is_none" => self.api.push("omit_none".to_owned()),
            "skip" | "ignore" if self.is_of_schemas() => self.serde.push("skip".to_owned()),
            "default" | "flatten" if self.is_of_schemas() => self.serde.push(text),
            "required" if self.word == "schema" => self.is_of_documents = true,
            _ if NEEDLESS.contains(&name) => {}
            _ if OF_SERDE.contains(&name) => self.serde.push(text.replace('(', " = ").replace(')', "")),
            // Of other crates it means a value.
            "required" => self.api.push("required, non_null".to_owned()),
            _ => {
                let rule = self.rule(name, item).unwrap_or(text);
                // Nothing is left of `inner(dive)`.
                self.api.extend(Some(rule).filter(|rule| !rule.contains("items()")));
            }
        }
    }

    /// The rules of `validate(not_empty, len_char_max = 20)`.
    fn add_all(&mut self, item: &TokenStream) {
        let Some(TokenTree::Group(group)) = item.clone().into_iter().nth(1) else { return };
        for inner in split(group.stream()) {
            let name = inner.clone().into_iter().next().map_or_else(String::new, |name| name.to_string());
            self.add(&name, &inner);
        }
    }

    /// What is said of the rule in front, or of all of them.
    fn of_the_report(&mut self, name: &str, text: &str) -> bool {
        let value = match name {
            "message" | "code" => {
                text.trim_start_matches(name).trim_start_matches([' ', '=', '(']).trim_end_matches(')')
            }
            "message_fn" | "message_l10n" | "i18n" | "fluent" => "\"..\"",
            _ => return false,
        };
        let method = if name == "code" { name } else { "message" };
        if let Some(rule) = self.api.last_mut() {
            *rule = format!("{rule}.{method}({value})");
        }
        true
    }

    /// What stands in a doc comment here, or follows from the model.
    fn of_documents(&mut self, name: &str, item: &TokenStream, text: &str) -> bool {
        if !self.is_of_schemas() && self.word != "model" {
            return false;
        }
        let value = item.clone().into_iter().last().filter(|_| text.contains(" = "));
        let literal = value.and_then(|value| syn::parse2::<syn::LitStr>(value.into()).ok());
        match (name, literal) {
            ("title", Some(title)) => self.documents.insert(0, format!("# {}", title.value())),
            ("description", Some(line)) => self.documents.push(line.value()),
            ("format", _) if text.contains("assword") => self.api.push("secret".to_owned()),
            ("format", _) if self.rule(name, item).is_none() => self.is_of_documents = true,
            ("example" | "examples", _) if !matches!(self.place, Place::Field { .. }) => self.is_of_documents = true,
            ("default", _) if self.word == "schema" => self.is_of_documents = true,
            ("deprecated" | "read_only" | "write_only", _) if text.ends_with(" = true") => {
                self.api.push(name.to_owned());
            }
            ("deprecated" | "read_only" | "write_only", _) if text.ends_with(" = false") => self.is_of_documents = true,
            _ if OF_DOCUMENTS.contains(&name) => self.is_of_documents = true,
            _ => return false,
        }
        true
    }

    /// What looks at more than one field.
    fn of_fields(&mut self, name: &str, item: &TokenStream) -> bool {
        let argument = || argument(item).unwrap_or_default();
        let check = match (self.place, name) {
            (Place::Field { name: this, .. }, "must_match" | "must_not_match" | "matches") => {
                let Some(other) = rules::other_field(item) else { return false };
                let function = if name == "must_not_match" { "differ" } else { "are_equal" };
                format!("check({function}({this}, {other}), at = {this})")
            }
            (Place::Field { name: this, .. }, _) => {
                let others = fields_of_self(item.clone());
                if others.is_empty() {
                    return false;
                }
                let fields = std::iter::once(this.clone()).chain(others).collect::<Vec<_>>();
                format!("check(my::function({}), at = {this})", fields.join(", "))
            }
            (_, "schema" | "custom") => format!("check({})", check_of(argument().trim_start_matches("function = "))),
            (_, "rule") => format!("check({})", argument()),
            _ => return false,
        };
        self.checks.push(check);
        true
    }

    /// The rule as it is written here.
    fn rule(&self, name: &str, item: &TokenStream) -> Option<String> {
        let Place::Field { ty, .. } = self.place else {
            return syn::parse2(item.clone()).ok().and_then(|rule| rules::translate(&rule));
        };
        let float = types::float(ty).filter(|_| OF_NUMBERS.contains(&name));
        let item = if float.is_some() { types::with_points(item.clone()) } else { item.clone() };
        let rule = rules::translate(&syn::parse2(item).ok()?);
        let rule = rule.map(|rule| if float.as_deref() == Some("f32") { rule.replace("&f64", "&f32") } else { rule });
        if matches!(self.word, "oai" | "validate") && OF_ELEMENTS.contains(&name) {
            return rule.map(|rule| types::around(ty, rule));
        }
        if self.word == "garde" && name == "inner" {
            return rule.map(|rule| types::fitted(ty, rule));
        }
        rule
    }

    fn is_of_schemas(&self) -> bool {
        matches!(self.word, "oai" | "schema" | "schemars")
    }

    /// What to write for all of it.
    pub(super) fn instead(&self) -> Option<String> {
        let api = joined(&self.api);
        let quoted = |word: &str, items: &str| format!("`#[{word}({items})]`");
        let mut instead = Vec::new();
        if self.word == "nutype" {
            instead.extend(self.derives.iter().map(|derive| format!("`#[{derive}]`")));
            instead.push("`#[api(newtype)]` above the struct".to_owned());
            instead.extend(Some(format!("{} at its field", quoted("api", &api))).filter(|_| !api.is_empty()));
            return Some(instead.join(", "));
        }
        instead.extend(Some(quoted("api", &api)).filter(|_| !api.is_empty()));
        instead.extend(Some(quoted("serde", &self.serde.join(", "))).filter(|_| !self.serde.is_empty()));
        let documents: Vec<String> = self.documents.iter().map(|line| format!("`/// {line}`")).collect();
        instead.extend(Some(format!("a doc comment, {}", documents.join(", "))).filter(|_| !documents.is_empty()));
        if !self.checks.is_empty() {
            let above = if matches!(self.place, Place::Field { .. }) { "above the struct " } else { "" };
            let checks = quoted("api", &self.checks.join(", "));
            instead.push(format!("{above}{checks}, with a function of the fields that it reads"));
        }
        (!instead.is_empty()).then(|| instead.join(" and "))
    }
}

/// The rules as one list, with two bounds in one: `length(1..)` and `length(..=5)`.
fn joined(rules: &[String]) -> String {
    let mut all: Vec<String> = Vec::new();
    for rule in rules {
        let bounds = |rule: &str| {
            rule.strip_suffix(')')?.split_once('(').map(|(word, bounds)| (word.to_owned(), bounds.to_owned()))
        };
        let merged = all.iter_mut().find_map(|other| {
            let ((word, one), (other_word, two)) = (bounds(rule)?, bounds(other)?);
            let is_bound = matches!(word.as_str(), "length" | "range") && word == other_word;
            let (low, high) = match (one.strip_suffix(".."), two.strip_suffix("..")) {
                (Some(low), None) => (low, two.strip_prefix("..")?),
                (None, Some(low)) => (low, one.strip_prefix("..")?),
                _ => return None,
            };
            is_bound.then(|| *other = format!("{word}({low}..{high})"))
        });
        if merged.is_none() {
            all.push(rule.clone());
        }
    }
    all.join(", ")
}

/// The derives of Rust among those of nutype: the others come with `newtype`, or are written by hand.
fn derives(item: &TokenStream) -> Option<String> {
    let TokenTree::Group(group) = item.clone().into_iter().nth(1)? else { return None };
    let all = split(group.stream()).into_iter().map(tidy);
    let of_rust: Vec<String> = all.filter(|name| OF_RUST.contains(&name.as_str())).collect();
    (!of_rust.is_empty()).then(|| format!("derive({})", of_rust.join(", ")))
}

/// The first of what stands in parentheses or behind `=`.
fn argument(item: &TokenStream) -> Option<String> {
    let mut tokens = item.clone().into_iter().skip(1);
    match tokens.next()? {
        TokenTree::Group(group) => Some(tidy(split(group.stream()).first()?)),
        _ => Some(tidy(tokens.collect::<TokenStream>())),
    }
}

/// The fields behind `self.`.
fn fields_of_self(tokens: TokenStream) -> Vec<String> {
    let mut fields = Vec::new();
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        match (token, tokens.get(index + 1), tokens.get(index + 2)) {
            (TokenTree::Group(group), ..) => fields.extend(fields_of_self(group.stream())),
            (TokenTree::Ident(this), Some(TokenTree::Punct(point)), Some(TokenTree::Ident(field)))
                if this == "self" && point.as_char() == '.' =>
            {
                fields.push(field.to_string());
            }
            _ => {}
        }
    }
    fields.dedup();
    fields
}

/// Derives of Rust that a type around one value may have.
const OF_RUST: &[&str] = &["Clone", "Copy", "Debug", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];

/// Words that have no counterpart because nothing is to be said.
const NEEDLESS: &[&str] = &[
    "allow_unvalidated",
    "const_fn",
    "constructor",
    "default",
    "derive_unchecked",
    "dive",
    "error",
    "nest_all_fields",
    "nested",
    "new_unchecked",
    "required_nested",
    "skip",
    "skip_on_field_errors",
    "transparent",
];

/// Words of schemas, which follow from the model here.
const OF_DOCUMENTS: &[&str] = &[
    "additional_properties",
    "as",
    "bound",
    "content_encoding",
    "content_media_type",
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
const OF_SERDE: &[&str] = &["deny_unknown_fields", "rename", "rename_all", "rename_all_fields", "tag", "untagged"];

/// Rules whose numbers have a point where the type has.
const OF_NUMBERS: &[&str] = &[
    "enumerate",
    "exclusive_maximum",
    "exclusive_minimum",
    "greater",
    "greater_or_equal",
    "less",
    "less_or_equal",
    "maximum",
    "minimum",
    "multiple_of",
    "r#enum",
    "range",
];

/// Rules of `serde_valid` and poem-openapi for values, which they look for within lists and maps.
const OF_ELEMENTS: &[&str] = &[
    "enumerate",
    "exclusive_maximum",
    "exclusive_minimum",
    "max_length",
    "maximum",
    "min_length",
    "minimum",
    "multiple_of",
    "pattern",
    "r#enum",
];
