//! A schema in words: what a value is, and which rules it keeps.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::rules::RuleInfo;

type Keywords = Map<String, Value>;

/// A part of a sentence about a type.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Word {
    Text(String),
    /// The name of a model, which has a page.
    Model(String),
}

/// What a value is.
pub(super) fn type_of(schema: &Value) -> Vec<Word> {
    let mut words = Vec::new();
    add_type(schema, &mut words);
    words
}

fn text(words: &mut Vec<Word>, text: impl Into<String>) {
    match (words.last_mut(), text.into()) {
        (Some(Word::Text(last)), more) => last.push_str(&more),
        (_, text) => words.push(Word::Text(text)),
    }
}

fn add_type(schema: &Value, words: &mut Vec<Word>) {
    let Some(keywords) = schema.as_object() else { return text(words, "any value") };
    if let Some(name) = keywords.get("$ref").and_then(Value::as_str) {
        return words.push(Word::Model(name.rsplit('/').next().unwrap_or(name).to_owned()));
    }
    if let Some(values) = keywords.get("enum").and_then(Value::as_array) {
        let values: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
        return text(words, values.join(" or "));
    }
    if let Some(value) = keywords.get("const") {
        return text(words, format!("`{value}`"));
    }
    for keyword in ["anyOf", "oneOf"] {
        let branches = keywords.get(keyword).and_then(Value::as_array);
        let branches = branches.filter(|branches| {
            branches.iter().all(|branch| branch.get("type").is_some() || branch.get("$ref").is_some())
        });
        if let Some(branches) = branches {
            return join(branches, words);
        }
    }
    match keywords.get("type") {
        Some(Value::String(kind)) => add_kind(kind, keywords, words),
        Some(Value::Array(kinds)) => {
            for (index, kind) in kinds.iter().filter_map(Value::as_str).enumerate() {
                if index > 0 {
                    text(words, " or ");
                }
                add_kind(kind, keywords, words);
            }
        }
        _ => text(words, "any value"),
    }
}

fn join(branches: &[Value], words: &mut Vec<Word>) {
    for (index, branch) in branches.iter().enumerate() {
        if index > 0 {
            text(words, " or ");
        }
        match branch.get("title").and_then(Value::as_str) {
            Some(title) => text(words, title),
            None => add_type(branch, words),
        }
    }
}

fn add_kind(kind: &str, keywords: &Keywords, words: &mut Vec<Word>) {
    match kind {
        "array" => match (keywords.get("prefixItems").and_then(Value::as_array), keywords.get("items")) {
            (Some(first), _) => {
                text(words, "tuple (");
                join_with(first, ", ", words);
                text(words, ")");
            }
            (None, Some(items)) => {
                text(words, "list of ");
                add_type(items, words);
            }
            (None, None) => text(words, "list of any values"),
        },
        "object" => match keywords.get("additionalProperties") {
            Some(values @ Value::Object(_)) if !keywords.contains_key("properties") => {
                match keywords.get("propertyNames").filter(|names| names.get("$ref").is_some()) {
                    Some(names) => {
                        text(words, "map from ");
                        add_type(names, words);
                        text(words, " to ");
                    }
                    None => text(words, "map of "),
                }
                add_type(values, words);
            }
            _ => text(words, "object"),
        },
        "string" => match keywords.get("format").or(keywords.get("x-format")).and_then(Value::as_str) {
            Some("url") => text(words, "string (URL)"),
            Some("uri") => text(words, "string (URI)"),
            Some("uuid") => text(words, "string (UUID)"),
            Some(format) => text(words, format!("string ({format})")),
            None => text(words, "string"),
        },
        kind => text(words, kind),
    }
}

fn join_with(schemas: &[Value], between: &str, words: &mut Vec<Word>) {
    for (index, schema) in schemas.iter().enumerate() {
        if index > 0 {
            text(words, between);
        }
        add_type(schema, words);
    }
}

