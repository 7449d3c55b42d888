//! Documents made of few names and values, so that many of them nearly fit.

use std::sync::OnceLock;

const VALUES: &[&str] = &[
    "null",
    "1",
    "-1",
    "256",
    "\"x\"",
    "\"7\"",
    "true",
    "[]",
    "[1]",
    "[1,2]",
    "[1,\"7\"]",
    "[null,1]",
    "[1,2,3]",
    "{}",
    r#"{"a":1}"#,
    r#"{"b":2}"#,
    r#"{"c":3}"#,
    r#"{"A":1}"#,
    r#"{"a":"7"}"#,
    r#"{"b":"7"}"#,
    r#"{"a":null}"#,
    r#"{"a":1,"b":2}"#,
    r#"{"a":1,"b":"7"}"#,
    r#"{"b":2,"a":1}"#,
    r#"{"a":1,"b":null}"#,
    r#"{"a":1,"c":3}"#,
    r#"{"A":1,"B":2}"#,
    r#"{"a":"x","b":"y"}"#,
    r#"{"a":1,"b":2,"c":3}"#,
    r#"{"a":1,"a":2}"#,
    r#"{"a":1,"b":{"c":3}}"#,
    r#"{"a":"x\n","b":1}"#,
];

const NAMES: &[&str] = &["a", "b", "c", "A", "B", "C", "other"];

type Table = OnceLock<Vec<&'static str>>;

fn keep(table: &'static Table, make: impl Fn() -> Vec<String>) -> Vec<&'static str> {
    table.get_or_init(|| make().into_iter().map(|text| &*text.leak()).collect()).clone()
}

/// Values with every name, as `write` puts them together.
fn named(write: impl Fn(&str, &str) -> Vec<String>) -> Vec<String> {
    let pairs = NAMES.iter().flat_map(|name| VALUES.iter().map(move |value| (name, value)));
    let mut texts: Vec<String> = pairs.flat_map(|(name, value)| write(name, value)).collect();
    texts.extend(VALUES.iter().map(|value| (*value).to_owned()));
    texts
}

pub(crate) fn container_struct() -> Vec<&'static str> {
    VALUES.to_vec()
}

pub(crate) fn field_struct() -> Vec<&'static str> {
    VALUES.to_vec()
}

pub(crate) fn field_tuple() -> Vec<&'static str> {
    VALUES.to_vec()
}

/// Of every representation, because the attribute may choose it.
pub(crate) fn container_enum() -> Vec<&'static str> {
    static TABLE: Table = Table::new();
    keep(&TABLE, || named(|name, value| [external(name, value), internal(name, value), adjacent(name, value)].concat()))
}

pub(crate) fn field_variant() -> Vec<&'static str> {
    variant_external()
}

pub(crate) fn variant_external() -> Vec<&'static str> {
    static TABLE: Table = Table::new();
    keep(&TABLE, || named(external))
}

pub(crate) fn variant_internal() -> Vec<&'static str> {
    static TABLE: Table = Table::new();
    keep(&TABLE, || named(internal))
}

pub(crate) fn variant_adjacent() -> Vec<&'static str> {
    static TABLE: Table = Table::new();
    keep(&TABLE, || named(adjacent))
}

pub(crate) fn variant_untagged() -> Vec<&'static str> {
    VALUES.to_vec()
}

fn external(name: &str, value: &str) -> Vec<String> {
    vec![format!("\"{name}\""), format!(r#"{{"{name}":{value}}}"#)]
}

fn internal(name: &str, value: &str) -> Vec<String> {
    let Some(members) = value.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else { return Vec::new() };
    let comma = if members.is_empty() { "" } else { "," };
    vec![format!(r#"{{"t":"{name}"{comma}{members}}}"#), format!(r#"{{{members}{comma}"t":"{name}"}}"#)]
}

fn adjacent(name: &str, value: &str) -> Vec<String> {
    vec![
        format!(r#"{{"t":"{name}"}}"#),
        format!(r#"{{"t":"{name}","c":{value}}}"#),
        format!(r#"{{"c":{value},"t":"{name}"}}"#),
        format!(r#"{{"t":"{name}","c":{value},"x":1}}"#),
    ]
}
