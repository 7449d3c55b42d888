//! `#[api(open)]`: a variant that keeps the name that is not known, and what comes with it.

use serde::de::value::StringDeserializer;

use super::{Choice, Content, Variants};
use crate::codes;
use crate::context::{Context, Mark};
use crate::decode::foreign::Refused;
use crate::decode::guide::Guide;
use crate::path::cut;
use crate::violation::Violation;

/// The open variant of an enum.
pub struct Open {
    /// Its number.
    pub variant: usize,
    /// Whether it keeps content, or names that stand alone.
    pub has_content: bool,
}

/// A variant, as the input names it. Small, because it is handed on by all that lies between the format and the model.
pub(super) enum Found {
    /// Its number, and the place of its name.
    Known { variant: u32, place: u32 },
    /// The open variant, with the name that none of the others has.
    Open(String),
    /// The variant that stands for every unknown name, by this name in an object.
    Other(Box<str>),
}

impl Found {
    #[inline]
    pub(super) fn known(variant: usize, place: usize) -> Self {
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self::Known { variant: small(variant), place: small(place) }
    }

    /// The variant as a member with this name, where pointers say the name that is there.
    #[inline]
    pub(super) fn named_in_object(self, name: &str, variants: &Variants) -> Self {
        match self {
            Self::Known { place, .. } if variants.other == Some(place as usize) => Self::other(name, variants),
            found => found,
        }
    }

    #[cold]
    fn other(name: &str, variants: &Variants) -> Self {
        let other = variants.other.unwrap_or_default();
        if variants.names.names.get(other) == Some(&name) {
            Self::known(other, other)
        } else {
            Self::Other(cut(name).into())
        }
    }

    /// The number of a variant that is not open.
    #[inline]
    pub(super) fn variant(&self, variants: &Variants) -> usize {
        match self {
            Self::Known { variant, .. } => *variant as usize,
            Self::Other(_) | Self::Open(_) => variants.other.unwrap_or_default(),
        }
    }

    /// Whether a variant has this name, or keeps it.
    pub(super) fn is_named(&self) -> bool {
        !matches!(self, Self::Other(_))
    }

    /// The variant, unless the name is one that the open variant does not keep.
    pub(super) fn kept<'de, T: Choice<'de>>(self, cx: &mut Context) -> Option<Self> {
        let is_kept = match &self {
            Self::Known { .. } | Self::Other(_) => true,
            Self::Open(name) => T::check_open_name(name, cx),
        };
        is_kept.then_some(self)
    }

    /// Reads the content of the variant.
    #[inline]
    pub(super) fn read<'de, T: Choice<'de>, C: Content<'de>>(
        &self,
        content: C,
        variants: &'static Variants,
        cx: &mut Context,
    ) -> Result<Option<T>, C::Error> {
        match self {
            Self::Open(name) if const { T::IS_OPEN } => T::read_open(name.clone(), content, cx),
            found => T::read(found.variant(variants), content, cx),
        }
    }

    /// Puts what was reported since the mark into the member with the name.
    #[inline]
    pub(super) fn within(&self, mark: Mark, variants: &Variants, cx: &mut Context) {
        if !cx.is_clean_since(mark) {
            self.prepend(mark, variants, cx);
        }
    }

    #[cold]
    fn prepend(&self, mark: Mark, variants: &Variants, cx: &mut Context) {
        match self {
            Self::Known { place, .. } => cx.within_field(mark, variants.names.names[*place as usize]),
            Self::Open(name) => cx.within_key(mark, name),
            Self::Other(name) => cx.within_key(mark, name),
        }
    }
}

/// Reads the name that none of the other variants has.
pub fn open_name<'de, T>(name: String, cx: &mut Context, guide: &impl Guide<'de, T>) -> Option<T> {
    let name = StringDeserializer::<Refused>::new(name);
    cx.collecting_from_buffer(|cx| guide.decode(name, cx)).unwrap_or_else(|_| {
        cx.report(Violation::new(codes::INVALID, "must be a known name"));
        None
    })
}
