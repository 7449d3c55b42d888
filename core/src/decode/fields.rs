//! The table of a struct's fields, and what is said of a key that is not in it.

use super::names::{Names, closest};
use crate::codes;
use crate::context::{AddNames, Context, Shared, Untaken};
use crate::violation::{Named, Subject, Violation, meant};

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
    /// Of an object of which nothing is known.
    pub(crate) const NONE: Self = Self {
        name: "",
        expecting: "an object",
        names: Names::NONE,
        has_secret: false,
        deny_unknown: false,
        defaults: &[],
    };

    #[inline]
    pub(crate) fn note_unknown(&self, key: &str, flat_names: AddNames, shared: Option<Shared>, cx: &mut Context) {
        if self.has_secret {
            // It may be a secret whose name was misspelt.
            cx.note_secret_at(key);
        }
        cx.note_unknown(key);
        if self.deny_unknown || shared.is_some() {
            let untaken = shared.map_or(Untaken::Ignored, |shared| shared.untaken);
            let untaken = if self.deny_unknown { Untaken::Denied(|_| {}) } else { untaken };
            note_untaken(untaken, key, self.names.known(), flat_names, cx);
        }
    }
}

/// A key is none of the names that are known here.
#[cold]
pub(crate) fn note_untaken(untaken: Untaken, key: &str, names: &[&'static str], more: AddNames, cx: &mut Context) {
    match untaken {
        Untaken::Ignored => {}
        Untaken::Counted => cx.count_untaken(key),
        Untaken::Denied(others) => report_unknown(
            key,
            &|known| {
                known.extend(names);
                more(known);
                others(known);
            },
            cx,
        ),
    }
}

/// A key is none of the names that are known at all.
pub(crate) fn report_unknown(key: &str, names: &dyn Fn(&mut Vec<&'static str>), cx: &mut Context) {
    let mut violation = Violation::worded(codes::UNKNOWN, unknown_words);
    if cx.is_trying() || cx.is_full() {
        return cx.report(violation);
    }
    let mut known = Vec::new();
    names(&mut known);
    // That it is known here says that it has no place beside the others.
    if let Some(name) = closest(key, &known).filter(|name| *name != key) {
        violation = violation.param("suggestion", name);
    }
    let mark = cx.mark();
    cx.report_key(violation.param("expected", known), Subject::Key);
    cx.within_key(mark, key);
}

/// That the key is not known, and the one that was probably meant.
fn unknown_words(params: &[Named]) -> String {
    format!("is not a known field{}", meant(params))
}
