//! Flattened fields: their members go into the object of their struct.

use std::fmt::Display;

use serde::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeStruct, SerializeStructVariant, SerializeTupleVariant,
    Serializer,
};
use serde_json::Value;

use super::tagged::InOrder;

/// Writes the members of a value into an object that is being written.
pub struct Flat<'m, M>(pub &'m mut M);

impl<M: SerializeMap> Flat<'_, M> {
    fn refuse<T>(_: Self, what: impl Display) -> Result<T, M::Error> {
        Err(M::Error::custom(format_args!("can only flatten structs and maps (got {what})")))
    }
}

impl<'m, M: SerializeMap> Serializer for Flat<'m, M> {
    type Ok = ();
    type Error = M::Error;
    type SerializeSeq = Impossible<(), M::Error>;
    type SerializeTuple = Impossible<(), M::Error>;
    type SerializeTupleStruct = Impossible<(), M::Error>;
    type SerializeMap = Members<'m, M>;
    type SerializeStruct = Members<'m, M>;
    type SerializeTupleVariant = Variant<'m, M>;
    type SerializeStructVariant = Variant<'m, M>;

    refuse_scalars! { M::Error }

    fn serialize_none(self) -> Result<(), M::Error> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), M::Error> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), M::Error> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), M::Error> {
        self.0.serialize_entry(variant, &())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        self.0.serialize_entry(variant, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, M::Error> {
        Self::refuse(self, "a sequence")
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, M::Error> {
        Self::refuse(self, "a tuple")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, M::Error> {
        Self::refuse(self, "a tuple struct")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeTupleVariant, M::Error> {
        self.0.serialize_key(variant)?;
        Ok(Variant { map: self.0, content: Content::List(Vec::with_capacity(length)) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, M::Error> {
        Ok(Members(self.0))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, M::Error> {
        Ok(Members(self.0))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStructVariant, M::Error> {
        self.0.serialize_key(variant)?;
        Ok(Variant { map: self.0, content: Content::Object(Vec::with_capacity(length)) })
    }
}

/// The members of a map or struct, written as they come.
pub struct Members<'m, M>(&'m mut M);

impl<M: SerializeMap> SerializeMap for Members<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        self.0.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        self.0.serialize_value(value)
    }

    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), M::Error> {
        self.0.serialize_entry(key, value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

impl<M: SerializeMap> SerializeStruct for Members<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), M::Error> {
        self.0.serialize_entry(key, value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

/// The content of a variant, kept until the value of its member can be written as a whole.
pub struct Variant<'m, M> {
    map: &'m mut M,
    content: Content,
}

enum Content {
    List(Vec<Value>),
    Object(Vec<(&'static str, Value)>),
}

impl<M: SerializeMap> Variant<'_, M> {
    fn write(self) -> Result<(), M::Error> {
        match self.content {
            Content::List(values) => self.map.serialize_value(&values),
            Content::Object(members) => self.map.serialize_value(&InOrder(&members)),
        }
    }
}

impl<M: SerializeMap> SerializeTupleVariant for Variant<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        if let Content::List(values) = &mut self.content {
            values.push(serde_json::to_value(value).map_err(M::Error::custom)?);
        }
        Ok(())
    }

    fn end(self) -> Result<(), M::Error> {
        self.write()
    }
}

impl<M: SerializeMap> SerializeStructVariant for Variant<'_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), M::Error> {
        if let Content::Object(members) = &mut self.content {
            members.push((name, serde_json::to_value(value).map_err(M::Error::custom)?));
        }
        Ok(())
    }

    fn end(self) -> Result<(), M::Error> {
        self.write()
    }
}
