//! Writes a document from a tape of choices, and what must be reported of it.

mod tagged;

use super::tables::{Field, Kind, ORDER, Object, SUBJECT_UPDATE};

/// How deep orders nest in orders.
const DEPTH: usize = 2;

pub(crate) struct Document {
    pub(crate) text: String,
    /// Pointers and codes, in the order of the report.
    pub(crate) expected: Vec<(String, String)>,
}

impl Document {
    /// A document with at most so many faults; a tape of zeros has none.
    pub(crate) fn write(tape: &[u8], faults: usize) -> Self {
        let mut writer = Writer { tape: tape.iter(), left: faults, text: String::new(), expected: Vec::new() };
        writer.object(&ORDER, "", DEPTH, Tag::None);
        Self { text: writer.text, expected: writer.expected }
    }

    /// The same of a partial update.
    pub(crate) fn write_update(tape: &[u8], faults: usize) -> Self {
        let mut writer = Writer { tape: tape.iter(), left: faults, text: String::new(), expected: Vec::new() };
        writer.tagged(&SUBJECT_UPDATE, "", DEPTH);
        Self { text: writer.text, expected: writer.expected }
    }
}

struct Writer<'t> {
    tape: std::slice::Iter<'t, u8>,
    /// How many faults may still be planted.
    left: usize,
    text: String,
    expected: Vec<(String, String)>,
}

/// The member that has the name of the variant, and its value.
#[derive(Clone, Copy)]
enum Tag<'a> {
    None,
    First(&'a str, &'a str),
    Last(&'a str, &'a str),
}

