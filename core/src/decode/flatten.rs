//! `#[serde(flatten)]`: fields that share the object of their struct.
//!
//! The outer struct offers each key that it does not know to its flattened fields, and reads the value straight into
//! the slot of the one that takes it: nothing is buffered, and problems come in the order of the document.

mod by_serde;
mod endless;
mod given;
mod kept;
mod keys;
mod nothing;
mod object;
mod option;
mod pointers;
mod probe;
mod rest;
mod stream;
mod visitor;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess};

use super::buffer::{Buffer, Replay};
use super::fields::Fields;
use super::guide::Guide;
use super::record::{Record, SlotSeed, nested};
use super::slot::{Rules, Seen};
use super::tags::Tags;
use crate::context::Context;
use crate::proof::Keys;

pub(crate) use visitor::read_flat;

pub use by_serde::BySerde;
pub(crate) use endless::Endless;
pub use given::{GivenAsWhole, GivenWhole};
pub use kept::{AsValue, Claims, Told};
pub(crate) use object::{AsFields, AsTuple, Object};
pub use pointers::AsPointer;
pub use probe::{FlatModel, FlatProbe, NoFlatModel};
pub use stream::{Members, Own, Part};

/// A type that can be a flattened field.
#[diagnostic::on_unimplemented(
    message = "a field of type `{Self}` cannot be flattened",
    label = "not a struct, an enum or a map",
    note = "`#[serde(flatten)]` is for structs and enums with `ApiModel` and for maps with text keys, also in an `Option`, `Box`, `Arc` or `Rc`; what is left goes into a `BTreeMap<String, serde_json::Value>`",
    note = "a type that only serde knows is flattened with `#[api(serde)]` at the field"
)]
pub trait Flatten<'de>: Sized {
    /// How it shares the object. A type of its own, so that an enum and what is boxed say no more than which it is: the
    /// functions of a form are not written for each model.
    type Form: Form<'de, Self>;

    /// The members by which an enum is told.
    const TOLD: &'static Told = &Told::BY_NONE;
}

/// What a form of types does as a flattened field of the type `T`.
pub trait Form<'de, T = Self>: Sized {
    /// What is read while the object is read.
    type Slots;

    /// How many slots it has.
    const COUNT: usize = 0;

    /// Whether it takes every key that no other field takes.
    const OPEN: bool = true;

    /// Whether no key is unknown to it.
    const TAKES_ALL: bool = false;

    /// The members whose values are known.
    const TAGS: &'static Tags = &Tags::NONE;

    /// The wire names, which no other field of the struct may have.
    const KEYS: &'static Keys = &Keys::NONE;

    /// Whether the rules for entries were checked when the value is built.
    const CHECKS_ENTRIES: bool = false;

    /// Empty slots.
    fn slots() -> Self::Slots;

    /// The slot of a key, and its name as the table has it.
    fn find(key: &str) -> Option<(usize, &'static str)> {
        let _ = key;
        None
    }

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
    ) -> Result<(), D::Error> {
        let _ = (slots, slot, cx);
        super::skip(deserializer)
    }

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

    /// As [`Form::keep`], with the rules for entries, where the type is a map.
    ///
    /// # Errors
    /// As [`Form::keep`].
    fn keep_guided<D: Deserializer<'de>, G: Guide<'de, T>>(
        slots: &mut Self::Slots,
        key: &Buffer<'de>,
        deserializer: D,
        cx: &mut Context,
        guide: &G,
    ) -> Result<(), D::Error> {
        let _ = guide;
        Self::keep(slots, key, deserializer, cx)
    }

    /// Whether the fields behind do not get a key that this one is given to keep.
    fn claims(slots: &Self::Slots, key: &Buffer<'de>) -> bool {
        let _ = (slots, key);
        false
    }

    /// Whether it can read the object itself.
    const STREAMS: bool = false;

    /// Reads the object itself, if it is the only field that takes any key.
    ///
    /// # Errors
    /// As [`Decode::decode`](super::Decode::decode).
    fn stream<R: Record<'de>, A: MapAccess<'de>>(
        members: Members<'_, 'de, R, A>,
        cx: &mut Context,
        own: impl Own<R::Slots, Self::Slots>,
    ) -> Result<(), A::Error> {
        let _ = (members, cx, own);
        Ok(())
    }

    /// Builds the value.
    fn finish(slots: Self::Slots, cx: &mut Context) -> Option<T>;
}

#[diagnostic::do_not_recommend]
impl<'de, T: Record<'de, Output = T>> Flatten<'de> for T {
    type Form = AsRecord;
}

