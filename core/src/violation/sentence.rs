//! What must be instead, in words.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::param::Named;

/// Writes a sentence from the parameters of its violation.
pub(crate) type Words = fn(&[Named]) -> String;

/// What stands before a sentence about a key.
pub(super) const KEY: &str = "the key ";

/// A sentence, which most often is written only when somebody asks for it.
#[derive(Clone)]
pub(super) struct Sentence {
    /// Of one that is made of something else, what was written.
    text: OnceLock<String>,
    source: Source,
    /// Whether it is about the key of an entry, which the pointer does not tell.
    of_key: bool,
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
        Self::of(Source::Written(text))
    }

    pub(super) fn must_be(expected: &'static str) -> Self {
        Self::of(Source::MustBe(expected))
    }

    pub(super) fn of_params(words: Words) -> Self {
        Self::of(Source::Params(words))
    }

    fn of(source: Source) -> Self {
        Self { text: OnceLock::new(), source, of_key: false }
    }

    /// Says that the key must be so.
    pub(super) fn set_of_key(&mut self) {
        (self.of_key, self.text) = (true, OnceLock::new());
    }

    pub(super) fn text(&self, params: &[Named]) -> &str {
        match &self.source {
            Source::Written(text) if !self.of_key => text,
            source => self.text.get_or_init(|| {
                let text = match source {
                    Source::Written(text) => text.to_string(),
                    Source::MustBe(expected) => format!("must be {expected}"),
                    Source::Params(words) => words(params),
                };
                if self.of_key && text.starts_with("must ") { format!("{KEY}{text}") } else { text }
            }),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_about_a_key_says_so() {
        let sentences = [
            Sentence::written("must be short".into()),
            Sentence::must_be("short"),
            Sentence::of_params(|_| "must be short".to_owned()),
        ];
        for mut sentence in sentences {
            assert_eq!(sentence.text(&[]), "must be short");
            sentence.set_of_key();
            sentence.set_of_key();
            assert_eq!(sentence.text(&[]), "the key must be short");
        }
        // One of yours, which may say it already.
        let mut own = Sentence::written("no such language".into());
        own.set_of_key();
        assert_eq!(own.text(&[]), "no such language");
    }
}
