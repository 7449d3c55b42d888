//! What models write is what their schemas of writing say: no less is true, and no more.
#![allow(missing_docs)]

use std::collections::BTreeMap;

use api_model::testing::Agreement;
use api_model::{Decode, schema};
use api_model_schema_tests::each_model;
use jsonschema::Validator;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// So many objects must have a member for it to be one that is always written.
const ENOUGH: usize = 20;

/// How often a place was an object, and for each of its members that need not be there how often it was.
#[derive(Default)]
struct Place {
    objects: usize,
    members: BTreeMap<String, usize>,
}

struct Walk<'s> {
    root: &'s Value,
    places: BTreeMap<String, Place>,
    branches: BTreeMap<String, Validator>,
}

impl Walk<'_> {
    fn is_valid(&mut self, schema: &Value, place: String, value: &Value) -> bool {
        let validator = self.branches.entry(place).or_insert_with(|| {
            let whole = json!({ "allOf": [schema], "$defs": self.root.get("$defs").cloned().unwrap_or(json!({})) });
            jsonschema::validator_for(&whole).unwrap()
        });
        validator.is_valid(value)
    }

    fn at(&mut self, schema: &Value, value: &Value, place: &str) {
        let Some(keywords) = schema.as_object() else { return };
        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            let target = self.root.pointer(&reference[1..]).unwrap().clone();
            self.at(&target, value, reference);
        }
        for keyword in ["allOf", "anyOf", "oneOf"] {
            let branches = keywords.get(keyword).and_then(Value::as_array).into_iter().flatten();
            let of = |(index, branch)| (format!("{place}/{keyword}/{index}"), branch);
            let valid: Vec<(String, &Value)> = branches
                .enumerate()
                .map(of)
                .filter(|(place, branch)| keyword == "allOf" || self.is_valid(branch, place.clone(), value))
                .collect();
            // Of several that take the value, which wrote it is not known.
            if keyword == "allOf" || valid.len() == 1 {
                for (place, branch) in valid {
                    self.at(branch, value, &place);
                }
            }
        }
        match value {
            Value::Object(members) => self.members(keywords, members, place),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    let first = keywords.get("prefixItems").and_then(|first| first.get(index));
                    if let Some(schema) = first.or(keywords.get("items")) {
                        self.at(schema, item, &format!("{place}/*"));
                    }
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, keywords: &Map<String, Value>, members: &Map<String, Value>, place: &str) {
        let Some(properties) = keywords.get("properties").and_then(Value::as_object) else { return };
        let required = keywords.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
        let seen = self.places.entry(place.to_owned()).or_default();
        seen.objects += 1;
        for name in properties.keys().filter(|name| !required.contains(&json!(name))) {
            *seen.members.entry(name.clone()).or_default() += usize::from(members.contains_key(name));
        }
        for (name, value) in members {
            let rest = keywords.get("additionalProperties").or(keywords.get("unevaluatedProperties"));
            let Some(schema) = properties.get(name).or(rest) else { continue };
            self.at(schema, value, &format!("{place}/{name}"));
        }
    }
}

/// The members that are always written although the schema does not say so.
fn always_written<T: for<'de> Decode<'de> + Serialize>(cases: usize) -> Vec<String> {
    let root = schema::written::<T>().to_value();
    let mut walk = Walk { root: &root, places: BTreeMap::new(), branches: BTreeMap::new() };
    for input in Agreement::<T>::new().cases(cases).inputs() {
        let Ok(value) = api_model::from_json::<T>(&*input.to_string()) else { continue };
        // A variant may be one that is never written.
        let Ok(written) = serde_json::to_value(&value) else { continue };
        walk.at(&root, &written, "#");
    }
    let places = walk.places.iter().filter(|(_, place)| place.objects >= ENOUGH);
    let always = places.flat_map(|(at, place)| {
        let members = place.members.iter().filter(|(_, count)| **count == place.objects);
        members.map(move |(name, count)| format!("{at}/{name} in all {count}"))
    });
    always.collect()
}

macro_rules! written {
    ($($model:ty,)*) => {{
        let mut complaints = Vec::new();
        let mut total = 0;
        $({
            let agreement = Agreement::<$model>::new();
            let is_long = std::env::var_os("API_MODEL_CASES").is_some();
            let agreement = if is_long { agreement } else { agreement.cases(200) };
            match agreement.check_written() {
                Ok(values) => {
                    println!("{}: {values} values written", stringify!($model));
                    total += values;
                }
                Err(disagreement) => complaints.push(disagreement.to_string()),
            }
        })*
        println!("{total} values in all");
        complaints
    }};
}

#[test]
fn what_models_write_their_schemas_take() {
    let complaints: Vec<String> = each_model!(written);
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
}

/// Members that no input of these leaves out, and why.
const BY_CHANCE: &[&str] = &[];

macro_rules! always {
    ($($model:ty,)*) => {
        vec![$((stringify!($model), always_written::<$model>(300)),)*]
    };
}

#[test]
fn a_member_that_is_always_written_is_required() {
    let all: Vec<(&str, Vec<String>)> = each_model!(always);
    let lines = all.iter().flat_map(|(model, always)| always.iter().map(move |line| format!("{model} {line}")));
    let unknown: Vec<String> = lines.filter(|line| !BY_CHANCE.iter().any(|known| line.starts_with(known))).collect();
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}
