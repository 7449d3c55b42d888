//! Models that write something else than they read.

use std::collections::{BTreeMap, BTreeSet};

use api_model::{ApiModel, Patch};
use serde::{Deserialize, Deserializer, Serializer};
use serde_json::Value;

use crate::types::{Id, Named, Unit};

/// Every word that tells what is written from what is read.
#[derive(Debug, ApiModel)]
#[serde(rename_all(serialize = "camelCase", deserialize = "snake_case"))]
pub struct Sides {
    pub first_name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub some_tags: Vec<String>,
    #[serde(rename(serialize = "out", deserialize = "in"), alias = "into")]
    pub direction: Option<u8>,
    #[api(required, non_null)]
    pub always_there: Option<u8>,
    #[api(required)]
    pub or_null: Option<u8>,
    #[api(omit_none)]
    pub or_nothing: Option<u8>,
    #[api(non_null)]
    pub never_null: Option<u8>,
    #[api(read_only)]
    pub created_at: Option<u64>,
    #[api(secret)]
    pub pass_word: Option<String>,
    #[api(normalize(trim), length(1..=3))]
    pub short_text: String,
    #[serde(default, skip_serializing_if = "Patch::is_absent")]
    pub patched: Patch<u8>,
    #[serde(with = "hex")]
    #[api(example = "#ff0000")]
    pub colour: u32,
    #[serde(serialize_with = "as_text")]
    pub amount: u8,
    #[serde(deserialize_with = "yes_or_no")]
    #[api(example = "yes")]
    pub is_on: bool,
    pub words: BTreeSet<String>,
}

/// A number as hexadecimal text.
pub mod hex {
    use super::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(value: &u32, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("#{value:06x}"))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.strip_prefix('#').unwrap_or_default();
        u32::from_str_radix(digits, 16).map_err(|_| serde::de::Error::custom("must be a colour, such as `#ff0000`"))
    }
}

fn as_text<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

fn yes_or_no<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    let value = Value::deserialize(deserializer)?;
    Ok(value == "yes" || value == true)
}

#[derive(Debug, ApiModel)]
#[api(omit_none)]
pub struct Omitting {
    pub plain: Option<u8>,
    #[api(required)]
    pub required: Option<u8>,
    #[serde(default = "five")]
    pub defaulted: Option<u8>,
    pub patch: Patch<Named>,
    #[serde(default, skip_serializing_if = "is_seven")]
    #[api(example = 7)]
    pub number: u8,
    pub boxed: Option<Box<Omitting>>,
}

fn five() -> Option<u8> {
    Some(5)
}

#[allow(clippy::trivially_copy_pass_by_ref)] // As serde calls it.
fn is_seven(number: &u8) -> bool {
    *number == 7
}

/// What is absent is something all the same.
#[derive(Debug, ApiModel)]
#[api(exactly_one(defaulted, other))]
pub struct OneDefault {
    #[serde(default = "five")]
    pub defaulted: Option<u8>,
    pub other: Option<u8>,
}

/// What is something is nothing once code has read it, and written as something.
#[derive(Debug, ApiModel)]
#[api(exactly_one(dash, other), at_most_one(dash, more))]
pub struct OneWith {
    #[serde(with = "dash")]
    #[api(example = "-", example = 5)]
    pub dash: Option<u8>,
    pub other: Option<u8>,
    pub more: Option<u8>,
}

/// Nothing as a dash.
pub mod dash {
    use super::{Deserialize, Deserializer, Serializer, Value};

    #[allow(clippy::ref_option)] // As serde calls it.
    pub fn serialize<S: Serializer>(value: &Option<u8>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(number) => serializer.serialize_u8(*number),
            None => serializer.serialize_str("-"),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::String(text) if text == "-" => Ok(None),
            value => serde_json::from_value(value).map_err(serde::de::Error::custom),
        }
    }
}

/// One of them is not written.
#[derive(Debug, ApiModel)]
#[api(at_least_one(unwritten, other), all_or_none(left, right))]
pub struct OneUnwritten {
    #[serde(skip_serializing)]
    pub unwritten: Option<u8>,
    pub other: Option<u8>,
    #[api(omit_none)]
    pub left: Option<u8>,
    #[serde(rename(serialize = "RIGHT"))]
    pub right: Option<u8>,
}

