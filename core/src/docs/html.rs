//! Pages in plain HTML, which needs no other file: it follows the reader's choice of light or dark, and on a phone the
//! rows of a table become cards.

use super::page::{Body, Page, Row, Variant};
use super::words::Word;

const STYLE: &str = include_str!("page.css");

/// A whole document.
pub(super) fn document(title: &str, names: &[&str], body: &str) -> String {
    let links: String = names
        .iter()
        .map(|name| {
            let current = if *name == title { " aria-current=\"page\"" } else { "" };
            format!("<li><a href=\"{0}.html\"{current}>{0}</a></li>", escape(name))
        })
        .collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<nav><a class=\"home\" href=\"index.html\">Models</a><ul>{links}</ul></nav>\n\
         <main>\n{body}</main>\n</body>\n</html>\n",
        escape(title)
    )
}

impl Page {
    /// What stands in the document.
    pub(super) fn html(&self) -> String {
        let mut html = format!("<h1>{}</h1>\n{}", breakable(&self.name), paragraphs(&self.description));
        if let Some(example) = &self.example {
            html.push_str("<h2>Example usage</h2>\n");
            for (language, code) in [("Rust", self.rust_example(example)), ("JSON", example.clone())] {
                html.push_str(&format!(
                    "<figure><figcaption>{language}</figcaption><pre><code>{}</code></pre></figure>\n",
                    escape(&code)
                ));
            }
        }
        match &self.body {
            // All it has may be choices.
            Body::Fields(rows) if rows.is_empty() && !self.choices.is_empty() => {}
            Body::Fields(rows) => html.push_str(&format!("<h2>Fields</h2>\n{}", table(rows))),
            Body::Values(values) => html.push_str(&values_table(values)),
            Body::Variants(variants) => {
                html.push_str("<h2>One of</h2>\n");
                html.extend(variants.iter().map(variant));
            }
            Body::Type(words) => html.push_str(&format!("<h2>Type</h2>\n<p>{}</p>\n", typed(words))),
        }
        for choice in &self.choices {
            html.push_str(&format!("<h2>{}</h2>\n", choice.heading()));
            html.extend(choice.variants.iter().map(variant));
        }
        if !self.rules.is_empty() {
            let rules: String = self.rules.iter().map(|rule| format!("<li>{}</li>", inline(rule))).collect();
            html.push_str(&format!("<h2>Rules</h2>\n<ul>{rules}</ul>\n"));
        }
        html
    }
}

fn variant(variant: &Variant) -> String {
    let title = if variant.title.is_empty() { typed(&variant.kind) } else { escape(&variant.title) };
    // The members of an object without a name have the heading above.
    let is_shown = variant.rows.is_empty() || !variant.title.is_empty();
    let heading = if is_shown { format!("<h3>{title}</h3>\n") } else { String::new() };
    let mut html = heading + &paragraphs(&variant.description);
    if !variant.rows.is_empty() {
        return html + &table(&variant.rows);
    }
    if !variant.title.is_empty() {
        html.push_str(&format!("<p>{}</p>\n", typed(&variant.kind)));
    }
    html + &rules_list(&variant.rules)
}

/// Rules beside each other; nothing where there are none.
fn rules_list(rules: &[String]) -> String {
    let rules: String = rules.iter().map(|rule| format!("<li>{}</li>", inline(rule))).collect();
    if rules.is_empty() { rules } else { format!("<ul class=\"rules\">{rules}</ul>") }
}

fn values_table(values: &[(String, String)]) -> String {
    let rows: String = values
        .iter()
        .map(|(value, description)| {
            format!(
                "<tr><th scope=\"row\">{}</th><td data-label=\"Description\">{}</td></tr>",
                inline(value),
                inline(description)
            )
        })
        .collect();
    format!(
        "<h2>Values</h2>\n<table><thead><tr><th>Value</th><th>Description</th></tr></thead><tbody>{rows}</tbody></table>\n"
    )
}

fn table(rows: &[Row]) -> String {
    let rows: String = rows.iter().map(row).collect();
    format!(
        "<table><thead><tr><th>Field</th><th>Type</th><th>Description</th><th>Example</th>\
         </tr></thead><tbody>{rows}</tbody></table>\n"
    )
}

fn row(row: &Row) -> String {
    let required = if row.required {
        "<span class=\"required\">required</span>"
    } else {
        "<span class=\"optional\">optional</span>"
    };
    let rules = rules_list(&row.rules);
    let example = row.example.as_ref().map(|example| format!("<code>{}</code>", escape(example))).unwrap_or_default();
    format!(
        "<tr><th scope=\"row\"><code>{}</code>{required}</th><td data-label=\"Type\">{}</td>\
         <td data-label=\"Description\">{}{rules}</td><td data-label=\"Example\">{example}</td></tr>\n",
        breakable(&row.name),
        typed(&row.kind),
        inline(&row.description),
    )
}

fn typed(words: &[Word]) -> String {
    let word = |word: &Word| match word {
        Word::Text(text) => inline(text),
        Word::Model(name) => format!("<a href=\"{0}.html\">{1}</a>", escape(name), breakable(name)),
    };
    words.iter().map(word).collect()
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A long name may break before its words.
fn breakable(name: &str) -> String {
    let mut html = String::new();
    let mut before = ' ';
    for c in escape(name).chars() {
        if c.is_uppercase() && before.is_lowercase() {
            html.push_str("<wbr>");
        }
        html.push(c);
        before = c;
    }
    html
}

/// Paragraphs and lists of Markdown.
pub(super) fn paragraphs(text: &str) -> String {
    let mut html = String::new();
    for block in text.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        let items: Option<Vec<&str>> =
            block.lines().map(|line| line.trim().strip_prefix("- ").or(line.trim().strip_prefix("* "))).collect();
        match items {
            Some(items) => {
                let items: String = items.iter().map(|item| format!("<li>{}</li>", inline(item))).collect();
                html.push_str(&format!("<ul>{items}</ul>\n"));
            }
            None => html.push_str(&format!("<p>{}</p>\n", inline(block))),
        }
    }
    html
}

/// Code, emphasis and links of Markdown within a line.
pub(super) fn inline(text: &str) -> String {
    let mut html = String::new();
    for (index, part) in text.split('`').enumerate() {
        let escaped = escape(part);
        match index % 2 {
            0 => html.push_str(&links(&escaped)),
            _ => html.push_str(&format!("<code>{escaped}</code>")),
        }
    }
    html
}

/// `[text](address)`, of addresses that a page may link to.
fn links(text: &str) -> String {
    let mut html = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('[') {
        let link = rest[start..].find("](").and_then(|middle| {
            let end = rest[start + middle..].find(')')?;
            Some((
                &rest[start + 1..start + middle],
                &rest[start + middle + 2..start + middle + end],
                start + middle + end + 1,
            ))
        });
        let Some((label, address, end)) = link else { break };
        html.push_str(&rest[..start]);
        if address.starts_with("https://") || address.starts_with("http://") {
            html.push_str(&format!("<a href=\"{address}\">{label}</a>"));
        } else {
            html.push_str(label);
        }
        rest = &rest[end..];
    }
    html + rest
}
