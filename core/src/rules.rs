//! The rules of `#[api(..)]`, and [`Rule`] for your own.
//!
//! A rule in an attribute is an ordinary call: `#[api(length(1..=64))]` calls [`length`], `url` alone calls [`url()`],
//! `url.schemes(["ftp"])` calls a method of what it gives, and `my::sku("AB")`, a path of several segments, is taken
//! as it is.

mod shape;

use crate::context::Context;
use crate::decode::Seen;
use crate::violation::Violation;

pub use shape::*;

/// A rule for values of type `T`.
///
/// ```
/// use api_model::{ApiModel, Violation, rules::{Rule, Schema, Text}};
///
/// struct Sku {
///     prefix: &'static str,
/// }
///
/// fn sku(prefix: &'static str) -> Sku {
///     Sku { prefix }
/// }
///
/// // `Text` is `String`, `&str`, `Option<String>`, `Box<str>` and the like.
/// impl<T: Text + ?Sized> Rule<T> for Sku {
///     fn check(&self, value: &T) -> Result<(), Violation> {
///         match value.text() {
///             Some(text) if !text.starts_with(self.prefix) => Err(Violation::new("sku", "must be a SKU")),
///             _ => Ok(()),
///         }
///     }
///
///     fn describe(&self, schema: &mut Schema) {
///         schema.set("pattern", format!("^{}", self.prefix));
///     }
/// }
///
/// mod my {
///     pub use super::sku;
/// }
///
/// #[derive(Debug, ApiModel)]
/// struct Product {
///     #[api(my::sku("AB"))]
///     sku: Option<String>,
/// }
///
/// let report = Product::from_json(r#"{"sku": "ZZ-1"}"#).unwrap_err();
/// assert_eq!(report.to_string(), "/sku: must be a SKU");
/// # // `mod my` inside a function needs its path from the crate root.
/// # fn main() {}
/// ```
#[diagnostic::on_unimplemented(
    message = "the rule `{Self}` does not apply to a field of type `{T}`",
    label = "not a rule for `{T}`"
)]
pub trait Rule<T: ?Sized> {
    /// Checks a value; an empty `Option` has nothing to check.
    ///
    /// # Errors
    /// What is wrong with the value.
    fn check(&self, value: &T) -> Result<(), Violation>;

    /// Checks what is known of a list or map that has invalid entries: its length.
    ///
    /// # Errors
    /// What is wrong with the length.
    fn check_length(&self, length: usize) -> Result<(), Violation> {
        let _ = length;
        Ok(())
    }

    /// Says the rule in the words of JSON Schema 2020-12.
    fn describe(&self, schema: &mut Schema) {
        schema.set("x-rule", true);
    }
}

/// What expansions call.
pub(crate) mod private {
    use super::{Context, Rule, Seen, Violation};

    /// Reports what a check over several fields found, at one of them if it is named.
    pub fn report_check(result: Result<(), Violation>, at: Option<&'static str>, cx: &mut Context) {
        if let Err(violation) = result {
            cx.report(match at {
                Some(name) => violation.at(name),
                None => violation,
            });
        }
    }

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
}

/// Ways to change what a rule reports.
pub trait RuleExt {}

/// The keywords of a JSON Schema that rules write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema(serde_json::Map<String, serde_json::Value>);

impl Schema {
    /// Sets a keyword.
    pub fn set(&mut self, keyword: &str, value: impl Into<serde_json::Value>) {
        self.0.insert(keyword.to_owned(), value.into());
    }

    /// The keywords.
    pub fn keywords(&self) -> &serde_json::Map<String, serde_json::Value> {
        &self.0
    }
}
