//! `#[serde(flatten)]`: fields that share the object of their struct.
//!
//! The outer struct offers each key that it does not know to its flattened fields, and reads the value straight into
//! the slot of the one that takes it: nothing is buffered, and problems come in the order of the document.

mod kept;
mod option;
mod rest;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::buffer::{Buffer, Replay};
use super::fields::Fields;
use super::guide::Guide;
use super::leaf::refuse;
use super::record::{Record, SlotSeed, finish, nested};
use super::slot::{Rules, Seen};
use super::tags::Tags;
use crate::context::Context;

pub use kept::{Kept, decode_kept, decode_kept_variant};

/// A type that can be a flattened field.
#[diagnostic::on_unimplemented(
    message = "a field of type `{Self}` cannot be flattened",
    label = "not a struct, an enum or a map",
    note = "`#[serde(flatten)]` is for structs and enums with `ApiModel` and for maps with text keys, also in an `Option` or `Box`"
)]
pub trait Flatten<'de>: Sized {
    /// What is read while the object is read.
    type Slots;

    /// How many slots it has.
    const COUNT: usize;

    /// Whether it takes every key that no other field takes.
    const OPEN: bool;

    /// The members whose values are known.
    const TAGS: &'static Tags = &Tags::NONE;

    /// Empty slots.
    fn slots() -> Self::Slots;

    /// The slot of a key, and its name as the table has it.
    fn find(key: &str) -> Option<(usize, &'static str)>;

    /// Adds the names of the slots.
    fn names(names: &mut Vec<&'static str>) {
        let _ = names;
    }

    /// Reads a slot and runs its rules.
    ///
    /// # Errors
    /// As [`Decode::decode`](super::Decode::decode).
    fn read<D: Deserializer<'de>>(
        slots: &mut Self::Slots,
        slot: usize,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error>;

    /// Reads the value of a key that no other field takes.
    ///
    /// # Errors
    /// As [`Decode::decode`](super::Decode::decode).
    fn keep<D: Deserializer<'de>>(
        slots: &mut Self::Slots,
        key: &Buffer<'de>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error>;

    /// Builds the value.
    fn finish(slots: Self::Slots, cx: &mut Context) -> Option<Self>;
}

/// A struct, whose slots are its own and those of the fields flattened into it.
impl<'de, T: Record<'de, Output = T>> Flatten<'de> for T {
    type Slots = T::Slots;

    const COUNT: usize = T::FIELDS.names.count + T::FLAT_COUNT;
    const OPEN: bool = T::OPEN;
    const TAGS: &'static Tags = T::TAGS;

    fn slots() -> Self::Slots {
        <T as Record<'de>>::slots()
    }

    fn find(key: &str) -> Option<(usize, &'static str)> {
        let names = &T::FIELDS.names;
        match names.find(key, usize::MAX) {
            Some(place) => Some((names.number(place), names.names[place])),
            None => T::find_flat(key),
        }
    }

    fn names(names: &mut Vec<&'static str>) {
        names.extend(T::FIELDS.names.known());
        T::flat_names(names);
    }

    fn read<D: Deserializer<'de>>(
        slots: &mut Self::Slots,
        slot: usize,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        SlotSeed::<T>::new(cx, slots, slot).deserialize(deserializer)
    }

    fn keep<D: Deserializer<'de>>(
        slots: &mut Self::Slots,
        key: &Buffer<'de>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        T::keep(slots, key, deserializer, cx)
    }

    fn finish(slots: Self::Slots, cx: &mut Context) -> Option<Self> {
        <T as Record<'de>>::finish(slots, cx)
    }
}

/// Reads a struct with flattened fields.
///
/// # Errors
/// As [`Decode::decode`](super::Decode::decode).
pub fn decode_flat<'de, T: Record<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T::Output>, D::Error> {
    nested(deserializer, cx, |deserializer, cx| {
        let collecting = cx.is_collecting();
        let visitor = FlatVisitor::<T>::new(cx);
        if collecting { deserializer.deserialize_any(visitor) } else { deserializer.deserialize_map(visitor) }
    })
}

pub(crate) struct FlatVisitor<'c, T> {
    cx: &'c mut Context,
    record: PhantomData<T>,
}

impl<'c, T> FlatVisitor<'c, T> {
    pub(crate) fn new(cx: &'c mut Context) -> Self {
        Self { cx, record: PhantomData }
    }
}

impl<'de, T: Record<'de>> Visitor<'de> for FlatVisitor<'_, T> {
    type Value = Option<T::Output>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::FIELDS.expecting)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let start = self.cx.mark();
        let mut slots = T::slots();
        let mut guess = 0;
        while let Some(place) = map.next_key_seed(KeySeed::<T> { cx: self.cx, guess, record: PhantomData })? {
            let mark = self.cx.mark();
            match place {
                Place::Slot(slot, name) => {
                    guess = slot + 1;
                    self.cx.note_known(name);
                    let result = map.next_value_seed(SlotSeed::<T>::new(self.cx, &mut slots, slot));
                    self.cx.within_field(mark, name);
                    result?;
                }
                Place::Kept(key) => {
                    let seed = KeepSeed::<T> { cx: self.cx, slots: &mut slots, key: &key };
                    let result = map.next_value_seed(seed);
                    self.cx.within_key(mark, &key.to_text());
                    result?;
                }
                Place::Nowhere => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(finish::<T>(slots, self.cx, start))
    }

    refuse!(T::FIELDS.expecting; scalar null seq variant);
}

