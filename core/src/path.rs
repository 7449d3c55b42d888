//! Where a violation is: segments, and the JSON Pointer that they make (RFC 6901).

use std::borrow::Cow;
use std::fmt;

/// The longest name that a report keeps, in bytes; a longer one is cut and ends in `…`.
const NAME_LIMIT: usize = 64;

/// One step from a container to a member.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Segment {
    /// A field of a model, by its wire name.
    Name(&'static str),
    /// An element of a list.
    Index(usize),
    /// A key of a map, or an unknown field.
    Key(Box<str>),
}

/// A segment that was no part of the input.
#[derive(Clone, Copy)]
pub(crate) enum Step {
    Name(&'static str),
    Index(usize),
}

impl From<Step> for Segment {
    #[inline]
    fn from(step: Step) -> Self {
        match step {
            Step::Name(name) => Self::Name(name),
            Step::Index(index) => Self::Index(index),
        }
    }
}

impl Segment {
    /// A key of the input, cut when it is long.
    pub(crate) fn key(text: &str) -> Self {
        Self::Key(cut(text).into())
    }
}

/// How many segments need no memory of their own.
const NEAR: usize = 4;

/// Segments, innermost first.
#[derive(Clone)]
pub(crate) struct Path {
    near: [Segment; NEAR],
    count: usize,
    /// All of them, where there are more.
    far: Vec<Segment>,
}

impl Default for Path {
    fn default() -> Self {
        Self { near: [const { Segment::Index(0) }; NEAR], count: 0, far: Vec::new() }
    }
}

impl Path {
    #[inline]
    pub(crate) fn push(&mut self, segment: Segment) {
        match self.near.get_mut(self.count) {
            // Nothing is lost with what an empty place has.
            Some(place) => std::mem::forget(std::mem::replace(place, segment)),
            None => self.push_far(segment),
        }
        self.count += 1;
    }

    #[cold]
    fn push_far(&mut self, segment: Segment) {
        if self.count == NEAR {
            self.far = std::mem::take(self).near.into();
            self.count = NEAR;
        }
        self.far.push(segment);
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.count
    }

    pub(crate) fn as_slice(&self) -> &[Segment] {
        if self.count > NEAR { &self.far } else { &self.near[..self.count] }
    }
}

/// The text, cut to [`NAME_LIMIT`] bytes at a character.
pub(crate) fn cut(text: &str) -> String {
    if !is_long(text) {
        return text.to_owned();
    }
    format!("{}…", start(text, NAME_LIMIT))
}

/// A pointer to a place of an input as a report has it, with its names cut.
#[cfg(feature = "testing")]
pub(crate) fn cut_pointer(whole: &str) -> String {
    let mut pointer = String::with_capacity(whole.len());
    for segment in segments(whole) {
        pointer.push('/');
        push_escaped(&mut pointer, &cut(&segment));
    }
    pointer
}

/// The names and numbers that a pointer is made of, outermost first. One without a `/` in front is read as if it had it.
pub(crate) fn segments(pointer: &str) -> impl DoubleEndedIterator<Item = String> {
    let named = (!pointer.is_empty()).then(|| pointer.strip_prefix('/').unwrap_or(pointer).split('/'));
    named.into_iter().flatten().map(|segment| segment.replace("~1", "/").replace("~0", "~"))
}

/// The start of the text, of so many bytes at most.
pub(crate) fn start(text: &str, limit: usize) -> &str {
    &text[..floor(text, limit)]
}

/// The closest start of a character that is not behind the offset. (`str` can do it from Rust 1.91 on.)
pub(crate) fn floor(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len())).rev().find(|offset| text.is_char_boundary(*offset)).unwrap_or(0)
}

/// The closest start of a character, or the end of the text, that is not in front of the offset.
#[cfg(feature = "render")]
pub(crate) fn ceil(text: &str, offset: usize) -> usize {
    (offset.min(text.len())..text.len()).find(|offset| text.is_char_boundary(*offset)).unwrap_or(text.len())
}

/// Whether [`cut`] cuts the text.
pub(crate) fn is_long(text: &str) -> bool {
    text.len() > NAME_LIMIT
}

/// The pointer of a path whose innermost segment stands first.
pub(crate) fn pointer(path: &[Segment]) -> String {
    let mut pointer = String::with_capacity(16 * path.len());
    for segment in path.iter().rev() {
        pointer.push('/');
        match segment {
            Segment::Name(name) => push_escaped(&mut pointer, name),
            Segment::Key(key) => push_escaped(&mut pointer, key),
            Segment::Index(index) => push_number(&mut pointer, *index),
        }
    }
    pointer
}

fn push_number(pointer: &mut String, number: usize) {
    if number >= 10 {
        push_number(pointer, number / 10);
    }
    pointer.push(char::from(b"0123456789"[number % 10]));
}

fn push_escaped(pointer: &mut String, name: &str) {
    pointer.push_str(&escaped(name));
}

/// A name as a segment of a JSON Pointer (RFC 6901, section 3).
pub(crate) fn escaped(name: &str) -> Cow<'_, str> {
    if !name.contains(['~', '/']) {
        return Cow::Borrowed(name);
    }
    Cow::Owned(name.replace('~', "~0").replace('/', "~1"))
}

/// Writes text that may hold a key of the input so that it stays on its line.
pub(crate) fn write_line(f: &mut impl fmt::Write, text: &str) -> fmt::Result {
    for part in text.split_inclusive(breaks_line) {
        let stop = part.chars().next_back().filter(|last| breaks_line(*last));
        f.write_str(&part[..part.len() - stop.map_or(0, char::len_utf8)])?;
        if let Some(stop) = stop {
            write!(f, "{}", stop.escape_unicode())?;
        }
    }
    Ok(())
}

/// Whether a character, written as it is, could end the line, drive a terminal, or turn the text around.
pub(crate) fn breaks_line(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
