//! The schema of an enum, variant by variant.

mod members;
mod open;

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use self::members::external;
use super::apply::{MARKERS, has_null, without_null};
use super::field::{Head, describe_head};
use super::object::ObjectSchema;
use super::references::{begins_flattened, resolved};
use crate::decode::Scalar;

/// What is said of a variant.
pub struct VariantHead {
    /// The name of the variant in code.
    pub title: &'static str,
    /// The name that is read.
    pub read: &'static str,
    /// The name that is written.
    pub write: &'static str,
    /// Other names that are read.
    pub aliases: &'static [&'static str],
    /// What is said of it as of a model.
    pub head: Head,
    /// Whether it is read.
    pub is_read: bool,
    /// Whether it is written.
    pub is_written: bool,
    /// Whether it stands for every unknown name.
    pub other: bool,
    /// Whether its content stands alone.
    pub untagged: bool,
    /// The values of the discriminator that lead to it, where its type does not say them.
    pub tags: &'static [Scalar<'static>],
}

/// Where the name of a variant stands.
#[derive(Clone, Copy)]
pub enum TagPlace {
    /// It is the key of the content.
    External,
    /// It is a member among those of the content.
    Internal(&'static str),
    /// It is a member beside another with the content.
    Adjacent(&'static str, &'static str),
    /// It is not there.
    Untagged,
    /// It is a constant of the content.
    Constants {
        /// The names of the members that lead to it.
        path: &'static [&'static str],
        /// Whether it need not be there.
        has_default: bool,
    },
}

/// The schema of an enum in the making.
pub struct VariantsSchema<'g> {
    generator: &'g mut SchemaGenerator,
    head: &'static Head,
    tag: TagPlace,
    /// The names of variants that are a text alone.
    names: Vec<Value>,
    name_docs: Map<String, Value>,
    /// All names that are read, so that the variant for every other is told from them.
    known: Vec<Value>,
    aliases: Map<String, Value>,
    branches: Vec<Value>,
    has_other: bool,
    has_untagged: bool,
    exclusive: bool,
    chosen: Option<String>,
    /// Whether its members stand among others, which then are no concern of it.
    flattened: bool,
    /// The names of the members that it then takes, so that no other field has them.
    taken: Vec<Value>,
}

impl<'g> VariantsSchema<'g> {
    /// Begins with what is said of the whole.
    pub fn new(generator: &'g mut SchemaGenerator, head: &'static Head, tag: TagPlace) -> Self {
        Self {
            generator,
            head,
            tag,
            names: Vec::new(),
            name_docs: Map::new(),
            known: Vec::new(),
            aliases: Map::new(),
            branches: Vec::new(),
            has_other: false,
            has_untagged: false,
            exclusive: false,
            chosen: None,
            flattened: begins_flattened(),
            taken: Vec::new(),
        }
    }

    /// `#[api(exclusive)]`: a value that fits two variants is refused.
    pub fn exclusive(&mut self) {
        self.exclusive = true;
    }

    /// `#[api(choose = ..)]`: a function of the user chooses the variant, of which a schema knows nothing.
    pub fn chosen(&mut self, function: &str) {
        self.chosen = Some(format!("is of the variant that `{function}` chooses"));
    }

    /// The generator, for the content of the next variant.
    pub fn generator(&mut self) -> &mut SchemaGenerator {
        self.generator
    }

    fn reads(&self) -> bool {
        self.generator.contract().is_deserialize()
    }

    fn name(&mut self, variant: &'static VariantHead) -> Option<&'static str> {
        let reads = self.reads();
        if reads && !variant.other && !variant.untagged {
            self.known.push(variant.read.into());
            self.known.extend(variant.aliases.iter().map(|alias| Value::from(*alias)));
        }
        let has = if reads { variant.is_read } else { variant.is_written };
        let name = if reads { variant.read } else { variant.write };
        if has && reads && !variant.aliases.is_empty() {
            self.aliases.insert(name.to_owned(), json!(variant.aliases));
        }
        has.then_some(name)
    }

    /// The names of a variant on this side.
    fn read_names(&self, variant: &'static VariantHead, name: &'static str) -> Vec<&'static str> {
        let aliases: &[&str] = if self.reads() { variant.aliases } else { &[] };
        std::iter::once(name).chain(aliases.iter().copied()).collect()
    }

    /// The schema of the tag of a variant.
    fn tag(&self, variant: &'static VariantHead, name: &'static str, other: bool) -> Value {
        match &self.read_names(variant, name)[..] {
            _ if other => json!({ "type": "string" }),
            [only] => json!({ "type": "string", "const": only }),
            all => json!({ "type": "string", "enum": all }),
        }
    }

