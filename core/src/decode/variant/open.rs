//! `#[api(open)]`: a variant that keeps the name that is not known, and what comes with it.

use serde::de::value::StringDeserializer;

use super::{Choice, Content};
use crate::codes;
use crate::context::{Context, Mark};
use crate::decode::foreign::Refused;
use crate::decode::guide::Guide;
use crate::violation::Violation;

/// The open variant of an enum.
pub struct Open {
    /// Its number.
    pub variant: usize,
    /// Whether it keeps content, or names that stand alone.
    pub has_content: bool,
}

/// A variant, and the name that the input has for it.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) variant: usize,
    pub(super) name: &'static str,
    /// The name that none of the others has.
    pub(super) unknown: Option<String>,
}

impl Found {
    pub(super) fn known(variant: usize, name: &'static str) -> Self {
        Self { variant, name, unknown: None }
    }

    /// The variant, unless the name is one that the open variant does not keep.
    pub(super) fn kept<'de, T: Choice<'de>>(self, cx: &mut Context) -> Option<Self> {
        let is_kept = self.unknown.as_ref().is_none_or(|name| T::check_open_name(name, cx));
        is_kept.then_some(self)
    }

    /// Reads the content of the variant.
    pub(super) fn read<'de, T: Choice<'de>, C: Content<'de>>(
        self,
        content: C,
        cx: &mut Context,
    ) -> Result<Option<T>, C::Error> {
        match self.unknown {
            Some(name) => T::read_open(name, content, cx),
            None => T::read(self.variant, content, cx),
        }
    }

    /// Puts what was reported since the mark into the member with the name.
    pub(super) fn within(&self, mark: Mark, cx: &mut Context) {
        match &self.unknown {
            Some(name) => cx.within_key(mark, name),
            None => cx.within_field(mark, self.name),
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
