//! A schema with its references followed and its branches chosen: plain keywords.

use serde_json::{Map, Value, json};

use crate::rules::is_tighter;

/// Where the names of members stand that had better not be there, for the branch that was chosen.
pub(super) const ABSENT: &str = "x-absent";

/// How many references and branches lie within each other at most.
const MOST: usize = 64;

/// The keywords of a schema, of which `choose` picks one of so many branches; nothing where the schema is no object.
pub(crate) fn composed(
    schema: &Value,
    root: &Value,
    choose: &mut dyn FnMut(usize) -> usize,
) -> Option<Map<String, Value>> {
    let mut all = Map::new();
    gather(schema, root, choose, &mut all, 0).then_some(all).filter(|all| !all.is_empty())
}

fn gather(
    schema: &Value,
    root: &Value,
    choose: &mut dyn FnMut(usize) -> usize,
    all: &mut Map<String, Value>,
    depth: usize,
) -> bool {
    let Some(keywords) = schema.as_object().filter(|_| depth < MOST) else { return false };
    for (keyword, value) in keywords {
        match (keyword.as_str(), value) {
            ("$ref", Value::String(reference)) => {
                if let Some(target) = target(reference, root) {
                    gather(target, root, choose, all, depth + 1);
                }
            }
            // What the rules want after the value was normalised is mostly what it is before.
            ("x-normalized", schema) => {
                gather(schema, root, choose, all, depth + 1);
            }
            ("allOf", Value::Array(schemas)) => {
                for schema in schemas {
                    gather(schema, root, choose, all, depth + 1);
                }
            }
            ("oneOf" | "anyOf", Value::Array(branches)) if !branches.is_empty() => {
                let chosen = choose(branches.len()).min(branches.len() - 1);
                if keyword == "oneOf" && branches.iter().all(is_about_members) {
                    let others = branches.iter().enumerate().filter(|(index, _)| *index != chosen);
                    others.for_each(|(_, other)| add_absent(other, all));
                }
                gather(&branches[chosen], root, choose, all, depth + 1);
            }
            ("not", refused) if is_about_members(refused) => add_absent(refused, all),
            _ => join(all, keyword, value),
        }
    }
    true
}

/// Whether a schema says but which members there are.
fn is_about_members(schema: &Value) -> bool {
    let is_about = |keyword: &String| ["required", "properties", "anyOf", "allOf", "not"].contains(&keyword.as_str());
    schema.as_object().is_some_and(|keywords| keywords.keys().all(is_about))
}

/// Notes the members that such a schema asks for, which had better not be there.
fn add_absent(schema: &Value, all: &mut Map<String, Value>) {
    let names = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    if let Value::Array(absent) = all.entry(ABSENT).or_insert_with(|| json!([])) {
        absent.extend(names.cloned());
    }
    for keyword in ["anyOf", "allOf"] {
        let branches = schema.get(keyword).and_then(Value::as_array).into_iter().flatten();
        branches.for_each(|branch| add_absent(branch, all));
    }
}

/// Adds a keyword to those that are known: members join, and of others the one nearest to the value stays.
fn join(all: &mut Map<String, Value>, keyword: &str, value: &Value) {
    match (keyword, all.get_mut(keyword), value) {
        ("properties", Some(Value::Object(there)), Value::Object(more)) => {
            for (name, schema) in more {
                // `not: null` says nothing of what the value is.
                let is_condition = schema.get("not").is_some();
                match there.get_mut(name) {
                    Some(_) if is_condition => {}
                    Some(known) => *known = json!({ "allOf": [known.take(), schema] }),
                    None => drop(there.insert(name.clone(), schema.clone())),
                }
            }
        }
        // A text must match each.
        ("pattern", Some(there), value) if there != value => match all.entry("allOf").or_insert_with(|| json!([])) {
            Value::Array(conditions) => conditions.push(json!({ "pattern": value })),
            other => *other = json!([{ "pattern": value }]),
        },
        (_, Some(there), value) if is_tighter(keyword, there, value) == Some(true) => *there = value.clone(),
        ("required", Some(Value::Array(there)), Value::Array(more)) => there.extend(more.iter().cloned()),
        ("examples" | "default", ..) | (_, None, _) => drop(all.insert(keyword.to_owned(), value.clone())),
        _ => {}
    }
}

/// What a reference within the document names.
pub(crate) fn target<'s>(reference: &str, root: &'s Value) -> Option<&'s Value> {
    root.pointer(reference.strip_prefix('#')?)
}