    /// A variant without content.
    pub fn unit(&mut self, variant: &'static VariantHead) {
        let Some(name) = self.name(variant) else { return };
        let other = variant.other && self.reads();
        self.has_other |= other;
        let schema = match self.tag {
            _ if variant.untagged => return self.alone(variant, json!({ "type": "null" })),
            TagPlace::Untagged | TagPlace::Constants { .. } => return,
            TagPlace::External if self.flattened => return self.member(variant, name, &json!({ "type": "null" })),
            TagPlace::External => {
                self.names.extend(self.read_names(variant, name).into_iter().map(Value::from));
                if !variant.head.doc.is_empty() {
                    self.name_docs.insert(name.to_owned(), variant.head.doc.into());
                }
                return;
            }
            // Beside a tag without content serde refuses nothing.
            TagPlace::Internal(tag) => {
                let tag_schema = self.tag(variant, name, other);
                return self.branch(variant, json!({ "properties": { tag: tag_schema }, "required": [tag] }));
            }
            TagPlace::Adjacent(tag, content) => json!({
                "properties": { tag: self.tag(variant, name, other), content: { "type": "null" } },
                "required": [tag],
            }),
        };
        self.closed_branch(variant, schema);
    }

    /// A variant with content, which need not be there to be read if it may lack.
    pub fn content(&mut self, variant: &'static VariantHead, content: Schema, may_lack: bool) {
        let Some(name) = self.name(variant) else { return };
        let schema = match self.tag {
            _ if variant.untagged => return self.alone(variant, content.to_value()),
            TagPlace::Untagged => return,
            TagPlace::Constants { path, .. } => return self.with_constant(variant, content.to_value(), path),
            TagPlace::External if self.flattened => return self.member(variant, name, &content.to_value()),
            TagPlace::External => external(&self.read_names(variant, name), &content.to_value()),
            TagPlace::Internal(tag) => return self.internal(variant, name, tag, content),
            TagPlace::Adjacent(tag, key) => {
                let required = if may_lack && self.reads() { vec![tag] } else { vec![tag, key] };
                json!({ "properties": { tag: self.tag(variant, name, false), key: content }, "required": required })
            }
        };
        self.closed_branch(variant, schema);
    }

    /// `#[api(open)]` on the last variant: what none of the others is.
    pub fn open(&mut self, variant: &'static VariantHead, fields: &[Schema]) {
        let known = match self.tag {
            _ if !self.reads() => Vec::new(),
            TagPlace::Constants { path, .. } => {
                let mut known = Vec::new();
                for branch in &self.branches {
                    known.extend(super::discriminator::values(path, branch, self.generator));
                }
                known
            }
            _ => std::mem::take(&mut self.known),
        };
        let branches = open::branches(self.tag, &known, fields, self.generator);
        self.known = known;
        for branch in branches {
            let mut branch = branch;
            branch.insert("title".to_owned(), variant.title.into());
            describe_head(&mut branch, &variant.head);
            self.branches.push(Value::Object(branch));
        }
        self.has_untagged = true;
    }

    /// The content of a variant without a tag, which may look like that of another.
    fn alone(&mut self, variant: &'static VariantHead, mut content: Value) {
        self.has_untagged = true;
        if let Some(keywords) = content.as_object_mut() {
            describe_head(keywords, &variant.head);
            if !keywords.contains_key("$ref") {
                keywords.entry("title").or_insert_with(|| variant.title.into());
            }
        }
        self.branches.push(content);
    }

    /// Whether what a branch refers to is an open enum.
    fn is_open_within(&mut self, branch: &Value) -> bool {
        branch.get("$ref").is_some() && resolved(branch.clone(), self.generator).to_string().contains(open::MESSAGE)
    }

    /// A variant whose type has the tag, if only with the values that are given here.
    fn with_constant(&mut self, variant: &'static VariantHead, mut content: Value, path: &[&str]) {
        let mut tags: Vec<Value> = variant.tags.iter().map(|tag| tag.json()).collect();
        let mut may_be_absent = false;
        if tags.is_empty() && self.reads() && self.is_open_within(&content) {
            // An open enum within takes any tag, this one those alone that are known.
            tags = super::discriminator::values(path, &content, self.generator);
            may_be_absent = matches!(self.tag, TagPlace::Constants { has_default: true, .. });
        }
        let condition = if tags.is_empty() { None } else { super::discriminator::leads(path, &tags, may_be_absent) };
        if let (Some(condition), Some(keywords)) = (condition, content.as_object_mut()) {
            if keywords.contains_key("$ref") {
                keywords.extend(condition);
            } else {
                content = json!({ "allOf": [content, condition] });
            }
        }
        self.branches.push(content);
    }

