//! One problem of an input or of a value.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::codes;
use crate::path::{self, Segment};

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
#[derive(Clone, PartialEq)]
pub struct Violation(Box<Parts>);

#[derive(Clone, PartialEq)]
struct Parts {
    /// Innermost segment first: levels append theirs on the way out.
    path: Vec<Segment>,
    pointer: String,
    code: Cow<'static, str>,
    message: Cow<'static, str>,
    params: Vec<(&'static str, Param)>,
    subject: Subject,
    span: Option<Range<usize>>,
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
        Self(Box::new(Parts {
            path: Vec::new(),
            pointer: String::new(),
            code: code.into(),
            message: message.into(),
            params: Vec::new(),
            subject: Subject::Value,
            span: None,
        }))
    }

    /// Adds a parameter, so that a client can write a sentence of its own.
    #[must_use]
    pub fn param(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.0.params.push((name, value.into()));
        self
    }

    /// Places the violation at a member of the value that was checked, by its wire name.
    ///
    /// A cross-field check uses it to put its violation on one of its fields.
    #[must_use]
    pub fn at(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.0.path.push(match name.into() {
            Cow::Borrowed(name) => Segment::Name(name),
            Cow::Owned(name) => Segment::key(&name),
        });
        self.0.pointer = path::pointer(&self.0.path);
        self
    }

    /// Where: a JSON Pointer (RFC 6901) in wire names; `""` is the whole input.
    pub fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// Which: a stable code. Those of this crate stand in the table of [`crate::codes`].
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// What must be, as a sentence in lower case.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The parameters of the message, such as `min` and `max`.
    pub fn params(&self) -> &[(&'static str, Param)] {
        &self.0.params
    }

    /// The byte range in the source text, when it was read from JSON text.
    ///
    /// It is that of the value at the pointer; of an unknown or repeated field, that of its key, with the quotes; of
    /// a missing field, the `{` of the object that lacks it.
    pub fn span(&self) -> Option<Range<usize>> {
        self.0.span.clone()
    }

    pub(crate) fn with_code(mut self, code: Cow<'static, str>) -> Self {
        self.0.code = code;
        self
    }

    pub(crate) fn with_message(mut self, message: Cow<'static, str>) -> Self {
        self.0.message = message;
        self
    }

    /// Replaces the words of a conversion or of serde, which may repeat the value.
    pub(crate) fn conceal(&mut self) {
        if self.0.code == codes::INVALID {
            self.0.message = Cow::Borrowed("must be a valid value");
        }
    }

    pub(crate) fn about(mut self, subject: Subject) -> Self {
        self.0.subject = subject;
        self
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
    pub(crate) fn place(&mut self, read: &Range<usize>) {
        if self.0.span.is_none() {
            self.0.span = match (self.0.subject, self.0.path.len()) {
                (Subject::Value, 0) => Some(read.clone()),
                (Subject::Absent, 1) => Some(read.start..read.start + 1),
                _ => None,
            };
        }
    }

    pub(crate) fn set_span(&mut self, span: Range<usize>) {
        self.0.span = Some(span);
    }

    /// The segments, innermost first.
    pub(crate) fn path(&self) -> &[Segment] {
        &self.0.path
    }

    pub(crate) fn prepend(&mut self, segment: Segment) {
        self.0.path.push(segment);
    }

    /// Cuts what is too long for a report, so that a violation is never without a pointer, a code and a message.
    pub(crate) fn shorten(&mut self) {
        self.0.params = Vec::new();
        // One byte may take six in JSON.
        for (text, limit) in [(&mut self.0.code, 64), (&mut self.0.message, 512)] {
            if text.len() > limit {
                *text = format!("{}…", path::start(text, limit)).into();
            }
        }
        if self.0.pointer.len() > 512 {
            self.0.pointer = format!("{}…", path::start(&self.0.pointer, 512));
        }
    }

    /// The same violation in other words, which say more than its own.
    pub(crate) fn reworded(mut self, code: Cow<'static, str>, message: String) -> Self {
        (self.0.code, self.0.message, self.0.params) = (code, message.into(), Vec::new());
        self
    }

    /// A size in JSON that the violation does not exceed, which is faster to know than the size.
    pub(crate) fn size_at_most(&self) -> usize {
        let params = self.params().iter().map(|(name, value)| text_at_most(name) + value.size_at_most() + 2);
        let texts = [self.pointer(), self.code(), self.message()].map(text_at_most);
        // The braces, the names of the members and what is between them.
        64 + texts.iter().sum::<usize>() + params.sum::<usize>()
    }

    /// Writes the pointer out, once the path is whole.
    pub(crate) fn settle(&mut self) {
        self.0.pointer = path::pointer(&self.0.path);
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
        if !self.0.pointer.is_empty() {
            path::write_line(f, &self.0.pointer)?;
            f.write_str(": ")?;
        }
        path::write_line(f, &self.0.message)
    }
}

impl fmt::Debug for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Violation")
            .field("pointer", &self.0.pointer)
            .field("code", &self.0.code)
            .field("message", &self.0.message)
            .field("params", &self.0.params)
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
            map.serialize_entry("params", &Params(self.params()))?;
        }
        if let Some(span) = &self.0.span {
            map.serialize_entry("span", span)?;
        }
        map.end()
    }
}

