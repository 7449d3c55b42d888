//! The newtype variants of internally tagged enums: the tag goes into the object that the value writes.

use std::fmt::Display;

use serde::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeStruct, SerializeStructVariant, SerializeTupleVariant,
    Serializer,
};

use super::recorded::{Form, Members, Recorded, Values};

/// Writes an object with a tag in front of its members. What is no object cannot be written so.
pub struct Tagged<S> {
    /// Where the object is written.
    pub serializer: S,
    /// The name of the member that holds the tag.
    pub tag: &'static str,
    /// The tag.
    pub variant: &'static str,
    /// The enum and the variant, for errors.
    pub path: (&'static str, &'static str),
}

impl<S: Serializer> Tagged<S> {
    fn refuse<T>(self, what: impl Display) -> Result<T, S::Error> {
        let (name, variant) = self.path;
        Err(S::Error::custom(format_args!(
            "cannot serialize tagged newtype variant {name}::{variant} containing {what}"
        )))
    }

    /// An object with the tag, to which a value is added under the name of another enum's variant.
    fn variant(self, inner: &'static str) -> Result<S::SerializeMap, S::Error> {
        let mut map = self.serializer.serialize_map(Some(2))?;
        map.serialize_entry(self.tag, self.variant)?;
        map.serialize_key(inner)?;
        Ok(map)
    }
}

impl<S: Serializer> Serializer for Tagged<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeMap = S::SerializeMap;
    type SerializeStruct = S::SerializeStruct;
    type SerializeTupleVariant = Content<S::SerializeMap, Values<S::Error>>;
    type SerializeStructVariant = Content<S::SerializeMap, Members<S::Error>>;

    refuse_scalars! { S::Error }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.refuse("an optional")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        let mut map = self.serializer.serialize_map(Some(1))?;
        map.serialize_entry(self.tag, self.variant)?;
        map.end()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<S::Ok, S::Error> {
        self.serialize_unit()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<S::SerializeMap, S::Error> {
        let mut map = self.serializer.serialize_map(length.map(|length| length + 1))?;
        map.serialize_entry(self.tag, self.variant)?;
        Ok(map)
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<S::SerializeStruct, S::Error> {
        let mut state = self.serializer.serialize_struct(name, length + 1)?;
        state.serialize_field(self.tag, self.variant)?;
        Ok(state)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        self.refuse("a sequence")
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, S::Error> {
        self.refuse("a tuple")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, S::Error> {
        self.refuse("a tuple struct")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, inner: &'static str) -> Result<S::Ok, S::Error> {
        let mut map = self.variant(inner)?;
        map.serialize_value(&())?;
        map.end()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        inner: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let mut map = self.variant(inner)?;
        map.serialize_value(value)?;
        map.end()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        inner: &'static str,
        length: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        Ok(Content { map: self.variant(inner)?, content: Values::new(Form::Struct(inner), length) })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        inner: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        Ok(Content { map: self.variant(inner)?, content: Members::new(Form::Struct(inner), length) })
    }
}

/// The fields of a variant, kept until the value of its member can be written as a whole.
pub struct Content<M, C> {
    map: M,
    content: C,
}

impl<M: SerializeMap, C> Content<M, C> {
    fn write(mut self, record: impl FnOnce(C) -> Result<Recorded, M::Error>) -> Result<M::Ok, M::Error> {
        self.map.serialize_value(&record(self.content)?)?;
        self.map.end()
    }
}

impl<M: SerializeMap> SerializeTupleVariant for Content<M, Values<M::Error>> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        SerializeTupleVariant::serialize_field(&mut self.content, value)
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.write(SerializeTupleVariant::end)
    }
}

impl<M: SerializeMap> SerializeStructVariant for Content<M, Members<M::Error>> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), M::Error> {
        SerializeStructVariant::serialize_field(&mut self.content, name, value)
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.write(SerializeStructVariant::end)
    }
}