/// The rules of a value, each a few words.
pub(super) fn rules_of(schema: &Value) -> Vec<String> {
    let Some(keywords) = schema.as_object() else { return Vec::new() };
    let mut rules = Vec::new();
    let markers: Vec<&Value> = keywords.get("x-rules").and_then(Value::as_array).into_iter().flatten().collect();
    let code = |marker: &&Value| marker.get("code").and_then(Value::as_str).unwrap_or_default().to_owned();
    // Their sentences say all that the keywords say, and more.
    let says_all = markers.iter().any(|marker| matches!(code(marker).as_str(), "url" | "email" | "bytes" | "length"));
    if !says_all {
        add_lengths(keywords, &mut rules);
        add_patterns(keywords, &mut rules);
    }
    add_bounds(keywords, &mut rules);
    for message in markers.iter().filter_map(|marker| marker.get("message")?.as_str()) {
        // What a keyword says of numbers alone, a marker says of texts as well.
        let words = message.strip_prefix("must be ");
        if words.is_none_or(|words| rules.iter().all(|rule| rule != words)) {
            rules.push(if message == DISTINCT { "distinct items" } else { message }.to_owned());
        }
    }
    add_within(keywords, &mut rules);
    add_handling(keywords, &mut rules);
    rules
}

/// What `unique` says of models where it has no words of its own.
const DISTINCT: &str = "must have distinct items";

fn number(keywords: &Keywords, keyword: &str) -> Option<String> {
    keywords.get(keyword).filter(|value| value.is_number()).map(ToString::to_string)
}

fn add_lengths(keywords: &Keywords, rules: &mut Vec<String>) {
    for (least, most, unit) in [
        ("minLength", "maxLength", "character"),
        ("minItems", "maxItems", "item"),
        ("minProperties", "maxProperties", "entrie"),
    ] {
        if unit == "item" && keywords.contains_key("prefixItems") {
            continue;
        }
        let units = |count: &str| match (unit, count) {
            ("entrie", "1") => "entry".to_owned(),
            (unit, "1") => unit.to_owned(),
            (unit, _) => format!("{unit}s"),
        };
        match (number(keywords, least), number(keywords, most)) {
            (Some(min), None) if min == "1" => rules.push("not empty".to_owned()),
            (Some(min), None) if min != "0" => rules.push(format!("at least {min} {}", units(&min))),
            (None, Some(max)) => rules.push(format!("at most {max} {}", units(&max))),
            (Some(min), Some(max)) if min == max => rules.push(format!("exactly {max} {}", units(&max))),
            (Some(min), Some(max)) => rules.push(format!("between {min} and {max} {}", units(&max))),
            _ => {}
        }
    }
}

/// Bounds, but for those that the type of a number has anyway.
fn add_bounds(keywords: &Keywords, rules: &mut Vec<String>) {
    let format = keywords.get("format").and_then(Value::as_str).unwrap_or_default();
    let natural = match format {
        "int8" => ("-128", "127"),
        "int16" => ("-32768", "32767"),
        "int32" => ("-2147483648", "2147483647"),
        "int64" => ("-9223372036854775808", "9223372036854775807"),
        "uint8" => ("0", "255"),
        "uint16" => ("0", "65535"),
        "uint32" => ("0", "4294967295"),
        "uint64" => ("0", "18446744073709551615"),
        "uint128" => ("0", ""),
        _ => ("", ""),
    };
    let min = number(keywords, "minimum").filter(|min| min != natural.0);
    let max = number(keywords, "maximum").filter(|max| max != natural.1);
    match (min, max) {
        (Some(min), Some(max)) if min == max => rules.push(format!("exactly {min}")),
        (Some(min), Some(max)) => rules.push(format!("between {min} and {max}")),
        (Some(min), None) => rules.push(format!("at least {min}")),
        (None, Some(max)) => rules.push(format!("at most {max}")),
        (None, None) => {}
    }
    for (keyword, words) in
        [("exclusiveMinimum", "more than"), ("exclusiveMaximum", "less than"), ("multipleOf", "a multiple of")]
    {
        rules.extend(number(keywords, keyword).map(|number| format!("{words} {number}")));
    }
}