impl Writer<'_> {
    /// A choice out of so many; 0 once the tape has ended.
    fn pick(&mut self, choices: usize) -> usize {
        self.tape.next().map_or(0, |byte| usize::from(*byte) % choices)
    }

    /// Whether to plant a fault here.
    fn plants(&mut self) -> bool {
        let plants = self.left > 0 && self.pick(5) == 4;
        self.left -= usize::from(plants);
        plants
    }

    fn expect(&mut self, pointer: &str, code: &str) {
        self.expected.push((pointer.to_owned(), code.to_owned()));
    }

    fn value(&mut self, kind: &Kind, pointer: &str, optional: bool, depth: usize) {
        if optional && self.pick(6) == 5 {
            self.text.push_str("null");
            return;
        }
        if self.plants() {
            return self.wrong(kind, pointer, optional);
        }
        match kind {
            Kind::Leaf { valid, .. } => {
                let choice = self.pick(valid.len());
                self.text.push_str(valid[choice]);
            }
            Kind::Object(object) => self.object(object, pointer, depth, Tag::None),
            Kind::Tagged(tagged) => self.tagged(tagged, pointer, depth),
            Kind::List { item, most } => self.list(item, *most, pointer, depth),
            Kind::Map { value, number_keys } => self.map(value, *number_keys, pointer, depth),
        }
    }

    /// A value that is one fault as a whole.
    fn wrong(&mut self, kind: &Kind, pointer: &str, optional: bool) {
        if !optional && self.pick(4) == 3 {
            self.text.push_str("null");
            return self.expect(pointer, "null");
        }
        let faults: &[(&str, &str)] = match kind {
            Kind::Leaf { faults, .. } => faults,
            Kind::Object(_) => &[("7", "type"), (r#""a""#, "type"), ("true", "type")],
            Kind::Tagged(_) => &[("7", "type"), ("true", "type"), ("-0.5", "type")],
            Kind::List { .. } => &[(r#"{"a":[1]}"#, "type"), (r#""a""#, "type"), ("0", "type")],
            Kind::Map { .. } => &[(r#"[{"a":1},2]"#, "type"), (r#""a""#, "type"), ("0.5", "type")],
        };
        let (text, code) = faults[self.pick(faults.len())];
        self.text.push_str(text);
        self.expect(pointer, code);
    }

    fn list(&mut self, item: &Kind, most: usize, pointer: &str, depth: usize) {
        let is_too_long = most < usize::MAX && self.plants();
        let length = if is_too_long { most + 1 } else { self.pick(3) };
        self.text.push('[');
        for index in 0..length {
            self.comma(index > 0);
            self.value(item, &format!("{pointer}/{index}"), false, depth);
        }
        self.text.push(']');
        if is_too_long {
            self.expect(pointer, "length");
        }
    }

    fn map(&mut self, value: &Kind, number_keys: bool, pointer: &str, depth: usize) {
        self.text.push('{');
        for index in 0..self.pick(3) {
            self.comma(index > 0);
            let (key, pointer) = match index {
                _ if number_keys => (index.to_string(), format!("{pointer}/{index}")),
                0 => ("a/b~".to_owned(), format!("{pointer}/a~1b~0")),
                _ => (format!("k{index}"), format!("{pointer}/k{index}")),
            };
            let key = if number_keys && self.plants() {
                let (wrong, code) = [("x", "type"), ("256", "range")][self.pick(2)];
                let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
                self.expect(&format!("{parent}/{wrong}{index}"), code);
                format!("{wrong}{index}")
            } else {
                key
            };
            let pointer = if number_keys {
                let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
                format!("{parent}/{key}")
            } else {
                pointer
            };
            self.key(&key);
            self.value(value, &pointer, false, depth);
        }
        self.text.push('}');
    }

    /// The members of an object, with a tag among them.
    fn object(&mut self, object: &Object, pointer: &str, depth: usize, tag: Tag<'_>) {
        let breaks_check = object.check.filter(|_| self.plants());
        let first = self.pick(object.fields.len());
        let order = (0..object.fields.len()).map(|index| (index + first) % object.fields.len());
        let mut missing = Vec::new();
        let mut is_first = true;
        self.text.push('{');
        if let Tag::First(name, value) = tag {
            self.text.extend(["\"", name, "\":", value]);
            is_first = false;
        }
        for index in order {
            let field = &object.fields[index];
            let is_parent = std::ptr::eq(object, &raw const ORDER) && field.name == "parent";
            let is_absent = field.optional && (self.pick(3) == 0 || (is_parent && depth == 0));
            if is_absent {
                continue;
            }
            if !field.optional && breaks_check.is_none() && self.plants() {
                missing.push(index);
                continue;
            }
            self.comma(!is_first);
            is_first = false;
            self.member(field, breaks_check, pointer, depth - usize::from(is_parent));
        }
        let has_unknown = self.unknown(object, !is_first, pointer);
        if let Tag::Last(name, value) = tag {
            self.comma(!is_first || has_unknown);
            self.text.extend(["\"", name, "\":", value]);
        }
        self.text.push('}');
        missing.sort_unstable();
        for index in missing {
            match &object.fields[index] {
                Field { is_variant: true, .. } => self.expect(pointer, "missing"),
                Field { name, .. } => self.expect(&format!("{pointer}/{name}"), "missing"),
            }
        }
        if let Some((_, at, code)) = breaks_check {
            self.expect(&format!("{pointer}/{at}"), code);
        }
    }

    /// A field, which may stand twice.
    fn member(&mut self, field: &Field, breaks_check: Option<(&str, &str, &str)>, parent: &str, depth: usize) {
        let pointer = format!("{parent}/{}", field.name);
        self.key(field.name);
        match breaks_check {
            Some((more, ..)) => self.text.push_str(if field.name == more { "6" } else { "5" }),
            None => self.value(&field.kind, &pointer, field.nullable, depth),
        }
        if self.plants() {
            let (name, code) = if field.is_variant {
                (["moved", "dated"][self.pick(2)], "unknown")
            } else {
                (field.name, "duplicate")
            };
            self.text.push(',');
            self.key(name);
            self.text.push_str(r#"{"a":[null,{}]}"#);
            self.expect(&format!("{parent}/{name}"), code);
        }
    }

    /// A member that is no field, which is a fault only where that is said.
    fn unknown(&mut self, object: &Object, comma: bool, pointer: &str) -> bool {
        let is_there = if object.deny_unknown { self.plants() } else { self.pick(4) == 3 };
        if is_there {
            self.comma(comma);
            self.key("zebra");
            self.text.push_str(r#"[{"name":""},null]"#);
        }
        if is_there && object.deny_unknown {
            self.expect(&format!("{pointer}/zebra"), "unknown");
        }
        is_there
    }

    fn comma(&mut self, is_there: bool) {
        if is_there {
            self.text.push(',');
        }
    }

    fn key(&mut self, name: &str) {
        self.text.push('"');
        self.text.push_str(name);
        self.text.push_str("\":");
    }
}
