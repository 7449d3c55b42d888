//! The keywords of JSON Schema that rules write.

use serde_json::{Map, Value, json};

/// Where rules stand that a schema cannot say.
const MARKERS: &str = "x-rules";

/// The keywords of a JSON Schema that rules write.
///
/// ```
/// use api_model::rules::{self, Rule, Schema};
///
/// let mut schema = Schema::default();
/// Rule::<str>::describe(&rules::length(1..=64), &mut schema);
/// assert_eq!(schema.keywords()["maxLength"], 64);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema(Map<String, Value>);

impl Schema {
    /// Adds a keyword. Of two bounds the tighter stays; of others, the one that is there does, and the new one joins it
    /// under `allOf`: a field with two patterns must match both.
    pub fn set(&mut self, keyword: &str, value: impl Into<Value>) {
        let value = value.into();
        match self.0.get(keyword) {
            None => {
                self.0.insert(keyword.to_owned(), value);
            }
            Some(there) if *there == value => {}
            Some(there) => match is_tighter(keyword, there, &value) {
                Some(true) => drop(self.0.insert(keyword.to_owned(), value)),
                Some(false) => {}
                None => self.and(json!({ keyword: value })),
            },
        }
    }

    /// Notes a rule that JSON Schema has no words for: its code, and what must be.
    ///
    /// ```
    /// use api_model::rules::Schema;
    ///
    /// let mut schema = Schema::default();
    /// schema.mark("luhn", "must be the number of a card");
    /// assert_eq!(schema.keywords()["x-rules"][0]["code"], "luhn");
    /// ```
    pub fn mark(&mut self, code: &str, message: &str) {
        self.mark_within(code, message, false);
    }

    /// As [`Schema::mark`], also of what lies within the value.
    pub(crate) fn mark_within(&mut self, code: &str, message: &str, within: bool) {
        let mut marker = json!({ "code": code, "message": message });
        if within {
            marker["within"] = true.into();
        }
        match self.0.entry(MARKERS).or_insert_with(|| json!([])) {
            Value::Array(all) => all.push(marker),
            other => *other = json!([marker]),
        }
    }

    /// Gives the markers, if there are some, another code or message.
    pub(super) fn dress_markers(&mut self, code: Option<&str>, message: Option<&str>) {
        let Some(Value::Array(markers)) = self.0.get_mut(MARKERS) else { return };
        for marker in markers {
            for (key, value) in [("code", code), ("message", message)] {
                if let Some(value) = value {
                    marker[key] = value.into();
                }
            }
        }
    }

    /// Adds the keywords of another.
    pub(super) fn join(&mut self, other: Self) {
        for (keyword, value) in other.0 {
            match (self.0.get_mut(&keyword), value) {
                (Some(Value::Array(there)), Value::Array(more)) if keyword == MARKERS => there.extend(more),
                (_, value) => self.set(&keyword, value),
            }
        }
    }

    /// Adds a schema that a value must satisfy as well.
    fn and(&mut self, schema: Value) {
        match self.0.entry("allOf").or_insert_with(|| json!([])) {
            Value::Array(all) => all.push(schema),
            other => *other = json!([{ "allOf": other.take() }, schema]),
        }
    }

    /// The keywords.
    pub fn keywords(&self) -> &Map<String, Value> {
        &self.0
    }
}

/// Whether a bound refuses more than the one that is there; nothing where the keyword is no bound.
pub(crate) fn is_tighter(keyword: &str, old: &Value, new: &Value) -> Option<bool> {
    let (old, new) = (old.as_number()?, new.as_number()?);
    let less = match (old.as_i128(), new.as_i128()) {
        (Some(old), Some(new)) => new < old,
        _ => new.as_f64() < old.as_f64(),
    };
    match keyword {
        "minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties" => Some(!less),
        "maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties" => Some(less),
        _ => None,
    }
}

/// Text as a part of a pattern that matches it. ECMA-262 knows the escapes of these characters and of no others.
pub(super) fn escape(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for c in text.chars() {
        if "^$\\.*+?()[]{}|/".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyword_that_is_there_stays_and_the_other_joins() {
        let mut schema = Schema::default();
        for pattern in ["^a", "^a", "b$", "c"] {
            schema.set("pattern", pattern);
        }
        let expected = json!({ "pattern": "^a", "allOf": [{ "pattern": "b$" }, { "pattern": "c" }] });
        assert_eq!(Value::from(schema.keywords().clone()), expected);
    }

    #[test]
    fn text_in_a_pattern_matches_itself() {
        let text = r"a^$\.*+?()[]{}|/b-c#&~";
        assert!(regex::Regex::new(&format!("^{}$", escape(text))).unwrap().is_match(text));
    }
}