/// A struct, whose slots are its own and those of the fields flattened into it.
pub struct AsRecord;

impl<'de, T: Record<'de, Output = T>> Form<'de, T> for AsRecord {
    type Slots = T::Slots;

    const COUNT: usize = T::FIELDS.names.count + T::FLAT_COUNT;
    const OPEN: bool = T::OPEN;
    const TAKES_ALL: bool = T::TAKES_ALL;
    const TAGS: &'static Tags = T::TAGS;
    const KEYS: &'static Keys =
        &Keys { names: T::FIELDS.names.names, constants: T::TAGS.constants, tags: &[], parts: T::FLAT_KEYS };

    fn slots() -> Self::Slots {
        <T as Record<'de>>::slots()
    }

    fn find(key: &str) -> Option<(usize, &'static str)> {
        let names = &T::FIELDS.names;
        match names.search(key.as_bytes()) {
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

    const STREAMS: bool = T::STREAMS;

    fn stream<R: Record<'de>, A: MapAccess<'de>>(
        members: Members<'_, 'de, R, A>,
        cx: &mut Context,
        own: impl Own<R::Slots, Self::Slots>,
    ) -> Result<(), A::Error> {
        <T as Record<'de>>::stream(members, cx, own)
    }

    fn finish(mut slots: Self::Slots, cx: &mut Context) -> Option<T> {
        <T as Record<'de>>::finish(&mut slots, cx)
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
    nested(deserializer, cx, |deserializer, cx| read_flat::<T, _>(cx, |visitor| deserializer.deserialize_map(visitor)))
}

/// A boxed struct has the slots of the struct. It may hold the model around it, so that no enum within it reads the object
/// as it comes: the types of what reads it would have no end.
impl<'de, T: Record<'de, Output = T>> Record<'de> for Box<T> {
    type Output = Self;
    type Slots = T::Slots;

    const FIELDS: &'static Fields = T::FIELDS;
    const FLAT_COUNT: usize = T::FLAT_COUNT;
    const OPEN: bool = T::OPEN;
    const TAKES_ALL: bool = T::TAKES_ALL;
    const FLAT_KEYS: &'static [&'static Keys] = T::FLAT_KEYS;
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

    fn finish(slots: &mut Self::Slots, cx: &mut Context) -> Option<Self> {
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

/// Gives a buffered value to a flattened field, if it takes any, and says whether it is for that one alone.
///
/// # Errors
/// As [`Decode::decode`](super::Decode::decode).
pub fn keep_buffered<'de, T: Flatten<'de>, E: Error>(
    slots: &mut <T::Form as Form<'de, T>>::Slots,
    key: &Buffer<'de>,
    value: &Buffer<'de>,
    cx: &mut Context,
    guide: &impl Guide<'de, T>,
) -> Result<bool, E> {
    if !<T::Form>::OPEN {
        return Ok(false);
    }
    let is_claimed = <T::Form>::claims(slots, key);
    cx.without_raw_json(|cx| <T::Form>::keep_guided(slots, key, Replay::<E>::new(value, true), cx, guide))?;
    Ok(is_claimed)
}

/// Checks the rules of a flattened field that was read.
pub fn inspect_flat<'de, T: Flatten<'de>>(
    value: Option<T>,
    cx: &mut Context,
    within: &impl Guide<'de, T>,
    rules: Rules<T>,
) -> Option<T> {
    let length = cx.take_partial_length();
    let mark = cx.mark();
    match (&value, length) {
        (Some(value), _) if <T::Form>::CHECKS_ENTRIES => rules(Seen::Value(value), cx),
        (Some(value), _) => check_flat(value, cx, within, rules),
        (None, Some(length)) => rules(Seen::Length(length), cx),
        (None, None) => {}
    }
    value.filter(|_| cx.is_clean_since(mark))
}

/// As [`inspect_flat`], of a field that serde reads.
pub fn inspect_by_serde<'de, T>(
    value: Option<T>,
    cx: &mut Context,
    within: &impl Guide<'de, T>,
    rules: Rules<T>,
) -> Option<T> {
    let mark = cx.mark();
    if let Some(value) = &value {
        check_flat(value, cx, within, rules);
    }
    value.filter(|_| cx.is_clean_since(mark))
}

/// Checks a flattened field of a value that is there.
pub fn check_flat<'de, T>(value: &T, cx: &mut Context, within: &impl Guide<'de, T>, rules: Rules<T>) {
    within.inspect(value, cx);
    rules(Seen::Value(value), cx);
}