fn add_patterns(keywords: &Keywords, rules: &mut Vec<String>) {
    rules.extend(keywords.get("pattern").and_then(Value::as_str).map(pattern_in_words));
    for schema in keywords.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        rules.extend(rules_of(schema));
    }
    let is_told = keywords.get("x-rules").is_some_and(|markers| markers.to_string().contains("\"unique\""));
    if keywords.get("uniqueItems").is_some() && !is_told {
        rules.push("distinct items".to_owned());
    }
}

/// A pattern, or what the rule without arguments says that wants it.
fn pattern_in_words(pattern: &str) -> String {
    static KNOWN: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
        let catalog = crate::rules::catalog();
        let of_rule = |rule: &RuleInfo| {
            let refused = rule.samples.iter().find(|sample| sample.spelling == rule.name && !sample.accepted)?;
            let pattern = refused.schema.keywords().get("pattern")?.as_str()?.to_owned();
            Some((pattern, refused.violation.as_ref()?.message().to_owned()))
        };
        catalog.iter().filter_map(of_rule).collect()
    });
    let known = KNOWN.iter().find(|(known, _)| known == pattern);
    let sentence = known.map(|(_, sentence)| sentence.clone()).or_else(|| literal_in_words(pattern));
    sentence.unwrap_or_else(|| format!("matches `{pattern}`"))
}

/// A pattern that is a text, at one end or anywhere: what `starts_with` and the like say.
fn literal_in_words(pattern: &str) -> Option<String> {
    let (words, rest) = match (pattern.strip_prefix('^'), pattern.strip_suffix('$')) {
        (Some(_), Some(_)) => return None,
        (Some(rest), None) => ("starts with", rest),
        (None, Some(rest)) => ("ends with", rest),
        (None, None) => ("contains", pattern),
    };
    let (mut text, mut letters) = (String::new(), rest.chars());
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => letters.next().filter(char::is_ascii_punctuation)?,
            letter if ".+*?()|[]{}^$`".contains(letter) => return None,
            letter => letter,
        });
    }
    (!text.is_empty()).then(|| format!("{words} `{text}`"))
}

fn add_within(keywords: &Keywords, rules: &mut Vec<String>) {
    for (keyword, words) in
        [("items", "each item"), ("propertyNames", "each key"), ("additionalProperties", "each value")]
    {
        let inner = keywords.get(keyword).filter(|inner| inner.is_object()).map(rules_of).unwrap_or_default();
        rules.extend(inner.into_iter().map(|rule| format!("{words}: {rule}")));
    }
    for branch in keywords.get("anyOf").and_then(Value::as_array).into_iter().flatten() {
        if branch.get("type").is_some() || branch.get("$ref").is_some() {
            rules.extend(rules_of(branch));
        }
    }
}

/// What happens to the value besides.
fn add_handling(keywords: &Keywords, rules: &mut Vec<String>) {
    if let Some(names) = keywords.get("x-normalize").and_then(Value::as_array) {
        let names: Vec<String> = names.iter().filter_map(Value::as_str).map(|name| format!("`{name}`")).collect();
        let rest = keywords.get("x-normalized").map(rules_of).unwrap_or_default();
        rules.push(format!("normalised first: {}", names.join(", ")));
        rules.extend(rest);
    }
    for (keyword, words) in [("deprecated", "deprecated"), ("readOnly", "only received"), ("writeOnly", "only sent")] {
        if keywords.get(keyword) == Some(&Value::Bool(true)) {
            rules.push(words.to_owned());
        }
    }
    if let Some(default) = keywords.get("default").filter(|default| !default.is_null()) {
        rules.push(format!("default `{default}`"));
    }
    if let Some(names) = keywords.get("x-aliases").and_then(Value::as_array) {
        let names: Vec<String> = names.iter().filter_map(Value::as_str).map(|name| format!("`{name}`")).collect();
        rules.push(format!("also read as {}", names.join(", ")));
    }
}
