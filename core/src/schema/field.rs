//! What is said of a field or of a whole model, beside its type.

use std::cell::RefCell;

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::apply::apply_rules;
use super::apply::without_null;
use super::leaves::unknown;
use super::says_of_the_sent;
use crate::context::{Context, Mode};
use crate::decode::{Guide, Rules, Seen};
use crate::rules;

/// What is said of a model as a whole, or of a variant.
pub struct Head {
    /// The lines of its documentation.
    pub doc: &'static str,
    /// Whether a key that is no name is refused.
    pub deny_unknown: bool,
    /// Whether it is `#[deprecated]`.
    pub deprecated: bool,
}

/// What is said of a field, apart from its type and rules.
pub struct FieldHead {
    /// The name that is read.
    pub read: &'static str,
    /// The name that is written, if it is another.
    pub write: Option<&'static str>,
    /// Other names that are read.
    pub aliases: &'static [&'static str],
    /// The lines of its documentation.
    pub doc: &'static str,
    /// What changes its value before the rules run.
    pub normalize: &'static [&'static str],
    /// A sum of the constants here.
    pub flags: u32,
}

impl FieldHead {
    /// It is read.
    pub const READ: u32 = 1;
    /// It is written.
    pub const WRITTEN: u32 = 1 << 1;
    /// It has a default.
    pub const DEFAULT: u32 = 1 << 2;
    /// It is not always written.
    pub const SKIPPED: u32 = 1 << 3;
    /// `#[api(required)]`.
    pub const REQUIRED: u32 = 1 << 4;
    /// `#[api(non_null)]`.
    pub const NON_NULL: u32 = 1 << 5;
    /// `#[api(read_only)]`.
    pub const READ_ONLY: u32 = 1 << 6;
    /// `#[api(write_only)]` or `#[api(secret)]`.
    pub const WRITE_ONLY: u32 = 1 << 7;
    /// It is deprecated.
    pub const DEPRECATED: u32 = 1 << 8;
    /// A function of the user writes it.
    pub const WRITTEN_BY_CODE: u32 = 1 << 9;
    /// Its type is `Patch`, for which `null` is a value.
    pub const PATCH: u32 = 1 << 10;
    /// A function of the user reads it.
    pub const READ_BY_CODE: u32 = 1 << 11;
    /// A function of the user says when it is not written.
    pub const SKIPPED_BY_CODE: u32 = 1 << 12;

    pub(super) fn is(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    pub(super) fn written_name(&self) -> &'static str {
        self.write.unwrap_or(self.read)
    }
}

/// Rules of a value of a type that is not known here.
pub(super) type RulesOfAny<'r> = dyn Fn(&RefCell<rules::Schema>, &mut Context) + 'r;

/// The same rules, without the type.
pub(super) fn of_any<T>(rules: Rules<T>) -> impl Fn(&RefCell<rules::Schema>, &mut Context) {
    move |schema, cx| rules(Seen::Schema(schema), cx)
}

/// What rules say of a value.
pub(super) fn described(rules: &RulesOfAny<'_>) -> rules::Schema {
    let schema = RefCell::default();
    rules(&schema, &mut Context::new(Mode::Collecting));
    schema.into_inner()
}

/// Adds what rules say to the schema of the value.
pub(crate) fn add_rules<T>(schema: &mut Schema, rules: Rules<T>) {
    apply_rules(schema, &described(&of_any(rules)));
}

/// The schema of what a field takes or what is written for it.
pub(super) fn of_field(
    generator: &mut SchemaGenerator,
    head: &FieldHead,
    schema: Schema,
    rules: &rules::Schema,
) -> Schema {
    let reads = generator.contract().is_deserialize();
    let mut schema = if !reads && head.is(FieldHead::WRITTEN_BY_CODE) { unknown() } else { schema };
    if head.is(FieldHead::NON_NULL) {
        schema = without_null(schema);
    }
    let by_code = !reads && head.is(FieldHead::WRITTEN_BY_CODE);
    let is_other = reads && says_of_the_sent(generator, head.normalize);
    // What a guide says of the parts of a normalised value.
    let within = schema.remove("x-normalized");
    if let (false, Some(within)) = (is_other, within.as_ref().and_then(|within| within.pointer("/allOf/0"))) {
        schema = Schema::try_from(within.clone()).unwrap_or(schema);
    }
    if reads && !head.normalize.is_empty() {
        schema.insert("x-normalize".to_owned(), json!(head.normalize));
    }
    match (is_other, rules.keywords()) {
        // The rules hold of what becomes of the value, which a schema of the value cannot say.
        (true, rules) if !rules.is_empty() || within.is_some() => {
            let mut all = within.and_then(|within| within.as_object().cloned()).unwrap_or_default();
            all.extend(rules.clone());
            schema.insert("x-normalized".to_owned(), Value::Object(all));
        }
        (false, _) if !by_code => apply_rules(&mut schema, rules),
        _ => {}
    }
    if reads && !head.aliases.is_empty() {
        schema.insert("x-aliases".to_owned(), json!(head.aliases));
    }
    describe_doc(schema.ensure_object(), head.doc);
    for (flag, keyword) in [
        (FieldHead::DEPRECATED, "deprecated"),
        (FieldHead::READ_ONLY, "readOnly"),
        (FieldHead::WRITE_ONLY, "writeOnly"),
    ] {
        if head.is(flag) {
            schema.insert(keyword.to_owned(), true.into());
        }
    }
    schema
}

