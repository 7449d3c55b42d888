//! From a schema to the type and the rules of a model.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::capability::Capability as Needs;
use crate::document::{Document, flag, is_type, members, properties, reference, shape, text, texts};
use crate::names::{Names, pascal};
use crate::plan::{Field, Kind, Model, Plan};

/// The models for all schemas of a document.
pub fn plan(document: &Document) -> Plan {
    let mut reader = Reader::new(document);
    for (name, schema) in document.schemas() {
        name.clone_into(&mut reader.schema);
        reader.plan.needs.insert(name.to_owned(), std::collections::BTreeSet::new());
        reader.top(name, schema);
    }
    reader.plan
}

/// What a value is in a model: its type, without `Option`, and the rules of a field of it.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) type_name: String,
    pub(crate) rules: Vec<String>,
    pub(crate) nullable: bool,
}

impl Reading {
    pub(crate) fn of(type_name: &str) -> Self {
        Self { type_name: type_name.to_owned(), ..Self::default() }
    }

    /// The type where nothing else says that it may be null.
    pub(crate) fn whole_type(&self) -> String {
        if self.nullable { format!("Option<{}>", self.type_name) } else { self.type_name.clone() }
    }
}

pub(crate) struct Reader<'d> {
    pub(crate) document: &'d Document,
    pub(crate) plan: Plan,
    pub(crate) names: Names,
    /// The schema that is read.
    pub(crate) schema: String,
    /// The models of schemas without a name, by their shape.
    shared: BTreeMap<String, String>,
}

impl<'d> Reader<'d> {
    fn new(document: &'d Document) -> Self {
        let mut names = Names::default();
        // These stand for themselves in what is written.
        for name in ["ListResource", "BTreeMap", "Value", "Patch", "ApiModel", "Option", "Vec", "String", "Box"] {
            names.unique(name);
        }
        let types = document.schemas().map(|(name, _)| (name.to_owned(), names.unique(&pascal(name)))).collect();
        let plan = Plan { types, ..Plan::default() };
        Self { document, plan, names, schema: String::new(), shared: BTreeMap::new() }
    }

    /// Notes what the schema needs.
    pub(crate) fn needs(&mut self, capability: Needs) {
        self.plan.needs.entry(self.schema.clone()).or_default().insert(capability);
    }

    /// Notes what no model says.
    pub(crate) fn unsaid(&mut self, what: impl Into<String>) {
        self.plan.unsaid.push((self.schema.clone(), what.into()));
    }

    pub(crate) fn add(&mut self, name: &str, schema: &Value, attributes: Vec<String>, kind: Kind) {
        let docs = text(schema, "description").map(str::to_owned);
        self.plan.models.push(Model { name: name.to_owned(), docs, attributes, kind });
    }

    /// The model of a schema with a name.
    fn top(&mut self, name: &str, schema: &Value) {
        let model = self.plan.types[name].clone();
        if let Some(item) = self.resource(schema) {
            self.needs(Needs::Generic);
            return self.add(&model, schema, vec![], Kind::Alias(format!("ListResource<{item}>")));
        }
        if properties(schema).is_some() {
            return self.record(&model, schema);
        }
        if let Some(values) = texts(schema) {
            return self.closed_set(&model, schema, &values);
        }
        if members(schema).is_some_and(|members| !members.iter().any(|member| is_type(member, "null"))) {
            return self.union(&model, schema);
        }
        let reading = self.value(schema, &model);
        if reading.rules.is_empty() {
            return self.add(&model, schema, vec![], Kind::Alias(reading.whole_type()));
        }
        self.needs(Needs::TextNewtype);
        let field = Field {
            name: String::new(),
            docs: None,
            type_name: reading.whole_type(),
            serde: vec![],
            api: reading.rules,
            default: None,
            deprecated: false,
        };
        self.add(&model, schema, vec![], Kind::Newtype(field));
    }

