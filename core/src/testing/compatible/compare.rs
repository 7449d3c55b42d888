//! Two schemas, place by place.

use serde_json::{Map, Value, json};

use super::keywords::{
    beside_null, branch_name, branches, conditions, keywords, markers, reference, required, types, values,
};
use super::{Break, Side};

/// Looks for what the wide schema takes and the narrow one does not.
pub(super) struct Compare<'s, 'a> {
    side: Side,
    all: &'a mut Vec<Break>,
    /// References that are being compared.
    seen: Vec<(String, String)>,
    roots: (&'s Value, &'s Value),
}

impl<'s, 'a> Compare<'s, 'a> {
    pub(super) fn new(side: Side, all: &'a mut Vec<Break>, roots: (&'s Value, &'s Value)) -> Self {
        Self { side, all, seen: Vec::new(), roots }
    }

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

    pub(super) fn at(&mut self, wide: &Value, narrow: &Value, field: &str) {
        let names = (reference(wide), reference(narrow));
        if let (Some(wide), Some(narrow)) = &names {
            let pair = ((*wide).to_owned(), (*narrow).to_owned());
            if self.seen.contains(&pair) {
                return;
            }
            self.seen.push(pair);
        }
        let inner = (beside_null(wide), beside_null(narrow));
        if inner != (None, None) && !narrow.get("type").is_some_and(Value::is_array) {
            if let (Some(_), None) = inner {
                let verb = if self.side == Side::Accepted { "no longer takes" } else { "may be" };
                self.note(field, format!("{verb} null"));
            }
            return self.at(inner.0.unwrap_or(wide), inner.1.unwrap_or(narrow), field);
        }
        let (wide, narrow) = (keywords(wide, self.roots.0), keywords(narrow, self.roots.1));
        self.types(&wide, &narrow, field);
        self.values(&wide, &narrow, field);
        self.bounds(&wide, &narrow, field);
        self.members(&wide, &narrow, field);
        self.branches(&wide, &narrow, field);
        self.elements(&wide, &narrow, field);
        self.conditions(&wide, &narrow, field);
    }

    fn elements(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, field: &str) {
        let any = json!({});
        for keyword in ["items", "propertyNames"] {
            if let Some(narrow) = narrow.get(keyword) {
                self.at(wide.get(keyword).unwrap_or(&any), narrow, &format!("{field}/*"));
            }
        }
        let first = |schema: &Map<String, Value>| schema.get("prefixItems").and_then(Value::as_array).cloned();
        let (wide, narrow) = (first(wide).unwrap_or_default(), first(narrow).unwrap_or_default());
        for (index, narrow) in narrow.iter().enumerate() {
            self.at(wide.get(index).unwrap_or(&any), narrow, &format!("{field}/{index}"));
        }
    }

    /// Rules that keywords cannot say, and conditions on the whole.
    fn conditions(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, field: &str) {
        let known = markers(wide);
        for (code, message) in markers(narrow) {
            if !known.iter().any(|(other, _)| *other == code) {
                let verb = if self.side == Side::Accepted { "has the new rule" } else { "no longer keeps the rule" };
                self.note(field, format!("{verb} `{code}`: {message}"));
            }
        }
        let known = conditions(wide);
        for condition in conditions(narrow).iter().filter(|condition| !known.contains(condition)) {
            let verb = if self.side == Side::Accepted { "must now satisfy" } else { "no longer satisfies" };
            self.note(field, format!("{verb} {condition}"));
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
            // The bounds say what the type of a number is.
            let is_numeric = |format: &Value| {
                format
                    .as_str()
                    .is_some_and(|format| ["int", "float", "double"].iter().any(|word| format.contains(word)))
            };
            if *keyword == "format" && is_numeric(new) {
                continue;
            }
            let is_tighter = match numbers {
                Some((old, new)) if *keyword == "multipleOf" => (old / new).fract() != 0.0,
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
        // One of the names of a field will do.
        for names in new_required.iter().filter(|names| !names.iter().any(|name| old_required.concat().contains(name)))
        {
            let change = if self.side == Side::Accepted { "is now required" } else { "is no longer always written" };
            self.note(&format!("{field}/{}", names[0]), change.to_owned());
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
            for name in narrow_members
                .keys()
                .filter(|name| !wide_members.contains_key(*name) && !new_required.concat().contains(*name))
            {
                self.note(&format!("{field}/{name}"), "is no longer written".to_owned());
            }
        }
        if closed(narrow) && !closed(wide) && !wide_members.is_empty() && self.side == Side::Accepted {
            self.note(field, "refuses unknown fields now".to_owned());
        }
        let rest = |schema: &Map<String, Value>| {
            schema.get("additionalProperties").or_else(|| schema.get("unevaluatedProperties")).cloned()
        };
        if let (Some(wide), Some(narrow)) = (rest(wide), rest(narrow)) {
            self.at(&wide, &narrow, &format!("{field}/*"));
        }
    }

    /// Branches are known by the constants in them, or else by their names; one that has another name may be the same.
    fn branches(&mut self, wide: &Map<String, Value>, narrow: &Map<String, Value>, field: &str) {
        let as_one = |schema: &Map<String, Value>| vec![Value::Object(schema.clone())];
        let (wide, narrow) = match (branches(wide), branches(narrow)) {
            (None, None) => return,
            (wide_branches, narrow_branches) => {
                (wide_branches.unwrap_or_else(|| as_one(wide)), narrow_branches.unwrap_or_else(|| as_one(narrow)))
            }
        };
        for branch in &wide {
            let name = branch_name(branch, self.roots.0);
            let namesake = narrow.iter().find(|other| branch_name(other, self.roots.1) == name);
            match namesake {
                Some(other) => self.at(branch, other, field),
                None if narrow.iter().any(|other| self.takes(branch, other)) => {}
                None => {
                    let verb = if self.side == Side::Accepted { "no longer takes" } else { "may be the new" };
                    self.note(field, format!("{verb} {name}"));
                }
            }
        }
    }

    /// Whether a schema takes all that another does.
    fn takes(&self, wide: &Value, narrow: &Value) -> bool {
        let mut all = Vec::new();
        let mut compare = Compare { side: self.side, all: &mut all, seen: self.seen.clone(), roots: self.roots };
        compare.at(wide, narrow, "");
        all.is_empty()
    }
}
