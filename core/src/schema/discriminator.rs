//! `OpenAPI`'s `discriminator`, for enums whose variants are told apart by constants of their own.

use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

use super::flat::resolved;

/// An object in which the member at the end of a path has one of some values.
pub(super) fn leads(path: &[&str], values: &[Value]) -> Option<Map<String, Value>> {
    let last = json!({ "enum": values });
    let schema =
        path.iter().rev().fold(last, |inner, name| json!({ "properties": { *name: inner }, "required": [name] }));
    schema.as_object().cloned()
}

/// An object that has the member at the end of a path.
pub(super) fn has(path: &[&str]) -> Map<String, Value> {
    let inner = path.iter().rev().fold(None, |inner: Option<Value>, name| {
        Some(match inner {
            Some(inner) => json!({ "properties": { *name: inner }, "required": [name] }),
            None => json!({ "required": [name] }),
        })
    });
    inner.and_then(|schema| schema.as_object().cloned()).unwrap_or_default()
}

/// The name of the member, and for each of its values the schema that it leads to.
pub(super) fn of_constants(tag: &str, schema: &Map<String, Value>, generator: &SchemaGenerator) -> Value {
    let branches = ["oneOf", "anyOf"].iter().find_map(|keyword| schema.get(*keyword)?.as_array());
    let mut mapping = Map::new();
    for branch in branches.into_iter().flatten() {
        let Some(reference) = branch.get("$ref") else { continue };
        let own = branch.pointer(&format!("/properties/{tag}")).cloned();
        let of_type = || resolved(branch.clone(), generator).pointer(&format!("/properties/{tag}")).cloned();
        let Some(values) = own.or_else(of_type).map(|tag| resolved(tag, generator)) else { continue };
        let constant = values.get("const").into_iter();
        for value in constant.chain(values.get("enum").and_then(Value::as_array).into_iter().flatten()) {
            let name = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
            mapping.insert(name, reference.clone());
        }
    }
    if mapping.is_empty() { json!({ "propertyName": tag }) } else { json!({ "propertyName": tag, "mapping": mapping }) }
}
