//! What references lead to, also while the schema that they lead to is in the making.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value};

use super::{Of, TypeSchema};
use crate::Decode;

type Make = fn(&mut SchemaGenerator) -> Schema;

thread_local! {
    /// For each reference that was given, how what it leads to is made. A type that is part of itself is referred to
    /// before its definition is there.
    static MAKERS: RefCell<HashMap<String, Make>> = RefCell::default();
    /// The references of which the schemas are being made in their place.
    static MAKING: RefCell<Vec<String>> = RefCell::default();
    /// Whether the next schema is to be that of members among others.
    static FLATTENED: Cell<bool> = const { Cell::new(false) };
}

/// The schema of a type within another, or a reference to it.
pub fn schema_of<'de, T: Decode<'de>>(generator: &mut SchemaGenerator) -> Schema {
    let schema = generator.subschema_for::<Of<'de, T>>();
    keep_maker(&schema, T::schema);
    schema
}

/// Keeps how what a reference leads to is made.
fn keep_maker(schema: &Schema, of_type: fn() -> TypeSchema) {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let TypeSchema { schema: make, .. } = of_type();
        MAKERS.with_borrow_mut(|makers| makers.insert(reference.to_owned(), make));
    }
}

/// What a reference leads to, in its place.
pub(super) fn resolved(schema: Value, generator: &mut SchemaGenerator) -> Value {
    let Some(reference) = schema.get("$ref").and_then(Value::as_str) else { return schema };
    let known = reference.rsplit('/').next().and_then(|name| generator.definitions().get(name));
    let definition = match known {
        Some(definition) if definition.is_object() => Some(definition.clone()),
        _ => made(reference, generator),
    };
    let Some(mut definition) = definition else { return schema };
    if let (Value::Object(own), Some(more)) = (schema, definition.as_object_mut()) {
        more.extend(own.into_iter().filter(|(keyword, _)| keyword != "$ref"));
    }
    definition
}

/// What a reference leads to, as members among others: some enums look otherwise there.
pub(super) fn flattened(schema: Value, generator: &mut SchemaGenerator) -> Value {
    let Some(reference) = schema.get("$ref").and_then(Value::as_str) else { return schema };
    FLATTENED.set(true);
    let made = made(reference, generator);
    FLATTENED.set(false);
    made.unwrap_or_else(|| resolved(schema, generator))
}

/// Whether the schema that begins here is to be that of members among others; what lies within is not.
pub(super) fn begins_flattened() -> bool {
    FLATTENED.replace(false)
}

/// The schema that a reference will lead to once it is made, unless that is what is being done here.
fn made(reference: &str, generator: &mut SchemaGenerator) -> Option<Value> {
    let is_new = MAKING.with_borrow(|making| !making.iter().any(|other| other == reference));
    let make = MAKERS.with_borrow(|makers| makers.get(reference).copied()).filter(|_| is_new)?;
    MAKING.with_borrow_mut(|making| making.push(reference.to_owned()));
    let schema = make(generator);
    MAKING.with_borrow_mut(|making| drop(making.pop()));
    Some(schema.to_value()).filter(Value::is_object)
}

/// The schema without definitions that nothing leads to: what is flattened stands in its place.
pub(super) fn without_unused(mut schema: Schema) -> Schema {
    let Some(Value::Object(mut definitions)) = schema.remove("$defs") else { return schema };
    let (mut used, mut open) = (Map::new(), Vec::new());
    add_referred(schema.as_value(), &mut open);
    while let Some(name) = open.pop() {
        if let Some(definition) = definitions.remove(&name) {
            add_referred(&definition, &mut open);
            used.insert(name, definition);
        }
    }
    if !used.is_empty() {
        schema.insert("$defs".to_owned(), used.into());
    }
    schema
}

/// Adds the names of the definitions that a schema refers to, also in the `mapping` of a discriminator.
fn add_referred(schema: &Value, names: &mut Vec<String>) {
    match schema {
        Value::String(text) => names.extend(text.strip_prefix("#/$defs/").map(unescaped)),
        Value::Array(schemas) => schemas.iter().for_each(|schema| add_referred(schema, names)),
        Value::Object(keywords) => keywords.values().for_each(|schema| add_referred(schema, names)),
        _ => {}
    }
}

/// The name in a reference, which has characters beyond ASCII as those of a URL.
fn unescaped(segment: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), segment.as_bytes());
    while let [first, after @ ..] = rest {
        let code = segment.get(segment.len() - after.len()..).and_then(|after| after.get(..2));
        let code = code.filter(|_| *first == b'%').and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).replace("~1", "/").replace("~0", "~")
}
