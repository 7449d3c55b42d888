//! Where a violation belongs: each level puts what was found within into itself.

use super::Context;
use crate::json;
use crate::path::{Segment, Step};

/// How many violations there were at some moment.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark(pub(super) usize);

impl Context {
    /// The number of violations up to now, to learn later whether there are more.
    #[inline]
    pub fn mark(&self) -> Mark {
        Mark(self.found)
    }

    /// Whether nothing was reported since the mark.
    #[inline]
    pub fn is_clean_since(&self, mark: Mark) -> bool {
        self.found == mark.0
    }

    /// Whether a struct of whose parts nothing was reported is valid. The length of a list within says nothing about it.
    #[inline]
    pub(crate) fn is_whole_since(&mut self, mark: Mark) -> bool {
        self.set_partial_length(None);
        self.is_clean_since(mark)
    }

    /// Puts what was reported since the mark into the element at `index`.
    #[inline]
    pub fn within_index(&mut self, mark: Mark, index: usize) {
        if !self.is_clean_since(mark) {
            self.prepend(mark, Segment::Index(index));
        }
    }

    /// Puts what was reported since the mark into the member with the wire name `name`.
    #[inline]
    pub fn within_field(&mut self, mark: Mark, name: &'static str) {
        if !self.is_clean_since(mark) {
            self.prepend(mark, Segment::Name(name));
        }
    }

    /// As [`Context::within_field`], right behind the value of the member: what is about it gets its byte range.
    #[inline]
    pub(crate) fn within_read_field(&mut self, mark: Mark, name: &'static str) {
        if !self.is_clean_since(mark) {
            self.prepend_read(mark, Step::Name(name));
        }
    }

    /// As [`Context::within_index`], right behind the element.
    #[inline]
    pub(crate) fn within_read_index(&mut self, mark: Mark, index: usize) {
        if !self.is_clean_since(mark) {
            self.prepend_read(mark, Step::Index(index));
        }
    }

    /// Gives the byte range of the value that our own reader has just read to what was reported of it since the mark.
    #[cold]
    pub(crate) fn place(&mut self, mark: Mark) {
        let (start, end) = if self.json { json::last_read() } else { (0, 0) };
        self.violations.iter_mut().skip(mark.0).for_each(|violation| violation.place(start, end));
    }

    /// Puts what was reported since the mark into the entry with the key `key`.
    #[inline]
    pub fn within_key(&mut self, mark: Mark, key: &str) {
        if !self.is_clean_since(mark) {
            self.prepend(mark, Segment::key(key));
        }
    }

    // Violations past the limit were never kept, so those since the mark are the tail from there.
    #[cold]
    fn prepend(&mut self, mark: Mark, segment: Segment) {
        if self.is_trying() {
            return self.deepen(mark);
        }
        let start = mark.0.min(self.violations.len());
        if let [others @ .., last] = &mut self.violations[start..] {
            for violation in others {
                violation.prepend(segment.clone());
            }
            last.prepend(segment);
        }
    }

    /// As [`Context::prepend`] and [`Context::place`], right behind the value of a member or an element.
    #[cold]
    fn prepend_read(&mut self, mark: Mark, step: Step) {
        if self.is_trying() {
            return self.deepen(mark);
        }
        let (start, end) = if self.json { json::last_read() } else { (0, 0) };
        for violation in self.violations.iter_mut().skip(mark.0) {
            violation.place(start, end);
            violation.prepend(step.into());
        }
    }
}
