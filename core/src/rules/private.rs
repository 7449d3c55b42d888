//! What expansions call.

mod normalize;
mod presence;

use super::{Outcome, Rule};
use crate::context::Context;
use crate::decode::Seen;

#[cfg(feature = "testing")]
pub(crate) use normalize::normalized_text;
pub use normalize::{NoneWhereEmpty, TextMut, empty_as_none, lowercase, trim, uppercase};
pub use presence::{Presence, all_or_none, at_least_one, at_most_one, exactly_one};

/// Applies a rule. The value comes first, so that its type is known where the rule does not fit it.
#[inline]
pub fn apply<T: ?Sized, R: Rule<T> + ?Sized>(value: Seen<'_, T>, rule: &R, cx: &mut Context) {
    let result = match value {
        Seen::Value(value) => rule.check(value),
        Seen::Length(length) => rule.check_length(length),
        #[cfg(feature = "schemars")]
        Seen::Schema(schema) => {
            rule.describe(&mut schema.borrow_mut());
            Ok(())
        }
    };
    if let Err(violation) = result {
        cx.report(violation);
    }
}

/// Reports what a check over several fields found, at one of them if it is named.
pub fn report_check<O: Outcome>(outcome: O, at: Option<&'static str>, cx: &mut Context) {
    if let Err(violation) = outcome.into_result() {
        cx.report(match at {
            Some(name) => violation.at(name),
            None => violation,
        });
    }
}
