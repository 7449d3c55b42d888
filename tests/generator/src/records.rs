//! Objects with declared properties as structs.

use serde_json::Value;

use crate::capability::Capability as Needs;
use crate::document::{flag, is_required, is_type, properties, reference, text};
use crate::names;
use crate::plan::{Field, Kind};
use crate::reading::{Reader, Reading};

impl Reader<'_> {
    /// A struct of the name for an object.
    pub(crate) fn record(&mut self, model: &str, schema: &Value) {
        self.needs(Needs::Record);
        let mut attributes = vec![];
        let (mut required, mut optional) = (vec![], vec![]);
        let mut fields = vec![];
        for (wire, property) in properties(schema).into_iter().flatten() {
            let is_required = is_required(schema, wire);
            match self.constant(wire, property, is_required) {
                Some(constant) if is_required => required.push(constant),
                Some(constant) => optional.push(constant),
                None => fields.push(self.field(model, wire, property, is_required)),
            }
        }
        match schema.get("additionalProperties") {
            Some(Value::Bool(false)) => {
                self.needs(Needs::Closed);
                attributes.push("serde(deny_unknown_fields)".to_owned());
            }
            Some(others) if others.is_object() => fields.push(self.rest(model, others)),
            _ => {}
        }
        if !required.is_empty() {
            attributes.push(format!("api(constant({}))", required.join(", ")));
        }
        if !optional.is_empty() {
            attributes.push(format!("api(constant({}, default))", optional.join(", ")));
        }
        if fields.iter().any(|field| field.type_name.starts_with("Option<")) {
            attributes.push("api(omit_none)".to_owned());
        }
        self.add(model, schema, attributes, Kind::Struct(fields));
    }

    /// A property of one value, as an item of `constant(..)`.
    fn constant(&mut self, wire: &str, property: &Value, required: bool) -> Option<String> {
        let constant = property.get("const")?;
        let default = property.get("default");
        match constant {
            Value::String(_) if required => self.needs(Needs::Constant),
            Value::String(_) if default == Some(constant) => self.needs(Needs::ConstantDefault),
            Value::Bool(_) if required => self.needs(Needs::ConstantFlag),
            _ => return None,
        }
        Some(format!("{wire} = {constant}"))
    }

    fn field(&mut self, model: &str, wire: &str, property: &Value, required: bool) -> Field {
        let hint = format!("{model}{}", names::pascal(wire));
        let reading = self.value(property, &hint);
        let name = names::field(wire);
        let mut field = Field {
            docs: text(property, "description").map(str::to_owned),
            deprecated: flag(property, "deprecated"),
            api: reading.rules.clone(),
            type_name: String::new(),
            serde: vec![],
            default: None,
            name,
        };
        if field.name.trim_start_matches("r#") != wire {
            self.needs(Needs::Renamed);
            field.serde.push(format!("rename = {wire:?}"));
        }
        if field.deprecated {
            self.needs(Needs::Deprecated);
        }
        let default = property.get("default").filter(|default| !default.is_null());
        self.presence(&mut field, &reading, property, required, default);
        if reading.type_name == "String" {
            let examples = property.get("examples").and_then(Value::as_array).into_iter().flatten();
            field.api.extend(examples.filter_map(Value::as_str).map(|example| format!("example = {example:?}")));
        }
        field
    }

    /// What the field takes: absent, null, value.
    fn presence(
        &mut self,
        field: &mut Field,
        reading: &Reading,
        property: &Value,
        required: bool,
        default: Option<&Value>,
    ) {
        let type_name = &reading.type_name;
        let optional = format!("Option<{type_name}>");
        field.type_name = match (required, reading.nullable, default) {
            (true, true, _) => {
                self.needs(Needs::RequiredNullable);
                field.api.insert(0, "required".to_owned());
                optional
            }
            (true, false, _) => type_name.clone(),
            (false, nullable, Some(default)) => {
                self.needs(if nullable { Needs::NullableDefault } else { Needs::Default });
                let function = format!("default_of_{}", self.plan.models.len());
                let function = format!("{function}_{}", field.name.trim_start_matches("r#"));
                field.serde.push(format!("default = {function:?}"));
                field.default = Some((function, default.to_string()));
                reading.whole_type()
            }
            (false, true, None) if is_partial_update(&self.schema) => {
                self.needs(Needs::Patch);
                format!("Patch<{type_name}>")
            }
            (false, true, None) => {
                self.needs(Needs::Nullable);
                optional
            }
            (false, false, None) if is_type(property, "null") => optional,
            (false, false, None) => {
                self.needs(Needs::NonNull);
                field.api.insert(0, "non_null".to_owned());
                optional
            }
        };
        // A struct cannot hold itself but behind a pointer; lists and maps are pointers.
        if reference(property).is_some() && reading.type_name == self.plan.types[&self.schema] {
            field.type_name = field.type_name.replace(type_name.as_str(), &format!("Box<{type_name}>"));
        }
    }

    /// The properties that are not declared.
    fn rest(&mut self, model: &str, others: &Value) -> Field {
        self.needs(Needs::RestMap);
        let value = self.value(others, &format!("{model}Rest"));
        if !value.rules.is_empty() {
            self.needs(Needs::ValueRules);
        }
        Field {
            name: "rest".to_owned(),
            docs: None,
            type_name: format!("BTreeMap<String, {}>", value.whole_type()),
            serde: vec!["flatten".to_owned()],
            api: if value.rules.is_empty() { vec![] } else { vec![format!("values({})", value.rules.join(", "))] },
            default: None,
            deprecated: false,
        }
    }
}

/// `ProductUpdate` and `SubscriptionUpdateBase` change what is there; `SubscriptionUpdatedEvent` tells of it.
fn is_partial_update(schema: &str) -> bool {
    schema.contains("Update") && !schema.contains("Updated")
}
