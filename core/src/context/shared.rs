//! An object that several fields share: `#[serde(flatten)]`.

use std::cell::Cell;
use std::collections::HashSet;

use super::{Context, Mark, Recording, fingerprint};
use crate::decode::Buffer;
use crate::path::Segment;
use crate::violation::Violation;

/// Adds the names that are known to those that take part.
pub(crate) type AddNames = fn(&mut Vec<&'static str>);

/// The object that is read next is that of a model around, of which this is a part.
#[derive(Clone, Copy)]
pub(crate) struct Shared {
    /// Whether the part is a flattened field, not what such a field holds.
    pub(crate) is_field: bool,
    pub(crate) untaken: Untaken,
}

/// What becomes of a key that the part does not know.
#[derive(Clone, Copy)]
pub(crate) enum Untaken {
    Ignored,
    /// It is a violation; the function adds the names that the other parts know.
    Denied(AddNames),
    /// Other parts may know it, and none of them has been asked.
    Counted,
}

impl Shared {
    /// For what a flattened field holds. Where unknown keys mean nothing, it need not know.
    pub(crate) fn within(self) -> Option<Self> {
        (!matches!(self.untaken, Untaken::Ignored)).then_some(Self { is_field: false, ..self })
    }
}

/// What one of several parts did not take, as fingerprints.
#[derive(Default)]
pub(super) struct Reader {
    untaken: HashSet<u64>,
    takes_nothing: bool,
}

impl Context {
    /// What is known of the object that is read next, which no other object is told.
    #[inline]
    pub(crate) fn take_shared(&mut self) -> Option<Shared> {
        self.shared.take()
    }

    pub(crate) fn shared(&self) -> Option<Shared> {
        self.shared
    }

    pub(crate) fn set_shared(&mut self, shared: Option<Shared>) {
        self.shared = shared;
    }

    /// Runs `read` on what stands behind an internal tag or belongs to a flattened enum: serde reads it from a buffer,
    /// which takes an empty object for nothing.
    pub(crate) fn with_empties<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.empties, true);
        let result = read(self);
        self.empties = before;
        result
    }

    /// Whether an empty object is nothing.
    pub(crate) fn takes_empties(&self) -> bool {
        self.empties
    }

    /// One of several parts of an object begins to read, where it matters what each takes.
    pub(crate) fn add_reader(&mut self) {
        if matches!(self.shared, Some(Shared { untaken: Untaken::Counted, .. })) {
            self.seldom().readers.push(Reader::default());
        }
    }

    /// The part that reads does not take a key.
    pub(crate) fn count_untaken(&mut self, key: &str) {
        if let Some(reader) = self.seldom.as_mut().and_then(|seldom| seldom.readers.last_mut()) {
            reader.untaken.insert(fingerprint(key));
        }
    }

    fn readers(&self) -> &[Reader] {
        self.seldom.as_ref().map_or(&[], |seldom| &seldom.readers)
    }

    pub(crate) fn reader_count(&self) -> usize {
        self.readers().len()
    }

    /// The parts from this one on made nothing of the object.
    pub(crate) fn take_nothing_from(&mut self, reader: usize) {
        self.seldom().readers[reader..].iter_mut().for_each(|reader| reader.takes_nothing = true);
    }

    /// Whether none of the parts from this one on took a key.
    pub(crate) fn is_untaken_from(&self, reader: usize, key: &str) -> bool {
        let key = fingerprint(key);
        self.readers()[reader..].iter().all(|reader| reader.takes_nothing || reader.untaken.contains(&key))
    }

    pub(crate) fn forget_readers_from(&mut self, reader: usize) {
        if let Some(seldom) = &mut self.seldom {
            seldom.readers.truncate(reader);
        }
    }

    /// Whether violations are kept, and the value is read once.
    pub(crate) fn is_reading_once(&self) -> bool {
        self.recording == Recording::Violations && !self.replaying
    }

    /// A context for what is read in between: another has this one.
    pub(crate) fn beside(&self) -> Self {
        Self {
            json: self.json,
            values: self.values,
            depth: self.depth,
            unions: self.unions,
            deepest: self.deepest,
            stack: self.stack,
            empties: self.empties,
            limit: self.limit,
            ..Self::new(self.mode)
        }
    }

    /// Takes over what was found beside.
    pub(crate) fn absorb(&mut self, beside: Self) {
        self.found += beside.found;
        self.violations.extend(beside.violations);
        self.met_secret |= beside.met_secret;
        self.error_is_hidden |= beside.error_is_hidden;
    }

    /// Puts what was reported since the mark into the order in which it was found.
    pub(crate) fn sort_since(&mut self, mark: Mark) {
        if !self.is_clean_since(mark) {
            let start = mark.0.min(self.violations.len());
            self.violations[start..].sort_by_key(Violation::turn);
            self.violations.truncate(self.limit);
        }
    }

    /// What was reported since the mark of a member takes the turn that the function gives for its name.
    #[cold]
    pub(crate) fn put_in_turn(&mut self, mark: Mark, turn: &dyn Fn(&str) -> Option<u64>) {
        let start = mark.0.min(self.violations.len());
        for violation in &mut self.violations[start..] {
            let name = match violation.path().last() {
                Some(Segment::Name(name)) => name,
                Some(Segment::Key(key)) => &**key,
                _ => continue,
            };
            if let Some(turn) = turn(name) {
                violation.set_turn(turn);
            }
        }
    }
}

/// When the members came that a part of an object buffers before it knows how to read them: what is wrong with them is
/// found later, and has its place among what was found in other parts meanwhile.
pub(crate) struct Turns(Option<Vec<(String, u64)>>);

impl Turns {
    /// Where the object is shared.
    pub(crate) fn new(shared: Option<Shared>) -> Self {
        Self(shared.map(|_| Vec::new()))
    }

    /// The member comes now.
    pub(crate) fn note(&mut self, key: &Buffer<'_>) {
        if let Some(turns) = &mut self.0 {
            turns.push((key.to_text(), next_turn()));
        }
    }

    /// Gives what was reported since the mark the turns of the members.
    pub(crate) fn restore(self, mark: Mark, cx: &mut Context) {
        if let Some(turns) = self.0.filter(|turns| !turns.is_empty() && !cx.is_clean_since(mark)) {
            cx.put_in_turn(mark, &|name| turns.iter().find(|(key, _)| key == name).map(|(_, turn)| *turn));
        }
    }
}

thread_local! {
    static TURN: Cell<u64> = const { Cell::new(0) };
}

/// A number that is greater than all before it.
#[inline]
pub(crate) fn next_turn() -> u64 {
    TURN.with(|turn| {
        let next = turn.get() + 1;
        turn.set(next);
        next
    })
}
