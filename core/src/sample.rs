//! Values for a schema: the least that is valid, for examples, and random ones around the bounds, for tests.

mod compose;
mod pattern;
mod random;
mod text;

use serde_json::{Map, Value, json};

pub(crate) use compose::composed;
#[cfg(feature = "testing")]
pub(crate) use compose::target;
use pattern::Patterns;
pub(crate) use random::Random;

/// How deep a value may be before only what must be there is added.
const DEPTH: usize = 4;

/// Makes values for the schemas of one document.
pub(crate) struct Sampler<'s> {
    root: &'s Value,
    pub(crate) random: Random,
    /// Whether examples are taken, and nothing is added that need not be there.
    least: bool,
    /// Which branch the least value takes.
    choice: usize,
    /// Whether the least value is `null` where it may be.
    nulls: bool,
    /// Whether what is random may be wrong.
    pub(crate) noisy: bool,
    /// How many values were made for the root.
    made: usize,
    /// Which of them alone may be wrong.
    flaw: Option<usize>,
    patterns: Patterns,
}

impl<'s> Sampler<'s> {
    /// Takes examples, and adds only what must be there and what has an example.
    #[cfg(feature = "docs")]
    pub(crate) fn least(root: &'s Value) -> Self {
        Self {
            root,
            random: Random::new(0),
            least: true,
            choice: 0,
            nulls: false,
            noisy: false,
            made: 0,
            flaw: None,
            patterns: Patterns::default(),
        }
    }

    /// The least value for one schema of a document.
    #[cfg(feature = "docs")]
    pub(crate) fn least_within(root: &'s Value, schema: &Value) -> Value {
        Self::least(root).value(schema, 0)
    }

    /// Takes another branch or value where there are several, and `null` where that is one, for every second choice.
    #[cfg(feature = "docs")]
    pub(crate) fn choosing(mut self, choice: usize) -> Self {
        (self.choice, self.nulls) = (choice / 2, choice % 2 == 1);
        self
    }

    /// Takes anything, and likes bounds.
    pub(crate) fn random(root: &'s Value, seed: u64) -> Self {
        Self {
            root,
            random: Random::new(seed),
            least: false,
            choice: 0,
            nulls: false,
            noisy: true,
            made: 0,
            flaw: None,
            patterns: Patterns::default(),
        }
    }

    /// A value for the schema of the document.
    pub(crate) fn root(&mut self) -> Value {
        self.made = 0;
        self.value(self.root, 0)
    }

    /// A value that is valid but for one place, which is at a bound, beside one, or wrong in another way.
    #[cfg(feature = "testing")]
    pub(crate) fn root_with_one_flaw(&mut self) -> Value {
        // There are about as many places as there were in the value before.
        self.flaw = Some(self.random.below(self.made.max(1)) + 1);
        let value = self.root();
        self.flaw = None;
        value
    }

    /// A value for one schema.
    pub(crate) fn value(&mut self, schema: &Value, depth: usize) -> Value {
        self.made += 1;
        let noisy = self.noisy;
        if let Some(flaw) = self.flaw {
            self.noisy = self.made == flaw;
        }
        let value = self.of_schema(schema, depth);
        self.noisy = noisy;
        value
    }

    fn of_schema(&mut self, schema: &Value, depth: usize) -> Value {
        let (least, choice) = (self.least, self.choice);
        let Some(keywords) = composed(schema, self.root, &mut |branches| {
            if least { choice % branches } else { self.random.below(branches) }
        }) else {
            return if self.least { self.least_of_any() } else { self.random.any_value() };
        };
        if self.least
            && let Some(example) = example(&keywords)
        {
            return example;
        }
        if let Some(value) = keywords.get("const") {
            return value.clone();
        }
        if let Some(examples) = keywords.get("examples").and_then(Value::as_array).filter(|_| !self.least)
            && !examples.is_empty()
            // Of what only code reads nothing else is known.
            && !self.random.chance(if keywords.contains_key("type") { 2 } else { 6 })
            && !self.noisy
        {
            return self.random.one(examples).clone();
        }
        if let Some(values) = keywords.get("enum").and_then(Value::as_array).filter(|values| !values.is_empty()) {
            return if self.least { values[choice % values.len()].clone() } else { self.random.one(values).clone() };
        }
        match self.kind(&keywords) {
            "string" => Value::String(self.text(&keywords)),
            "integer" => self.integer(&keywords),
            "number" => self.number(&keywords),
            "boolean" => Value::Bool(!self.least && self.random.chance(2)),
            "array" => self.array(&keywords, depth),
            "object" => self.object(&keywords, depth),
            "null" => Value::Null,
            _ if self.least => self.least_of_any(),
            _ => self.random.any_value(),
        }
    }

