//! Why a JSON text cannot be read further.

use std::fmt;

use serde::de::{Deserialize, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::report::locate;

/// Why the reader stopped. One pointer, because it is part of every result.
pub(crate) struct Stop(Box<Reason>);

enum Reason {
    /// What stands here is not JSON: a brace, a comma or the like is missing, or too much.
    Grammar(usize),
    /// The text or number that begins here cannot be read.
    Token(usize),
    /// Here begins a level too many.
    Depth(usize),
    /// What a type says of its value.
    Custom(String),
}

impl Stop {
    #[cold]
    pub(super) fn grammar(at: usize) -> Self {
        Self(Box::new(Reason::Grammar(at)))
    }

    #[cold]
    pub(super) fn token(at: usize) -> Self {
        Self(Box::new(Reason::Token(at)))
    }

    #[cold]
    pub(super) fn depth(at: usize) -> Self {
        Self(Box::new(Reason::Depth(at)))
    }

    /// Says why in the words of `serde_json`, and where, for a reader that stands at `at`.
    #[cold]
    pub(super) fn explain(&self, text: &str, at: usize) -> Explanation {
        match &*self.0 {
            Reason::Grammar(at) => explain_grammar(text, *at),
            Reason::Token(start) => explain_token(text, *start),
            Reason::Depth(at) => Explanation::new("recursion limit exceeded", *at),
            Reason::Custom(message) => Explanation::new(message, at.saturating_sub(1)),
        }
    }
}

/// Why and where a text cannot be read further.
#[derive(Debug)]
pub(super) struct Explanation {
    pub(super) reason: String,
    pub(super) offset: usize,
    pub(super) is_end: bool,
}

impl Explanation {
    fn new(reason: &str, offset: usize) -> Self {
        Self { reason: reason.to_owned(), offset, is_end: false }
    }

    /// What `serde_json` says of the text from `start` on.
    pub(super) fn of(error: &serde_json::Error, text: &str, start: usize) -> Self {
        let full = error.to_string();
        // The position is a span here, not a part of the sentence.
        let reason = full.rsplit_once(" at line ").map_or(full.as_str(), |(reason, _)| reason);
        let rest = &text[start..];
        let offset = if error.is_eof() { rest.len() } else { locate::offset(rest, error.line(), error.column()) };
        Self { reason: reason.to_owned(), offset: start + offset, is_end: error.is_eof() }
    }
}

/// Reads the whole text for the mistake in its grammar. A mistake that `serde_json` sees in front of it stands in a
/// value that nobody asked for, where less is checked.
fn explain_grammar(text: &str, at: usize) -> Explanation {
    let strict = serde_json::from_str::<Strict>(text).err().map(|error| Explanation::of(&error, text, 0));
    let lenient = || serde_json::from_str::<IgnoredAny>(text).err().map(|error| Explanation::of(&error, text, 0));
    strict.filter(|found| found.offset >= at).or_else(lenient).unwrap_or_else(|| Explanation::new("expected value", at))
}

fn explain_token(text: &str, start: usize) -> Explanation {
    let mut deserializer = serde_json::Deserializer::from_str(&text[start..]);
    match Strict::deserialize(&mut deserializer) {
        Err(error) => Explanation::of(&error, text, start),
        Ok(_) => Explanation::new("expected value", start),
    }
}

/// Any value, each part of it read as its type, and nothing kept.
struct Strict;

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

macro_rules! accept {
    ($($method:ident($type:ty))*) => {$(
        fn $method<E: Error>(self, _: $type) -> Result<Self, E> {
            Ok(self)
        }
    )*};
}

impl<'de> Visitor<'de> for Strict {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    accept! { visit_bool(bool) visit_i64(i64) visit_u64(u64) visit_f64(f64) visit_str(&str) }

    fn visit_unit<E: Error>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self, A::Error> {
        while seq.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self, A::Error> {
        while map.next_entry::<Self, Self>()?.is_some() {}
        Ok(self)
    }
}

impl Error for Stop {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(Box::new(Reason::Custom(message.to_string())))
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Reason::Custom(message) => f.write_str(message),
            _ => f.write_str("invalid JSON"),
        }
    }
}

impl fmt::Debug for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Stop {}
