//! The loop over the keys of an object that a struct shares with its flattened fields.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::stream::{Members, Whole};
use crate::context::{Context, Shared, Untaken, next_turn};
use crate::decode::buffer::Buffer;
use crate::decode::fields::report_unknown;
use crate::decode::leaf::refuse;
use crate::decode::record::{Record, SlotSeed, finish};
use crate::decode::skip::Skipped;

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

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let start = self.cx.mark();
        let mut slots = T::slots();
        let shared = self.cx.take_shared();
        let reader = self.cx.reader_count();
        let part = part_of::<T>(shared);
        let mut untaken = Vec::new();
        if T::STREAMS && self.cx.is_reading_once() {
            let mut beside = self.cx.beside();
            self.cx.set_shared(Some(part));
            let members = Members::<T, A>::new(map, &mut slots, &mut beside, shared);
            let result = T::stream(members, self.cx, Whole);
            self.cx.absorb(beside);
            result?;
        } else {
            let counts = matches!(part.untaken, Untaken::Counted) && shared.is_none();
            keep_all::<T, A>(map, &mut slots, shared, self.cx, counts.then_some(&mut untaken))?;
        }
        self.cx.set_shared(T::OPEN.then_some(part));
        let value = finish::<T>(&mut slots, self.cx, start);
        self.cx.set_shared(None);
        if !untaken.is_empty() {
            report_untaken::<T>(&untaken, reader, self.cx);
        }
        self.cx.sort_since(start);
        Ok(value.filter(|_| self.cx.is_clean_since(start)))
    }

    refuse!(T::FIELDS.expecting; scalar null seq variant);
}

/// What the flattened fields of a record are told of the object.
fn part_of<'de, T: Record<'de>>(shared: Option<Shared>) -> Shared {
    let untaken = match (shared, T::FIELDS.deny_unknown) {
        _ if T::TAKES_ALL => Untaken::Ignored,
        // Several fields must agree that they do not know a key.
        (_, true) if !T::STREAMS => Untaken::Counted,
        (Some(Shared { untaken: Untaken::Denied(_), .. }), _) if !T::STREAMS => Untaken::Ignored,
        (_, true) | (Some(Shared { untaken: Untaken::Denied(_), .. }), _) => Untaken::Denied(names_of::<T>),
        (Some(shared), false) => shared.untaken,
        (None, false) => Untaken::Ignored,
    };
    Shared { is_field: true, untaken }
}

fn names_of<'de, T: Record<'de>>(names: &mut Vec<&'static str>) {
    names.extend(T::FIELDS.names.known());
    T::flat_names(names);
}

/// A key that a flattened field may take, and its turn.
type Offered = (String, u64);

/// Reads the members of the slots, and keeps the others.
fn keep_all<'de, T: Record<'de>, A: MapAccess<'de>>(
    mut map: A,
    slots: &mut T::Slots,
    shared: Option<Shared>,
    cx: &mut Context,
    mut offered: Option<&mut Vec<Offered>>,
) -> Result<(), A::Error> {
    let mut guess = 0;
    while let Some(key) = next_kept::<T, A>(&mut map, slots, &mut guess, shared, cx)? {
        if let Some(offered) = &mut offered {
            offered.push((key.to_text(), next_turn()));
        }
        let mark = cx.mark();
        let result = map.next_value_seed(KeepSeed::<T> { cx, slots, key: &key });
        // Its text costs an allocation, which a valid entry does not need.
        if !cx.is_clean_since(mark) {
            cx.within_key(mark, &key.to_text());
        }
        result?;
    }
    Ok(())
}

/// Reads the members of the slots up to one that is for the fields that take what no other takes.
pub(super) fn next_kept<'de, T: Record<'de>, A: MapAccess<'de>>(
    map: &mut A,
    slots: &mut T::Slots,
    guess: &mut usize,
    shared: Option<Shared>,
    cx: &mut Context,
) -> Result<Option<Buffer<'de>>, A::Error> {
    while let Some(place) = map.next_key_seed(KeySeed::<T> { cx, guess: *guess, shared, record: PhantomData })? {
        match place {
            Place::Slot(slot, name) => {
                *guess = slot + 1;
                cx.note_known(name);
                let mark = cx.mark();
                let is_flattened = slot >= T::FIELDS.names.count;
                let result =
                    cx.as_buffered(is_flattened, |cx| map.next_value_seed(SlotSeed::<T>::new(cx, slots, slot)));
                cx.within_read_field(mark, name);
                result?;
            }
            Place::Kept(key) => return Ok(Some(key)),
            Place::Nowhere => {
                map.next_value::<Skipped>()?;
            }
        }
    }
    Ok(None)
}

/// Reports the keys that none of the fields took.
fn report_untaken<'de, T: Record<'de>>(offered: &[Offered], reader: usize, cx: &mut Context) {
    let has_readers = cx.reader_count() > reader;
    for (key, turn) in offered.iter().filter(|_| has_readers) {
        if cx.is_untaken_from(reader, key) {
            let mark = cx.mark();
            report_unknown(key, names_of::<T>, cx);
            cx.put_in_turn(mark, |_| Some(*turn));
        }
    }
    cx.forget_readers_from(reader);
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
        self.cx.as_buffered(true, |cx| T::keep(self.slots, self.key, deserializer, cx))
    }
}

struct KeySeed<'c, T> {
    cx: &'c mut Context,
    guess: usize,
    shared: Option<Shared>,
    record: PhantomData<T>,
}

impl<'de, T: Record<'de>> KeySeed<'_, T> {
    #[inline]
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
        T::FIELDS.note_unknown(key, T::flat_names, self.shared, self.cx);
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
        if self.cx.is_json() {
            // Our own reader looks for the name before it reads one.
            return deserializer.deserialize_struct("", T::FIELDS.names.guess(self.guess), self);
        }
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

    #[inline]
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

    // The guess was right, says our own reader, of which no key is null.
    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        if !self.cx.is_json() {
            return Self::other(Buffer::Unit);
        }
        let names = &T::FIELDS.names;
        Ok(Place::Slot(names.number(self.guess), names.names[self.guess]))
    }
}
