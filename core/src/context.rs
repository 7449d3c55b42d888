//! What one reading or checking carries along: the violations found so far, and how to read.

mod place;
mod probe;
mod shared;
mod union;

use crate::decode::Memory;
use crate::decode::formats::Texts;
use crate::report::{Report, Source};
use crate::violation::{Subject, Violation};

pub use place::Mark;
use probe::Probe;
pub(crate) use probe::{Fault, FaultKind, Tried, fingerprint};
use shared::Reader;
pub(crate) use shared::{AddNames, Shared, Turns, Untaken, next_turn};

/// The most violations a report keeps unless told otherwise.
pub(crate) const DEFAULT_LIMIT: usize = 100;

/// How many violations an input has, so that most take one allocation.
const USUAL_VIOLATIONS: usize = 16;

/// How deep models may nest: the limit of `serde_json`, and half of it where the format may have none and any type
/// is asked for, which takes more of the stack.
const DEPTH_LIMIT: usize = 128;

/// The most bytes of the stack that nested models may take, so that the 2 MiB of a thread suffice for any input.
const STACK_LIMIT: usize = 1536 * 1024;

/// How to ask the format for a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mode {
    /// Ask for the type that is expected: every format can answer, and stops at the first wrong type.
    Hinted,
    /// As `Hinted`, but a single value is taken as it is, as it comes out of the buffer that serde has there.
    Buffered,
    /// Ask for whatever is there: for formats that describe themselves; a wrong type is one violation among others.
    Collecting,
}

/// How the format has its values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Values {
    /// Each says of what type it is, to people as well.
    Typed,
    /// Not as text: it may give a value as another type than was written.
    Binary,
    /// Each as a text.
    Texts(Texts),
}

/// What one reading or checking carries along: the violations found so far.
///
/// An implementation of [`Decode`](crate::Decode) by hand reports with [`Context::report`].
pub struct Context {
    mode: Mode,
    /// The format is our own reader of JSON text: it takes hints, and raw values can be asked for.
    json: bool,
    values: Values,
    /// The value being read is the key of a map.
    key: bool,
    /// It is in the memory of the union around it.
    replaying: bool,
    depth: usize,
    /// How many unions this value lies within.
    unions: usize,
    /// The most of both.
    deepest: usize,
    stack: usize,
    limit: usize,
    found: usize,
    violations: Vec<Violation>,
    partial_length: Option<usize>,
    recording: Recording,
    met_secret: bool,
    error_is_hidden: bool,
    /// serde would have buffered the value, and takes an empty object for nothing.
    empties: bool,
    shared: Option<Shared>,
    seldom: Option<Box<Seldom>>,
}

/// What few models need, in one place, so that a context costs little where nobody does.
#[derive(Default)]
struct Seldom {
    readers: Vec<Reader>,
    /// What only unions need.
    probe: Option<Probe>,
    memory: Option<Memory>,
}

/// What a context keeps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Recording {
    Violations,
    /// What a try needs to be weighed.
    Nothing,
    /// Only whether there are any.
    Count,
    /// The places of `#[api(secret)]` fields, as violations without a meaning.
    Secrets,
}

impl Context {
    pub(crate) fn new(mode: Mode) -> Self {
        Self {
            mode,
            json: false,
            values: Values::Typed,
            key: false,
            replaying: false,
            depth: 0,
            unions: 0,
            deepest: if mode == Mode::Collecting { DEPTH_LIMIT / 2 } else { DEPTH_LIMIT },
            stack: 0,
            limit: DEFAULT_LIMIT,
            found: 0,
            violations: Vec::new(),
            partial_length: None,
            recording: Recording::Violations,
            met_secret: false,
            error_is_hidden: false,
            empties: false,
            shared: None,
            seldom: None,
        }
    }

    fn seldom(&mut self) -> &mut Seldom {
        self.seldom.get_or_insert_default()
    }

    /// The format is our own reader of JSON text; so many violations are kept.
    pub(crate) fn read_json(&mut self, limit: usize) {
        (self.json, self.deepest, self.limit) = (true, DEPTH_LIMIT, limit);
    }

    /// Whether wrong types are collected, so that any type may be asked of the format.
    pub fn is_collecting(&self) -> bool {
        self.mode == Mode::Collecting
    }

    /// Whether the format may be asked for the type of a value: one that must answer so, or our own reader, which
    /// takes it for a hint and nothing more.
    #[inline]
    pub(crate) fn takes_hints(&self) -> bool {
        self.mode == Mode::Hinted || (self.json && !self.key)
    }

    /// Whether the error of the format for a single value is a violation among others.
    #[inline]
    pub(crate) fn passes_texts(&self) -> bool {
        self.values == Values::Texts(Texts::Passed)
    }

    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// Whether a number may stand as text. serde takes a key that it buffered as what it is.
    pub(crate) fn is_key(&self) -> bool {
        self.key && !self.replaying
    }

    /// Records a violation of the value that is being read or checked.
    #[cold]
    pub fn report(&mut self, violation: Violation) {
        match self.recording {
            Recording::Violations => self.push(if self.key { violation.about(Subject::Key) } else { violation }),
            Recording::Nothing => self.fault_of(&violation),
            Recording::Count => self.found += 1,
            Recording::Secrets => {}
        }
    }

    #[inline]
    fn push(&mut self, mut violation: Violation) {
        self.found += 1;
        if self.violations.len() < self.limit {
            if self.violations.capacity() == 0 {
                self.violations.reserve_exact(self.limit.min(USUAL_VIOLATIONS));
            }
            violation.set_turn(next_turn());
            self.violations.push(violation);
        }
    }