    /// A value for a schema that says nothing of it: code may want any of these.
    fn least_of_any(&self) -> Value {
        match self.choice {
            0 => json!({}),
            1 => json!(0),
            2 => json!("text"),
            3 => json!([]),
            4 => json!(true),
            5 => json!(""),
            _ => Value::Null,
        }
    }

    fn kind<'k>(&mut self, keywords: &'k Map<String, Value>) -> &'k str {
        match keywords.get("type") {
            Some(Value::String(kind)) => kind,
            Some(Value::Array(kinds)) if !kinds.is_empty() => {
                // `null` stands last.
                let index = match (self.least, self.nulls) {
                    (true, true) => kinds.len() - 1,
                    (false, _) if self.random.chance(8) => self.random.below(kinds.len()),
                    _ => 0,
                };
                kinds[index].as_str().unwrap_or_default()
            }
            _ if keywords.contains_key("properties") || keywords.contains_key("required") => "object",
            _ if ["pattern", "format", "minLength", "maxLength"].iter().any(|word| keywords.contains_key(*word)) => {
                "string"
            }
            _ => "",
        }
    }

    fn integer(&mut self, keywords: &Map<String, Value>) -> Value {
        let bound = |keyword: &str| keywords.get(keyword).and_then(wide);
        let min = bound("minimum").or(bound("exclusiveMinimum").map(|min| min + 1));
        let max = bound("maximum").or(bound("exclusiveMaximum").map(|max| max - 1));
        let step = bound("multipleOf").filter(|step| *step > 0);
        let near = |min: i128, max: Option<i128>| if min <= 0 && max.is_none_or(|max| max >= 0) { 0 } else { min };
        let number = match (self.least, min, max) {
            (true, Some(min), max) => near(min, max),
            (true, None, max) => max.unwrap_or(0).min(0),
            (false, ..) => {
                let number = self.random.integer(min, max);
                let clamp = |number: i128| number.max(min.unwrap_or(number)).min(max.unwrap_or(i128::MAX));
                if self.noisy { number } else { clamp(number) }
            }
        };
        let number = match step {
            Some(step) if self.least || !self.flaw(4) => {
                let (over, up) = (number.rem_euclid(step), number + step - number.rem_euclid(step));
                if over == 0 || max.is_some_and(|max| up > max) { number - over } else { up }
            }
            _ => number,
        };
        from_wide(number)
    }

    fn number(&mut self, keywords: &Map<String, Value>) -> Value {
        let bound = |keyword: &str| keywords.get(keyword).and_then(Value::as_f64);
        let (low, high) = (bound("minimum"), bound("maximum"));
        let (above, below) = (bound("exclusiveMinimum"), bound("exclusiveMaximum"));
        if self.least {
            let number = match (low, above) {
                (Some(low), _) => low.max(0.0),
                (_, Some(above)) => bound("multipleOf").unwrap_or(1.0) + above.max(0.0),
                _ => high.map_or(0.0, |high| high.min(0.0)),
            };
            return from_float(number);
        }
        if let Some(step) = bound("multipleOf").filter(|_| !self.flaw(3)) {
            let steps = f64::from(u32::try_from(self.random.below(2000)).unwrap_or_default()) - 1000.0;
            // The shortest decimal, as people write it.
            return from_float(format!("{:.10}", steps * step).parse().unwrap_or_default());
        }
        let bounds: Vec<f64> = [low, high, above, below].into_iter().flatten().collect();
        let number = self.random.float(&bounds);
        if self.noisy {
            return from_float(number);
        }
        let (low, high) = (low.or(above.map(|above| above + 0.001)), high.or(below.map(|below| below - 0.001)));
        from_float(number.max(low.unwrap_or(number)).min(high.unwrap_or(f64::MAX)))
    }

    /// Whether something shall be wrong, once in `of` times.
    fn flaw(&mut self, of: usize) -> bool {
        // The one value that may be wrong had better be.
        self.noisy && self.random.chance(if self.flaw.is_some() { of.div_ceil(2) } else { of })
    }

    pub(crate) fn length(&mut self, min: usize, max: Option<usize>, short: bool) -> usize {
        let length = self.random.length(min, max, short);
        if self.noisy { length } else { length.max(min).min(max.unwrap_or(length)) }
    }

    fn array(&mut self, keywords: &Map<String, Value>, depth: usize) -> Value {
        let bound = |keyword: &str| keywords.get(keyword).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
        let (min, max) = (bound("minItems").unwrap_or(0), bound("maxItems"));
        let first: &[Value] = keywords.get("prefixItems").and_then(Value::as_array).map_or(&[], Vec::as_slice);
        let length = if self.least { min.max(first.len()) } else { self.length(min, max, depth > DEPTH) };
        let rest = keywords.get("items").unwrap_or(&Value::Bool(true));
        let mut items: Vec<Value> = Vec::new();
        let unique = keywords.get("uniqueItems").is_some() && (self.least || !self.flaw(4));
        for index in 0..length.min(64) {
            let schema = first.get(index).unwrap_or(rest);
            let mut item = self.value(schema, depth + 1);
            for _ in 0..8 {
                if !unique || !items.contains(&item) {
                    break;
                }
                // What is the least is always the same.
                let least = std::mem::replace(&mut self.least, false);
                item = self.value(schema, depth + 1);
                self.least = least;
            }
            items.push(item);
        }
        Value::Array(items)
    }

    fn object(&mut self, keywords: &Map<String, Value>, depth: usize) -> Value {
        let empty = Map::new();
        let properties = keywords.get("properties").and_then(Value::as_object).unwrap_or(&empty);
        let required: Vec<&str> = keywords
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let absent = keywords.get(compose::ABSENT).and_then(Value::as_array).filter(|_| self.least || !self.flaw(4));
        let is_absent = |name: &String| absent.is_some_and(|absent| absent.iter().any(|absent| absent == name));
        let mut object = Map::new();
        for (name, schema) in properties {
            let is_other_name = schema.get("x-alias-of").is_some();
            let wanted = required.contains(&name.as_str())
                || !is_other_name
                    && !is_absent(name)
                    && if self.least { self.has_example(schema) } else { depth <= DEPTH && !self.random.chance(3) };
            if wanted {
                object.insert(name.clone(), self.value(schema, depth + 1));
            }
        }
        for name in required.iter().filter(|name| !properties.contains_key(**name)) {
            object.insert((*name).to_owned(), self.value(&Value::Bool(true), depth + 1));
        }
        self.rest(&mut object, keywords, depth);
        Value::Object(object)
    }

    /// Members that are not declared.
    fn rest(&mut self, object: &mut Map<String, Value>, keywords: &Map<String, Value>, depth: usize) {
        let least = keywords.get("minProperties").and_then(Value::as_u64).unwrap_or(0);
        let schema = match keywords.get("additionalProperties").or(keywords.get("unevaluatedProperties")) {
            Some(Value::Bool(false)) => return,
            Some(schema) => schema,
            None => &Value::Bool(true),
        };
        let is_map = schema.is_object();
        let more = match (self.least, is_map) {
            (true, _) => 0,
            (false, true) if depth <= DEPTH => self.random.below(4),
            (false, _) => usize::from(self.flaw(12)),
        };
        let names = keywords.get("propertyNames").cloned();
        for index in 0..16 {
            let has = u64::try_from(object.len()).unwrap_or_default();
            if index >= more && has >= least {
                break;
            }
            let name = match &names {
                Some(names) => match self.value(&with_text(names), depth + 1) {
                    Value::String(name) => name,
                    _ => continue,
                },
                None if self.least => format!("key{index}"),
                None => self.random.key(),
            };
            let value = self.value(schema, depth + 1);
            object.entry(name).or_insert(value);
        }
    }

    /// Whether a field that need not be there is one to show.
    fn has_example(&mut self, schema: &Value) -> bool {
        composed(schema, self.root, &mut |_| 0).is_some_and(|keywords| keywords.contains_key("examples"))
    }
}

