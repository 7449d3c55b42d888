//! Members that come from elsewhere than the fields of a struct: flattened fields, and conditions on the whole.

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::apply::MARKERS;
use super::references::{flattened, resolved};

type Members = Map<String, Value>;

/// Where a flattened enum says to the object around it which members it takes from it, for itself alone.
pub(super) const TAKEN: &str = "x-taken";
/// Where it says that it reads the first of them.
pub(super) const FIRST: &str = "x-first";

/// What flattened fields and checks say of an object as a whole.
#[derive(Default)]
pub(super) struct Flat {
    /// What the object must satisfy as well.
    pub(super) all: Vec<Value>,
    /// What a part of its members may satisfy.
    optional: Vec<Value>,
    /// The names of these members.
    optional_names: Vec<String>,
    /// The members that no field takes.
    rest: Option<Value>,
    rest_names: Option<Value>,
    markers: Vec<Value>,
    /// Whether conditions declare members.
    is_open: bool,
    /// That none of its members is there, and what is said of one that is given as a whole.
    given: Vec<(Value, Value)>,
}

impl Flat {
    /// No key is unknown.
    pub(super) fn open(&mut self) {
        self.rest.get_or_insert(true.into());
    }

    /// Adds a flattened field; gives its members.
    pub(super) fn add(
        &mut self,
        schema: Schema,
        generator: &mut SchemaGenerator,
        required: &mut Vec<Value>,
    ) -> Vec<(String, Value)> {
        let schema = flattened(schema.to_value(), generator);
        let Value::Object(mut keywords) = schema else { return Vec::new() };
        if is_any(&keywords) {
            self.rest = Some(true.into());
        }
        if let Some(inner) = optional(&keywords) {
            return self.add_optional(flattened(inner, generator));
        }
        let members = take_object(&mut keywords, "properties");
        let order = keywords.remove(super::ORDER);
        if let Some(Value::Array(names)) = keywords.remove("required") {
            required.extend(names);
        }
        // What is refused, the struct says, not what is flattened into it.
        if let Some(rest) = keywords.remove("additionalProperties").filter(|rest| *rest != false) {
            self.rest = Some(rest);
        }
        keywords.remove("unevaluatedProperties");
        self.rest_names = keywords.remove("propertyNames").or(self.rest_names.take());
        if let Some(Value::Array(markers)) = keywords.remove(MARKERS) {
            self.markers.extend(markers);
        }
        if let Some(Value::Array(all)) = keywords.remove("allOf") {
            self.all.extend(all);
        }
        for keyword in ["type", "title", "description", "deprecated", "discriminator"] {
            keywords.remove(keyword);
        }
        for keyword in ["oneOf", "anyOf"] {
            if let Some(Value::Array(branches)) = keywords.get_mut(keyword) {
                for branch in branches {
                    open(branch, generator);
                }
            }
        }
        if !keywords.is_empty() {
            self.all.push(Value::Object(keywords));
        }
        in_order(members, order.as_ref())
    }

    /// Adds what is given as a whole where one of its members is, or not.
    pub(super) fn add_given(&mut self, schema: Schema, names: &[&str], generator: &mut SchemaGenerator) {
        let mut schema = flattened(schema.to_value(), generator);
        open_within(&mut schema, generator);
        let given: Vec<Value> = names.iter().map(|name| json!({ "required": [name] })).collect();
        self.given.push((json!({ "not": { "anyOf": given } }), schema));
        self.is_open = true;
    }

    /// A flattened `Option` is nothing where it cannot be read, whatever the reason: so it refuses no object.
    fn add_optional(&mut self, mut schema: Value) -> Vec<(String, Value)> {
        let taken = taken(&mut schema, false);
        let taken = taken.iter().filter_map(Value::as_str);
        let members = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        self.optional_names.extend(members.map(|(name, _)| &**name).chain(taken).map(ToOwned::to_owned));
        if let Some(schema) = schema.as_object_mut() {
            let marker = json!({ "code": "flatten", "message": "is taken where all of it is valid" });
            let first = schema.remove(MARKERS).filter(|markers| markers.pointer("/0/first").is_some());
            let first = first.as_ref().and_then(Value::as_array).into_iter().flatten().cloned();
            schema.insert(MARKERS.to_owned(), std::iter::once(marker).chain(first).collect());
        }
        self.optional.push(schema);
        Vec::new()
    }

