//! The keys of an object that a struct shares with its flattened fields: whose each is.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::visitor::ReadMembers;
use crate::context::{AddNames, Context, Shared, Untaken};
use crate::decode::buffer::Buffer;
use crate::decode::fields::Fields;
use crate::decode::key::Place;
use crate::decode::record::Record;
use crate::decode::skip::Skipped;

/// What the keys are compared with: the names of a record and of its flattened fields. In memory, and not as constants of
/// a type, so that what compares is compiled once for a format.
pub(super) struct Table {
    fields: &'static Fields,
    /// The slot of a key among the flattened fields, and its name.
    find_flat: fn(&str) -> Option<(usize, &'static str)>,
    /// Adds the names of the flattened fields.
    flat_names: AddNames,
    /// Adds all names.
    names: AddNames,
    is_open: bool,
    takes_all: bool,
    streams: bool,
}

impl Table {
    pub(super) const fn of<'de, T: Record<'de>>() -> Self {
        Self {
            fields: T::FIELDS,
            find_flat: T::find_flat,
            flat_names: T::flat_names,
            names: names_of::<T>,
            is_open: T::OPEN,
            takes_all: T::TAKES_ALL,
            streams: T::STREAMS,
        }
    }

    /// What the flattened fields are told of the object, where this is known of it.
    pub(super) fn part(&self, shared: Option<Shared>) -> Shared {
        let streams = self.streams;
        let untaken = match (shared, self.fields.deny_unknown) {
            _ if self.takes_all => Untaken::Ignored,
            // Several fields must agree that they do not know a key.
            (_, true) if !streams => Untaken::Counted,
            (Some(Shared { untaken: Untaken::Denied(_), .. }), _) if !streams => Untaken::Ignored,
            (_, true) | (Some(Shared { untaken: Untaken::Denied(_), .. }), _) => Untaken::Denied(self.names),
            (Some(shared), false) => shared.untaken,
            (None, false) => Untaken::Ignored,
        };
        Shared { is_field: true, untaken }
    }
}

/// Adds the names of a record and of its flattened fields.
pub(super) fn names_of<'de, T: Record<'de>>(names: &mut Vec<&'static str>) {
    names.extend(T::FIELDS.names.known());
    T::flat_names(names);
}

/// Reads the keys one after the other.
pub(super) struct Keys<'de> {
    table: &'static Table,
    /// The place that comes next where members stand in the order of the fields.
    guess: usize,
    /// What is known of the object, if it is that of a model around.
    shared: Option<Shared>,
    /// The name of the slot that was found last.
    name: &'static str,
    /// The last key, if it is for the fields that take what no other takes.
    kept: Option<Buffer<'de>>,
}

impl<'de> Keys<'de> {
    pub(super) fn new(table: &'static Table, shared: Option<Shared>) -> Self {
        Self { table, guess: 0, shared, name: "", kept: None }
    }

    /// Reads the members of the slots up to one that is for the fields that take what no other takes.
    pub(super) fn next_kept<A: MapAccess<'de>>(
        &mut self,
        map: &mut A,
        slots: &mut dyn ReadMembers<'de, A>,
        cx: &mut Context,
    ) -> Result<Option<Buffer<'de>>, A::Error> {
        while let Some(place) = map.next_key_seed(KeySeed { cx, keys: self })? {
            let Some(slot) = place.known() else {
                if self.kept.is_some() {
                    return Ok(self.kept.take());
                }
                map.next_value::<Skipped>()?;
                continue;
            };
            self.guess = slot + 1;
            cx.note_known(self.name);
            let mark = cx.mark();
            let is_flattened = slot >= self.table.fields.names.count;
            let before = cx.enter_buffer(is_flattened);
            let result = slots.read(map, slot, cx);
            cx.leave_buffer(before);
            cx.within_read_field(mark, self.name);
            result?;
        }
        Ok(None)
    }

    /// The place of the name that was guessed.
    #[inline]
    fn guessed(&mut self) -> Place {
        let names = &self.table.fields.names;
        self.name = names.names[self.guess];
        Place::at(names.number(self.guess))
    }

    /// The place of a key that is not the one that was guessed.
    #[inline(never)]
    fn find(&mut self, key: &str) -> Option<Place> {
        let names = &self.table.fields.names;
        let own = || names.search(key.as_bytes()).map(|place| (names.number(place), names.names[place]));
        let flat = || (self.table.find_flat)(key);
        // The members of a flattened field stand side by side.
        let found = if self.guess > names.count { flat().or_else(own) } else { own().or_else(flat) };
        found.map(|(slot, name)| {
            self.name = name;
            Place::at(slot)
        })
    }
}

struct KeySeed<'c, 'k, 'de> {
    cx: &'c mut Context,
    keys: &'k mut Keys<'de>,
}

impl<'de> KeySeed<'_, '_, 'de> {
    #[inline]
    fn place<E>(self, key: &str, kept: impl FnOnce() -> Buffer<'de>) -> Result<Place, E> {
        if self.keys.table.fields.names.is_at(key.as_bytes(), self.keys.guess) {
            return Ok(self.keys.guessed());
        }
        if let Some(place) = self.keys.find(key) {
            return Ok(place);
        }
        if self.keys.table.is_open {
            return self.other(kept());
        }
        let Keys { table, shared, .. } = *self.keys;
        table.fields.note_unknown(key, table.flat_names, shared, self.cx);
        Ok(Place::UNKNOWN)
    }

    /// A key that belongs to none of the slots, as one that is no text does.
    fn other<E>(self, key: Buffer<'de>) -> Result<Place, E> {
        if self.keys.table.is_open {
            self.keys.kept = Some(key);
        }
        Ok(Place::UNKNOWN)
    }
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_, '_, 'de> {
    type Value = Place;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Place, D::Error> {
        if self.cx.is_json() {
            // Our own reader looks for the name before it reads one.
            return deserializer.deserialize_struct("", self.keys.table.fields.names.guess(self.keys.guess), self);
        }
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_, '_, 'de> {
    type Value = Place;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Place, E> {
        self.place(key, || Buffer::String(key.to_owned()))
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Place, E> {
        self.place(key, || Buffer::Str(key))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Place, E> {
        self.place(&String::from_utf8_lossy(key), || Buffer::Bytes(key.to_owned()))
    }

    fn visit_bool<E: Error>(self, key: bool) -> Result<Place, E> {
        self.other(Buffer::Bool(key))
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<Place, E> {
        self.other(Buffer::I64(key))
    }

    fn visit_u64<E: Error>(self, key: u64) -> Result<Place, E> {
        self.other(Buffer::U64(key))
    }

    fn visit_f64<E: Error>(self, key: f64) -> Result<Place, E> {
        self.other(Buffer::F64(key))
    }

    // The guess was right, says our own reader, of which no key is null.
    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Place, E> {
        if self.cx.is_json() { Ok(self.keys.guessed()) } else { self.other(Buffer::Unit) }
    }
}
