//! The schema of a type with its name.

use std::borrow::Cow;
use std::fmt;

use schemars::{Schema, SchemaGenerator};

use super::leaves::unknown;

/// The schema of a type: what [`Decode::schema`](crate::Decode::schema) gives.
///
/// ```
/// use api_model::{Context, Decode, Violation};
/// use api_model::schema::{self, TypeSchema};
/// use serde::de::Deserializer;
///
/// struct Percent(u8);
///
/// impl<'de> Decode<'de> for Percent {
///     fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
///         let Some(value) = u8::decode(deserializer, cx)? else { return Ok(None) };
///         if value > 100 {
///             cx.report(Violation::new("percent", "must be a percentage"));
///             return Ok(None);
///         }
///         Ok(Some(Percent(value)))
///     }
///
///     fn schema() -> TypeSchema {
///         TypeSchema::inline("Percent", |_| schema::integer("uint8", Some(0), Some(100)))
///     }
/// }
///
/// assert_eq!(schema::accepted::<Vec<Percent>>().pointer("/items/maximum").unwrap(), 100);
/// ```
#[derive(Clone)]
pub struct TypeSchema {
    /// The name, in the words of a reader of the schema: it becomes a part of the names of generic types.
    pub name: Cow<'static, str>,
    /// What tells the type from others of the same name. A type with an id stands among the definitions of a schema.
    pub id: Option<Cow<'static, str>>,
    /// Makes the schema.
    pub schema: fn(&mut SchemaGenerator) -> Schema,
}

impl TypeSchema {
    /// A schema that stands where it is used.
    pub fn inline(name: impl Into<Cow<'static, str>>, schema: fn(&mut SchemaGenerator) -> Schema) -> Self {
        Self { name: name.into(), id: None, schema }
    }

    /// A schema that stands among the definitions; `id` is the path of the type.
    pub fn defined(
        name: impl Into<Cow<'static, str>>,
        id: impl Into<Cow<'static, str>>,
        schema: fn(&mut SchemaGenerator) -> Schema,
    ) -> Self {
        Self { name: name.into(), id: Some(id.into()), schema }
    }

    /// That of a model without arguments.
    #[doc(hidden)]
    #[inline(never)]
    pub fn of_model(name: &'static str, path: &'static str, schema: fn(&mut SchemaGenerator) -> Schema) -> Self {
        Self { name: name.to_owned().into(), id: Some(path.into()), schema }
    }

    /// That of a type of which nothing is known.
    pub fn unknown() -> Self {
        Self::inline("Value", |_| unknown())
    }
}

impl fmt::Debug for TypeSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TypeSchema").field("name", &self.name).field("id", &self.id).finish_non_exhaustive()
    }
}

/// The name of a model: `Page` of `Product` is `PageOfProduct`.
pub fn model_name(name: &str, arguments: &[TypeSchema]) -> Cow<'static, str> {
    let arguments: Vec<&str> = arguments.iter().map(|argument| &*argument.name).collect();
    if arguments.is_empty() { name.to_owned().into() } else { format!("{name}Of{}", arguments.join("And")).into() }
}

/// The name of a constant argument.
pub fn const_argument(value: impl fmt::Display) -> TypeSchema {
    TypeSchema::inline(value.to_string(), |_| unknown())
}

/// What tells a model from others of its name.
pub fn model_id(path: &'static str, arguments: &[TypeSchema]) -> Cow<'static, str> {
    if arguments.is_empty() {
        return path.into();
    }
    let arguments: Vec<&str> =
        arguments.iter().map(|argument| argument.id.as_deref().unwrap_or(&argument.name)).collect();
    format!("{path}<{}>", arguments.join(", ")).into()
}

// What is asked of a type: once for all of them, because `schemars` asks each several times, in code of its own.

#[inline(never)]
pub(super) fn is_inline(of_type: fn() -> TypeSchema) -> bool {
    of_type().id.is_none()
}

#[inline(never)]
pub(super) fn name(of_type: fn() -> TypeSchema) -> Cow<'static, str> {
    of_type().name
}

#[inline(never)]
pub(super) fn id(of_type: fn() -> TypeSchema) -> Cow<'static, str> {
    let TypeSchema { name, id, .. } = of_type();
    id.unwrap_or(name)
}

#[inline(never)]
pub(super) fn made(of_type: fn() -> TypeSchema, generator: &mut SchemaGenerator) -> Schema {
    (of_type().schema)(generator)
}