    /// Adds what was collected to the keywords of the object.
    pub(super) fn finish(self, schema: &mut Members, deny_unknown: bool, reads: bool) {
        let mut all = self.all;
        let mut names: Vec<Value> = all.iter_mut().flat_map(|condition| taken(condition, deny_unknown)).collect();
        for (absent, mut given) in self.given {
            names.extend(taken(&mut given, deny_unknown));
            all.push(json!({ "anyOf": [absent, given] }));
        }
        let taken = names;
        if let Some(names) = self.rest_names {
            let mut declared: Vec<Value> = match schema.get("properties") {
                Some(Value::Object(properties)) => properties.keys().map(|name| name.as_str().into()).collect(),
                _ => Vec::new(),
            };
            declared.extend(taken.iter().cloned());
            let names = if declared.is_empty() { names } else { json!({ "anyOf": [{ "enum": declared }, names] }) };
            schema.insert("propertyNames".to_owned(), names);
        }
        let is_open = self.is_open || all.iter().any(|all| all.get("properties").is_some() || has_members(all));
        if self.rest.is_some() || deny_unknown {
            declare(self.optional_names, schema);
        }
        match self.rest {
            Some(rest) => {
                // A map reads what an enum beside it reads, unless that takes it. It does not write that.
                let is_beside = !taken.is_empty() || (is_open && !reads);
                let keyword = if is_beside { "unevaluatedProperties" } else { "additionalProperties" };
                schema.insert(keyword.to_owned(), rest);
            }
            None if deny_unknown && is_open => {
                schema.insert("unevaluatedProperties".to_owned(), false.into());
            }
            None if deny_unknown => {
                schema.insert("additionalProperties".to_owned(), false.into());
            }
            None => {}
        }
        if !self.markers.is_empty()
            && let Value::Array(markers) = schema.entry(MARKERS).or_insert_with(|| json!([]))
        {
            markers.extend(self.markers);
        }
        all.extend(self.optional.into_iter().map(|schema| json!({ "anyOf": [schema, {}] })));
        // A single condition needs no list.
        if let [only] = &mut all[..] {
            let free = only.as_object().is_some_and(|only| !only.keys().any(|keyword| schema.contains_key(keyword)));
            if free && let Value::Object(only) = only.take() {
                schema.extend(only);
                return;
            }
        }
        if !all.is_empty() {
            schema.insert("allOf".to_owned(), Value::Array(all));
        }
    }
}

/// The names of what is flattened and optional are its own, whether it takes their values or not.
fn declare(names: Vec<String>, schema: &mut Members) {
    if let Value::Object(properties) = schema.entry("properties").or_insert_with(|| json!({})) {
        for name in names {
            properties.entry(name).or_insert_with(|| json!({}));
        }
    }
}

/// The names of the members that a flattened enum takes, of which its schema shall not speak. Where it reads the first of
/// several, the others are unknown to it.
fn taken(condition: &mut Value, deny_unknown: bool) -> Vec<Value> {
    let Some(keywords) = condition.as_object_mut() else { return Vec::new() };
    let reads_first = keywords.remove(FIRST).is_some();
    let Some(Value::Array(names)) = keywords.remove(TAKEN) else { return Vec::new() };
    if reads_first
        && !deny_unknown
        && names.len() > 1
        && let Some(branches) = keywords.remove("oneOf").or(keywords.remove("anyOf"))
    {
        keywords.insert("anyOf".to_owned(), branches);
        let message = "has the variant of the first of these members";
        keywords.insert(MARKERS.to_owned(), json!([{ "code": "flatten", "message": message, "first": names }]));
    }
    names
}

/// The members as they were declared, where the schema says how.
fn in_order(mut members: Members, order: Option<&Value>) -> Vec<(String, Value)> {
    let order = order.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let mut all: Vec<(String, Value)> =
        order.filter_map(|name| members.remove(name).map(|schema| (name.to_owned(), schema))).collect();
    all.extend(members);
    all
}

fn take_object(keywords: &mut Members, keyword: &str) -> Members {
    match keywords.remove(keyword) {
        Some(Value::Object(object)) => object,
        _ => Members::new(),
    }
}

/// Whether branches of a condition declare members of their own.
fn has_members(condition: &Value) -> bool {
    ["oneOf", "anyOf"].iter().filter_map(|keyword| condition.get(keyword)?.as_array()).flatten().any(|branch| {
        let declares = branch.get("properties").and_then(Value::as_object);
        declares.is_some_and(|properties| properties.values().any(|schema| schema.get("not").is_none()))
    })
}

/// Whether this is the schema of any value, which takes what is left.
fn is_any(keywords: &Members) -> bool {
    keywords.keys().all(|keyword| keyword == MARKERS)
}

/// The schema of the value, if this is that of an `Option`.
fn optional(keywords: &Members) -> Option<Value> {
    let branches = keywords.get("anyOf")?.as_array()?;
    match &branches[..] {
        [value, null] if null.get("type").is_some_and(|kind| kind == "null") => Some(value.clone()),
        _ => None,
    }
}

/// A branch beside which the object has other members.
fn open(branch: &mut Value, generator: &mut SchemaGenerator) {
    let inner = resolved(branch.take(), generator);
    *branch = inner;
    if let Some(keywords) = branch.as_object_mut() {
        keywords.remove("additionalProperties");
        keywords.remove("unevaluatedProperties");
    }
}

/// A condition beside which the object has other members, whatever it is made of.
fn open_within(condition: &mut Value, generator: &mut SchemaGenerator) {
    open(condition, generator);
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for branch in condition.get_mut(keyword).and_then(Value::as_array_mut).into_iter().flatten() {
            open_within(branch, generator);
        }
    }
}
