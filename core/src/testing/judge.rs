//! Whether reading and the schema say the same of an input.

use std::borrow::Cow;

use jsonschema::Validator;
use serde_json::Value;

use super::excused::Excuses;
use super::places::{normalized, rounded, stands_for_valid, without_points};
use crate::{Decode, from_json};

/// What reading and the schema say of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Accepted,
    Refused,
    /// They differ, as they may.
    Excused,
    Differs,
}

pub(super) struct Judge<'s> {
    schema: &'s Value,
    validator: Validator,
    /// The schema as the model shows it, where that says less.
    published: Option<Validator>,
    normalizes: bool,
    rounds: bool,
}

impl<'s> Judge<'s> {
    pub(super) fn new(schema: &'s Value, published: Option<&Value>) -> Self {
        let text = schema.to_string();
        let (normalizes, rounds) = (text.contains("\"x-normalize\""), text.contains("\"float\""));
        Self { schema, validator: validator(schema), published: published.map(validator), normalizes, rounds }
    }

    pub(super) fn verdict<T: for<'de> Decode<'de>>(&self, input: &Value) -> Verdict {
        let seen = self.seen(input);
        let valid = self.validator.is_valid(&seen);
        match from_json::<T>(&*input.to_string()) {
            Ok(_) if valid && self.published.as_ref().is_none_or(|published| published.is_valid(input)) => {
                Verdict::Accepted
            }
            Ok(_) if !valid && stands_for_valid(self.schema, &seen, &|seen| self.validator.is_valid(seen)) => {
                Verdict::Excused
            }
            Ok(_) => Verdict::Differs,
            Err(_) if !valid => Verdict::Refused,
            Err(report) if Excuses::new(self.schema, input).cover(&report) => Verdict::Excused,
            Err(_) => match without_points(input).map(|text| from_json::<T>(&*text)) {
                Some(Ok(_)) => Verdict::Excused,
                Some(Err(report)) if Excuses::new(self.schema, input).cover(&report) => Verdict::Excused,
                _ => Verdict::Differs,
            },
        }
    }

    /// The input as the rules see it.
    fn seen<'i>(&self, input: &'i Value) -> Cow<'i, Value> {
        let mut seen = Cow::Borrowed(input);
        if self.normalizes {
            seen = Cow::Owned(normalized(self.schema, &seen));
        }
        if self.rounds {
            seen = Cow::Owned(rounded(self.schema, &seen));
        }
        seen
    }

    pub(super) fn schema_errors(&self, input: &Value) -> Vec<String> {
        let seen = self.seen(input);
        self.validator.iter_errors(&seen).map(|error| described(&error)).collect()
    }
}

/// An error of the validator, with its place.
pub(super) fn described(error: &jsonschema::ValidationError<'_>) -> String {
    match error.instance_path().as_str() {
        "" => error.to_string(),
        place => format!("{place}: {error}"),
    }
}

/// A validator that looks at formats, but for those that say what is mostly written.
pub(super) fn validator(schema: &Value) -> Validator {
    let mut schema = schema.clone();
    without_loose(&mut schema);
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .build(&schema)
        .unwrap_or_else(|error| panic!("not a JSON Schema: {error}"))
}

/// Removes the formats beside a marker with `loose`.
fn without_loose(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            let markers = keywords.get("x-rules").and_then(Value::as_array);
            if markers.into_iter().flatten().any(|marker| marker.get("loose") == Some(&Value::Bool(true))) {
                keywords.remove("format");
            }
            keywords.values_mut().for_each(without_loose);
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(without_loose),
        _ => {}
    }
}
