//! Structs: the loop over keys, which an expansion fills with its names, its slots and its rules.

mod length;
mod list;
mod object;

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::buffer::Buffer;
use super::fields::Fields;
use super::flatten::{Members, Own};
use super::key::Keys;
use super::leaf::{drain_map, refuse, wrong_type};
use super::tags::Tags;
use crate::codes;
use crate::context::{Context, Mark};
use crate::decode::skip::Skipped;
use crate::json::is_number;
use crate::proof;
use crate::violation::Violation;

use length::EndOfList;
pub(crate) use length::wrong_length;
use list::{Listed, read_list};
pub(crate) use object::decode_members;

pub(crate) const OBJECT: &str = "an object";

/// A struct that is read slot by slot.
pub trait Record<'de> {
    /// What the slots make: the struct, or the enum that a variant belongs to.
    type Output;

    /// One slot for each field that is read.
    type Slots;

    /// The table of the fields.
    const FIELDS: &'static Fields;

    /// The members whose values are known.
    const TAGS: &'static Tags = &Tags::NONE;

    /// Empty slots.
    fn slots() -> Self::Slots;

    /// Reads the slot with this number and runs its rules.
    ///
    /// # Errors
    /// As [`Decode::decode`](super::Decode::decode).
    fn read<D: Deserializer<'de>>(
        slots: &mut Self::Slots,
        slot: usize,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error>;

    /// Whether a list may end before the slot with this number, although it has no default.
    fn may_lack(slot: usize) -> bool {
        let _ = slot;
        false
    }

    /// How many slots the flattened fields have.
    const FLAT_COUNT: usize = 0;

    /// Whether a flattened field takes every key that no other takes.
    const OPEN: bool = false;

    /// Whether no key is unknown to one of the flattened fields.
    const TAKES_ALL: bool = false;

    /// The wire names of the flattened fields.
    const FLAT_KEYS: &'static [&'static proof::Keys] = &[];

    /// The slot of a key among the flattened fields, and its name.
    fn find_flat(key: &str) -> Option<(usize, &'static str)> {
        let _ = key;
        None
    }

    /// Adds the names of the flattened fields.
    fn flat_names(names: &mut Vec<&'static str>) {
        let _ = names;
    }

    /// Reads the value of a key that no field takes into the flattened fields that take any.
    ///
    /// # Errors
    /// As [`Decode::decode`](super::Decode::decode).
    fn keep<D: Deserializer<'de>>(
        slots: &mut Self::Slots,
        key: &Buffer<'de>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        let _ = (slots, key, cx);
        super::skip(deserializer)
    }

    /// Whether the only flattened field that takes every key reads the object itself.
    const STREAMS: bool = false;

    /// Lets that field read the object, whose other members go to the slots of the record around, with `own` among them.
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

    /// Reports missing fields, runs the checks over several fields, and builds the value. It takes the values out of the
    /// slots, which are not moved: of what is moved in parts, every part is dropped by code of its own.
    fn finish(slots: &mut Self::Slots, cx: &mut Context) -> Option<Self::Output>;
}

/// Reads a struct with named fields, or a tuple struct. What `read_record` does stands here once more: it is compiled for
/// each model, to which a function is as much as the rest of this one.
///
/// # Errors
/// As [`Decode::decode`](super::Decode::decode).
pub fn decode_record<'de, T: Record<'de>, D: Deserializer<'de>, const NAMED: bool>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T::Output>, D::Error> {
    let (start, bytes) = (cx.mark(), stack_of(size_of::<T::Output>()));
    if !cx.enter(bytes) {
        return match too_deep(deserializer, cx) {
            Ok(_) => Ok(None),
            Err(error) => Err(error),
        };
    }
    let mut slots = T::slots();
    let visitor = RecordVisitor::<T, NAMED> { cx, slots: &mut slots };
    let result = if const { NAMED } {
        deserializer.deserialize_struct(T::FIELDS.name, T::FIELDS.names.names, visitor)
    } else {
        deserializer.deserialize_tuple_struct(T::FIELDS.name, T::FIELDS.names.count, visitor)
    };
    cx.leave(bytes);
    made::<T, D::Error>(result, &mut slots, cx, start)
}

