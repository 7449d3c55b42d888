//! What stands on a page, before it is written in some form.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::choice::{Choice, choices, members, rest};
use super::example::example_json;
use super::json::pretty;
use super::words::{Word, rules_of, type_of};
use crate::Decode;
use crate::sample::Sampler;
use crate::schema::{KeepOrder, ORDER, Of};

/// The page of a model, and of the models within it: see [`page`].
#[derive(Clone, Debug)]
pub struct Page {
    pub(super) name: String,
    pub(super) description: String,
    pub(super) example: Option<String>,
    /// Whether the example was read into a value of the model.
    pub(super) body: Body,
    /// What it has besides its fields.
    pub(super) choices: Vec<Choice>,
    /// What is said of the model as a whole.
    pub(super) rules: Vec<String>,
    pub(super) within: Vec<Page>,
}

/// What a model is made of.
#[derive(Clone, Debug)]
pub(super) enum Body {
    Fields(Vec<Row>),
    /// Each with its description.
    Values(Vec<(String, String)>),
    Variants(Vec<Variant>),
    /// A value that is written as another.
    Type(Vec<Word>),
}

/// A field.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) kind: Vec<Word>,
    pub(super) required: bool,
    pub(super) description: String,
    pub(super) example: Option<String>,
    pub(super) rules: Vec<String>,
}

/// One of several forms of a model.
#[derive(Clone, Debug)]
pub(super) struct Variant {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) kind: Vec<Word>,
    pub(super) rows: Vec<Row>,
    /// Where it has no fields.
    pub(super) rules: Vec<String>,
}

/// The page of a model, with those of the models within it, for [`site`](super::site()).
///
/// ```
/// use api_model::{ApiModel, docs};
///
/// #[derive(ApiModel)]
/// struct Product {
///     name: String,
/// }
///
/// assert_eq!(docs::page::<Product>().name(), "Product");
/// ```
pub fn page<T: for<'de> Decode<'de>>() -> Page {
    let settings = SchemaSettings::draft2020_12().for_deserialize().with_transform(KeepOrder);
    let root = settings.into_generator().into_root_schema_for::<Of<'static, T>>().to_value();
    let name = T::schema().name.into_owned();
    let example = example_json::<T>().ok();
    let mut page = of_schema(&name, &root, &root);
    page.example = example.map(|example| pretty(&example, &root, &root));
    let definitions = root.get("$defs").and_then(Value::as_object);
    for (name, schema) in definitions.into_iter().flatten() {
        page.within.push(of_schema(name, schema, &root));
    }
    name_itself(&mut page);
    page
}

