//! The reader of JSON text under [`from_json`](super::from_json).
//!
//! It reads what is plain and frequent: names and texts without escapes, integers, punctuation without white space.
//! All else takes a second look: escapes, floats (as `serde_json` reads them), white space. Where a text cannot be
//! read, `serde_json` says why.

use std::borrow::Cow;
use std::cell::Cell;

use serde::de::{DeserializeSeed, Error, Visitor};

use super::access::{Elements, Members};
use super::digits::Digits;
use super::number::{self, Number, Plain};
use super::scalar::Scalar;
use super::scan;
use super::stop::Stop;
use crate::decode::{MOST_IN_WORDS, is_same_bytes};

thread_local! {
    /// The byte range of the value that was read last, for the reports of those who asked for it: they know their
    /// place in the model, and the reader knows that in the text. Nothing where a value could not be read.
    static LAST_READ: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

/// The byte range of the value that was read last on this thread; an empty one where there is none.
pub(crate) fn last_read() -> (usize, usize) {
    LAST_READ.get()
}

/// How deep lists and objects may nest, which is the limit of `serde_json`.
const DEPTH_LIMIT: u8 = 127;

/// What stands for a struct. Of a scalar, which was read then, no more is told than whether it is null.
#[derive(Clone, Copy)]
pub(super) enum Begun {
    Object,
    List,
    Null,
    Other,
}

/// The place in a JSON text up to which it was read.
pub(crate) struct Reader<'de> {
    pub(super) text: &'de str,
    pub(super) at: usize,
    depth: u8,
    /// The text with escapes that was read last.
    unescaped: Vec<u8>,
}

impl<'de> Reader<'de> {
    pub(crate) fn new(text: &'de str) -> Self {
        Self { text, at: 0, depth: 0, unescaped: Vec::new() }
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
        self.token();
        self.read_here(seed)
    }

