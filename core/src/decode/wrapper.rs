//! `Option`, `Box`, `Rc`, `Arc` and the cells: read as what they hold.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::{Arc, Mutex, RwLock};

#[cfg(feature = "schemars")]
use schemars::{Schema, SchemaGenerator};
use serde::de::{Deserializer, Error, Visitor};

use super::Decode;
use super::described::described;
use super::entries::Entries;
use super::guide::{EntryRules, Guide, ItemRules, Plain};
use super::items::Items;
use super::slot::{Slot, duplicate};
use super::tags::Tags;
use crate::context::Context;
#[cfg(feature = "schemars")]
use crate::schema::{nullable, schema_of};

/// Reads `null` as nothing, and all else with the guide, into an empty slot.
struct OptionVisitor<'c, 'g, T, G> {
    cx: &'c mut Context,
    guide: &'g G,
    slot: &'c mut Slot<Option<T>>,
}

impl<'de, T, G: Guide<'de, T>> Visitor<'de> for OptionVisitor<'_, '_, T, G> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an option")
    }

    #[inline]
    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.slot.put(Some(None), self.cx);
        Ok(())
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let value = self.guide.decode(deserializer, self.cx)?;
        self.slot.put(value.map(Some), self.cx);
        Ok(())
    }
}

/// Reads an option into an empty slot.
#[inline]
pub(super) fn ask_option<'de, T: Decode<'de>, D: Deserializer<'de>>(
    slot: &mut Slot<Option<T>>,
    deserializer: D,
    cx: &mut Context,
) -> Result<(), D::Error> {
    deserializer.deserialize_option(OptionVisitor { cx, guide: &Plain, slot })
}

/// As `ask_option`, for the numbers and booleans whose empty text a form takes for nothing, if it sees that it is asked
/// for an option of one.
#[inline]
pub(super) fn ask_named_option<'de, T: Decode<'de>, D: Deserializer<'de>>(
    slot: &mut Slot<Option<T>>,
    deserializer: D,
    cx: &mut Context,
) -> Result<(), D::Error> {
    deserializer.deserialize_option(NamedOption(OptionVisitor { cx, guide: &Plain, slot })).map(drop)
}

/// Gives a value of the type that it asks for. What was read is in the slot.
struct NamedOption<V>(V);

impl<'de, T: Decode<'de>> Visitor<'de> for NamedOption<OptionVisitor<'_, '_, T, Plain>> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.expecting(f)
    }

    #[inline]
    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        self.0.visit_none().map(|()| None)
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        self.0.visit_none().map(|()| None)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        self.0.visit_some(deserializer).map(|()| None)
    }
}

#[inline]
pub(super) fn decode_option<'de, T, D: Deserializer<'de>, G: Guide<'de, T>>(
    deserializer: D,
    cx: &mut Context,
    guide: &G,
) -> Result<Option<Option<T>>, D::Error> {
    let mut slot = Slot::Absent;
    deserializer.deserialize_option(OptionVisitor { cx, guide, slot: &mut slot })?;
    Ok(slot.into_read(cx))
}

impl<'de, T: Decode<'de>> Decode<'de> for Option<T> {
    #[inline]
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        decode_option(deserializer, cx, &Plain)
    }

    fn decode_into<D: Deserializer<'de>>(
        slot: &mut Slot<Self>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        if !slot.is_absent() {
            return duplicate(deserializer, cx);
        }
        T::decode_option_into(slot, deserializer, cx)
    }

    fn check(&self, cx: &mut Context) {
        if let Some(value) = self {
            value.check(cx);
        }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }

    described! { format!("Nullable{}", T::schema().name), |generator| nullable(schema_of::<T>(generator)) }
}

impl<T: Items> Items for Option<T> {
    type Item = T::Item;

    fn decode_items<'de, D: Deserializer<'de>, G: Guide<'de, Self::Item>>(
        deserializer: D,
        cx: &mut Context,
        guide: &G,
    ) -> Result<Option<Self>, D::Error> {
        decode_option(deserializer, cx, &ItemRules(guide))
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn each_item(&self, visit: &mut dyn FnMut(&Self::Item)) {
        if let Some(list) = self {
            list.each_item(visit);
        }
    }

    #[cfg(feature = "schemars")]
    fn items_schema(items: Schema, generator: &SchemaGenerator) -> Schema {
        nullable(T::items_schema(items, generator))
    }
}

