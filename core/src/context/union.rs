//! What a union needs of a context: how deep it lies, and what was met before.

use super::{Context, Mark, Mode, Recording, STACK_LIMIT, Values};
use crate::decode::Memory;
use crate::decode::formats::Texts;
use crate::violation::Violation;

impl Context {
    /// What reads for `Deserialize`, from text or not.
    pub(crate) fn hinted(human_readable: bool) -> Self {
        Self { values: if human_readable { Values::Typed } else { Values::Binary }, ..Self::new(Mode::Hinted) }
    }

    /// What reads a format of texts alone.
    pub(crate) fn texts(texts: Texts) -> Self {
        Self { values: Values::Texts(texts), ..Self::new(Mode::Hinted) }
    }

    /// Reads on where serde reads from a buffer, if it does. We keep none, but take what comes out of it: an integer for a
    /// float, and bytes for text, which formats that are not text do not give for the type that is asked for.
    #[inline]
    pub(crate) fn enter_buffer(&mut self, is_buffered: bool) -> Mode {
        let before = self.mode;
        if is_buffered && self.values == Values::Binary && before == Mode::Hinted {
            self.mode = Mode::Buffered;
        }
        before
    }

    /// Comes back from where [`Context::enter_buffer`] went.
    #[inline]
    pub(crate) fn leave_buffer(&mut self, before: Mode) {
        self.mode = before;
    }

    /// Whether what is read is in the memory of a union.
    pub(crate) fn is_replaying(&self) -> bool {
        self.replaying
    }

    /// Runs `read` on what a union buffered, which describes itself whatever the format was.
    pub(crate) fn replaying<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = (self.mode, self.json, self.replaying, self.empties);
        (self.mode, self.json, self.replaying, self.empties) = (Mode::Collecting, false, true, false);
        let result = read(self);
        (self.mode, self.json, self.replaying, self.empties) = before;
        if let Some(seldom) = self.seldom.as_mut().filter(|_| !self.replaying) {
            seldom.memory = None;
        }
        result
    }

    pub(crate) fn memory(&mut self) -> &mut Memory {
        self.seldom().memory.get_or_insert_default()
    }

    /// Goes into a union, whose reading takes about so many bytes of the stack, if that is allowed. It is no model of
    /// its own: those of its variants are.
    pub(crate) fn enter_union(&mut self, bytes: usize) -> bool {
        let allowed = self.unions < self.deepest && self.stack + bytes <= STACK_LIMIT;
        if allowed {
            self.unions += 1;
            self.stack += bytes;
        }
        allowed
    }

    /// Comes back from where [`Context::enter_union`] went.
    pub(crate) fn leave_union(&mut self, bytes: usize) {
        self.unions -= 1;
        self.stack -= bytes;
    }

    /// Whether the union that was entered lies within no other.
    pub(crate) fn is_outermost_union(&self) -> bool {
        self.unions == 1
    }

    pub(crate) fn is_finding_secrets(&self) -> bool {
        self.recording == Recording::Secrets
    }

    /// The place of a secret, which was found before.
    pub(crate) fn push_place(&mut self, place: Violation) {
        self.push(place);
    }

    /// Takes out what was reported since the mark, to report it in another way.
    pub(crate) fn take_since(&mut self, mark: Mark) -> Vec<Violation> {
        let start = mark.0.min(self.violations.len());
        self.found = mark.0;
        self.violations.split_off(start)
    }
}