/// A name is a text, which the schema of names need not say.
fn with_text(names: &Value) -> Value {
    let mut names = names.clone();
    if let Some(keywords) = names.as_object_mut() {
        keywords.entry("type").or_insert_with(|| "string".into());
    }
    names
}

/// The value that the model shows of a field.
fn example(keywords: &Map<String, Value>) -> Option<Value> {
    let first = keywords.get("examples").and_then(|examples| examples.get(0));
    first.or(keywords.get("default").filter(|default| !default.is_null())).cloned()
}

/// A whole number, of any of the sizes that JSON has.
pub(crate) fn wide(number: &Value) -> Option<i128> {
    let float = || number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < 1e18);
    #[allow(clippy::cast_possible_truncation)] // It is whole and small enough.
    number.as_i64().map(i128::from).or(number.as_u64().map(i128::from)).or_else(|| float().map(|float| float as i128))
}

pub(crate) fn from_wide(number: i128) -> Value {
    match (i64::try_from(number), u64::try_from(number)) {
        (Ok(number), _) => number.into(),
        (_, Ok(number)) => number.into(),
        _ => json!(0),
    }
}

/// A number that is whole is written without a point: JSON Schema knows no difference, but readers of integers do.
pub(crate) fn from_float(number: f64) -> Value {
    #[allow(clippy::cast_possible_truncation)] // It is small enough.
    if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) }
}
