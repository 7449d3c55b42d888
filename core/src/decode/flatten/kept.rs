//! Enums and newtypes as flattened fields. One alone reads the object as it comes; beside others that take any key, or
//! where a union tries, what no field takes is kept, and read when the object ends.

use std::fmt;

use serde::de::value::MapDeserializer;
use serde::de::{Deserialize, Deserializer, Error};

use super::object::Object;
use crate::codes;
use crate::context::{Context, Shared, Untaken, next_turn};
use crate::decode::Decode;
use crate::decode::buffer::{Buffer, Replay};
use crate::violation::Violation;

/// What was read, or the entries that were kept.
pub struct Kept<'de, T> {
    entries: Vec<Entry<'de>>,
    read: Option<Option<T>>,
}

struct Entry<'de> {
    key: Buffer<'de>,
    value: Buffer<'de>,
    turn: u64,
}

/// The keys that are for an enum alone: a field behind it does not get them.
pub enum Claims {
    /// The tag and the content.
    Members(&'static [&'static str; 2]),
    /// The first that is the name of a variant.
    First(&'static [&'static str]),
}

impl<T> Default for Kept<'_, T> {
    fn default() -> Self {
        Self { entries: Vec::new(), read: None }
    }
}

impl<'de, T> Kept<'de, T> {
    /// Buffers an entry.
    ///
    /// # Errors
    /// Where the input cannot be read further.
    pub fn push<D: Deserializer<'de>>(&mut self, key: &Buffer<'de>, deserializer: D) -> Result<(), D::Error> {
        let turn = next_turn();
        self.entries.push(Entry { key: key.clone(), value: Buffer::deserialize(deserializer)?, turn });
        Ok(())
    }

    /// Whether the enum takes a key away from the fields behind it.
    pub fn claims(&self, key: &Buffer<'de>, claims: &Claims) -> bool {
        let is_one = |key: &Buffer<'_>, names: &[&str]| names.iter().any(|name| key.is_str(name));
        match claims {
            Claims::Members(names) => is_one(key, &names[..]),
            Claims::First(names) => is_one(key, names) && !self.entries.iter().any(|entry| is_one(&entry.key, names)),
        }
    }

    pub(super) fn put(&mut self, value: Option<T>) {
        self.read = Some(value);
    }
}

/// The value that was read, or that which the entries make that were kept.
pub fn decode_kept<'de, T: Decode<'de>>(kept: Kept<'de, T>, cx: &mut Context) -> Option<T> {
    if let Some(value) = kept.read {
        return value;
    }
    let (shared, mark) = (cx.shared(), cx.mark());
    cx.add_reader();
    cx.set_shared(shared.or(Some(Shared { is_field: true, untaken: Untaken::Ignored })));
    let entries = kept.entries.iter().map(|entry| (Replay::new(&entry.key, true), Replay::new(&entry.value, true)));
    let value = cx.with_empties(|cx| read(Object(MapDeserializer::<_, Stop>::new(entries)), cx));
    if !cx.is_clean_since(mark) {
        cx.put_in_turn(mark, &|name| {
            kept.entries.iter().find(|entry| entry.key.to_text() == name).map(|entry| entry.turn)
        });
    }
    cx.set_shared(shared);
    value
}

fn read<'de, T: Decode<'de>, D: Deserializer<'de, Error = Stop>>(deserializer: D, cx: &mut Context) -> Option<T> {
    // A buffer describes itself, whatever the format was.
    cx.collecting_from_buffer(|cx| match T::decode(deserializer, cx) {
        Ok(value) => value,
        Err(stop) => {
            cx.report(Violation::new(codes::INVALID, stop.0));
            None
        }
    })
}

/// Why a buffer could not be read.
#[derive(Debug)]
struct Stop(String);

impl Error for Stop {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Stop {}
