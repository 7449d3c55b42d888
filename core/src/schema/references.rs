//! What references lead to, also while the schema that they lead to is in the making.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

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
