//! The models of a document, before they are written.

use std::collections::{BTreeMap, BTreeSet};

use crate::capability::Capability;

/// The models for the schemas of a document.
#[derive(Debug, Default)]
pub struct Plan {
    /// The models in the order in which they are written.
    pub models: Vec<Model>,
    /// What each schema needs, by its name.
    pub needs: BTreeMap<String, BTreeSet<Capability>>,
    /// What a schema has and no model says: the name of the schema, and the keyword.
    pub unsaid: Vec<(String, String)>,
    /// The type of each schema, by the name of the schema.
    pub types: BTreeMap<String, String>,
}

/// A model to be written.
#[derive(Debug)]
pub struct Model {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub docs: Option<String>,
    /// Its attributes, without `#[` and `]`.
    pub attributes: Vec<String>,
    /// What it is.
    pub kind: Kind,
}

/// What a model is.
#[derive(Debug)]
pub enum Kind {
    /// A struct with named fields.
    Struct(Vec<Field>),
    /// An enum of unit variants, by their names on the wire.
    Names(Vec<String>),
    /// An enum of newtype variants, of which a function chooses one where they have `keys`.
    Union(Vec<Arm>),
    /// A struct of one field without a name.
    Newtype(Field),
    /// Another name for a type.
    Alias(String),
}

/// A field of a struct.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub docs: Option<String>,
    /// Its type.
    pub type_name: String,
    /// The items of `#[serde(..)]`.
    pub serde: Vec<String>,
    /// The items of `#[api(..)]`.
    pub api: Vec<String>,
    /// The JSON of its default, behind the name of the function that gives it.
    pub default: Option<(String, String)>,
    /// Whether it is deprecated.
    pub deprecated: bool,
}

/// A variant of a union.
#[derive(Debug)]
pub struct Arm {
    /// Its name.
    pub name: String,
    /// The type of its field.
    pub type_name: String,
    /// The items of `#[api(..)]` on its field.
    pub api: Vec<String>,
    /// The properties by which a function chooses it.
    pub keys: Option<Vec<String>>,
}
