//! Objects in which the name of a variant is a key: around its content alone, or among other members where the enum is
//! flattened.

use serde_json::{Map, Value, json};

use super::{TagPlace, VariantHead, VariantsSchema};
use crate::schema::flat::{FIRST, TAKEN};

impl VariantsSchema<'_> {
    /// A member with the content of a variant, among those of the object around it.
    pub(super) fn member(&mut self, variant: &'static VariantHead, name: &'static str, content: &Value) {
        let aliases = self.aliases.remove(name);
        for other in self.read_names(variant, name) {
            self.taken.push(other.into());
            let mut content = content.clone();
            if let (Some(aliases), Some(keywords)) = (&aliases, content.as_object_mut()) {
                let is_first = other == name;
                let (keyword, value) =
                    if is_first { ("x-aliases", aliases.clone()) } else { ("x-alias-of", name.into()) };
                keywords.insert(keyword.to_owned(), value);
            }
            self.branch(variant, json!({ "properties": { other: content }, "required": [other] }));
        }
    }

    /// For the object around a flattened enum.
    pub(super) fn say_what_is_taken(&mut self, schema: &mut Map<String, Value>) {
        match self.tag {
            TagPlace::External if self.flattened => {
                schema.insert(FIRST.to_owned(), true.into());
            }
            TagPlace::Adjacent(tag, content) if self.flattened => {
                self.taken = vec![tag.into(), content.into()];
            }
            _ => {}
        }
        if !self.taken.is_empty() {
            schema.insert(TAKEN.to_owned(), Value::Array(std::mem::take(&mut self.taken)));
        }
    }
}

/// An object around the content of a variant.
pub(super) fn external(names: &[&str], content: &Value) -> Value {
    let properties: Map<String, Value> = names.iter().map(|name| ((*name).to_owned(), content.clone())).collect();
    let mut schema = json!({ "properties": properties, "additionalProperties": false });
    match names {
        [only] => schema["required"] = json!([only]),
        _ => {
            for keyword in ["minProperties", "maxProperties"] {
                schema[keyword] = 1.into();
            }
        }
    }
    schema
}
