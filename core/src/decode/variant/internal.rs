//! Internally tagged enums: an object with the name of the variant in one of its members.
//!
//! Where the tag comes first, the other members are read as they come; those before a tag are buffered once.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::content::{FromMap, FromSeq};
use super::{Choice, Found, NameSeed};
use crate::context::{Context, Shared, Turns};
use crate::decode::buffer::{Buffer, Replay};
use crate::decode::formats::is_plist;
use crate::decode::leaf::{drain_seq, json_number, refuse, wrong_type};
use crate::decode::record::{OBJECT, nested, wrong_length};
use crate::decode::skip::Skipped;
use crate::decode::slot::{report_duplicate, report_missing};
use crate::json::is_number;

/// A key and its value, kept until the tag is known.
type Member<'de> = (Buffer<'de>, Buffer<'de>);

/// Reads an internally tagged enum.
///
/// # Errors
/// As [`Decode::decode`](crate::Decode::decode).
pub fn decode_internal<'de, T: Choice<'de>, D: Deserializer<'de>>(
    tag: &'static str,
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    // As in serde, only formats that describe themselves can be read so.
    nested(deserializer, cx, |deserializer, cx| {
        let lists = !deserializer.is_human_readable();
        let before = cx.enter_buffer(true);
        let value = deserializer.deserialize_any(InternalVisitor { cx: &mut *cx, tag, lists, choice: PhantomData });
        cx.leave_buffer(before);
        value
    })
}

struct InternalVisitor<'c, T> {
    cx: &'c mut Context,
    tag: &'static str,
    /// Whether the format writes structs as lists.
    lists: bool,
    choice: PhantomData<T>,
}

impl<'de, T: Choice<'de>> Visitor<'de> for InternalVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(OBJECT)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        if const { is_number::<A>() } {
            wrong_type(self.cx, OBJECT);
            return Ok(None);
        }
        let shared = self.cx.take_shared();
        let mut turns = Turns::new(shared);
        let (mut before, has_tag) = read_before(&mut map, self.tag, &mut turns)?;
        if !has_tag {
            return Ok(self.without_tag(&before));
        }
        let mark = self.cx.mark();
        let found = map.next_value_seed(NameSeed { is_tag: true, ..NameSeed::new(self.cx, T::VARIANTS) })?;
        self.cx.within_tag(mark, self.tag);
        let Some(variant) = self.variant(found, &mut before) else {
            while map.next_entry::<Skipped, Skipped>()?.is_some() {}
            return Ok(None);
        };
        // A property list takes an option for one written at length, because it was not asked for a struct: a buffer does not.
        if is_plist::<A::Error>() {
            while let Some(member) = map.next_entry()? {
                remember(&mut before, member);
            }
        }
        self.cx.set_shared(shared.and_then(Shared::within));
        let mark = self.cx.mark();
        let mut repeated = false;
        let members =
            Members { before: before.into_iter(), value: None, rest: map, tag: self.tag, repeated: &mut repeated };
        let value = self.cx.with_empties(|cx| read_members(variant, members, cx))?;
        self.cx.set_shared(None);
        turns.restore(mark, self.cx);
        if repeated {
            report_duplicate(self.tag, self.cx);
            return Ok(None);
        }
        Ok(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mark = self.cx.mark();
        let seed = NameSeed { takes_open: false, ..NameSeed::new(self.cx, T::VARIANTS) };
        let found = if self.lists { seq.next_element_seed(seed)? } else { tag_of_list(&mut seq, seed)? };
        match found {
            Some(Some(Found::Known { variant, .. })) => T::read(variant as usize, FromSeq(seq), self.cx),
            Some(_) => {
                self.cx.within_index(mark, 0);
                drain_seq(seq)?;
                Ok(None)
            }
            None if self.lists || !self.cx.is_collecting() => {
                wrong_length(self.cx, 1);
                Ok(None)
            }
            None => {
                drain_seq(seq)?;
                wrong_type(self.cx, OBJECT);
                Ok(None)
            }
        }
    }

    refuse!(OBJECT; scalar null variant);
}

