//! The places of an input, with the schemas that are about each.

use std::fmt::Write;

use serde_json::{Map, Value};

use crate::path;
use crate::rules::private::normalized_text;
use crate::sample::target;
use crate::schema::ORDER;

type Keywords = Map<String, Value>;

/// How deep schemas lie within each other at most; deeper no input is read.
pub(super) const DEPTH: usize = 200;

/// Calls `visit` with each place and the keywords of each schema that is about it.
pub(super) fn each_place(root: &Value, input: &Value, visit: &mut dyn FnMut(&str, &Keywords, &Value)) {
    Walk { root, visit }.at(root, input, &mut String::new(), 0);
}

struct Walk<'s, 'v> {
    root: &'s Value,
    visit: &'v mut dyn FnMut(&str, &Keywords, &Value),
}

impl Walk<'_, '_> {
    fn at(&mut self, schema: &Value, input: &Value, pointer: &mut String, depth: usize) {
        let Some(keywords) = schema.as_object().filter(|_| depth < DEPTH) else { return };
        (self.visit)(pointer, keywords, input);
        let branches = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|keyword| keywords.get(keyword)?.as_array());
        let reference = keywords.get("$ref").and_then(Value::as_str).and_then(|name| target(name, self.root));
        for branch in branches.flatten().chain(reference) {
            self.at(branch, input, pointer, depth + 1);
        }
        match input {
            Value::Object(members) => {
                for (name, value) in members {
                    self.member(keywords, name, value, pointer, depth);
                }
            }
            Value::Array(items) => {
                let first = keywords.get("prefixItems").and_then(Value::as_array);
                for (index, item) in items.iter().enumerate() {
                    let schema = first.and_then(|first| first.get(index)).or(keywords.get("items"));
                    if let Some(schema) = schema {
                        self.within(schema, item, &index.to_string(), pointer, depth);
                    }
                }
            }
            _ => {}
        }
    }

    fn member(&mut self, keywords: &Keywords, name: &str, value: &Value, pointer: &mut String, depth: usize) {
        let segment = path::escaped(name);
        if let Some(names) = keywords.get("propertyNames") {
            self.within(names, &Value::Null, &segment, pointer, depth);
        }
        let declared = keywords.get("properties").and_then(|properties| properties.get(name));
        if let Some(schema) = declared.or_else(|| rest(keywords, name)) {
            self.within(schema, value, &segment, pointer, depth);
        }
    }

    fn within(&mut self, schema: &Value, value: &Value, segment: &str, pointer: &mut String, depth: usize) {
        let length = pointer.len();
        pointer.push('/');
        pointer.push_str(segment);
        self.at(schema, value, pointer, depth + 1);
        pointer.truncate(length);
    }
}

/// What is said of a member that no schema declares.
fn rest<'s>(keywords: &'s Keywords, name: &str) -> Option<&'s Value> {
    let declares = |branch: &Value| branch.pointer("/properties").is_some_and(|members| members.get(name).is_some());
    let branches =
        || ["allOf", "anyOf", "oneOf"].iter().filter_map(|keyword| keywords.get(*keyword)?.as_array()).flatten();
    let unevaluated = || keywords.get("unevaluatedProperties").filter(|_| !branches().any(declares));
    keywords.get("additionalProperties").or_else(unevaluated)
}

/// The input with some of its values changed. Where several places of the schema tell of a value, the first counts.
pub(super) fn changed(root: &Value, input: &Value, change: &dyn Fn(&Keywords, &Value) -> Option<Value>) -> Value {
    let mut changes: Vec<(String, Value)> = Vec::new();
    each_place(root, input, &mut |pointer, keywords, value| {
        let new = change(keywords, value).filter(|new| new != value);
        if let Some(new) = new.filter(|_| !changes.iter().any(|(known, _)| known == pointer)) {
            changes.push((pointer.to_owned(), new));
        }
    });
    let mut input = input.clone();
    for (pointer, new) in changes {
        if let Some(value) = input.pointer_mut(&pointer) {
            *value = new;
        }
    }
    input
}

/// The input with its texts as `normalize` makes them, where it is the functions of this crate that do.
pub(super) fn normalized(root: &Value, input: &Value) -> Value {
    changed(root, input, &|keywords, value| {
        let words = keywords.get("x-normalize")?.as_array()?;
        let mut value = value.clone();
        words.iter().filter_map(Value::as_str).for_each(|word| normalize(&mut value, word));
        Some(value)
    })
}

/// The input with its numbers as an `f32` holds them, where they are read as such.
pub(super) fn rounded(root: &Value, input: &Value) -> Value {
    changed(root, input, &|keywords, value| {
        let float = value.as_f64().filter(|_| value.is_f64() && has_format(keywords, &["float"]))?;
        // A number with its digits says the bound of a rule as the rule has it.
        #[allow(clippy::cast_possible_truncation)]
        let digits = (float as f32).to_string();
        digits.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::from)
    })
}

