//! Numbers as `serde_json` gives them when some crate of the program turns its feature `arbitrary_precision` on: as an
//! object with one magic key.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{drain_map, drain_seq};
use crate::decode::buffer::Buffer;
use crate::json::{JSON_NUMBER, has_arbitrary_precision};

/// The digits of a number whose object has these members.
pub(crate) fn json_number<'b>(members: &'b [(Buffer<'_>, Buffer<'_>)]) -> Option<&'b str> {
    match members {
        [(key, digits)] if key.is_str(JSON_NUMBER) && has_arbitrary_precision() => digits.as_str(),
        _ => None,
    }
}

/// Whether a key is the magic one; keys that are no text, as CBOR has them, are not.
pub(super) struct IsJsonNumber;

impl<'de> DeserializeSeed<'de> for IsJsonNumber {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for IsJsonNumber {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<bool, E> {
        Ok(key == JSON_NUMBER && has_arbitrary_precision())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<bool, A::Error> {
        drain_seq(seq).map(|_| false)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        drain_map(map).map(|_| false)
    }
}
