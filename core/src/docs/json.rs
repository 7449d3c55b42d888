//! JSON with the members in the order in which the fields are declared.

use serde_json::{Map, Value};

use crate::sample::composed;
use crate::schema::ORDER;

/// The value as indented text.
pub(super) fn pretty(value: &Value, schema: &Value, root: &Value) -> String {
    let mut text = String::new();
    write(value, schema, root, 1, &mut text);
    text
}

fn write(value: &Value, schema: &Value, root: &Value, depth: usize, text: &mut String) {
    let keywords = composed(schema, root, &mut |_| 0).unwrap_or_default();
    match value {
        Value::Object(members) if !members.is_empty() => {
            text.push('{');
            for (index, name) in order(members, &keywords).into_iter().enumerate() {
                begin(index, depth, text);
                text.extend([Value::from(name).to_string().as_str(), ": "]);
                let inner = keywords.get("properties").and_then(|properties| properties.get(name));
                write(&members[name], inner.unwrap_or(&Value::Null), root, depth + 1, text);
            }
            end(depth, text);
            text.push('}');
        }
        Value::Array(items) if !items.is_empty() => {
            text.push('[');
            let schema = keywords.get("items").unwrap_or(&Value::Null);
            for (index, item) in items.iter().enumerate() {
                begin(index, depth, text);
                write(item, schema, root, depth + 1, text);
            }
            end(depth, text);
            text.push(']');
        }
        value => text.push_str(&value.to_string()),
    }
}

fn begin(index: usize, depth: usize, text: &mut String) {
    text.push_str(if index == 0 { "\n" } else { ",\n" });
    text.push_str(&"  ".repeat(depth));
}

fn end(depth: usize, text: &mut String) {
    text.push('\n');
    text.push_str(&"  ".repeat(depth - 1));
}

fn order<'m>(members: &'m Map<String, Value>, keywords: &Map<String, Value>) -> Vec<&'m str> {
    let declared = keywords.get(ORDER).and_then(Value::as_array);
    let place = |name: &str| declared.and_then(|declared| declared.iter().position(|known| known == name));
    let mut names: Vec<&str> = members.keys().map(String::as_str).collect();
    names.sort_by_key(|name| place(name).unwrap_or(usize::MAX));
    names
}
