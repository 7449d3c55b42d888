//! A field of a model while the model is read.

use serde::de::{Deserialize, Deserializer};

use super::guide::Guide;
use crate::codes;
use crate::context::{Context, Fault, FaultKind};
use crate::decode::skip::Skipped;
use crate::violation::{Subject, Violation};

pub(super) const MISSING: &str = "is missing";

/// What must be of a key that is there again.
const DUPLICATE: &str = "must not stand more than once";

/// What is known of a field while its model is read.
#[derive(Default)]
pub enum Slot<T> {
    /// It was not there up to now.
    #[default]
    Absent,
    /// It was there, and what is wrong with it was reported. A list says how long it was.
    Invalid(Option<usize>),
    /// It was there and is valid.
    Ready(T),
}

/// What a rule is given: the value, or no more than its length where the rest of it is invalid.
pub enum Seen<'a, T: ?Sized> {
    /// The value.
    Value(&'a T),
    /// The number of entries of a list or map that has invalid ones.
    Length(usize),
    /// No value: the rule is asked what it says in a schema.
    #[cfg(feature = "schemars")]
    Schema(&'a std::cell::RefCell<crate::rules::Schema>),
}

impl<T: ?Sized> Clone for Seen<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Seen<'_, T> {}

/// The function of an expansion that calls the rules of a field. A pointer, because what takes one is compiled once for
/// each type of a field, and what is generic once for each field.
pub(crate) type Rules<T> = fn(Seen<'_, T>, &mut Context);

impl<T> Slot<T> {
    /// Puts what was read into a slot that is absent.
    #[inline]
    pub(super) fn put(&mut self, value: Option<T>, cx: &mut Context) {
        let slot = match value {
            Some(value) => Self::Ready(value),
            None => Self::Invalid(cx.take_partial_length()),
        };
        // Nothing is lost with what is absent, and no code is needed that drops a value.
        std::mem::forget(std::mem::replace(self, slot));
    }

    /// Whether it was not there up to now.
    #[inline]
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// What was read into a slot.
    #[inline]
    pub(super) fn into_read(self, cx: &mut Context) -> Option<T> {
        match self {
            Self::Ready(value) => Some(value),
            Self::Invalid(length) => {
                cx.set_partial_length(length);
                None
            }
            Self::Absent => None,
        }
    }

    /// Reads the field with the rules for what lies within, or reports that it was there already.
    ///
    /// # Errors
    /// As [`Guide::decode`], like the other readers.
    #[inline]
    pub fn read_guided<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
        cx: &mut Context,
        guide: &impl Guide<'de, T>,
    ) -> Result<(), D::Error> {
        guide.decode_into(self, deserializer, cx)
    }

    /// Reads the field with a function, or reports that it was there already.
    #[inline]
    pub(super) fn read_by<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
        cx: &mut Context,
        decode: impl FnOnce(D, &mut Context) -> Result<Option<T>, D::Error>,
    ) -> Result<(), D::Error> {
        if !self.is_absent() {
            return duplicate(deserializer, cx);
        }
        let value = decode(deserializer, cx)?;
        self.put(value, cx);
        Ok(())
    }

    /// As [`Slot::read_guided`], for a value that must never be shown.
    ///
    /// # Errors
    /// As [`Slot::read_guided`].
    pub fn read_secret<'de, D: Deserializer<'de>>(
        &mut self,
        deserializer: D,
        cx: &mut Context,
        guide: &impl Guide<'de, T>,
    ) -> Result<(), D::Error> {
        cx.note_secret();
        cx.set_in_secret(true);
        let mark = cx.mark();
        self.read_guided(deserializer, cx, guide)?;
        cx.conceal_since(mark);
        cx.set_in_secret(false);
        Ok(())
    }

    /// Runs the rules of the field; a value that breaks one is not used further.
    #[inline]
    pub fn check(&mut self, cx: &mut Context, rules: Rules<T>) {
        let mark = cx.mark();
        match self {
            Self::Ready(value) => rules(Seen::Value(value), cx),
            Self::Invalid(Some(length)) => rules(Seen::Length(*length), cx),
            _ => return,
        }
        if !cx.is_clean_since(mark) {
            *self = Self::Invalid(None);
        }
    }

    /// Changes the value before its rules run.
    pub fn normalize(&mut self, change: impl FnOnce(T) -> T) {
        *self = match std::mem::take(self) {
            Self::Ready(value) => Self::Ready(change(value)),
            other => other,
        };
    }

    /// The value, if it was there and is valid.
    #[inline]
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it was there and is valid.
    #[inline]
    pub fn is_ready(&self) -> bool {
        matches!(self, Self::Ready(_))
    }

    /// Takes the value out of a slot that is ready.
    #[inline]
    pub fn take(&mut self) -> T {
        match std::mem::take(self) {
            Self::Ready(value) => value,
            _ => unreachable!("a slot is asked first"),
        }
    }

    /// A field that was not there gets the value that its guide has for that, or is a violation.
    #[inline]
    pub fn require_guided<'de>(&mut self, name: &'static str, cx: &mut Context, guide: &impl Guide<'de, T>) {
        if let Self::Absent = self {
            self.or_missing(name, cx, guide.missing());
        }
    }

    /// A field that was not there gets this value, or is a violation.
    pub fn or_missing(&mut self, name: &'static str, cx: &mut Context, missing: Option<T>) {
        match (&*self, missing) {
            (Self::Absent, Some(value)) => *self = Self::Ready(value),
            (Self::Absent, None) => report_missing(name, cx),
            _ => {}
        }
    }

    /// Runs the rules of a field that was not there, and has the value for that: a function may look at the `Option`.
    pub fn check_missing(&mut self, name: &'static str, cx: &mut Context, rules: Rules<T>) {
        let mark = cx.mark();
        self.check(cx, rules);
        cx.within_field(mark, name);
    }

    /// A field that was not there gets the default. A default is a value like any other: it keeps the rules.
    pub fn or_default<'de>(
        &mut self,
        name: &'static str,
        cx: &mut Context,
        default: impl FnOnce() -> T,
        within: &impl Guide<'de, T>,
        rules: Rules<T>,
    ) {
        if let Self::Absent = self {
            let (value, mark) = (default(), cx.mark());
            check_field(name, &value, cx, within, rules);
            if cx.is_clean_since(mark) {
                *self = Self::Ready(value);
            }
        }
    }
}

