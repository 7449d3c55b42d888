//! The rule `custom`.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use super::{Rule, RuleExt, Schema, samples};
use crate::violation::Violation;

/// What a function of yours says: `bool`, or a `Result` with a message or violation.
///
/// The function takes the value by reference, as it stands or as what is in it: `&str` of an `Option<String>`, `&[T]`
/// of a `Vec<T>`, `&u32` of an `Option<Box<u32>>`. A closure names the type of its argument. What is in an `Option` that
/// is empty is not asked about; a function that takes the `Option` itself sees it, also where its member is absent.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// fn is_even(number: &u32) -> Result<(), &'static str> {
///     if number % 2 == 0 { Ok(()) } else { Err("must be even") }
/// }
///
/// assert_eq!(rules::custom(is_even).check(&Some(3)).unwrap_err().message(), "must be even");
/// assert!(rules::custom(|text: &str| text.len() > 3).check(&String::from("four")).is_ok());
/// ```
///
/// A rule with arguments, or one that the schema should show, implements [`Rule`] itself.
#[inline]
pub fn custom<U: ?Sized, How, F: Fn(&U) -> O, O: Outcome>(function: F) -> CustomRule<F, U, How> {
    CustomRule { function, call: |function, value| function(value).into_result(), way: PhantomData }
}

/// What [`custom`] gives. `U` is what the function takes, `How` the way to it.
pub struct CustomRule<F, U: ?Sized, How> {
    function: F,
    // Not asked of `F` where the rule is applied: a function that takes something else is one error, at the argument.
    call: fn(&F, &U) -> Result<(), Violation>,
    way: PhantomData<fn() -> How>,
}

impl<F, U: ?Sized, How> RuleExt for CustomRule<F, U, How> {}

impl<F, U: ?Sized, How> fmt::Debug for CustomRule<F, U, How> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CustomRule").finish_non_exhaustive()
    }
}

impl<T: Reach<U, How> + ?Sized, F, U: ?Sized, How> Rule<T> for CustomRule<F, U, How> {
    #[inline]
    fn check(&self, value: &T) -> Result<(), Violation> {
        match value.reach() {
            Some(value) => (self.call)(&self.function, value),
            None => Ok(()),
        }
    }

    fn describe(&self, schema: &mut Schema) {
        schema.mark("custom", "must pass a check of its own");
    }
}

/// What a function may say of a value.
#[diagnostic::on_unimplemented(
    message = "a check cannot give `{Self}`",
    label = "says neither yes nor no",
    note = "a check gives `bool` or `Result<(), E>`, where `E` is a message (`&'static str`, `String`) or a `Violation`"
)]
pub trait Outcome {
    /// What is wrong, if anything.
    ///
    /// # Errors
    /// What is wrong.
    fn into_result(self) -> Result<(), Violation>;
}

impl Outcome for bool {
    #[inline]
    fn into_result(self) -> Result<(), Violation> {
        if self { Ok(()) } else { Err(Violation::new("custom", "is not valid")) }
    }
}

/// What a function may say of a value that it refuses.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say what is wrong with a value",
    label = "`{Self}` is no message",
    note = "a check gives `bool` or `Result<(), E>`, where `E` is a message (`&'static str`, `String`) or a `Violation`",
    note = "an error of your own is one with `impl From<{Self}> for api_model::Violation`"
)]
pub trait Reason: Into<Violation> {}

#[diagnostic::do_not_recommend]
impl<E: Into<Violation>> Reason for E {}

impl<E: Reason> Outcome for Result<(), E> {
    #[inline]
    fn into_result(self) -> Result<(), Violation> {
        self.map_err(Into::into)
    }
}

/// A value in which a `U` can be reached. `How` says the way, so that the ways do not overlap and are found by
/// inference.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a function that takes `&{U}` cannot check a field of type `{Self}`",
    label = "there is no `{U}` in it",
    note = "the function takes the field by reference, or what is in its `Option`, `Box` and the like: `&str` of an \
            `Option<String>`, `&[T]` of a `Vec<T>`"
)]
pub trait Reach<U: ?Sized, How> {
    fn reach(&self) -> Option<&U>;
}