    /// The type of the items where the schema is that of a page of a list.
    fn resource(&mut self, schema: &Value) -> Option<String> {
        let properties = properties(schema)?;
        let items = properties.get("items").filter(|_| self.schema.starts_with("ListResource_"))?;
        let is_page = properties.len() == 2 && reference(properties.get("pagination")?) == Some("Pagination");
        let hint = format!("{}Item", self.plan.types[&self.schema]);
        let item = items.get("items").filter(|_| is_page)?;
        Some(self.value(item, &hint).whole_type())
    }

    pub(crate) fn closed_set(&mut self, model: &str, schema: &Value, values: &[&str]) {
        self.needs(Needs::Names);
        self.add(model, schema, vec![], Kind::Names(values.iter().map(|value| (*value).to_owned()).collect()));
    }

    /// The type and the rules of a value; `hint` names a model that is made for it.
    pub(crate) fn value(&mut self, schema: &Value, hint: &str) -> Reading {
        if let Some(name) = reference(schema) {
            self.needs(if name == self.schema { Needs::Recursive } else { Needs::Nested });
            return Reading::of(&self.plan.types[name].clone());
        }
        if let Some(members) = members(schema) {
            return self.choice(schema, members, hint);
        }
        if let Some(constant) = schema.get("const") {
            return self.one_value(schema, constant, hint);
        }
        if texts(schema).is_some() {
            return Reading::of(&self.shared(schema, hint));
        }
        match text(schema, "type") {
            Some("string") => self.text(schema),
            Some("integer") => self.number(schema, Needs::Integer, "i64"),
            Some("number") => self.number(schema, Needs::Number, "f64"),
            Some("boolean") => self.simple(Needs::Flag, "bool"),
            Some("null") => self.simple(Needs::OnlyNull, "()"),
            Some("array") => self.list(schema, hint),
            Some("object") => self.object(schema, hint),
            Some(other) => {
                self.unsaid(format!("type `{other}`"));
                Reading::of("Value")
            }
            None => self.simple(Needs::Anything, "Value"),
        }
    }

    fn simple(&mut self, capability: Needs, type_name: &str) -> Reading {
        self.needs(capability);
        Reading::of(type_name)
    }

    /// One of several, of which one may be null.
    fn choice(&mut self, schema: &Value, members: &[Value], hint: &str) -> Reading {
        let others: Vec<_> = members.iter().filter(|member| !is_type(member, "null")).collect();
        let nullable = others.len() < members.len();
        let reading = match others.as_slice() {
            [one] => self.value(one, hint),
            _ => Reading::of(&self.shared(&without_null(schema), hint)),
        };
        Reading { nullable: nullable || reading.nullable, ..reading }
    }

    /// A value that stands for itself, where it is not a whole property.
    fn one_value(&mut self, schema: &Value, constant: &Value, hint: &str) -> Reading {
        match constant {
            Value::String(_) => Reading::of(&self.shared(schema, hint)),
            Value::Bool(flag) => {
                self.needs(Needs::OneFlag);
                let check =
                    format!("custom(|value: &bool| *value == {flag}).message(\"must be {flag}\").code(\"constant\")");
                Reading { rules: vec![check], ..Reading::of("bool") }
            }
            other => {
                self.unsaid(format!("const {other}"));
                Reading::of("Value")
            }
        }
    }

    /// The model of a schema without a name: equal shapes have one.
    pub(crate) fn shared(&mut self, schema: &Value, hint: &str) -> String {
        let key = shape(schema).to_string();
        if let Some(name) = self.shared.get(&key).cloned() {
            self.same_needs(&name);
            return name;
        }
        let name = self.names.unique(hint);
        self.shared.insert(key, name.clone());
        let before = self.plan.needs[&self.schema].clone();
        self.plan.needs.insert(self.schema.clone(), std::collections::BTreeSet::new());
        if let Some(constant) = text(schema, "const") {
            self.needs(Needs::OneName);
            self.closed_set(&name, schema, &[constant]);
        } else if let Some(values) = texts(schema) {
            self.closed_set(&name, schema, &values);
        } else if members(schema).is_some() {
            self.union(&name, schema);
        } else {
            self.record(&name, schema);
        }
        let own = self.plan.needs[&self.schema].clone();
        self.plan.needs.insert(name.clone(), own.clone());
        self.plan.needs.insert(self.schema.clone(), before.union(&own).copied().collect());
        name
    }

