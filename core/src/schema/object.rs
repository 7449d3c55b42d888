//! The schema of a struct, field by field, from what reads each.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::apply::MARKERS;
use super::field::{FieldHead, Head, RulesOfAny, add_rules, describe_head, described, of_any, of_field};
use super::flat::Flat;
use crate::decode::{Decode, Flatten, Form, Guide, Rules, Scalar};
use crate::rules;

/// The schema of a struct in the making.
pub struct ObjectSchema<'g> {
    generator: &'g mut SchemaGenerator,
    head: &'static Head,
    pub(super) properties: Map<String, Value>,
    pub(super) required: Vec<Value>,
    pub(super) flat: Flat,
    markers: Vec<Value>,
    order: Vec<Value>,
    /// The name of the field that was added last.
    last: Option<String>,
    heads: Vec<&'static FieldHead>,
}

impl<'g> ObjectSchema<'g> {
    /// Begins with what is said of the whole.
    pub fn new(generator: &'g mut SchemaGenerator, head: &'static Head) -> Self {
        // What a flattened struct holds is as everywhere.
        super::references::begins_flattened();
        Self {
            generator,
            head,
            properties: Map::new(),
            required: Vec::new(),
            flat: Flat::default(),
            markers: Vec::new(),
            order: Vec::new(),
            last: None,
            heads: Vec::new(),
        }
    }

    /// The generator, for what an expansion asks itself.
    pub fn generator(&mut self) -> &mut SchemaGenerator {
        self.generator
    }