/// The schema of the only field of a type.
#[inline(never)]
pub fn alone<'de, T>(
    generator: &mut SchemaGenerator,
    head: &'static FieldHead,
    guide: &impl Guide<'de, T>,
    rules: Rules<T>,
) -> Schema {
    let schema = guide.schema(generator);
    alone_as(generator, head, schema, rules)
}

/// As [`alone`], where the schema is known from elsewhere.
pub fn alone_as<T>(
    generator: &mut SchemaGenerator,
    head: &'static FieldHead,
    schema: Schema,
    rules: Rules<T>,
) -> Schema {
    of_field(generator, head, schema, &described(&of_any(rules)))
}

/// Whether a value stands for what is not there.
pub fn may_lack<'de, T>(guide: &impl Guide<'de, T>) -> bool {
    guide.missing().is_some()
}

/// The schema of a type that is written as another.
pub fn around(head: &'static Head, mut schema: Schema) -> Schema {
    describe_head(schema.ensure_object(), head);
    schema
}

/// The schema of a model that is read or written as another type. The conversion may refuse a value, and so may the
/// rules of what it gives, whose fields nobody sees.
pub fn converted(schema: Schema, head: &'static Head, fallible: bool, has_rules: bool) -> Schema {
    let mut schema = around(head, schema);
    if fallible || has_rules {
        let mut rules = rules::Schema::default();
        rules.mark_within(crate::codes::INVALID, "must be a value that can be converted", has_rules);
        apply_rules(&mut schema, &rules);
    }
    schema
}

pub(super) fn describe_head(schema: &mut Map<String, Value>, head: &Head) {
    describe_doc(schema, head.doc);
    if head.deprecated {
        schema.insert("deprecated".to_owned(), true.into());
    }
}

/// A first line that is a heading is the title.
fn describe_doc(schema: &mut Map<String, Value>, doc: &str) {
    let (title, description) = match doc.strip_prefix("# ") {
        Some(rest) => rest.split_once('\n').unwrap_or((rest, "")),
        None => ("", doc),
    };
    let description = without_links(&without_code(description));
    let title = without_links(title);
    let title = title.as_str();
    for (keyword, text) in [("title", title), ("description", &*description)] {
        let text = text.trim();
        if !text.is_empty() {
            schema.insert(keyword.to_owned(), text.into());
        }
    }
}

/// The documentation without its tests: blocks of Rust code, which are for those who read the code.
fn without_code(doc: &str) -> String {
    let (mut text, mut in_rust) = (String::new(), None);
    for line in doc.lines() {
        if let Some(info) = line.trim_start().strip_prefix("```") {
            match in_rust {
                None => in_rust = Some(is_rust(info.trim())),
                Some(rust) => {
                    in_rust = None;
                    if rust {
                        continue;
                    }
                }
            }
        }
        if in_rust != Some(true) {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

/// The documentation with names of code in the place of links to it, which lead nowhere for those who have no code:
/// "[`Name`]", also with a path behind.
fn without_links(doc: &str) -> String {
    let mut text = String::with_capacity(doc.len());
    let mut rest = doc;
    while let Some((before, link)) = rest.split_once("[`") {
        text.push_str(before);
        let Some((name, behind)) = link.split_once("`]") else {
            text.push_str("[`");
            rest = link;
            continue;
        };
        let path = behind.strip_prefix('(').and_then(|behind| behind.split_once(')'));
        match path {
            Some((address, _)) if address.contains("//") || name.contains('`') => {
                text.extend(["[`", name, "`]"]);
                rest = behind;
            }
            _ if name.contains('`') => {
                text.push_str("[`");
                rest = link;
            }
            path => {
                text.extend(["`", name, "`"]);
                rest = path.map_or(behind, |(_, behind)| behind);
            }
        }
    }
    text + rest
}

fn is_rust(info: &str) -> bool {
    info.split(',').all(|word| {
        matches!(word.trim(), "" | "rust" | "ignore" | "no_run" | "should_panic" | "compile_fail")
            || word.trim().starts_with("edition")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_code_are_names() {
        let doc = "A [`Charge`], [`one`](crate::One), [`site`](https://example.com), [x](y) and [`";
        assert_eq!(without_links(doc), "A `Charge`, `one`, [`site`](https://example.com), [x](y) and [`");
    }

    #[test]
    fn blocks_of_rust_are_left_out() {
        let doc = "One.\n\n```\nassert!(true);\n```\n\n```json\n{}\n```\nTwo.";
        assert_eq!(without_code(doc), "One.\n\n\n```json\n{}\n```\nTwo.\n");
    }
}
