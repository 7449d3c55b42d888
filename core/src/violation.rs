//! One problem of an input or of a value.

mod bulk;
mod choice;
mod param;
mod sentence;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::codes;
use crate::path::{self, Path, Segment};

use self::bulk::Bulk;
pub(crate) use self::choice::{NOTHING, few_names, meant, must_be_name, must_be_value};
pub use self::param::Param;
use self::param::Params;
pub(crate) use self::param::{Named, find, list, word};
use self::sentence::Sentence;
pub(crate) use self::sentence::Words;

/// One problem: where, which, and what must be instead.
///
/// A violation never holds any part of the input but names of fields and keys, cut when long.
///
/// Rules of your own make one with [`Violation::new`]; where it belongs is filled in by those who call the rule.
///
/// ```
/// use api_model::Violation;
///
/// let violation = Violation::new("sku", "must be a SKU like `AB-1234`").param("prefix", "AB");
/// assert_eq!(violation.code(), "sku");
/// assert_eq!(violation.to_string(), "must be a SKU like `AB-1234`");
/// ```
#[derive(Clone)]
pub struct Violation(Box<Parts>);

/// Pointers and sentences are written when they are asked for: many programs only count, or show the first.
#[derive(Clone)]
struct Parts {
    /// Innermost segment first: levels append theirs on the way out.
    path: Path,
    /// The path as text, if it was asked for.
    pointer: OnceLock<String>,
    code: Cow<'static, str>,
    sentence: Sentence,
    params: Params,
    subject: Subject,
    span: Option<Range<usize>>,
    turn: Turn,
    /// A measure of its texts, which is added to as they come.
    bulk: Bulk,
}

/// When it was found, in relation to others.
#[derive(Clone, Copy, Default)]
struct Turn(u64);

/// When it was found says nothing about what is wrong.
impl PartialEq for Turn {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What of the input a violation points at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Subject {
    /// The value at the pointer.
    Value,
    /// The value that should be at the pointer, and is not.
    Absent,
    /// The key of the member at the pointer.
    Key,
    /// The key of a member that was there before.
    RepeatedKey,
}

impl Violation {
    /// A violation with a stable code (by convention `snake_case`) and a sentence that says what must be:
    /// lower case, no full stop, no part of the input.
    #[cold]
    pub fn new(code: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        Self::with_sentence(code.into(), Sentence::written(message.into()))
    }

    /// A violation whose sentence is written from its parameters when it is asked for.
    #[cold]
    pub(crate) fn worded(code: &'static str, words: Words) -> Self {
        Self::with_sentence(Cow::Borrowed(code), Sentence::of_params(words))
    }

    /// A violation that says "must be" so.
    #[cold]
    pub(crate) fn must_be(code: &'static str, expected: &'static str) -> Self {
        Self::with_sentence(Cow::Borrowed(code), Sentence::must_be(expected))
    }

    fn with_sentence(code: Cow<'static, str>, sentence: Sentence) -> Self {
        let bulk = Bulk::of_texts(code.len(), sentence.len());
        Self(Box::new(Parts {
            path: Path::default(),
            pointer: OnceLock::new(),
            code,
            sentence,
            params: Params::None,
            subject: Subject::Value,
            span: None,
            turn: Turn::default(),
            bulk,
        }))
    }

    /// Adds a parameter, so that a client can write a sentence of its own.
    #[must_use]
    pub fn param(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.push_param(name, value.into());
        self
    }

    fn push_param(&mut self, name: &'static str, value: Param) {
        self.0.bulk.add_param(name, &value);
        self.0.params.push((name, value));
    }

    /// Places the violation at a member of the value that was checked, by its wire name.
    ///
    /// A cross-field check uses it to put its violation on one of its fields.
    #[must_use]
    pub fn at(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.prepend(match name.into() {
            Cow::Borrowed(name) => Segment::Name(name),
            Cow::Owned(name) => Segment::key(&name),
        });
        self
    }

    /// Places the violation further within the value, by a JSON Pointer (RFC 6901) in wire names.
    ///
    /// ```
    /// use api_model::Violation;
    ///
    /// let violation = Violation::new("sold_out", "must be on sale").at_pointer("/lines/2/sku");
    /// assert_eq!(violation.to_string(), "/lines/2/sku: must be on sale");
    /// ```
    #[must_use]
    pub fn at_pointer(mut self, pointer: &str) -> Self {
        for segment in path::segments(pointer).rev() {
            self.prepend(Segment::key(&segment));
        }
        self
    }

    /// Where: a JSON Pointer (RFC 6901) in wire names; `""` is the whole input.
    pub fn pointer(&self) -> &str {
        self.0.pointer.get_or_init(|| path::pointer(self.path()))
    }

    /// Which: a stable code. Those of this crate stand in the table of [`crate::codes`].
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// What must be, as a sentence in lower case.
    pub fn message(&self) -> &str {
        self.0.sentence.text(self.params())
    }

