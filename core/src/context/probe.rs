//! Trying to read a value as something that it may not be: what is wrong is weighed, not kept.

use super::{Context, Mark, Recording};
use crate::codes;
use crate::decode::{ARRAY, BOOLEAN, INTEGER, NUMBER, OBJECT, STRING, noun};
use crate::violation::{Param, Violation};

/// The most faults that are weighed of one try; with so many the first are as good as all.
const FAULT_LIMIT: usize = 64;

/// What is wrong with a value that is tried.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Fault {
    pub(crate) kind: FaultKind,
    /// How many steps below the value that is tried.
    pub(crate) level: u8,
    /// What must be, or the name of the field that is missing or of the tag.
    pub(crate) label: Option<&'static str>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FaultKind {
    /// The value is of another type.
    Type,
    /// There is nothing.
    Null,
    /// A text is none of the names that there are.
    Name,
    /// A tag or a constant says that it is something else.
    Tag,
    Missing,
    /// A field that is not known, or known already.
    Unknown,
    /// A rule, or what a type of its own says.
    Rule,
    /// It is nested too deep to be read.
    Depth,
}

impl Fault {
    pub(crate) fn new(kind: FaultKind, label: Option<&'static str>) -> Self {
        Self { kind, level: 0, label }
    }

    fn of(violation: &Violation) -> Self {
        let kind = match violation.code() {
            codes::TYPE => FaultKind::Type,
            codes::NULL => FaultKind::Null,
            codes::VARIANT => FaultKind::Name,
            codes::CONSTANT => FaultKind::Tag,
            codes::MISSING => FaultKind::Missing,
            codes::UNKNOWN | codes::DUPLICATE => FaultKind::Unknown,
            codes::DEPTH => FaultKind::Depth,
            _ => FaultKind::Rule,
        };
        let expected = violation.params().iter().find(|(name, _)| *name == "expected");
        Self::new(kind, expected.and_then(|(_, expected)| label(expected)))
    }

    /// How much it says that the value is meant for something else: a wrong type most, then a wrong tag, missing
    /// fields, unknown fields, and rules least; the deeper, the less. What is wrong with the members of an object as
    /// such counts as of the object.
    pub(crate) fn weight(self) -> u8 {
        let (kind, level) = (self.kind, self.level.min(20));
        let of_members = level.saturating_sub(1);
        match kind {
            FaultKind::Type | FaultKind::Null => 240 - 10 * level,
            FaultKind::Name => 238 - 10 * level,
            FaultKind::Tag => 236 - 10 * of_members,
            FaultKind::Missing => 234 - 10 * of_members,
            FaultKind::Unknown => 232 - 10 * of_members,
            FaultKind::Rule => 30 - level,
            // It may be the right one.
            FaultKind::Depth => 1,
        }
    }
}

/// What must be, with its article, from the name of a type.
fn label(expected: &Param) -> Option<&'static str> {
    let labels = [STRING, INTEGER, NUMBER, BOOLEAN, OBJECT, ARRAY];
    labels.into_iter().find(|label| matches!(expected, Param::Text(name) if noun(label) == name))
}