/// A list that may end early.
#[derive(Debug, ApiModel)]
pub struct Trail(pub u8, pub Patch<bool>, pub Patch<u8>);

/// A list in which what is behind moves up.
#[derive(Debug, ApiModel)]
pub struct Moving(
    pub u8,
    #[serde(skip_serializing_if = "Option::is_none", default)] pub Option<u8>,
    #[serde(default)] pub Patch<bool>,
);

#[derive(Debug, ApiModel)]
#[serde(tag = "t", content = "c", rename_all(serialize = "UPPERCASE", deserialize = "lowercase"))]
pub enum AdjacentSides {
    Maybe(Option<u8>),
    Nothing(()),
    Unit(Unit),
    Patch(Patch<u8>),
    #[serde(skip_deserializing)]
    OnlyWritten(u8),
    #[serde(skip_serializing)]
    OnlyRead(u8),
    #[serde(with = "hex")]
    Colour(u32),
    Struct {
        #[serde(rename(serialize = "OUT"))]
        inner: Option<Box<AdjacentSides>>,
    },
}

#[derive(Debug, ApiModel)]
#[serde(tag = "type", rename_all(serialize = "UPPERCASE", deserialize = "lowercase"))]
pub enum InternalSides {
    Map(BTreeMap<String, u8>),
    Unit(Unit),
    Boxed(Box<Named>),
    Maybe(Option<Named>),
    Nothing(()),
    Struct {
        #[api(omit_none)]
        maybe: Option<u8>,
        #[serde(flatten)]
        more: FlatSides,
    },
    #[serde(other, rename = "other")]
    Other,
}

#[derive(Debug, ApiModel)]
#[serde(rename_all(serialize = "UPPERCASE", deserialize = "lowercase"))]
pub enum ExternalSides {
    Plain,
    #[serde(alias = "none")]
    Nothing,
    Maybe(Option<u8>),
    Pair(u8, #[serde(default)] Patch<u8>),
    #[serde(skip_serializing)]
    OnlyRead {
        id: Id,
    },
    #[serde(serialize_with = "hex::serialize", deserialize_with = "hex::deserialize")]
    Colour(u32),
}

#[derive(Debug, ApiModel)]
pub struct FlatSides {
    #[serde(rename(serialize = "ID"))]
    pub id: Id,
    #[serde(flatten)]
    pub optional: Option<Named>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
pub enum UntaggedSides {
    #[serde(skip_serializing)]
    OnlyRead(bool),
    #[serde(with = "hex")]
    Colour(u32),
    Omitting {
        #[api(omit_none)]
        maybe: Option<u8>,
        sure: u8,
    },
    Number(u8),
    Names(Vec<NameSides>),
}

#[derive(Debug, ApiModel)]
#[serde(rename_all(serialize = "UPPERCASE"))]
pub enum NameSides {
    First,
    #[serde(skip_serializing)]
    Second,
    #[serde(skip_deserializing)]
    Third,
    #[api(open)]
    Other(#[api(length(..=4))] String),
}

#[derive(Debug, Clone, ApiModel)]
#[serde(from = "u8", into = "Named")]
pub struct FromInto {
    pub name: String,
}

impl From<u8> for FromInto {
    fn from(number: u8) -> Self {
        Self { name: number.to_string() }
    }
}

impl From<FromInto> for Named {
    fn from(value: FromInto) -> Self {
        Self { name: value.name }
    }
}

/// A partial update of what differs on both sides.
#[derive(Debug, ApiModel)]
#[api(patch(SidesUpdate, derive(Debug)), constant(version = 1, default))]
pub struct Patched {
    #[serde(rename(serialize = "NAME"), alias = "title")]
    #[api(normalize(trim), length(1..=3))]
    pub name: String,
    #[api(non_null)]
    pub never_null: Option<u8>,
    #[api(required)]
    pub required: Option<u8>,
    #[serde(with = "hex")]
    #[api(example = "#ff0000")]
    pub colour: u32,
    #[serde(with = "dash")]
    #[api(example = "-", example = 5)]
    pub dash: Option<u8>,
    #[serde(skip_serializing)]
    pub unwritten: Option<u8>,
    #[api(read_only)]
    pub created_at: Option<u64>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, u8>,
}
