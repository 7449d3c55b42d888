//! The schemas of the types that models are made of.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

/// Any value.
pub fn any() -> Schema {
    Schema::default()
}

/// A value of which nothing is known but that code reads it.
pub fn unknown() -> Schema {
    let marker = json!({ "code": "unknown", "message": "is read by code of its own", "within": true });
    json_schema!({ "x-rules": [marker] })
}

/// A text.
pub fn text() -> Schema {
    json_schema!({ "type": "string" })
}

/// A text in a format.
pub fn format(format: &str) -> Schema {
    json_schema!({ "type": "string", "format": format })
}

/// A whole number between two that JSON can hold exactly.
///
/// ```
/// use api_model::schema;
///
/// assert_eq!(schema::integer("uint8", Some(0), Some(255)).get("maximum").unwrap(), 255);
/// ```
pub fn integer(format: &str, min: Option<i64>, max: Option<u64>) -> Schema {
    let mut schema = json_schema!({ "type": "integer", "format": format });
    if let Some(min) = min {
        schema.insert("minimum".into(), min.into());
    }
    if let Some(max) = max {
        schema.insert("maximum".into(), max.into());
    }
    schema
}

/// A whole number that is not zero.
pub(crate) fn non_zero(mut schema: Schema) -> Schema {
    if schema.get("minimum") == Some(&json!(0)) {
        schema.insert("minimum".into(), json!(1));
    } else {
        schema.insert("not".into(), json!({ "const": 0 }));
    }
    schema
}

/// A number.
pub fn number(format: &str) -> Schema {
    json_schema!({ "type": "number", "format": format })
}

/// A boolean.
pub fn boolean() -> Schema {
    json_schema!({ "type": "boolean" })
}

/// Nothing but `null`.
pub fn null() -> Schema {
    json_schema!({ "type": "null" })
}

/// A list.
pub fn array(items: Schema) -> Schema {
    let mut schema = json_schema!({ "type": "array" });
    insert_unless_any(&mut schema, "items", items);
    schema
}

/// Marks a list of which repetitions are dropped.
pub(crate) const SET: &str = "x-set";

/// A list that is written without repetitions; a repetition is accepted, and dropped.
pub(crate) fn set(items: Schema, generator: &SchemaGenerator) -> Schema {
    let mut schema = array(items);
    let keyword = if generator.contract().is_serialize() { "uniqueItems" } else { SET };
    schema.insert(keyword.into(), true.into());
    schema
}

/// A list of so many items.
pub(crate) fn array_of(items: Schema, length: usize) -> Schema {
    let mut schema = array(items);
    schema.insert("minItems".into(), length.into());
    schema.insert("maxItems".into(), length.into());
    schema
}

/// A list with a schema for each place.
pub fn tuple(items: &[Schema]) -> Schema {
    tuple_from(items, items.len())
}

/// As [`tuple`], where the last ones may lack.
pub(crate) fn tuple_from(items: &[Schema], least: usize) -> Schema {
    let most = items.len();
    json_schema!({ "type": "array", "prefixItems": items, "minItems": least, "maxItems": most })
}

/// An object with any number of members.
pub fn map(keys: &Schema, values: Schema) -> Schema {
    // Said in any case, as what is flattened does not say that its struct refuses other members.
    let is_any = values.as_object().is_some_and(Map::is_empty);
    let values = if is_any { Schema::from(true) } else { values };
    let mut schema = json_schema!({ "type": "object", "additionalProperties": values });
    if let Some(names) = property_names(keys) {
        schema.insert("propertyNames".into(), names);
    }
    schema
}

/// What the schema of a key says of the name of a member, which is always a text.
pub(crate) fn property_names(keys: &Schema) -> Option<Value> {
    let mut names: Map<String, Value> = keys.as_object()?.clone();
    match names.remove("type") {
        Some(Value::String(kind)) => match kind.as_str() {
            "string" => {}
            "boolean" => return Some(json!({ "enum": ["true", "false"] })),
            "integer" => return Some(integer_names(&names)),
            "number" => return Some(json!({ "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?$" })),
            _ => return None,
        },
        _ if names.contains_key("$ref") => {}
        _ => return None,
    }
    (!names.is_empty()).then_some(Value::Object(names))
}

/// The names that are integers within bounds of which a pattern can say no more than the sign.
fn integer_names(integer: &Map<String, Value>) -> Value {
    let is_negative = integer.get("minimum").and_then(Value::as_i64).is_none_or(|min| min < 0);
    let pattern = if is_negative { "^(0|-?[1-9][0-9]*)$" } else { "^(0|[1-9][0-9]*)$" };
    let bounds: Map<String, Value> =
        integer.iter().filter(|(keyword, _)| *keyword != "format").map(|(k, v)| (k.clone(), v.clone())).collect();
    let mut names = json!({ "pattern": pattern });
    if !bounds.is_empty() {
        names["x-rules"] =
            json!([{ "code": "range", "message": "must be an integer within bounds", "params": bounds }]);
    }
    names
}

fn insert_unless_any(schema: &mut Schema, keyword: &str, inner: Schema) {
    if inner.as_object().is_some_and(|keywords| !keywords.is_empty()) || inner.as_bool() == Some(false) {
        schema.insert(keyword.into(), inner.to_value());
    }
}

