//! `OpenAPI`'s `discriminator`, for enums whose variants are told apart by constants of their own.

use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

use super::references::resolved;

/// An object in which the member at the end of a path has one of some values, or is absent where it may be.
pub(super) fn leads(path: &[&str], values: &[Value], may_be_absent: bool) -> Option<Map<String, Value>> {
    let schema = path.iter().rev().fold(json!({ "enum": values }), |inner, name| {
        let properties = json!({ *name: inner });
        if may_be_absent {
            json!({ "properties": properties })
        } else {
            json!({ "properties": properties, "required": [name] })
        }
    });
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

/// The values of the member at the end of a path that lead to a branch.
pub(super) fn values(path: &[&str], branch: &Value, generator: &mut SchemaGenerator) -> Vec<Value> {
    // What stands beside a reference comes first: the values are given where the type does not say them.
    let own = path.iter().try_fold(branch.clone(), |schema, name| schema.get("properties")?.get(*name).cloned());
    let whole = resolved(branch.clone(), generator);
    let mut of_type = || {
        path.iter().try_fold(whole.clone(), |schema, name| {
            Some(resolved(schema.get("properties")?.get(*name)?.clone(), generator))
        })
    };
    let schema = own.or_else(&mut of_type).map(|schema| resolved(schema, generator)).unwrap_or_default();
    let branches = ["allOf", "oneOf", "anyOf"].iter().filter_map(|keyword| whole.get(*keyword)?.as_array()).flatten();
    let constant = schema.get("const").into_iter();
    let all = constant.chain(schema.get("enum").and_then(Value::as_array).into_iter().flatten());
    let own: Vec<Value> = all.filter(|value| !value.is_null()).cloned().collect();
    if own.is_empty() { branches.flat_map(|branch| values(path, branch, generator)).collect() } else { own }
}

/// The name of the member, and for each of its values the schema that it leads to.
pub(super) fn of_constants(tag: &str, schema: &Map<String, Value>, generator: &mut SchemaGenerator) -> Value {
    let branches = ["oneOf", "anyOf"].iter().find_map(|keyword| schema.get(*keyword)?.as_array());
    let mut mapping = Map::new();
    for branch in branches.into_iter().flatten() {
        let Some(reference) = branch.get("$ref") else { continue };
        for value in values(&[tag], branch, generator) {
            let name = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
            mapping.insert(name, reference.clone());
        }
    }
    if mapping.is_empty() { json!({ "propertyName": tag }) } else { json!({ "propertyName": tag, "mapping": mapping }) }
}