/// The value itself.
#[doc(hidden)]
pub struct Here;

/// The text of a `String`.
#[doc(hidden)]
pub struct AsText;

/// The slice of a list.
#[doc(hidden)]
pub struct AsSlice;

/// Through an `Option`, `Box` and the like.
#[doc(hidden)]
pub struct Through<How>(PhantomData<How>);

impl<T: ?Sized> Reach<T, Here> for T {
    #[inline]
    fn reach(&self) -> Option<&T> {
        Some(self)
    }
}

impl Reach<str, AsText> for String {
    #[inline]
    fn reach(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T> Reach<[T], AsSlice> for Vec<T> {
    #[inline]
    fn reach(&self) -> Option<&[T]> {
        Some(self)
    }
}

impl<T, const N: usize> Reach<[T], AsSlice> for [T; N] {
    #[inline]
    fn reach(&self) -> Option<&[T]> {
        Some(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Reach<U, How>, U: ?Sized, How> Reach<U, Through<How>> for Option<T> {
    #[inline]
    fn reach(&self) -> Option<&U> {
        self.as_ref().and_then(T::reach)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Reach<U, How>, U: ?Sized, How> Reach<U, Through<How>> for crate::Patch<T> {
    #[inline]
    fn reach(&self) -> Option<&U> {
        self.value().and_then(T::reach)
    }
}

macro_rules! through {
    ($($type:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Reach<U, How> + ?Sized, U: ?Sized, How> Reach<U, Through<How>> for $type {
            #[inline]
            fn reach(&self) -> Option<&U> {
                (**self).reach()
            }
        }
    )*};
}

through!(&T, Box<T>, Rc<T>, Arc<T>);

#[diagnostic::do_not_recommend]
impl<T: Reach<U, How> + ToOwned + ?Sized, U: ?Sized, How> Reach<U, Through<How>> for Cow<'_, T> {
    #[inline]
    fn reach(&self) -> Option<&U> {
        (**self).reach()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_long(text: &str) -> bool {
        text.len() > 3
    }

    #[expect(clippy::ref_option, reason = "a function of a user's takes the field as it is")]
    fn is_there(value: &Option<String>) -> Result<(), String> {
        value.is_some().then_some(()).ok_or("must be there".to_owned())
    }

    fn holds<T: ?Sized>(rule: &impl Rule<T>, value: &T) -> bool {
        rule.check(value).is_ok()
    }

    #[test]
    fn functions_take_the_field_or_what_is_in_it() {
        assert!(holds(&custom(is_long), "four"));
        assert!(holds(&custom(is_long), &Some(String::from("four"))));
        assert!(!holds(&custom(is_long), &Some(Box::<str>::from("two"))));
        assert!(!holds(&custom(is_long), &Some(Cow::Borrowed("two"))));
        assert!(!holds(&custom(is_there), &None::<String>));
        assert!(holds(&custom(|text: &str| text.len() > 3), &String::from("four")));
        assert!(holds(&custom(|text: &str| text.len() > 3), &Some(String::from("four"))));
        assert!(holds(&custom(|text: &String| text.len() > 3), &Some(String::from("four"))));
        assert!(holds(&custom(|list: &[u8]| list.len() == 1), &vec![1]));
        assert!(holds(&custom(|list: &Vec<u8>| list.len() == 1), &Some(vec![1])));
        assert!(!holds(&custom(|number: &u32| *number > 1), &Some(1)));
        assert!(holds(&custom(|number: &u32| *number > 1), &None::<Box<u32>>));
    }
}

samples! {
    custom: "What a function of yours says: `bool`, or a `Result` with a message or violation.";
    &str: custom(|text: &str| text.len() > 3) => accepts ["four", "seven"], refuses ["", "two"];
}
