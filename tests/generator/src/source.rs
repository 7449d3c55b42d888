//! The models as Rust.

use std::fmt::Write as _;

use crate::names::{Names, pascal};
use crate::plan::{Arm, Field, Kind, Model, Plan};
use crate::unions::chooser;

/// The source of a module with all the models, and `MODELS`, which reads and writes each by the name of its schema.
///
/// The module around it brings `ListResource` and the rules of its own.
pub fn write(plan: &Plan) -> String {
    let mut source = String::from("// Written by `api-model-generator` from `polar/openapi.json`.\n");
    for model in &plan.models {
        write_model(&mut source, model);
    }
    source.push_str("\n/// Reads and writes each schema by its name.\npub const MODELS: &[Entry] = &[\n");
    for (schema, type_name) in &plan.types {
        line(&mut source, &format!("    ({schema:?}, read_and_write::<{type_name}>),"));
    }
    source.push_str("];\n");
    source
}

fn line(source: &mut String, text: &str) {
    source.push_str(text);
    source.push('\n');
}

fn docs(source: &mut String, indent: &str, docs: Option<&str>) {
    if let Some(docs) = docs {
        line(source, &format!("{indent}#[doc = {docs:?}]"));
    }
}

fn write_model(source: &mut String, model: &Model) {
    let name = &model.name;
    source.push('\n');
    docs(source, "", model.docs.as_deref());
    if let Kind::Alias(type_name) = &model.kind {
        return line(source, &format!("pub type {name} = {type_name};"));
    }
    line(source, derives(&model.kind));
    for attribute in &model.attributes {
        line(source, &format!("#[{attribute}]"));
    }
    match &model.kind {
        Kind::Struct(fields) if fields.is_empty() => line(source, &format!("pub struct {name} {{}}")),
        Kind::Struct(fields) => write_struct(source, name, fields),
        Kind::Names(values) => write_names(source, name, values),
        Kind::Union(arms) => write_union(source, name, arms),
        Kind::Newtype(field) => {
            let api = list("api", &field.api);
            line(source, &format!("pub struct {name}({api} pub {});", field.type_name));
        }
        Kind::Alias(_) => unreachable!("an alias is written above"),
    }
}

/// Names may be the keys of a map.
fn derives(kind: &Kind) -> &'static str {
    match kind {
        Kind::Names(_) => "#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]",
        _ => "#[derive(Debug, Clone, PartialEq, ApiModel)]",
    }
}

fn list(attribute: &str, items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!("#[{attribute}({})]", items.join(", ")) }
}

fn write_struct(source: &mut String, name: &str, fields: &[Field]) {
    line(source, &format!("pub struct {name} {{"));
    for field in fields {
        docs(source, "    ", field.docs.as_deref());
        for attribute in [list("serde", &field.serde), list("api", &field.api)] {
            if !attribute.is_empty() {
                line(source, &format!("    {attribute}"));
            }
        }
        if field.deprecated {
            line(source, "    #[deprecated]");
        }
        line(source, &format!("    pub {}: {},", field.name, field.type_name));
    }
    line(source, "}");
    for field in fields {
        if let Some((function, json)) = &field.default {
            let type_name = &field.type_name;
            line(source, &format!("fn {function}() -> {type_name} {{\n    the_default({json:?})\n}}"));
        }
    }
}

fn write_names(source: &mut String, name: &str, values: &[String]) {
    line(source, &format!("pub enum {name} {{"));
    let mut names = Names::default();
    for value in values {
        let variant = names.unique(&pascal(value));
        let _ = writeln!(source, "    #[serde(rename = {value:?})]\n    {variant},");
    }
    line(source, "}");
}

fn write_union(source: &mut String, name: &str, arms: &[Arm]) {
    line(source, &format!("pub enum {name} {{"));
    for arm in arms {
        let api = list("api", &arm.api);
        let _ = writeln!(source, "    {}({api}{}),", arm.name, arm.type_name);
    }
    line(source, "}");
    if arms.iter().any(|arm| arm.keys.is_some()) {
        write_chooser(source, name, arms);
    }
}

fn write_chooser(source: &mut String, name: &str, arms: &[Arm]) {
    let name = chooser(name);
    line(source, &format!("fn {name}(outline: &Outline<'_>) -> Option<&'static str> {{\n    closest(outline, &["));
    for arm in arms {
        let _ = writeln!(source, "        ({:?}, &{:?}),", arm.name, arm.keys.as_deref().unwrap_or_default());
    }
    line(source, "    ])\n}");
}
