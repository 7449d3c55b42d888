//! What the rules on text share: the walk to the text, and the error for a field that is none.

use super::{Schema, Violation};

/// A rule on text, without the way to the text.
pub(super) trait TextRule {
    /// Whether the text keeps the rule.
    fn accepts(&self, text: &str) -> bool;

    /// What is wrong with a text that does not.
    fn violation(&self) -> Violation;

    /// The rule in the words of JSON Schema.
    fn keywords(&self, schema: &mut Schema);
}

/// Makes the trait of what a rule on text applies to, for the compiler's message: that names the rule and the type, and
/// says what to write instead.
///
/// `do_not_recommend` keeps the list of everything with text out of it.
macro_rules! text_field {
    ($field:ident, $message:literal, $instead:literal) => {
        #[doc(hidden)]
        #[diagnostic::on_unimplemented(
            message = $message,
            label = "not text",
            note = "it applies to text: `String`, `&str`, `Option<String>`, `Box<str>`, `Cow<str>` and the like",
            note = $instead
        )]
        pub trait $field: $crate::rules::Text {}

        #[diagnostic::do_not_recommend]
        impl<T: $crate::rules::Text + ?Sized> $field for T {}
    };
}

/// Makes a [`TextRule`] a [`Rule`](super::Rule) for each field with text.
///
/// A call of it is a part of the compiler's message, and so is short.
macro_rules! text_rule {
    ($rule:ty $([$($generics:tt)*])?, $field:ident) => {
        impl $(<$($generics)*>)? $crate::rules::RuleExt for $rule {}

        impl<T: $field + ?Sized $(, $($generics)*)?> $crate::rules::Rule<T> for $rule {
            #[inline]
            fn check(&self, value: &T) -> Result<(), $crate::Violation> {
                use $crate::rules::text_rule::TextRule;
                match value.text() {
                    Some(text) if !self.accepts(text) => Err(self.violation()),
                    _ => Ok(()),
                }
            }

            fn describe(&self, schema: &mut $crate::rules::Schema) {
                $crate::rules::text_rule::TextRule::keywords(self, schema);
            }
        }
    };
}

pub(super) use {text_field, text_rule};