    fn same_needs(&mut self, name: &str) {
        for capability in self.plan.needs.get(name).cloned().unwrap_or_default() {
            self.needs(capability);
        }
    }

    fn list(&mut self, schema: &Value, hint: &str) -> Reading {
        if let Some(places) = schema.get("prefixItems").and_then(Value::as_array) {
            self.needs(Needs::Tuple);
            let places: Vec<_> =
                places.iter().enumerate().map(|(at, place)| self.value(place, &format!("{hint}{at}"))).collect();
            if places.iter().any(|place| !place.rules.is_empty()) {
                self.unsaid("rules on a place of a tuple");
            }
            let types: Vec<_> = places.iter().map(Reading::whole_type).collect();
            return Reading::of(&format!("({})", types.join(", ")));
        }
        self.needs(Needs::List);
        let item = match schema.get("items") {
            Some(item) => self.value(item, &format!("{hint}Item")),
            None => self.simple(Needs::Anything, "Value"),
        };
        let mut rules = self.count(schema, "Items", Needs::MinItems, Needs::MaxItems);
        if !item.rules.is_empty() {
            self.needs(Needs::ItemRules);
            rules.push(format!("items({})", item.rules.join(", ")));
        }
        Reading { rules, ..Reading::of(&format!("Vec<{}>", item.whole_type())) }
    }

    fn object(&mut self, schema: &Value, hint: &str) -> Reading {
        if properties(schema).is_some() {
            return Reading::of(&self.shared(schema, hint));
        }
        let mut rules = self.count(schema, "Properties", Needs::MinProperties, Needs::MaxProperties);
        let mut key = Reading::of("String");
        let value = if let Some(patterns) = schema.get("patternProperties").and_then(Value::as_object) {
            self.needs(Needs::KeyPattern);
            if patterns.len() > 1 || flag(schema, "additionalProperties") {
                self.unsaid("several `patternProperties`");
            }
            let (pattern, value) = patterns.iter().next().expect("an object without a pattern has no such keyword");
            key.rules.push(format!("pattern({pattern:?})"));
            self.value(value, &format!("{hint}Value"))
        } else {
            self.needs(Needs::Map);
            key = self.key(schema.get("propertyNames"));
            match schema.get("additionalProperties") {
                Some(value) if value.is_object() => self.value(value, &format!("{hint}Value")),
                _ => self.simple(Needs::Anything, "Value"),
            }
        };
        if !key.rules.is_empty() {
            rules.push(format!("keys({})", key.rules.join(", ")));
        }
        if !value.rules.is_empty() {
            self.needs(Needs::ValueRules);
            rules.push(format!("values({})", value.rules.join(", ")));
        }
        Reading { rules, ..Reading::of(&format!("BTreeMap<{}, {}>", key.type_name, value.whole_type())) }
    }

    /// The keys of a map. A schema of keys need not say that they are texts.
    fn key(&mut self, names: Option<&Value>) -> Reading {
        let Some(names) = names else { return Reading::of("String") };
        if reference(names).is_some() {
            self.needs(Needs::KeyNames);
            return self.value(names, "");
        }
        self.needs(Needs::KeyRules);
        self.text(names)
    }
}

fn without_null(schema: &Value) -> Value {
    let mut schema = schema.clone();
    for keyword in ["anyOf", "oneOf"] {
        if let Some(members) = schema.get_mut(keyword).and_then(Value::as_array_mut) {
            members.retain(|member| !is_type(member, "null"));
        }
    }
    // These belong to the property, not to the choice.
    if let Some(schema) = schema.as_object_mut() {
        schema.remove("default");
        schema.remove("deprecated");
    }
    schema
}
