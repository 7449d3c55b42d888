//! Pages in Markdown.

use super::page::{Body, Page, Row, Variant, page};
use super::words::Word;
use crate::Decode;

/// The page of a model in Markdown: what it is, an example in Rust and in JSON, and a table of its fields. Models
/// within it are links to files of their names, such as `Product.md`, which [`site`](super::site()) writes.
///
/// See the [module](super) for an example.
pub fn markdown<T: for<'de> Decode<'de>>() -> String {
    page::<T>().markdown()
}

impl Page {
    /// The page in Markdown.
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n", self.name);
        add_paragraph(&mut text, &self.description);
        if let Some(example) = &self.example {
            text.push_str("\n## Example usage\n");
            let rust = self.rust_example(example);
            text.push_str(&format!("\n```rust\n{rust}\n```\n\n```json\n{example}\n```\n"));
        }
        match &self.body {
            // All it has may be choices.
            Body::Fields(rows) if rows.is_empty() && !self.choices.is_empty() => {}
            Body::Fields(rows) => {
                text.push_str("\n## Fields\n");
                add_table(&mut text, rows);
            }
            Body::Values(values) => {
                text.push_str("\n## Values\n\n| Value | Description |\n|---|---|\n");
                for (value, description) in values {
                    text.push_str(&format!("| {value} | {} |\n", cell(description)));
                }
            }
            Body::Variants(variants) => {
                text.push_str("\n## One of\n");
                for variant in variants {
                    add_variant(&mut text, variant);
                }
            }
            Body::Type(words) => text.push_str(&format!("\n## Type\n\n{}\n", typed(words))),
        }
        for choice in &self.choices {
            text.push_str(&format!("\n## {}\n", choice.heading()));
            for variant in &choice.variants {
                add_variant(&mut text, variant);
            }
        }
        if !self.rules.is_empty() {
            text.push_str("\n## Rules\n\n");
            for rule in &self.rules {
                text.push_str(&format!("- {rule}\n"));
            }
        }
        text
    }

    /// How a value of the model is made from the example.
    pub(super) fn rust_example(&self, example: &str) -> String {
        // `PageOfProduct` is no name in Rust, but what it stands for has to be named there.
        let name = &self.name;
        let mut hashes = "#".to_owned();
        while example.contains(&format!("\"{hashes}")) {
            hashes.push('#');
        }
        let example = example.replace('\n', "\n    ");
        format!("let value = {name}::from_json(\n    r{hashes}\"{example}\"{hashes},\n)?;")
    }
}

fn add_variant(text: &mut String, variant: &Variant) {
    // The members of an object without a name have the heading above.
    if variant.rows.is_empty() || !variant.title.is_empty() {
        let title = if variant.title.is_empty() { typed(&variant.kind) } else { variant.title.clone() };
        text.push_str(&format!("\n### {title}\n"));
    }
    add_paragraph(text, &variant.description);
    if !variant.rows.is_empty() {
        return add_table(text, &variant.rows);
    }
    if !variant.title.is_empty() {
        add_paragraph(text, &typed(&variant.kind));
    }
    if !variant.rules.is_empty() {
        text.push('\n');
        text.extend(variant.rules.iter().map(|rule| format!("- {rule}\n")));
    }
}

fn add_paragraph(text: &mut String, paragraph: &str) {
    if !paragraph.is_empty() {
        text.push_str(&format!("\n{paragraph}\n"));
    }
}

fn add_table(text: &mut String, rows: &[Row]) {
    text.push_str("\n| Field | Type | Required | Description | Example | Rules |\n|---|---|---|---|---|---|\n");
    for row in rows {
        let required = if row.required { "yes" } else { "no" };
        let example = row.example.as_ref().map(|example| format!("`{example}`")).unwrap_or_default();
        let cells = [
            format!("`{}`", row.name),
            typed(&row.kind),
            required.to_owned(),
            row.description.clone(),
            example,
            row.rules.join("; "),
        ];
        let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

fn typed(words: &[Word]) -> String {
    let word = |word: &Word| match word {
        Word::Text(text) => text.clone(),
        Word::Model(name) => format!("[{name}]({name}.md)"),
    };
    words.iter().map(word).collect()
}

/// A text in a cell, where lines and bars would end it.
fn cell(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ").replace('|', "\\|")
}
