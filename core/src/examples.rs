//! `#[api(test_examples)]`: whether the examples of a model are values of their fields.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::decode::Decode;
use crate::json::from_json;

/// What is wrong with an example, which is read as the member `name` of a model, or as the whole of it.
pub fn broken_example<T: Decode<'static>>(name: Option<&'static str>, example: &impl Serialize) -> Option<String> {
    let example = match serde_json::to_value(example) {
        Ok(example) => example,
        Err(error) => {
            return Some(format!("an example of `{}` cannot be written: {error}", name.unwrap_or("the value")));
        }
    };
    let text = example.to_string();
    let input = match name {
        Some(name) => Value::Object(Map::from_iter([(name.to_owned(), example)])),
        None => example,
    };
    // A model may borrow from the text; it is a test that does this, once for each example.
    let input: &'static str = Box::leak(input.to_string().into_boxed_str());
    let report = from_json::<T>(input).err()?;
    // The other members are missing, which is no fault of this one.
    let start = name.map(|name| format!("/{}", name.replace('~', "~0").replace('/', "~1"))).unwrap_or_default();
    let of_example = |pointer: &str| pointer == start || pointer.starts_with(&format!("{start}/"));
    let violation = report.violations().iter().find(|violation| name.is_none() || of_example(violation.pointer()))?;
    Some(format!("the example {text} of `{}` {}", name.unwrap_or("the value"), violation.message()))
}

/// Fails with what is wrong with each example.
///
/// # Panics
/// Where an example breaks the rules of its own field.
#[track_caller]
pub fn no_broken_examples(broken: &[Option<String>]) {
    let lines = broken.iter().flatten().fold(String::new(), |mut lines, line| {
        let _ = write!(lines, "\n  {line}");
        lines
    });
    assert!(lines.is_empty(), "examples break the rules of their own fields:{lines}");
}
