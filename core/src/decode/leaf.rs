//! The visitor of every type that is one value: it accepts each kind of value, so that a wrong type never stops
//! the format; what is not its own it drains and reports.

mod drain;
mod erased;
mod json_number;

use serde::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use crate::codes;
use crate::context::{Context, Fault, FaultKind};
use crate::decode::formats::Texts;
use crate::decode::skip::Skipped;
use crate::decode::slot::{Slot, duplicate};
use crate::violation::Violation;

pub(crate) use drain::{drain_enum, drain_map, drain_seq};
use erased::Erased;
use json_number::IsJsonNumber;
pub(crate) use json_number::json_number;

/// Why a leaf refuses a value: `None` for the wrong type, or the violation.
pub(crate) type Refusal = Option<Violation>;

/// A type that is one value of the format. Each method takes one kind of value; those not written refuse it.
pub(crate) trait Leaf<'de>: Sized {
    /// What must be, as in "must be a string".
    const EXPECTED: &'static str;

    /// Whether numbers are taken.
    const NUMERIC: bool = false;

    /// Whether it is nothing, for which an empty object may stand.
    const NOTHING: bool = false;

    /// What is wrong with a text that is not read as one.
    fn unreadable() -> Violation {
        type_violation(Self::EXPECTED)
    }

    /// Asks the format for this very type.
    fn ask<D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error>;

    fn from_bool(_: bool) -> Result<Self, Refusal> {
        Err(None)
    }

    fn from_u64(value: u64) -> Result<Self, Refusal> {
        Self::from_u128(value.into())
    }

    fn from_i64(value: i64) -> Result<Self, Refusal> {
        Self::from_i128(value.into())
    }

    fn from_u128(_: u128) -> Result<Self, Refusal> {
        Err(None)
    }

    fn from_i128(_: i128) -> Result<Self, Refusal> {
        Err(None)
    }

    fn from_f64(_: f64) -> Result<Self, Refusal> {
        Err(None)
    }

    fn from_char(value: char) -> Result<Self, Refusal> {
        Self::from_str(value.encode_utf8(&mut [0; 4]))
    }

    fn from_str(_: &str) -> Result<Self, Refusal> {
        Err(None)
    }

    #[inline]
    fn from_borrowed_str(value: &'de str) -> Result<Self, Refusal> {
        Self::from_str(value)
    }

    fn from_string(value: String) -> Result<Self, Refusal> {
        Self::from_str(&value)
    }

    /// The key of a map, where the format has only text for it.
    fn from_key(_: &str) -> Result<Self, Refusal> {
        Err(None)
    }

    fn from_bytes(value: &[u8]) -> Result<Self, Refusal> {
        std::str::from_utf8(value).map_err(|_| None).and_then(Self::from_str)
    }

    fn from_borrowed_bytes(value: &'de [u8]) -> Result<Self, Refusal> {
        std::str::from_utf8(value).map_err(|_| None).and_then(Self::from_borrowed_str)
    }

    fn from_unit() -> Result<Self, Refusal> {
        Err(None)
    }
}

/// Reads a leaf.
pub(crate) fn decode_leaf<'de, T: Leaf<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    let mut slot = Slot::Absent;
    decode_leaf_into(&mut slot, deserializer, cx)?;
    Ok(slot.into_read(cx))
}

/// Reads a leaf into the slot of a field.
pub(crate) fn decode_leaf_into<'de, T: Leaf<'de>, D: Deserializer<'de>>(
    slot: &mut Slot<T>,
    deserializer: D,
    cx: &mut Context,
) -> Result<(), D::Error> {
    if !slot.is_absent() {
        return duplicate(deserializer, cx);
    }
    if cx.takes_hints() && !(T::NOTHING && cx.takes_empties()) {
        let result = T::ask(deserializer, LeafVisitor { cx: &mut *cx, slot: &mut *slot });
        if Texts::may_be::<D::Error>() && result.is_err() && cx.passes_texts() {
            cx.report(T::unreadable());
            slot.put(None, cx);
            return Ok(());
        }
        return result;
    }
    let mut visitor = LeafVisitor { cx, slot };
    deserializer.deserialize_any(Erased::new(&mut visitor))
}

