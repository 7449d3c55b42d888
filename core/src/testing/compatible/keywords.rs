//! What a schema says, in a form in which two can be compared.

use serde_json::{Map, Value};

use crate::sample::target;

pub(super) fn branch_name(branch: &Value, root: &Value) -> String {
    if let Some(reference) = reference(branch) {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    let keywords = keywords(branch, root);
    let constant = keywords.get("properties").and_then(Value::as_object).and_then(|properties| {
        properties.iter().find_map(|(name, schema)| Some(format!("{name} = {}", schema.get("const")?)))
    });
    let title = keywords.get("title").and_then(Value::as_str).map(ToOwned::to_owned);
    let kind = || keywords.get("type").map_or_else(|| "a branch".to_owned(), ToString::to_string);
    constant.or(title).unwrap_or_else(kind)
}

pub(super) fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str)
}

/// The keywords of a schema, with what it refers to.
pub(super) fn keywords(schema: &Value, root: &Value) -> Map<String, Value> {
    let mut all = schema.as_object().cloned().unwrap_or_default();
    if let Some(Value::Object(target)) = reference(schema).and_then(|name| target(name, root)) {
        for (keyword, value) in target {
            all.entry(keyword.clone()).or_insert_with(|| value.clone());
        }
    }
    // What a marker says in keywords.
    let markers = all.get("x-rules").and_then(Value::as_array).cloned().unwrap_or_default();
    for (keyword, value) in markers.iter().filter_map(|marker| marker.get("keywords")?.as_object()).flatten() {
        all.insert(keyword.clone(), value.clone());
    }
    all
}

pub(super) fn types(schema: &Map<String, Value>) -> Vec<String> {
    match schema.get("type") {
        Some(Value::String(kind)) => vec![kind.clone()],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect(),
        _ => Vec::new(),
    }
}

pub(super) fn values(schema: &Map<String, Value>) -> Option<Vec<Value>> {
    let list = schema.get("enum").and_then(Value::as_array).cloned();
    list.or_else(|| schema.get("const").map(|value| vec![value.clone()]))
}

/// The names that must be there; of a field with several, one.
pub(super) fn required(schema: &Map<String, Value>) -> Vec<Vec<String>> {
    let names = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    let own = names.filter_map(Value::as_str).map(|name| vec![name.to_owned()]);
    let groups = whole(schema).into_iter().filter_map(|condition| condition.get("oneOf").and_then(names_of));
    own.chain(groups).collect()
}

/// The names of a condition that asks for one of several.
fn names_of(branches: &Value) -> Option<Vec<String>> {
    let name = |branch: &Value| {
        let keywords = branch.as_object().filter(|keywords| keywords.len() == 1)?;
        Some(keywords.get("required")?.get(0)?.as_str()?.to_owned())
    };
    branches.as_array()?.iter().map(name).collect()
}

/// Conditions on an object as a whole. A single one stands among the keywords, where it is no choice of variants.
fn whole(schema: &Map<String, Value>) -> Vec<Value> {
    let mut all = schema.get("allOf").and_then(Value::as_array).cloned().unwrap_or_default();
    if schema.contains_key("properties") {
        let own = ["oneOf", "anyOf", "not"].iter().filter_map(|keyword| {
            Some(Value::Object(Map::from_iter([((*keyword).to_owned(), schema.get(*keyword)?.clone())])))
        });
        all.extend(own);
    }
    all
}

/// Those that are not about the names of a field.
pub(super) fn conditions(schema: &Map<String, Value>) -> Vec<Value> {
    let is_alias = |branch: &Value| {
        let name = branch.pointer("/required/0").and_then(Value::as_str);
        name.and_then(|name| schema.get("properties")?.get(name)?.get("x-alias-of")).is_some()
    };
    let of_names = |condition: &Value| {
        let branches = condition.get("oneOf").and_then(Value::as_array);
        branches.is_some_and(|branches| branches.iter().any(is_alias))
    };
    let has_members = |condition: &Value| condition.to_string().contains("\"title\"");
    whole(schema).into_iter().filter(|condition| !of_names(condition) && !has_members(condition)).collect()
}

/// The code and the message of each marker.
pub(super) fn markers(schema: &Map<String, Value>) -> Vec<(String, String)> {
    let all = schema.get("x-rules").and_then(Value::as_array).into_iter().flatten();
    let text = |marker: &Value, key: &str| marker.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let own = all.filter(|marker| marker.get("expressed").is_none());
    own.map(|marker| (text(marker, "code"), text(marker, "message"))).collect()
}

/// The variants of a union.
pub(super) fn branches(schema: &Map<String, Value>) -> Option<Vec<Value>> {
    let all = ["oneOf", "anyOf"].iter().find_map(|keyword| schema.get(*keyword)?.as_array())?;
    // Beside members it may be a condition on them.
    let is_condition = schema.contains_key("properties") && all.iter().all(|branch| branch.get("title").is_none());
    (!is_condition).then(|| all.clone())
}

/// What a schema says beside taking `null`, if it does.
pub(super) fn beside_null(schema: &Value) -> Option<&Value> {
    let is_null = |branch: &Value| branch.get("type").is_some_and(|kind| kind == "null");
    match schema.get("anyOf")?.as_array()?.as_slice() {
        [inner, null] if is_null(null) => Some(inner),
        _ => None,
    }
}
