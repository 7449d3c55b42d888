//! The schema of a tuple struct or variant.

use schemars::{Schema, SchemaGenerator};

use super::field::{FieldHead, Head, alone, alone_as, around};
use super::leaves::tuple_from;
use crate::context::Context;
use crate::decode::{Guide, Seen, no_rules};

/// The schema of a tuple in the making.
pub struct TupleSchema<'g> {
    generator: &'g mut SchemaGenerator,
    head: &'static Head,
    items: Vec<Schema>,
    /// Up to here an element has no default.
    least: usize,
}

impl<'g> TupleSchema<'g> {
    /// Begins with what is said of the whole.
    pub fn new(generator: &'g mut SchemaGenerator, head: &'static Head) -> Self {
        Self { generator, head, items: Vec::new(), least: 0 }
    }

    /// The generator, for what an expansion asks itself.
    pub fn generator(&mut self) -> &mut SchemaGenerator {
        self.generator
    }

    /// Adds an element that a guide reads.
    pub fn item<'de, T>(
        &mut self,
        head: &'static FieldHead,
        guide: &impl Guide<'de, T>,
        rules: impl FnOnce(Seen<'_, T>, &mut Context),
    ) {
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

    fn has(&self, head: &FieldHead) -> bool {
        head.is(if self.generator.contract().is_deserialize() { FieldHead::READ } else { FieldHead::WRITTEN })
    }

    fn push(&mut self, head: &'static FieldHead, schema: Schema) {
        self.items.push(schema);
        let optional = if self.generator.contract().is_deserialize() { FieldHead::DEFAULT } else { FieldHead::SKIPPED };
        if !head.is(optional) {
            self.least = self.items.len();
        }
    }

    /// The schema.
    pub fn finish(self) -> Schema {
        around(self.head, tuple_from(&self.items, self.least))
    }
}
