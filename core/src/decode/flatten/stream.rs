//! The members of an object that a flattened enum reads itself: those that no other field takes.
//!
//! The enum asks for the next member; what comes before it and belongs to others is read into their slots on the way.
//! So nothing is kept, whatever the enum is, and the tag may decide how the members behind it are read.

use std::marker::PhantomData;

use serde::de::{DeserializeSeed, MapAccess};

use super::kept::Kept;
use super::keys::Keys;
use super::object::Object;
use super::visitor::Flat;
use crate::context::Context;
use crate::decode::Decode;
use crate::decode::buffer::Replay;
use crate::decode::record::Record;
use crate::decode::skip::Skipped;

/// The members that no slot of a record takes.
pub struct Members<'s, 'de, R: Record<'de>, A> {
    map: A,
    slots: &'s mut R::Slots,
    /// A context of its own: the enum has the other.
    cx: &'s mut Context,
    keys: Keys<'de>,
    is_at_end: bool,
    input: PhantomData<&'de ()>,
}

impl<'s, 'de, R: Record<'de>, A> Members<'s, 'de, R, A> {
    pub(super) fn new(map: A, slots: &'s mut R::Slots, cx: &'s mut Context, keys: Keys<'de>) -> Self {
        Self { map, slots, cx, keys, is_at_end: false, input: PhantomData }
    }
}

impl<'de, R: Record<'de>, A: MapAccess<'de>> MapAccess<'de> for Members<'_, 'de, R, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        if self.is_at_end {
            return Ok(None);
        }
        match self.keys.next_kept(&mut self.map, &mut Flat::<R>(self.slots), self.cx)? {
            Some(key) => seed.deserialize(Replay::new(&key, true)).map(Some),
            None => {
                self.is_at_end = true;
                Ok(None)
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

/// Reads a flattened enum from the members, up to the end of the object.
///
/// # Errors
/// As [`Decode::decode`].
pub(super) fn stream_kept<'de, T: Decode<'de>, R: Record<'de>, A: MapAccess<'de>>(
    mut members: Members<'_, 'de, R, A>,
    cx: &mut Context,
    own: impl Own<R::Slots, Kept<'de, T>>,
) -> Result<(), A::Error> {
    let before = cx.enter_buffer(true);
    let value = cx.with_empties(|cx| T::decode(Object(&mut members), cx));
    cx.leave_buffer(before);
    let value = value?;
    while members.next_entry::<Skipped, Skipped>()?.is_some() {}
    own.change(members.slots, |kept| kept.put(value));
    Ok(())
}

/// Where among the slots of the record around those of a flattened field are.
pub trait Own<S, T> {
    /// Changes them.
    fn change(self, slots: &mut S, change: impl FnOnce(&mut T));
}

/// The slots themselves.
pub(super) struct Whole;

impl<S> Own<S, S> for Whole {
    fn change(self, slots: &mut S, change: impl FnOnce(&mut S)) {
        change(slots);
    }
}

/// A field among slots that are found so.
pub struct Part<O, M, T>(pub O, pub fn(&mut M) -> &mut T);

impl<S, M, T, O: Own<S, M>> Own<S, T> for Part<O, M, T> {
    fn change(self, slots: &mut S, change: impl FnOnce(&mut T)) {
        self.0.change(slots, |slots| change((self.1)(slots)));
    }
}
