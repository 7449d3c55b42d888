//! Why serde's implementation of a type refused a value, in words for those who sent it.

use std::fmt;

use serde::de::{Error, Expected, Unexpected};

use crate::decode::buffer::Buffer;
use crate::violation::{NOTHING, few_names};

/// Why a value was refused, without the value.
pub(crate) struct Refused {
    message: String,
    /// The words are those of a type, which may repeat the value.
    may_repeat: bool,
}

impl Refused {
    /// For where no value is.
    pub(super) fn nothing() -> Self {
        Self::must(String::new())
    }

    pub(crate) fn must(message: String) -> Self {
        Self { message, may_repeat: false }
    }

    pub(crate) fn message(self, value: &Buffer<'_>) -> String {
        if self.may_repeat && value.stands_in(&self.message) {
            return "must be a valid value of its type".to_owned();
        }
        self.message
    }
}

/// What must be, where serde says it in words of Rust.
fn in_words(expected: &str) -> &str {
    match expected {
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => {
            "an integer"
        }
        "f32" | "f64" => "a number",
        "a borrowed string" => "a string",
        "a sequence" => "an array",
        "a map" => "an object",
        "unit" => "null",
        // The name of a struct follows, and nothing else.
        _ => match expected.strip_prefix("struct ") {
            Some(name) if !name.contains(' ') => "an object",
            _ => expected,
        },
    }
}

/// The bounds of a type of integers that serde names.
fn bounds(expected: &str) -> Option<String> {
    macro_rules! bounds {
        ($($type:ident)*) => {
            match expected {
                $(stringify!($type) => Some(format!("between {} and {}", $type::MIN, $type::MAX)),)*
                _ => None,
            }
        };
    }
    bounds!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize)
}

impl Error for Refused {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { message: message.to_string(), may_repeat: true }
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::must(format!("must be {}", in_words(&expected.to_string())))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = expected.to_string();
        Self::must(format!("must be {}", bounds(&expected).as_deref().unwrap_or(in_words(&expected))))
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::must(format!("must be {expected}"))
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::must(if expected.is_empty() {
            NOTHING.to_owned()
        } else {
            format!("must be one of {}", few_names(expected))
        })
    }

    fn unknown_field(_: &str, expected: &'static [&'static str]) -> Self {
        Self::must(format!("must have no other fields than {}", few_names(expected)))
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Refused {}
