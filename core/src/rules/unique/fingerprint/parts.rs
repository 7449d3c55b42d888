//! Lists and objects: the fingerprint of the whole from those of its parts.

use std::hash::{BuildHasher, Hasher};

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use super::{Kind, Print, Unwritten};

/// A list: its items in their order.
pub(super) struct List<'k> {
    print: Print<'k>,
    items: std::hash::DefaultHasher,
    variant: Option<&'static str>,
}

/// An object: its members in any order, so the sum of their fingerprints.
pub(super) struct Map<'k> {
    print: Print<'k>,
    members: u64,
    key: u64,
    variant: Option<&'static str>,
}

/// A variant with content is an object with one member.
fn finish(print: Print<'_>, content: u64, variant: Option<&'static str>) -> u64 {
    match variant {
        None => content,
        Some(variant) => {
            let mut map = Map::new(print, None);
            map.member(print.of(Kind::Text, variant), content);
            map.finish()
        }
    }
}

impl<'k> List<'k> {
    pub(super) fn new(print: Print<'k>, variant: Option<&'static str>) -> Self {
        Self { print, items: print.key.build_hasher(), variant }
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        self.items.write_u64(value.serialize(self.print)?);
        Ok(())
    }

    fn finish(self) -> u64 {
        finish(self.print, self.print.of(Kind::List, self.items.finish()), self.variant)
    }
}

impl<'k> Map<'k> {
    pub(super) fn new(print: Print<'k>, variant: Option<&'static str>) -> Self {
        Self { print, members: 0, key: 0, variant }
    }

    fn member(&mut self, key: u64, value: u64) {
        self.members = self.members.wrapping_add(self.print.key.hash_one((key, value)));
    }

    pub(super) fn field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unwritten> {
        let value = value.serialize(self.print)?;
        self.member(self.print.of(Kind::Text, name), value);
        Ok(())
    }

    pub(super) fn finish(self) -> u64 {
        finish(self.print, self.print.of(Kind::Map, self.members), self.variant)
    }
}

macro_rules! list {
    ($($trait:ident $method:ident;)*) => {$(
        impl $trait for List<'_> {
            type Ok = u64;
            type Error = Unwritten;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
                self.item(value)
            }

            fn end(self) -> Result<u64, Unwritten> {
                Ok(self.finish())
            }
        }
    )*};
}

list! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

macro_rules! fields {
    ($($trait:ident),*) => {$(
        impl $trait for Map<'_> {
            type Ok = u64;
            type Error = Unwritten;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unwritten> {
                self.field(name, value)
            }

            fn end(self) -> Result<u64, Unwritten> {
                Ok(self.finish())
            }
        }
    )*};
}

fields!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Map<'_> {
    type Ok = u64;
    type Error = Unwritten;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritten> {
        self.key = key.serialize(self.print)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        let value = value.serialize(self.print)?;
        self.member(self.key, value);
        Ok(())
    }

    fn end(self) -> Result<u64, Unwritten> {
        Ok(self.finish())
    }
}
