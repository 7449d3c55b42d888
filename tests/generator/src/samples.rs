//! Documents of a schema, valid and broken.

use serde_json::{Map, Value, json};

use crate::document::{Document, is_required, is_type, members, properties, text, texts};

/// How deep optional properties are filled in.
const DEPTH: usize = 4;

/// Documents that a schema accepts.
#[derive(Debug)]
pub struct Samples {
    /// With the required properties alone; one for each member of a union.
    pub minimal: Vec<Value>,
    /// With all properties; one for each member of a union, also of those that the properties have.
    pub full: Vec<Value>,
    /// With one mistake, where the schema is of an object.
    pub broken: Vec<Broken>,
}

/// A document with one mistake.
#[derive(Debug)]
pub struct Broken {
    /// The document.
    pub document: Value,
    /// The pointer of the expected violation.
    pub pointer: String,
    /// The code of the expected violation.
    pub code: &'static str,
}

impl Document {
    /// Documents of the schema with this name.
    pub fn samples(&self, name: &str) -> Samples {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        let schema = self.resolved(&schema).clone();
        let each = |filling: Filling| {
            let alternatives = self.leaves(&schema);
            alternatives.into_iter().map(|member| self.sample(member, filling)).collect()
        };
        let (minimal, mut full): (Vec<_>, Vec<_>) = (each(Filling::Required), each(Filling::All(DEPTH)));
        let mut broken = vec![];
        if let (Some(properties), [Value::Object(whole)]) = (properties(&schema), full.as_slice()) {
            broken = self.broken(&schema);
            let others = properties.iter().flat_map(|(name, property)| {
                self.others(property).into_iter().map(|value| {
                    let mut object = whole.clone();
                    object.insert(name.clone(), value);
                    Value::Object(object)
                })
            });
            let others: Vec<_> = others.collect();
            full.extend(others);
        }
        Samples { minimal, full, broken }
    }

    /// What a property may be beside its first sample: the other members of a union, alone, in a list or in a map.
    fn others(&self, property: &Value) -> Vec<Value> {
        let schema = self.resolved(property);
        if members(schema).is_some() {
            let alternatives = self.leaves(schema);
            return alternatives
                .into_iter()
                .flat_map(|member| {
                    let within = if is_type(member, "null") { vec![] } else { self.others(member) };
                    std::iter::once(self.sample(member, Filling::All(2))).chain(within)
                })
                .collect();
        }
        if let Some(items) = schema.get("items") {
            return self.others(items).into_iter().map(|item| json!([item])).collect();
        }
        match schema.get("additionalProperties").filter(|_| properties(schema).is_none()) {
            Some(values) if values.is_object() => {
                let names = schema.get("propertyNames").map(|names| self.resolved(names).clone());
                let key = key_sample(names);
                self.others(values).into_iter().map(|value| json!({ &key: value })).collect()
            }
            _ => vec![],
        }
    }

    /// The members of a union, and of the unions among them.
    fn leaves<'d>(&'d self, schema: &'d Value) -> Vec<&'d Value> {
        let schema = self.resolved(schema);
        match members(schema) {
            Some(members) => members.iter().flat_map(|member| self.leaves(member)).collect(),
            None => vec![schema],
        }
    }

    fn sample(&self, schema: &Value, filling: Filling) -> Value {
        let schema = self.resolved(schema);
        if let Some(value) = schema.get("const") {
            return value.clone();
        }
        if let Some(members) = members(schema) {
            let null = members.iter().find(|member| is_type(member, "null"));
            let first = members.iter().find(|member| !is_type(member, "null")).expect("a union has members");
            return match (null, filling) {
                (Some(_), Filling::Required | Filling::All(0)) => Value::Null,
                _ => self.sample(first, filling),
            };
        }
        if let Some(values) = texts(schema) {
            return json!(values[0]);
        }
        match text(schema, "type") {
            Some("string") => json!(text_sample(schema)),
            Some("integer") => whole(number_sample(schema)),
            Some("number") => json!(number_sample(schema) + 0.5),
            Some("boolean") => json!(true),
            Some("array") => self.list_sample(schema, filling),
            Some("object") => self.object_sample(schema, filling),
            Some("null") => Value::Null,
            // Anything. A field of type `Value` is there with a value.
            _ => json!("anything"),
        }
    }

