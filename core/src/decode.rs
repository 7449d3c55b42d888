//! Reading: from a format to a valid value or to violations, in one pass.
//!
//! [`Decode`] is the protocol, `leaf` its generic visitor, and the other modules what implements it.

pub(crate) mod buffer;
mod constant;
mod convert;
mod default;
pub(crate) mod described;
mod describing;
mod distinct;
mod entries;
mod fields;
mod flatten;
pub(crate) mod foreign;
pub(crate) mod formats;
mod given;
mod guide;
mod integrations;
mod items;
mod key;
mod leaf;
mod limited;
mod names;
mod newtype;
mod number;
mod presence;
mod record;
mod repr;
mod result;
mod skip;
mod slot;
mod std_types;
mod tags;
mod text;
mod tuple;
mod unit;
mod variant;
mod wrapper;

use std::borrow::Cow;

use serde::de::Deserializer;

use crate::context::Context;

pub use buffer::Buffer;
pub use constant::{Constant, Scalar};
pub use convert::{
    MadeFrom, ReadByUser, TriedFrom, WrittenByUser, convert, decode_by_user, decode_from, decode_try_from,
    missing_from, written_by_user,
};
pub use default::{FieldDefault, SkippedDefault};
pub use distinct::{Hashed, Sorted};
pub use entries::{Entries, Key, Value};
pub use fields::Fields;
pub use flatten::{
    AsPointer, AsValue, BySerde, Claims, FlatModel, FlatProbe, Flatten, Form, GivenAsWhole, GivenWhole, Members,
    NoFlatModel, Own, Part, Told, buffer, check_flat, decode_flat, inspect_by_serde, inspect_flat, keep_buffered,
};
pub use given::{
    Given, GivenField, GivenNormalized, GivenOption, change_given, change_nullable, check_given, option_of,
};
pub use guide::{
    BorrowedCow, Checked, Guide, Normalized, NormalizedWithin, OrNothing, Plain, Secret, Serde, SerdeWith, Unread,
    entry_rules, item_rules,
};
pub use items::{Item, Items};
pub use names::Names;
pub(crate) use names::{MOST_IN_WORDS, closest, is_same_bytes};
pub use newtype::{decode_newtype, decode_transparent};
pub use presence::{
    MayBeAbsent, MayBeNull, MayBeOmitted, Nullability, Nullable, Probe, ProbeNullable, ProbeOther, check_item_presence,
    check_presence, non_null_nullability, omit_none_nullability, required_nullability,
};
pub use record::{Record, decode_record};
pub use repr::{Integer, Numbered, Numbers, decode_repr, open_number, repr_key};
#[cfg(feature = "schemars")]
pub(crate) use slot::Rules;
pub use slot::{Seen, Slot, check_field, check_item, no_rules, note_secret, skip};
pub use tags::{At, Name, Tags, TagsAt, Textless, TextsOf, Untagged};
pub use unit::decode_unit;
pub use variant::{
    Choice, Choose, Content, Discriminated, Discriminator, Lead, Open, Outline, Variants, check_default, check_name,
    check_variant, decode_adjacent, decode_discriminated, decode_external, decode_internal, decode_names,
    decode_untagged, open_name, read_alone,
};

pub(crate) use describing::Describing;
pub(crate) use flatten::{AsFields, AsTuple};
pub(crate) use items::ARRAY;
pub(crate) use leaf::noun;
pub(crate) use number::{INTEGER, NUMBER};
pub(crate) use record::OBJECT;
pub(crate) use text::{BOOLEAN, STRING};
pub(crate) use variant::Memory;

/// A type that can be read into a valid value, with every problem on the way collected.
///
/// `#[derive(ApiModel)]` implements it for your structs; this crate does for the types that API models are made of.
/// A field whose type only serde knows is marked `#[api(serde)]` instead.
///
/// Most implementations by hand read another type that decodes, and make their own of it:
///
/// ```
/// use api_model::{ApiModel, Context, Decode, Violation};
/// use serde::de::Deserializer;
/// use serde::ser::{Serialize, Serializer};
///
/// #[derive(Debug, PartialEq)]
/// struct Percent(u8);
///
/// impl<'de> Decode<'de> for Percent {
///     fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
///         let Some(value) = u8::decode(deserializer, cx)? else { return Ok(None) };
///         let percent = Percent(value);
///         let mark = cx.mark();
///         percent.check(cx);
///         Ok(cx.is_clean_since(mark).then_some(percent))
///     }
///
///     fn check(&self, cx: &mut Context) {
///         if self.0 > 100 {
///             cx.report(Violation::new("percent", "must be a percentage").param("max", 100));
///         }
///     }
/// }
///
/// impl Serialize for Percent {
///     fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
///         serializer.serialize_u8(self.0)
///     }
/// }
///
/// #[derive(Debug, ApiModel)]
/// struct Discounts {
///     rates: Vec<Percent>,
/// }
///
/// let report = Discounts::from_json(r#"{"rates": [5, 101, "x"]}"#).unwrap_err();
/// assert_eq!(report.to_string(), "/rates/1: must be a percentage\n/rates/2: must be an integer");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type that an API model can be made of",
    label = "not an API model, nor a type that one can be made of",
    note = "derive `ApiModel` for `{Self}`, or mark the field `#[api(serde)]` to read it with its own `Deserialize`",
    note = "types of `bytes`, `chrono`, `indexmap`, `jiff`, `rust_decimal`, `time`, `url` and `uuid` need the feature of \
            that name"
)]
pub trait Decode<'de>: Sized {
    /// The members of the type whose values are known.
    #[doc(hidden)]
    const TAGS: &'static Tags = &Tags::NONE;

    /// The texts that the value may be, where they are known.
    #[doc(hidden)]
    const TEXTS: &'static [&'static str] = &[];

    /// Reads one value.
    ///
    /// `Ok(Some(value))` is a valid value. `Ok(None)` means that at least one violation was reported and the input
    /// stands after the value.
    ///
    /// # Errors
    /// When the input cannot be read further: its syntax is broken, or reading it failed.
    fn decode<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error>;

    /// Reads one value into the slot of a field, where it need not be moved any more.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    #[doc(hidden)]
    fn decode_into<D: Deserializer<'de>>(
        slot: &mut Slot<Self>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        slot.read_by(deserializer, cx, Self::decode)
    }

    /// Reads an option of it into an empty slot.
    ///
    /// # Errors
    /// As [`Decode::decode`].
    #[doc(hidden)]
    #[inline]
    fn decode_option_into<D: Deserializer<'de>>(
        slot: &mut Slot<Option<Self>>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        wrapper::ask_option(slot, deserializer, cx)
    }

    /// Reports what is wrong with a value that was built or changed in code.
    fn check(&self, cx: &mut Context) {
        let _ = cx;
    }

    /// The value of a field that is not there, if this type has one, as `Option` has.
    fn missing() -> Option<Self> {
        None
    }

    /// The value as the key of a map, for pointers.
    fn key(&self) -> Cow<'_, str> {
        Cow::Borrowed("")
    }

    /// The JSON Schema of the type. One that is not said takes any value, with a marker.
    #[cfg(feature = "schemars")]
    fn schema() -> crate::schema::TypeSchema {
        crate::schema::TypeSchema::unknown()
    }

    /// Makes the schema of a model. What may be inlined is compiled in each part of a program that asks for it, and what
    /// may not, by those as well who never ask; what is generic once, where it is asked for.
    #[cfg(feature = "schemars")]
    #[doc(hidden)]
    fn make_schema<Once>(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::unknown()
    }
}
