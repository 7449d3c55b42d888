//! Changes of a schema that break those who use it.

use std::fmt;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::sample::target;
use crate::{Decode, schema};

/// A change that breaks somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The field, as a JSON Pointer of its names; the elements of a list are `*`.
    pub field: String,
    /// Whether what was accepted is refused, or what is written is new to its readers.
    pub side: Side,
    /// What has changed.
    pub change: String,
}

/// Whom a change breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Those who send: what was accepted is refused.
    Accepted,
    /// Those who receive: what is written is not what it was.
    Written,
}

impl fmt::Display for Break {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whom = match self.side {
            Side::Accepted => "input that was accepted is refused",
            Side::Written => "output is not what its readers know",
        };
        let field = if self.field.is_empty() { "the model" } else { &self.field };
        write!(f, "{field}: {} ({whom})", self.change)
    }
}

/// Fails if the schema of a model breaks those who use the one in a file: senders, of whom something is refused that
/// was accepted, and receivers, who get what they do not know. Each such change is told with its field.
///
/// Where there is no file it is written. `API_MODEL_SCHEMA=overwrite` writes it anew.
///
/// # Panics
/// When the change is incompatible, or the file cannot be read or written.
///
/// ```
/// use api_model::{ApiModel, testing};
///
/// #[derive(ApiModel)]
/// struct Product {
///     name: String,
/// }
///
/// let file = std::env::temp_dir().join("api-model-product.schema.json");
/// testing::assert_schema_is_compatible::<Product>(&file);
/// # std::fs::remove_file(file).unwrap();
/// ```
#[track_caller]
pub fn assert_schema_is_compatible<T: Decode<'static>>(file: impl AsRef<Path>) {
    let file = file.as_ref();
    let new = json!({
        "accepted": schema::accepted::<T>().to_value(),
        "written": schema::written::<T>().to_value(),
    });
    let overwrite = std::env::var("API_MODEL_SCHEMA").is_ok_and(|value| value == "overwrite");
    if overwrite || !file.exists() {
        let text = format!("{new:#}\n");
        fs::write(file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        return;
    }
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let old: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let breaks: Vec<String> = breaks(&old, &new).iter().map(ToString::to_string).collect();
    assert!(
        breaks.is_empty(),
        "the schema of {} differs from {}:\n{}\nset API_MODEL_SCHEMA=overwrite if that is meant",
        T::schema().name,
        file.display(),
        breaks.join("\n"),
    );
}

/// The incompatible changes between two schemas, each an object with what is `accepted` and what is `written`, as
/// [`assert_schema_is_compatible`] saves them.
pub fn breaks(old: &Value, new: &Value) -> Vec<Break> {
    let mut all = Vec::new();
    for (key, side) in [("accepted", Side::Accepted), ("written", Side::Written)] {
        let (old, new) = (&old[key], &new[key]);
        // What is accepted may grow, what is written may shrink.
        let (narrow, wide) = if side == Side::Accepted { (new, old) } else { (old, new) };
        let mut compare = Compare { side, all: &mut all, seen: Vec::new(), roots: (wide, narrow) };
        compare.at(wide, narrow, "");
    }
    all
}

/// Looks for what the wide schema takes and the narrow one does not.
struct Compare<'s, 'a> {
    side: Side,
    all: &'a mut Vec<Break>,
    /// References that are being compared.
    seen: Vec<(String, String)>,
    roots: (&'s Value, &'s Value),
}

impl Compare<'_, '_> {
    fn note(&mut self, field: &str, change: String) {
        let (field, side) = (field.to_owned(), self.side);
        let found = Break { field, side, change };
        if !self.all.contains(&found) {
            self.all.push(found);
        }
    }

    /// `old` and `new` in the order of time, for a sentence.
    fn order<T>(&self, wide: T, narrow: T) -> (T, T) {
        if self.side == Side::Accepted { (wide, narrow) } else { (narrow, wide) }
    }

    fn at(&mut self, wide: &Value, narrow: &Value, field: &str) {
        let names = (reference(wide), reference(narrow));
        if let (Some(wide), Some(narrow)) = &names {
            let pair = ((*wide).to_owned(), (*narrow).to_owned());
            if self.seen.contains(&pair) {
                return;
            }
            self.seen.push(pair);
        }
        let (wide, narrow) = (keywords(wide, self.roots.0), keywords(narrow, self.roots.1));
        self.types(&wide, &narrow, field);
        self.values(&wide, &narrow, field);
        self.bounds(&wide, &narrow, field);
        self.members(&wide, &narrow, field);
        self.branches(&wide, &narrow, field);
        if let Some(narrow_items) = narrow.get("items") {
            let any = json!({});
            self.at(wide.get("items").unwrap_or(&any), narrow_items, &format!("{field}/*"));
        }
    }

    fn types(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, field: &str) {
        let (wide_types, narrow_types) = (types(wide), types(narrow));
        if narrow_types.is_empty() {
            return;
        }
        let fits = |kind: &String| {
            narrow_types.contains(kind) || (kind == "integer" && narrow_types.contains(&"number".to_owned()))
        };
        let lacks = wide_types.is_empty() || !wide_types.iter().all(fits);
        if lacks && !(wide_types.is_empty() && (wide.contains_key("oneOf") || wide.contains_key("anyOf"))) {
            let words = |types: &[String]| if types.is_empty() { "anything".to_owned() } else { types.join(" or ") };
            let (old, new) = self.order(words(&wide_types), words(&narrow_types));
            self.note(field, format!("was {old}, is {new}"));
        }
    }

