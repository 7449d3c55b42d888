//! Flattened fields: their members go into the object of their struct.

use std::fmt::Display;

use serde::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeStruct, SerializeStructVariant, SerializeTupleVariant,
    Serializer,
};

use super::recorded::{self, Form, Values};

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
    type SerializeTupleVariant = Variant<'m, M, Values<M::Error>>;
    type SerializeStructVariant = Variant<'m, M, recorded::Members<M::Error>>;

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
        Ok(Variant { map: self.0, content: Values::new(Form::Plain, length) })
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
        Ok(Variant { map: self.0, content: recorded::Members::new(Form::Struct(variant), length) })
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

/// The fields of a variant, kept until the value of its member can be written as a whole.
pub struct Variant<'m, M, C> {
    map: &'m mut M,
    content: C,
}

impl<M: SerializeMap> SerializeTupleVariant for Variant<'_, M, Values<M::Error>> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        SerializeTupleVariant::serialize_field(&mut self.content, value)
    }

    fn end(self) -> Result<(), M::Error> {
        self.map.serialize_value(&SerializeTupleVariant::end(self.content)?)
    }
}

impl<M: SerializeMap> SerializeStructVariant for Variant<'_, M, recorded::Members<M::Error>> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), M::Error> {
        SerializeStructVariant::serialize_field(&mut self.content, name, value)
    }

    fn end(self) -> Result<(), M::Error> {
        self.map.serialize_value(&SerializeStructVariant::end(self.content)?)
    }
}
