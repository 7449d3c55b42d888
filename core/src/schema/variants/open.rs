//! The schemas of what an open variant takes: names that no other variant has, and what comes with them.

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::TagPlace;
use crate::schema::apply::MARKERS;
use crate::schema::references::resolved;

/// How the marker of an open variant is known again.
pub(super) const MESSAGE: &str = "is what no other variant is";

/// The fields are the name and the content, or the whole object beside an internal tag.
pub(super) fn branches(
    tag: TagPlace,
    known: &[Value],
    fields: &[Schema],
    generator: &mut SchemaGenerator,
) -> Vec<Map<String, Value>> {
    let first = fields.first().map(|schema| schema.clone().to_value());
    let content = fields.get(1).map(|schema| schema.clone().to_value());
    let branches = match tag {
        TagPlace::External => match content {
            None => vec![name_of(known, first)],
            Some(content) => {
                let object = member(known, &content);
                if takes_none(content, generator) { vec![object, name_of(known, first)] } else { vec![object] }
            }
        },
        TagPlace::Internal(tag) => {
            let name = name_of(known, None);
            let object = json!({ "type": "object", "properties": { tag: name }, "required": [tag] });
            vec![with(object, first)]
        }
        TagPlace::Adjacent(tag, key) => {
            let content = content.unwrap_or_else(|| json!({}));
            let required = if takes_none(content.clone(), generator) { vec![tag] } else { vec![tag, key] };
            let name = name_of(known, first);
            vec![json!({ "type": "object", "properties": { tag: name, key: content }, "required": required })]
        }
        TagPlace::Constants { path, .. } => vec![with(of_other_constant(path, known), first)],
        TagPlace::Untagged => Vec::new(),
    };
    let marker = json!([{ "code": "open", "message": MESSAGE }]);
    let mark = |branch: Value| {
        let mut keywords = branch.as_object().cloned().unwrap_or_default();
        keywords.insert(MARKERS.to_owned(), marker.clone());
        keywords
    };
    branches.into_iter().map(mark).collect()
}

/// A name that no other variant has, which is also what the field says. Where it is written any name may stand there.
fn name_of(known: &[Value], field: Option<Value>) -> Value {
    let mut name = json!({ "type": "string" });
    if !known.is_empty() {
        name["not"] = json!({ "enum": known });
    }
    match field {
        Some(field) if field != json!({ "type": "string" }) => json!({ "allOf": [name, field] }),
        _ => name,
    }
}

/// An object with one member, whose name no other variant has.
fn member(known: &[Value], content: &Value) -> Value {
    let mut object =
        json!({ "type": "object", "additionalProperties": content, "minProperties": 1, "maxProperties": 1 });
    if !known.is_empty() {
        object["propertyNames"] = json!({ "not": { "enum": known } });
    }
    object
}

/// An object whose constant is none of those that are known, but of their kind.
fn of_other_constant(path: &[&'static str], known: &[Value]) -> Value {
    let mut kinds: Vec<&str> = known.iter().map(kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let of_tag = if kinds.is_empty() { json!({}) } else { json!({ "type": kinds, "not": { "enum": known } }) };
    path.iter()
        .rev()
        .fold(of_tag, |inner, name| json!({ "type": "object", "properties": { *name: inner }, "required": [name] }))
}

/// An object that is also what the field says, unless that is anything.
fn with(mut object: Value, field: Option<Value>) -> Value {
    if let Some(field) = field.filter(|field| field.as_object().is_some_and(|keywords| !keywords.is_empty())) {
        object["allOf"] = json!([field]);
    }
    object
}

/// Whether content need not be there.
fn takes_none(content: Value, generator: &mut SchemaGenerator) -> bool {
    let content = resolved(content, generator);
    content == json!({}) || content == json!(true) || content.to_string().contains("\"null\"")
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        _ => "string",
    }
}