/// Reads the slots of a struct, and says whether a value can be made of them.
fn read_record<'de, T: Record<'de>, D: Deserializer<'de>, const NAMED: bool>(
    deserializer: D,
    cx: &mut Context,
    slots: &mut T::Slots,
) -> Result<bool, D::Error> {
    let bytes = stack_of(size_of::<T::Output>());
    if !cx.enter(bytes) {
        return too_deep(deserializer, cx);
    }
    let visitor = RecordVisitor::<T, NAMED>::new(cx, slots);
    let result = if const { NAMED } {
        deserializer.deserialize_struct(T::FIELDS.name, T::FIELDS.names.names, visitor)
    } else {
        deserializer.deserialize_tuple_struct(T::FIELDS.name, T::FIELDS.names.count, visitor)
    };
    cx.leave(bytes);
    result
}

/// The value of slots that were read. It is made only here: what reads hands no more on than a word, for a large value
/// is copied by each that hands it on.
#[inline]
pub(crate) fn made<'de, T: Record<'de>, E>(
    read: Result<bool, E>,
    slots: &mut T::Slots,
    cx: &mut Context,
    start: Mark,
) -> Result<Option<T::Output>, E> {
    match read {
        Ok(true) => {
            let value = T::finish(slots, cx);
            if cx.is_whole_since(start) { Ok(value) } else { Ok(None) }
        }
        Ok(false) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Counts the depth, so that formats without a limit of their own cannot overflow the stack.
#[inline]
pub(crate) fn nested<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
    read: impl FnOnce(D, &mut Context) -> Result<Option<T>, D::Error>,
) -> Result<Option<T>, D::Error> {
    let bytes = stack_of(size_of::<T>());
    if !cx.enter(bytes) {
        return too_deep(deserializer, cx).map(|_| None);
    }
    let result = read(deserializer, cx);
    cx.leave(bytes);
    result
}

/// As [`stack_of`], for a union, whose variants count their own. What it takes whatever the size is small enough for
/// as many as may be nested.
pub(crate) const fn stack_of_union(size: usize) -> usize {
    3 * (stack_of(size) - stack_of(0))
}

/// About how much of the stack the reading of a model of a size takes: measured on models of 5 to 300 fields, with a
/// margin. Without optimisation every move is a copy of its own.
pub(crate) const fn stack_of(size: usize) -> usize {
    if cfg!(debug_assertions) { 8 * 1024 + 14 * size } else { 2 * 1024 + 12 * size }
}

/// Says that there is no value, and why.
#[cold]
pub(crate) fn too_deep<'de, D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<bool, D::Error> {
    cx.report(too_deep_violation(cx.depth()));
    Skipped::deserialize(deserializer).map(|_| false)
}

pub(crate) fn too_deep_violation(limit: usize) -> Violation {
    Violation::new(codes::DEPTH, format!("must not be nested deeper than {limit} levels")).param("max", limit)
}

/// Reads the slots of a struct, and says whether a value can be made of them.
pub(crate) struct RecordVisitor<'c, 'de, T: Record<'de>, const NAMED: bool> {
    cx: &'c mut Context,
    slots: &'c mut T::Slots,
}

impl<'c, 'de, T: Record<'de>, const NAMED: bool> RecordVisitor<'c, 'de, T, NAMED> {
    #[inline]
    pub(crate) fn new(cx: &'c mut Context, slots: &'c mut T::Slots) -> Self {
        Self { cx, slots }
    }
}

