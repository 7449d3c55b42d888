//! JSON Schema 2020-12 of models, made by what reads and checks them: feature `schemars`.
//!
//! The derive implements [`JsonSchema`], so that [`schemars`] and what builds on it know a model. The schema has two
//! sides, which `schemars` calls contracts: what is [`accepted`] and what is [`written`]. They differ where a field has
//! a default, another name, or is read or written alone.
//!
//! ```
//! use api_model::ApiModel;
//! use api_model::schema;
//!
//! #[derive(ApiModel)]
//! struct Product {
//!     /// Shown to customers.
//!     #[api(length(1..=40))]
//!     name: String,
//!     #[serde(default)]
//!     archived: bool,
//! }
//!
//! let accepted = schema::accepted::<Product>();
//! assert_eq!(accepted.pointer("/properties/name/maxLength").unwrap(), 40);
//! assert_eq!(accepted.pointer("/properties/name/description").unwrap(), "Shown to customers.");
//! assert_eq!(accepted.get("required").unwrap(), &serde_json::json!(["name"]));
//!
//! let written = schema::written::<Product>();
//! assert_eq!(written.get("required").unwrap(), &serde_json::json!(["name", "archived"]));
//! ```
//!
//! # What a schema cannot say
//!
//! A rule that JSON Schema has no words for leaves a marker: `x-rules` lists the code and the message of each, with
//! the fields of a check over several. With `expressed` the schema says the same in keywords, and the marker is there
//! for its sentence; with `within` it is also about what lies within, which only code knows; with `first`
//! it is about the order of the members that it lists; with `loose` the `format` beside it says what is mostly written,
//! where a type of another crate reads more texts than those, or refuses some of them. A text that is normalised before
//! its rules run has them under `x-normalized`, because they hold of what becomes of the text, not of what is sent.

mod apply;
mod discriminator;
mod field;
mod flat;
mod leaves;
mod named;
mod numbers;
mod object;
mod probe;
mod references;
mod tuple;
mod variants;

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::generate::SchemaSettings;

pub use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::Decode;

pub use apply::{apply_rules, nullable, without_null};
pub(crate) use field::add_rules;
pub(crate) use leaves::*;
pub use leaves::{any, array, boolean, format, integer, map, null, number, text, tuple, unknown};
pub use named::TypeSchema;
pub use references::schema_of;

/// What expansions of the derive use.
pub(crate) mod private {
    pub use super::field::{FieldHead, Head, alone, alone_as, around, converted, may_lack};
    pub use super::named::{const_argument, model_id, model_name};
    pub use super::numbers::{NumberHead, numbers_schema};
    pub use super::object::ObjectSchema;
    pub use super::probe::{SchemaProbe, Shown, Unshown, ViaDecode, ViaJsonSchema, ViaNothing, ViaSerialize};
    pub use super::tuple::TupleSchema;
    pub use super::variants::{TagPlace, VariantHead, VariantsSchema};
    pub use super::{Of, TypeSchema, null, schema_of, unknown};
    pub use schemars;
    pub use std::{concat, module_path};
}

/// Where the names of fields stand in the order of their declaration, for who asks for it: the members of an object
/// are sorted otherwise.
pub(crate) const ORDER: &str = "x-order";

/// A transform that changes nothing, but asks for [`ORDER`].
#[derive(Clone)]
pub(crate) struct KeepOrder;

impl schemars::transform::Transform for KeepOrder {
    fn transform(&mut self, _: &mut Schema) {}
}

/// A transform that changes nothing, but asks that what holds of a normalised text is said of the text itself.
#[cfg(feature = "testing")]
#[derive(Clone)]
pub(crate) struct AsNormalized;

#[cfg(feature = "testing")]
impl schemars::transform::Transform for AsNormalized {
    fn transform(&mut self, _: &mut Schema) {}
}

/// Whether what is said of a text shall hold of the text as it is sent: the rules of a normalised one do not.
fn says_of_the_sent(generator: &mut SchemaGenerator, normalizers: &[&str]) -> bool {
    #[cfg(feature = "testing")]
    if generator.transforms_mut().any(|transform| transform.is::<AsNormalized>()) {
        return !all_known(normalizers.iter().copied());
    }
    let _ = generator;
    !normalizers.is_empty()
}

/// Whether none of the functions of `normalize` is the user's.
#[cfg(feature = "testing")]
pub(crate) fn all_known<'n>(normalizers: impl IntoIterator<Item = &'n str>) -> bool {
    normalizers.into_iter().all(|name| matches!(name, "trim" | "lowercase" | "uppercase" | "empty_as_none"))
}

fn keeps_order(generator: &mut SchemaGenerator) -> bool {
    generator.transforms_mut().any(|transform| transform.is::<KeepOrder>())
}

/// The schema of what is accepted when a `T` is read.
///
/// See the [module](self) for an example.
pub fn accepted<T: Decode<'static>>() -> Schema {
    let generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    references::without_unused(generator.into_root_schema_for::<Of<'static, T>>())
}

/// The schema of what is written for a `T`.
///
/// See the [module](self) for an example.
pub fn written<T: Decode<'static>>() -> Schema {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    references::without_unused(generator.into_root_schema_for::<Of<'static, T>>())
}

/// Stands for a `T` where `schemars` wants a type with its trait: so a list of models is one, whose items have the
/// schema that they are read by.
pub struct Of<'de, T>(PhantomData<(&'de (), T)>);

impl<'de, T: Decode<'de>> JsonSchema for Of<'de, T> {
    fn inline_schema() -> bool {
        named::is_inline(T::schema)
    }

    fn schema_name() -> Cow<'static, str> {
        named::name(T::schema)
    }

    fn schema_id() -> Cow<'static, str> {
        named::id(T::schema)
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        named::made(T::schema, generator)
    }
}