struct Params<'a>(&'a [(&'static str, Param)]);

impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// The value of a violation's parameter.
///
/// ```
/// use api_model::{Param, rules};
/// use api_model::rules::Rule;
///
/// let violation = rules::length(1..=64).check("").unwrap_err();
/// let max = violation.params().iter().find(|(name, _)| *name == "max").map(|(_, value)| value);
/// assert_eq!(max, Some(&Param::Integer(64)));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Param {
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Integer(i128),
    /// Any other number.
    Float(f64),
    /// A text, such as the name of a field or of a type.
    Text(Cow<'static, str>),
    /// A list, such as the values that are allowed.
    List(Vec<Param>),
}

impl Param {
    fn size_at_most(&self) -> usize {
        match self {
            Self::Bool(_) => 5,
            // The digits and the sign of 128 bits, or of a float.
            Self::Integer(_) | Self::Float(_) => 40,
            Self::Text(text) => text_at_most(text),
            Self::List(values) => 2 + values.iter().map(|value| value.size_at_most() + 1).sum::<usize>(),
        }
    }
}

/// The most bytes of a text in JSON, where a control character takes six.
fn text_at_most(text: &str) -> usize {
    2 + 6 * text.len()
}

/// As the plain value: a boolean, a number, a string or an array.
impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => match i64::try_from(*value) {
                Ok(value) => serializer.serialize_i64(value),
                Err(_) => serializer.serialize_i128(*value),
            },
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(values) => serializer.collect_seq(values),
        }
    }
}

macro_rules! param_from {
    ($($from:ty => |$value:ident| $to:expr;)*) => {$(
        impl From<$from> for Param {
            fn from($value: $from) -> Self {
                $to
            }
        }
    )*};
}

param_from! {
    bool => |value| Self::Bool(value);
    i8 => |value| Self::Integer(value.into());
    i16 => |value| Self::Integer(value.into());
    i32 => |value| Self::Integer(value.into());
    i64 => |value| Self::Integer(value.into());
    i128 => |value| Self::Integer(value);
    u8 => |value| Self::Integer(value.into());
    u16 => |value| Self::Integer(value.into());
    u32 => |value| Self::Integer(value.into());
    u64 => |value| Self::Integer(value.into());
    // Beyond i128 the text keeps every digit.
    u128 => |value| i128::try_from(value).map_or_else(|_| Self::Text(value.to_string().into()), Self::Integer);
    isize => |value| Self::Integer(value as i128);
    usize => |value| Self::Integer(value as i128);
    f32 => |value| Self::Float(value.into());
    f64 => |value| Self::Float(value);
    &'static str => |value| Self::Text(value.into());
    String => |value| Self::Text(value.into());
    Cow<'static, str> => |value| Self::Text(value);
}

impl<T: Into<Self>> From<Vec<T>> for Param {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}