/// Reads the members in front of the tag, and says whether it comes then.
fn read_before<'de, A: MapAccess<'de>>(
    map: &mut A,
    tag: &'static str,
    turns: &mut Turns,
) -> Result<(Vec<Member<'de>>, bool), A::Error> {
    let mut before = Vec::new();
    while let Some(key) = map.next_key_seed(TagSeed(tag))? {
        let Some(key) = key else { return Ok((before, true)) };
        turns.note(&key);
        remember(&mut before, (key, map.next_value::<Buffer<'de>>()?));
    }
    Ok((before, false))
}

/// Reads the variant from the members without the tag.
fn read_members<'de, T: Choice<'de>, A: MapAccess<'de>>(
    variant: usize,
    members: Members<'de, '_, A>,
    cx: &mut Context,
) -> Result<Option<T>, A::Error> {
    if members.before.len() == 0 {
        return T::read(variant, FromMap(members), cx);
    }
    // Of a buffer no raw JSON can be asked.
    cx.without_raw_json(|cx| T::read(variant, FromMap(members), cx))
}

impl<'de, T: Choice<'de>> InternalVisitor<'_, T> {
    /// The variant that the tag says. What is not known is kept with its tag, where a variant is for that.
    fn variant(&self, found: Option<Found>, before: &mut Vec<Member<'de>>) -> Option<usize> {
        match (found?, &T::VARIANTS.open) {
            (Found::Known { variant, .. }, _) => Some(variant as usize),
            (Found::Open(name), Some(open)) => {
                before.push((Buffer::Str(self.tag), Buffer::String(name)));
                Some(open.variant)
            }
            _ => None,
        }
    }
}

impl<T> InternalVisitor<'_, T> {
    fn without_tag(self, members: &[Member<'_>]) -> Option<T> {
        if json_number(members).is_some() {
            wrong_type(self.cx, OBJECT);
        } else {
            report_missing(self.tag, self.cx);
        }
        None
    }
}

/// Reads the tag in front of a list, in a format that writes no structs so; nothing where the list has none.
pub(super) fn tag_of_list<'de, A: SeqAccess<'de>>(
    seq: &mut A,
    seed: NameSeed<'_>,
) -> Result<Option<Option<Found>>, A::Error> {
    if !seed.cx.is_collecting() {
        return seq.next_element_seed(seed);
    }
    let is_tag = |first: &Buffer<'_>| first.is_text() || seed.cx.is_replaying() && matches!(first, Buffer::U64(_));
    match seq.next_element::<Buffer<'de>>()?.filter(is_tag) {
        Some(first) => seed.deserialize(Replay::<A::Error>::new(&first, true)).map(Some),
        None => Ok(None),
    }
}

/// How many members an object has, so that most take one allocation.
const USUAL_MEMBERS: usize = 8;

/// Keeps a member that comes before the tag.
pub(super) fn remember<'de>(before: &mut Vec<Member<'de>>, member: Member<'de>) {
    if before.is_empty() {
        before.reserve_exact(USUAL_MEMBERS);
    }
    before.push(member);
}

/// Reads a key: nothing for the tag, else the key.
pub(super) struct TagSeed(pub(super) &'static str);

impl<'de> DeserializeSeed<'de> for TagSeed {
    type Value = Option<Buffer<'de>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for TagSeed {
    type Value = Option<Buffer<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok((key != self.0).then(|| Buffer::String(key.to_owned())))
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok((key != self.0).then_some(Buffer::Str(key)))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        Ok((key != self.0.as_bytes()).then(|| Buffer::Bytes(key.to_owned())))
    }

    fn visit_bool<E: Error>(self, key: bool) -> Result<Self::Value, E> {
        Ok(Some(Buffer::Bool(key)))
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<Self::Value, E> {
        Ok(Some(Buffer::I64(key)))
    }

    fn visit_u64<E: Error>(self, key: u64) -> Result<Self::Value, E> {
        Ok(Some(Buffer::U64(key)))
    }

    fn visit_f64<E: Error>(self, key: f64) -> Result<Self::Value, E> {
        Ok(Some(Buffer::F64(key)))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Some(Buffer::Unit))
    }
}

/// The members of the object without the tag: those before it, then those still to come.
struct Members<'de, 'r, A> {
    before: std::vec::IntoIter<Member<'de>>,
    value: Option<Buffer<'de>>,
    rest: A,
    tag: &'static str,
    repeated: &'r mut bool,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<'de, '_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        if let Some((key, value)) = self.before.next() {
            self.value = Some(value);
            return seed.deserialize(Replay::new(&key, true)).map(Some);
        }
        loop {
            match self.rest.next_key_seed(TagSeed(self.tag))? {
                None => return Ok(None),
                Some(Some(key)) => return seed.deserialize(Replay::new(&key, true)).map(Some),
                Some(None) => {
                    *self.repeated = true;
                    self.rest.next_value::<Skipped>()?;
                }
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(Replay::new(&value, true)),
            None => self.rest.next_value_seed(seed),
        }
    }
}
