//! The table of an enum whose variants are told apart by the constants of the types that they hold.

use crate::codes;
use crate::context::Context;
use crate::decode::constant::Scalar;
use crate::decode::leaf::{wrong_null, wrong_type};
use crate::decode::names::closest;
use crate::decode::number::NUMBER;
use crate::decode::tags::Tags;
use crate::decode::text::STRING;
use crate::violation::{Param, Violation, must_be_name};

use super::Choice;

/// Where the tag stands, and which values lead to which variant.
pub struct Discriminator {
    /// The names of the members that lead to the tag.
    pub path: &'static [&'static str],
    /// What leads to each variant.
    pub leads: &'static [Lead],
    /// The value where there is none.
    pub default: Option<Scalar<'static>>,
}

/// What leads to a variant.
pub struct Lead {
    /// The values that the variant gives; where there are none, its type does.
    pub values: &'static [Scalar<'static>],
    /// What the type of the variant says.
    pub tags: &'static Tags,
    /// Whether the type is one that can be read at all; of another, rustc says so.
    pub is_readable: bool,
}

/// An enum whose variants are told apart so.
pub trait Discriminated<'de>: Choice<'de> {
    /// The table.
    const DISCRIMINATOR: &'static Discriminator;

    /// Fails to compile where two variants have the same value.
    const CHECKED: ();
}

impl Lead {
    fn has(&self, name: &str, value: Scalar<'_>) -> bool {
        if self.values.is_empty() { self.tags.has(name, value) } else { self.values.contains(&value) }
    }
}

impl Discriminator {
    /// The name of the tag.
    pub(super) const fn name(&self) -> &'static str {
        self.path[self.path.len() - 1]
    }

    /// The variant that a value leads to.
    pub(super) fn find(&self, value: Scalar<'_>) -> Option<usize> {
        let name = self.name();
        self.leads.iter().position(|lead| lead.has(name, value))
    }

    /// The variant whose constant a value is, where the item at `index` of a list has it.
    pub(super) fn find_at(&self, index: usize, value: Scalar<'_>) -> Option<usize> {
        let name = self.name();
        self.leads.iter().position(|lead| lead.tags.has_at(index, name, value))
    }

    /// Whether a value is of the kind of those that are known.
    pub(super) fn is_like(&self, value: Scalar<'_>) -> bool {
        self.known().iter().any(|known| known.kind() == value.kind())
    }

    /// All values, each once.
    fn known(&self) -> Vec<Scalar<'static>> {
        let mut values = Vec::new();
        for lead in self.leads {
            values.extend(lead.values);
            if lead.values.is_empty() {
                lead.tags.values(self.name(), &mut values);
            }
        }
        let mut known = Vec::with_capacity(values.len());
        for value in values {
            if !known.contains(&value) {
                known.push(value);
            }
        }
        known
    }

    /// The value leads nowhere.
    #[cold]
    pub(super) fn report_unknown(&self, value: Option<Scalar<'_>>, cx: &mut Context) {
        if cx.is_full() {
            return cx.report(Violation::new(codes::VARIANT, "must be a known tag"));
        }
        let known = self.known();
        let is_like = |known: &Scalar<'_>| value.is_some_and(|value| value.kind() == known.kind());
        if let (Some(first), false) = (known.first(), known.iter().any(is_like)) {
            let is_one_kind = known.iter().all(|other| other.kind() == first.kind());
            return wrong_type(cx, if is_one_kind { first.kind() } else { "a string, a boolean or a number" });
        }
        let texts: Vec<&'static str> = known.iter().filter_map(|value| value.text()).collect();
        let meant = value.and_then(Scalar::text).and_then(|text| closest(text, &texts));
        let mut violation = Violation::worded(codes::VARIANT, must_be_name);
        if let Some(meant) = meant {
            violation = violation.param("suggestion", meant);
        }
        cx.report(violation.param("expected", known.iter().map(|value| value.param()).collect::<Vec<Param>>()));
    }

    /// There is nothing where the value must be.
    #[cold]
    pub(super) fn report_null(&self, cx: &mut Context) {
        wrong_null(cx, self.known().first().map_or(STRING, |value| value.kind()));
    }
}

impl<'a> Scalar<'a> {
    /// What it is, as in "must be a string".
    fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => STRING,
            Self::Bool(_) => "a boolean",
            Self::Unsigned(_) | Self::Signed(_) => "an integer",
            Self::Float(_) => NUMBER,
        }
    }

    fn text(self) -> Option<&'a str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}
