//! Models as they are in an API: structs of 5 to 25 fields, some within others, and enums of both kinds.

use std::fmt::Write;

use super::Use;
use super::columns::Column;

/// What a field holds, with the bound of its rule.
pub enum Kind {
    Text(u32),
    OptionalText(u32),
    Url,
    Email,
    Uuid,
    Number(u32),
    Float,
    Bool,
    List(u32),
    /// An earlier model: itself, an `Option` or a list of it.
    Model(usize, &'static str),
    /// An earlier enum.
    Enum(usize),
}

/// Each eighth model is an enum: of names, or of variants with fields.
fn is_enum(index: usize) -> bool {
    index % 8 == 7
}

/// The same numbers for each column.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

impl Kind {
    fn of(random: &mut Random, model: usize) -> Self {
        let bound = 10 + 10 * random.below(20) as u32;
        match random.below(16) {
            0..4 => Self::Text(bound),
            4..6 => Self::OptionalText(bound),
            6 => Self::Url,
            7 => Self::Email,
            8 => Self::Uuid,
            9 | 10 => Self::Number(bound),
            11 => Self::Float,
            12 => Self::Bool,
            13 => Self::List(bound),
            _ if model < 16 => Self::Bool,
            14 => Self::Enum(random.below(model / 8) * 8 + 7),
            _ => {
                let other = random.below(model / 8) * 8 + random.below(7);
                Self::Model(other, ["Model{}", "Option<Model{}>", "Vec<Model{}>"][random.below(3)])
            }
        }
    }

    fn of_type(&self) -> String {
        match self {
            Self::Text(_) | Self::Email | Self::Uuid => "String".to_owned(),
            Self::OptionalText(_) | Self::Url => "Option<String>".to_owned(),
            Self::Number(_) => "u32".to_owned(),
            Self::Float => "f64".to_owned(),
            Self::Bool => "bool".to_owned(),
            Self::List(_) => "Vec<String>".to_owned(),
            Self::Model(other, form) => form.replace("{}", &other.to_string()),
            Self::Enum(other) => format!("Model{other}"),
        }
    }

    /// The rule as a type of nutype, and what is put around it.
    fn newtype(&self) -> Option<(String, &'static str)> {
        let (validate, inner, around) = match self {
            Self::Text(most) => (format!("len_char_min = 1, len_char_max = {most}"), "String", "{}"),
            Self::OptionalText(most) => (format!("len_char_max = {most}"), "String", "Option<{}>"),
            Self::Url => ("predicate = |text: &str| text.starts_with(\"http\")".to_owned(), "String", "Option<{}>"),
            Self::Email => ("predicate = |text: &str| text.contains('@')".to_owned(), "String", "{}"),
            Self::Uuid => ("len_char_min = 36, len_char_max = 36".to_owned(), "String", "{}"),
            Self::Number(most) => (format!("greater_or_equal = 1, less_or_equal = {most}"), "u32", "{}"),
            Self::Float => ("finite, greater_or_equal = 0.0, less_or_equal = 100.0".to_owned(), "f64", "{}"),
            Self::List(most) => (format!("predicate = |list: &[String]| list.len() <= {most}"), "Vec<String>", "{}"),
            Self::Bool | Self::Model(..) | Self::Enum(_) => return None,
        };
        let derive = "derive(Debug, Clone, PartialEq, Serialize, Deserialize)";
        Some((format!("#[nutype::nutype(validate({validate}), {derive})]\npub struct {{}}({inner});\n"), around))
    }
}

/// A library or a program with so many models.
pub fn source(column: &Column, count: usize, used: Use) -> String {
    let mut random = Random(1);
    let mut source = format!("//! Generated.\n#![allow(dead_code)]\n\n{}\n", column.functions);
    for index in 0..count {
        if is_enum(index) {
            source += &an_enum(column, index, &mut random);
        } else {
            source += &a_struct(column, index, &mut random);
        }
    }
    if used == Use::Program {
        source += &a_program(column, count);
    }
    source
}

/// It reads each model that is no enum: those are part of the others.
fn a_program(column: &Column, count: usize) -> String {
    let mut source =
        "fn main() {\n    let text = std::env::args().nth(1).unwrap_or_default();\n    let text = text.as_str();\n"
            .to_owned();
    for model in (0..count).filter(|index| !is_enum(*index)) {
        let name = format!("Model{model}");
        let (read, write) = (column.read.replace("{}", &name), column.write.replace("{}", &name));
        writeln!(source, "    if let Some(value) = {read} {{ println!(\"{{:?}}\", {write}); }}").unwrap();
    }
    source + "}\n"
}

fn a_struct(column: &Column, index: usize, random: &mut Random) -> String {
    let (mut types, mut fields) = (String::new(), String::new());
    for field in 0..5 + random.below(21) {
        let kind = Kind::of(random, index);
        let attribute =
            if column.enums || !matches!(kind, Kind::Enum(_)) { (column.attribute)(&kind) } else { String::new() };
        let mut of_type = kind.of_type();
        if let Some((newtype, around)) = kind.newtype().filter(|_| column.newtypes) {
            let name = format!("Model{index}Field{field}");
            types += &newtype.replace("{}", &name);
            of_type = around.replace("{}", &name);
        }
        writeln!(fields, "    /// A field.\n    {attribute}\n    pub field_{field}: {of_type},").unwrap();
    }
    let derives = column.derives;
    format!(
        "{types}/// A model.\n#[derive(Debug, Clone, PartialEq, {derives})]\n#[serde(rename_all = \"camelCase\")]\npub struct Model{index} {{\n{fields}}}\n\n"
    )
}

fn an_enum(column: &Column, index: usize, random: &mut Random) -> String {
    let count = 2 + random.below(6);
    let derives = if column.enums { column.derives } else { "serde::Serialize, serde::Deserialize" };
    let with_fields = index % 16 == 7;
    let variant = |variant: usize| {
        if with_fields {
            format!("    Variant{variant} {{ {} }},\n", field_of_variant(column, variant))
        } else {
            format!("    Variant{variant},\n")
        }
    };
    let variants: String = (0..count).map(variant).collect();
    let tag = if with_fields { "tag = \"type\", " } else { "" };
    format!(
        "/// An enum.\n#[derive(Debug, Clone, PartialEq, {derives})]\n#[serde({tag}rename_all = \"snake_case\")]\npub enum Model{index} {{\n{variants}}}\n\n"
    )
}

fn field_of_variant(column: &Column, variant: usize) -> String {
    let attribute = if column.enums { (column.attribute)(&Kind::Text(50)) } else { String::new() };
    let skip = if column.enums { (column.attribute)(&Kind::Bool) } else { String::new() };
    format!("{attribute} name: String, {skip} flag_{variant}: bool")
}
