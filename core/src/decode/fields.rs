//! The table of a struct's fields, and what is said of a key that is not in it.

use super::names::{Names, closest};
use crate::codes;
use crate::context::Context;
use crate::violation::{Named, Subject, Violation, find};

/// The table of a struct's fields.
pub struct Fields {
    /// The name of the struct for serde.
    pub name: &'static str,
    /// What must be, as in "must be an object".
    pub expecting: &'static str,
    /// The names to read: those of the slots, in order, then aliases.
    pub names: Names,
    /// Whether a field is `#[api(secret)]`.
    pub has_secret: bool,
    /// Whether a key that is no name is a violation.
    pub deny_unknown: bool,
    /// The slots that need not be there where a list stands for the struct.
    pub defaults: &'static [usize],
}

impl Fields {
    #[inline]
    pub(crate) fn note_unknown(&self, key: &str, flat_names: FlatNames, cx: &mut Context) {
        if self.has_secret {
            // It may be a secret whose name was misspelt.
            cx.note_secret_at(key);
        }
        cx.note_unknown(key);
        if self.deny_unknown {
            self.report_unknown(key, flat_names, cx);
        }
    }

    #[cold]
    fn report_unknown(&self, key: &str, flat_names: FlatNames, cx: &mut Context) {
        let mut violation = Violation::worded(codes::UNKNOWN, unknown_words);
        if cx.is_trying() || cx.is_full() {
            return cx.report(violation);
        }
        let mut known = self.names.known().to_vec();
        flat_names(&mut known);
        if let Some(name) = closest(key, &known) {
            violation = violation.param("suggestion", name);
        }
        let mark = cx.mark();
        cx.report_key(violation.param("expected", known), Subject::Key);
        cx.within_key(mark, key);
    }
}

/// That the key is not known, and the one that was probably meant.
fn unknown_words(params: &[Named]) -> String {
    let meant = find(params, "suggestion").map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
    format!("is not a known field{meant}")
}

/// Adds names of flattened fields to those of a struct.
type FlatNames = fn(&mut Vec<&'static str>);