    fn list_sample(&self, schema: &Value, filling: Filling) -> Value {
        if let Some(places) = schema.get("prefixItems").and_then(Value::as_array) {
            return places.iter().map(|place| self.sample(place, filling)).collect();
        }
        let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or_default();
        let count = if filling.goes_on() { least.max(1) } else { least };
        let item = schema.get("items").cloned().unwrap_or_default();
        (0..count).map(|_| self.sample(&item, filling.below())).collect()
    }

    fn object_sample(&self, schema: &Value, filling: Filling) -> Value {
        let mut object = Map::new();
        for (name, property) in properties(schema).into_iter().flatten() {
            // A constant with a default may be what tells the members of a union apart.
            if is_required(schema, name) || filling.goes_on() || property.get("const").is_some() {
                object.insert(name.clone(), self.sample(property, filling.below()));
            }
        }
        let least = schema.get("minProperties").and_then(Value::as_u64).unwrap_or_default();
        if filling.goes_on() || least > 0 {
            let patterns = schema.get("patternProperties").and_then(Value::as_object);
            let values = patterns.and_then(|patterns| patterns.values().next());
            let values = values.or_else(|| schema.get("additionalProperties").filter(|values| values.is_object()));
            if let Some(values) = values {
                let names = schema.get("propertyNames").map(|names| self.resolved(names).clone());
                object.insert(key_sample(names), self.sample(values, filling.below()));
            }
        }
        Value::Object(object)
    }

    /// Each property of an object broken in each way, one at a time.
    fn broken(&self, schema: &Value) -> Vec<Broken> {
        let Value::Object(whole) = self.sample(schema, Filling::All(1)) else { return vec![] };
        let mut broken = vec![];
        let mut add = |name: &str, value: Option<Value>, code: &'static str| {
            let mut document = whole.clone();
            match value {
                Some(value) => document.insert(name.to_owned(), value),
                None => document.remove(name),
            };
            let pointer = format!("/{}", name.replace('~', "~0").replace('/', "~1"));
            broken.push(Broken { document: document.into(), pointer, code });
        };
        for (name, property) in properties(schema).into_iter().flatten() {
            if is_required(schema, name) {
                add(name, None, "missing");
            }
            for (value, code) in self.mistakes(property) {
                add(name, Some(value), code);
            }
        }
        if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
            add("no_such_property", Some(json!(1)), "unknown");
        }
        broken
    }

    /// Values that a property does not take, and the code of the violation.
    fn mistakes(&self, property: &Value) -> Vec<(Value, &'static str)> {
        let mut schema = self.resolved(property);
        let mut mistakes = vec![];
        if let Some(alternatives) = members(schema) {
            let others: Vec<_> = alternatives.iter().filter(|member| !is_type(member, "null")).collect();
            // A choice between two has no one violation.
            let [one] = others.as_slice() else { return mistakes };
            if members(self.resolved(one)).is_some() {
                return mistakes;
            }
            schema = self.resolved(one);
        } else if text(schema, "type").is_some_and(|name| name != "null") && schema.get("const").is_none() {
            mistakes.push((Value::Null, "null"));
        }
        if let Some(constant) = schema.get("const") {
            let other = if constant.is_string() { json!("no such constant") } else { json!(constant != true) };
            mistakes.push((other, "constant"));
            return mistakes;
        }
        if texts(schema).is_some() {
            mistakes.push((json!("no such name"), "variant"));
            return mistakes;
        }
        match text(schema, "type") {
            Some("string") => mistakes.extend(text_mistakes(schema)),
            Some("integer") => {
                mistakes.push((json!("1"), "type"));
                mistakes.push((json!(1.5), "type"));
                mistakes.extend(number_mistakes(schema));
            }
            Some("number" | "boolean" | "object" | "array") => mistakes.push((json!("no"), "type")),
            _ => {}
        }
        mistakes
    }
}

/// Which optional properties are there.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Filling {
    Required,
    All(usize),
}

impl Filling {
    fn below(self) -> Self {
        match self {
            Self::Required => Self::Required,
            Self::All(depth) => Self::All(depth.saturating_sub(1)),
        }
    }

