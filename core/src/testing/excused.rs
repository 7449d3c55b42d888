//! What a model may refuse although its schema takes it: where the schema has a marker, and what that is about.

use serde_json::{Map, Value, json};

use super::judge::validator;
use super::places::each_place;
use crate::codes;
use crate::path;
use crate::report::Report;

/// A violation that a marker is about.
struct Excuse {
    pointer: String,
    about: About,
}

enum About {
    /// The one with this code.
    Code(String),
    /// What a function of the user may say: anything but that the form is wrong.
    Function,
    /// Whatever is wrong at the place or within.
    Within,
}

/// The markers for an input.
pub(super) struct Excuses(Vec<Excuse>);

impl Excuses {
    pub(super) fn new(schema: &Value, input: &Value) -> Self {
        let mut excuses = Vec::new();
        each_place(schema, input, &mut |pointer, keywords, value| {
            let mut add = |pointer: &str, about| excuses.push(Excuse { pointer: path::cut_pointer(pointer), about });
            if keywords.contains_key("x-normalized") || has_function(keywords) {
                add(pointer, About::Function);
            }
            // What lies within a value that a function changes, only the model knows.
            if has_function(keywords) && keywords.get("x-normalized").is_some_and(|all| all.get("allOf").is_some()) {
                add(pointer, About::Within);
            }
            // A function of the user may look at an `Option` whose member is absent.
            for (name, schema) in absent_members(keywords, value) {
                for marker in schema.get("x-rules").and_then(Value::as_array).into_iter().flatten() {
                    of_marker(marker, &format!("{pointer}/{}", path::escaped(name)), &mut add);
                }
            }
            for marker in keywords.get("x-rules").and_then(Value::as_array).into_iter().flatten() {
                for name in first_of_several(marker, value) {
                    add(&format!("{pointer}/{}", path::escaped(name)), About::Within);
                }
                of_marker(marker, pointer, &mut add);
                if marker.get("code").is_some_and(|code| code == "choose") && !all_take(keywords, schema, value) {
                    add(pointer, About::Within);
                }
            }
        });
        Self(excuses)
    }

    /// Whether all that is wrong is so where the schema says that it cannot tell.
    pub(super) fn cover(&self, report: &Report) -> bool {
        report.violations().iter().all(|violation| {
            let pointer = violation.pointer();
            self.0.iter().any(|excuse| match &excuse.about {
                About::Code(code) => pointer == excuse.pointer && violation.code() == code,
                About::Function => pointer == excuse.pointer && !is_structural(violation.code()),
                About::Within => {
                    pointer.strip_prefix(&excuse.pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                }
            })
        })
    }
}

/// The schemas of the members that are not there.
fn absent_members<'k>(keywords: &'k Map<String, Value>, value: &Value) -> Vec<(&'k String, &'k Value)> {
    let Some(members) = value.as_object() else { return Vec::new() };
    let declared = keywords.get("properties").and_then(Value::as_object).into_iter().flatten();
    declared.filter(|(name, _)| !members.contains_key(*name)).collect()
}

/// The members of which the first is read, where there are several: a schema does not see their order.
fn first_of_several<'m>(marker: &'m Value, value: &Value) -> Vec<&'m str> {
    let names = marker.get("first").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let there: Vec<&str> = names.filter(|name| value.get(name).is_some()).collect();
    if there.len() > 1 { there } else { Vec::new() }
}

fn of_marker(marker: &Value, pointer: &str, add: &mut dyn FnMut(&str, About)) {
    let code = marker.get("code").and_then(Value::as_str).unwrap_or_default();
    if marker.get("within") == Some(&Value::Bool(true)) {
        return add(pointer, About::Within);
    }
    // The schema says it, and has the marker for its sentence.
    if code == "choose" || marker.get("first").is_some() || marker.get("expressed") == Some(&Value::Bool(true)) {
        return;
    }
    let about = || if code == "custom" { About::Function } else { About::Code(code.to_owned()) };
    add(pointer, about());
    for field in marker.get("fields").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        add(&format!("{pointer}/{}", path::escaped(field)), about());
    }
}

/// What the form of an input is about, which every schema says.
fn is_structural(code: &str) -> bool {
    [codes::TYPE, codes::NULL, codes::MISSING, codes::UNKNOWN, codes::VARIANT].contains(&code)
}

/// Whether a text is normalised by code that only the model knows.
fn has_function(keywords: &Map<String, Value>) -> bool {
    let words = keywords.get("x-normalize").and_then(Value::as_array);
    words.is_some_and(|words| !crate::schema::all_known(words.iter().filter_map(Value::as_str)))
}

/// Whether each variant takes the value, so that the model must as well, whichever its function chooses.
fn all_take(keywords: &Map<String, Value>, root: &Value, value: &Value) -> bool {
    let branches = ["anyOf", "oneOf"].iter().find_map(|keyword| keywords.get(*keyword)?.as_array());
    branches.into_iter().flatten().all(|branch| {
        let mut schema = json!({ "allOf": [branch] });
        // References lead to the root and to its definitions.
        let mut whole = root.clone();
        if let Some(definitions) = whole.as_object_mut().and_then(|whole| whole.remove("$defs")) {
            schema["$defs"] = definitions;
        }
        validator(&schema).is_valid(value)
    })
}
