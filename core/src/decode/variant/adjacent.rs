//! Adjacently tagged enums: an object with the name of the variant in one member and its content in another.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::content::{Absent, FromDeserializer};
use super::internal::tag_of_list;
use super::{Choice, Found, NameSeed, Variants};
use crate::context::{Context, Turns, Untaken};
use crate::decode::buffer::{Buffer, Replay};
use crate::decode::fields::note_untaken;
use crate::decode::formats::is_ron;
use crate::decode::leaf::{drain_map, drain_seq, refuse, wrong_type};
use crate::decode::record::{OBJECT, nested, wrong_length};
use crate::decode::skip::Skipped;
use crate::decode::slot::{report_duplicate, report_missing};
use crate::decode::text::STRING;
use crate::json::is_number;

/// Reads an adjacently tagged enum; `members` are the names of the tag and of the content.
///
/// # Errors
/// As [`Decode::decode`](crate::Decode::decode).
pub fn decode_adjacent<'de, T: Choice<'de>, D: Deserializer<'de>>(
    members: &'static [&'static str; 2],
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    nested(deserializer, cx, |deserializer, cx| {
        let lists = !deserializer.is_human_readable();
        let visitor = AdjacentVisitor { cx, members, lists, choice: PhantomData };
        deserializer.deserialize_struct(T::VARIANTS.name, members, visitor)
    })
}

struct AdjacentVisitor<'c, T> {
    cx: &'c mut Context,
    members: &'static [&'static str; 2],
    /// Whether the format writes structs as lists.
    lists: bool,
    choice: PhantomData<T>,
}

/// What is known of the content while the object is read.
enum Inside<'de, T> {
    Absent,
    /// It came before the tag.
    Waiting(Buffer<'de>),
    /// It was read, or is invalid.
    Done(Option<T>),
}

impl<'de, T: Choice<'de>> Visitor<'de> for AdjacentVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(OBJECT)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        if const { is_number::<A>() } {
            wrong_type(self.cx, OBJECT);
            return Ok(None);
        }
        let start = self.cx.mark();
        let shared = self.cx.take_shared();
        let mut turns = Turns::new(shared);
        let untaken = shared.map_or(Untaken::Ignored, |shared| shared.untaken);
        let untaken = if T::VARIANTS.deny_unknown { Untaken::Denied(|_| {}) } else { untaken };
        let mut found: Option<Option<Found>> = None;
        let mut inside = Inside::Absent;
        while let Some(member) = map.next_key_seed(MemberSeed { cx: self.cx, members: self.members, untaken })? {
            match (member, &found, &inside) {
                (Some(0), None, _) => {
                    let mark = self.cx.mark();
                    let tag = map.next_value_seed(TagSeed { cx: self.cx, variants: T::VARIANTS })?;
                    found = Some(tag.and_then(|tag| tag.kept::<T>(self.cx)));
                    self.cx.within_tag(mark, self.members[0]);
                }
                (Some(1), Some(Some(found)), Inside::Absent) => {
                    let member = Some(self.members[1]);
                    let seed = ContentSeed::<T> { cx: self.cx, found, member, choice: PhantomData };
                    inside = Inside::Done(map.next_value_seed(seed)?);
                }
                (Some(1), Some(None), Inside::Absent) => {
                    map.next_value::<Skipped>()?;
                    inside = Inside::Done(None);
                }
                (Some(1), None, Inside::Absent) => {
                    turns.note(&Buffer::Str(self.members[1]));
                    inside = Inside::Waiting(map.next_value()?);
                }
                (member, ..) => {
                    if let Some(member) = member {
                        report_duplicate(self.members[member], self.cx);
                    }
                    map.next_value::<Skipped>()?;
                }
            }
        }
        let mark = self.cx.mark();
        let value = self.finish(found, inside)?;
        turns.restore(mark, self.cx);
        Ok(value.filter(|_| self.cx.is_clean_since(start)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mark = self.cx.mark();
        let found = if self.lists {
            seq.next_element_seed(ListedTagSeed { cx: self.cx, variants: T::VARIANTS })?
        } else {
            tag_of_list(&mut seq, NameSeed::new(self.cx, T::VARIANTS))?
        };
        let Some(found) = found else { return self.refuse_list(seq) };
        let found = found.and_then(|found| found.kept::<T>(self.cx));
        self.cx.within_index(mark, 0);
        let Some(found) = found else {
            drain_seq(seq)?;
            return Ok(None);
        };
        let seed = ContentSeed { cx: self.cx, found: &found, member: None, choice: PhantomData };
        let Some(value) = seq.next_element_seed(seed)? else { return self.refuse_list(seq) };
        if self.cx.is_collecting() && drain_seq(seq)? > 0 {
            wrong_length(self.cx, 2);
            return Ok(None);
        }
        Ok(value)
    }

    refuse!(OBJECT; scalar null variant);
}

