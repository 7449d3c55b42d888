//! What expansions call.

mod normalize;
mod presence;

use super::{Outcome, Rule};
use crate::context::Context;
use crate::decode::Seen;
use crate::violation::Violation;

pub use normalize::{TextMut, empty_as_none, lowercase, trim, uppercase};
pub use presence::{Presence, all_or_none, at_least_one, at_most_one, exactly_one};

/// Applies a rule.
#[inline]
pub fn apply<T: ?Sized, R: Rule<T> + ?Sized>(rule: &R, value: Seen<'_, T>, cx: &mut Context) {
    let result = match value {
        Seen::Value(value) => rule.check(value),
        Seen::Length(length) => rule.check_length(length),
    };
    if let Err(violation) = result {
        cx.report(violation);
    }
}

/// What a cross-field check found.
#[inline]
pub fn outcome<O: Outcome>(outcome: O) -> Option<Violation> {
    outcome.into_result().err()
}
