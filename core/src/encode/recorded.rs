//! The content of a variant that is written as the value of a member: formats take a value of a member whole, and its
//! fields come one by one, so they are recorded first, each as it was written.

use std::marker::PhantomData;

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// The name of an enum, the number of the variant and its name.
type Place = (&'static str, u32, &'static str);

/// What a list, an object or a wrapper is in Rust, which some formats write differently.
#[derive(Clone, Copy)]
pub enum Form {
    /// A list, or nothing.
    Plain,
    /// A tuple.
    Tuple,
    /// A struct of this name.
    Struct(&'static str),
    /// A variant.
    Variant(Place),
}

macro_rules! recorded {
    ($($kind:ident $method:ident($type:ty);)*) => {
        /// A value as it was written.
        pub enum Recorded {
            $($kind($type),)*
            Text(String),
            Bytes(Vec<u8>),
            None,
            Some(Box<Recorded>),
            Unit(Form),
            Newtype(Form, Box<Recorded>),
            List(Form, Vec<Recorded>),
            Map(Vec<(Recorded, Recorded)>),
            Object(Form, Vec<(&'static str, Recorded)>),
        }

        impl Serialize for Recorded {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$kind(value) => serializer.$method(*value),)*
                    Self::Text(text) => serializer.serialize_str(text),
                    Self::Bytes(bytes) => serializer.serialize_bytes(bytes),
                    Self::None => serializer.serialize_none(),
                    Self::Some(value) => serializer.serialize_some(&**value),
                    Self::Unit(form) => unit(*form, serializer),
                    Self::Newtype(form, value) => newtype(*form, value, serializer),
                    Self::List(form, values) => list(*form, values, serializer),
                    Self::Map(entries) => serializer.collect_map(entries.iter().map(|(key, value)| (key, value))),
                    Self::Object(form, members) => object(*form, members, serializer),
                }
            }
        }

        impl<E: Error> Serializer for Recorder<E> {
            type Ok = Recorded;
            type Error = E;
            type SerializeSeq = Values<E>;
            type SerializeTuple = Values<E>;
            type SerializeTupleStruct = Values<E>;
            type SerializeTupleVariant = Values<E>;
            type SerializeMap = Entries<E>;
            type SerializeStruct = Members<E>;
            type SerializeStructVariant = Members<E>;

            $(fn $method(self, value: $type) -> Result<Recorded, E> {
                Ok(Recorded::$kind(value))
            })*

            fn serialize_str(self, text: &str) -> Result<Recorded, E> {
                Ok(Recorded::Text(text.to_owned()))
            }

            fn serialize_bytes(self, bytes: &[u8]) -> Result<Recorded, E> {
                Ok(Recorded::Bytes(bytes.to_owned()))
            }

            fn serialize_none(self) -> Result<Recorded, E> {
                Ok(Recorded::None)
            }

            fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Recorded, E> {
                Ok(Recorded::Some(Box::new(value.serialize(self)?)))
            }

            fn serialize_unit(self) -> Result<Recorded, E> {
                Ok(Recorded::Unit(Form::Plain))
            }

            fn serialize_unit_struct(self, name: &'static str) -> Result<Recorded, E> {
                Ok(Recorded::Unit(Form::Struct(name)))
            }

            fn serialize_unit_variant(self, name: &'static str, index: u32, variant: &'static str) -> Result<Recorded, E> {
                Ok(Recorded::Unit(Form::Variant((name, index, variant))))
            }

            fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<Recorded, E> {
                Ok(Recorded::Newtype(Form::Struct(name), Box::new(value.serialize(self)?)))
            }

            fn serialize_newtype_variant<T: Serialize + ?Sized>(
                self,
                name: &'static str,
                index: u32,
                variant: &'static str,
                value: &T,
            ) -> Result<Recorded, E> {
                Ok(Recorded::Newtype(Form::Variant((name, index, variant)), Box::new(value.serialize(self)?)))
            }

            fn serialize_seq(self, length: Option<usize>) -> Result<Values<E>, E> {
                Ok(Values::new(Form::Plain, length.unwrap_or(0)))
            }

            fn serialize_tuple(self, length: usize) -> Result<Values<E>, E> {
                Ok(Values::new(Form::Tuple, length))
            }

            fn serialize_tuple_struct(self, name: &'static str, length: usize) -> Result<Values<E>, E> {
                Ok(Values::new(Form::Struct(name), length))
            }

            fn serialize_tuple_variant(
                self,
                name: &'static str,
                index: u32,
                variant: &'static str,
                length: usize,
            ) -> Result<Values<E>, E> {
                Ok(Values::new(Form::Variant((name, index, variant)), length))
            }

            fn serialize_map(self, length: Option<usize>) -> Result<Entries<E>, E> {
                Ok(Entries(Vec::with_capacity(length.unwrap_or(0)), None, PhantomData))
            }

            fn serialize_struct(self, name: &'static str, length: usize) -> Result<Members<E>, E> {
                Ok(Members::new(Form::Struct(name), length))
            }

            fn serialize_struct_variant(
                self,
                name: &'static str,
                index: u32,
                variant: &'static str,
                length: usize,
            ) -> Result<Members<E>, E> {
                Ok(Members::new(Form::Variant((name, index, variant)), length))
            }
        }
    };
}

