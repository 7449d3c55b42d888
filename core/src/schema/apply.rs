//! How keywords of rules join the schema of a type, and how a schema takes `null` or refuses it.

use std::borrow::Cow;

use schemars::{Schema, json_schema};
use serde_json::{Map, Value, json};

use crate::rules;

type Keywords = Map<String, Value>;

/// Where the markers of rules stand that JSON Schema cannot say.
pub(crate) const MARKERS: &str = "x-rules";

/// Adds what rules say of a value; `null` keeps every rule, as an empty `Option` does.
///
/// ```
/// use api_model::rules::{self, Rule};
/// use api_model::schema;
///
/// let mut keywords = rules::Schema::default();
/// Rule::<Option<u8>>::describe(&rules::range(1..=9), &mut keywords);
/// let mut integer = schema::nullable(schema::integer("uint8", Some(0), Some(255)));
/// schema::apply_rules(&mut integer, &keywords);
/// assert_eq!(integer.get("maximum").unwrap(), 9);
/// ```
pub fn apply_rules(schema: &mut Schema, rules: &rules::Schema) {
    let rules = &of_list(schema, rules.keywords());
    if rules.is_empty() {
        return;
    }
    let takes_null = has_null(schema);
    if takes_null && (schema.get("anyOf").is_some() || !rules.iter().all(|(keyword, bound)| skips_null(keyword, bound)))
    {
        return apply_beside_null(schema, rules);
    }
    let keywords = schema.ensure_object();
    if rules.contains_key("enum") {
        // The values are of the type, whose bounds say nothing more.
        keywords.retain(|keyword, _| !["minimum", "maximum"].contains(&keyword.as_str()));
    }
    for (keyword, value) in rules.iter() {
        let mut value = value.clone();
        if let (true, "enum", Value::Array(values)) = (takes_null, keyword.as_str(), &mut value) {
            values.push(Value::Null);
        }
        join(keywords, keyword, value);
    }
}

/// The rules of a list, where its items are not counted or compared as a schema does: repetitions in a set are dropped
/// first, and two items may be written in two ways and be the same.
fn of_list<'r>(schema: &Schema, rules: &'r Keywords) -> Cow<'r, Keywords> {
    let mut rules = Cow::Borrowed(rules);
    let is_counted = |keyword: &str| rules.get(keyword).and_then(Value::as_u64).filter(|bound| *bound > 1);
    let (least, most) = (is_counted("minItems"), rules.get("maxItems").cloned());
    if schema.get(super::SET).is_some() && (least.is_some() || most.is_some()) {
        let rules = rules.to_mut();
        rules.remove("maxItems");
        let bounds: Keywords = [("minItems", least.map(Value::from)), ("maxItems", most)]
            .into_iter()
            .filter_map(|(keyword, bound)| Some((keyword.to_owned(), bound?)))
            .collect();
        let message = match (bounds.get("minItems"), bounds.get("maxItems")) {
            (Some(least), Some(most)) => format!("must have between {least} and {most} different items"),
            (Some(least), None) => format!("must have at least {least} different items"),
            (None, most) => format!("must have at most {} different items", most.unwrap_or(&Value::Null)),
        };
        join(rules, MARKERS, json!([{ "code": "length", "message": message, "keywords": bounds }]));
    }
    if rules.contains_key("uniqueItems") && !schema.get("items").is_some_and(is_written_in_one_way) {
        let marker = json!([{ "code": "unique", "message": "must have distinct items" }]);
        join(rules.to_mut(), MARKERS, marker);
    }
    rules
}

/// Whether two values that differ in JSON are never the same.
fn is_written_in_one_way(schema: &Value) -> bool {
    let Some(keywords) = schema.as_object() else { return false };
    let is_scalar = |kind: &Value| kind.as_str().is_some_and(|kind| kind != "object" && kind != "array");
    let kind = match keywords.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().all(is_scalar),
        Some(kind) => is_scalar(kind),
        None => false,
    };
    let is_list = keywords.get("type").is_some_and(|kind| kind == "array");
    let of_list = || !keywords.contains_key("x-set") && keywords.get("items").is_some_and(is_written_in_one_way);
    let is_more = ["x-rules", "x-normalize"].iter().any(|keyword| keywords.contains_key(*keyword));
    (kind || is_list && of_list()) && !is_more
}

/// Adds the rules to the branch of a schema that is not for `null`.
fn apply_beside_null(schema: &mut Schema, rules: &Keywords) {
    let own: Keywords = rules.clone();
    if let Some(Value::Array(branches)) = schema.get_mut("anyOf") {
        let other = branches.iter_mut().filter(|branch| !is_null(branch)).filter_map(Value::as_object_mut);
        for branch in other {
            for (keyword, value) in &own {
                join(branch, keyword, value.clone());
            }
        }
        return;
    }
    let mut value = without_null(std::mem::take(schema));
    for (keyword, bound) in own {
        join(value.ensure_object(), &keyword, bound);
    }
    *schema = nullable(value);
}

