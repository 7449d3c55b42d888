//! A scanner of JSON text, as far as it takes to find where values start and end. It does not recurse.

use std::ops::Range;

use crate::json::plain_end;

/// A position in JSON text. Every method answers `None` where the text is not what it must be.
pub(super) struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scan<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn offset(&self) -> usize {
        self.at
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Takes a byte, behind white space.
    pub(super) fn take(&mut self, byte: u8) -> Option<()> {
        self.space();
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// Takes a string, behind white space; its range has the quotes.
    pub(super) fn string(&mut self) -> Option<Range<usize>> {
        self.space();
        let start = self.at;
        if self.peek()? != b'"' {
            return None;
        }
        self.at += 1;
        loop {
            self.at = plain_end(self.text.as_bytes(), self.at);
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(start..self.at)
    }

    /// Takes `true`, `null`, a number, or what stands for one.
    fn word(&mut self) -> Option<()> {
        let start = self.at;
        while !matches!(
            self.peek(),
            None | Some(b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' | b'"' | b'[' | b']' | b'{' | b'}')
        ) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    /// Takes a whole value, and stands right behind it.
    pub(super) fn skip(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            self.space();
            match self.peek()? {
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' if depth > 0 => {
                    self.at += 1;
                    continue;
                }
                b'"' => {
                    self.string()?;
                }
                _ => self.word()?,
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// Where the last member of the outermost list or object starts, of a text that breaks off.
    pub(super) fn unfinished_member(mut self) -> Option<usize> {
        self.space();
        if !matches!(self.peek()?, b'{' | b'[') {
            return Some(self.at);
        }
        loop {
            self.at += 1;
            self.space();
            let start = self.at;
            if self.skip().is_none() {
                return Some(start.min(self.len()));
            }
            self.space();
            match self.peek() {
                Some(b',' | b':') => {}
                Some(b'}' | b']') => return Some(self.at + 1),
                _ => return Some(start),
            }
        }
    }
}
