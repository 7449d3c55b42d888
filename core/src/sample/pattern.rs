//! Texts that match a pattern of JSON Schema.

use std::collections::HashMap;

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

    /// A text that matches; the least where it is asked for.
    pub(super) fn matching(&mut self, pattern: &str, random: &mut Random, least: bool) -> Option<String> {
        if !self.trees.contains_key(pattern) {
            self.trees.insert(pattern.to_owned(), regex_syntax::parse(&translate(pattern)).ok());
        }
        let mut text = String::new();
        add(self.trees[pattern].as_ref()?, random, least, &mut text);
        Some(text)
    }
}

fn add(hir: &Hir, random: &mut Random, least: bool, text: &mut String) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => text.extend(character(class, random, least)),
        HirKind::Capture(capture) => add(&capture.sub, random, least, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| add(part, random, least, text)),
        HirKind::Alternation(branches) => {
            let chosen = if least { &branches[0] } else { random.one(branches) };
            add(chosen, random, least, text);
        }
        HirKind::Repetition(repetition) => {
            let (min, max) = (repetition.min, repetition.max.unwrap_or(repetition.min.saturating_add(3)));
            let more = usize::try_from(max.saturating_sub(min)).unwrap_or(0).min(4);
            let extra = if least { 0 } else { random.below(more + 1) };
            for _ in 0..min.saturating_add(u32::try_from(extra).unwrap_or(0)).min(1000) {
                add(&repetition.sub, random, least, text);
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
