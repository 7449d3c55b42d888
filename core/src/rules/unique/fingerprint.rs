//! Fingerprints of values by the JSON that they are written as, without writing it.

mod parts;

use std::fmt::{self, Display};
use std::hash::{BuildHasher, Hash, RandomState};

use serde::ser::{Error, Serialize, Serializer};

use parts::{List, Map};

/// The fingerprint of a value; none where it cannot be written.
pub(super) fn fingerprint<T: Serialize + ?Sized>(value: &T, key: &RandomState) -> Option<u64> {
    value.serialize(Print { key }).ok()
}

/// A number as JSON compares it: 1 and 1.0 are one number.
#[derive(Clone, Copy)]
enum Number {
    Integer(i128),
    /// Beyond `i128`.
    Large(u128),
    /// With a fraction, or larger still.
    Float(u64),
}

impl Number {
    fn of(value: f64) -> Self {
        // Powers of two, exact as floats.
        const LIMIT: f64 = 170_141_183_460_469_231_731_687_303_715_884_105_728.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the limits it is exact")]
        match value {
            // Written as `null`, but `null` is not what it is.
            _ if value.fract() != 0.0 || !value.is_finite() => Self::Float(value.to_bits()),
            _ if (-LIMIT..LIMIT).contains(&value) => Self::Integer(value as i128),
            _ if (LIMIT..2.0 * LIMIT).contains(&value) => Self::Large(value as u128),
            _ => Self::Float(value.to_bits()),
        }
    }
}

/// What a value is, so that `"1"`, `1` and `[1]` differ.
#[derive(Clone, Copy)]
enum Kind {
    Null,
    Bool,
    Integer,
    /// An integer beyond 64 bits.
    Wide,
    Large,
    Float,
    Text,
    Bytes,
    List,
    Map,
}

#[derive(Clone, Copy)]
struct Print<'k> {
    key: &'k RandomState,
}

impl Print<'_> {
    fn of(self, kind: Kind, value: impl Hash) -> u64 {
        self.key.hash_one((kind as u8, value))
    }

    fn of_number(self, number: Number) -> u64 {
        match number {
            Number::Integer(value) => match i64::try_from(value) {
                Ok(value) => self.of(Kind::Integer, value),
                Err(_) => self.of(Kind::Wide, value),
            },
            Number::Large(value) => self.of(Kind::Large, value),
            Number::Float(bits) => self.of(Kind::Float, bits),
        }
    }
}

/// The value cannot be written, which the rule does not tell further.
#[derive(Debug)]
struct Unwritten;

impl Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cannot be written")
    }
}

impl std::error::Error for Unwritten {}

impl Error for Unwritten {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

macro_rules! numbers {
    ($($method:ident($type:ty) |$value:ident| $number:expr;)*) => {$(
        fn $method(self, $value: $type) -> Result<u64, Unwritten> {
            Ok(self.of_number($number))
        }
    )*};
}

impl<'k> Serializer for Print<'k> {
    type Ok = u64;
    type Error = Unwritten;
    type SerializeSeq = List<'k>;
    type SerializeTuple = List<'k>;
    type SerializeTupleStruct = List<'k>;
    type SerializeTupleVariant = List<'k>;
    type SerializeMap = Map<'k>;
    type SerializeStruct = Map<'k>;
    type SerializeStructVariant = Map<'k>;

    numbers! {
        serialize_i8(i8) |value| Number::Integer(value.into());
        serialize_i16(i16) |value| Number::Integer(value.into());
        serialize_i32(i32) |value| Number::Integer(value.into());
        serialize_i64(i64) |value| Number::Integer(value.into());
        serialize_i128(i128) |value| Number::Integer(value);
        serialize_u8(u8) |value| Number::Integer(value.into());
        serialize_u16(u16) |value| Number::Integer(value.into());
        serialize_u32(u32) |value| Number::Integer(value.into());
        serialize_u64(u64) |value| Number::Integer(value.into());
        serialize_u128(u128) |value| i128::try_from(value).map_or(Number::Large(value), Number::Integer);
        serialize_f32(f32) |value| Number::of(value.into());
        serialize_f64(f64) |value| Number::of(value);
    }

    fn serialize_bool(self, value: bool) -> Result<u64, Unwritten> {
        Ok(self.of(Kind::Bool, value))
    }

    fn serialize_char(self, value: char) -> Result<u64, Unwritten> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<u64, Unwritten> {
        Ok(self.of(Kind::Text, value))
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<u64, Unwritten> {
        Ok(self.of(Kind::Bytes, value))
    }

    fn serialize_none(self) -> Result<u64, Unwritten> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<u64, Unwritten> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<u64, Unwritten> {
        Ok(self.of(Kind::Null, ()))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<u64, Unwritten> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<u64, Unwritten> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<u64, Unwritten> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<u64, Unwritten> {
        let mut map = Map::new(self, None);
        map.field(variant, value)?;
        Ok(map.finish())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'k>, Unwritten> {
        Ok(List::new(self, None))
    }

    fn serialize_tuple(self, _: usize) -> Result<List<'k>, Unwritten> {
        Ok(List::new(self, None))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<List<'k>, Unwritten> {
        Ok(List::new(self, None))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<List<'k>, Unwritten> {
        Ok(List::new(self, Some(variant)))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Map<'k>, Unwritten> {
        Ok(Map::new(self, None))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Map<'k>, Unwritten> {
        Ok(Map::new(self, None))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Map<'k>, Unwritten> {
        Ok(Map::new(self, Some(variant)))
    }
}
