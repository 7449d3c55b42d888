//! What stands in a schema and is wrong is found: each keyword of each rule is changed, by a little and altogether, and
//! the comparison fails with an input at that field.
#![allow(missing_docs)]

use api_model::testing::Agreement;
use api_model::{Decode, rules, schema};
use api_model_schema_tests::rules::{Formats, Lists, Marked, Numbers, Texts};
use serde_json::{Value, json};

/// What is found where a model has another schema than its own, and its own.
type Model = (fn(Value) -> Option<String>, fn() -> Value);

const fn of<T: for<'de> Decode<'de>>() -> Model {
    (find::<T>, || schema::accepted::<T>().to_value())
}

/// The rule, the model that has it and where its keywords stand in the schema.
const RULES: &[(&str, Model, &str)] = &[
    ("non_empty", of::<Texts>(), "/properties/non_empty"),
    ("non_blank", of::<Texts>(), "/properties/non_blank"),
    ("length", of::<Texts>(), "/properties/length"),
    ("length", of::<Texts>(), "/properties/exact"),
    ("length", of::<Lists>(), "/properties/texts"),
    ("length", of::<Lists>(), "/properties/texts/items"),
    ("length", of::<Lists>(), "/properties/pairs/items"),
    ("non_empty", of::<Lists>(), "/properties/stock"),
    ("bytes", of::<Texts>(), "/properties/bytes"),
    ("range", of::<Numbers>(), "/properties/small"),
    ("range", of::<Numbers>(), "/properties/half_open"),
    ("range", of::<Numbers>(), "/properties/fraction"),
    ("range", of::<Numbers>(), "/properties/below"),
    ("range", of::<Lists>(), "/properties/nested/items/items"),
    ("range", of::<Lists>(), "/properties/stock/additionalProperties"),
    ("multiple_of", of::<Numbers>(), "/properties/fives"),
    ("multiple_of", of::<Numbers>(), "/properties/cents"),
    ("multiple_of", of::<Numbers>(), "/properties/both"),
    ("finite", of::<Numbers>(), "/properties/finite"),
    ("pattern", of::<Texts>(), "/properties/pattern"),
    ("pattern", of::<Texts>(), "/properties/patterns"),
    ("pattern", of::<Texts>(), "/properties/patterns/allOf/0"),
    ("starts_with", of::<Texts>(), "/properties/starts"),
    ("ends_with", of::<Texts>(), "/properties/ends"),
    ("contains", of::<Texts>(), "/properties/contains"),
    ("ascii", of::<Texts>(), "/properties/ascii"),
    ("alphanumeric", of::<Texts>(), "/properties/alphanumeric"),
    ("slug", of::<Texts>(), "/properties/slug"),
    ("slug", of::<Lists>(), "/properties/stock/propertyNames"),
    ("no_control", of::<Texts>(), "/properties/no_control"),
    ("url", of::<Formats>(), "/properties/url"),
    ("url", of::<Formats>(), "/properties/ftp"),
    ("uri", of::<Formats>(), "/properties/uri"),
    ("email", of::<Formats>(), "/properties/email"),
    ("hostname", of::<Formats>(), "/properties/hostname"),
    ("ip", of::<Formats>(), "/properties/ip/anyOf/0"),
    ("ip", of::<Formats>(), "/properties/ip/anyOf/1"),
    ("ipv4", of::<Formats>(), "/properties/ipv4"),
    ("ipv6", of::<Formats>(), "/properties/ipv6"),
    ("uuid", of::<Formats>(), "/properties/uuid"),
    ("date", of::<Formats>(), "/properties/date"),
    ("time", of::<Formats>(), "/properties/time"),
    ("date_time", of::<Formats>(), "/properties/date_time"),
    ("duration", of::<Formats>(), "/properties/duration"),
    ("one_of", of::<Numbers>(), "/properties/one_of"),
    ("unique", of::<Lists>(), "/properties/unique"),
    ("unique", of::<Lists>(), "/properties/pairs/items"),
    ("custom", of::<Marked>(), "/properties/even"),
];