    fn goes_on(self) -> bool {
        matches!(self, Self::All(depth) if depth > 0)
    }
}

fn text_sample(schema: &Value) -> String {
    let example = schema.get("examples").and_then(|examples| examples.as_array()?.first()?.as_str());
    if let Some(example) = example {
        return example.to_owned();
    }
    let least = schema.get("minLength").and_then(Value::as_u64).unwrap_or(4);
    match (text(schema, "format"), text(schema, "pattern")) {
        (Some("uuid" | "uuid4"), _) => "1dbfc517-0bbf-4301-9ba8-555ca42b9737".into(),
        (Some("date-time"), _) => "2026-04-01T12:00:00Z".into(),
        (Some("date"), _) => "2026-04-01".into(),
        (Some("duration"), _) => "P1DT2H".into(),
        (Some("uri"), _) => "https://example.com/".into(),
        (Some("email"), _) => "ada@example.com".into(),
        (Some("ipvanyaddress"), _) => "192.0.2.1".into(),
        (Some("color"), _) => "#0062ff".into(),
        (_, Some(pattern)) => PATTERNS
            .iter()
            .find(|(start, _)| pattern.starts_with(start))
            .map_or_else(|| panic!("no sample for {pattern}"), |(_, sample)| (*sample).to_owned()),
        _ => "a".repeat(usize::try_from(least.max(1)).unwrap_or(1)),
    }
}

/// The start of a pattern and a text in which it matches.
const PATTERNS: &[(&str, &str)] = &[
    ("^(?!", "12.5"),
    ("usd", "usd"),
    ("^[a-z0-9-_]+$", "slug"),
    ("^(rk|sk)_", "sk_1"),
    (r"^image\/", "image/png"),
    (r"^(image\/", "image/png"),
    ("^A[A-Z0-9]+$", "A0123456789"),
    ("^[0-9]+", "1.2"),
];

fn key_sample(names: Option<Value>) -> String {
    let names = names.unwrap_or_default();
    texts(&names)
        .and_then(|values| values.first().map(|value| (*value).to_owned()))
        .unwrap_or_else(|| if names.get("format").is_some() { text_sample(&names) } else { "key".to_owned() })
}

fn number_sample(schema: &Value) -> f64 {
    let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_f64);
    let above = bound("exclusiveMinimum").map(|bound| bound + 1.0);
    bound("minimum").into_iter().chain(above).reduce(f64::max).unwrap_or(1.0)
}

fn text_mistakes(schema: &Value) -> Vec<(Value, &'static str)> {
    let mut mistakes = vec![(json!(1), "type")];
    let count =
        |keyword: &str| schema.get(keyword).and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok());
    let rule = match text(schema, "format") {
        Some("uuid" | "uuid4") => Some("uuid"),
        Some("date-time") => Some("date_time"),
        Some("date") => Some("date"),
        Some("duration") => Some("duration"),
        Some("uri") => Some("uri"),
        Some("email") => Some("email"),
        Some("ipvanyaddress") => Some("ip"),
        _ => None,
    };
    if let Some(code) = rule {
        mistakes.push((json!("no such format"), code));
        return mistakes;
    }
    if schema.get("pattern").is_none() {
        if let Some(most) = count("maxLength") {
            mistakes.push((json!("a".repeat(most + 1)), "length"));
        }
        if let Some(least) = count("minLength").filter(|least| *least > 0) {
            mistakes.push((json!("a".repeat(least - 1)), "length"));
        }
    }
    mistakes
}

#[allow(clippy::cast_possible_truncation)] // A bound of whole numbers.
fn whole(bound: f64) -> Value {
    json!(bound as i64)
}

#[allow(clippy::cast_possible_truncation)] // Bounds of whole numbers.
fn number_mistakes(schema: &Value) -> Vec<(Value, &'static str)> {
    let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_f64).map(|bound| bound as i64);
    let below = bound("minimum").map(|bound| bound - 1).into_iter().chain(bound("exclusiveMinimum")).reduce(i64::max);
    let above = bound("maximum").map(|bound| bound + 1);
    below.into_iter().chain(above).map(|number| (json!(number), "range")).collect()
}