/// A number that stands for a key.
pub(crate) fn fingerprint(key: &str) -> u64 {
    // FNV-1a: keys that collide make a report less apt, no more.
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What a try came to.
#[derive(Default)]
pub(crate) struct Tried {
    pub(crate) faults: Vec<Fault>,
    /// The keys of the value itself that were not known, as fingerprints.
    pub(crate) unknown: Vec<u64>,
    /// Those that were known, by their names.
    pub(crate) known: Vec<&'static str>,
}

/// The try that is going on.
#[derive(Default)]
pub(super) struct Probe {
    tried: Tried,
    /// How many violations there were when it began, and within how many models.
    base: usize,
    depth: usize,
}

impl Context {
    /// Runs `read` without keeping what it reports, and says what was wrong.
    pub(crate) fn try_read<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> (T, Tried) {
        let (recording, found) = (self.recording, self.found);
        let probe = Probe { base: found, depth: self.depth, tried: Tried::default() };
        let before = self.seldom().probe.replace(probe);
        self.recording = Recording::Nothing;
        let result = read(self);
        let probe = std::mem::replace(&mut self.seldom().probe, before).unwrap_or_default();
        (self.recording, self.found) = (recording, found);
        (result, probe.tried)
    }

    /// Runs `read` without keeping anything of what it reports, and says whether that was nothing.
    pub(crate) fn try_whether<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> (T, bool) {
        let (found, before) = (self.found, std::mem::replace(&mut self.recording, Recording::Count));
        let result = read(self);
        let is_clean = self.found == found;
        (self.recording, self.found) = (before, found);
        (result, is_clean)
    }

    /// What is tried now.
    fn probe(&mut self) -> &mut Probe {
        self.seldom().probe.get_or_insert_default()
    }

    /// Runs `read` without keeping what it reports, and says whether it reported nothing.
    pub(crate) fn quietly<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> (T, bool) {
        if self.recording == Recording::Secrets {
            let mark = self.mark();
            let result = read(self);
            return (result, self.is_clean_since(mark));
        }
        self.try_whether(read)
    }

    /// Whether what is wrong is not reported.
    pub(crate) fn is_trying(&self) -> bool {
        matches!(self.recording, Recording::Nothing | Recording::Count)
    }

    /// Whether what is tried is weighed.
    #[inline]
    pub(crate) fn is_weighing(&self) -> bool {
        self.recording == Recording::Nothing
    }

    /// Something is wrong with the value that is tried.
    pub(crate) fn fault(&mut self, fault: Fault) {
        self.found += 1;
        if !self.is_weighing() {
            return;
        }
        let faults = &mut self.probe().tried.faults;
        if faults.len() < FAULT_LIMIT {
            faults.push(fault);
        }
    }

    pub(super) fn fault_of(&mut self, violation: &Violation) {
        self.fault(Fault::of(violation));
    }

    /// The faults since the mark.
    fn faults_since(&mut self, mark: Mark) -> &mut [Fault] {
        let probe = self.probe();
        let start = mark.0.saturating_sub(probe.base).min(probe.tried.faults.len());
        &mut probe.tried.faults[start..]
    }

    /// What was wrong since the mark is wrong with a member.
    pub(super) fn deepen(&mut self, mark: Mark) {
        if !self.is_weighing() {
            return;
        }
        for fault in self.faults_since(mark) {
            fault.level = fault.level.saturating_add(1);
        }
    }

    pub(super) fn forget_faults(&mut self, mark: Mark) {
        let probe = self.probe();
        probe.tried.faults.truncate(mark.0.saturating_sub(probe.base));
        self.found = mark.0;
    }

    /// Puts what was reported since the mark into the member that holds the tag.
    pub(crate) fn within_tag(&mut self, mark: Mark, name: &'static str) {
        self.within_field(mark, name);
        if self.is_weighing() {
            for fault in self.faults_since(mark).iter_mut().filter(|fault| fault.kind == FaultKind::Name) {
                *fault = Fault { kind: FaultKind::Tag, label: Some(name), ..*fault };
            }
        }
    }

    /// Whether the object that is read is the value that is tried.
    fn is_tried_itself(&self) -> bool {
        let probe = || self.seldom.as_ref().and_then(|seldom| seldom.probe.as_ref());
        self.is_weighing() && probe().is_some_and(|probe| self.depth <= probe.depth + 1)
    }

    /// A key of the object that is read was known by this name.
    #[inline]
    pub(crate) fn note_known(&mut self, name: &'static str) {
        if self.is_tried_itself() {
            self.probe().tried.known.push(name);
        }
    }

    /// A key of the object that is read was not known.
    #[inline]
    pub(crate) fn note_unknown(&mut self, key: &str) {
        if self.is_tried_itself() && self.probe().tried.unknown.len() < FAULT_LIMIT {
            self.probe().tried.unknown.push(fingerprint(key));
        }
    }
}