/// Adds a keyword to others: the tighter of two bounds stays, and what cannot be one stands under `allOf`.
fn join(keywords: &mut Keywords, keyword: &str, value: Value) {
    if let Some((other, bound)) = opposite(keyword).and_then(|other| keywords.get_key_value(other)) {
        // Of equal bounds the one that is no value is tighter.
        let is_equal = *bound == value && keyword.starts_with("exclusive");
        if !is_equal && rules::is_tighter(other, bound, &value) != Some(true) {
            return;
        }
        let other = other.clone();
        keywords.remove(&other);
    }
    let Some(there) = keywords.get_mut(keyword) else {
        keywords.insert(keyword.to_owned(), value);
        return;
    };
    if *there == value {
        return;
    }
    if let Some(is_tighter) = rules::is_tighter(keyword, there, &value) {
        if is_tighter {
            *there = value;
        }
        return;
    }
    match (keyword, &mut *there, &value) {
        (MARKERS | "allOf", Value::Array(there), Value::Array(more)) => there.extend(more.iter().cloned()),
        // The rule knows the format better than the type does.
        ("format", ..) => *there = value,
        _ => match keywords.entry("allOf").or_insert_with(|| json!([])) {
            Value::Array(all) => all.push(json!({ keyword: value })),
            other => *other = json!([other.take(), { keyword: value }]),
        },
    }
}

/// The other way to say a bound.
fn opposite(keyword: &str) -> Option<&'static str> {
    Some(match keyword {
        "minimum" => "exclusiveMinimum",
        "exclusiveMinimum" => "minimum",
        "maximum" => "exclusiveMaximum",
        "exclusiveMaximum" => "maximum",
        _ => return None,
    })
}

/// Whether a keyword says nothing of `null`.
fn skips_null(keyword: &str, value: &Value) -> bool {
    match keyword {
        "const" | "not" | "oneOf" | "if" | "$ref" | "type" => false,
        "anyOf" | "allOf" => value.as_array().is_some_and(|all| {
            all.iter()
                .filter_map(Value::as_object)
                .all(|schema| schema.iter().all(|(keyword, value)| keyword != "enum" && skips_null(keyword, value)))
        }),
        _ => true,
    }
}

fn is_null(schema: &Value) -> bool {
    schema.get("type").is_some_and(|kind| kind == "null")
}

/// Whether a schema was made to take `null`.
pub(super) fn has_null(schema: &Schema) -> bool {
    let in_type = matches!(schema.get("type"), Some(Value::Array(types)) if types.iter().any(|kind| kind == "null"));
    in_type || matches!(schema.get("anyOf"), Some(Value::Array(branches)) if branches.iter().any(is_null))
}

/// What a schema says, or `null`.
pub fn nullable(mut schema: Schema) -> Schema {
    let Some(keywords) = schema.as_object() else { return schema };
    let asserts = keywords.keys().any(|keyword| !is_annotation(keyword));
    if !asserts || has_null(&schema) || is_null(schema.as_value()) {
        return schema;
    }
    let is_plain = keywords.iter().all(|(keyword, value)| skips_null(keyword, value) || keyword == "type");
    let kind = keywords.get("type").filter(|kind| is_plain && kind.is_string()).cloned();
    let Some(kind) = kind else { return json_schema!({ "anyOf": [schema, { "type": "null" }] }) };
    schema.insert("type".into(), json!([kind, "null"]));
    if let Some(Value::Array(values)) = schema.get_mut("enum") {
        values.push(Value::Null);
    }
    schema
}

/// Keywords that refuse nothing.
pub(crate) fn is_annotation(keyword: &str) -> bool {
    keyword.starts_with("x-")
        || matches!(
            keyword,
            "title" | "description" | "default" | "examples" | "deprecated" | "readOnly" | "writeOnly" | "$comment"
        )
}

/// What a schema says, but for `null`.
pub fn without_null(mut schema: Schema) -> Schema {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = &mut types[..] {
            let only = only.take();
            schema.insert("type".into(), only);
        }
        if let Some(Value::Array(values)) = schema.get_mut("enum") {
            values.retain(|value| !value.is_null());
        }
        return schema;
    }
    let is_alone = schema.as_object().is_some_and(|keywords| keywords.len() == 1);
    if let Some(Value::Array(branches)) = schema.get_mut("anyOf") {
        branches.retain(|branch| !is_null(branch));
        let only = if is_alone && branches.len() == 1 { branches.pop() } else { None };
        return only.and_then(|only| Schema::try_from(only).ok()).unwrap_or(schema);
    }
    if !schema.as_object().is_some_and(|keywords| keywords.contains_key("type") || keywords.contains_key("$ref")) {
        join(schema.ensure_object(), "not", json!({ "type": "null" }));
    }
    schema
}
