//! What is known of the text that a report is about, so that no secret of it is ever shown.

use std::hash::{DefaultHasher, Hasher};
use std::ops::Range;

/// What of a source text may be shown.
#[derive(Clone, PartialEq)]
pub(crate) enum Source {
    /// The model has met no secrets: whatever text is given.
    Any,
    /// There are secrets, and nobody knows where.
    Withheld,
    /// The text that was read.
    Text(Text),
}

/// The text that was read, and what of it must not be shown.
#[derive(Clone, PartialEq)]
pub(crate) struct Text {
    length: usize,
    digest: u64,
    /// Where reading stopped: nobody knows what is behind.
    stopped: Option<usize>,
    /// In the order of the text, apart from each other.
    secrets: Vec<Range<usize>>,
}

impl Source {
    pub(crate) fn new(text: &str, stopped: Option<usize>, secrets: Vec<Range<usize>>) -> Self {
        Self::Text(Text { length: text.len(), digest: digest(text), stopped, secrets: merged(secrets) })
    }

    /// The end of what may be shown of a text, and the ranges to mask in it; nothing if none of it may be shown.
    #[cfg(feature = "render")]
    pub(crate) fn shown(&self, text: &str) -> Option<(usize, &[Range<usize>])> {
        match self {
            Self::Any => Some((text.len(), &[])),
            Self::Withheld => None,
            Self::Text(known) => known.shown(text),
        }
    }
}

#[cfg(feature = "render")]
impl Text {
    fn shown(&self, text: &str) -> Option<(usize, &[Range<usize>])> {
        let is_same = text.get(..self.length).is_some_and(|start| digest(start) == self.digest);
        if is_same {
            let end = self.stopped.unwrap_or(text.len()).min(text.len());
            return Some((end, &self.secrets));
        }
        let may_hold_secrets = self.stopped.is_some() || !self.secrets.is_empty();
        (!may_hold_secrets).then_some((text.len(), &[]))
    }
}

/// Tells a text from another that somebody gives by mistake.
fn digest(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    hasher.finish()
}

fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
