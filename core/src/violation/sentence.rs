//! What must be instead, in words.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::param::{Named, text_at_most};

/// Writes a sentence from the parameters of its violation.
pub(crate) type Words = fn(&[Named]) -> String;

/// A sentence, which most often is written only when somebody asks for it.
#[derive(Clone)]
pub(super) struct Sentence {
    text: OnceLock<Cow<'static, str>>,
    source: Source,
}

/// Where a sentence comes from that is not written yet.
#[derive(Clone, Copy)]
enum Source {
    Written,
    /// "must be" and this.
    MustBe(&'static str),
    Params(Words),
}

/// The most bytes in JSON of what a sentence has beside its parameters.
const WORDS_AT_MOST: usize = 256;

impl Sentence {
    pub(super) fn written(text: Cow<'static, str>) -> Self {
        Self { text: OnceLock::from(text), source: Source::Written }
    }

    pub(super) fn must_be(expected: &'static str) -> Self {
        Self { text: OnceLock::new(), source: Source::MustBe(expected) }
    }

    pub(super) fn of_params(words: Words) -> Self {
        Self { text: OnceLock::new(), source: Source::Params(words) }
    }

    pub(super) fn text(&self, params: &[Named]) -> &str {
        self.text.get_or_init(|| match self.source {
            Source::Written => Cow::Borrowed(""),
            Source::MustBe(expected) => Cow::Owned(format!("must be {expected}")),
            Source::Params(words) => Cow::Owned(words(params)),
        })
    }

    /// The most bytes in JSON, of which the parameters alone take so many.
    pub(super) fn size_at_most(&self, params: usize) -> usize {
        match (self.text.get(), self.source) {
            (Some(text), _) => text_at_most(text),
            (None, Source::MustBe(expected)) => WORDS_AT_MOST + text_at_most(expected),
            (None, _) => WORDS_AT_MOST + 2 * params,
        }
    }
}
