//! The schema of a tuple struct or variant.

use schemars::{Schema, SchemaGenerator};

use super::field::{FieldHead, Head, alone, alone_as, around};
use super::leaves::tuple_from;
use crate::decode::{Guide, Rules, no_rules};

/// The schema of a tuple in the making.
pub struct TupleSchema<'g> {
    generator: &'g mut SchemaGenerator,
    head: &'static Head,
    items: Vec<Schema>,
    /// For each element whether the list may end before it, or be written without it.
    may_lack: Vec<bool>,
    /// The first element that is not always written, whatever is behind it.
    moves: Option<usize>,
}

impl<'g> TupleSchema<'g> {
    /// Begins with what is said of the whole.
    pub fn new(generator: &'g mut SchemaGenerator, head: &'static Head) -> Self {
        Self { generator, head, items: Vec::new(), may_lack: Vec::new(), moves: None }
    }

    /// The generator, for what an expansion asks itself.
    pub fn generator(&mut self) -> &mut SchemaGenerator {
        self.generator
    }

    /// Adds an element that a guide reads.
    pub fn item<'de, T>(&mut self, head: &'static FieldHead, guide: &impl Guide<'de, T>, rules: Rules<T>) {
        if self.has(head) {
            let schema = alone(self.generator, head, guide, rules);
            self.push(head, schema);
        }
    }

    /// Adds an element that is only written.
    pub fn written(&mut self, head: &'static FieldHead, schema: Schema) {
        if self.has(head) {
            let schema = alone_as::<()>(self.generator, head, schema, no_rules);
            self.push(head, schema);
        }
    }

    fn reads(&self) -> bool {
        self.generator.contract().is_deserialize()
    }

    fn has(&self, head: &FieldHead) -> bool {
        head.is(if self.reads() { FieldHead::READ } else { FieldHead::WRITTEN })
    }

    fn push(&mut self, head: &'static FieldHead, schema: Schema) {
        let optional = if self.reads() { FieldHead::DEFAULT } else { FieldHead::SKIPPED };
        if !self.reads() && head.is(FieldHead::SKIPPED) {
            self.moves = self.moves.or(Some(self.items.len()));
        }
        self.items.push(schema);
        self.may_lack.push(head.is(optional));
    }

    /// Says of the last element whether its type may be absent.
    pub fn may_lack(&mut self, may_lack: bool) {
        if let Some(last) = self.may_lack.last_mut().filter(|_| may_lack) {
            *last = true;
        }
    }

    /// The schema.
    pub fn finish(self) -> Schema {
        let most = self.items.len();
        let needed = self.may_lack.iter().rposition(|may_lack| !may_lack).map_or(0, |last| last + 1);
        match self.moves.filter(|first| first + 1 < most) {
            // Behind an element that is left out the others move up.
            Some(first) => {
                let count = self.may_lack.iter().filter(|may_lack| !**may_lack).count();
                let mut schema = tuple_from(&self.items[..first], count);
                schema.insert("maxItems".to_owned(), most.into());
                around(self.head, schema)
            }
            None => around(self.head, tuple_from(&self.items, needed)),
        }
    }
}
