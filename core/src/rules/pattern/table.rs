//! A plain expression as a table: from a state and a byte to the next state.
//!
//! Each class of the expression is a position. What may come next is a set of positions; the sets that occur are the
//! states (the construction of Glushkov, then of subsets).

use super::plain::{Class, Expression};

/// A set of positions.
type Positions = u128;

/// The most positions and states of a table; larger expressions are left to the library.
const MOST_POSITIONS: usize = 128;
const MOST_STATES: usize = 64;

/// Nothing can match any more.
const DEAD: u8 = 0;
const START: u8 = 1;

/// The table of an expression.
pub(super) struct Table {
    next: Vec<[u8; 256]>,
    accepts: Vec<bool>,
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table").field("states", &self.next.len()).finish_non_exhaustive()
    }
}

impl Table {
    /// The table, unless it would be large.
    pub(super) fn new(expression: &Expression) -> Option<Self> {
        let mut automaton = Automaton::default();
        let whole = automaton.add(expression)?;
        let accepts = |(last, is_start): (Positions, bool)| last & whole.last != 0 || (is_start && whole.is_optional);

        // A state is what was read last. That of the start is nothing, and so is the dead one, which differs by what
        // may come next.
        let mut states: Vec<(Positions, bool)> = vec![(0, false), (0, true)];
        let mut table = Self { next: vec![[DEAD; 256]], accepts: vec![false, accepts(states[1])] };
        while let Some((last, is_start)) = states.get(table.next.len()).copied() {
            let coming = if is_start { whole.first } else { automaton.after(last) };
            let mut row = [DEAD; 256];
            for byte in 0..128_u8 {
                let read = automaton.reading(coming, byte);
                if read == 0 {
                    continue;
                }
                let state = states.iter().position(|state| *state == (read, false)).unwrap_or_else(|| {
                    states.push((read, false));
                    table.accepts.push(accepts((read, false)));
                    states.len() - 1
                });
                row[usize::from(byte)] = u8::try_from(state).ok().filter(|_| state < MOST_STATES)?;
            }
            table.next.push(row);
        }
        Some(table)
    }

    #[inline]
    pub(super) fn matches(&self, text: &[u8]) -> bool {
        let mut state = START;
        for byte in text {
            state = self.next[usize::from(state)][usize::from(*byte)];
            if state == DEAD {
                return false;
            }
        }
        self.accepts[usize::from(state)]
    }
}

/// The positions of an expression, and what follows each.
#[derive(Default)]
struct Automaton {
    classes: Vec<Class>,
    follow: Vec<Positions>,
}

/// A part of an expression: where it may begin and end, and whether it may be left out.
#[derive(Clone, Copy)]
struct Part {
    first: Positions,
    last: Positions,
    is_optional: bool,
}

const EMPTY: Part = Part { first: 0, last: 0, is_optional: true };

impl Automaton {
    fn add(&mut self, expression: &Expression) -> Option<Part> {
        match expression {
            Expression::Empty => Some(EMPTY),
            Expression::Class(class) => self.position(*class),
            Expression::Sequence(parts) => parts.iter().try_fold(EMPTY, |whole, part| {
                let part = self.add(part)?;
                Some(self.join(whole, part))
            }),
            Expression::Choice(parts) => {
                let none = Part { is_optional: false, ..EMPTY };
                parts.iter().try_fold(none, |whole, part| {
                    let part = self.add(part)?;
                    Some(Part {
                        first: whole.first | part.first,
                        last: whole.last | part.last,
                        is_optional: whole.is_optional || part.is_optional,
                    })
                })
            }
            Expression::Repeat(inner, least, most) => self.repeat(inner, *least, *most),
        }
    }

    fn position(&mut self, class: Class) -> Option<Part> {
        let position = self.classes.len();
        if position == MOST_POSITIONS {
            return None;
        }
        self.classes.push(class);
        self.follow.push(0);
        let one = 1 << position;
        Some(Part { first: one, last: one, is_optional: false })
    }

    /// A part as often as it must be there, then as often as it may.
    fn repeat(&mut self, inner: &Expression, least: u16, most: Option<u16>) -> Option<Part> {
        if inner.is_nothing() {
            return Some(EMPTY);
        }
        let mut whole = EMPTY;
        for _ in 0..least {
            let part = self.add(inner)?;
            whole = self.join(whole, part);
        }
        for _ in least..most.unwrap_or(least) {
            let part = self.add(inner)?;
            whole = self.join(whole, Part { is_optional: true, ..part });
        }
        if most.is_none() {
            let part = self.add(inner)?;
            self.link(part.last, part.first);
            whole = self.join(whole, Part { is_optional: true, ..part });
        }
        Some(whole)
    }

    fn join(&mut self, before: Part, after: Part) -> Part {
        self.link(before.last, after.first);
        Part {
            first: before.first | if before.is_optional { after.first } else { 0 },
            last: after.last | if after.is_optional { before.last } else { 0 },
            is_optional: before.is_optional && after.is_optional,
        }
    }

