//! Texts that match a pattern of JSON Schema.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use regex_syntax::hir::{Class, Hir, HirKind};

use super::Random;
use crate::rules::{Engine, translate};

/// Patterns that were read before.
#[derive(Default)]
pub(super) struct Patterns {
    engines: HashMap<String, Option<Engine>>,
    trees: HashMap<String, Option<Hir>>,
}

impl Patterns {
    /// Whether a pattern matches somewhere in a text.
    pub(super) fn matches(&mut self, pattern: &str, text: &str) -> bool {
        if !self.engines.contains_key(pattern) {
            self.engines.insert(pattern.to_owned(), Engine::new(&translate(pattern)));
        }
        self.engines[pattern].as_ref().is_some_and(|engine| engine.matches(text))
    }

    /// A text that matches; the least where it is asked for. It has one of the lengths, if the pattern lets it.
    pub(super) fn matching(
        &mut self,
        pattern: &str,
        lengths: &RangeInclusive<usize>,
        random: &mut Random,
        least: bool,
    ) -> Option<String> {
        if !self.trees.contains_key(pattern) {
            self.trees.insert(pattern.to_owned(), regex_syntax::parse(&translate(pattern)).ok());
        }
        let tree = self.trees[pattern].as_ref()?;
        let mut text = String::new();
        let mut writer = Writer { random, least, more: !least, lacking: 0 };
        writer.add(tree, &mut text);
        if lengths.contains(&text.chars().count()) {
            return Some(text);
        }
        // As short as may be, and then as much longer as it must be.
        writer.more = false;
        for _ in 0..2 {
            text.clear();
            writer.add(tree, &mut text);
            writer.lacking = lengths.start().saturating_sub(text.chars().count()).min(LONGEST);
        }
        Some(text)
    }
}

/// So many characters are added at most.
const LONGEST: usize = 10_000;

/// Writes a text that an expression matches.
struct Writer<'r> {
    random: &'r mut Random,
    /// Whether what comes first is chosen where there is a choice.
    least: bool,
    /// Whether something is repeated more often than it must be.
    more: bool,
    /// How many characters more than the fewest are wanted.
    lacking: usize,
}

impl Writer<'_> {
    fn add(&mut self, hir: &Hir, text: &mut String) {
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
            HirKind::Class(class) => text.extend(character(class, self.random, self.least)),
            HirKind::Capture(capture) => self.add(&capture.sub, text),
            HirKind::Concat(parts) => parts.iter().for_each(|part| self.add(part, text)),
            HirKind::Alternation(branches) => {
                let chosen = if self.least { &branches[0] } else { self.random.one(branches) };
                self.add(chosen, text);
            }
            HirKind::Repetition(repetition) => {
                let (min, max) = (repetition.min, repetition.max.unwrap_or(u32::MAX));
                let more = usize::try_from(max.saturating_sub(min)).unwrap_or(usize::MAX);
                let extra = if self.more { self.random.below(more.min(3) + 1) } else { 0 };
                for _ in 0..usize::try_from(min).unwrap_or(0).saturating_add(extra).min(1000) {
                    self.add(&repetition.sub, text);
                }
                self.lengthen(&repetition.sub, more, text);
            }
        }
    }

    /// Repeats, as often as may be, until nothing is lacking.
    fn lengthen(&mut self, hir: &Hir, most: usize, text: &mut String) {
        let fewest = hir.properties().minimum_len().unwrap_or(0);
        for _ in 0..most {
            let (length, lacking) = (text.len(), self.lacking);
            if lacking == 0 {
                return;
            }
            // What is within may be longer in turn.
            self.lacking = lacking.saturating_sub(fewest);
            self.add(hir, text);
            if text.len() == length {
                return;
            }
        }
    }
}

/// A character of a class: a letter or digit where there is one.
fn character(class: &Class, random: &mut Random, least: bool) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class.ranges().iter().map(|range| (range.start(), range.end())).collect(),
        Class::Bytes(class) => {
            class.ranges().iter().map(|range| (char::from(range.start()), char::from(range.end()))).collect()
        }
    };
    let holds = |c: &char| ranges.iter().any(|(start, end)| (start..=end).contains(&c));
    let plain: Vec<char> = ('a'..='z').chain('A'..='Z').chain('0'..='9').chain("-_. ".chars()).filter(holds).collect();
    if least || !(plain.is_empty() || random.chance(4)) {
        let first = plain.first().copied();
        return if least { first.or(ranges.first().map(|range| range.0)) } else { Some(*random.one(&plain)) };
    }
    if ranges.is_empty() {
        return None;
    }
    let (start, end) = *random.one(&ranges);
    Some(if random.chance(2) { start } else { end })
}