    /// The members of the content, and the tag among them.
    fn internal(&mut self, variant: &'static VariantHead, name: &'static str, tag: &'static str, content: Schema) {
        let mut content = resolved(content.to_value(), self.generator);
        if let Ok(schema) = Schema::try_from(content.clone())
            && has_null(&schema)
        {
            // The object is that of the value, also where that need not be there.
            content = resolved(without_null(schema).to_value(), self.generator);
        }
        let is_null = content.get("type").is_some_and(|kind| kind == "null");
        let tag_schema = self.tag(variant, name, false);
        let mut object = ObjectSchema::new(self.generator, &variant.head);
        object.member(tag, tag_schema.into_schema(), true);
        if !is_null {
            let docs = content.get("description").cloned();
            object.flatten_schema(Schema::try_from(content).unwrap_or_default());
            let mut schema = object.finish();
            if let Some(docs) = docs.filter(|_| variant.head.doc.is_empty()) {
                schema.insert("description".to_owned(), docs);
            }
            return self.branch(variant, schema.to_value());
        }
        let mut schema = object.finish().to_value();
        if self.reads() {
            // Nothing is an object without members.
            schema["additionalProperties"] = false.into();
        }
        self.branch(variant, schema);
    }

    /// A branch that refuses other members where the enum does.
    fn closed_branch(&mut self, variant: &'static VariantHead, mut schema: Value) {
        if self.head.deny_unknown && self.reads() {
            schema["additionalProperties"] = false.into();
        }
        self.branch(variant, schema);
    }

    fn branch(&mut self, variant: &'static VariantHead, schema: Value) {
        let mut branch = Map::new();
        branch.insert("title".to_owned(), variant.title.into());
        branch.insert("type".to_owned(), "object".into());
        describe_head(&mut branch, &variant.head);
        if let Value::Object(keywords) = schema {
            branch.extend(keywords);
        }
        self.branches.push(Value::Object(branch));
    }

    /// The schema.
    pub fn finish(mut self) -> Schema {
        let mut schema = Map::new();
        describe_head(&mut schema, self.head);
        if !self.aliases.is_empty() {
            schema.insert("x-aliases".to_owned(), Value::Object(std::mem::take(&mut self.aliases)));
        }
        if let Some(message) = &self.chosen {
            schema.insert(MARKERS.to_owned(), json!([{ "code": "choose", "message": message }]));
        }
        self.say_what_is_taken(&mut schema);
        let names = self.names();
        match (names, self.branches.is_empty()) {
            (Some(Value::Object(names)), true) => schema.extend(names),
            (names, _) => {
                let mut branches: Vec<Value> = names.into_iter().collect();
                branches.append(&mut self.branches);
                if branches.is_empty() {
                    schema.insert("not".to_owned(), json!({}));
                } else {
                    let has_open = branches.iter().any(|branch| self.is_open_within(branch));
                    let overlap = self.has_untagged
                        || has_open
                        || matches!(self.tag, TagPlace::Constants { has_default: true, .. });
                    let keyword = if overlap && !self.exclusive { "anyOf" } else { "oneOf" };
                    schema.insert(keyword.to_owned(), Value::Array(branches));
                }
                if let TagPlace::Constants { path, has_default: false } = self.tag
                    && !self.has_untagged
                {
                    // The types of the variants may do without it, the enum does not.
                    schema.extend(super::discriminator::has(path));
                }
                if let TagPlace::Constants { path: [tag], .. } = self.tag {
                    let discriminator = super::discriminator::of_constants(tag, &schema, self.generator);
                    schema.insert("discriminator".to_owned(), discriminator);
                }
                if let TagPlace::Internal(tag) | TagPlace::Adjacent(tag, _) = self.tag {
                    if self.has_other {
                        close_other(&mut schema, tag, &self.known);
                    }
                    if !self.has_untagged {
                        schema.insert("discriminator".to_owned(), json!({ "propertyName": tag }));
                    }
                }
            }
        }
        schema.into()
    }

    /// The variants that are a text alone.
    fn names(&mut self) -> Option<Value> {
        if self.names.is_empty() {
            return None;
        }
        let mut schema = json!({ "type": "string" });
        let keyword = if self.has_other { "examples" } else { "enum" };
        schema[keyword] = Value::Array(std::mem::take(&mut self.names));
        if !self.name_docs.is_empty() {
            schema["x-enumDescriptions"] = Value::Object(std::mem::take(&mut self.name_docs));
        }
        Some(schema)
    }
}

/// Takes the known names from the tag that stands for every other.
fn close_other(schema: &mut Map<String, Value>, tag: &str, known: &[Value]) {
    let branches = schema.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten();
    let tags = branches.filter_map(|branch| branch.get_mut("properties")?.get_mut(tag));
    let is_open = |schema: &&mut Value| schema.get("const").is_none() && schema.get("enum").is_none();
    for schema in tags.filter(is_open).filter_map(Value::as_object_mut) {
        schema.insert("not".to_owned(), json!({ "enum": known }));
    }
}

trait IntoSchema {
    fn into_schema(self) -> Schema;
}

impl IntoSchema for Value {
    fn into_schema(self) -> Schema {
        Schema::try_from(self).unwrap_or_else(|_| json_schema!(true))
    }
}
