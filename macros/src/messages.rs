//! Every message of the derive, and no other place has one: what is wrong, and a `help:` with what to write instead.
//!
//! A topic is a file of [`messages!`] entries. `tests/tests/ui/messages.rs` reads the same files and asks that some
//! case of `tests/ui/fail` shows each message, so a new message comes with a case.

use std::fmt;

use proc_macro2::Span;
use quote::ToTokens;

/// What is wrong, and what to write instead.
pub(crate) struct Message {
    text: String,
    help: String,
}

impl Message {
    /// The mistake at these tokens.
    pub(crate) fn at(self, tokens: impl ToTokens) -> syn::Error {
        syn::Error::new_spanned(tokens, self)
    }

    /// The mistake at a place.
    pub(crate) fn at_span(self, span: Span) -> syn::Error {
        syn::Error::new(span, self)
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\nhelp: {}", self.text, self.help)
    }
}

/// What stands between a message and its help.
const HELP: &str = "\nhelp: ";

/// Whether an error is one of ours, not one of syn.
pub(crate) fn is_ours(error: &syn::Error) -> bool {
    error.to_string().contains(HELP)
}

// `name(argument): "what is wrong" => "what to write"` is a function with this name and these arguments.
macro_rules! messages {
    ($($(#[$attribute:meta])* $name:ident($($argument:ident),*): $text:literal => $help:literal;)*) => {$(
        $(#[$attribute])*
        pub(crate) fn $name($($argument: impl ::std::fmt::Display),*) -> $crate::messages::Message {
            $crate::messages::Message { text: format!($text), help: format!($help) }
        }
    )*};
}

pub(crate) mod checks;
pub(crate) mod conflicts;
pub(crate) mod constants;
pub(crate) mod container;
pub(crate) mod discriminators;
pub(crate) mod examples;
pub(crate) mod items;
pub(crate) mod newtype;
pub(crate) mod patch;
pub(crate) mod presence;
pub(crate) mod reader;
pub(crate) mod repr;
pub(crate) mod rules;
pub(crate) mod spellings;
pub(crate) mod unions;
pub(crate) mod wire;
