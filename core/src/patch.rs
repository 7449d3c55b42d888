//! A field of a partial update, where absent, `null` and a value are three things.

pub(crate) mod apply;

use std::borrow::Cow;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Error, Serialize, Serializer};

use crate::context::Context;
use crate::decode::described::described;
use crate::decode::{Decode, Entries, Guide, Item, Items, Nullable};

/// A field of a partial update (RFC 7396, JSON Merge Patch): absent leaves the old value, `null` removes it, a value
/// replaces it.
///
/// In a model, an absent field is never written.
///
/// ```
/// use api_model::{ApiModel, Patch};
///
/// #[derive(Debug, PartialEq, ApiModel)]
/// struct Update {
///     #[api(length(1..=40))]
///     name: Patch<String>,
///     note: Patch<String>,
///     phone: Patch<String>,
/// }
///
/// let update = Update::from_json(r#"{"name": "Ada", "note": null}"#)?;
/// assert_eq!(update.name, Patch::Value("Ada".to_owned()));
/// assert_eq!(update.note, Patch::Null);
/// assert_eq!(update.phone, Patch::Absent);
/// assert_eq!(update.to_json()?, r#"{"name":"Ada","note":null}"#);
/// # Ok::<(), api_model::Report>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Patch<T> {
    /// The field is not there: nothing changes.
    #[default]
    Absent,
    /// The field is `null`: the value goes.
    Null,
    /// The field has a value, which comes.
    Value(T),
}

impl<T> Patch<T> {
    /// Whether the field is not there.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the field is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value, if there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Changes a value that may be `null` as this patch says.
    ///
    /// ```
    /// use api_model::Patch;
    ///
    /// let mut note = Some("old");
    /// Patch::Absent.apply(&mut note);
    /// assert_eq!(note, Some("old"));
    /// Patch::Null.apply(&mut note);
    /// assert_eq!(note, None);
    /// ```
    pub fn apply(self, target: &mut Option<T>) {
        match self {
            Self::Absent => {}
            Self::Null => *target = None,
            Self::Value(value) => *target = Some(value),
        }
    }
}

/// Nothing is `null`: what is absent has to be said.
impl<T> From<Option<T>> for Patch<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for Patch<T> {
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        Ok(Option::<T>::decode(deserializer, cx)?.map(Self::from))
    }

    fn check(&self, cx: &mut Context) {
        if let Self::Value(value) = self {
            value.check(cx);
        }
    }

    fn missing() -> Option<Self> {
        Some(Self::Absent)
    }

    fn key(&self) -> Cow<'_, str> {
        self.value().map_or(Cow::Borrowed(""), T::key)
    }

    described! { as Option<T> }
}

impl<T: Items> Items for Patch<T> {
    type Item = T::Item;

    fn decode_items<'de, D: Deserializer<'de>, G: Guide<'de, Item<T>>>(
        deserializer: D,
        cx: &mut Context,
        guide: &G,
    ) -> Result<Option<Self>, D::Error> {
        Ok(Option::<T>::decode_items(deserializer, cx, guide)?.map(Self::from))
    }

    fn each_item(&self, visit: &mut dyn FnMut(&Self::Item)) {
        if let Self::Value(list) = self {
            list.each_item(visit);
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::Absent)
    }

    #[cfg(feature = "schemars")]
    fn items_schema(items: schemars::Schema, generator: &schemars::SchemaGenerator) -> schemars::Schema {
        Option::<T>::items_schema(items, generator)
    }
}

impl<T> Nullable for Patch<T> {
    const OMITTED: bool = true;

    fn absent() -> Option<Self> {
        Some(Self::Absent)
    }

    fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl<T: Entries> Entries for Patch<T> {
    type Key = T::Key;
    type Value = T::Value;

    fn decode_entries<'de, D, K, V>(
        deserializer: D,
        cx: &mut Context,
        keys: &K,
        values: &V,
    ) -> Result<Option<Self>, D::Error>
    where
        D: Deserializer<'de>,
        T::Key: Decode<'de>,
        K: Guide<'de, T::Key>,
        V: Guide<'de, T::Value>,
    {
        Ok(Option::<T>::decode_entries(deserializer, cx, keys, values)?.map(Self::from))
    }

    fn each_entry(&self, visit: &mut dyn FnMut(&T::Key, &T::Value)) {
        if let Self::Value(map) = self {
            map.each_entry(visit);
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::Absent)
    }

    #[cfg(feature = "schemars")]
    fn entries_schema(keys: &schemars::Schema, values: schemars::Schema) -> schemars::Schema {
        Option::<T>::entries_schema(keys, values)
    }
}

/// For structs that serde's own derive reads; there the field needs `#[serde(default)]`.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::from)
    }
}

/// Outside of a model, an absent field is to be skipped: `#[serde(skip_serializing_if = "Patch::is_absent")]`.
impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => Err(S::Error::custom(
                "an absent `Patch` cannot be written; skip it with `skip_serializing_if = \"Patch::is_absent\"`",
            )),
            Self::Null => serializer.serialize_none(),
            Self::Value(value) => serializer.serialize_some(value),
        }
    }
}
