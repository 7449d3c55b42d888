//! What the reader gives to those who ask it for values.

use serde::de::{Deserializer, Visitor};

use super::access::{Members, RAW_VALUE, RawText};
use super::digits::Aligned;
use super::number;
use super::reader::Reader;
use super::stop::Stop;

/// Who asks for an object or a list is given either. What else comes is refused there, so that the code that reads it
/// is not needed for each type.
macro_rules! composites {
    ($($method:ident($($type:ty),*))*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, $(_: $type,)* visitor: V) -> Result<V::Value, Stop> {
            match self.token() {
                b'{' => self.visit_object(visitor),
                b'[' => self.visit_list(visitor),
                _ => self.visit_scalar(visitor),
            }
        }
    )*};
}

/// The integers that 64 bits may be too few for are read from their digits.
macro_rules! wide {
    ($($method:ident $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            if matches!(self.token(), b'-' | b'0'..=b'9') {
                let end = number::number_end(self.text.as_bytes(), self.at)?;
                if let Ok(value) = self.text[self.at..end].parse() {
                    self.at = end;
                    return visitor.$visit(value);
                }
            }
            self.deserialize_any(visitor)
        }
    )*};
}

/// A hint says what comes first; what else comes is given to the visitor all the same.
macro_rules! hints {
    ($first:pat, $visit:ident: $($method:ident)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            match self.token() {
                $first => self.$visit(visitor),
                _ => self.deserialize_any(visitor),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.token() {
            b'"' => self.visit_text(visitor),
            b'-' | b'0'..=b'9' => self.visit_number(visitor),
            b'{' => self.visit_object(visitor),
            b'[' => self.visit_list(visitor),
            b'n' => {
                self.word("null")?;
                visitor.visit_unit()
            }
            b't' => {
                self.word("true")?;
                visitor.visit_bool(true)
            }
            b'f' => {
                self.word("false")?;
                visitor.visit_bool(false)
            }
            _ => Err(self.grammar()),
        }
    }

    hints! { b'"', visit_text: deserialize_str deserialize_string }
    composites! { deserialize_map() deserialize_seq() deserialize_tuple(usize) }
    hints! {
        b'-' | b'0'..=b'9', visit_number:
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.visit_begun(visitor)
    }

    #[inline]
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.visit_begun(visitor)
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        if self.token() == b'n' {
            self.word("null")?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Stop> {
        if name != RAW_VALUE {
            return visitor.visit_newtype_struct(self);
        }
        self.token();
        let start = self.at;
        self.skip()?;
        visitor.visit_map(RawText::new(RAW_VALUE, &self.text[start..self.at]))
    }

    #[inline]
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_enum(Aligned(self))
    }

    /// How an enum of this crate asks, which takes a name or an object.
    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Stop> {
        match self.token() {
            b'{' => match self.enter() {
                Ok(()) => {
                    let read = visitor.visit_map(Members::new(self));
                    self.leave_with(b'}', read)
                }
                Err(stop) => Err(stop),
            },
            b'"' => match self.string() {
                Ok(name) => visitor.visit_str(&name),
                Err(stop) => Err(stop),
            },
            _ => match self.pass() {
                Ok(true) => visitor.visit_unit(),
                Ok(false) => visitor.visit_bool(false),
                Err(stop) => Err(stop),
            },
        }
    }

    #[inline]
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.skip()?;
        visitor.visit_unit()
    }

    wide! { deserialize_i128 visit_i128 deserialize_u128 visit_u128 }

    serde::forward_to_deserialize_any! {
        bool char bytes byte_buf unit identifier
    }
}