/// The type is wrong: a violation that says which is right.
#[cold]
pub(crate) fn wrong_type(cx: &mut Context, expected: &'static str) {
    if cx.is_trying() {
        return cx.fault(Fault::new(FaultKind::Type, Some(expected)));
    }
    cx.report(type_violation(expected));
}

#[cold]
pub(crate) fn type_violation(expected: &'static str) -> Violation {
    Violation::must_be(codes::TYPE, expected).param("expected", noun(expected))
}

/// There is nothing where a value must be.
#[cold]
pub(crate) fn wrong_null(cx: &mut Context, expected: &'static str) {
    if cx.is_trying() {
        return cx.fault(Fault::new(FaultKind::Null, Some(expected)));
    }
    cx.report(Violation::new(codes::NULL, "must not be null").param("expected", noun(expected)));
}

/// The expected type without its article, for programs.
pub(crate) fn noun(expected: &'static str) -> &'static str {
    expected.strip_prefix("a ").or_else(|| expected.strip_prefix("an ")).unwrap_or(expected)
}

/// Reads a leaf into an empty slot, where it stays: a value that is handed on is moved at each step.
pub(crate) struct LeafVisitor<'c, T> {
    cx: &'c mut Context,
    slot: &'c mut Slot<T>,
}

impl<'c, 'de, T: Leaf<'de>> LeafVisitor<'c, T> {
    pub(crate) fn new(cx: &'c mut Context, slot: &'c mut Slot<T>) -> Self {
        Self { cx, slot }
    }

    #[inline]
    fn take<E>(self, result: Result<T, Refusal>) -> Result<(), E> {
        self.accept(result);
        Ok(())
    }

    #[inline]
    pub(crate) fn accept(self, result: Result<T, Refusal>) {
        match result {
            Ok(value) => self.slot.put(Some(value), self.cx),
            Err(refusal) => self.refuse(refusal),
        }
    }

    /// An object of so many members, which was passed over.
    fn accept_map(self, length: usize) {
        let is_nothing = length == 0 && T::NOTHING && self.cx.takes_empties();
        self.accept(if is_nothing { T::from_unit() } else { Err(None) });
    }

    /// The same leaf, for one who borrows it.
    fn again(&mut self) -> LeafVisitor<'_, T> {
        LeafVisitor { cx: self.cx, slot: self.slot }
    }

    #[cold]
    fn refuse(self, refusal: Refusal) {
        match refusal {
            Some(violation) => self.cx.report(violation),
            None => wrong_type(self.cx, T::EXPECTED),
        }
        self.slot.put(None, self.cx);
    }

    /// As a key, a number may stand as text.
    #[inline]
    fn or_key<E>(self, text: &str, result: Result<T, Refusal>) -> Result<(), E> {
        match result {
            Err(None) if self.cx.is_key() => self.take(T::from_key(text)),
            result => self.take(result),
        }
    }

    /// A number as JSON writes it.
    fn take_number(self, text: &str) {
        let narrow = text.parse().map(T::from_u64).or_else(|_| text.parse().map(T::from_i64));
        let integer = narrow.or_else(|_| text.parse().map(T::from_u128)).or_else(|_| text.parse().map(T::from_i128));
        let result = match integer {
            // `inf` and `nan` are no numbers of JSON.
            Ok(Err(None)) | Err(_) => {
                text.parse().ok().filter(|float: &f64| float.is_finite()).map_or(Err(None), T::from_f64)
            }
            Ok(result) => result,
        };
        self.accept(result);
    }
}

/// Methods that take a value as the leaf does.
macro_rules! take {
    ($($method:ident($type:ty) => $from:ident;)*) => {$(
        fn $method<E: Error>(self, value: $type) -> Result<(), E> {
            self.take(T::$from(value))
        }
    )*};
}

