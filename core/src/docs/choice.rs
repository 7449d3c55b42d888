//! What a struct has besides its fields: the members of flattened enums and options, and those that a map collects.

use serde_json::{Map, Value};

use super::page::{Row, Variant, variant};
use super::words::{rules_of, type_of};

type Keywords = Map<String, Value>;

/// Forms of which one is there.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) variants: Vec<Variant>,
    /// Whether none need be there.
    optional: bool,
}

impl Choice {
    pub(super) fn heading(&self) -> &'static str {
        match (self.optional, self.variants.len()) {
            (false, _) => "And one of",
            (true, 1) => "And all or none of",
            (true, _) => "And one or none of",
        }
    }
}

/// The conditions on the object of a struct that declare members.
pub(super) fn choices(keywords: &Keywords) -> Vec<Choice> {
    let conditions = keywords.get("allOf").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    std::iter::once(keywords).chain(conditions).filter_map(choice).collect()
}

/// The members that the conditions on a variant declare, as rows beside its own: none need be there, and each says when
/// it may.
pub(super) fn members(keywords: &Keywords) -> Vec<Row> {
    choices(keywords).into_iter().flat_map(|choice| choice.variants.into_iter().flat_map(of_form)).collect()
}

fn of_form(form: Variant) -> Vec<Row> {
    let needed: Vec<String> =
        form.rows.iter().filter(|row| row.required).map(|row| format!("`{}`", row.name)).collect();
    let together = (needed.len() > 1).then(|| format!("all or none of {}", needed.join(", ")));
    let condition = if form.title.is_empty() { together } else { Some(format!("for {}", form.title)) };
    let told = |row: Row| {
        let condition = condition.clone().filter(|_| row.required || !form.title.is_empty());
        Row { rules: condition.into_iter().chain(row.rules).collect(), required: false, ..row }
    };
    form.rows.into_iter().map(told).collect()
}

fn choice(condition: &Keywords) -> Option<Choice> {
    let branches = branches(condition)?;
    if let Some(optional) = optional(branches) {
        let inner = optional.as_object().and_then(self::branches);
        let variants = inner.map_or_else(|| vec![variant(optional)], |branches| variants(branches));
        return Some(Choice { variants, optional: true });
    }
    let has_name = |branch: &Value| branch.get("title").is_some() || branch.get("$ref").is_some();
    branches.iter().all(has_name).then(|| Choice { variants: variants(branches), optional: false })
}

/// The variants, each by its first name.
fn variants(branches: &[Value]) -> Vec<Variant> {
    let is_alias = |branch: &Value| {
        let members = branch.get("properties").and_then(Value::as_object);
        members.is_some_and(|members| members.values().any(|member| member.get("x-alias-of").is_some()))
            && branch.pointer("/required/1").is_none()
    };
    branches.iter().filter(|branch| !is_alias(branch)).map(variant).collect()
}

fn branches(condition: &Keywords) -> Option<&Vec<Value>> {
    ["oneOf", "anyOf"].iter().find_map(|keyword| condition.get(*keyword)?.as_array())
}

/// What may be there, beside the case that it is not.
fn optional(branches: &[Value]) -> Option<&Value> {
    match branches {
        [schema, Value::Object(nothing)] if nothing.is_empty() => Some(schema),
        [absent, schema] if absent.get("not").is_some() => Some(schema),
        _ => None,
    }
}

/// The members that a map collects, as a row of the table of fields.
pub(super) fn rest(keywords: &Keywords) -> Option<Row> {
    let values = keywords.get("additionalProperties").or(keywords.get("unevaluatedProperties"));
    let values = values.filter(|values| **values != false)?;
    let names = keywords.get("propertyNames").map(|names| names.pointer("/anyOf/1").unwrap_or(names));
    let of_names = names.map(rules_of).unwrap_or_default().into_iter().map(|rule| format!("each name: {rule}"));
    Some(Row {
        name: "*".to_owned(),
        kind: type_of(values),
        required: false,
        description: "Any other field.".to_owned(),
        example: None,
        rules: of_names.chain(rules_of(values)).collect(),
    })
}
