//! How many bytes a violation takes in JSON, at most: faster to know than how many it takes.

use super::Param;
use crate::path::Segment;

/// A measure of texts: in JSON each unit takes six bytes at most, as a control character does.
#[derive(Clone, Copy, Default)]
pub(super) struct Bulk(usize);

/// The most bytes of the braces, the names of the members and what is between them, and of what a sentence has beside
/// its parameters.
const FRAME: usize = 64 + 256 + 8;

/// A number has forty digits and signs at most.
const NUMBER: usize = 7;

/// An index has twenty digits and a slash, and no character that takes more than one byte.
const INDEX: usize = 4;

impl Bulk {
    #[inline]
    pub(super) fn of_texts(code: usize, sentence: usize) -> Self {
        Self(code + sentence)
    }

    #[inline]
    pub(super) fn add_text(&mut self, length: usize) {
        self.0 += length;
    }

    /// A parameter stands once for itself, and in the sentence up to twice.
    #[inline]
    pub(super) fn add_param(&mut self, name: &str, value: &Param) {
        self.0 += 3 * (name.len() + of_value(value) + 1);
    }

    /// A name of the path: what needs an escape in a pointer, needs none in JSON.
    #[inline]
    pub(super) fn add_segment(&mut self, segment: &Segment) {
        self.0 += match segment {
            Segment::Name(name) => name.len() + 1,
            Segment::Key(key) => key.len() + 1,
            Segment::Index(_) => INDEX,
        };
    }

    #[inline]
    pub(super) fn size_at_most(self) -> usize {
        FRAME + 6 * self.0
    }
}

fn of_value(value: &Param) -> usize {
    match value {
        Param::Bool(_) | Param::Integer(_) | Param::Float(_) => NUMBER,
        Param::Text(text) => text.len(),
        Param::List(values) => 1 + values.iter().map(|value| of_value(value) + 1).sum::<usize>(),
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::super::{Violation, must_be_name, must_be_value};
    use crate::Param;
    use crate::path::Segment;

    /// Long ones, beside which the frame is small.
    fn texts() -> [&'static str; 5] {
        ["", "a", "\u{1}", "~/", "\"\\é日💩"].map(|text| &*text.repeat(1_000).leak())
    }

    /// The violation at a path, with each of the texts in each of its places.
    fn violations(text: &'static str) -> Vec<Violation> {
        let number = [Param::from(i128::MIN), Param::from(f64::MIN_POSITIVE), Param::from(false)];
        let list = Param::from(vec![Param::from(text), number[0].clone(), Param::from(vec![text, text])]);
        let named = || Violation::worded("variant", must_be_name).param(text, text).param("expected", list.clone());
        vec![
            Violation::new(text, text),
            Violation::must_be("type", text),
            named(),
            named().param("suggestion", text),
            Violation::worded("one_of", must_be_value).param("allowed", list.clone()).param("suggestion", text),
            number.into_iter().fold(Violation::new("a", "b"), |violation, number| violation.param(text, number)),
            Violation::new("a", "b").with_code(Cow::Borrowed(text)).with_message(Cow::Borrowed(text)),
            named().reworded(Cow::Borrowed(text), text.repeat(20)),
        ]
    }

    #[test]
    fn no_violation_takes_more() {
        for text in texts() {
            for mut violation in violations(text) {
                assert_fits(&violation);
                let segments = || [Segment::Name(text), Segment::key(text), Segment::Index(usize::MAX)];
                for segment in segments().into_iter().chain(segments()) {
                    violation.prepend(segment);
                    assert_fits(&violation);
                }
            }
        }
    }

    fn assert_fits(violation: &Violation) {
        let (size, most) = (serde_json::to_string(violation).unwrap().len(), violation.size_at_most());
        assert!(size <= most, "{size} of {most}: {}", violation.code().len());
    }
}