/// The value with a number wherever `null` may be written for an infinite one.
pub(super) fn with_finite(root: &Value, written: &Value) -> Value {
    changed(root, written, &|keywords, value| {
        (value.is_null() && has_format(keywords, &["float", "double"])).then(|| 0.into())
    })
}

fn has_format(keywords: &Keywords, formats: &[&str]) -> bool {
    keywords.get("format").and_then(Value::as_str).is_some_and(|format| formats.contains(&format))
}

fn normalize(value: &mut Value, word: &str) {
    match value {
        Value::String(text) if text.is_empty() && word == "empty_as_none" => *value = Value::Null,
        Value::String(text) => *text = normalized_text(text, word),
        Value::Array(items) => items.iter_mut().for_each(|item| normalize(item, word)),
        _ => {}
    }
}

/// How many values are tried in the place of those that stand for them.
const TRIES: usize = 64;

/// Whether an input is valid with what serde, and so this crate, takes some of its values for: a list for the struct of
/// these fields, and, where an enum is read from a buffer, a number for the name of a variant. A place that does not tell
/// the order of its fields is excused.
pub(super) fn stands_for_valid(root: &Value, input: &Value, is_valid: &dyn Fn(&Value) -> bool) -> bool {
    // With the places where nothing stands for anything else.
    let mut waiting = vec![(input.clone(), Vec::new())];
    for _ in 0..TRIES {
        let Some((input, settled)) = waiting.pop() else { return false };
        let Some((place, meanings)) = stand_in(root, &input, &settled) else { continue };
        for meaning in meanings {
            let Some(meaning) = meaning else { return true };
            let mut changed = input.clone();
            if let Some(value) = changed.pointer_mut(&place) {
                *value = meaning;
                if is_valid(&changed) {
                    return true;
                }
                waiting.push((changed, settled.clone()));
            }
        }
        waiting.insert(0, (input, settled.into_iter().chain([place]).collect()));
    }
    true
}

/// The first place where a value may stand for another, and for what; nothing where that cannot be told.
fn stand_in(root: &Value, input: &Value, settled: &[String]) -> Option<(String, Vec<Option<Value>>)> {
    let mut found: Option<String> = None;
    let mut meanings = Vec::new();
    each_place(root, input, &mut |pointer, keywords, value| {
        let is_first = found.as_ref().is_none_or(|found| found == pointer);
        if !is_first || settled.iter().any(|place| place == pointer) {
            return;
        }
        let before = meanings.len();
        match value {
            Value::Array(_) if keywords.get("type").is_some_and(|kind| kind == "object") => match keywords.get(ORDER) {
                Some(order) => meanings.extend(object(value, order).map(Some)),
                None => meanings.push(None),
            },
            Value::Number(_) => {
                let names = keywords.get("const").into_iter();
                let names = names.chain(keywords.get("enum").and_then(Value::as_array).into_iter().flatten());
                meanings.extend(names.filter(|name| name.is_string()).cloned().map(Some));
            }
            Value::Object(members) if members.is_empty() && keywords.get("type").is_some_and(|kind| kind == "null") => {
                meanings.push(Some(Value::Null));
            }
            _ => {}
        }
        if meanings.len() > before {
            found = Some(pointer.to_owned());
        }
    });
    found.map(|place| (place, meanings))
}

/// The elements of a list as members with the names.
fn object(list: &Value, names: &Value) -> Option<Value> {
    let (items, names) = (list.as_array()?, names.as_array()?);
    let name = |name: &Value| name.as_str().map(ToOwned::to_owned);
    let members = names.iter().filter_map(name).zip(items.iter().cloned());
    (items.len() <= names.len()).then(|| Value::Object(members.collect()))
}

/// The input as JSON with whole numbers written as integers, if it has some that are not.
pub(super) fn without_points(input: &Value) -> Option<String> {
    let mut text = String::new();
    write(input, &mut text).then_some(text)
}

fn write(value: &Value, text: &mut String) -> bool {
    let mut changed = false;
    match value {
        Value::Number(number) => match number.as_f64().filter(|float| number.is_f64() && float.fract() == 0.0) {
            Some(float) => {
                // Without the sign of a zero.
                let _ = write!(text, "{:.0}", if float == 0.0 { 0.0 } else { float });
                return true;
            }
            None => text.push_str(&number.to_string()),
        },
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                text.push_str(if index == 0 { "" } else { "," });
                changed |= write(item, text);
            }
            text.push(']');
        }
        Value::Object(members) => {
            text.push('{');
            for (index, (name, member)) in members.iter().enumerate() {
                text.push_str(if index == 0 { "" } else { "," });
                text.push_str(&Value::from(name.as_str()).to_string());
                text.push(':');
                changed |= write(member, text);
            }
            text.push('}');
        }
        other => text.push_str(&other.to_string()),
    }
    changed
}
