//! `OpenAPI` through `utoipa`: feature `utoipa`.
//!
//! The derive implements `utoipa::ToSchema`, with the schema that [`schema::accepted`](crate::schema::accepted) gives:
//! every keyword of it, also those for which `utoipa` has no field. `aide` needs nothing of this: it knows models by
//! `schemars`.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value};
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::schema::{ObjectBuilder, SchemaType};
use utoipa::openapi::{Ref, RefOr, Schema};

/// The schemas of a model and of the models within it, by their names in a document.
fn definitions<T: JsonSchema>() -> (SchemaGenerator, Value) {
    let settings = SchemaSettings::draft2020_12().for_deserialize().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut generator = settings.into_generator();
    let own = generator.subschema_for::<T>().to_value();
    (generator, own)
}

/// The schema of a model.
pub fn schema<T: JsonSchema>() -> RefOr<Schema> {
    let (mut generator, own) = definitions::<T>();
    match own.get("$ref").and_then(Value::as_str).and_then(|reference| reference.rsplit('/').next()) {
        Some(name) => generator.take_definitions(false).remove(name).map_or_else(|| as_it_is(own), as_it_is),
        None => as_it_is(own),
    }
}

/// The schemas of the models within a model.
pub fn schemas<T: JsonSchema>(all: &mut Vec<(String, RefOr<Schema>)>) {
    let (mut generator, _) = definitions::<T>();
    all.extend(generator.take_definitions(false).into_iter().map(|(name, schema)| (name, as_it_is(schema))));
}

/// A schema in which `utoipa` changes nothing: each keyword as it stands.
fn as_it_is(schema: Value) -> RefOr<Schema> {
    let keywords = match schema {
        Value::Object(keywords) => keywords,
        Value::Bool(false) => Map::from_iter([("not".to_owned(), Value::Object(Map::new()))]),
        _ => Map::new(),
    };
    if let (1, Some(Value::String(reference))) = (keywords.len(), keywords.get("$ref")) {
        return RefOr::Ref(Ref::new(reference.clone()));
    }
    let object =
        ObjectBuilder::new().schema_type(SchemaType::AnyValue).extensions(Some(Extensions::from_iter(keywords)));
    RefOr::T(Schema::Object(object.build()))
}
