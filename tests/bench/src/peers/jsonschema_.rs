//! `jsonschema` on a `Value`, which serde then makes the model of.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::columns::{Column, Finds, outcome};
use crate::models::plain;

pub const COLUMN: Column = Column {
    name: "jsonschema 0.61 + serde",
    session: |text| read::<plain::Session>(text, &SESSION),
    order: |text| read::<plain::Order>(text, &ORDER),
    sessions: |text| read::<Vec<plain::Session>>(text, &SESSIONS),
    finds: Finds::Twice,
};

fn read<T: DeserializeOwned>(text: &[u8], validator: &Validator) -> usize {
    let Ok(value) = serde_json::from_slice::<Value>(text) else { return 1 };
    let problems = validator.iter_errors(&value).count();
    if problems > 0 {
        return problems;
    }
    outcome(serde_json::from_value::<T>(value).map_err(|_| 1))
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).expect("a schema")
}

static SESSION: LazyLock<Validator> = LazyLock::new(|| validator(&session()));
static SESSIONS: LazyLock<Validator> = LazyLock::new(|| validator(&json!({ "type": "array", "items": session() })));
static ORDER: LazyLock<Validator> = LazyLock::new(|| validator(&order()));

fn url() -> Value {
    json!({ "type": "string", "format": "uri", "pattern": "^https?:" })
}

fn nullable(mut schema: Value) -> Value {
    schema["type"] = json!([schema["type"], "null"]);
    schema
}

fn text(least: u64, most: u64) -> Value {
    json!({ "type": "string", "minLength": least, "maxLength": most })
}

fn pattern(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

fn format(format: &str) -> Value {
    json!({ "type": "string", "format": format })
}

fn integer(least: u64, most: u64) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}

/// An object whose nullable members may be absent.
fn object(properties: Value) -> Value {
    let members = properties.as_object().expect("an object");
    let is_required = |schema: &Value| schema["type"].is_string() || schema.get("type").is_none();
    let required: Vec<_> = members.iter().filter(|(_, schema)| is_required(schema)).map(|(name, _)| name).collect();
    json!({ "type": "object", "required": required, "properties": properties })
}

fn session() -> Value {
    object(json!({
        "returnUrl": nullable(url()),
        "externalCustomerId": { "type": "string", "minLength": 1 },
    }))
}

fn address() -> Value {
    object(json!({
        "line1": text(1, 100),
        "line2": nullable(text(0, 100)),
        "city": text(1, 100),
        "postal_code": text(1, 12),
        "state": nullable(text(1, 100)),
        "country": pattern("^[A-Z]{2}$"),
    }))
}

fn item() -> Value {
    object(json!({
        "product_id": format("uuid"),
        "sku": pattern("^[A-Z0-9-]+$"),
        "name": text(1, 120),
        "quantity": integer(1, 1_000),
        "unit_amount": integer(0, 100_000_000),
        "image_url": nullable(url()),
    }))
}

fn payment() -> Value {
    let tagged = |tag: &str, mut properties: Value| {
        properties["type"] = json!({ "const": tag });
        object(properties)
    };
    let card = tagged(
        "card",
        json!({
            "brand": text(1, 20),
            "last4": pattern("^[0-9]{4}$"),
            "exp_month": integer(1, 12),
            "exp_year": integer(2000, 2100),
            "token": text(1, 1_000),
        }),
    );
    let transfer = tagged("transfer", json!({ "iban": text(15, 34), "reference": nullable(text(0, 140)) }));
    json!({ "oneOf": [card, transfer, tagged("cash", json!({}))] })
}

fn order() -> Value {
    object(json!({
        "id": format("uuid"),
        "reference": { "type": "string", "minLength": 3, "maxLength": 40, "pattern": "^[a-z0-9-]+$" },
        "status": { "enum": ["pending", "paid", "shipped", "cancelled"] },
        "customer_id": format("uuid"),
        "customer_email": format("email"),
        "customer_name": text(1, 100),
        "phone": nullable(pattern(r"^\+[0-9]{7,15}$")),
        "currency": pattern("^[A-Z]{3}$"),
        "total_amount": integer(0, 100_000_000),
        "tax_amount": integer(0, 100_000_000),
        "discount_percent": { "type": "number", "minimum": 0, "maximum": 100 },
        "created_at": format("date-time"),
        "updated_at": nullable(format("date-time")),
        "success_url": url(),
        "return_url": nullable(url()),
        "webhook_url": url(),
        "locale": pattern("^[a-z]{2}(-[A-Z]{2})?$"),
        "note": nullable(text(0, 500)),
        "tags": {
            "type": "array",
            "maxItems": 10,
            "items": { "type": "string", "minLength": 1, "maxLength": 30, "pattern": "^[a-z0-9-]+$" },
        },
        "billing_address": address(),
        "shipping_address": { "type": ["object", "null"], "required": address()["required"], "properties": address()["properties"] },
        "items": { "type": "array", "minItems": 1, "maxItems": 100, "items": item() },
        "metadata": {
            "type": "object",
            "maxProperties": 50,
            "propertyNames": { "minLength": 1, "maxLength": 40 },
            "additionalProperties": text(0, 500),
        },
        "payment": payment(),
        "test": { "type": "boolean" },
    }))
}