    fn values(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, field: &str) {
        let Some(allowed) = values(narrow) else { return };
        match values(wide) {
            Some(old) => {
                let gone: Vec<String> =
                    old.iter().filter(|value| !allowed.contains(value)).map(ToString::to_string).collect();
                if !gone.is_empty() {
                    let verb = if self.side == Side::Accepted { "no longer has" } else { "has new" };
                    self.note(field, format!("{verb} {}", gone.join(", ")));
                }
            }
            None => {
                let (old, new) = self.order("any value", "one of a list");
                self.note(field, format!("was {old}, is {new}"));
            }
        }
    }

    fn bounds(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, field: &str) {
        const LOWER: &[&str] = &["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
        const UPPER: &[&str] = &["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
        const SAME: &[&str] = &["pattern", "format", "multipleOf", "uniqueItems"];
        for keyword in LOWER.iter().chain(UPPER).chain(SAME) {
            let Some(new) = narrow.get(*keyword) else { continue };
            let old = wide.get(*keyword);
            let numbers = old.and_then(Value::as_f64).zip(new.as_f64());
            let is_tighter = match numbers {
                Some((old, new)) if LOWER.contains(keyword) => new > old,
                Some((old, new)) if UPPER.contains(keyword) => new < old,
                _ => old != Some(new),
            };
            if is_tighter {
                let old = old.map_or_else(|| "none".to_owned(), ToString::to_string);
                let (old, new) = self.order(old, new.to_string());
                self.note(field, format!("{keyword} was {old}, is {new}"));
            }
        }
    }

    fn members(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, field: &str) {
        let (old_required, new_required) = (required(wide), required(narrow));
        for name in new_required.iter().filter(|name| !old_required.contains(name)) {
            let change = if self.side == Side::Accepted { "is now required" } else { "is no longer always written" };
            self.note(&format!("{field}/{name}"), change.to_owned());
        }
        let empty = Map::new();
        let properties = |schema: &'_ Map<String, Value>| schema.get("properties").and_then(Value::as_object).cloned();
        let (wide_members, narrow_members) =
            (properties(wide).unwrap_or(empty.clone()), properties(narrow).unwrap_or(empty));
        let closed = |schema: &Map<String, Value>| {
            ["additionalProperties", "unevaluatedProperties"]
                .iter()
                .any(|keyword| schema.get(*keyword) == Some(&json!(false)))
        };
        for (name, schema) in &wide_members {
            let inner = format!("{field}/{name}");
            match narrow_members.get(name) {
                Some(narrow) => self.at(schema, narrow, &inner),
                None if self.side == Side::Accepted && closed(narrow) => {
                    self.note(&inner, "is no longer known".to_owned());
                }
                None if self.side == Side::Accepted => self.note(&inner, "is no longer read".to_owned()),
                None => {}
            }
        }
        if self.side == Side::Written {
            for name in
                narrow_members.keys().filter(|name| !wide_members.contains_key(*name) && !new_required.contains(*name))
            {
                self.note(&format!("{field}/{name}"), "is no longer written".to_owned());
            }
        }
        if closed(narrow) && !closed(wide) && !wide_members.is_empty() && self.side == Side::Accepted {
            self.note(field, "refuses unknown fields now".to_owned());
        }
        if let (Some(wide), Some(narrow)) = (wide.get("additionalProperties"), narrow.get("additionalProperties")) {
            self.at(wide, narrow, &format!("{field}/*"));
        }
    }

    /// Branches are known by the constants in them, or else by their titles.
    fn branches(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, field: &str) {
        let (Some(wide), Some(narrow)) = (branches(wide), branches(narrow)) else { return };
        for branch in &wide {
            let name = branch_name(branch, self.roots.0);
            let found = narrow.iter().find(|other| branch_name(other, self.roots.1) == name).cloned();
            match found {
                Some(other) => self.at(branch, &other, field),
                None => {
                    let verb = if self.side == Side::Accepted { "no longer takes" } else { "may be the new" };
                    self.note(field, format!("{verb} {name}"));
                }
            }
        }
    }
}

fn branch_name(branch: &Value, root: &Value) -> String {
    if let Some(reference) = reference(branch) {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    let keywords = keywords(branch, root);
    let constant = keywords.get("properties").and_then(Value::as_object).and_then(|properties| {
        properties.iter().find_map(|(name, schema)| Some(format!("{name} = {}", schema.get("const")?)))
    });
    let title = keywords.get("title").and_then(Value::as_str).map(ToOwned::to_owned);
    let kind = || keywords.get("type").map_or_else(|| "a branch".to_owned(), ToString::to_string);
    constant.or(title).unwrap_or_else(kind)
}

fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str)
}

/// The keywords of a schema, with what it refers to.
fn keywords(schema: &Value, root: &Value) -> Map<String, Value> {
    let mut all = schema.as_object().cloned().unwrap_or_default();
    if let Some(Value::Object(target)) = reference(schema).and_then(|name| target(name, root)) {
        for (keyword, value) in target {
            all.entry(keyword.clone()).or_insert_with(|| value.clone());
        }
    }
    all
}

fn types(schema: &Map<String, Value>) -> Vec<String> {
    match schema.get("type") {
        Some(Value::String(kind)) => vec![kind.clone()],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect(),
        _ => Vec::new(),
    }
}

fn values(schema: &Map<String, Value>) -> Option<Vec<Value>> {
    let list = schema.get("enum").and_then(Value::as_array).cloned();
    list.or_else(|| schema.get("const").map(|value| vec![value.clone()]))
}

fn required(schema: &Map<String, Value>) -> Vec<String> {
    let names = schema.get("required").and_then(Value::as_array);
    names.into_iter().flatten().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}

fn branches(schema: &Map<String, Value>) -> Option<Vec<Value>> {
    ["oneOf", "anyOf"].iter().find_map(|keyword| schema.get(*keyword)?.as_array().cloned())
}
