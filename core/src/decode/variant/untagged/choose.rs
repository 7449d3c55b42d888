//! `#[api(choose = ..)]`: a function of the user says which variant is meant.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::Variants;
use crate::decode::leaf::{drain_enum, drain_seq};
use crate::decode::skip::Skipped;

/// The keys of an object and its members that are no objects and no lists: what a function sees that
/// `#[api(choose = ..)]` names.
///
/// It gives the name of a variant, as Rust knows it. With `None`, or with a name that no variant has, the variants are
/// tried one after the other.
///
/// ```
/// use api_model::{ApiModel, Outline};
///
/// #[derive(Debug, PartialEq, ApiModel)]
/// #[serde(untagged)]
/// #[api(choose = by_keys)]
/// enum Properties {
///     Discord { guild_id: Option<String> },
///     Download { files: Option<Vec<String>> },
/// }
///
/// fn by_keys(outline: &Outline<'_>) -> Option<&'static str> {
///     if outline.has("guild_id") || outline.text("type") == Some("discord") {
///         return Some("Discord");
///     }
///     outline.has("files").then_some("Download")
/// }
///
/// let properties = Properties::from_json(r#"{"files": ["a.pdf"]}"#)?;
/// assert_eq!(properties, Properties::Download { files: Some(vec!["a.pdf".into()]) });
///
/// let report = Properties::from_json(r#"{"type": "discord", "guild_id": 5}"#).unwrap_err();
/// assert_eq!(report.to_string(), "/guild_id: must be a string");
/// # Ok::<(), api_model::Report>(())
/// ```
pub struct Outline<'a> {
    members: &'a [(String, Seen)],
    is_object: bool,
}

/// What is seen of a member.
enum Seen {
    Null,
    Boolean(bool),
    Integer(i128),
    Text(String),
    /// Anything else.
    Other,
}

impl Outline<'_> {
    /// Whether the value is an object. Nothing else has keys.
    pub fn is_object(&self) -> bool {
        self.is_object
    }

    /// The keys, in the order of the document.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.members.iter().map(|(key, _)| key.as_str())
    }

    /// Whether the key is there, with whatever value.
    pub fn has(&self, key: &str) -> bool {
        self.member(key).is_some()
    }

    /// Whether the key is there and its value is `null`.
    pub fn is_null(&self, key: &str) -> bool {
        matches!(self.member(key), Some(Seen::Null))
    }

    /// The value of the key, if it is a string.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.member(key) {
            Some(Seen::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The value of the key, if it is a whole number.
    pub fn integer(&self, key: &str) -> Option<i128> {
        match self.member(key) {
            Some(Seen::Integer(number)) => Some(*number),
            _ => None,
        }
    }

    /// The value of the key, if it is a boolean.
    pub fn boolean(&self, key: &str) -> Option<bool> {
        match self.member(key) {
            Some(Seen::Boolean(truth)) => Some(*truth),
            _ => None,
        }
    }

    fn member(&self, key: &str) -> Option<&Seen> {
        self.members.iter().find(|(name, _)| name == key).map(|(_, seen)| seen)
    }
}

impl fmt::Debug for Outline<'_> {
    /// The keys alone: values may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.keys()).finish()
    }
}

/// A function of the user.
pub type Choose = fn(&Outline<'_>) -> Option<&'static str>;

/// The branch that the function of the user chooses.
pub(super) fn chosen<'de, A: SeqAccess<'de>>(shots: &mut A, variants: &Variants, choose: Choose) -> Option<usize> {
    let members = shots.next_element_seed(OutlineSeed).ok().flatten()?;
    let is_object = members.is_some();
    let members = members.unwrap_or_default();
    let name = choose(&Outline { members: &members, is_object })?;
    let place = variants.untagged.iter().position(|(known, _)| *known == name)?;
    Some(place + usize::from(variants.has_tags()))
}

/// Reads the members of an object, nothing of any other value.
struct OutlineSeed;

impl<'de> DeserializeSeed<'de> for OutlineSeed {
    type Value = Option<Vec<(String, Seen)>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for OutlineSeed {
    type Value = Option<Vec<(String, Seen)>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::with_capacity(map.size_hint().unwrap_or(0).min(64));
        while let Some(key) = map.next_key_seed(SeenSeed)? {
            let value = map.next_value_seed(SeenSeed)?;
            if let Seen::Text(key) = key {
                members.push((key, value));
            }
        }
        Ok(Some(members))
    }
}

/// Reads what is seen of one value.
struct SeenSeed;

impl<'de> DeserializeSeed<'de> for SeenSeed {
    type Value = Seen;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Seen, D::Error> {
        deserializer.deserialize_any(self)
    }
}

macro_rules! seen {
    ($($method:ident($type:ty) => |$value:ident| $seen:expr;)*) => {$(
        fn $method<E: Error>(self, $value: $type) -> Result<Seen, E> {
            Ok($seen)
        }
    )*};
}

impl<'de> Visitor<'de> for SeenSeed {
    type Value = Seen;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    seen! {
        visit_bool(bool) => |value| Seen::Boolean(value);
        visit_i64(i64) => |value| Seen::Integer(value.into());
        visit_u64(u64) => |value| Seen::Integer(value.into());
        visit_i128(i128) => |value| Seen::Integer(value);
        visit_u128(u128) => |value| i128::try_from(value).map_or(Seen::Other, Seen::Integer);
        visit_f64(f64) => |_value| Seen::Other;
        visit_str(&str) => |value| Seen::Text(value.to_owned());
        visit_bytes(&[u8]) => |_value| Seen::Other;
    }

    fn visit_unit<E: Error>(self) -> Result<Seen, E> {
        Ok(Seen::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Seen, E> {
        Ok(Seen::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Seen, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Seen, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Seen, A::Error> {
        drain_seq(seq).map(|_| Seen::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Seen, A::Error> {
        while map.next_entry::<Skipped, Skipped>()?.is_some() {}
        Ok(Seen::Other)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Seen, A::Error> {
        drain_enum(data).map(|()| Seen::Other)
    }
}