    /// The parameters of the message, such as `min` and `max`.
    pub fn params(&self) -> &[(&'static str, Param)] {
        self.0.params.as_slice()
    }

    /// The byte range in the source text, when it was read from JSON text.
    ///
    /// It is that of the value at the pointer; of an unknown or repeated field, that of its key, with the quotes; of
    /// a missing field, the `{` of the object that lacks it.
    pub fn span(&self) -> Option<Range<usize>> {
        self.0.span.clone()
    }

    pub(crate) fn with_code(mut self, code: Cow<'static, str>) -> Self {
        self.0.bulk.add_text(code.len());
        self.0.code = code;
        self
    }

    pub(crate) fn with_message(mut self, message: Cow<'static, str>) -> Self {
        self.0.bulk.add_text(message.len());
        self.0.sentence = Sentence::written(message);
        self
    }

    /// Replaces the words of a conversion or of serde, which may repeat the value.
    pub(crate) fn conceal(&mut self) {
        if self.0.code == codes::INVALID {
            self.0.sentence = Sentence::written(Cow::Borrowed("must be a valid value"));
        }
    }

    pub(crate) fn about(mut self, subject: Subject) -> Self {
        self.0.subject = subject;
        self
    }

    /// Says that it is about the key of an entry, and not about its value, which stands at the same pointer.
    pub(crate) fn say_key(&mut self) {
        self.0.bulk.add_text(sentence::KEY.len());
        self.0.sentence.set_of_key();
    }

    pub(crate) fn subject(&self) -> Subject {
        self.0.subject
    }

    pub(crate) fn with_span(mut self, span: Range<usize>) -> Self {
        self.0.span = Some(span);
        self
    }

    /// Takes the range of the value that was read for its own, if it is about that value or about a member that the
    /// value lacks. Every other place is looked for when the report is made.
    #[inline]
    pub(crate) fn place(&mut self, start: usize, end: usize) {
        if self.0.span.is_none() && start < end {
            self.0.span = match (self.0.subject, self.0.path.len()) {
                (Subject::Value, 0) => Some(start..end),
                (Subject::Absent, 1) => Some(start..start + 1),
                _ => None,
            };
        }
    }

    pub(crate) fn set_span(&mut self, span: Range<usize>) {
        self.0.span = Some(span);
    }

    pub(crate) fn turn(&self) -> u64 {
        self.0.turn.0
    }

    pub(crate) fn set_turn(&mut self, turn: u64) {
        self.0.turn = Turn(turn);
    }

    /// The segments, innermost first.
    pub(crate) fn path(&self) -> &[Segment] {
        self.0.path.as_slice()
    }

    pub(crate) fn prepend(&mut self, segment: Segment) {
        self.0.bulk.add_segment(&segment);
        self.0.path.push(segment);
        // Most often nobody has asked for it.
        self.0.pointer.take();
    }

    /// Cuts what is too long for a report, so that a violation is never without a pointer, a code and a message.
    pub(crate) fn shorten(&mut self) {
        // One byte may take six in JSON.
        let cut = |text: &str, limit| (text.len() > limit).then(|| format!("{}…", path::start(text, limit)));
        if let Some(message) = cut(self.message(), 512) {
            self.0.sentence = Sentence::written(message.into());
        }
        if let Some(code) = cut(self.code(), 64) {
            self.0.code = code.into();
        }
        if let Some(pointer) = cut(self.pointer(), 512) {
            self.0.pointer = OnceLock::from(pointer);
        }
        // It says what the parameters were.
        let _ = self.message();
        self.0.params = Params::None;
    }

    /// The same violation in other words, which say more than its own.
    pub(crate) fn reworded(mut self, code: Cow<'static, str>, message: String) -> Self {
        self.0.bulk.add_text(code.len() + message.len());
        (self.0.code, self.0.sentence, self.0.params) = (code, Sentence::written(message.into()), Params::None);
        self
    }

    /// A size in JSON that the violation does not exceed, which is faster to know than the size.
    #[inline]
    pub(crate) fn size_at_most(&self) -> usize {
        self.0.bulk.size_at_most()
    }
}

impl PartialEq for Violation {
    fn eq(&self, other: &Self) -> bool {
        let parts = |violation: &Self| (violation.0.subject, violation.0.span.clone());
        (self.path(), self.code(), self.message()) == (other.path(), other.code(), other.message())
            && self.params() == other.params()
            && parts(self) == parts(other)
    }
}

impl From<&'static str> for Violation {
    /// A violation with the code `custom`.
    fn from(message: &'static str) -> Self {
        Self::new("custom", message)
    }
}

impl From<String> for Violation {
    /// A violation with the code `custom`.
    fn from(message: String) -> Self {
        Self::new("custom", message)
    }
}

/// One line: the pointer, if it is not the whole input, and the message.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer().is_empty() {
            path::write_line(f, self.pointer())?;
            f.write_str(": ")?;
        }
        path::write_line(f, self.message())
    }
}

impl fmt::Debug for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Violation")
            .field("pointer", &self.pointer())
            .field("code", &self.code())
            .field("message", &self.message())
            .field("params", &self.params())
            .field("span", &self.0.span)
            .finish()
    }
}

/// `{"pointer", "code", "message", "params", "span": {"start", "end"}}`; `params` and `span` only when there are any.
impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("pointer", self.pointer())?;
        map.serialize_entry("code", self.code())?;
        map.serialize_entry("message", self.message())?;
        if !self.params().is_empty() {
            map.serialize_entry("params", &self.0.params)?;
        }
        if let Some(span) = &self.0.span {
            map.serialize_entry("span", span)?;
        }
        map.end()
    }
}