/// Changes that change nothing: what else the field says has the same effect.
const EQUIVALENT: &[(&str, &str, &str)] = &[
    ("/properties/pairs/items", "maxItems 2 as 3", "there are but two booleans"),
    ("/properties/pairs/items", "maxItems 2 as null", "there are but two booleans"),
    ("/properties/fives", "maximum 2147483647 as 2147483648", "no multiple of 5"),
    ("/properties/fives", "maximum 2147483647 as 2147483646", "no multiple of 5"),
    ("/properties/fives", "minimum -2147483648 as -2147483647", "no multiple of 5"),
    ("/properties/fives", "minimum -2147483648 as -2147483649", "no multiple of 5"),
    ("/properties/fives", "multipleOf 5 as 2.5", "the same integers"),
    ("/properties/both", "maximum 4294967295 as 4294967296", "no multiple of 3"),
    ("/properties/both", "minimum 10 as 11", "no multiple of 3"),
    ("/properties/both", "multipleOf 3 as 1.5", "the same integers"),
    ("/properties/email", "x-rules", "the format of the validator refuses what the pattern cannot"),
    ("/properties/even", "maximum 4294967295 as 4294967294", "the largest is odd, which the custom rule refuses"),
];

fn find<T: for<'de> Decode<'de>>(schema: Value) -> Option<String> {
    let agreement = Agreement::<T>::new().schema(schema).seed(1).cases(60_000);
    agreement.check().err().map(|disagreement| disagreement.input.to_string())
}

/// A keyword with other values: nothing, a little more, a little less.
fn changes(keyword: &str, value: &Value, marked: bool) -> Vec<Value> {
    let number = |step: f64| json!(value.as_f64().unwrap() + step);
    let count = |step: i64| json!(value.as_i64().unwrap() + step);
    match keyword {
        // What a marker is about the model may refuse: only that the schema refuses more can be seen.
        "minLength" if marked => vec![count(1)],
        "minLength" => vec![count(1), count(-1)],
        "maxLength" if marked => vec![count(if value.as_i64() > Some(20) { -240 } else { -1 })],
        "pattern" if marked => vec![json!("^never$")],
        "format" if marked => vec![json!("ipv6")],
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" if value.is_f64() => {
            vec![number(0.0005), number(-0.0005), Value::Null]
        }
        bound if bound.contains("min") || bound.contains("max") || bound.starts_with("exclusive") => {
            vec![count(1), count(-1), Value::Null]
        }
        "multipleOf" => vec![json!(value.as_f64().unwrap() * 2.0), json!(value.as_f64().unwrap() / 2.0), Value::Null],
        "pattern" => vec![json!("^never$"), Value::Null],
        "format" if value == "ipv4" => vec![json!("ipv6"), Value::Null],
        // A hostname or a URI that is a date is none the less one.
        "format" => vec![json!("ipv4"), Value::Null],
        "enum" => {
            let values = value.as_array().unwrap();
            let more = values.iter().cloned().chain([json!(4)]).collect();
            vec![json!(values[1..]), Value::Array(more), Value::Null]
        }
        "uniqueItems" | "x-rules" => vec![Value::Null],
        _ => Vec::new(),
    }
}

/// Formats of numbers say what Rust's type is, and nothing of values; `url` is no format of JSON Schema.
fn is_asserted(keyword: &str, value: &Value) -> bool {
    keyword != "format" || !["int", "float", "double", "url"].iter().any(|word| value.as_str().unwrap().contains(word))
}

#[test]
fn a_wrong_keyword_of_any_rule_is_found() {
    let (mut planted, mut complaints) = (0, Vec::new());
    for (rule, (find, original), place) in RULES {
        let original = original();
        let keywords = original.pointer(place).unwrap_or_else(|| panic!("{place}")).as_object().unwrap().clone();
        let marked = keywords.contains_key("x-rules");
        let mut of_rule = 0;
        for (keyword, value) in keywords.iter().filter(|(keyword, value)| is_asserted(keyword, value)) {
            for change in changes(keyword, value, marked) {
                let name = format!("{keyword} {value} as {change}");
                if EQUIVALENT.iter().any(|(at, known, _)| at == place && name.starts_with(known)) {
                    continue;
                }
                let mut wrong = original.clone();
                let keywords = wrong.pointer_mut(place).unwrap().as_object_mut().unwrap();
                if change.is_null() {
                    keywords.remove(keyword)
                } else {
                    keywords.insert(keyword.clone(), change.clone())
                };
                (planted, of_rule) = (planted + 1, of_rule + 1);
                match find(wrong) {
                    Some(input) => println!("{rule}: {name}: {input}"),
                    None => complaints.push(format!("{rule} at {place}: {name} is not found")),
                }
            }
        }
        if of_rule == 0 {
            complaints.push(format!("{rule} at {place}: has no keyword"));
        }
    }
    let names: Vec<&str> = rules::catalog().iter().map(|rule| rule.name).collect();
    let lacks = names.iter().filter(|name| !RULES.iter().any(|(rule, ..)| rule == *name));
    complaints.extend(lacks.map(|name| format!("{name} is not tried")));
    println!("{planted} wrong keywords for {} rules", names.len());
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