impl<'de, T: Record<'de>, const NAMED: bool> Visitor<'de> for RecordVisitor<'_, 'de, T, NAMED> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::FIELDS.expecting)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        if const { !NAMED || is_number::<A>() } {
            drain_map(map)?;
            wrong_type(self.cx, T::FIELDS.expecting);
            return Ok(false);
        }
        let mut slots = Named::<T>(self.slots);
        if cfg!(debug_assertions) {
            // Compiled once for a format.
            each_member::<A, dyn ReadMember<'de, A> + '_>(map, self.cx, T::FIELDS, &mut slots)
        } else {
            // Once for a model and a format, which is faster when it runs.
            each_member(map, self.cx, T::FIELDS, &mut slots)
        }
    }

    // A list stands for a struct in formats that do not write names; serde accepts it from every format.
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<bool, A::Error> {
        let end = EndOfList { fields: T::FIELDS, may_lack: T::may_lack, named: NAMED, start: self.cx.mark() };
        read_list(seq, self.cx, &end, &mut Listed::<T>(self.slots))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        if !self.cx.is_collecting() {
            // A format that was asked for a struct has none.
            return Err(D::Error::invalid_type(Unexpected::NewtypeStruct, &self));
        }
        read_record::<T, D, NAMED>(deserializer, self.cx, self.slots)
    }

    refuse!(T::FIELDS.expecting; scalar null variant);
}

/// Reads the member at which a map stands into the slot with this number. A trait of its own: a closure behind a
/// pointer comes with three functions.
trait ReadMember<'de, A: MapAccess<'de>> {
    fn read(&mut self, map: &mut A, slot: usize, cx: &mut Context) -> Result<(), A::Error>;
}

struct Named<'s, 'de, T: Record<'de>>(&'s mut T::Slots);

impl<'de, T: Record<'de>, A: MapAccess<'de>> ReadMember<'de, A> for Named<'_, 'de, T> {
    #[inline]
    fn read(&mut self, map: &mut A, slot: usize, cx: &mut Context) -> Result<(), A::Error> {
        map.next_value_seed(SlotSeed::<T> { cx, slots: self.0, slot })
    }
}

/// Reads the members of an object, each known one into its slot.
fn each_member<'de, A: MapAccess<'de>, S: ReadMember<'de, A> + ?Sized>(
    mut map: A,
    cx: &mut Context,
    fields: &'static Fields,
    slots: &mut S,
) -> Result<bool, A::Error> {
    let mut keys = Keys::new(cx, fields);
    while let Some(place) = map.next_key_seed(&mut keys)? {
        let Some(place) = place.known() else {
            map.next_value::<Skipped>()?;
            continue;
        };
        let mark = keys.cx.mark();
        // Also where the input breaks off within: what was found there keeps its place.
        let result = slots.read(&mut map, fields.names.number(place), keys.cx);
        keys.cx.within_read_field(mark, fields.names.names[place]);
        result?;
    }
    Ok(true)
}

#[inline]
pub(crate) fn finish<'de, T: Record<'de>>(slots: &mut T::Slots, cx: &mut Context, start: Mark) -> Option<T::Output> {
    let value = T::finish(slots, cx);
    if cx.is_whole_since(start) { value } else { None }
}

/// Reads one slot and runs its rules.
pub(crate) struct SlotSeed<'c, 's, 'de, T: Record<'de>> {
    pub(super) cx: &'c mut Context,
    pub(super) slots: &'s mut T::Slots,
    pub(super) slot: usize,
}

impl<'c, 's, 'de, T: Record<'de>> SlotSeed<'c, 's, 'de, T> {
    pub(crate) fn new(cx: &'c mut Context, slots: &'s mut T::Slots, slot: usize) -> Self {
        Self { cx, slots, slot }
    }
}

impl<'de, T: Record<'de>> DeserializeSeed<'de> for SlotSeed<'_, '_, 'de, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::read(self.slots, self.slot, deserializer, self.cx)
    }
}
