//! The smallest input that still shows a difference.

use serde_json::{Value, json};

/// Makes an input smaller as long as `fails` says that it still does.
pub(super) fn shrink(mut input: Value, fails: impl Fn(&Value) -> bool) -> Value {
    // Each round takes something away; there is only so much.
    for _ in 0..1000 {
        let Some(smaller) = smaller(&input).into_iter().find(|smaller| fails(smaller)) else { break };
        input = smaller;
    }
    input
}

/// Inputs that are smaller by one step.
fn smaller(value: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    match value {
        Value::Object(members) => {
            for name in members.keys() {
                let mut without = members.clone();
                without.remove(name);
                all.push(Value::Object(without));
            }
            for (name, member) in members {
                for smaller in smaller(member) {
                    let mut with = members.clone();
                    with.insert(name.clone(), smaller);
                    all.push(Value::Object(with));
                }
            }
        }
        Value::Array(items) => {
            for index in 0..items.len() {
                let mut without = items.clone();
                without.remove(index);
                all.push(Value::Array(without));
            }
            for (index, item) in items.iter().enumerate() {
                for smaller in smaller(item) {
                    let mut with = items.clone();
                    with[index] = smaller;
                    all.push(Value::Array(with));
                }
            }
        }
        Value::String(text) => {
            let chars: Vec<char> = text.chars().collect();
            let take = |range: &[char]| json!(range.iter().collect::<String>());
            if !chars.is_empty() {
                all.extend([json!(""), take(&chars[..chars.len() / 2]), take(&chars[chars.len() / 2..])]);
                all.extend([take(&chars[1..]), take(&chars[..chars.len() - 1])]);
                let plain: Vec<char> = chars.iter().map(|c| if c.is_alphabetic() { 'a' } else { *c }).collect();
                all.push(take(&plain));
                all.retain(|smaller| smaller != value);
            }
        }
        Value::Number(number) => {
            if let Some(number) = number.as_i64().filter(|number| *number != 0) {
                all.extend([json!(0), json!(number / 2), json!(number - number.signum())]);
            }
        }
        Value::Bool(true) => all.push(json!(false)),
        _ => {}
    }
    all
}
