//! How a union gets at the value that it reads, and how a variant is read from it.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::super::content::Content;
use super::{Branches, Choice, Kind, Union, read, read_buffer};
use crate::context::Context;
use crate::decode::Decode;
use crate::decode::buffer::{Buffer, BufferVisitor, ENDLESS, IDENTITY};
use crate::decode::flatten::decode_flat;
use crate::decode::guide::Guide;
use crate::decode::record::{Record, decode_members, decode_record};

/// Gets the value from the buffer of the union around this one. Where something stands between, the value is buffered
/// again.
pub(super) struct ShotsVisitor<'c, T> {
    pub(super) cx: &'c mut Context,
    pub(super) value: &'c mut Option<T>,
}

macro_rules! buffered {
    ($($method:ident($($argument:ident: $type:ty)?);)*) => {$(
        fn $method<E: Error>(self, $($argument: $type)?) -> Result<Self::Value, E> {
            let buffer = BufferVisitor::new().$method::<E>($($argument)?)?;
            self.read(&buffer)
        }
    )*};
}

impl<'de, T: Choice<'de>> ShotsVisitor<'_, T> {
    fn read<E>(self, buffer: &Buffer<'de>) -> Result<(), E> {
        read_buffer(buffer, self.value, self.cx);
        Ok(())
    }
}

impl<'de, T: Choice<'de>> Visitor<'de> for ShotsVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    buffered! {
        visit_bool(value: bool);
        visit_i64(value: i64);
        visit_i128(value: i128);
        visit_u64(value: u64);
        visit_u128(value: u128);
        visit_f64(value: f64);
        visit_char(value: char);
        visit_str(value: &str);
        visit_borrowed_str(value: &'de str);
        visit_string(value: String);
        visit_bytes(value: &[u8]);
        visit_borrowed_bytes(value: &'de [u8]);
        visit_byte_buf(value: Vec<u8>);
        visit_unit();
        visit_none();
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let buffer = BufferVisitor::new().visit_some(deserializer)?;
        self.read(&buffer)
    }

    // A format of its own: newtypes are to it what they hold.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let buffer: Buffer<'de> = serde::de::Deserialize::deserialize(deserializer)?;
        self.read(&buffer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        if seq.size_hint() == Some(ENDLESS) {
            let Self { cx, value } = self;
            let mut branches = Branches { value, aside: None };
            read(&mut Union { shots: &mut seq, branches: &mut branches, kind: &Kind::of::<T, A>() }, cx);
            return Ok(());
        }
        let buffer = BufferVisitor::new().visit_seq(seq)?;
        self.read(&buffer)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let buffer = BufferVisitor::new().visit_map(map)?;
        self.read(&buffer)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Self::Value, A::Error> {
        let buffer = BufferVisitor::new().visit_enum(data)?;
        self.read(&buffer)
    }
}

/// The value of a union, as the content of a variant.
pub(super) struct FromNode<D>(pub(super) D);

impl<'de, D: Deserializer<'de>> Content<'de> for FromNode<D> {
    type Error = D::Error;

    fn unit(self, cx: &mut Context) -> Result<bool, D::Error> {
        // `None` of a format that tells the two apart is nothing as well.
        Ok(Option::<Nothing>::decode(self.0, cx)?.is_some_and(|nothing| nothing.is_none()))
    }

    fn newtype<T, G: Guide<'de, T>>(self, cx: &mut Context, guide: &G) -> Result<Option<T>, D::Error> {
        guide.decode(self.0, cx)
    }

    fn tuple<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, D::Error> {
        decode_record::<R, D, false>(self.0, cx)
    }

    // As in serde, a list does not stand for the fields of a variant without a tag.
    fn record<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, D::Error> {
        decode_members::<R, D>(self.0, cx)
    }

    fn flat<R: Record<'de>>(self, cx: &mut Context) -> Result<Option<R::Output>, D::Error> {
        decode_flat::<R, D>(self.0, cx)
    }
}

/// What a unit variant takes beside nothing: nothing.
struct Nothing;

impl<'de> Decode<'de> for Nothing {
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        <()>::decode(deserializer, cx).map(|unit| unit.map(|()| Self))
    }
}

/// Reads what a value is known by again.
pub(super) struct IdentitySeed;

impl<'de> DeserializeSeed<'de> for IdentitySeed {
    type Value = u128;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u128, D::Error> {
        deserializer.deserialize_newtype_struct(IDENTITY, self)
    }
}

impl Visitor<'_> for IdentitySeed {
    type Value = u128;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an identity")
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<u128, E> {
        Ok(value.into())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<u128, E> {
        Ok(value)
    }
}
