//! Names of the wire as names of Rust.

use std::collections::BTreeMap;

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// `product_price` and `product.price` become `ProductPrice`; what has capitals keeps them.
pub(crate) fn pascal(text: &str) -> String {
    let mut name = String::new();
    for word in text.split(|char: char| !char.is_ascii_alphanumeric()) {
        let mut chars = word.chars();
        name.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        name.extend(chars);
    }
    match name.chars().next() {
        Some(first) if !first.is_ascii_digit() && name != "Self" => name,
        _ => format!("N{name}"),
    }
}

/// The name of a field: as on the wire where Rust has such a name.
pub(crate) fn field(wire: &str) -> String {
    let mut name = String::new();
    for char in wire.chars() {
        if char.is_ascii_uppercase() && !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        name.push(if char.is_ascii_alphanumeric() { char.to_ascii_lowercase() } else { '_' });
    }
    let name = name.trim_start_matches('_').to_owned();
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// The names of types that are taken.
#[derive(Debug, Default)]
pub(crate) struct Names {
    taken: BTreeMap<String, usize>,
}

impl Names {
    /// The name, or with a number behind it where it is taken.
    pub(crate) fn unique(&mut self, name: &str) -> String {
        let count = self.taken.entry(name.to_owned()).or_insert(0);
        *count += 1;
        match *count {
            1 => name.to_owned(),
            count => self.unique(&format!("{name}{count}")),
        }
    }
}
