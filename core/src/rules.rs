//! The rules of `#[api(..)]`, and [`Rule`] for your own.
//!
//! A rule in an attribute is an ordinary call: `#[api(length(1..=64))]` calls [`length`], `url` alone calls [`url()`],
//! `url.schemes(["ftp"])` calls a method of what it gives, and `my::sku("AB")`, a path of several segments, is taken
//! as it is.

mod bounds;
#[cfg(feature = "catalog")]
mod catalog;
mod customised;
mod dates;
mod dotted;
pub(crate) mod private;
mod samples;
mod scalar;
mod schema;
mod shape;
mod text_rule;

use crate::violation::Violation;

pub use bounds::{Count, Interval, Limits, Values};
#[cfg(feature = "catalog")]
#[doc(hidden)]
pub use catalog::{RuleInfo, Sample};
pub use customised::{Customised, RuleExt};
pub use scalar::Scalar;
pub use schema::Schema;
#[cfg(feature = "schemars")]
pub(crate) use schema::is_tighter;
pub use shape::*;

#[cfg(any(feature = "docs", feature = "testing"))]
pub(crate) use pattern::{ecma::translate, engine::Engine};

use samples::samples;
use text_rule::{text_field, text_rule};

/// Declares the rules: each has a file of its own with everything that is to know of it.
macro_rules! rules {
    ($($rule:ident),* $(,)?) => {
        $(
            mod $rule;
            pub use self::$rule::*;
        )*

        /// Every rule, with samples: for the tests and documents of this project.
        #[cfg(feature = "catalog")]
        #[doc(hidden)]
        pub fn catalog() -> Vec<RuleInfo> {
            vec![$(self::$rule::info()),*]
        }
    };
}

rules! {
    non_empty, non_blank, length, bytes,
    range, multiple_of, finite,
    pattern, starts_with, ends_with, contains, ascii, alphanumeric, slug, no_control,
    url, uri, email, hostname, ip, ipv4, ipv6, uuid,
    date, time, date_time, duration,
    one_of, unique, custom,
}

/// A rule for values of type `T`.
///
/// ```
/// use api_model::ApiModel;
///
/// mod my {
///     use api_model::Violation;
///     use api_model::rules::{Rule, RuleExt, Schema, Text};
///
///     pub struct Sku {
///         prefix: &'static str,
///     }
///
///     pub fn sku(prefix: &'static str) -> Sku {
///         Sku { prefix }
///     }
///
///     // `Text` is `String`, `&str`, `Option<String>`, `Box<str>` and the like.
///     impl<T: Text + ?Sized> Rule<T> for Sku {
///         fn check(&self, value: &T) -> Result<(), Violation> {
///             match value.text() {
///                 Some(text) if !text.starts_with(self.prefix) => Err(Violation::new("sku", "must be a SKU")),
///                 _ => Ok(()),
///             }
///         }
///
///         fn describe(&self, schema: &mut Schema) {
///             schema.set("pattern", format!("^{}", self.prefix));
///         }
///     }
///
///     // For `my::sku("AB").message("..")` and `.code("..")`.
///     impl RuleExt for Sku {}
/// }
///
/// #[derive(Debug, ApiModel)]
/// struct Product {
///     #[api(my::sku("AB"))]
///     sku: Option<String>,
/// }
///
/// fn main() {
///     let report = Product::from_json(r#"{"sku": "ZZ-1"}"#).unwrap_err();
///     assert_eq!(report.to_string(), "/sku: must be a SKU");
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "the rule `{Self}` does not apply to a field of type `{T}`",
    label = "not a rule for `{T}`",
    note = "a rule of your own is a type with `impl api_model::rules::Rule<..>`; a function is one as `custom(my::function)`"
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
        schema.mark("rule", "must keep a rule of its own");
    }
}
