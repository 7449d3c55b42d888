//! Small mistakes in an input.

use serde_json::{Map, Value, json};

use crate::sample::{Random, from_float, from_wide, wide};

/// Makes one change, anywhere.
pub(super) fn mutate(input: &mut Value, random: &mut Random) {
    let count = nodes(input);
    let mut at = random.below(count);
    if let Some(node) = node(input, &mut at) {
        change(node, random);
    }
}

fn nodes(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(nodes).sum(),
        Value::Object(members) => members.values().map(nodes).sum(),
        _ => 0,
    }
}

fn node<'v>(value: &'v mut Value, at: &mut usize) -> Option<&'v mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| node(item, at)),
        Value::Object(members) => members.values_mut().find_map(|member| node(member, at)),
        _ => None,
    }
}

fn change(value: &mut Value, random: &mut Random) {
    if random.chance(4) {
        *value = random.any_value();
        return;
    }
    match value {
        Value::Object(members) => change_members(members, random),
        Value::Array(items) => {
            let at = random.below(items.len() + 1);
            match random.below(3) {
                0 if at < items.len() => drop(items.remove(at)),
                1 if at < items.len() => items.push(items[at].clone()),
                _ => items.insert(at, random.any_value()),
            }
        }
        Value::String(text) => {
            let mut chars: Vec<char> = text.chars().collect();
            let at = random.below(chars.len() + 1);
            match random.below(4) {
                0 if at < chars.len() => drop(chars.remove(at)),
                1 if !chars.is_empty() => chars.extend(chars.clone()),
                2 => chars.clear(),
                _ => chars.insert(at, *random.one(&['a', 'Z', '0', '-', ' ', '.', '\n', 'é', '💩', '\u{0}'])),
            }
            *text = chars.into_iter().collect();
        }
        Value::Number(number) => {
            let whole = Value::Number(number.clone());
            let step = *random.one(&[1, -1, 2, 10, 1000, 1_000_000_000_000]);
            *value = match (wide(&whole), number.as_f64()) {
                (Some(whole), _) if random.chance(8) => {
                    json!(from_wide(whole % 1000).as_f64().unwrap_or_default() + 0.5)
                }
                (Some(whole), _) if random.chance(4) => from_wide(-whole),
                (Some(whole), _) => from_wide(whole + step),
                #[allow(clippy::cast_precision_loss)] // Small numbers.
                (None, Some(float)) => from_float(float + *random.one(&[0.01, -0.01, 1.0, -1.0])),
                (None, None) => Value::Null,
            };
        }
        Value::Bool(truth) => *truth = !*truth,
        Value::Null => *value = random.any_value(),
    }
}

fn change_members(members: &mut Map<String, Value>, random: &mut Random) {
    let name = members.keys().nth(random.below(members.len().max(1))).cloned();
    match (random.below(5), name) {
        (0 | 1, Some(name)) => drop(members.remove(&name)),
        (2, Some(name)) => drop(members.insert(name, Value::Null)),
        (3, Some(name)) => {
            let value = members.remove(&name).unwrap_or_default();
            members.insert(format!("{name}x"), value);
        }
        _ => drop(members.insert(random.key(), random.any_value())),
    }
}