    /// The same, for a value that begins where the reader stands.
    #[inline]
    pub(super) fn read_here<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        let start = self.at;
        let read = seed.deserialize(&mut *self);
        self.remembered(start, read)
    }

    /// What is the same for all that read values of one type, as those of the fields of all models are.
    #[inline]
    fn remembered<T>(&self, start: usize, read: Result<T, Stop>) -> Result<T, Stop> {
        self.remember(start, read.is_ok());
        read
    }

    /// Remembers where the value stands that was read.
    #[inline]
    pub(super) fn remember(&self, start: usize, is_read: bool) {
        LAST_READ.set(if is_read { (start, self.at) } else { (0, 0) });
    }

    /// Whether nothing but white space is left.
    #[inline]
    pub(crate) fn is_at_end(&mut self) -> bool {
        if self.at < self.text.len() {
            self.token();
        }
        self.at == self.text.len()
    }

    /// That nothing but white space is left.
    pub(crate) fn end(&mut self) -> Result<(), Stop> {
        if self.is_at_end() { Ok(()) } else { Err(self.grammar()) }
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
        if let Some((at, byte)) = scan::behind_indent(bytes, self.at) {
            self.at = at;
            return byte;
        }
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
            None => self.escaped_string().map(|text| Cow::Owned(text.to_owned())),
        }
    }

    #[inline]
    fn plain_string(&mut self) -> Option<&'de str> {
        let (text, end) = scan::plain(self.text, self.at)?;
        self.at = end;
        Some(text)
    }

    fn escaped_string(&mut self) -> Result<&str, Stop> {
        self.unescaped.clear();
        let open = self.at;
        self.at = scan::escaped(self.text.as_bytes(), open, &mut self.unescaped)?;
        str::from_utf8(&self.unescaped).map_err(|_| Stop::token(open))
    }

    pub(super) fn number(&mut self) -> Result<Number, Stop> {
        match self.plain_number() {
            Plain::Unsigned(value) => Ok(Number::Unsigned(value)),
            Plain::Signed(value) => Ok(Number::Signed(value)),
            Plain::Float(bits) => Ok(Number::Float(f64::from_bits(bits))),
            Plain::Other => self.other_number(),
        }
    }

    #[inline(never)]
    fn plain_number(&mut self) -> Plain {
        number::plain(self.text.as_bytes(), &mut self.at)
    }

    fn other_number(&mut self) -> Result<Number, Stop> {
        let (number, end) = number::other_number(self.text, self.at)?;
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
    pub(super) fn enter(&mut self) -> Result<(), Stop> {
        if self.depth == DEPTH_LIMIT {
            return Err(Stop::depth(self.at));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    /// Comes back out of it.
    #[inline]
    pub(super) fn leave(&mut self, close: u8) -> Result<(), Stop> {
        self.depth -= 1;
        if self.token() != close {
            return Err(Stop::custom("trailing characters"));
        }
        self.at += 1;
        Ok(())
    }

    /// Comes back out of it with what was read there.
    #[inline]
    pub(super) fn leave_with<T>(&mut self, close: u8, read: Result<T, Stop>) -> Result<T, Stop> {
        match read {
            Ok(value) => self.leave(close).map(|()| value),
            stop => stop,
        }
    }

    /// Goes on behind a name without escapes if it comes next, at its opening quote. Most names are short; a long one
    /// is read before it is compared.
    #[inline]
    pub(super) fn eat_name(&mut self, name: &str) -> bool {
        let (start, end) = (self.at + 1, self.at + 1 + name.len());
        let bytes = self.text.as_bytes();
        let is_next = name.len() <= MOST_IN_WORDS
            && bytes.get(end) == Some(&b'"')
            && bytes.get(start..end).is_some_and(|next| is_same_bytes(name.as_bytes(), next));
        if is_next {
            self.at = end + 1;
        }
        is_next
    }

    /// Begins the value that stands for a struct.
    #[inline]
    fn begin(&mut self) -> Result<Begun, Stop> {
        let begun = match self.token() {
            b'{' => Begun::Object,
            b'[' => Begun::List,
            _ => return self.pass_scalar(),
        };
        self.enter().map(|()| begun)
    }

    /// Goes on behind a value that is no object, and says whether it is null.
    #[cold]
    pub(super) fn pass(&mut self) -> Result<bool, Stop> {
        if self.token() == b'[' {
            return self.skip().map(|()| false);
        }
        self.scalar().map(|scalar| matches!(scalar, Scalar::Null))
    }

    #[cold]
    fn pass_scalar(&mut self) -> Result<Begun, Stop> {
        self.scalar().map(|scalar| if matches!(scalar, Scalar::Null) { Begun::Null } else { Begun::Other })
    }

    /// Reads an object or a list for who takes nothing else: all in one function, because it is compiled for each model.
    #[inline]
    pub(super) fn visit_begun<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        match self.begin() {
            Ok(Begun::Object) => {
                let read = visitor.visit_map(Members::new(self));
                self.leave_with(b'}', read)
            }
            Ok(Begun::List) => {
                let read = visitor.visit_seq(Elements::new(self));
                self.leave_with(b']', read)
            }
            Ok(Begun::Null) => visitor.visit_unit(),
            Ok(Begun::Other) => visitor.visit_bool(false),
            Err(stop) => Err(stop),
        }
    }

    /// Reads a text for a visitor, at its opening quote.
    #[inline]
    pub(super) fn visit_text<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        match self.plain_string() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => self.visit_escaped(visitor),
        }
    }

    /// Out of the way of names and texts without escapes.
    #[inline(never)]
    fn visit_escaped<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_str(self.escaped_string()?)
    }

    #[inline]
    pub(super) fn visit_number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        match self.plain_number() {
            Plain::Unsigned(value) => visitor.visit_u64(value),
            Plain::Signed(value) => visitor.visit_i64(value),
            Plain::Float(bits) => visitor.visit_f64(f64::from_bits(bits)),
            Plain::Other => self.visit_other_number(visitor),
        }
    }

    #[cold]
    fn visit_other_number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        match self.other_number()? {
            Number::Unsigned(value) => visitor.visit_u64(value),
            Number::Signed(value) => visitor.visit_i64(value),
            Number::Float(value) => visitor.visit_f64(value),
            Number::Text(text) => visit_digits(text, visitor),
        }
    }

    /// A value that is neither an object nor a list, where one of them must be.
    #[cold]
    pub(super) fn visit_scalar<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        match self.scalar()? {
            Scalar::Null => visitor.visit_unit(),
            Scalar::Bool(value) => visitor.visit_bool(value),
            Scalar::Text(text) => visitor.visit_str(&text),
            Scalar::Unsigned(value) => visitor.visit_u64(value),
            Scalar::Signed(value) => visitor.visit_i64(value),
            Scalar::Float(value) => visitor.visit_f64(value),
        }
    }

    pub(super) fn visit_list<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        self.enter()?;
        let read = visitor.visit_seq(Elements::new(self));
        self.leave_with(b']', read)
    }

    pub(super) fn visit_object<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Stop> {
        self.enter()?;
        let read = visitor.visit_map(Members::new(self));
        self.leave_with(b'}', read)
    }
}

/// Gives a number as its digits.
#[cold]
fn visit_digits<'de, V: Visitor<'de>>(text: String, visitor: V) -> Result<V::Value, Stop> {
    visitor.visit_map(Digits::new(text))
}
