//! One line of the source, or the part of it around a place: short, without secrets, and safe for a terminal.

use std::ops::Range;

use crate::path::{breaks_line, ceil};

/// How many characters of the line are shown in front of the place, of it, and behind it.
const WINDOW: usize = 60;

/// What stands for a secret, whatever its length.
const MASK: &str = "********";

/// What stands for the rest of a line.
const CUT: char = '…';

/// A source text, and what of it may be shown.
pub(super) struct Shown<'s> {
    text: &'s str,
    end: usize,
    /// In the order of the text, apart from each other.
    secrets: &'s [Range<usize>],
}

/// The part of a line around a place.
pub(super) struct Excerpt {
    pub(super) line: usize,
    pub(super) text: String,
    /// The place, in `text`.
    pub(super) span: Range<usize>,
}

/// A part of the line, read forwards.
struct Run {
    text: String,
    /// Where it ends in the source.
    end: usize,
    stop: Stop,
}

/// Why a run ends.
#[derive(PartialEq)]
enum Stop {
    /// It is whole.
    Reached,
    /// The line ends.
    LineEnd,
    /// There is more of the line, which is too much or must not be shown.
    Cut,
}

impl<'s> Shown<'s> {
    pub(super) fn new(text: &'s str, end: usize, secrets: &'s [Range<usize>]) -> Self {
        Self { text, end: ceil(text, end), secrets }
    }

    /// The line at the start of a byte range; nothing if the text has no such range.
    pub(super) fn excerpt(&self, span: Range<usize>) -> Option<Excerpt> {
        // The end may be within the character that stands for a byte that is not UTF-8.
        let end = ceil(self.text, span.end);
        if span.start > end || span.end > self.text.len() || !self.text.is_char_boundary(span.start) {
            return None;
        }
        let start = self.secret_at(span.start).map_or(span.start, |secret| secret.start).min(self.end);
        let mut text = self.before(start);
        let caret = text.len();
        let middle = self.run(start, end);
        text.push_str(&middle.text);
        let caret_end = text.len();
        match middle.stop {
            Stop::Reached => self.push_rest(&mut text, middle.end),
            Stop::LineEnd => {}
            Stop::Cut => text.push(CUT),
        }
        if caret == text.len() {
            // A place for the caret behind the end of the line.
            text.push(' ');
        }
        let first = text[caret..].chars().next().map_or(0, char::len_utf8);
        Some(Excerpt { line: self.line(start), text, span: caret..caret_end.max(caret + first) })
    }

    fn line(&self, offset: usize) -> usize {
        self.text[..offset].matches('\n').count() + 1
    }

    /// The secret that the byte at the offset is part of.
    fn secret_at(&self, offset: usize) -> Option<&Range<usize>> {
        let next = self.secrets.partition_point(|secret| secret.end <= offset);
        self.secrets.get(next).filter(|secret| secret.start <= offset)
    }

    /// The line in front of an offset that is not within a secret.
    fn before(&self, offset: usize) -> String {
        let mut pieces = Vec::new();
        let mut at = offset;
        let mut length = 0;
        while let Some(character) = self.text[..at].chars().next_back() {
            if character == '\n' {
                break;
            }
            if length >= WINDOW {
                pieces.push(CUT.to_string());
                break;
            }
            let secret = self.secret_at(at - 1);
            let piece = secret.map_or_else(|| shown(character), |_| MASK.to_owned());
            length += piece.chars().count();
            pieces.push(piece);
            let Some(secret) = secret else {
                at -= character.len_utf8();
                continue;
            };
            if self.text[secret.start..at].contains('\n') {
                break;
            }
            at = secret.start;
        }
        pieces.into_iter().rev().collect()
    }

    /// What is behind an offset, to the end of the line.
    fn push_rest(&self, text: &mut String, offset: usize) {
        let rest = self.run(offset, self.text.len());
        text.push_str(&rest.text);
        if rest.stop == Stop::Cut {
            text.push(CUT);
        }
    }

    fn run(&self, start: usize, end: usize) -> Run {
        let mut text = String::new();
        let mut at = start;
        let mut length = 0;
        let stop = loop {
            if at >= end {
                break Stop::Reached;
            }
            let rest = &self.text[at..];
            if rest.starts_with('\n') || rest.starts_with("\r\n") {
                break Stop::LineEnd;
            }
            if at >= self.end || length >= WINDOW {
                break Stop::Cut;
            }
            let piece = if let Some(secret) = self.secret_at(at) {
                at = secret.end;
                MASK.to_owned()
            } else {
                let Some(character) = rest.chars().next() else { break Stop::Reached };
                at += character.len_utf8();
                shown(character)
            };
            length += piece.chars().count();
            text.push_str(&piece);
        };
        Run { text, end: at, stop }
    }
}

/// A character as it may go to a terminal.
fn shown(character: char) -> String {
    match character {
        '\t' => " ".to_owned(),
        character if breaks_line(character) => character.escape_unicode().collect(),
        character => character.into(),
    }
}