    /// Adds a field that a guide reads.
    // A call is a tenth of the code, and schemas are made once.
    #[inline(never)]
    pub fn field<'de, T>(&mut self, head: &'static FieldHead, guide: &impl Guide<'de, T>, rules: Rules<T>) {
        self.add_field(head, &|generator| guide.schema(generator), &|| guide.missing().is_some(), &of_any(rules));
    }

    /// Adds a field whose schema is known from elsewhere.
    pub fn field_as<'de, T>(
        &mut self,
        head: &'static FieldHead,
        schema: Schema,
        guide: &impl Guide<'de, T>,
        rules: Rules<T>,
    ) {
        self.last = None;
        if self.has(head) {
            self.add(head, schema, guide.missing().is_some(), &described(&of_any(rules)));
        }
    }

    /// Adds a field of any type: what its type knows of it is asked by small functions, because nothing else of this
    /// need be compiled for each.
    fn add_field(
        &mut self,
        head: &'static FieldHead,
        schema: &dyn Fn(&mut SchemaGenerator) -> Schema,
        may_lack: &dyn Fn() -> bool,
        rules: &RulesOfAny<'_>,
    ) {
        self.last = None;
        if self.has(head) {
            let schema = schema(self.generator);
            self.add(head, schema, may_lack(), &described(rules));
        }
    }

    /// Adds a field that is only written, so that no guide reads it.
    pub fn written(&mut self, head: &'static FieldHead, schema: Schema) {
        if self.has(head) {
            self.add(head, schema, false, &rules::Schema::default());
        }
    }

    /// As [`ObjectSchema::written`], for a flattened field.
    pub fn written_flat(&mut self, head: &'static FieldHead, schema: Schema) {
        if self.has(head) {
            self.flatten_schema(schema);
        }
    }

    fn has(&self, head: &FieldHead) -> bool {
        head.is(if self.reads() { FieldHead::READ } else { FieldHead::WRITTEN })
    }

    fn reads(&self) -> bool {
        self.generator.contract().is_deserialize()
    }

    fn add(&mut self, head: &'static FieldHead, schema: Schema, may_lack: bool, rules: &rules::Schema) {
        let reads = self.reads();
        let name = if reads { head.read } else { head.written_name() };
        self.heads.push(head);
        let lacks = if reads {
            !head.is(FieldHead::REQUIRED) && (head.is(FieldHead::DEFAULT) || may_lack)
        } else {
            head.is(FieldHead::SKIPPED)
        };
        let schema = of_field(self.generator, head, schema, rules).to_value();
        if reads && !head.aliases.is_empty() {
            self.add_aliases(head, &schema, lacks);
        } else if !lacks {
            self.required.push(name.into());
        }
        self.properties.insert(name.to_owned(), schema);
        self.order.push(name.into());
        self.last = Some(name.to_owned());
    }

    /// Adds the other names of a field, of which one may stand in an object, or must.
    fn add_aliases(&mut self, head: &'static FieldHead, schema: &Value, lacks: bool) {
        for alias in head.aliases {
            let mut schema = schema.clone();
            if let Some(keywords) = schema.as_object_mut() {
                keywords.remove("x-aliases");
                keywords.insert("x-alias-of".to_owned(), head.read.into());
            }
            self.properties.insert((*alias).to_owned(), schema);
        }
        let present = names(head).map(|name| json!({ "required": [name] })).collect();
        self.flat.all.push(if lacks { at_most_one(present) } else { json!({ "oneOf": present }) });
    }

    /// Adds a constant.
    pub fn constant(&mut self, name: &'static str, value: Scalar<'static>, has_default: bool) {
        let value = value.json();
        let required = !has_default || !self.reads();
        let kind = if value.is_string() {
            "string"
        } else if value.is_boolean() {
            "boolean"
        } else {
            "number"
        };
        let schema = if has_default {
            json_schema!({ "type": kind, "const": value, "default": value })
        } else {
            json_schema!({ "type": kind, "const": value })
        };
        self.member(name, schema, required);
    }

    /// Adds the tag of a struct, which is written and not looked at when it is read.
    pub fn written_tag(&mut self, tag: &'static str, name: &'static str) {
        if !self.reads() {
            self.member(tag, json_schema!({ "type": "string", "const": name }), true);
        }
    }

    /// Says of the last field that it is not always written, if what stands for it where it is absent is left out.
    #[inline(never)]
    pub fn omitted<'de, T>(&mut self, guide: &impl Guide<'de, T>, is_omitted: impl FnOnce(&T) -> bool) {
        if !self.reads() && guide.missing().is_some_and(|value| is_omitted(&value)) {
            self.is_not_always_written();
        }
    }

    fn is_not_always_written(&mut self) {
        if let Some(last) = &self.last {
            self.required.retain(|name| name != last);
        }
    }

    /// Adds examples to the last field.
    pub fn examples(&mut self, examples: &[Option<Value>]) {
        let examples: Vec<Value> = examples.iter().flatten().cloned().collect();
        let by_code = |flag| self.heads.last().is_some_and(|head| head.is(flag));
        // They are of what is read, of which code writes something else.
        if !self.reads() && by_code(FieldHead::READ_BY_CODE) != by_code(FieldHead::WRITTEN_BY_CODE) {
            return;
        }
        if let Some(schema) = self.last_field().filter(|_| !examples.is_empty()) {
            schema.insert("examples".to_owned(), Value::Array(examples));
        }
    }

    /// Adds the default to the last field, where it is read.
    pub fn default(&mut self, default: impl FnOnce() -> Option<Value>) {
        if !self.reads() {
            return;
        }
        if let (Some(schema), Some(default)) = (self.last_field(), default()) {
            schema.insert("default".to_owned(), default);
        }
    }

    /// The field that was added last, unless the one that was to be is not on this side.
    fn last_field(&mut self) -> Option<&mut Map<String, Value>> {
        self.properties.get_mut(self.last.as_deref()?)?.as_object_mut()
    }

    /// Adds a member with a schema that the expansion made itself: a tag or a constant.
    pub fn member(&mut self, name: &'static str, schema: Schema, required: bool) {
        self.properties.insert(name.to_owned(), schema.to_value());
        self.order.push(name.into());
        if required {
            self.required.push(name.into());
        }
    }

    /// Adds the members of a flattened field.
    pub fn flatten<'de, T>(&mut self, guide: &impl Guide<'de, T>, rules: Rules<T>) {
        let mut schema = guide.schema(self.generator);
        add_rules(&mut schema, rules);
        self.flatten_schema(schema);
    }

    /// Adds the members of a flattened field that is given as a whole or not, as in a partial update.
    pub fn flatten_given<'de, T: Decode<'de> + Flatten<'de>>(&mut self, rules: Rules<Option<T>>) {
        let mut schema = super::schema_of::<T>(self.generator);
        add_rules(&mut schema, rules);
        let mut names = Vec::new();
        <T::Form>::names(&mut names);
        <T::Form>::KEYS.add_to(&mut names);
        if names.is_empty() {
            return self.flatten_schema(super::nullable(schema));
        }
        self.flat.add_given(schema, &names, self.generator);
    }

    /// Adds the members of a flattened field that serde reads, beside which no key is unknown.
    pub fn flatten_by_serde(&mut self, schema: Schema) {
        self.flat.open();
        self.flatten_schema(schema);
    }

    /// Adds the members of a type with this schema.
    pub fn flatten_schema(&mut self, schema: Schema) {
        let members = self.flat.add(schema, self.generator, &mut self.required);
        for (name, schema) in members {
            self.order.push(name.clone().into());
            self.properties.insert(name, schema);
        }
    }

    /// Notes a check over several fields by a function of the user.
    pub fn check(&mut self, function: &str, fields: &[&str], at: Option<&str>) {
        let mut marker =
            json!({ "code": "custom", "message": format!("must pass the check `{function}`"), "fields": fields });
        if let Some(at) = at {
            marker["at"] = at.into();
        }
        self.markers.push(marker);
    }

    /// Says how many of several fields are there: `exactly_one` and its kin.
    pub fn presence(&mut self, code: &str, fields: &[&str]) {
        let sentence = match code {
            "exactly_one" => "must have exactly one of",
            "at_most_one" => "must have at most one of",
            "at_least_one" => "must have at least one of",
            _ => "must have all or none of",
        };
        let names: Vec<String> = fields.iter().map(|field| format!("`{field}`")).collect();
        let message = format!("{sentence} {}", names.join(", "));
        let mut marker = json!({ "code": code, "message": message, "fields": fields });
        if let Some(present) = self.present(fields) {
            marker["expressed"] = true.into();
            self.flat.all.push(match code {
                "exactly_one" => json!({ "oneOf": present }),
                "at_least_one" => json!({ "anyOf": present }),
                "at_most_one" => at_most_one(present),
                _ => json!({ "anyOf": [{ "allOf": present }, none_of(&present)] }),
            });
        }
        self.markers.push(marker);
    }

    /// For each field a schema of the objects that have it; nothing where code makes something else of one.
    fn present(&self, fields: &[&str]) -> Option<Vec<Value>> {
        fields.iter().map(|field| self.is_present(self.heads.iter().find(|head| head.read == *field)?)).collect()
    }

    fn is_present(&self, head: &FieldHead) -> Option<Value> {
        let reads = self.reads();
        let by_code = if reads {
            head.is(FieldHead::READ_BY_CODE) || !head.normalize.is_empty()
        } else {
            head.is(FieldHead::WRITTEN_BY_CODE) || head.is(FieldHead::SKIPPED_BY_CODE)
        };
        if by_code {
            return None;
        }
        let is_something = |name: &str| {
            if head.is(FieldHead::PATCH) {
                json!({})
            } else {
                json!({ "properties": { name: { "not": { "type": "null" } } } })
            }
        };
        let of_name = |name: &str| {
            let mut schema = is_something(name);
            schema["required"] = json!([name]);
            schema
        };
        if !reads {
            return Some(of_name(head.written_name()));
        }
        if head.is(FieldHead::DEFAULT) && !self.properties.get(head.read)?.get("default")?.is_null() {
            // What is not there is something.
            let all: Vec<Value> = names(head).map(is_something).collect();
            return Some(json!({ "allOf": all }));
        }
        Some(match head.aliases {
            [] => of_name(head.read),
            _ => json!({ "anyOf": names(head).map(of_name).collect::<Vec<_>>() }),
        })
    }

    /// The schema.
    pub fn finish(self) -> Schema {
        let reads = self.reads();
        let mut schema = Map::new();
        describe_head(&mut schema, self.head);
        schema.insert("type".to_owned(), "object".into());
        if !self.properties.is_empty() {
            schema.insert("properties".to_owned(), Value::Object(self.properties));
        }
        if !self.required.is_empty() {
            schema.insert("required".to_owned(), Value::Array(self.required));
        }
        if super::keeps_order(self.generator) && !self.order.is_empty() {
            schema.insert(super::ORDER.to_owned(), Value::Array(self.order));
        }
        if !self.markers.is_empty() {
            schema.insert(MARKERS.to_owned(), Value::Array(self.markers));
        }
        self.flat.finish(&mut schema, self.head.deny_unknown && reads, reads);
        schema.into()
    }
}

/// All names that are read.
fn names(head: &FieldHead) -> impl Iterator<Item = &'static str> {
    std::iter::once(head.read).chain(head.aliases.iter().copied())
}

fn none_of(schemas: &[Value]) -> Value {
    json!({ "not": { "anyOf": schemas } })
}

fn at_most_one(mut schemas: Vec<Value>) -> Value {
    schemas.push(none_of(&schemas));
    json!({ "oneOf": schemas })
}
