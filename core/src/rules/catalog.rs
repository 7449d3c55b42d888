//! What the project's tests and documents know of each rule.

use serde::Serialize;
use serde_json::Value;

use super::{Rule, Schema};
use crate::violation::Violation;

/// One built-in rule.
#[derive(Clone, Debug)]
pub struct RuleInfo {
    /// Its name, which is also its code and the name of its file.
    pub name: &'static str,
    /// What it is for, in one line.
    pub summary: &'static str,
    /// Values that it accepts and values that it refuses.
    pub samples: Vec<Sample>,
}

/// A value and what a rule says of it.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The rule as it stands in an attribute, such as `length(1..=3)`.
    pub spelling: String,
    /// The value.
    pub value: Value,
    /// Whether the rule should accept it.
    pub accepted: bool,
    /// What the rule does say.
    pub violation: Option<Violation>,
    /// The keywords of the rule.
    pub schema: Schema,
}

impl RuleInfo {
    /// Runs the rule on samples, of which it should accept all or none.
    pub(super) fn run<T: Serialize>(&mut self, spelling: &str, rule: &impl Rule<T>, values: &[T], accepted: bool) {
        let mut schema = Schema::default();
        rule.describe(&mut schema);
        // `url()` stands in an attribute as `url`.
        let spelling = match spelling.strip_prefix(self.name).and_then(|rest| rest.strip_prefix("()")) {
            Some(rest) => format!("{}{rest}", self.name),
            None => spelling.to_owned(),
        };
        self.samples.extend(values.iter().map(|value| Sample {
            spelling: spelling.clone(),
            value: serde_json::to_value(value).unwrap_or_default(),
            accepted,
            violation: rule.check(value).err(),
            schema: schema.clone(),
        }));
    }
}
