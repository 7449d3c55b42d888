//! `.message(..)` and `.code(..)`, which every rule has.

use std::borrow::Cow;

use super::{Rule, Schema};
use crate::violation::Violation;

/// What every rule of this crate can do: report another sentence or another code.
///
/// A rule of your own joins with `impl RuleExt for Sku {}`. It is not implemented for every type there is, because
/// then it would take the place of methods with these names, such as [`Violation::code`].
///
/// ```
/// use api_model::rules::{self, Rule, RuleExt};
///
/// let rule = rules::starts_with("SKU-").message("must be a SKU like `SKU-1`").code("sku");
/// let violation = rule.check("?").unwrap_err();
/// assert_eq!((violation.code(), violation.message()), ("sku", "must be a SKU like `SKU-1`"));
/// ```
pub trait RuleExt: Sized {
    /// Reports this sentence instead: lower case, no full stop, saying what must be.
    #[inline]
    fn message(self, message: impl Into<Cow<'static, str>>) -> Customised<Self> {
        Customised { rule: self, code: None, message: Some(message.into()) }
    }

    /// Reports this code instead.
    #[inline]
    fn code(self, code: impl Into<Cow<'static, str>>) -> Customised<Self> {
        Customised { rule: self, code: Some(code.into()), message: None }
    }
}

/// A rule with a sentence or code of your own.
#[derive(Clone, Debug)]
pub struct Customised<R> {
    rule: R,
    code: Option<Cow<'static, str>>,
    message: Option<Cow<'static, str>>,
}

// Of its own, so that a chain of both does not wrap twice.
impl<R> Customised<R> {
    /// As [`RuleExt::message`].
    #[inline]
    #[must_use]
    pub fn message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// As [`RuleExt::code`].
    #[inline]
    #[must_use]
    pub fn code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.code = Some(code.into());
        self
    }

    #[cold]
    fn dress(&self, mut violation: Violation) -> Violation {
        if let Some(code) = &self.code {
            violation = violation.with_code(code.clone());
        }
        if let Some(message) = &self.message {
            violation = violation.with_message(message.clone());
        }
        violation
    }
}

impl<T: ?Sized, R: Rule<T>> Rule<T> for Customised<R> {
    #[inline]
    fn check(&self, value: &T) -> Result<(), Violation> {
        self.rule.check(value).map_err(|violation| self.dress(violation))
    }

    #[inline]
    fn check_length(&self, length: usize) -> Result<(), Violation> {
        self.rule.check_length(length).map_err(|violation| self.dress(violation))
    }

    fn describe(&self, schema: &mut Schema) {
        let mut own = Schema::default();
        self.rule.describe(&mut own);
        own.dress_markers(self.code.as_deref(), self.message.as_deref());
        schema.join(own);
    }
}
