//! Enums and newtypes as flattened fields: what no other field takes is buffered, and read when the object ends.

use std::fmt;

use serde::de::value::MapDeserializer;
use serde::de::{Deserialize, Deserializer, Error};

use crate::codes;
use crate::context::Context;
use crate::decode::Decode;
use crate::decode::buffer::{Buffer, Replay};
use crate::violation::Violation;

/// The entries that were kept.
#[derive(Default)]
pub struct Kept<'de>(Vec<(Buffer<'de>, Buffer<'de>)>);

impl<'de> Kept<'de> {
    /// Buffers an entry.
    ///
    /// # Errors
    /// Where the input cannot be read further.
    pub fn push<D: Deserializer<'de>>(&mut self, key: &Buffer<'de>, deserializer: D) -> Result<(), D::Error> {
        self.0.push((key.clone(), Buffer::deserialize(deserializer)?));
        Ok(())
    }
}

/// Reads a value from the entries that were kept.
pub fn decode_kept<'de, T: Decode<'de>>(kept: &Kept<'de>, cx: &mut Context) -> Option<T> {
    let entries = kept.0.iter().map(|(key, value)| (Replay::new(key, true), Replay::new(value, true)));
    read(serde::de::value::MapAccessDeserializer::new(MapDeserializer::<_, Stop>::new(entries)), cx)
}

/// Reads an externally tagged enum from the entry that has the name of a variant; an open one from the first, if none
/// has.
pub fn decode_kept_variant<'de, T: Decode<'de>>(
    kept: Kept<'de>,
    names: &[&str],
    is_open: bool,
    cx: &mut Context,
) -> Option<T> {
    let is_variant = |(key, _): &(Buffer<'de>, Buffer<'de>)| names.contains(&key.to_text().as_str());
    let place = kept.0.iter().position(is_variant).or((is_open && !kept.0.is_empty()).then_some(0));
    let Some(entry) = place.and_then(|place| kept.0.into_iter().nth(place)) else {
        let quoted = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        cx.report(Violation::new(codes::MISSING, format!("must have one of {quoted}")));
        return None;
    };
    decode_kept(&Kept(vec![entry]), cx)
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
