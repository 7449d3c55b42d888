//! The rule `one_of`.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use serde_json::Value;

use super::{Rule, RuleExt, Scalar, Schema, Values, samples};
use crate::decode::{closest, is_same_bytes};
use crate::violation::{Param, Violation, must_be_value};

/// A text, character or whole number that is one of a list.
///
/// The list is an array, or a constant that is an array or slice. A list that has a meaning in code is better an `enum`.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::one_of(["US", "SE", "DE"]).check("SE").is_ok());
/// let violation = rules::one_of([1, 2]).check(&3u8).unwrap_err();
/// assert_eq!(violation.message(), "must be one of 1, 2");
/// ```
#[inline]
pub fn one_of<V, L: Values<V>>(allowed: L) -> OneOfRule<L, V> {
    OneOfRule { allowed, values: L::values }
}

/// What [`one_of`] gives.
#[derive(Clone, Copy, Debug)]
pub struct OneOfRule<L, V> {
    allowed: L,
    // Not asked of `L` where the rule is applied: what is no list is one error, at the argument.
    values: fn(&L) -> &[V],
}

impl<L, V> OneOfRule<L, V> {
    fn values(&self) -> &[V] {
        (self.values)(&self.allowed)
    }
}

impl<L, V> RuleExt for OneOfRule<L, V> {}

/// A field that can be compared with values of type `V`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the rule `one_of` with values of type `{V}` does not apply to a field of type `{Self}`",
    label = "not of the type of the values",
    note = "it applies to texts, characters and whole numbers, also in an `Option`, `Box` and the like",
    note = "the values of texts stand in double quotes, those of characters in single ones",
    note = "for a list write `items(one_of([..]))`; the variants of an enum need no rule"
)]
pub trait OneOfField<V> {
    /// Whether it is one of the values; an empty `Option` has nothing to compare.
    fn is_one_of(&self, values: &[V]) -> bool;

    /// How one of them looks in a sentence and in a schema. Asked of the field, so that values of another type are one
    /// error.
    fn shown(value: &V) -> (Param, Option<Value>);

    /// What may be misspelt.
    fn text(&self) -> Option<&str> {
        None
    }
}

macro_rules! text {
    ($($type:ty),*) => {$(
        impl OneOfField<&'static str> for $type {
            #[inline]
            fn is_one_of(&self, values: &[&'static str]) -> bool {
                is_among(self, values)
            }

            #[inline]
            fn shown(value: &&'static str) -> (Param, Option<Value>) {
                (value.param(), value.json())
            }

            fn text(&self) -> Option<&str> {
                Some(self)
            }
        }
    )*};
}

text!(str, String);

/// Whether a text is one of some, which may be hundreds, as the countries are: most have another length or another first
/// byte, and are compared no further.
fn is_among(text: &str, values: &[&str]) -> bool {
    let text = text.as_bytes();
    values.iter().any(|value| {
        let value = value.as_bytes();
        value.len() == text.len() && value.first() == text.first() && is_same_bytes(value, text)
    })
}

macro_rules! equal {
    ($($type:ty),*) => {$(
        impl OneOfField<$type> for $type {
            #[inline]
            fn is_one_of(&self, values: &[$type]) -> bool {
                values.contains(self)
            }

            #[inline]
            fn shown(value: &$type) -> (Param, Option<Value>) {
                (value.param(), value.json())
            }
        }
    )*};
}

equal!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, char);

#[diagnostic::do_not_recommend]
impl<V, T: OneOfField<V>> OneOfField<V> for Option<T> {
    #[inline]
    fn is_one_of(&self, values: &[V]) -> bool {
        self.as_ref().is_none_or(|value| value.is_one_of(values))
    }

    fn shown(value: &V) -> (Param, Option<Value>) {
        T::shown(value)
    }

    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(OneOfField::text)
    }
}

#[diagnostic::do_not_recommend]
impl<V, T: OneOfField<V>> OneOfField<V> for crate::Patch<T> {
    #[inline]
    fn is_one_of(&self, values: &[V]) -> bool {
        self.value().is_none_or(|value| value.is_one_of(values))
    }

    fn shown(value: &V) -> (Param, Option<Value>) {
        T::shown(value)
    }

    fn text(&self) -> Option<&str> {
        self.value().and_then(OneOfField::text)
    }
}

macro_rules! behind {
    ($($type:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<V, T: OneOfField<V> + ?Sized> OneOfField<V> for $type {
            #[inline]
            fn is_one_of(&self, values: &[V]) -> bool {
                (**self).is_one_of(values)
            }

            #[inline]
            fn shown(value: &V) -> (Param, Option<Value>) {
                T::shown(value)
            }

            fn text(&self) -> Option<&str> {
                (**self).text()
            }
        }
    )*};
}

behind!(&T, Box<T>, Rc<T>, Arc<T>);

#[diagnostic::do_not_recommend]
impl<V, T: OneOfField<V> + ToOwned + ?Sized> OneOfField<V> for Cow<'_, T> {
    #[inline]
    fn is_one_of(&self, values: &[V]) -> bool {
        (**self).is_one_of(values)
    }

    fn shown(value: &V) -> (Param, Option<Value>) {
        T::shown(value)
    }

    fn text(&self) -> Option<&str> {
        (**self).text()
    }
}

impl<T: OneOfField<V> + ?Sized, L, V> Rule<T> for OneOfRule<L, V> {
    #[inline]
    fn check(&self, value: &T) -> Result<(), Violation> {
        if value.is_one_of(self.values()) { Ok(()) } else { Err(violation(value.text(), params::<T, V>(self.values()))) }
    }

    fn describe(&self, schema: &mut Schema) {
        match self.values().iter().map(|value| T::shown(value).1).collect::<Option<Vec<Value>>>() {
            Some(allowed) => schema.set("enum", allowed),
            // Beyond what JSON numbers hold exactly.
            None => {
                let allowed = Param::List(params::<T, V>(self.values()));
                schema.mark("one_of", &format!("must be one of {allowed}"));
            }
        }
    }
}

fn params<T: OneOfField<V> + ?Sized, V>(values: &[V]) -> Vec<Param> {
    values.iter().map(|value| T::shown(value).0).collect()
}

/// What is allowed instead of a text or number, and which of it was probably meant.
#[cold]
fn violation(text: Option<&str>, allowed: Vec<Param>) -> Violation {
    let texts: Vec<&'static str> = allowed.iter().filter_map(Param::as_static).collect();
    let violation = Violation::worded("one_of", must_be_value);
    let violation = match text.and_then(|text| closest(text, &texts)) {
        Some(meant) => violation.param("suggestion", meant),
        None => violation,
    };
    violation.param("allowed", Param::List(allowed))
}

samples! {
    one_of: "A text, character or whole number that is one of a list.";
    &str: one_of(["US", "SE", "DE"]) => accepts ["US", "DE"], refuses ["", "us", "FR"];
    char: one_of(['+', '-']) => accepts ['-'], refuses ['a', '*'];
    Option<u16>: one_of([1, 2]) => accepts [None, Some(2)], refuses [Some(3)];
}
