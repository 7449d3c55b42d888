//! How many items a list has that stands for a struct.

use crate::codes;
use crate::context::{Context, Mark};
use crate::decode::fields::Fields;
use crate::decode::leaf::wrong_type;
use crate::rules::limits_words;
use crate::violation::Violation;

/// Where a list ends that stands for a struct; what is said of it is the same for all structs.
pub(super) struct EndOfList {
    pub(super) fields: &'static Fields,
    pub(super) may_lack: fn(usize) -> bool,
    pub(super) named: bool,
    pub(super) start: Mark,
}

impl EndOfList {
    /// Whether a list has too few items, or `more` than the struct has fields, which is reported.
    pub(super) fn is_wrong(&self, length: usize, more: usize, cx: &mut Context) -> bool {
        let (most, defaults) = (self.fields.names.count, self.fields.defaults);
        let must_be = |slot: &usize| !defaults.contains(slot) && !(self.may_lack)(*slot);
        let least = (0..most).rev().find(must_be).map_or(0, |slot| slot + 1);
        if more == 0 && length >= least {
            return false;
        }
        // A list that could not be meant for an object is none.
        if self.named && cx.is_collecting() {
            cx.forget_since(self.start);
            wrong_type(cx, self.fields.expecting);
        } else {
            wrong_length_between(cx, least, most);
        }
        true
    }
}

/// A list has another number of items than its type.
#[cold]
pub(crate) fn wrong_length(cx: &mut Context, length: usize) {
    wrong_length_between(cx, length, length);
}

fn wrong_length_between(cx: &mut Context, min: usize, max: usize) {
    let violation = Violation::worded(codes::LENGTH, |params| limits_words(params, "item", "items"));
    cx.report(violation.param("min", min).param("max", max));
}
