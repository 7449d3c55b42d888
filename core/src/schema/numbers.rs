//! The schema of an enum that is written as integers.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Number, Value};

use super::field::{Head, around};

/// What is said of a variant.
pub struct NumberHead {
    /// The name of the variant in code.
    pub title: &'static str,
    /// The integer that it is.
    pub number: i128,
    /// The lines of its documentation.
    pub doc: &'static str,
    /// Whether it is read.
    pub is_read: bool,
    /// Whether it is written.
    pub is_written: bool,
    /// Whether it stands for every unknown integer.
    pub other: bool,
}

/// The schema of the enum; `all` is that of every integer of its type, `open` that of those which it keeps.
pub fn numbers_schema(
    generator: &SchemaGenerator,
    head: &'static Head,
    variants: &[NumberHead],
    mut all: Schema,
    open: Option<Schema>,
) -> Schema {
    let reads = generator.contract().is_deserialize();
    let known: Vec<&NumberHead> =
        variants.iter().filter(|variant| if reads { variant.is_read } else { variant.is_written }).collect();
    let mut names = Map::new();
    for variant in &known {
        let about = if variant.doc.is_empty() { variant.title } else { variant.doc };
        names.insert(variant.number.to_string(), about.into());
    }
    if reads && known.iter().any(|variant| variant.other) {
        // Also one that its type does not hold.
        for keyword in ["minimum", "maximum", "format"] {
            all.remove(keyword);
        }
    } else if open.as_ref() != Some(&all) {
        let numbers = known.iter().filter_map(|variant| Number::from_i128(variant.number));
        all.insert("enum".to_owned(), numbers.map(Value::Number).collect());
        if let Some(open) = open {
            all = json_schema!({ "anyOf": [all, open] });
        }
    }
    all.insert("x-enumDescriptions".to_owned(), Value::Object(names));
    around(head, all)
}
