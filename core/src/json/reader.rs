//! The reader of JSON text under [`from_json`](super::from_json).
//!
//! It reads what is plain and frequent: names and texts without escapes, integers, punctuation without white space.
//! All else takes a second look: escapes, floats (as `serde_json` reads them), white space. Where a text cannot be
//! read, `serde_json` says why.

use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error, IntoDeserializer, Visitor};

use super::access::{Elements, Members, RawText};
use super::number::{self, Number};
use super::scalar::Scalar;
use super::scan;
use super::stop::Stop;
use crate::decode::is_same_bytes;

thread_local! {
    /// The byte range of the value that was read last, for the reports of those who asked for it: they know their
    /// place in the model, and the reader knows that in the text. Nothing where a value could not be read.
    static LAST_READ: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

/// The byte range of the value that was read last on this thread.
pub(crate) fn last_read() -> Option<Range<usize>> {
    let (start, end) = LAST_READ.get();
    (start < end).then_some(start..end)
}

/// How deep lists and objects may nest, which is the limit of `serde_json`.
const DEPTH_LIMIT: u8 = 127;

/// How `serde_json` is asked for the text of a value.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// The place in a JSON text up to which it was read.
pub(crate) struct Reader<'de> {
    pub(super) text: &'de str,
    pub(super) at: usize,
    depth: u8,
}

impl<'de> Reader<'de> {
    pub(crate) fn new(text: &'de str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// How far the text was read.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Where the next value begins.
    #[inline]
    pub(super) fn start(&mut self) -> usize {
        self.token();
        self.at
    }

    /// Reads a value, and remembers where it stands.
    #[inline]
    pub(super) fn read<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        let start = self.start();
        let result = seed.deserialize(&mut *self);
        self.remember(start, result.is_ok());
        result
    }

    /// Remembers where the value stands that was read.
    #[inline]
    pub(super) fn remember(&self, start: usize, is_read: bool) {
        LAST_READ.set(if is_read { (start, self.at) } else { (0, 0) });
    }

    /// That nothing but white space is left.
    pub(crate) fn end(&mut self) -> Result<(), Stop> {
        self.token();
        if self.at == self.text.len() { Ok(()) } else { Err(self.grammar()) }
    }

    /// The byte that comes next behind white space; zero, which nothing begins with, at the end.
    #[inline]
    pub(super) fn token(&mut self) -> u8 {
        match self.text.as_bytes().get(self.at) {
            Some(byte) if *byte > b' ' => *byte,
            _ => self.token_behind_space(),
        }
    }

    #[inline(never)]
    fn token_behind_space(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\t' | b'\r') {
                return *byte;
            }
            // Lines begin with many spaces.
            self.at = scan::behind_spaces(bytes, self.at + 1);
        }
        0
    }

    /// Goes on behind a byte of the grammar.
    #[inline]
    pub(super) fn eat(&mut self) {
        self.at += 1;
    }

    /// Goes on behind the byte if it comes next.
    #[inline]
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Stop> {
        if self.token() != byte {
            return Err(self.grammar());
        }
        self.at += 1;
        Ok(())
    }

    #[cold]
    pub(super) fn grammar(&self) -> Stop {
        Stop::grammar(self.at)
    }

    /// Reads a text, at its opening quote.
    pub(super) fn string(&mut self) -> Result<Cow<'de, str>, Stop> {
        match self.plain_string() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.escaped_string().map(Cow::Owned),
        }
    }

    #[inline]
    fn plain_string(&mut self) -> Option<&'de str> {
        let (text, end) = scan::plain(self.text, self.at)?;
        self.at = end;
        Some(text)
    }

    #[cold]
    fn escaped_string(&mut self) -> Result<String, Stop> {
        let (text, end) = scan::escaped(self.text, self.at)?;
        self.at = end;
        Ok(text)
    }

    #[inline]
    pub(super) fn number(&mut self) -> Result<Number, Stop> {
        let (number, end) = number::number(self.text, self.at)?;
        self.at = end;
        Ok(number)
    }

    #[inline]
    pub(super) fn word(&mut self, word: &str) -> Result<(), Stop> {
        let end = self.at + word.len();
        if self.text.as_bytes().get(self.at..end) != Some(word.as_bytes()) {
            return Err(Stop::token(self.at));
        }
        self.at = end;
        Ok(())
    }

    /// Goes one level deeper, into a list or an object.
    #[inline]
    fn enter(&mut self) -> Result<(), Stop> {
        if self.depth == DEPTH_LIMIT {
            return Err(Stop::depth(self.at));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    /// Comes back out of it.
    #[inline]
    fn leave(&mut self, close: u8) -> Result<(), Stop> {
        self.depth -= 1;
        if self.token() != close {
            return Err(Stop::custom("trailing characters"));
        }
        self.at += 1;
        Ok(())
    }

    /// Goes on behind a name without escapes if it comes next, at its opening quote.
    #[inline]
    pub(super) fn eat_name(&mut self, name: &str) -> bool {
        let (start, end) = (self.at + 1, self.at + 1 + name.len());
        let bytes = self.text.as_bytes();
        let is_next = bytes.get(end) == Some(&b'"')
            && bytes.get(start..end).is_some_and(|next| is_same_bytes(name.as_bytes(), next));
        if is_next {
            self.at = end + 1;
        }
        is_next
    }

    /// Reads a text for a visitor, at its opening quote.
    #[inline]
    pub(super) fn visit_text<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        match self.plain_string() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => visitor.visit_string(self.escaped_string()?),
        }
    }

    #[inline]
    fn visit_number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        match self.number()? {
            Number::Unsigned(value) => visitor.visit_u64(value),
            Number::Signed(value) => visitor.visit_i64(value),
            Number::Float(value) => visitor.visit_f64(value),
            Number::Text(text) => visitor.visit_map(super::access::NumberText::new(text)),
        }
    }

    /// A value that is neither an object nor a list, where one of them must be.
    #[cold]
    fn visit_scalar<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        match self.scalar()? {
            Scalar::Null => visitor.visit_unit(),
            Scalar::Bool(value) => visitor.visit_bool(value),
            Scalar::Text(text) => visitor.visit_str(&text),
            Scalar::Unsigned(value) => visitor.visit_u64(value),
            Scalar::Signed(value) => visitor.visit_i64(value),
            Scalar::Float(value) => visitor.visit_f64(value),
        }
    }

    fn visit_list<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        self.enter()?;
        let value = visitor.visit_seq(Elements::new(self))?;
        self.leave(b']')?;
        Ok(value)
    }

    fn visit_object<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        self.enter()?;
        let value = visitor.visit_map(Members::new(self))?;
        self.leave(b'}')?;
        Ok(value)
    }
}