impl Page {
    /// The name of the model.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// In the schema of a model the model itself is the root, which has no name there.
fn name_itself(page: &mut Page) {
    let name = page.name.clone();
    for page in std::iter::once(&mut *page) {
        name_within(page, &name);
    }
    for page in &mut page.within {
        name_within(page, &name);
    }
}

fn name_within(page: &mut Page, name: &str) {
    let rename = |words: &mut Vec<Word>| {
        for word in words {
            if *word == Word::Model("#".to_owned()) {
                *word = Word::Model(name.to_owned());
            }
        }
    };
    let rename_variant = |variant: &mut Variant| {
        rename(&mut variant.kind);
        variant.rows.iter_mut().for_each(|row| rename(&mut row.kind));
    };
    page.choices.iter_mut().flat_map(|choice| &mut choice.variants).for_each(rename_variant);
    match &mut page.body {
        Body::Fields(rows) => rows.iter_mut().for_each(|row| rename(&mut row.kind)),
        Body::Variants(variants) => variants.iter_mut().for_each(rename_variant),
        Body::Type(words) => rename(words),
        Body::Values(_) => {}
    }
}

/// The page of one schema. Its example is what the schema allows: a model that has rules beyond it gets none.
fn of_schema(name: &str, schema: &Value, root: &Value) -> Page {
    let keywords = schema.as_object().cloned().unwrap_or_default();
    let has_more = schema.to_string().contains("\"x-rules\"");
    let example = (!has_more).then(|| pretty(&Sampler::least_within(root, schema), schema, root));
    let mut body = body(schema, &keywords);
    let mut rules = match body {
        Body::Fields(_) | Body::Variants(_) => object_rules(&keywords),
        Body::Values(_) => Vec::new(),
        Body::Type(_) => rules_of(schema),
    };
    if keywords.get("deprecated") == Some(&Value::Bool(true)) {
        rules.push("deprecated".to_owned());
    }
    let choices = if matches!(body, Body::Fields(_)) { choices(&keywords) } else { Vec::new() };
    if let Body::Fields(rows) = &mut body {
        // These names are told from those of other fields.
        let tells = |choice: &Choice, name: &str| {
            choice.variants.iter().flat_map(|variant| &variant.rows).any(|row| row.name == name)
        };
        rows.retain(|row| !choices.iter().any(|choice| tells(choice, &row.name)));
    }
    Page {
        name: name.to_owned(),
        description: text(&keywords, "description"),
        example,
        choices,
        body,
        rules,
        within: Vec::new(),
    }
}

/// Checks over several fields, and whether other fields are refused.
fn object_rules(keywords: &Map<String, Value>) -> Vec<String> {
    let markers = keywords.get("x-rules").and_then(Value::as_array).into_iter().flatten();
    let mut rules: Vec<String> = markers
        .filter_map(|marker| {
            let message = marker.get("message")?.as_str()?;
            let fields = marker.get("fields").and_then(Value::as_array).filter(|_| !message.contains("` of"));
            let names: Vec<String> =
                fields.into_iter().flatten().filter_map(Value::as_str).map(|name| format!("`{name}`")).collect();
            let has_names = names.is_empty() || names.iter().all(|name| message.contains(name.as_str()));
            Some(if has_names { message.to_owned() } else { format!("{message} of {}", names.join(", ")) })
        })
        .collect();
    let closed = |keyword: &str| keywords.get(keyword) == Some(&Value::Bool(false));
    if closed("additionalProperties") || closed("unevaluatedProperties") {
        rules.push("must have no other fields".to_owned());
    }
    rules
}

fn body(schema: &Value, keywords: &Map<String, Value>) -> Body {
    if let Some(values) = keywords.get("enum").and_then(Value::as_array) {
        let about = keywords.get("x-enumDescriptions");
        let describe = |value: &Value| {
            let name = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
            let description = about.and_then(|about| about.get(&name)?.as_str()).unwrap_or_default();
            (format!("`{value}`"), description.to_owned())
        };
        let aliases = keywords.get("x-aliases").and_then(Value::as_object).into_iter().flat_map(Map::values);
        let aliases: Vec<&Value> = aliases.filter_map(Value::as_array).flatten().collect();
        return Body::Values(values.iter().filter(|value| !aliases.contains(value)).map(describe).collect());
    }
    let branches = ["oneOf", "anyOf"].iter().find_map(|keyword| keywords.get(*keyword)?.as_array());
    // A struct says that it is an object; the branches are conditions on it.
    let is_struct = keywords.contains_key("properties") && keywords.contains_key("type");
    match branches.filter(|_| !is_struct) {
        Some(branches) => Body::Variants(branches.iter().map(variant).collect()),
        None if keywords.contains_key("properties") => {
            Body::Fields(rows(keywords).into_iter().chain(rest(keywords)).collect())
        }
        None => Body::Type(type_of(schema)),
    }
}

pub(super) fn variant(branch: &Value) -> Variant {
    let keywords = branch.as_object().cloned().unwrap_or_default();
    // What stands beside a reference tells but which of its values lead here.
    let mut rows = if keywords.contains_key("$ref") { Vec::new() } else { rows(&keywords) };
    if !rows.is_empty() {
        rows.extend(members(&keywords));
        rows.extend(rest(&keywords));
    }
    Variant {
        title: text(&keywords, "title"),
        description: text(&keywords, "description"),
        kind: type_of(branch),
        rules: if rows.is_empty() { rules_of(branch) } else { Vec::new() },
        rows,
    }
}

fn rows(keywords: &Map<String, Value>) -> Vec<Row> {
    let empty = Map::new();
    let properties = keywords.get("properties").and_then(Value::as_object).unwrap_or(&empty);
    let declared = keywords.get(ORDER).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let mut names: Vec<&str> = declared.filter(|name| properties.contains_key(*name)).collect();
    names.extend(properties.keys().map(String::as_str).filter(|name| !names.contains(name)).collect::<Vec<_>>());
    // A field has one row, which has its other names.
    names.retain(|name| properties[*name].get("x-alias-of").is_none());
    let required = required(keywords);
    let row = |name: &str| {
        let schema = &properties[name];
        let keywords = schema.as_object().cloned().unwrap_or_default();
        let row = Row {
            name: name.to_owned(),
            kind: type_of(schema),
            required: required.contains(&name),
            description: text(&keywords, "description"),
            example: keywords.get("examples").and_then(|examples| examples.get(0)).map(ToString::to_string),
            rules: rules_of(schema),
        };
        // An object without a name has no page of its own.
        let within = rows(&keywords).into_iter().map(|row| Row { name: format!("{name}.{}", row.name), ..row });
        std::iter::once(row).chain(within).collect::<Vec<Row>>()
    };
    names.into_iter().flat_map(row).collect()
}

/// The names that must be there, also those in whose place another may stand.
fn required(keywords: &Map<String, Value>) -> Vec<&str> {
    let own = keywords.get("required").and_then(Value::as_array).into_iter().flatten();
    let conditions = keywords.get("allOf").and_then(Value::as_array).into_iter().flatten();
    let one_of = keywords.get("oneOf").into_iter().chain(conditions.filter_map(|schema| schema.get("oneOf")));
    let is_alias = |branch: &Value| {
        let name = branch.pointer("/required/0").and_then(Value::as_str);
        let schema = name.and_then(|name| keywords.get("properties")?.get(name));
        schema.is_some_and(|schema| schema.get("x-alias-of").is_some())
    };
    let groups = one_of.filter_map(Value::as_array).filter_map(|branches| branches.split_first());
    let groups = groups.filter(|(_, others)| !others.is_empty() && others.iter().all(is_alias));
    own.chain(groups.filter_map(|(first, _)| first.pointer("/required/0"))).filter_map(Value::as_str).collect()
}

fn text(keywords: &Map<String, Value>, keyword: &str) -> String {
    keywords.get(keyword).and_then(Value::as_str).unwrap_or_default().to_owned()
}
