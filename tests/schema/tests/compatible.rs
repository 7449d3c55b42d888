//! Each kind of change that breaks somebody is told, with its field and its side; the others are not.
#![allow(missing_docs)]

use api_model::testing::{Side, breaks};
use api_model::{ApiModel, schema};
use serde_json::{Value, json};

/// What is told of a change, where the schema is the same on both sides.
fn told(old: &Value, new: &Value, side: Side) -> Vec<String> {
    let both = |schema: &Value| json!({ "accepted": schema, "written": schema });
    let all = breaks(&both(old), &both(new));
    all.into_iter()
        .filter(|found| found.side == side)
        .map(|found| format!("{}: {}", found.field, found.change))
        .collect()
}

fn object(properties: &Value, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required })
}

/// One field that was and is, what senders are told and what receivers are told.
const FIELDS: &[(&str, &str, &str, &str)] = &[
    (r#"{"type":"integer"}"#, r#"{"type":"string"}"#, "was integer, is string", "was integer, is string"),
    (r#"{"type":["string","null"]}"#, r#"{"type":"string"}"#, "was string or null, is string", ""),
    (r#"{"type":"string"}"#, r#"{"type":["string","null"]}"#, "", "was string, is string or null"),
    (r##"{"anyOf":[{"$ref":"#/$defs/A"},{"type":"null"}]}"##, r##"{"$ref":"#/$defs/A"}"##, "no longer takes null", ""),
    (r##"{"$ref":"#/$defs/A"}"##, r##"{"anyOf":[{"$ref":"#/$defs/A"},{"type":"null"}]}"##, "", "may be null"),
    (r#"{"type":"integer"}"#, r#"{"type":"number"}"#, "", "was integer, is number"),
    (r#"{"enum":["a","b"]}"#, r#"{"enum":["a"]}"#, "no longer has \"b\"", ""),
    (r#"{"enum":["a"]}"#, r#"{"enum":["a","b"]}"#, "", "has new \"b\""),
    (r#"{"type":"string"}"#, r#"{"type":"string","enum":["a"]}"#, "was any value, is one of a list", ""),
    (r#"{"const":1}"#, r#"{"const":2}"#, "no longer has 1", "has new 2"),
    (r#"{"maxLength":5}"#, r#"{"maxLength":4}"#, "maxLength was 5, is 4", ""),
    (r#"{"maxLength":4}"#, r#"{"maxLength":5}"#, "", "maxLength was 4, is 5"),
    (r"{}", r#"{"minLength":1}"#, "minLength was none, is 1", ""),
    (r#"{"minimum":0}"#, r#"{"minimum":1}"#, "minimum was 0, is 1", ""),
    (r#"{"exclusiveMaximum":9}"#, r#"{"exclusiveMaximum":8}"#, "exclusiveMaximum was 9, is 8", ""),
    (r#"{"maxItems":2}"#, r#"{"maxItems":1}"#, "maxItems was 2, is 1", ""),
    (r#"{"minProperties":1}"#, r#"{"minProperties":2}"#, "minProperties was 1, is 2", ""),
    (r#"{"multipleOf":5}"#, r#"{"multipleOf":10}"#, "multipleOf was 5, is 10", ""),
    (r"{}", r#"{"uniqueItems":true}"#, "uniqueItems was none, is true", ""),
    (r#"{"pattern":"a"}"#, r#"{"pattern":"b"}"#, "pattern was \"a\", is \"b\"", "pattern was \"a\", is \"b\""),
    (
        r#"{"format":"date"}"#,
        r#"{"format":"time"}"#,
        "format was \"date\", is \"time\"",
        "format was \"date\", is \"time\"",
    ),
    (r#"{"format":"uint8","maximum":255}"#, r#"{"format":"uint16","maximum":65535}"#, "", "maximum was 255, is 65535"),
    (r"{}", r#"{"x-rules":[{"code":"even","message":"must be even"}]}"#, "has the new rule `even`: must be even", ""),
    (r"{}", r#"{"allOf":[{"pattern":"b"}]}"#, "must now satisfy {\"pattern\":\"b\"}", ""),
];

#[test]
fn a_field_that_takes_less_or_gives_more_is_told() {
    let mut complaints = Vec::new();
    for (old, new, senders, receivers) in FIELDS {
        let model = |field: &str| {
            let field: Value = serde_json::from_str(field).unwrap();
            let mut schema = object(&json!({ "f": field }), &["f"]);
            schema["$defs"] = json!({ "A": { "type": "object" } });
            schema
        };
        let (old_model, new_model) = (model(old), model(new));
        for (side, expected) in [(Side::Accepted, senders), (Side::Written, receivers)] {
            let expected: Vec<String> = (!expected.is_empty()).then(|| format!("/f: {expected}")).into_iter().collect();
            let told = told(&old_model, &new_model, side);
            if told != expected {
                complaints.push(format!("{old} to {new}, {side:?}: {told:?}"));
            }
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn fields_that_come_and_go_are_told() {
    let (a, b) = (json!({ "type": "string" }), json!({ "type": "integer" }));
    let one = object(&json!({ "a": a }), &["a"]);
    let two = object(&json!({ "a": a, "b": b }), &["a", "b"]);
    let optional = object(&json!({ "a": a, "b": b }), &["a"]);
    assert_eq!(told(&one, &two, Side::Accepted), ["/b: is now required"]);
    assert_eq!(told(&one, &two, Side::Written), [] as [&str; 0]);
    assert_eq!(told(&one, &optional, Side::Accepted), [] as [&str; 0]);
    assert_eq!(told(&two, &one, Side::Accepted), ["/b: is no longer read"]);
    assert_eq!(told(&two, &one, Side::Written), ["/b: is no longer always written"]);
    assert_eq!(told(&optional, &one, Side::Written), ["/b: is no longer written"]);
    let mut closed = one.clone();
    closed["additionalProperties"] = false.into();
    assert_eq!(told(&one, &closed, Side::Accepted), [": refuses unknown fields now"]);
    assert_eq!(told(&two, &closed, Side::Accepted), ["/b: is no longer known", ": refuses unknown fields now"]);
    let map = |values: &Value| json!({ "type": "object", "additionalProperties": values });
    assert_eq!(told(&map(&a), &map(&b), Side::Accepted), ["/*: was string, is integer"]);
}

#[test]
fn variants_that_come_and_go_are_told() {
    let variant = |name: &str| json!({ "title": name, "type": "object", "properties": { "t": { "const": name } } });
    let (one, two) = (json!({ "oneOf": [variant("a")] }), json!({ "oneOf": [variant("a"), variant("b")] }));
    assert_eq!(told(&two, &one, Side::Accepted), [": no longer takes t = \"b\""]);
    assert_eq!(told(&one, &two, Side::Accepted), [] as [&str; 0]);
    assert_eq!(told(&one, &two, Side::Written), [": may be the new t = \"b\""]);
    // A definition may have another name.
    let named = |name: &str| {
        let reference = format!("#/$defs/{name}");
        json!({ "anyOf": [{ "$ref": reference }, { "type": "string" }], "$defs": { name: variant("a") } })
    };
    assert_eq!(told(&named("Old"), &named("New"), Side::Accepted), [] as [&str; 0]);
    assert_eq!(told(&named("Old"), &named("New"), Side::Written), [] as [&str; 0]);
    // A union in the place of one type takes more.
    let text = json!({ "type": "string" });
    let union = json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }] });
    assert_eq!(told(&text, &union, Side::Accepted), [] as [&str; 0]);
    assert_eq!(told(&union, &text, Side::Accepted), [": no longer takes \"integer\""]);
}

mod before {
    use api_model::ApiModel;

    #[derive(ApiModel)]
    pub(super) struct Customer {
        pub(super) mail: String,
    }
}

#[derive(ApiModel)]
struct Customer {
    #[serde(alias = "mail")]
    e_mail: String,
}

#[test]
fn a_new_name_beside_the_old_one_breaks_no_sender() {
    let both = |accepted: schemars::Schema| json!({ "accepted": accepted.to_value(), "written": {} });
    let (old, new) = (schema::accepted::<before::Customer>(), schema::accepted::<Customer>());
    assert_eq!(breaks(&both(old), &both(new)), []);
}