impl<'de, T: Choice<'de>> AdjacentVisitor<'_, T> {
    /// A list that is no pair of a tag and a content.
    fn refuse_list<A: SeqAccess<'de>>(self, seq: A) -> Result<Option<T>, A::Error> {
        if self.lists || !self.cx.is_collecting() {
            wrong_length(self.cx, 2);
            return Ok(None);
        }
        drain_seq(seq)?;
        wrong_type(self.cx, OBJECT);
        Ok(None)
    }

    fn finish<E: Error>(&mut self, found: Option<Option<Found>>, inside: Inside<'de, T>) -> Result<Option<T>, E> {
        let Some(found) = found else {
            report_missing(self.members[0], self.cx);
            return Ok(None);
        };
        match (found, inside) {
            (None, _) => Ok(None),
            (Some(_), Inside::Done(value)) => Ok(value),
            (Some(found), Inside::Absent) => {
                found.read(Absent(self.members[1], PhantomData::<E>), T::VARIANTS, self.cx)
            }
            (Some(found), Inside::Waiting(buffer)) => {
                let mark = self.cx.mark();
                let replay = FromDeserializer::<_, true>(Replay::<E>::new(&buffer, true));
                let value = self.cx.without_raw_json(|cx| found.read(replay, T::VARIANTS, cx));
                self.cx.within_field(mark, self.members[1]);
                value
            }
        }
    }
}

/// Reads the tag, which serde writes as a unit variant for formats that know enums.
struct TagSeed<'c> {
    cx: &'c mut Context,
    variants: &'static Variants,
}

impl<'de> DeserializeSeed<'de> for TagSeed<'_> {
    type Value = Option<Found>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.cx.is_collecting() && !is_ron::<D, D::Error>() {
            return deserializer.deserialize_any(self);
        }
        deserializer.deserialize_enum(self.variants.name, self.variants.names.names, self)
    }
}

impl<'de> Visitor<'de> for TagSeed<'_> {
    type Value = Option<Found>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a variant")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.variants.find(name, true, self.cx))
    }

    // `{"Name": null}` is how formats write a unit variant at length. Another object is no tag, whatever its names.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let name = map.next_key::<Buffer<'de>>()?;
        let is_unit = name.is_some() && map.next_value::<Buffer<'de>>()?.is_nothing();
        let is_alone = drain_map(map)? == 0;
        if let Some(name) = name.filter(|_| is_unit && is_alone) {
            return NameSeed::new(self.cx, self.variants).deserialize(Replay::new(&name, true));
        }
        wrong_type(self.cx, STRING);
        Ok(None)
    }

    refuse!(STRING; numbers null seq);

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Self::Value, A::Error> {
        let (found, access) = data.variant_seed(NameSeed::new(self.cx, self.variants))?;
        access.unit_variant()?;
        Ok(found)
    }
}

/// Reads the tag as the first element of a list, where it is a name alone. Formats that people do not read have a
/// number there, which is that of a unit variant.
struct ListedTagSeed<'c> {
    cx: &'c mut Context,
    variants: &'static Variants,
}

impl<'de> DeserializeSeed<'de> for ListedTagSeed<'_> {
    type Value = Option<Found>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.cx.is_collecting() || deserializer.is_human_readable() {
            return NameSeed::new(self.cx, self.variants).deserialize(deserializer);
        }
        TagSeed { cx: self.cx, variants: self.variants }.deserialize(deserializer)
    }
}

/// Reads the content, as the value of a member or the second element of a list.
struct ContentSeed<'c, 'f, T> {
    cx: &'c mut Context,
    found: &'f Found,
    member: Option<&'static str>,
    choice: PhantomData<T>,
}

impl<'de, T: Choice<'de>> DeserializeSeed<'de> for ContentSeed<'_, '_, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let mark = self.cx.mark();
        let value = self.found.read(FromDeserializer::<D, true>(deserializer), T::VARIANTS, self.cx);
        match self.member {
            Some(member) => self.cx.within_field(mark, member),
            None => self.cx.within_index(mark, 1),
        }
        value
    }
}

/// Reads a key: 0 for the tag, 1 for the content, nothing for others.
struct MemberSeed<'c> {
    cx: &'c mut Context,
    members: &'static [&'static str; 2],
    untaken: Untaken,
}

impl<'de> DeserializeSeed<'de> for MemberSeed<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for MemberSeed<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` or `{}`", self.members[0], self.members[1])
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        let member = self.members.iter().position(|member| *member == key);
        if member.is_none() {
            note_untaken(self.untaken, key, self.members, |_| {}, self.cx);
        }
        Ok(member)
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        self.visit_str(&String::from_utf8_lossy(key))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        match number {
            0 => Ok(Some(0)),
            1 => Ok(Some(1)),
            _ => self.visit_str(&number.to_string()),
        }
    }
}
