//! Enums: where the name of a variant stands, and how its content is read.

mod adjacent;
mod content;
mod discriminated;
mod discriminator;
mod distinct;
mod external;
mod internal;
mod open;
mod untagged;

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::formats::is_ron;
use super::leaf::{refuse, wrong_type};
use super::names::{Names, closest};
use super::text::STRING;
use crate::codes;
use crate::context::{Context, Fault, FaultKind};
use crate::violation::{Param, Violation, must_be_name};

pub use adjacent::decode_adjacent;
pub use content::Content;
pub use discriminated::decode_discriminated;
pub use discriminator::{Discriminated, Discriminator, Lead};
pub use distinct::{check_default, check_name, check_variant};
pub use external::{decode_external, decode_names};
pub use internal::decode_internal;
use open::Found;
pub use open::{Open, open_name};
pub(crate) use untagged::Memory;
pub use untagged::{Choose, Outline, decode_untagged};

/// The table of an enum's variants.
pub struct Variants {
    /// The name of the enum for serde.
    pub name: &'static str,
    /// The names of the variants that are read, in order, then aliases.
    pub names: Names,
    /// What must be, as in "must be a string".
    pub expecting: &'static str,
    /// The variant that stands for every unknown name.
    pub other: Option<usize>,
    /// The variant that keeps every unknown name.
    pub open: Option<Open>,
    /// Whether a key beside tag and content is a violation.
    pub deny_unknown: bool,
    /// The names of the variants without a tag, as Rust and as serde know them. Their numbers follow those of the others.
    pub untagged: &'static [(&'static str, &'static str)],
    /// What must be in the words of `#[serde(expecting)]`.
    pub own_expecting: Option<&'static str>,
    /// Whether a value that fits two variants without a tag fits none.
    pub exclusive: bool,
    /// What says which variant without a tag to read.
    pub choose: Option<Choose>,
}

/// An enum that is read variant by variant.
pub trait Choice<'de>: Sized {
    /// The table of the variants.
    const VARIANTS: &'static Variants;

    /// Whether one of them keeps every name that is not known.
    const IS_OPEN: bool = Self::VARIANTS.open.is_some();

    /// Reads one of the variants that have tags, where others have none.
    ///
    /// # Errors
    /// As [`Decode::decode`](super::Decode::decode).
    fn decode_tagged<D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<Option<Self>, D::Error> {
        super::skip(deserializer)?;
        wrong_type(cx, Self::VARIANTS.expecting);
        Ok(None)
    }

    /// The variant with this number, if it has no content.
    fn alone(variant: usize) -> Option<Self> {
        let _ = variant;
        None
    }

    /// Reads the content of the open variant, whose name none of the others has.
    ///
    /// # Errors
    /// As [`Decode::decode`](super::Decode::decode).
    fn read_open<C: Content<'de>>(name: String, content: C, cx: &mut Context) -> Result<Option<Self>, C::Error> {
        let _ = name;
        content.unit(cx).map(|_| None)
    }

    /// Checks the rules of the name that the open variant keeps, where the name stands elsewhere than the content, and
    /// says whether it keeps them.
    fn check_open_name(name: &str, cx: &mut Context) -> bool {
        let _ = (name, cx);
        true
    }

    /// Reads the content of the variant with this number.
    ///
    /// # Errors
    /// As [`Decode::decode`](super::Decode::decode).
    fn read<C: Content<'de>>(variant: usize, content: C, cx: &mut Context) -> Result<Option<Self>, C::Error>;
}

/// Reads the content of a variant that has none.
///
/// # Errors
/// As [`Decode::decode`](super::Decode::decode).
pub fn read_alone<'de, T: Choice<'de>, C: Content<'de>>(
    variant: usize,
    content: C,
    cx: &mut Context,
) -> Result<Option<T>, C::Error> {
    match content.unit(cx) {
        Ok(true) => Ok(T::alone(variant)),
        Ok(false) => Ok(None),
        Err(error) => Err(error),
    }
}