impl<T: Entries> Entries for Option<T> {
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
        Self::Key: Decode<'de>,
        K: Guide<'de, Self::Key>,
        V: Guide<'de, Self::Value>,
    {
        decode_option(deserializer, cx, &EntryRules { keys, values })
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn each_entry(&self, visit: &mut dyn FnMut(&Self::Key, &Self::Value)) {
        if let Some(map) = self {
            map.each_entry(visit);
        }
    }

    #[cfg(feature = "schemars")]
    fn entries_schema(keys: &Schema, values: Schema) -> Schema {
        nullable(T::entries_schema(keys, values))
    }
}

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<'de, T: Decode<'de>> Decode<'de> for $pointer<T> {
            const TAGS: &'static Tags = T::TAGS;
            const TEXTS: &'static [&'static str] = T::TEXTS;

            #[inline]
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                Ok(T::decode(deserializer, cx)?.map(Self::new))
            }

            fn check(&self, cx: &mut Context) {
                T::check(self, cx);
            }

            fn missing() -> Option<Self> {
                T::missing().map(Self::new)
            }

            fn key(&self) -> Cow<'_, str> {
                T::key(self)
            }

            described! { as T }
        }

        impl<T: Items> Items for $pointer<T> {
            type Item = T::Item;

            fn decode_items<'de, D: Deserializer<'de>, G: Guide<'de, Self::Item>>(
                deserializer: D,
                cx: &mut Context,
                guide: &G,
            ) -> Result<Option<Self>, D::Error> {
                Ok(T::decode_items(deserializer, cx, guide)?.map(Self::new))
            }

            fn absent() -> Option<Self> {
                T::absent().map(Self::new)
            }

            fn each_item(&self, visit: &mut dyn FnMut(&Self::Item)) {
                T::each_item(self, visit);
            }

            #[cfg(feature = "schemars")]
            fn items_schema(items: Schema, generator: &SchemaGenerator) -> Schema {
                T::items_schema(items, generator)
            }
        }

        impl<T: Entries> Entries for $pointer<T> {
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
                Self::Key: Decode<'de>,
                K: Guide<'de, Self::Key>,
                V: Guide<'de, Self::Value>,
            {
                Ok(T::decode_entries(deserializer, cx, keys, values)?.map(Self::new))
            }

            fn absent() -> Option<Self> {
                T::absent().map(Self::new)
            }

            fn each_entry(&self, visit: &mut dyn FnMut(&Self::Key, &Self::Value)) {
                T::each_entry(self, visit);
            }

            #[cfg(feature = "schemars")]
            fn entries_schema(keys: &Schema, values: Schema) -> Schema {
                T::entries_schema(keys, values)
            }
        }
    )*};
}

pointers! { Box Rc Arc }

macro_rules! cells {
    ($($cell:ident |$value:ident, $cx:ident| $check:expr;)*) => {$(
        impl<'de, T: Decode<'de>> Decode<'de> for $cell<T> {
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                Ok(T::decode(deserializer, cx)?.map(Self::new))
            }

            fn check(&self, $cx: &mut Context) {
                let $value = self;
                $check
            }

            described! { as T }
        }
    )*};
}

// A value that is borrowed or locked by its owner right now is left alone: checking must not block.
cells! {
    RefCell |value, cx| if let Ok(value) = value.try_borrow() { value.check(cx) };
    Mutex |value, cx| if let Ok(value) = value.try_lock() { value.check(cx) };
    RwLock |value, cx| if let Ok(value) = value.try_read() { value.check(cx) };
}

impl<'de, T: Decode<'de> + Copy> Decode<'de> for Cell<T> {
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        Ok(T::decode(deserializer, cx)?.map(Self::new))
    }

    fn check(&self, cx: &mut Context) {
        self.get().check(cx);
    }

    described! { as T }
}