impl<'de, T: Leaf<'de>> Visitor<'de> for LeafVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(T::EXPECTED)
    }

    take! {
        visit_bool(bool) => from_bool;
        visit_i64(i64) => from_i64;
        visit_i128(i128) => from_i128;
        visit_u64(u64) => from_u64;
        visit_u128(u128) => from_u128;
        visit_f64(f64) => from_f64;
        visit_char(char) => from_char;
        visit_bytes(&[u8]) => from_bytes;
        visit_borrowed_bytes(&'de [u8]) => from_borrowed_bytes;
    }

    #[inline]
    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.or_key(value, T::from_str(value))
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<(), E> {
        self.or_key(value, T::from_borrowed_str(value))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<(), E> {
        if self.cx.is_key() { self.visit_str(&value) } else { self.take(T::from_string(value)) }
    }

    // CBOR has one word for both.
    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        let value = T::from_unit().ok();
        if value.is_none() {
            wrong_null(self.cx, T::EXPECTED);
        }
        self.slot.put(value, self.cx);
        Ok(())
    }

    // A format that was asked for the type has another one; one that was asked for anything may wrap it.
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if !self.cx.is_collecting() {
            return Err(D::Error::invalid_type(Unexpected::Option, &self));
        }
        decode_leaf_into(self.slot, deserializer, self.cx)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if !self.cx.is_collecting() {
            return Err(D::Error::invalid_type(Unexpected::NewtypeStruct, &self));
        }
        decode_leaf_into(self.slot, deserializer, self.cx)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        drain_seq(seq)?;
        self.take(Err(None))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        if T::NUMERIC {
            match map.next_key_seed(IsJsonNumber)? {
                Some(true) => {
                    let text: String = map.next_value()?;
                    self.take_number(&text);
                    return Ok(());
                }
                Some(false) => {
                    map.next_value::<Skipped>()?;
                }
                None => {}
            }
        }
        let length = drain_map(map)?;
        self.accept_map(length);
        Ok(())
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<(), A::Error> {
        drain_enum(data)?;
        self.take(Err(None))
    }
}

/// The methods of a visitor with a field `cx` for the kinds of value that it refuses: each drains the value,
/// reports what was expected, and answers that there is nothing.
macro_rules! refuse {
    ($expected:expr; $($kind:ident)*) => {
        $($crate::decode::leaf::refuse!(@$kind $expected);)*
    };
    (@scalar $expected:expr) => {
        $crate::decode::leaf::refuse!(@methods $expected;
            visit_bool(bool) visit_i64(i64) visit_i128(i128) visit_u64(u64) visit_u128(u128) visit_f64(f64)
            visit_str(&str) visit_bytes(&[u8]));
    };
    (@numbers $expected:expr) => {
        $crate::decode::leaf::refuse!(@methods $expected;
            visit_bool(bool) visit_i64(i64) visit_i128(i128) visit_u64(u64) visit_u128(u128) visit_f64(f64));
    };
    (@numberless $expected:expr) => {
        $crate::decode::leaf::refuse!(@methods $expected;
            visit_bool(bool) visit_i64(i64) visit_i128(i128) visit_u128(u128) visit_f64(f64));
    };
    (@methods $expected:expr; $($method:ident($type:ty))*) => {$(
        #[cold]
        fn $method<E: serde::de::Error>(self, _: $type) -> Result<Self::Value, E> {
            $crate::decode::leaf::wrong_type(self.cx, $expected);
            Ok(Self::Value::default())
        }
    )*};
    (@null $expected:expr) => {
        #[cold]
        fn visit_none<E: serde::de::Error>(self) -> Result<Self::Value, E> {
            $crate::decode::leaf::wrong_null(self.cx, $expected);
            Ok(Self::Value::default())
        }

        #[cold]
        fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
            self.visit_none()
        }
    };
    (@seq $expected:expr) => {
        #[cold]
        fn visit_seq<A: serde::de::SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
            $crate::decode::leaf::drain_seq(seq)?;
            $crate::decode::leaf::wrong_type(self.cx, $expected);
            Ok(Self::Value::default())
        }
    };
    (@map $expected:expr) => {
        #[cold]
        fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
            $crate::decode::leaf::drain_map(map)?;
            $crate::decode::leaf::wrong_type(self.cx, $expected);
            Ok(Self::Value::default())
        }
    };
    (@variant $expected:expr) => {
        #[cold]
        fn visit_enum<A: serde::de::EnumAccess<'de>>(self, data: A) -> Result<Self::Value, A::Error> {
            $crate::decode::leaf::drain_enum(data)?;
            $crate::decode::leaf::wrong_type(self.cx, $expected);
            Ok(Self::Value::default())
        }
    };
}

pub(crate) use refuse;