impl Variants {
    /// Of an enum of which nothing is known.
    pub(crate) const NONE: Self = Self {
        name: "",
        names: Names::NONE,
        expecting: STRING,
        other: None,
        open: None,
        deny_unknown: false,
        untagged: &[],
        own_expecting: None,
        exclusive: false,
        choose: None,
    };

    /// The variant with this name, or a violation that names those that there are.
    #[inline]
    fn find(&self, name: &str, takes_open: bool, cx: &mut Context) -> Option<Found> {
        if let Some(place) = self.names.search(name.as_bytes()) {
            return Some(Found::known(self.names.number(place), place));
        }
        if takes_open && self.open.is_some() {
            return Some(Found::Open(name.to_owned()));
        }
        if self.other.is_none() {
            self.report_unknown(name, cx);
        }
        self.other.map(|variant| Found::known(variant, variant))
    }

    #[cold]
    fn report_unknown(&self, name: &str, cx: &mut Context) {
        if cx.is_trying() {
            return cx.fault(Fault::new(FaultKind::Name, None));
        }
        let known = self.names.known();
        let mut violation = Violation::worded(codes::VARIANT, must_be_name);
        if let Some(suggestion) = closest(name, known) {
            violation = violation.param("suggestion", suggestion);
        }
        let expected: Vec<Param> = known.iter().map(|name| Param::from(*name)).collect();
        cx.report(violation.param("expected", expected));
    }
}

/// Reads the name of a variant.
struct NameSeed<'c> {
    cx: &'c mut Context,
    variants: &'static Variants,
    /// Whether an unknown name may be that of the open variant.
    takes_open: bool,
    /// Whether it is a member that has the content as its value, in an enum with a variant for unknown names.
    is_member: bool,
    /// Whether it is a member that has the name as its value.
    is_tag: bool,
}

impl<'c> NameSeed<'c> {
    fn new(cx: &'c mut Context, variants: &'static Variants) -> Self {
        Self { cx, variants, takes_open: true, is_member: false, is_tag: false }
    }
}

impl<'de> DeserializeSeed<'de> for NameSeed<'_> {
    type Value = Option<Found>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let collecting = self.cx.is_collecting();
        // Only formats that people do not read write numbers for names. serde takes them of what it buffered as well.
        let takes_numbers = !collecting || !deserializer.is_human_readable() || self.cx.is_replaying();
        let NameSeed { cx, variants, takes_open, is_member, is_tag } = self;
        let visitor = NameVisitor { cx, variants, takes_open, is_member, takes_numbers };
        match is_ron::<D, D::Error>() {
            true if is_tag => deserializer.deserialize_str(visitor),
            false if collecting => deserializer.deserialize_any(visitor),
            _ => deserializer.deserialize_identifier(visitor),
        }
    }
}

struct NameVisitor<'c> {
    cx: &'c mut Context,
    variants: &'static Variants,
    takes_open: bool,
    is_member: bool,
    takes_numbers: bool,
}

impl NameVisitor<'_> {
    fn refuse<E>(self) -> Result<Option<Found>, E> {
        wrong_type(self.cx, STRING);
        Ok(None)
    }
}

impl<'de> Visitor<'de> for NameVisitor<'_> {
    type Value = Option<Found>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a variant")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        let found = self.variants.find(name, self.takes_open, self.cx);
        Ok(if self.is_member { found.map(|found| found.named_in_object(name, self.variants)) } else { found })
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Self::Value, E> {
        self.visit_str(&String::from_utf8_lossy(name))
    }

    // Formats may write the number of a variant in place of its name.
    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        if !self.takes_numbers {
            return self.refuse();
        }
        match usize::try_from(number) {
            Ok(variant) if variant < self.variants.names.count => Ok(Some(Found::known(variant, variant))),
            _ => Ok(self.variants.find(&number.to_string(), false, self.cx)),
        }
    }

    refuse!(STRING; numberless null seq map variant);
}
