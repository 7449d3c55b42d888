//! Enums whose variants are told apart by the constants of the types that they hold.
//!
//! Nothing is taken from the object: the type reads its constants itself. Where the tag comes first, the other members
//! are read as they come; those before it are buffered once.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::content::{FromMap, FromSeq};
use super::discriminator::{Discriminated, Discriminator};
use super::internal::{TagSeed, remember};
use super::open::Open;
use crate::context::{Context, Shared, Turns};
use crate::decode::buffer::{Buffer, Parsed, Replay, parsed};
use crate::decode::constant::Scalar;
use crate::decode::leaf::{json_number, refuse, wrong_type};
use crate::decode::record::{OBJECT, nested};
use crate::decode::skip::Skipped;
use crate::decode::slot::report_missing;
use crate::json::is_number;

/// Reads an enum by the constants of its variants.
///
/// # Errors
/// As [`Decode::decode`](crate::Decode::decode).
pub fn decode_discriminated<'de, T: Discriminated<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    let () = T::CHECKED;
    // As with every tag, only formats that describe themselves can be read so.
    nested(deserializer, cx, |deserializer, cx| {
        let human_readable = deserializer.is_human_readable();
        let before = cx.enter_buffer(true);
        let value = deserializer.deserialize_any(TagVisitor { cx: &mut *cx, human_readable, choice: PhantomData });
        cx.leave_buffer(before);
        value
    })
}

struct TagVisitor<'c, T> {
    cx: &'c mut Context,
    human_readable: bool,
    choice: PhantomData<T>,
}

impl<'de, T: Discriminated<'de>> Visitor<'de> for TagVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(OBJECT)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        if const { is_number::<A>() } {
            wrong_type(self.cx, OBJECT);
            return Ok(None);
        }
        let table = T::DISCRIMINATOR;
        let shared = self.cx.take_shared();
        let mut before = Before { members: Vec::new(), turns: Turns::new(shared) };
        let shared = shared.and_then(Shared::within);
        while let Some(key) = map.next_key_seed(TagSeed(table.path[0]))? {
            if let Some(key) = &key {
                before.turns.note(key);
            }
            let value: Buffer<'de> = map.next_value()?;
            let Some(key) = key else {
                let Some(variant) = find_in(table, &value, T::VARIANTS.open.as_ref(), self.cx) else {
                    while map.next_entry::<Skipped, Skipped>()?.is_some() {}
                    return Ok(None);
                };
                let tag = (Buffer::Str(table.path[0]), with_default(table, value));
                return self.read(variant, before, Some(tag), Some(map), shared);
            };
            remember(&mut before.members, (key, value));
        }
        self.without_tag::<A>(before, shared)
    }

    // A list has the constants of a struct in front, without their names.
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let table = T::DISCRIMINATOR;
        let mut before = Vec::new();
        while let Some(item) = seq.next_element::<Buffer<'de>>()? {
            let found = Scalar::of(&item).filter(|_| table.path.len() == 1);
            let found = found.and_then(|value| table.find_at(before.len(), value));
            before.push(item);
            if let Some(variant) = found {
                let before = before.into_iter();
                let items = Items { before, rest: seq, human_readable: self.human_readable };
                return self.cx.without_raw_json(|cx| T::read(variant, FromSeq(items), cx));
            }
        }
        wrong_type(self.cx, OBJECT);
        Ok(None)
    }

    refuse!(OBJECT; scalar null variant);
}

/// What comes before the tag, and when.
struct Before<'de> {
    members: Vec<(Buffer<'de>, Buffer<'de>)>,
    turns: Turns,
}

impl<T> TagVisitor<'_, T> {
    /// Reads the variant from what was buffered, the tag, and what is still to come.
    fn read<'de, A: MapAccess<'de>>(
        self,
        variant: usize,
        before: Before<'de>,
        tag: Option<(Buffer<'de>, Buffer<'de>)>,
        rest: Option<A>,
        shared: Option<Shared>,
    ) -> Result<Option<T>, A::Error>
    where
        T: Discriminated<'de>,
    {
        let is_buffered = !before.members.is_empty() || T::DISCRIMINATOR.path.len() > 1;
        let human_readable = self.human_readable;
        let members = Members { before: before.members.into_iter(), tag, value: None, rest, human_readable };
        self.cx.set_shared(shared);
        let mark = self.cx.mark();
        let value = if is_buffered {
            // Of a buffer no raw JSON can be asked.
            self.cx.without_raw_json(|cx| T::read(variant, FromMap(members), cx))
        } else {
            T::read(variant, FromMap(members), self.cx)
        };
        self.cx.set_shared(None);
        before.turns.restore(mark, self.cx);
        value
    }

    /// The object has no member with the tag.
    fn without_tag<'de, A: MapAccess<'de>>(
        self,
        before: Before<'de>,
        shared: Option<Shared>,
    ) -> Result<Option<T>, A::Error>
    where
        T: Discriminated<'de>,
    {
        let table = T::DISCRIMINATOR;
        if json_number(&before.members).is_some() {
            wrong_type(self.cx, OBJECT);
            return Ok(None);
        }
        let Some((value, variant)) = table.default.and_then(|value| Some((value, table.find(value)?))) else {
            report_missing(table.path[0], self.cx);
            return Ok(None);
        };
        // Within a member that is not there, no tag can be.
        let tag = (table.path.len() == 1).then(|| (Buffer::Str(table.path[0]), value.into()));
        self.read::<A>(variant, before, tag, None, shared)
    }
}

