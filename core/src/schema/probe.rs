//! What the derive asks of a type without wanting it: which traits it has.
//!
//! An expansion must not fail because a field's type lacks a trait that only the schema would use. So it asks by
//! method resolution, which takes the first implementation that applies, in a generic model by its bounds:
//! `(&&&SchemaProbe::<T>::new()).schema(..)`.

use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde_json::Value;

use super::leaves::unknown;
use super::{TypeSchema, schema_of};
use crate::Decode;

/// Stands for a type whose traits are asked for.
pub struct SchemaProbe<T: ?Sized>(PhantomData<T>);

impl<T: ?Sized> SchemaProbe<T> {
    /// Stands for `T`.
    #[allow(clippy::new_without_default)] // Nobody else makes one.
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

/// The first choice: the type is read by this crate.
pub trait ViaDecode<'de> {
    /// The schema of the type.
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema;

    /// Its name.
    fn described(&self) -> TypeSchema;
}

impl<'de, T: Decode<'de>> ViaDecode<'de> for &&SchemaProbe<T> {
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        schema_of::<T>(generator)
    }

    fn described(&self) -> TypeSchema {
        T::schema()
    }
}

/// The second: `schemars` knows the type.
pub trait ViaJsonSchema {
    /// The schema of the type.
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema;

    /// Its name.
    fn described(&self) -> TypeSchema;
}

impl<T: JsonSchema + ?Sized> ViaJsonSchema for &SchemaProbe<T> {
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }

    fn described(&self) -> TypeSchema {
        TypeSchema::defined(T::schema_name(), T::schema_id(), SchemaGenerator::subschema_for::<T>)
    }
}

/// The last: nothing is known.
pub trait ViaNothing {
    /// The schema of the type.
    fn schema(&self, generator: &mut SchemaGenerator) -> Schema;

    /// Its name.
    fn described(&self) -> TypeSchema;
}

impl<T: ?Sized> ViaNothing for SchemaProbe<T> {
    fn schema(&self, _: &mut SchemaGenerator) -> Schema {
        unknown()
    }

    fn described(&self) -> TypeSchema {
        let path = std::any::type_name::<T>();
        let name: String = path.rsplit("::").next().unwrap_or(path).chars().filter(|c| c.is_alphanumeric()).collect();
        TypeSchema { name: name.into(), id: Some(path.into()), schema: |_| unknown() }
    }
}

/// A value that is shown in a schema if it can be written.
pub struct Shown<'a, T>(pub &'a T);

/// The first choice: it can.
pub trait ViaSerialize {
    /// The value as JSON.
    fn json(&self) -> Option<Value>;
}

impl<T: Serialize> ViaSerialize for &Shown<'_, T> {
    fn json(&self) -> Option<Value> {
        serde_json::to_value(self.0).ok()
    }
}

/// The second: it cannot.
pub trait Unshown {
    /// Nothing.
    fn json(&self) -> Option<Value>;
}

impl<T> Unshown for Shown<'_, T> {
    fn json(&self) -> Option<Value> {
        None
    }
}
