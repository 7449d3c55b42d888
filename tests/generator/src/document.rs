//! An `OpenAPI` document, and the keywords of its schemas.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::{Map, Value};

const REFERENCE: &str = "#/components/schemas/";

/// The schemas of an `OpenAPI` document, by name.
#[derive(Debug)]
pub struct Document {
    schemas: BTreeMap<String, Value>,
}

impl Document {
    /// Polar's document, which stands beside the project; nothing where it is not there.
    ///
    /// # Panics
    /// When it is not there under `CI=true`, and when it is no `OpenAPI` document.
    pub fn polar() -> Option<Self> {
        let path = Self::path_of_polar();
        match fs::read_to_string(&path) {
            Ok(text) => Some(Self::read(&text)),
            Err(error) if env::var("CI").is_ok_and(|ci| ci == "true") => {
                panic!("polar/openapi.json must be there in CI: {error}")
            }
            Err(_) => {
                println!("skipped: put `polar/openapi.json` in `shared`, beside the project");
                None
            }
        }
    }

    /// Where Polar's document stands.
    ///
    /// # Panics
    /// When the project stands in no folder.
    pub fn path_of_polar() -> PathBuf {
        let beside = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).expect("the project stands in a folder");
        beside.join("shared/polar/openapi.json")
    }

    /// Reads the text of a document.
    ///
    /// # Panics
    /// When it is no `OpenAPI` document.
    pub fn read(text: &str) -> Self {
        let mut document: Value = serde_json::from_str(text).expect("the document is JSON");
        let schemas = document.pointer_mut("/components/schemas").expect("an OpenAPI document has schemas").take();
        Self { schemas: serde_json::from_value(schemas).expect("schemas have names") }
    }

    /// The schemas in the order of their names.
    pub fn schemas(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.schemas.iter().map(|(name, schema)| (name.as_str(), schema))
    }

    /// The schema that a reference leads to, or the schema itself.
    ///
    /// # Panics
    /// When it leads nowhere.
    pub fn resolved<'d>(&'d self, mut schema: &'d Value) -> &'d Value {
        while let Some(name) = reference(schema) {
            schema = self.schemas.get(name).unwrap_or_else(|| panic!("no schema `{name}`"));
        }
        schema
    }
}

/// The name of the schema that this one refers to.
pub(crate) fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix(REFERENCE)
}

pub(crate) fn text<'s>(schema: &'s Value, keyword: &str) -> Option<&'s str> {
    schema.get(keyword).and_then(Value::as_str)
}

pub(crate) fn is_type(schema: &Value, name: &str) -> bool {
    text(schema, "type") == Some(name)
}

pub(crate) fn flag(schema: &Value, keyword: &str) -> bool {
    schema.get(keyword).and_then(Value::as_bool).unwrap_or(false)
}

pub(crate) fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    schema.get("properties").and_then(Value::as_object)
}

pub(crate) fn is_required(schema: &Value, property: &str) -> bool {
    let required = schema.get("required").and_then(Value::as_array);
    required.is_some_and(|names| names.iter().any(|name| name.as_str() == Some(property)))
}

/// The members of a union, `anyOf` or `oneOf`.
pub(crate) fn members(schema: &Value) -> Option<&Vec<Value>> {
    ["anyOf", "oneOf"].iter().find_map(|keyword| schema.get(keyword)).and_then(Value::as_array)
}

/// The values of a closed set of texts.
pub(crate) fn texts(schema: &Value) -> Option<Vec<&str>> {
    schema.get("enum")?.as_array()?.iter().map(Value::as_str).collect()
}

/// The schema without what is only for readers, so that equal shapes are equal.
pub(crate) fn shape(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let kept = members.iter().filter(|(keyword, value)| {
                // A property may have such a name.
                !matches!(keyword.as_str(), "title" | "description" | "examples") || value.is_object()
            });
            kept.map(|(keyword, value)| (keyword.clone(), shape(value))).collect()
        }
        Value::Array(items) => items.iter().map(shape).collect(),
        other => other.clone(),
    }
}
