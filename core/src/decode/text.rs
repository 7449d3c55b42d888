//! Text and bytes: `String`, `&str`, `Cow<str>`, `char`, `bool` and their unsized kin.

use std::borrow::Cow;
use std::ffi::CString;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use serde::de::{Deserialize, Deserializer, Visitor};

use super::Decode;
use super::described::described;
use super::leaf::{Leaf, Refusal, decode_leaf, decode_leaf_into};
use super::slot::Slot;
use super::wrapper::ask_named_option;
use crate::codes;
use crate::context::Context;
#[cfg(feature = "schemars")]
use crate::schema;
use crate::violation::Violation;

pub(crate) const STRING: &str = "a string";
pub(crate) const BOOLEAN: &str = "a boolean";
const BYTES: &str = "bytes";

impl<'de> Leaf<'de> for String {
    const EXPECTED: &'static str = STRING;

    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
        deserializer.deserialize_string(visitor)
    }

    #[inline]
    fn from_str(value: &str) -> Result<Self, Refusal> {
        Ok(value.to_owned())
    }

    fn from_string(value: String) -> Result<Self, Refusal> {
        Ok(value)
    }
}

impl<'de> Leaf<'de> for &'de str {
    const EXPECTED: &'static str = STRING;

    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
        deserializer.deserialize_str(visitor)
    }

    fn from_borrowed_str(value: &'de str) -> Result<Self, Refusal> {
        Ok(value)
    }

    // Text with escapes cannot be borrowed from the input.
    fn from_str(_: &str) -> Result<Self, Refusal> {
        Err(Some(Violation::new(codes::TYPE, "must be a string without escape sequences").param("expected", "string")))
    }
}

impl<'de> Leaf<'de> for &'de [u8] {
    const EXPECTED: &'static str = BYTES;

    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
        deserializer.deserialize_bytes(visitor)
    }

    fn from_borrowed_str(value: &'de str) -> Result<Self, Refusal> {
        Ok(value.as_bytes())
    }

    fn from_borrowed_bytes(value: &'de [u8]) -> Result<Self, Refusal> {
        Ok(value)
    }
}

impl<'de> Leaf<'de> for char {
    const EXPECTED: &'static str = "a string of one character";

    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
        deserializer.deserialize_char(visitor)
    }

    fn from_char(value: char) -> Result<Self, Refusal> {
        Ok(value)
    }

    fn from_str(value: &str) -> Result<Self, Refusal> {
        let mut characters = value.chars();
        match (characters.next(), characters.next()) {
            (Some(character), None) => Ok(character),
            _ => Err(None),
        }
    }

    fn from_bytes(_: &[u8]) -> Result<Self, Refusal> {
        Err(None)
    }
}

impl<'de> Leaf<'de> for bool {
    const EXPECTED: &'static str = BOOLEAN;

    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
        deserializer.deserialize_bool(visitor)
    }

    fn from_bool(value: bool) -> Result<Self, Refusal> {
        Ok(value)
    }

    fn from_key(text: &str) -> Result<Self, Refusal> {
        text.parse().map_err(|_| None)
    }
}

impl<'de> Leaf<'de> for () {
    const EXPECTED: &'static str = "null";
    const NOTHING: bool = true;

    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
        deserializer.deserialize_unit(visitor)
    }

    fn from_unit() -> Result<Self, Refusal> {
        Ok(())
    }
}

macro_rules! decode_leaves {
    ($($type:ty, $name:literal $schema:expr => |$value:ident| $key:expr;)*) => {$(
        impl<'de> Decode<'de> for $type {
            #[inline]
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                decode_leaf(deserializer, cx)
            }

            #[inline]
            fn decode_into<D: Deserializer<'de>>(
                slot: &mut Slot<Self>,
                deserializer: D,
                cx: &mut Context,
            ) -> Result<(), D::Error> {
                decode_leaf_into(slot, deserializer, cx)
            }

            #[inline]
            fn decode_option_into<D: Deserializer<'de>>(
                slot: &mut Slot<Option<Self>>,
                deserializer: D,
                cx: &mut Context,
            ) -> Result<(), D::Error> {
                ask_named_option(slot, deserializer, cx)
            }

            fn key(&self) -> Cow<'_, str> {
                let $value = self;
                $key
            }

            described! { $name, |_| $schema }
        }
    )*};
}

decode_leaves! {
    String, "String" schema::text() => |value| Cow::Borrowed(value);
    char, "Character" schema::character() => |value| Cow::Owned(value.to_string());
    bool, "Boolean" schema::boolean() => |value| Cow::Borrowed(if *value { "true" } else { "false" });
    (), "Null" schema::null() => |_value| Cow::Borrowed("");
}

// The lifetime of the value may be shorter than that of the input.
impl<'de: 'a, 'a> Decode<'de> for &'a str {
    #[inline]
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        decode_leaf::<&'de str, D>(deserializer, cx)
    }

    fn key(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    described! { as String }
}