/// Who asks for an object or a list is given either. What else comes is refused there, so that the code that reads it
/// is not needed for each type.
macro_rules! composites {
    ($($method:ident($($type:ty),*))*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, $(_: $type,)* visitor: V) -> Result<V::Value, Stop> {
            match self.token() {
                b'{' => self.visit_object(visitor),
                b'[' => self.visit_list(visitor),
                _ => self.visit_scalar(visitor),
            }
        }
    )*};
}

/// The integers that 64 bits may be too few for are read from their digits.
macro_rules! wide {
    ($($method:ident $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            if matches!(self.token(), b'-' | b'0'..=b'9') {
                let end = number::number_end(self.text.as_bytes(), self.at)?;
                if let Ok(value) = self.text[self.at..end].parse() {
                    self.at = end;
                    return visitor.$visit(value);
                }
            }
            self.deserialize_any(visitor)
        }
    )*};
}

/// A hint says what comes first; what else comes is given to the visitor all the same.
macro_rules! hints {
    ($first:pat, $visit:ident: $($method:ident)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            match self.token() {
                $first => self.$visit(visitor),
                _ => self.deserialize_any(visitor),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.token() {
            b'"' => self.visit_text(visitor),
            b'-' | b'0'..=b'9' => self.visit_number(visitor),
            b'{' => self.visit_object(visitor),
            b'[' => self.visit_list(visitor),
            b'n' => {
                self.word("null")?;
                visitor.visit_unit()
            }
            b't' => {
                self.word("true")?;
                visitor.visit_bool(true)
            }
            b'f' => {
                self.word("false")?;
                visitor.visit_bool(false)
            }
            _ => Err(self.grammar()),
        }
    }

    hints! { b'"', visit_text: deserialize_str deserialize_string }
    composites! {
        deserialize_seq() deserialize_tuple(usize) deserialize_tuple_struct(&'static str, usize)
        deserialize_struct(&'static str, &'static [&'static str])
    }
    hints! { b'{', visit_object: deserialize_map }
    hints! {
        b'-' | b'0'..=b'9', visit_number:
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        if self.token() == b'n' {
            self.word("null")?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Stop> {
        if name != RAW_VALUE {
            return visitor.visit_newtype_struct(self);
        }
        self.token();
        let start = self.at;
        self.skip()?;
        visitor.visit_map(RawText::new(RAW_VALUE, &self.text[start..self.at]))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        match self.token() {
            b'"' => match self.string()? {
                Cow::Borrowed(text) => visitor.visit_enum(BorrowedStrDeserializer::new(text)),
                Cow::Owned(text) => visitor.visit_enum(text.into_deserializer()),
            },
            b'{' => {
                self.enter()?;
                let members = MapAccessDeserializer::new(Members::new(self));
                let value = members.deserialize_enum(name, variants, visitor)?;
                self.leave(b'}')?;
                Ok(value)
            }
            _ => Err(self.grammar()),
        }
    }

    #[inline]
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.skip()?;
        visitor.visit_unit()
    }

    wide! { deserialize_i128 visit_i128 deserialize_u128 visit_u128 }

    serde::forward_to_deserialize_any! {
        bool char bytes byte_buf unit unit_struct identifier
    }
}
