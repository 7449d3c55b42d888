//! Externally tagged enums: `"Name"`, or an object whose only member has the name.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, Unexpected, VariantAccess, Visitor};

use super::content::{Bare, FromDeserializer, FromVariant};
use super::{Choice, Found, NameSeed, Variants};
use crate::codes;
use crate::context::{Context, Mark, Shared, Untaken};
use crate::decode::buffer::{Buffer, Replay};
use crate::decode::fields::note_untaken;
use crate::decode::leaf::{drain_map, refuse, wrong_type};
use crate::decode::names::closest;
use crate::decode::record::nested;
use crate::decode::skip::Skipped;
use crate::json::is_number;
use crate::violation::{Violation, few_names};

/// What must be where a variant has content.
const ONE_MEMBER: &str = "an object with one member";

/// Reads an externally tagged enum.
///
/// # Errors
/// As [`Decode::decode`](crate::Decode::decode).
pub fn decode_external<'de, T: Choice<'de>, D: Deserializer<'de>>(
    deserializer: D,
    cx: &mut Context,
) -> Result<Option<T>, D::Error> {
    nested(deserializer, cx, |deserializer, cx| {
        // A format that knows enums does not say whether content comes with a name that it does not know.
        let opens = T::IS_OPEN && deserializer.is_human_readable();
        let is_field = cx.shared().is_some_and(|shared| shared.is_field);
        let collecting = cx.is_collecting() || opens || is_field;
        let visitor = ExternalVisitor { cx, choice: PhantomData };
        if collecting {
            deserializer.deserialize_any(visitor)
        } else {
            deserializer.deserialize_enum(T::VARIANTS.name, T::VARIANTS.names.names, visitor)
        }
    })
}

struct ExternalVisitor<'c, T> {
    cx: &'c mut Context,
    choice: PhantomData<T>,
}

impl<'de, T: Choice<'de>> Visitor<'de> for ExternalVisitor<'_, T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::VARIANTS.expecting)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        if !self.cx.is_collecting() && !T::IS_OPEN {
            return Err(E::invalid_type(Unexpected::Str(name), &self));
        }
        match T::VARIANTS.find(name, true, self.cx) {
            Some(found) => found.read(Bare(ONE_MEMBER, PhantomData), self.cx),
            None => Ok(None),
        }
    }

    // A format that is asked for an enum, and answers with a map, does not know enums: serde refuses it too.
    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        if const { is_number::<A>() } {
            wrong_type(self.cx, T::VARIANTS.expecting);
            return Ok(None);
        }
        if let Some(Shared { untaken, .. }) = self.cx.take_shared().filter(|shared| shared.is_field) {
            return self.read_among_others(map, untaken);
        }
        if !self.cx.is_collecting() && !T::IS_OPEN {
            return Err(A::Error::invalid_type(Unexpected::Map, &self));
        }
        let start = self.cx.mark();
        let Some(found) = map.next_key_seed(self.name_before_content())? else {
            wrong_type(self.cx, T::VARIANTS.expecting);
            return Ok(None);
        };
        let value = match &found {
            Some(found) => {
                let seed = ContentSeed::<T>::new(self.cx, found);
                map.next_value_seed(seed)?
            }
            None => {
                map.next_value::<Skipped>()?;
                None
            }
        };
        if map.next_key::<Skipped>()?.is_some() {
            pass_others(map)?;
            report_several(found.as_ref(), start, T::VARIANTS, self.cx);
        }
        Ok(if self.cx.is_clean_since(start) { value } else { None })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Self::Value, A::Error> {
        let (found, access) = data.variant_seed(NameSeed::new(self.cx, T::VARIANTS))?;
        let Some(found) = found else {
            // A format that cannot skip the content ends here; what is wrong has been said.
            return match access.newtype_variant::<Skipped>() {
                Ok(_) => Ok(None),
                Err(error) => {
                    self.cx.hide_error();
                    Err(error)
                }
            };
        };
        let mark = self.cx.mark();
        let value = found.read(FromVariant(access), self.cx);
        found.within(mark, T::VARIANTS, self.cx);
        value
    }

    refuse!(T::VARIANTS.expecting; numbers null seq);
}