impl<'de: 'a, 'a> Decode<'de> for &'a [u8] {
    #[inline]
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        decode_leaf::<&'de [u8], D>(deserializer, cx)
    }

    described! { "Bytes", |generator| schema::borrowed_bytes(generator) }
}

impl<'de: 'a, 'a> Decode<'de> for &'a Path {
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        Ok(decode_leaf::<&'de str, D>(deserializer, cx)?.map(Path::new))
    }

    described! { as String }
}

/// Types that are made from a `String`.
macro_rules! decode_from_string {
    ($($type:ty),*) => {$(
        impl<'de> Decode<'de> for $type {
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                Ok(decode_leaf::<String, D>(deserializer, cx)?.map(PathBuf::from).map(Self::from))
            }

            fn key(&self) -> Cow<'_, str> {
                AsRef::<Path>::as_ref(self).to_string_lossy()
            }

            described! { as String }
        }
    )*};
}

decode_from_string!(PathBuf, Box<Path>);

macro_rules! decode_shared_str {
    ($($type:ty),*) => {$(
        impl<'de> Decode<'de> for $type {
            fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
                Ok(decode_leaf::<String, D>(deserializer, cx)?.map(Self::from))
            }

            fn key(&self) -> Cow<'_, str> {
                Cow::Borrowed(self)
            }

            described! { as String }
        }
    )*};
}

decode_shared_str!(Box<str>, std::rc::Rc<str>, std::sync::Arc<str>);

impl<'de> Decode<'de> for CString {
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        super::foreign::decode_serde(deserializer, cx)
    }

    described! { "CString", |generator| schema::c_string(generator) }
}

/// As serde does without `#[serde(borrow)]`: always owned, and so bound to no lifetime of the input.
impl<'de, 'a, T: ToOwned + ?Sized> Decode<'de> for Cow<'a, T>
where
    T::Owned: Decode<'de>,
{
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        Ok(T::Owned::decode(deserializer, cx)?.map(Cow::Owned))
    }

    fn check(&self, cx: &mut Context) {
        if let Cow::Owned(value) = self {
            value.check(cx);
        }
    }

    fn missing() -> Option<Self> {
        T::Owned::missing().map(Cow::Owned)
    }

    described! { as T::Owned }
}

/// Bytes under `#[serde(borrow)]`: borrowed where the input allows it.
struct BorrowedBytes<'de>(Cow<'de, [u8]>);

impl<'de> Leaf<'de> for BorrowedBytes<'de> {
    const EXPECTED: &'static str = BYTES;

    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
        deserializer.deserialize_bytes(visitor)
    }

    fn from_str(value: &str) -> Result<Self, Refusal> {
        Self::from_bytes(value.as_bytes())
    }

    fn from_borrowed_str(value: &'de str) -> Result<Self, Refusal> {
        Self::from_borrowed_bytes(value.as_bytes())
    }

    fn from_bytes(value: &[u8]) -> Result<Self, Refusal> {
        Ok(Self(Cow::Owned(value.to_owned())))
    }

    fn from_borrowed_bytes(value: &'de [u8]) -> Result<Self, Refusal> {
        Ok(Self(Cow::Borrowed(value)))
    }
}

/// Reads a `Cow<[u8]>` field that is marked `#[serde(borrow)]`.
pub(crate) fn decode_borrowed_bytes<'de: 'a, 'a, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<Cow<'a, [u8]>>, D::Error> {
    Ok(decode_leaf::<BorrowedBytes<'de>, D>(deserializer, cx)?.map(|cow| cow.0))
}

/// A `Cow` under `#[serde(borrow)]`: borrowed where the input allows it.
struct BorrowedCow<'de>(Cow<'de, str>);

impl<'de> Leaf<'de> for BorrowedCow<'de> {
    const EXPECTED: &'static str = STRING;

    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
        deserializer.deserialize_str(visitor)
    }

    fn from_str(value: &str) -> Result<Self, Refusal> {
        Ok(Self(Cow::Owned(value.to_owned())))
    }

    fn from_borrowed_str(value: &'de str) -> Result<Self, Refusal> {
        Ok(Self(Cow::Borrowed(value)))
    }

    fn from_string(value: String) -> Result<Self, Refusal> {
        Ok(Self(Cow::Owned(value)))
    }
}

/// Reads a `Cow<str>` field that is marked `#[serde(borrow)]`.
pub(crate) fn decode_borrowed_cow<'de: 'a, 'a, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<Cow<'a, str>>, D::Error> {
    Ok(decode_leaf::<BorrowedCow<'de>, D>(deserializer, cx)?.map(|cow| cow.0))
}

impl<'de, T: ?Sized> Decode<'de> for PhantomData<T> {
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        if cx.is_collecting() {
            return Ok(decode_leaf::<(), D>(deserializer, cx)?.map(|()| PhantomData));
        }
        Self::deserialize(deserializer).map(Some)
    }

    described! { as () }
}