/// Where a key goes.
enum Place<'de> {
    /// To the slot with this number, under this name.
    Slot(usize, &'static str),
    /// To the fields that take what no other takes.
    Kept(Buffer<'de>),
    Nowhere,
}

struct KeepSeed<'c, 's, 'k, 'de, T: Record<'de>> {
    cx: &'c mut Context,
    slots: &'s mut T::Slots,
    key: &'k Buffer<'de>,
}

impl<'de, T: Record<'de>> DeserializeSeed<'de> for KeepSeed<'_, '_, '_, 'de, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::keep(self.slots, self.key, deserializer, self.cx)
    }
}

struct KeySeed<'c, T> {
    cx: &'c mut Context,
    guess: usize,
    record: PhantomData<T>,
}

impl<'de, T: Record<'de>> KeySeed<'_, T> {
    fn place(self, key: &str, kept: impl FnOnce() -> Buffer<'de>) -> Place<'de> {
        let names = &T::FIELDS.names;
        if let Some(place) = names.find(key, self.guess) {
            return Place::Slot(names.number(place), names.names[place]);
        }
        if let Some((slot, name)) = T::find_flat(key) {
            return Place::Slot(slot, name);
        }
        if T::OPEN {
            return Place::Kept(kept());
        }
        T::FIELDS.note_unknown(key, T::flat_names, self.cx);
        Place::Nowhere
    }

    /// Keys that are no text belong to none of the fields.
    fn other<E>(key: Buffer<'de>) -> Result<Place<'de>, E> {
        Ok(if T::OPEN { Place::Kept(key) } else { Place::Nowhere })
    }
}

impl<'de, T: Record<'de>> DeserializeSeed<'de> for KeySeed<'_, T> {
    type Value = Place<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, T: Record<'de>> Visitor<'de> for KeySeed<'_, T> {
    type Value = Place<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok(self.place(key, || Buffer::String(key.to_owned())))
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok(self.place(key, || Buffer::Str(key)))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        Ok(self.place(&String::from_utf8_lossy(key), || Buffer::Bytes(key.to_owned())))
    }

    fn visit_bool<E: Error>(self, key: bool) -> Result<Self::Value, E> {
        Self::other(Buffer::Bool(key))
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<Self::Value, E> {
        Self::other(Buffer::I64(key))
    }

    fn visit_u64<E: Error>(self, key: u64) -> Result<Self::Value, E> {
        Self::other(Buffer::U64(key))
    }

    fn visit_f64<E: Error>(self, key: f64) -> Result<Self::Value, E> {
        Self::other(Buffer::F64(key))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Self::other(Buffer::Unit)
    }
}

/// A boxed struct has the slots of the struct.
impl<'de, T: Record<'de, Output = T>> Record<'de> for Box<T> {
    type Output = Self;
    type Slots = T::Slots;

    const FIELDS: &'static Fields = T::FIELDS;
    const FLAT_COUNT: usize = T::FLAT_COUNT;
    const OPEN: bool = T::OPEN;
    const TAGS: &'static Tags = T::TAGS;

    fn slots() -> Self::Slots {
        <T as Record<'de>>::slots()
    }

    fn read<D: Deserializer<'de>>(
        slots: &mut Self::Slots,
        slot: usize,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        <T as Record<'de>>::read(slots, slot, deserializer, cx)
    }

    fn check_slot(slots: &mut Self::Slots, slot: usize, cx: &mut Context) {
        T::check_slot(slots, slot, cx);
    }

    fn find_flat(key: &str) -> Option<(usize, &'static str)> {
        T::find_flat(key)
    }

    fn flat_names(names: &mut Vec<&'static str>) {
        T::flat_names(names);
    }

    fn keep<D: Deserializer<'de>>(
        slots: &mut Self::Slots,
        key: &Buffer<'de>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        <T as Record<'de>>::keep(slots, key, deserializer, cx)
    }

    fn finish(slots: Self::Slots, cx: &mut Context) -> Option<Self> {
        <T as Record<'de>>::finish(slots, cx).map(Self::new)
    }
}

/// Buffers a value that several flattened fields take.
///
/// # Errors
/// Where the input cannot be read further.
pub fn buffer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Buffer<'de>, D::Error> {
    Buffer::deserialize(deserializer)
}

/// Gives a buffered value to a flattened field, if it takes any.
///
/// # Errors
/// As [`Decode::decode`](super::Decode::decode).
pub fn keep_buffered<'de, T: Flatten<'de>, E: Error>(
    slots: &mut T::Slots,
    key: &Buffer<'de>,
    value: &Buffer<'de>,
    cx: &mut Context,
) -> Result<(), E> {
    if !T::OPEN {
        return Ok(());
    }
    cx.without_raw_json(|cx| T::keep(slots, key, Replay::<E>::new(value, true), cx))
}

/// Checks the rules of a flattened field that was read.
pub fn inspect_flat<'de, T>(
    value: Option<T>,
    cx: &mut Context,
    within: &impl Guide<'de, T>,
    rules: Rules<T>,
) -> Option<T> {
    let value = value?;
    let mark = cx.mark();
    check_flat(&value, cx, within, rules);
    cx.is_clean_since(mark).then_some(value)
}

/// Checks a flattened field of a value that is there.
pub fn check_flat<'de, T>(value: &T, cx: &mut Context, within: &impl Guide<'de, T>, rules: Rules<T>) {
    within.inspect(value, cx);
    rules(Seen::Value(value), cx);
}
