//! What a model may refuse although its schema takes it: where the schema has a marker.

use serde_json::{Map, Value};

use crate::codes;
use crate::report::Report;
use crate::sample::target;

/// A place in an input that a marker is about.
struct Excuse {
    pointer: String,
    /// Whether what lies within is excused as well, whatever is wrong with it.
    all: bool,
}

/// The markers for an input.
pub(super) struct Excuses(Vec<Excuse>);

impl Excuses {
    pub(super) fn new(schema: &Value, input: &Value) -> Self {
        let mut excuses = Vec::new();
        Walk { root: schema, excuses: &mut excuses }.at(schema, input, "", 0);
        Self(excuses)
    }

    /// Whether all that is wrong is so where the schema says that it cannot tell.
    pub(super) fn cover(&self, report: &Report) -> bool {
        report.violations().iter().all(|violation| {
            let pointer = violation.pointer();
            self.0.iter().any(|excuse| {
                let within =
                    pointer.strip_prefix(&excuse.pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
                if excuse.all { within } else { pointer == excuse.pointer && !is_structural(violation.code()) }
            })
        })
    }
}

/// What the form of an input is about, which every schema says.
fn is_structural(code: &str) -> bool {
    [codes::TYPE, codes::NULL, codes::MISSING, codes::UNKNOWN, codes::VARIANT].contains(&code)
}

/// Whether a list stands where the schema knows an object alone: serde, and so this crate, reads a struct from the list
/// of its fields too, which a schema had better not tell anybody.
pub(super) fn has_list_for_object(schema: &Value, input: &Value) -> bool {
    let mut found = false;
    each_place(
        schema,
        schema,
        input,
        &mut |keywords, input| {
            found |= input.is_array() && keywords.get("type").is_some_and(|kind| kind == "object");
        },
        0,
    );
    found
}

/// Calls `visit` with each value and each schema that is about it.
fn each_place(
    root: &Value,
    schema: &Value,
    input: &Value,
    visit: &mut dyn FnMut(&Map<String, Value>, &Value),
    depth: usize,
) {
    let Some(keywords) = schema.as_object().filter(|_| depth < 200) else { return };
    visit(keywords, input);
    let branches = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|keyword| keywords.get(keyword)?.as_array());
    let reference = keywords.get("$ref").and_then(Value::as_str).and_then(|name| target(name, root));
    for branch in branches.flatten().chain(reference) {
        each_place(root, branch, input, visit, depth + 1);
    }
    let members = input.as_object().into_iter().flatten();
    for (name, value) in members {
        let declared = keywords.get("properties").and_then(|properties| properties.get(name));
        if let Some(schema) = declared.or(keywords.get("additionalProperties")) {
            each_place(root, schema, value, visit, depth + 1);
        }
    }
    for (index, item) in input.as_array().into_iter().flatten().enumerate() {
        let first = keywords.get("prefixItems").and_then(|first| first.get(index));
        if let Some(schema) = first.or(keywords.get("items")) {
            each_place(root, schema, item, visit, depth + 1);
        }
    }
    if let (Some(items), Some(properties)) = (input.as_array(), keywords.get("properties").and_then(Value::as_object)) {
        // A list for an object within a list for an object: any field may be meant.
        for (item, schema) in items.iter().flat_map(|item| properties.values().map(move |schema| (item, schema))) {
            each_place(root, schema, item, visit, depth + 1);
        }
    }
}

struct Walk<'s, 'e> {
    root: &'s Value,
    excuses: &'e mut Vec<Excuse>,
}

impl Walk<'_, '_> {
    fn at(&mut self, schema: &Value, input: &Value, pointer: &str, depth: usize) {
        let Some(keywords) = schema.as_object().filter(|_| depth < 200) else { return };
        if let Some(target) = keywords.get("$ref").and_then(Value::as_str).and_then(|name| target(name, self.root)) {
            self.at(target, input, pointer, depth + 1);
        }
        for keyword in ["allOf", "anyOf", "oneOf"] {
            for branch in keywords.get(keyword).and_then(Value::as_array).into_iter().flatten() {
                self.at(branch, input, pointer, depth + 1);
            }
        }
        self.markers(keywords, pointer);
        match input {
            Value::Object(members) => self.members(keywords, members, pointer, depth),
            Value::Array(items) => {
                let first = keywords.get("prefixItems").and_then(Value::as_array);
                for (index, item) in items.iter().enumerate() {
                    let schema = first.and_then(|first| first.get(index)).or(keywords.get("items"));
                    if let Some(schema) = schema {
                        self.at(schema, item, &format!("{pointer}/{index}"), depth + 1);
                    }
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, keywords: &Map<String, Value>, members: &Map<String, Value>, pointer: &str, depth: usize) {
        let properties = keywords.get("properties").and_then(Value::as_object);
        for (name, value) in members {
            let inner = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
            if let Some(names) = keywords.get("propertyNames") {
                self.at(names, &Value::Null, &inner, depth + 1);
            }
            let declared = properties.and_then(|properties| properties.get(name));
            if let Some(schema) = declared.or(keywords.get("additionalProperties")) {
                self.at(schema, value, &inner, depth + 1);
            }
        }
    }

    fn markers(&mut self, keywords: &Map<String, Value>, pointer: &str) {
        if keywords.contains_key("x-normalized") {
            self.excuses.push(Excuse { pointer: pointer.to_owned(), all: false });
        }
        for marker in keywords.get("x-rules").and_then(Value::as_array).into_iter().flatten() {
            let code = marker.get("code").and_then(Value::as_str).unwrap_or_default();
            let all = matches!(code, "unknown" | "flatten" | "choose") || code == codes::INVALID;
            self.excuses.push(Excuse { pointer: pointer.to_owned(), all });
            for field in marker.get("fields").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
            {
                self.excuses.push(Excuse { pointer: format!("{pointer}/{field}"), all: false });
            }
        }
    }
}

/// Whether an input has a member under another name than the schema knows.
pub(super) fn has_alias(schema: &Value, input: &Value) -> bool {
    let mut aliases = Vec::new();
    collect(schema, &mut aliases);
    !aliases.is_empty() && has_one(input, &aliases)
}

fn collect<'s>(schema: &'s Value, aliases: &mut Vec<&'s str>) {
    match schema {
        Value::Object(keywords) => {
            match keywords.get("x-aliases") {
                Some(Value::Array(names)) => aliases.extend(names.iter().filter_map(Value::as_str)),
                Some(Value::Object(variants)) => {
                    aliases.extend(variants.values().filter_map(Value::as_array).flatten().filter_map(Value::as_str));
                }
                _ => {}
            }
            keywords.values().for_each(|schema| collect(schema, aliases));
        }
        Value::Array(schemas) => schemas.iter().for_each(|schema| collect(schema, aliases)),
        _ => {}
    }
}

fn has_one(input: &Value, aliases: &[&str]) -> bool {
    match input {
        Value::Object(members) => {
            members.iter().any(|(name, value)| aliases.contains(&name.as_str()) || has_one(value, aliases))
        }
        Value::Array(items) => items.iter().any(|item| has_one(item, aliases)),
        Value::String(text) => aliases.contains(&text.as_str()),
        _ => false,
    }
}