/// Checks a field of a value that is there: what lies within, then the rules of the field.
pub fn check_field<'de, T>(
    name: &'static str,
    value: &T,
    cx: &mut Context,
    within: &impl Guide<'de, T>,
    rules: Rules<T>,
) {
    let mark = cx.mark();
    within.inspect(value, cx);
    rules(Seen::Value(value), cx);
    cx.within_field(mark, name);
}

/// As [`check_field`], for a field of a tuple struct.
pub fn check_item<'de, T>(index: usize, value: &T, cx: &mut Context, within: &impl Guide<'de, T>, rules: Rules<T>) {
    let mark = cx.mark();
    within.inspect(value, cx);
    rules(Seen::Value(value), cx);
    cx.within_index(mark, index);
}

/// A value that must never be shown is about to be read or checked.
pub fn note_secret(cx: &mut Context) {
    cx.note_secret();
}

/// Skips a value.
///
/// # Errors
/// Where the input cannot be read further.
pub fn skip<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    Skipped::deserialize(deserializer).map(drop)
}

/// The rules of a field without any.
#[inline]
pub fn no_rules<T>(_: Seen<'_, T>, _: &mut Context) {}

#[cold]
pub(super) fn duplicate<'de, D: Deserializer<'de>>(deserializer: D, cx: &mut Context) -> Result<(), D::Error> {
    cx.report_key(Violation::new(codes::DUPLICATE, DUPLICATE), Subject::RepeatedKey);
    Skipped::deserialize(deserializer).map(drop)
}

/// The member `name` of the object being read stands more than once.
#[cold]
pub(crate) fn report_duplicate(name: &'static str, cx: &mut Context) {
    let mark = cx.mark();
    cx.report_key(Violation::new(codes::DUPLICATE, DUPLICATE), Subject::RepeatedKey);
    cx.within_field(mark, name);
}

#[cold]
pub(crate) fn report_missing(name: &'static str, cx: &mut Context) {
    let mark = cx.mark();
    if cx.is_trying() {
        cx.fault(Fault::new(FaultKind::Missing, Some(name)));
    } else {
        cx.report(Violation::new(codes::MISSING, MISSING).about(Subject::Absent));
    }
    cx.within_field(mark, name);
}