recorded! {
    Bool serialize_bool(bool);
    I8 serialize_i8(i8);
    I16 serialize_i16(i16);
    I32 serialize_i32(i32);
    I64 serialize_i64(i64);
    I128 serialize_i128(i128);
    U8 serialize_u8(u8);
    U16 serialize_u16(u16);
    U32 serialize_u32(u32);
    U64 serialize_u64(u64);
    U128 serialize_u128(u128);
    F32 serialize_f32(f32);
    F64 serialize_f64(f64);
    Char serialize_char(char);
}

/// A serializer that records what it is told.
pub(super) struct Recorder<E>(PhantomData<E>);

impl<E: Error> Recorder<E> {
    pub(super) fn record<T: Serialize + ?Sized>(value: &T) -> Result<Recorded, E> {
        value.serialize(Self(PhantomData))
    }
}

fn unit<S: Serializer>(form: Form, serializer: S) -> Result<S::Ok, S::Error> {
    match form {
        Form::Plain | Form::Tuple => serializer.serialize_unit(),
        Form::Struct(name) => serializer.serialize_unit_struct(name),
        Form::Variant((name, index, variant)) => serializer.serialize_unit_variant(name, index, variant),
    }
}

fn newtype<S: Serializer>(form: Form, value: &Recorded, serializer: S) -> Result<S::Ok, S::Error> {
    match form {
        Form::Plain | Form::Tuple => value.serialize(serializer),
        Form::Struct(name) => serializer.serialize_newtype_struct(name, value),
        Form::Variant((name, index, variant)) => serializer.serialize_newtype_variant(name, index, variant, value),
    }
}

fn list<S: Serializer>(form: Form, values: &[Recorded], serializer: S) -> Result<S::Ok, S::Error> {
    macro_rules! write {
        ($begin:expr, $method:ident) => {{
            let mut state = $begin?;
            for value in values {
                state.$method(value)?;
            }
            state.end()
        }};
    }
    match form {
        Form::Plain => serializer.collect_seq(values),
        Form::Tuple => write!(serializer.serialize_tuple(values.len()), serialize_element),
        Form::Struct(name) => write!(serializer.serialize_tuple_struct(name, values.len()), serialize_field),
        Form::Variant((name, index, variant)) => {
            write!(serializer.serialize_tuple_variant(name, index, variant, values.len()), serialize_field)
        }
    }
}

fn object<S: Serializer>(form: Form, members: &[(&'static str, Recorded)], serializer: S) -> Result<S::Ok, S::Error> {
    macro_rules! write {
        ($begin:expr) => {{
            let mut state = $begin?;
            for (name, value) in members {
                state.serialize_field(name, value)?;
            }
            state.end()
        }};
    }
    match form {
        Form::Plain | Form::Tuple => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
        Form::Struct(name) => write!(serializer.serialize_struct(name, members.len())),
        Form::Variant((name, index, variant)) => {
            write!(serializer.serialize_struct_variant(name, index, variant, members.len()))
        }
    }
}

/// Values of a list, one after the other.
pub struct Values<E>(Form, Vec<Recorded>, PhantomData<E>);

impl<E> Values<E> {
    pub(super) fn new(form: Form, length: usize) -> Self {
        Self(form, Vec::with_capacity(length), PhantomData)
    }
}

macro_rules! values {
    ($($of:ident $method:ident;)*) => {$(
        impl<E: Error> $of for Values<E> {
            type Ok = Recorded;
            type Error = E;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), E> {
                self.1.push(Recorder::record(value)?);
                Ok(())
            }

            fn end(self) -> Result<Recorded, E> {
                Ok(Recorded::List(self.0, self.1))
            }
        }
    )*};
}

values! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

/// Entries of a map, and the key of the next.
pub(super) struct Entries<E>(Vec<(Recorded, Recorded)>, Option<Recorded>, PhantomData<E>);

impl<E: Error> SerializeMap for Entries<E> {
    type Ok = Recorded;
    type Error = E;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), E> {
        self.1 = Some(Recorder::record(key)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), E> {
        let key = self.1.take().ok_or_else(|| E::custom("a value without a key"))?;
        self.0.push((key, Recorder::record(value)?));
        Ok(())
    }

    fn end(self) -> Result<Recorded, E> {
        Ok(Recorded::Map(self.0))
    }
}

/// Members of an object, one after the other.
pub struct Members<E>(Form, Vec<(&'static str, Recorded)>, PhantomData<E>);

impl<E> Members<E> {
    pub(super) fn new(form: Form, length: usize) -> Self {
        Self(form, Vec::with_capacity(length), PhantomData)
    }
}

macro_rules! members {
    ($($of:ident)*) => {$(
        impl<E: Error> $of for Members<E> {
            type Ok = Recorded;
            type Error = E;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), E> {
                self.1.push((name, Recorder::record(value)?));
                Ok(())
            }

            fn end(self) -> Result<Recorded, E> {
                Ok(Recorded::Object(self.0, self.1))
            }
        }
    )*};
}

members! { SerializeStruct SerializeStructVariant }