/// The variant that the value of the first member of the path leads to, or a violation.
fn find_in(table: &'static Discriminator, value: &Buffer<'_>, open: Option<&Open>, cx: &mut Context) -> Option<usize> {
    let mark = cx.mark();
    let (mut inner, mut depth) = (value, 1);
    while let Some(name) = table.path.get(depth).filter(|_| inner.is_object()) {
        let Some(next) = inner.member(name) else { break };
        (inner, depth) = (next, depth + 1);
    }
    let found = match (table.path.get(depth), Scalar::of(inner)) {
        (None, Some(value)) => {
            // An open variant keeps what is not known, with the tag.
            let found = table.find(value).or_else(|| open.filter(|_| table.is_like(value)).map(|open| open.variant));
            if found.is_none() {
                table.report_unknown(Some(value), cx);
            }
            found
        }
        (None, None) if inner.is_nothing() => {
            table.report_null(cx);
            None
        }
        (None, None) => {
            table.report_unknown(None, cx);
            None
        }
        (Some(name), _) if inner.is_object() => {
            let default = table.default.filter(|_| depth + 1 == table.path.len());
            let found = default.and_then(|default| table.find(default));
            if found.is_none() {
                report_missing(name, cx);
            }
            found
        }
        (Some(_), _) => {
            if inner.is_nothing() {
                crate::decode::leaf::wrong_null(cx, OBJECT);
            } else {
                wrong_type(cx, OBJECT);
            }
            None
        }
    };
    for name in table.path[..depth].iter().rev() {
        cx.within_tag(mark, name);
    }
    found
}

/// The value of the first member of the path, with the default where the tag is absent within.
fn with_default<'de>(table: &'static Discriminator, mut value: Buffer<'de>) -> Buffer<'de> {
    if let Some(default) = table.default {
        let mut inner = Some(&mut value);
        for (depth, name) in table.path.iter().enumerate().skip(1) {
            let Some(Buffer::Map(entries)) = inner else { break };
            let place = entries.iter().position(|(key, _)| key.is_str(name));
            if place.is_none() && depth + 1 == table.path.len() {
                entries.push((Buffer::Str(name), default.into()));
            }
            inner = place.map(|place| &mut entries[place].1);
        }
    }
    value
}

impl<'a> Scalar<'a> {
    /// The value, if it is one that a constant can have.
    fn of(buffer: &'a Buffer<'_>) -> Option<Self> {
        let integer = |value: i128| {
            let unsigned = u64::try_from(value).map(Self::Unsigned).ok();
            unsigned.or_else(|| i64::try_from(value).map(Self::Signed).ok())
        };
        match buffer {
            Buffer::Bool(truth) => Some(Self::Bool(*truth)),
            Buffer::U64(value) => Some(Self::Unsigned(*value)),
            Buffer::I64(value) => integer((*value).into()),
            Buffer::U128(value) => i128::try_from(*value).ok().and_then(integer),
            Buffer::I128(value) => integer(*value),
            Buffer::F64(value) => Some(Self::Float(*value)),
            Buffer::String(text) => Some(Self::Text(text)),
            Buffer::Str(text) => Some(Self::Text(text)),
            Buffer::Some(value) | Buffer::Newtype(value) => Self::of(value),
            Buffer::Digits(digits) => match parsed(digits)? {
                Parsed::Unsigned(value) => Some(Self::Unsigned(value)),
                Parsed::Signed(value) => Some(Self::Signed(value)),
                Parsed::Float(value) => Some(Self::Float(value)),
            },
            _ => None,
        }
    }
}

impl From<Scalar<'static>> for Buffer<'_> {
    fn from(value: Scalar<'static>) -> Self {
        match value {
            Scalar::Text(text) => Self::Str(text),
            Scalar::Bool(truth) => Self::Bool(truth),
            Scalar::Unsigned(number) => Self::U64(number),
            Scalar::Signed(number) => Self::I64(number),
            Scalar::Float(number) => Self::F64(number),
        }
    }
}

/// The members of the object: those before the tag, the tag, and those still to come.
struct Members<'de, A> {
    before: std::vec::IntoIter<(Buffer<'de>, Buffer<'de>)>,
    tag: Option<(Buffer<'de>, Buffer<'de>)>,
    value: Option<Buffer<'de>>,
    rest: Option<A>,
    human_readable: bool,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        if let Some((key, value)) = self.before.next().or_else(|| self.tag.take()) {
            self.value = Some(value);
            return seed.deserialize(Replay::new(&key, self.human_readable)).map(Some);
        }
        self.rest.as_mut().map_or(Ok(None), |rest| rest.next_key_seed(seed))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match (self.value.take(), &mut self.rest) {
            (Some(value), _) => seed.deserialize(Replay::new(&value, self.human_readable)),
            (None, Some(rest)) => rest.next_value_seed(seed),
            (None, None) => Err(A::Error::custom("a value without a key")),
        }
    }
}

/// The elements of a list: those that were looked at, and those still to come.
struct Items<'de, A> {
    before: std::vec::IntoIter<Buffer<'de>>,
    rest: A,
    human_readable: bool,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<'de, A> {
    type Error = A::Error;

    fn next_element_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<Option<V::Value>, A::Error> {
        match self.before.next() {
            Some(item) => seed.deserialize(Replay::new(&item, self.human_readable)).map(Some),
            None => self.rest.next_element_seed(seed),
        }
    }
}