    /// After each of some positions, each of others may come.
    fn link(&mut self, from: Positions, to: Positions) {
        for (position, follow) in self.follow.iter_mut().enumerate() {
            if from >> position & 1 == 1 {
                *follow |= to;
            }
        }
    }

    fn after(&self, last: Positions) -> Positions {
        let is_last = |position: &usize| last >> position & 1 == 1;
        (0..self.follow.len()).filter(is_last).fold(0, |coming, position| coming | self.follow[position])
    }

    fn reading(&self, coming: Positions, byte: u8) -> Positions {
        let reads = |position: &usize| coming >> position & 1 == 1 && self.classes[*position].contains(byte);
        (0..self.classes.len()).filter(reads).fold(0, |read, position| read | 1 << position)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Compiled, ecma, plain};
    use super::*;

    fn table(pattern: &str) -> Option<Table> {
        Table::new(&plain::parse(pattern)?.expression)
    }

    /// The same numbers in each run.
    struct Random(u64);

    impl Random {
        fn below(&mut self, end: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % end
        }

        fn of<'a>(&mut self, parts: &[&'a str]) -> &'a str {
            parts[self.below(parts.len())]
        }

        fn text(&mut self, parts: &[&str], most: usize) -> String {
            (0..self.below(most + 1)).map(|_| self.of(parts)).collect()
        }
    }

    const PARTS: [&str; 44] = [
        "a", "b", "-", "0", "[a-c]", "[a-z0-9-]", "[-a]", "[a\\-b]", "[\\d_]", "\\d", "\\w", "\\.", "\\-", "(", "(?:", ")", ")",
        "|", "?", "*", "+", "{2}", "{1,3}", "{0,2}", "{2,}", "[^a]", ".", "^", "$", "\\b", "[", "]", " ", "{", ",", "é",
        "[^-b]", "[^\\s]", "[\\S ]", "\\s", "\\S", "\\D", "\\W", "\\n",
    ];

    const TEXTS: [&str; 14] = ["a", "b", "c", "z", "-", "0", "7", "_", ".", "A", " ", "\n", "é", "ab"];

    #[test]
    fn a_table_matches_what_the_library_matches() {
        let mut random = Random(7);
        let (mut tables, mut matches, mut runs, mut more) = (0, 0, 0, 0);
        for _ in 0..20_000 {
            let pattern = format!("^{}$", random.text(&PARTS, 7));
            let Some(table) = table(&pattern) else { continue };
            tables += 1;
            let compiled = Compiled::new(&pattern).expect(&pattern);
            runs += usize::from(matches!(compiled, Compiled::Run(..)));
            let regex = regex::Regex::new(&ecma::translate(&pattern)).expect(&pattern);
            for _ in 0..30 {
                let text = random.text(&TEXTS, 6);
                let is_match = regex.is_match(&text);
                matches += usize::from(is_match);
                more += usize::from(is_match && !text.is_ascii());
                assert_eq!(compiled.matches(&text), is_match, "{pattern} on {text:?}");
                if text.is_ascii() {
                    assert_eq!(table.matches(text.as_bytes()), is_match, "{pattern} on {text:?}");
                }
            }
        }
        let counts = [tables, matches, runs, more];
        assert!(counts.iter().zip([5_000, 10_000, 500, 200]).all(|(count, least)| *count > least), "{counts:?}");
    }

    #[test]
    fn the_expressions_of_models_are_plain() {
        for pattern in [
            "^[a-z0-9-]+$", "^[A-Z]{2}$", "^[a-z]{2}(-[A-Z]{2})?$", r"^\+[0-9]{7,15}$", "^(?:cus|usr)_[0-9A-Za-z]{14}$",
            r"^\d{4}-\d{2}-\d{2}$", "^#[0-9a-fA-F]{6}$", "^[a-z]+(?:-[a-z]+)*$", "^$",
            r"^[^<>\r\n]+$", r"^\S+@\S+$", "^.$", r"^[\w\s.,]*$",
        ] {
            assert!(table(pattern).is_some(), "{pattern}");
        }
    }

    #[test]
    fn nothing_however_often_is_nothing() {
        let pattern = format!("^{}{}$", "(".repeat(12), "){9999}".repeat(12));
        assert!(table(&pattern).is_some_and(|table| table.matches(b"") && !table.matches(b"a")));
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_library() {
        for pattern in [
            "[a-z]", "^a", "a$", "^a|b$", r"^\bа$", r"^a\$", "^é$", "^(?i:a)$", "^(?<n>a)$",
            "^a{129}$", "^[^]$", "^(a{40}){40}$", "^(?:[ab]{0,9}a[ab]{9})$", "^a**$", "^[]$", "^[z-a]$", "^{$",
        ] {
            assert!(table(pattern).is_none(), "{pattern}");
        }
    }
}
