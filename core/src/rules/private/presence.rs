//! `exactly_one(a, b)` and the like.

use crate::violation::{Param, Violation};

/// A field that may be absent.
#[diagnostic::on_unimplemented(
    message = "a field of type `{Self}` is always there",
    label = "not an `Option`",
    note = "`exactly_one`, `at_most_one`, `at_least_one` and `all_or_none` take fields of type `Option<_>`"
)]
pub trait Presence {
    /// Whether there is a value.
    fn is_present(&self) -> bool;
}

impl<T> Presence for Option<T> {
    #[inline]
    fn is_present(&self) -> bool {
        self.is_some()
    }
}

/// `null` is there: it says that a value goes.
impl<T> Presence for crate::Patch<T> {
    #[inline]
    fn is_present(&self) -> bool {
        !self.is_absent()
    }
}

/// Fields by their wire names, and whether each is present.
type Fields = [(&'static str, bool)];

fn present(fields: &Fields) -> usize {
    fields.iter().filter(|(_, present)| *present).count()
}

/// One of the fields is present, the others are not.
///
/// # Errors
/// Where none or several are, like the others.
pub fn exactly_one(fields: &Fields) -> Result<(), Violation> {
    ensure(present(fields) == 1, "exactly_one", "must have exactly one of", fields)
}

/// No two of the fields are present.
///
/// # Errors
/// See [`exactly_one`].
pub fn at_most_one(fields: &Fields) -> Result<(), Violation> {
    ensure(present(fields) <= 1, "at_most_one", "must have at most one of", fields)
}

/// One of the fields or more are present.
///
/// # Errors
/// See [`exactly_one`].
pub fn at_least_one(fields: &Fields) -> Result<(), Violation> {
    ensure(present(fields) >= 1, "at_least_one", "must have at least one of", fields)
}

/// The fields are present together or absent together.
///
/// # Errors
/// See [`exactly_one`].
pub fn all_or_none(fields: &Fields) -> Result<(), Violation> {
    let present = present(fields);
    ensure(present == 0 || present == fields.len(), "all_or_none", "must have all or none of", fields)
}

#[inline]
fn ensure(kept: bool, code: &'static str, sentence: &str, fields: &Fields) -> Result<(), Violation> {
    if kept { Ok(()) } else { Err(violation(code, sentence, fields)) }
}

#[cold]
fn violation(code: &'static str, sentence: &str, fields: &Fields) -> Violation {
    let names: Vec<_> = fields.iter().map(|(name, _)| format!("`{name}`")).collect();
    let params: Vec<_> = fields.iter().map(|(name, _)| Param::from(*name)).collect();
    Violation::new(code, format!("{sentence} {}", names.join(", "))).param("fields", Param::List(params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_counts_what_is_present() {
        let fields = |a, b, c| [("a", a), ("b", b), ("c", c)];
        let (none, one, two, all) = (
            fields(false, false, false),
            fields(false, true, false),
            fields(true, true, false),
            fields(true, true, true),
        );
        let kept =
            |rule: fn(&Fields) -> Result<(), Violation>| [none, one, two, all].map(|fields| rule(&fields).is_ok());
        assert_eq!(kept(exactly_one), [false, true, false, false]);
        assert_eq!(kept(at_most_one), [true, true, false, false]);
        assert_eq!(kept(at_least_one), [false, true, true, true]);
        assert_eq!(kept(all_or_none), [true, false, false, true]);
        let violation = exactly_one(&two).unwrap_err();
        assert_eq!(violation.message(), "must have exactly one of `a`, `b`, `c`");
        assert_eq!(violation.code(), "exactly_one");
    }
}
