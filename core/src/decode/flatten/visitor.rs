//! The loop over the keys of an object that a struct shares with its flattened fields.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use crate::context::Context;
use crate::decode::buffer::Buffer;
use crate::decode::leaf::refuse;
use crate::decode::record::{Record, SlotSeed, finish};

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
                    self.cx.within_read_field(mark, name);
                    result?;
                }
                Place::Kept(key) => {
                    let seed = KeepSeed::<T> { cx: self.cx, slots: &mut slots, key: &key };
                    let result = map.next_value_seed(seed);
                    // Its text costs an allocation, which a valid entry does not need.
                    if !self.cx.is_clean_since(mark) {
                        self.cx.within_key(mark, &key.to_text());
                    }
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
