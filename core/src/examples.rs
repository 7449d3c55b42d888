//! `#[api(test_examples)]`: whether the examples and the defaults of a model are values of their fields.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::decode::Decode;
use crate::json::from_json;
use crate::path;
use crate::report::Report;
use crate::violation::Violation;

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
    let violation = match name {
        Some(name) => of_member(&report, name)?,
        None => report.violations().first()?,
    };
    Some(format!("the example {text} of `{}` {}", name.unwrap_or("the value"), violation.message()))
}

/// What is wrong with the default of the member `name`, which is that of a model that is read from nothing.
pub fn broken_default<T: Decode<'static>>(name: &'static str) -> Option<String> {
    let report = from_json::<T>("{}").err()?;
    let violation = of_member(&report, name)?;
    Some(format!("the default of `{name}` {}", violation.message()))
}

/// What is wrong with a member. Others are missing, which is no fault of this one.
fn of_member<'r>(report: &'r Report, name: &str) -> Option<&'r Violation> {
    let start = format!("/{}", path::escaped(name));
    let is_within =
        |pointer: &str| pointer.strip_prefix(&start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    report.violations().iter().find(|violation| is_within(violation.pointer()))
}

/// Fails with what is wrong with each example and default.
///
/// # Panics
/// Where one breaks the rules of its own field.
#[track_caller]
pub fn no_broken_examples(broken: &[Option<String>]) {
    let lines = broken.iter().flatten().fold(String::new(), |mut lines, line| {
        let _ = write!(lines, "\n  {line}");
        lines
    });
    assert!(lines.is_empty(), "examples or defaults break the rules of their own fields:{lines}");
}