    /// Reports the key of the value that is being read, which then is prepended as usual.
    #[cold]
    pub(crate) fn report_key(&mut self, violation: Violation, subject: Subject) {
        self.report(violation.about(subject));
    }

    /// Goes one model deeper, whose reading takes about so many bytes of the stack, if that is allowed.
    #[inline]
    pub(crate) fn enter(&mut self, bytes: usize) -> bool {
        let allowed = self.depth < self.deepest && self.stack + bytes <= STACK_LIMIT;
        if allowed {
            self.depth += 1;
            self.stack += bytes;
        }
        allowed
    }

    /// How many models, or unions, this one lies within.
    pub(crate) fn depth(&self) -> usize {
        self.depth.max(self.unions)
    }

    /// Whether no violation is kept any more.
    pub(crate) fn is_full(&self) -> bool {
        self.violations.len() >= self.limit
    }

    /// Comes back from where [`Context::enter`] went.
    #[inline]
    pub(crate) fn leave(&mut self, bytes: usize) {
        self.depth -= 1;
        self.stack -= bytes;
    }

    /// Runs `read` for the key of a map, where numbers stand as text.
    pub(crate) fn for_key<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.key, true);
        let result = read(self);
        self.key = before;
        result
    }

    /// As [`Context::for_key`], where what is wrong stands at the pointer of the value as well, and so says that it is
    /// the key.
    #[inline]
    pub(crate) fn for_key_of_entry<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let mark = self.mark();
        let result = self.for_key(read);
        if !self.is_clean_since(mark) {
            self.say_key_since(mark);
        }
        result
    }

    #[cold]
    fn say_key_since(&mut self, mark: Mark) {
        self.violations.iter_mut().skip(mark.0).for_each(Violation::say_key);
    }

    /// Runs `read` on what was buffered, of which no raw JSON can be asked.
    pub(crate) fn without_raw_json<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.json, false);
        let result = read(self);
        self.json = before;
        result
    }

    /// Runs `read` on a buffer, which describes itself whatever the format was.
    pub(crate) fn collecting_from_buffer<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.mode, Mode::Collecting);
        let result = self.without_raw_json(read);
        self.mode = before;
        result
    }

    /// An invalid list or map says how many entries it had, so that rules on its length can still be checked.
    pub(crate) fn set_partial_length(&mut self, length: Option<usize>) {
        self.partial_length = length;
    }

    pub(crate) fn take_partial_length(&mut self) -> Option<usize> {
        self.partial_length.take()
    }

    /// A secret is being read: an error of the format may repeat it.
    pub(crate) fn set_in_secret(&mut self, in_secret: bool) {
        self.error_is_hidden = in_secret;
    }

    /// The error that the format gives now has been reported in words of ours. A report says all the same that it ends.
    pub(crate) fn hide_error(&mut self) {
        self.error_is_hidden |= !self.is_collecting() && !matches!(self.values, Values::Texts(_));
    }

    /// Whether the error of the format must not be shown, or says nothing new.
    pub(crate) fn is_error_hidden(&self) -> bool {
        self.error_is_hidden
    }

    /// Takes the words of others out of what was reported since the mark: they may repeat a secret.
    pub(crate) fn conceal_since(&mut self, mark: Mark) {
        let start = mark.0.min(self.violations.len());
        for violation in &mut self.violations[start..] {
            violation.conceal();
        }
    }

    /// Forgets what was reported since the mark, for a better word on the whole.
    pub(crate) fn forget_since(&mut self, mark: Mark) {
        match self.recording {
            Recording::Violations => {
                self.violations.truncate(mark.0);
                self.found = mark.0;
            }
            Recording::Nothing => self.forget_faults(mark),
            Recording::Count => self.found = mark.0,
            Recording::Secrets => {}
        }
    }

    /// A value whose text must never be shown is about to be read.
    pub(crate) fn note_secret(&mut self) {
        self.met_secret = true;
        if self.recording == Recording::Secrets {
            self.push(Violation::new("secret", ""));
        }
    }

    /// The member `key` of the object being read may hold a secret.
    pub(crate) fn note_secret_at(&mut self, key: &str) {
        let mark = self.mark();
        self.note_secret();
        self.within_key(mark, key);
    }

    pub(crate) fn has_met_secret(&self) -> bool {
        self.met_secret
    }

    /// A context that learns the places of secret fields, of all that the input has, and nothing else.
    pub(crate) fn for_secrets(mode: Mode) -> Self {
        Self { recording: Recording::Secrets, limit: usize::MAX, ..Self::new(mode) }
    }

    /// The input cannot be read further, which is said whatever the limit.
    pub(crate) fn report_stop(&mut self, violation: Violation) {
        self.limit = self.limit.max(self.violations.len() + 1);
        let truncated = self.found > self.violations.len();
        self.violations.push(violation);
        self.found = self.violations.len() + usize::from(truncated);
    }

    pub(crate) fn into_violations(self) -> (Vec<Violation>, bool) {
        let truncated = self.found > self.violations.len();
        (self.violations, truncated)
    }

    pub(crate) fn into_report(self) -> Report {
        let met_secret = self.met_secret;
        let (violations, truncated) = self.into_violations();
        let mut report = Report::new(violations, truncated);
        report.set_source(if met_secret { Source::Withheld } else { Source::Any });
        report
    }

    /// Whether nothing was reported.
    pub(crate) fn is_clean(&self) -> bool {
        self.found == 0
    }
}
