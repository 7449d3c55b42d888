//! What the models of the lines name.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

pub(crate) use std::borrow::Cow;
pub(crate) use std::collections::BTreeMap;

pub(crate) fn nine() -> u8 {
    9
}

pub(crate) fn is_one(value: &u8) -> bool {
    *value == 1
}

pub(crate) mod as_text {
    use super::{Deserialize, Deserializer, Error, Serializer};

    pub(crate) fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// The only field of a variant, as an object with another name.
pub(crate) mod as_object {
    use super::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Object {
        c: u8,
    }

    pub(crate) fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        Object { c: *value }.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        Object::deserialize(deserializer).map(|object| object.c)
    }
}

/// A type that needs no bounds, by another that has them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Number(pub(crate) u8);

impl<'de> api_model::Decode<'de> for Number {
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut api_model::Context) -> Result<Option<Self>, D::Error> {
        Ok(u8::decode(deserializer, cx)?.map(Self))
    }
}

impl From<Number> for u8 {
    fn from(value: Number) -> Self {
        value.0
    }
}

impl From<u8> for Number {
    fn from(value: u8) -> Self {
        Self(value)
    }
}
