//! Enums and newtypes as flattened fields. One alone reads the object as it comes; beside others that take any key, or
//! where a union tries, what no field takes is kept, and read when the object ends.

use std::fmt;

use serde::de::value::MapDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess};

use super::object::Object;
use super::stream::{Members, Own, stream_kept};
use super::{Flatten, Form};
use crate::codes;
use crate::context::{Context, Shared, Untaken, next_turn};
use crate::decode::Decode;
use crate::decode::buffer::{Buffer, Replay};
use crate::decode::record::Record;
use crate::decode::tags::Tags;
use crate::proof::Keys;
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

/// The members by which an enum is told.
pub struct Told {
    /// Their names.
    pub names: &'static [&'static str],
    /// Which of them are for the enum alone: a field behind it does not get them.
    pub claims: Claims,
}

impl Told {
    /// A type that is not told by the names of members.
    pub const BY_NONE: Self = Self { names: &[], claims: Claims::None };
}

/// The keys that are for an enum alone.
pub enum Claims {
    /// No key.
    None,
    /// Those that are told: the tag and the content.
    All,
    /// The first that is told: the name of a variant.
    First,
}

/// An enum or a newtype, which is read as a whole: as the object comes, or from what was kept.
pub struct AsValue;

impl<'de, T: Decode<'de> + Flatten<'de>> Form<'de, T> for AsValue {
    type Slots = Kept<'de, T>;

    const TAGS: &'static Tags = T::TAGS;
    const KEYS: &'static Keys = &Keys { names: &[], constants: &[], tags: T::TOLD.names, parts: &[] };
    const STREAMS: bool = true;

    fn slots() -> Kept<'de, T> {
        Kept { entries: Vec::new(), read: None }
    }

    fn names(names: &mut Vec<&'static str>) {
        names.extend_from_slice(T::TOLD.names);
    }

    fn keep<D: Deserializer<'de>>(
        kept: &mut Kept<'de, T>,
        key: &Buffer<'de>,
        deserializer: D,
        _: &mut Context,
    ) -> Result<(), D::Error> {
        let turn = next_turn();
        kept.entries.push(Entry { key: key.clone(), value: Buffer::deserialize(deserializer)?, turn });
        Ok(())
    }

    fn claims(kept: &Kept<'de, T>, key: &Buffer<'de>) -> bool {
        let is_told = |key: &Buffer<'_>| T::TOLD.names.iter().any(|name| key.is_str(name));
        match T::TOLD.claims {
            Claims::None => false,
            Claims::All => is_told(key),
            Claims::First => is_told(key) && !kept.entries.iter().any(|entry| is_told(&entry.key)),
        }
    }

    fn stream<R: Record<'de>, A: MapAccess<'de>>(
        members: Members<'_, 'de, R, A>,
        cx: &mut Context,
        own: impl Own<R::Slots, Kept<'de, T>>,
    ) -> Result<(), A::Error> {
        stream_kept(members, cx, own)
    }

    fn finish(kept: Kept<'de, T>, cx: &mut Context) -> Option<T> {
        decode_kept(kept, cx)
    }
}

impl<T> Kept<'_, T> {
    pub(super) fn put(&mut self, value: Option<T>) {
        self.read = Some(value);
    }
}

/// The value that was read, or that which the entries make that were kept.
fn decode_kept<'de, T: Decode<'de>>(kept: Kept<'de, T>, cx: &mut Context) -> Option<T> {
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