/// A text of one character.
pub(crate) fn character() -> Schema {
    json_schema!({ "type": "string", "minLength": 1, "maxLength": 1 })
}

/// Bytes: a list of numbers, which is also what is written, or a text.
pub(crate) fn bytes(generator: &SchemaGenerator) -> Schema {
    let list = array(integer("uint8", Some(0), Some(255)));
    if generator.contract().is_serialize() { list } else { json_schema!({ "anyOf": [list, { "type": "string" }] }) }
}

/// Bytes without zero, which ends them.
pub(crate) fn c_string(generator: &SchemaGenerator) -> Schema {
    let mut schema = bytes(generator);
    if generator.contract().is_deserialize() {
        schema.insert("x-rules".into(), json!([{ "code": "invalid", "message": "must be bytes without zero" }]));
    }
    schema
}

/// A range, whose ends only serde reads.
pub(crate) fn ends(names: &[&str]) -> Schema {
    let properties: Map<String, Value> = names.iter().map(|name| ((*name).to_owned(), json!({}))).collect();
    let message = format!("must have {} of the type", if names.len() > 1 { "ends" } else { "an end" });
    json_schema!({
        "type": "object",
        "properties": properties,
        "required": names,
        "additionalProperties": false,
        "x-rules": [{ "code": "invalid", "message": message }],
    })
}

/// An end of a range, or none.
pub(crate) fn bound() -> Schema {
    let end = |name: &str| json!({ "type": "object", "properties": { name: {} }, "required": [name], "additionalProperties": false });
    json_schema!({
        "oneOf": [{ "const": "Unbounded" }, end("Included"), end("Excluded")],
        "x-rules": [{ "code": "invalid", "message": "must be a bound of the type" }],
    })
}

/// An object with one of two members.
pub(crate) fn either(one: (&'static str, Schema), other: (&'static str, Schema)) -> Schema {
    let branch = |(name, content): (&str, Schema)| json!({ "type": "object", "properties": { name: content }, "required": [name], "additionalProperties": false });
    json_schema!({ "oneOf": [branch(one), branch(other)] })
}

/// Bytes that are borrowed: JSON has them in a text, and writes them as a list.
pub(crate) fn borrowed_bytes(generator: &SchemaGenerator) -> Schema {
    if generator.contract().is_serialize() { array(integer("uint8", Some(0), Some(255))) } else { text() }
}

/// An IPv4 or IPv6 address.
pub(crate) fn ip() -> Schema {
    json_schema!({ "type": "string", "anyOf": [{ "format": "ipv4" }, { "format": "ipv6" }] })
}

/// A time or duration as serde writes it: whole seconds, and what is left in nanoseconds.
pub(crate) fn seconds(seconds: &str, nanos: &str) -> Schema {
    let mut properties = Map::new();
    properties.insert(seconds.to_owned(), json!({ "type": "integer", "minimum": 0, "maximum": u64::MAX }));
    properties.insert(nanos.to_owned(), json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }));
    json_schema!({
        "type": "object",
        "properties": properties,
        "required": [seconds, nanos],
        "additionalProperties": false,
        "x-rules": [{ "code": "invalid", "message": "must not be beyond the largest number of seconds" }],
    })
}

/// An object with any members.
pub(crate) fn any_object() -> Schema {
    json_schema!({ "type": "object", "additionalProperties": true })
}

/// Any number.
pub(crate) fn any_number() -> Schema {
    json_schema!({ "type": "number" })
}

/// What a parser of URLs takes, which is more than the grammar of a URI: no format says it.
#[cfg(feature = "url")]
pub(crate) fn any_url() -> Schema {
    json_schema!({
        "type": "string",
        "format": "url",
        "x-rules": [{ "code": "url", "message": "must be an absolute URL" }],
    })
}

/// A UUID, also without hyphens, in braces or as a URN; one with hyphens is written.
#[cfg(feature = "uuid")]
pub(crate) fn any_uuid(generator: &SchemaGenerator, code: &str, message: &str) -> Schema {
    if generator.contract().is_serialize() { format("uuid") } else { loose("uuid", code, message) }
}

/// The formats of JSON Schema among those of [`loose`].
const REGISTERED: &[&str] = &["date", "date-time", "duration", "uuid"];

/// A text of which a format says no more than what is mostly written: more is accepted, or less, as the type reads it.
/// Generators of clients choose their types by it, so that a registered one is said, with a marker.
pub(crate) fn loose(format: &str, code: &str, message: &str) -> Schema {
    let mut marker = json!({ "code": code, "message": message });
    let keyword = if REGISTERED.contains(&format) { "format" } else { "x-format" };
    if keyword == "format" {
        marker["loose"] = true.into();
    }
    json_schema!({ "type": "string", keyword: format, "x-rules": [marker] })
}

/// A decimal number, as a number or in a text.
#[cfg(feature = "rust_decimal")]
pub(crate) fn decimal() -> Schema {
    json_schema!({
        "type": ["number", "string"],
        "x-format": "decimal",
        "x-rules": [{ "code": "invalid", "message": "must be a decimal number" }],
    })
}
