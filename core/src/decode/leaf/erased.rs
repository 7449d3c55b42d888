//! A leaf of any type, as a format that may give any kind of value sees it: what reads that kind is compiled once for a
//! format, and not for each type of a leaf.

use std::fmt;

use serde::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, Visitor, value};

use super::json_number::IsJsonNumber;
use super::{Leaf, LeafVisitor, drain_enum, drain_map, drain_seq};
use crate::decode::skip::Skipped;

/// Takes one value into the slot of a leaf, or reports what is wrong with it.
trait Take<'de> {
    fn expected(&self) -> &'static str;
    fn is_collecting(&self) -> bool;
    fn is_numeric(&self) -> bool;
    fn take_bool(&mut self, value: bool);
    fn take_i64(&mut self, value: i64);
    fn take_i128(&mut self, value: i128);
    fn take_u64(&mut self, value: u64);
    fn take_u128(&mut self, value: u128);
    fn take_f64(&mut self, value: f64);
    fn take_char(&mut self, value: char);
    fn take_str(&mut self, value: &str);
    fn take_borrowed_str(&mut self, value: &'de str);
    fn take_string(&mut self, value: String);
    fn take_bytes(&mut self, value: &[u8]);
    fn take_borrowed_bytes(&mut self, value: &'de [u8]);
    fn take_unit(&mut self);
    /// The digits of a number.
    fn take_digits(&mut self, digits: &str);
    /// A list or an enum, which was passed over.
    fn refuse_passed(&mut self);
    /// An object of so many members, which was passed over.
    fn take_passed_map(&mut self, length: usize);
}

macro_rules! as_visitor {
    ($($method:ident($type:ty) => $visit:ident;)*) => {$(
        fn $method(&mut self, value: $type) {
            drop(self.again().$visit::<value::Error>(value));
        }
    )*};
}

impl<'de, T: Leaf<'de>> Take<'de> for LeafVisitor<'_, T> {
    as_visitor! {
        take_bool(bool) => visit_bool;
        take_i64(i64) => visit_i64;
        take_i128(i128) => visit_i128;
        take_u64(u64) => visit_u64;
        take_u128(u128) => visit_u128;
        take_f64(f64) => visit_f64;
        take_char(char) => visit_char;
        take_str(&str) => visit_str;
        take_borrowed_str(&'de str) => visit_borrowed_str;
        take_string(String) => visit_string;
        take_bytes(&[u8]) => visit_bytes;
        take_borrowed_bytes(&'de [u8]) => visit_borrowed_bytes;
    }

    fn expected(&self) -> &'static str {
        T::EXPECTED
    }

    fn is_collecting(&self) -> bool {
        self.cx.is_collecting()
    }

    fn is_numeric(&self) -> bool {
        T::NUMERIC
    }

    fn take_unit(&mut self) {
        drop(self.again().visit_unit::<value::Error>());
    }

    fn take_digits(&mut self, digits: &str) {
        self.again().take_number(digits);
    }

    fn refuse_passed(&mut self) {
        self.again().accept(Err(None));
    }

    fn take_passed_map(&mut self, length: usize) {
        self.again().accept_map(length);
    }
}

/// A leaf whose type the format is not told.
pub(super) struct Erased<'v, 'de>(&'v mut (dyn Take<'de> + 'v));

impl<'v, 'de> Erased<'v, 'de> {
    pub(super) fn new<T: Leaf<'de>>(visitor: &'v mut LeafVisitor<'_, T>) -> Self {
        Self(visitor)
    }
}

macro_rules! take {
    ($($method:ident($type:ty) => $take:ident;)*) => {$(
        #[inline]
        fn $method<E: Error>(self, value: $type) -> Result<(), E> {
            self.0.$take(value);
            Ok(())
        }
    )*};
}

impl<'de> Visitor<'de> for Erased<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.expected())
    }

    take! {
        visit_bool(bool) => take_bool;
        visit_i64(i64) => take_i64;
        visit_i128(i128) => take_i128;
        visit_u64(u64) => take_u64;
        visit_u128(u128) => take_u128;
        visit_f64(f64) => take_f64;
        visit_char(char) => take_char;
        visit_str(&str) => take_str;
        visit_borrowed_str(&'de str) => take_borrowed_str;
        visit_string(String) => take_string;
        visit_bytes(&[u8]) => take_bytes;
        visit_borrowed_bytes(&'de [u8]) => take_borrowed_bytes;
    }

    // CBOR has one word for both.
    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.take_unit();
        Ok(())
    }

    // A format that was asked for the type has another one; one that was asked for anything may wrap it.
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if !self.0.is_collecting() {
            return Err(D::Error::invalid_type(Unexpected::Option, &self));
        }
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if !self.0.is_collecting() {
            return Err(D::Error::invalid_type(Unexpected::NewtypeStruct, &self));
        }
        deserializer.deserialize_any(self)
    }

    #[cold]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        drain_seq(seq)?;
        self.0.refuse_passed();
        Ok(())
    }

    #[cold]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut length = 0;
        if self.0.is_numeric() {
            match map.next_key_seed(IsJsonNumber)? {
                Some(true) => {
                    let digits: String = map.next_value()?;
                    self.0.take_digits(&digits);
                    return Ok(());
                }
                Some(false) => {
                    map.next_value::<Skipped>()?;
                    length = 1;
                }
                None => {}
            }
        }
        length += drain_map(map)?;
        self.0.take_passed_map(length);
        Ok(())
    }

    #[cold]
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<(), A::Error> {
        drain_enum(data)?;
        self.0.refuse_passed();
        Ok(())
    }
}
