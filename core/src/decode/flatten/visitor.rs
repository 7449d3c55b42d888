//! The loop over the keys of an object that a struct shares with its flattened fields.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};

use super::keys::{Keys, Table, names_of};
use super::stream::{Members, Whole};
use crate::context::{AddNames, Context, Shared, Untaken, next_turn};
use crate::decode::buffer::Buffer;
use crate::decode::fields::report_unknown;
use crate::decode::leaf::refuse;
use crate::decode::record::{OBJECT, Record, SlotSeed, finish};

/// Reads a struct with flattened fields by a function that hands on a visitor.
pub(crate) fn read_flat<'de, T: Record<'de>, E>(
    cx: &mut Context,
    read: impl FnOnce(FlatVisitor<'_, 'de, T>) -> Result<bool, E>,
) -> Result<Option<T::Output>, E> {
    let (start, mut slots, mut seen) = (cx.mark(), T::slots(), Seen::default());
    if !read(FlatVisitor { cx, slots: &mut slots, seen: &mut seen })? {
        return Ok(None);
    }
    cx.set_shared(seen.part.filter(|_| T::OPEN));
    let value = finish::<T>(&mut slots, cx, start);
    cx.set_shared(None);
    seen.report_untaken(names_of::<T>, cx);
    cx.sort_since(start);
    Ok(if cx.is_clean_since(start) { value } else { None })
}

/// Reads the slots, and says whether a value can be made of them.
pub(crate) struct FlatVisitor<'c, 'de, T: Record<'de>> {
    cx: &'c mut Context,
    slots: &'c mut T::Slots,
    seen: &'c mut Seen,
}

impl<'de, T: Record<'de>> Visitor<'de> for FlatVisitor<'_, 'de, T> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match T::FIELDS.expecting {
            // By such words of serde RON knows that the keys of a map are names.
            OBJECT => write!(f, "struct {}", T::FIELDS.name),
            expecting => f.write_str(expecting),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        let Self { cx, slots, seen } = self;
        let table = const { &Table::of::<T>() };
        let shared = cx.take_shared();
        seen.begin(table.part(shared), shared, cx);
        let keys = Keys::new(table, shared);
        if T::STREAMS && cx.is_reading_once() {
            let mut beside = cx.beside();
            cx.set_shared(seen.part);
            let result = T::stream(Members::<T, A>::new(map, slots, &mut beside, keys), cx, Whole);
            cx.absorb(beside);
            result?;
            return Ok(true);
        }
        let offered = seen.counts.then_some(&mut seen.offered);
        keep_all(map, &mut Flat::<T>(slots), keys, cx, offered)?;
        Ok(true)
    }

    refuse!(T::FIELDS.expecting; scalar null seq variant);
}

/// A key that a flattened field may take, and its turn.
type Offered = (String, u64);

/// What is known of an object when its members were read.
#[derive(Default)]
pub(crate) struct Seen {
    /// What the flattened fields are told of the object.
    part: Option<Shared>,
    /// Whether it matters what they take.
    counts: bool,
    offered: Vec<Offered>,
    /// The first of those that take part.
    reader: usize,
}

impl Seen {
    fn begin(&mut self, part: Shared, around: Option<Shared>, cx: &Context) {
        self.part = Some(part);
        self.counts = around.is_none() && matches!(part.untaken, Untaken::Counted);
        self.reader = cx.reader_count();
    }

    /// Reports the keys that none of the fields took.
    fn report_untaken(&self, names: AddNames, cx: &mut Context) {
        if self.offered.is_empty() {
            return;
        }
        let has_readers = cx.reader_count() > self.reader;
        for (key, turn) in self.offered.iter().filter(|_| has_readers) {
            if cx.is_untaken_from(self.reader, key) {
                let mark = cx.mark();
                report_unknown(key, &names, cx);
                cx.put_in_turn(mark, &|_| Some(*turn));
            }
        }
        cx.forget_readers_from(self.reader);
    }
}

/// Reads the member at which a map stands. Behind a pointer, so that the loop over the members is compiled once for a
/// format.
pub(super) trait ReadMembers<'de, A: MapAccess<'de>> {
    /// Into the slot with this number.
    fn read(&mut self, map: &mut A, slot: usize, cx: &mut Context) -> Result<(), A::Error>;

    /// Into the fields that take what no other takes.
    fn keep(&mut self, map: &mut A, key: &Buffer<'de>, cx: &mut Context) -> Result<(), A::Error>;
}

/// The slots of a record with flattened fields.
pub(super) struct Flat<'s, 'de, T: Record<'de>>(pub(super) &'s mut T::Slots);

impl<'de, T: Record<'de>, A: MapAccess<'de>> ReadMembers<'de, A> for Flat<'_, 'de, T> {
    #[inline]
    fn read(&mut self, map: &mut A, slot: usize, cx: &mut Context) -> Result<(), A::Error> {
        map.next_value_seed(SlotSeed::<T>::new(cx, self.0, slot))
    }

    #[inline]
    fn keep(&mut self, map: &mut A, key: &Buffer<'de>, cx: &mut Context) -> Result<(), A::Error> {
        map.next_value_seed(KeepSeed::<T> { cx, slots: self.0, key })
    }
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

/// Reads the members of the slots, and keeps the others.
fn keep_all<'de, A: MapAccess<'de>>(
    mut map: A,
    slots: &mut dyn ReadMembers<'de, A>,
    mut keys: Keys<'de>,
    cx: &mut Context,
    mut offered: Option<&mut Vec<Offered>>,
) -> Result<(), A::Error> {
    while let Some(key) = keys.next_kept(&mut map, slots, cx)? {
        if let Some(offered) = &mut offered {
            offered.push((key.to_text(), next_turn()));
        }
        let mark = cx.mark();
        let before = cx.enter_buffer(true);
        let result = slots.keep(&mut map, &key, cx);
        cx.leave_buffer(before);
        // Its text costs an allocation, which a valid entry does not need.
        if !cx.is_clean_since(mark) {
            cx.within_key(mark, &key.to_text());
        }
        result?;
    }
    Ok(())
}
