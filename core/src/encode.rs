//! Writing: what expansions need beyond serde's own traits.

use serde::ser::{Serialize, Serializer};

/// The methods of a serializer that takes objects alone, for values that are none.
macro_rules! refuse_scalars {
    ($error:ty) => {
        refuse_scalars! { $error;
            serialize_bool(bool) "a boolean";
            serialize_i8(i8) "an integer";
            serialize_i16(i16) "an integer";
            serialize_i32(i32) "an integer";
            serialize_i64(i64) "an integer";
            serialize_i128(i128) "an integer";
            serialize_u8(u8) "an integer";
            serialize_u16(u16) "an integer";
            serialize_u32(u32) "an integer";
            serialize_u64(u64) "an integer";
            serialize_u128(u128) "an integer";
            serialize_f32(f32) "a float";
            serialize_f64(f64) "a float";
            serialize_char(char) "a char";
            serialize_str(&str) "a string";
            serialize_bytes(&[u8]) "a byte array";
        }
    };
    ($error:ty; $($method:ident($type:ty) $what:literal;)*) => {$(
        fn $method(self, _: $type) -> Result<Self::Ok, $error> {
            Self::refuse(self, $what)
        }
    )*};
}

mod flat;
mod open;
mod recorded;
mod tagged;
mod written;

pub use flat::Flat;
pub use open::{write_open, write_open_adjacent};
pub use tagged::Tagged;
pub use written::{Written, WrittenItself, WrittenModel, WrittenNever};

/// The tag of an adjacently tagged enum, which serde writes as a unit variant.
pub struct VariantName {
    /// The name of the enum.
    pub name: &'static str,
    /// The number of the variant.
    pub index: u32,
    /// The name of the variant.
    pub variant: &'static str,
}

impl Serialize for VariantName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant(self.name, self.index, self.variant)
    }
}