impl<'de, T: Choice<'de>> ExternalVisitor<'_, T> {
    /// Reads a flattened enum from the member that has the name of a variant; an open one from the first member, if none
    /// has.
    fn read_among_others<A: MapAccess<'de>>(mut self, mut map: A, untaken: Untaken) -> Result<Option<T>, A::Error> {
        let names = &T::VARIANTS.names;
        let (mut read, mut unknown, mut was_meant) = (None, None, false);
        while let Some(key) = map.next_key::<Buffer<'de>>()? {
            let found = key.as_str().and_then(|key| names.search(key.as_bytes())).filter(|_| read.is_none());
            if let Some(place) = found {
                let found = Found::known(names.number(place), place);
                read = Some(map.next_value_seed(ContentSeed::<T>::new(self.cx, &found))?);
            } else if T::IS_OPEN && unknown.is_none() {
                unknown = Some((key, map.next_value::<Buffer<'de>>()?));
            } else {
                was_meant |= self.note_untaken(untaken, &key);
                map.next_value::<Skipped>()?;
            }
        }
        match (read, unknown) {
            (Some(value), unknown) => {
                if let Some((key, _)) = &unknown {
                    self.note_untaken(untaken, key);
                }
                Ok(value)
            }
            // Asked of a constant: what reads a buffer is compiled for each variant.
            (None, Some((key, value))) if T::IS_OPEN => {
                let entry = std::iter::once((Replay::<A::Error>::new(&key, true), Replay::new(&value, true)));
                let map = MapDeserializer::new(entry);
                self.cx.collecting_from_buffer(|cx| ExternalVisitor { cx, choice: PhantomData }.visit_map(map))
            }
            (None, _) => {
                if !was_meant {
                    report_none_of(names.known(), self.cx);
                }
                Ok(None)
            }
        }
    }

    /// A member is that of no variant, or of a second one. Says whether it was reported with the name of a variant.
    fn note_untaken(&mut self, untaken: Untaken, key: &Buffer<'_>) -> bool {
        if matches!(untaken, Untaken::Ignored) {
            return false;
        }
        let (key, names) = (key.to_text(), T::VARIANTS.names.known());
        note_untaken(untaken, &key, names, |_| {}, self.cx);
        matches!(untaken, Untaken::Denied(_)) && closest(&key, names).is_some()
    }

    fn name_before_content(&mut self) -> NameSeed<'_> {
        let takes_open = T::VARIANTS.open.as_ref().is_some_and(|open| open.has_content);
        NameSeed { takes_open, is_member: T::VARIANTS.other.is_some(), ..NameSeed::new(self.cx, T::VARIANTS) }
    }
}

/// Passes over a member, whose key was read, and those behind it.
#[cold]
fn pass_others<'de, A: MapAccess<'de>>(mut map: A) -> Result<(), A::Error> {
    map.next_value::<Skipped>()?;
    drain_map(map).map(drop)
}

/// The object has members behind the first, of which this was known.
#[cold]
fn report_several(found: Option<&Found>, start: Mark, variants: &Variants, cx: &mut Context) {
    if found.is_some_and(Found::is_named) {
        return wrong_type(cx, ONE_MEMBER);
    }
    // An object of another kind: what its first member is called is no mistake of its own.
    cx.forget_since(start);
    wrong_type(cx, variants.expecting);
}

/// No member has the name of a variant.
#[cold]
fn report_none_of(names: &[&str], cx: &mut Context) {
    cx.report(Violation::new(codes::MISSING, format!("must have one of {}", few_names(names))));
}

/// Reads the content of a variant from the value of the member that has its name.
struct ContentSeed<'c, 'f, T> {
    cx: &'c mut Context,
    found: &'f Found,
    choice: PhantomData<T>,
}

impl<'c, 'f, T> ContentSeed<'c, 'f, T> {
    fn new(cx: &'c mut Context, found: &'f Found) -> Self {
        Self { cx, found, choice: PhantomData }
    }
}

impl<'de, T: Choice<'de>> DeserializeSeed<'de> for ContentSeed<'_, '_, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let mark = self.cx.mark();
        let value = self.found.read(FromDeserializer::<D, false>(deserializer), self.cx);
        self.found.within(mark, T::VARIANTS, self.cx);
        value
    }
}
