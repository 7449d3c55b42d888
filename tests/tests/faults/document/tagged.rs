//! Enums, with the name of the variant in each place where it may stand.

use super::super::tables::{Object, Place, SUBJECT_UPDATE, Tagged};
use super::{Tag, Writer};

impl Writer<'_> {
    pub(super) fn tagged(&mut self, tagged: &Tagged, pointer: &str, depth: usize) {
        let (name, object) = tagged.variants[self.pick(tagged.variants.len())];
        let name = format!("\"{name}\"");
        if !matches!(tagged.place, Place::Constant(_) | Place::Member) && self.plants() {
            return self.wrong_tag(tagged, object, pointer, depth);
        }
        match tagged.place {
            Place::Name => {
                self.text.extend(["{", &name, ":"]);
                self.object(object, &format!("{pointer}/{}", name.trim_matches('"')), depth, Tag::None);
                self.text.push('}');
            }
            Place::Member => self.object(object, pointer, depth, Tag::None),
            Place::Among(tag) | Place::Constant(tag) => {
                let tag = if self.pick(2) == 0 { Tag::First(tag, &name) } else { Tag::Last(tag, &name) };
                self.object(object, pointer, depth, tag);
            }
            Place::Beside(tag, content) => self.beside((tag, &name), content, object, (pointer, depth)),
        }
    }

    /// A tag before or behind the content, which may be missing.
    fn beside(&mut self, (tag, name): (&str, &str), content: &str, object: &Object, (pointer, depth): (&str, usize)) {
        let pointer = format!("{pointer}/{content}");
        if self.plants() {
            self.text.extend(["{\"", tag, "\":", name, "}"]);
            return self.expect(&pointer, "missing");
        }
        let is_first = self.pick(2) == 0;
        self.text.push('{');
        if is_first {
            self.text.extend(["\"", tag, "\":", name, ","]);
        }
        self.key(content);
        self.object(object, &pointer, depth, Tag::None);
        if !is_first {
            self.text.extend([",\"", tag, "\":", name]);
        }
        self.text.push('}');
    }

    /// Without a name nothing else can be said: what stands beside it has no faults.
    fn wrong_tag(&mut self, tagged: &Tagged, object: &Object, pointer: &str, depth: usize) {
        let left = std::mem::take(&mut self.left);
        // Without its tag, an enum is not given in a partial update.
        let choices = if std::ptr::eq(tagged, &raw const SUBJECT_UPDATE) { 3 } else { 4 };
        let wrong = [("\"zebra\"", "variant"), ("7", "type"), ("null", "null"), ("", "missing")];
        let (value, code) = wrong[self.pick(choices)];
        match tagged.place {
            Place::Name | Place::Member => {
                self.text.push_str(r#"{"zebra":"#);
                self.object(object, pointer, depth, Tag::None);
                self.text.push('}');
                self.expect(pointer, "variant");
            }
            Place::Among(tag) | Place::Constant(tag) | Place::Beside(tag, _) => {
                let tag_member = match (value.is_empty(), self.pick(2)) {
                    (true, _) => Tag::None,
                    (_, 0) => Tag::First(tag, value),
                    _ => Tag::Last(tag, value),
                };
                self.object(object, pointer, depth, tag_member);
                self.expect(&format!("{pointer}/{tag}"), code);
            }
        }
        self.left = left;
    }
}
