//! What must be instead, in words.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::param::Named;

/// Writes a sentence from the parameters of its violation.
pub(crate) type Words = fn(&[Named]) -> String;

/// A sentence, which most often is written only when somebody asks for it.
#[derive(Clone)]
pub(super) struct Sentence {
    /// Of one that is made of something else, what was written.
    text: OnceLock<String>,
    source: Source,
}

/// Where a sentence comes from.
#[derive(Clone)]
enum Source {
    Written(Cow<'static, str>),
    /// "must be" and this.
    MustBe(&'static str),
    Params(Words),
}

impl Sentence {
    pub(super) fn written(text: Cow<'static, str>) -> Self {
        Self { text: OnceLock::new(), source: Source::Written(text) }
    }

    pub(super) fn must_be(expected: &'static str) -> Self {
        Self { text: OnceLock::new(), source: Source::MustBe(expected) }
    }

    pub(super) fn of_params(words: Words) -> Self {
        Self { text: OnceLock::new(), source: Source::Params(words) }
    }

    pub(super) fn text(&self, params: &[Named]) -> &str {
        match &self.source {
            Source::Written(text) => text,
            Source::MustBe(expected) => self.text.get_or_init(|| format!("must be {expected}")),
            Source::Params(words) => self.text.get_or_init(|| words(params)),
        }
    }

    /// How long the text is that it comes with.
    pub(super) fn len(&self) -> usize {
        match &self.source {
            Source::Written(text) => text.len(),
            Source::MustBe(expected) => expected.len(),
            Source::Params(_) => 0,
        }
    }
}
