//! What schemas hold: the words of JSON Schema 2020-12, both sides, markers, and changes that break.
#![allow(missing_docs)]

use std::fs;
use std::path::Path;

use api_model::testing::{self, breaks};
use api_model::{ApiModel, schema};
use api_model_schema_tests::each_model;
use api_model_schema_tests::more::{Aliased, Trimmed};
use api_model_schema_tests::rules::{Marked, Normalized};
use api_model_schema_tests::shapes::{Constants, Internal, Names};
use api_model_schema_tests::types::{Node, Page, Presence};
use serde_json::{Value, json};

macro_rules! schemas {
    ($($model:ty,)*) => {
        vec![$(
            (stringify!($model), schema::accepted::<$model>().to_value()),
            (stringify!($model), schema::written::<$model>().to_value()),
        )*]
    };
}

#[test]
fn every_schema_keeps_the_meta_schema() {
    let all = each_model!(schemas);
    assert!(all.len() > 60, "{}", all.len());
    for (model, schema) in all {
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        jsonschema::meta::validate(&schema).unwrap_or_else(|error| panic!("{model}: {error}\n{schema:#}"));
        jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{model}: {error}\n{schema:#}"));
    }
}

/// What is flattened stands in its place, and is defined only where something else leads to it.
#[test]
fn every_definition_is_referred_to() {
    for (model, schema) in each_model!(schemas) {
        let text = schema.to_string();
        for name in schema["$defs"].as_object().into_iter().flatten().map(|(name, _)| name) {
            assert!(text.contains(&format!("\"#/$defs/{name}\"")), "{model} defines {name}, which nothing refers to");
        }
    }
}

#[derive(ApiModel)]
struct Größe {
    höhe: u8,
}

#[derive(ApiModel)]
struct Möbel {
    größe: Größe,
    alle: Vec<Größe>,
}

#[test]
fn a_definition_may_have_a_name_beyond_ascii() {
    let schema = schema::accepted::<Möbel>().to_value();
    assert_eq!(schema["properties"]["größe"]["$ref"], "#/$defs/Gr%C3%B6%C3%9Fe");
    assert_eq!(schema["$defs"]["Größe"]["required"], json!(["höhe"]));
    let validator = jsonschema::validator_for(&schema).unwrap();
    assert!(validator.is_valid(&json!({ "größe": { "höhe": 1 }, "alle": [] })));
    assert!(!validator.is_valid(&json!({ "größe": { "höhe": 1 }, "alle": [{}] })));
}

#[test]
fn the_two_sides_differ_where_they_must() {
    let (accepted, written) = (schema::accepted::<Presence>().to_value(), schema::written::<Presence>().to_value());
    let names = |schema: &Value| schema["properties"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert!(names(&accepted).contains(&"read".to_owned()) && !names(&accepted).contains(&"written".to_owned()));
    assert!(!names(&written).contains(&"read".to_owned()) && names(&written).contains(&"written".to_owned()));
    assert!(!names(&accepted).contains(&"hidden".to_owned()));
    assert_eq!(accepted["required"], json!(["needed"]));
    let always: Vec<&str> = written["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(["needed", "optional", "defaulted", "seven", "written"].iter().all(|name| always.contains(name)));
    assert!(["skipped", "patch", "never_null"].iter().all(|name| !always.contains(name)), "{always:?}");
    assert_eq!(accepted["properties"]["seven"]["default"], 7);
    assert_eq!(accepted["properties"]["secret"]["writeOnly"], true);
    assert_eq!(accepted["properties"]["created"]["readOnly"], true);
    assert_eq!(accepted["properties"]["read"]["writeOnly"], true, "serde never writes it");
    assert_eq!(written["properties"]["written"]["readOnly"], true, "serde never reads it");
    assert_eq!(accepted["properties"]["old"]["deprecated"], true);
    assert_eq!(accepted["properties"]["never_null"]["type"], "integer");
    assert_eq!(accepted["properties"]["patch"]["type"], json!(["string", "null"]));
}

#[test]
fn what_a_schema_cannot_say_leaves_a_marker() {
    let marked = schema::accepted::<Marked>().to_value();
    assert_eq!(
        marked["x-rules"][0],
        json!({ "code": "custom", "message": "must pass the check `ordered`", "fields": ["low", "high"], "at": "high" })
    );
    assert_eq!(marked["properties"]["even"]["x-rules"], json!([{ "code": "even", "message": "must be even" }]));
    let normalized = schema::accepted::<Normalized>().to_value();
    let email = &normalized["properties"]["email"];
    assert_eq!(email["x-normalize"], json!(["trim", "lowercase"]));
    assert_eq!(email["x-normalized"]["format"], "email");
    assert_eq!(email.get("format"), None, "it holds of what becomes of the text");
    assert_eq!(schema::written::<Normalized>().to_value()["properties"]["email"]["format"], "email");
    let tags = &schema::accepted::<Trimmed>().to_value()["properties"]["tags"];
    assert_eq!(tags["items"], json!({ "type": "string" }));
    assert_eq!(tags.pointer("/x-normalized/allOf/0/items/maxLength"), Some(&json!(3)));
    assert_eq!(schema::written::<Trimmed>().to_value()["properties"]["tags"]["items"]["maxLength"], 3);
}

/// Rules for what lies within hold of what becomes of it: no invalid value gets in.
#[test]
fn items_are_checked_once_they_are_normalised() {
    let read = |text: &str| Trimmed::from_json(text);
    assert_eq!(read(r#"{"text": " a ", "tags": [" aaa "]}"#).unwrap().tags, ["aaa"]);
    let report = read(r#"{"text": "a", "tags": ["a", "  "]}"#).unwrap_err();
    assert_eq!(report.to_string(), "/tags/1: must have between 1 and 3 characters");
    assert!(serde_json::from_str::<Trimmed>(r#"{"text": "a", "tags": ["  "]}"#).is_err());
}

#[test]
fn names_are_good() {
    assert_eq!(schema::accepted::<Page<Node>>().to_value()["title"], "PageOfNode");
    assert_eq!(schema::accepted::<Page<Vec<Option<u8>>>>().to_value()["title"], "PageOfArrayOfNullableUint8");
    let definitions = schema::accepted::<Page<Page<Names>>>().to_value()["$defs"].clone();
    let names: Vec<&String> = definitions.as_object().unwrap().keys().collect();
    assert_eq!(names, ["Names", "PageOfNames"]);
}

#[test]
fn enums_and_constants_are_what_they_are() {
    let internal = schema::accepted::<Internal>().to_value();
    assert_eq!(internal["discriminator"]["propertyName"], "type");
    assert_eq!(internal["oneOf"][1]["properties"]["type"]["const"], "circle");
    assert_eq!(internal["oneOf"][0]["description"], "Nothing more.");
    let constants = schema::accepted::<Constants>().to_value();
    assert_eq!(constants["properties"]["version"]["const"], 2);
    assert_eq!(constants["required"], json!(["kind", "version", "live"]));
}

/// Each row of the JSON Schema test suite for keywords that our rules are: the schema of the rule says the same.
#[test]
fn keywords_agree_with_the_json_schema_test_suite() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap();
    let Ok(text) = fs::read_to_string(beside.join("shared/tables/jsts_keywords.json")) else {
        assert!(std::env::var_os("CI").is_none(), "the tables must be there in CI");
        return;
    };
    let rows: Vec<Value> = serde_json::from_str(&text).unwrap();
    let mut compared = 0;
    for row in &rows {
        let Some(keywords) = of_rules(row) else { continue };
        let validator = jsonschema::validator_for(&Value::Object(keywords)).unwrap();
        assert_eq!(validator.is_valid(&row["input"]), row["expected"], "{row}");
        compared += 1;
    }
    println!("{compared} of {} rows", rows.len());
    assert!(compared > 60, "{compared} of {} rows", rows.len());
}

/// The keywords that the rule with the bound of a row writes.
fn of_rules(row: &Value) -> Option<serde_json::Map<String, Value>> {
    use std::ops::Bound::{Excluded, Unbounded};

    use api_model::rules::{self, Rule, Schema};
    let keyword = row["rule"].as_str()?;
    let bound = row["schema"].get(keyword)?;
    let mut schema = Schema::default();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Small numbers.
    let count = || bound.as_f64().map(|count| count as usize);
    let number = || bound.as_f64();
    match keyword {
        "minLength" => Rule::<String>::describe(&rules::length(count()?..), &mut schema),
        "maxLength" => Rule::<String>::describe(&rules::length(..=count()?), &mut schema),
        "minItems" => Rule::<Vec<u8>>::describe(&rules::length(count()?..), &mut schema),
        "maxItems" => Rule::<Vec<u8>>::describe(&rules::length(..=count()?), &mut schema),
        "minProperties" => {
            Rule::<serde_json::Map<String, Value>>::describe(&rules::length(count()?..), &mut schema);
        }
        "maxProperties" => {
            Rule::<serde_json::Map<String, Value>>::describe(&rules::length(..=count()?), &mut schema);
        }
        "minimum" => Rule::<f64>::describe(&rules::range(number()?..), &mut schema),
        "maximum" => Rule::<f64>::describe(&rules::range(..=number()?), &mut schema),
        "exclusiveMaximum" => Rule::<f64>::describe(&rules::range(..number()?), &mut schema),
        "exclusiveMinimum" => Rule::<f64>::describe(&rules::range((Excluded(number()?), Unbounded)), &mut schema),
        "multipleOf" => Rule::<f64>::describe(&rules::multiple_of(number()?), &mut schema),
        "uniqueItems" if bound == &json!(true) && row["schema"].as_object()?.len() <= 2 => {
            Rule::<Vec<u8>>::describe(&rules::unique(), &mut schema);
        }
        "pattern" => {
            let source: &'static str = String::leak(bound.as_str()?.to_owned());
            let regex: &'static rules::Regex = Box::leak(Box::new(rules::Regex::new(source)));
            Rule::<String>::describe(&rules::pattern(regex), &mut schema);
        }
        _ => return None,
    }
    Some(schema.keywords().clone())
}

mod before {
    use api_model::ApiModel;

    #[derive(ApiModel)]
    pub(super) struct Product {
        #[api(length(1..=40))]
        pub(super) name: String,
        pub(super) price: Option<u16>,
        pub(super) kind: Kind,
        pub(super) parts: Vec<Part>,
        pub(super) gone: Option<bool>,
    }

    #[derive(ApiModel)]
    pub(super) enum Kind {
        Book,
        Film,
    }

    #[derive(ApiModel)]
    pub(super) struct Part {
        pub(super) count: u8,
    }
}

mod after {
    use api_model::ApiModel;

    #[derive(ApiModel)]
    pub(super) struct Product {
        #[api(length(1..=30))]
        pub(super) name: String,
        #[api(required)]
        pub(super) price: Option<u16>,
        pub(super) kind: Kind,
        pub(super) parts: Vec<Part>,
        pub(super) note: Option<String>,
    }

    #[derive(ApiModel)]
    pub(super) enum Kind {
        Book,
        Song,
    }

    #[derive(ApiModel)]
    pub(super) struct Part {
        pub(super) count: String,
    }
}

fn both_sides<T: ApiModel>() -> Value {
    json!({ "accepted": schema::accepted::<T>().to_value(), "written": schema::written::<T>().to_value() })
}

#[test]
fn changes_that_break_are_told_with_their_field_and_side() {
    let (old, new) = (both_sides::<before::Product>(), both_sides::<after::Product>());
    assert_eq!(breaks(&old, &old), []);
    let told: Vec<String> = breaks(&old, &new).iter().map(ToString::to_string).collect();
    for expected in [
        "/name: maxLength was 40, is 30 (input that was accepted is refused)",
        "/price: is now required (input that was accepted is refused)",
        "/kind: no longer has \"Film\" (input that was accepted is refused)",
        "/kind: has new \"Song\" (output is not what its readers know)",
        "/parts/*/count: was integer, is string (input that was accepted is refused)",
        "/parts/*/count: was integer, is string (output is not what its readers know)",
        "/gone: is no longer always written (output is not what its readers know)",
        "/gone: is no longer read (input that was accepted is refused)",
    ] {
        assert!(told.contains(&expected.to_owned()), "{expected} is not in\n{}", told.join("\n"));
    }
}

#[test]
fn a_saved_schema_is_compared() {
    let file = std::env::temp_dir().join(format!("api-model-{}.json", std::process::id()));
    testing::assert_schema_is_compatible::<before::Product>(&file);
    testing::assert_schema_is_compatible::<before::Product>(&file);
    let result = std::panic::catch_unwind(|| testing::assert_schema_is_compatible::<after::Product>(&file));
    fs::remove_file(&file).unwrap();
    let message = *result.unwrap_err().downcast::<String>().unwrap();
    assert!(message.contains("/name: maxLength was 40, is 30"), "{message}");
    assert!(message.contains("API_MODEL_SCHEMA=overwrite"), "{message}");
}

/// A name says its other names, and each of these that it is one; not both.
#[test]
fn other_names_are_told_once() {
    let schema = schema::accepted::<Aliased>().to_value();
    let member = |name: &str| &schema["properties"][name];
    assert_eq!(member("name")["x-aliases"], json!(["login", "user"]));
    assert_eq!(member("name").get("x-alias-of"), None);
    for other in ["user", "login"] {
        assert_eq!(member(other)["x-alias-of"], "name");
        assert_eq!(member(other).get("x-aliases"), None);
    }
}

/// What serde reads of an object says its own schema, if it has one; of functions nothing is known.
#[test]
fn flattened_by_serde() {
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
    struct Address {
        street: String,
    }

    #[derive(ApiModel)]
    #[allow(dead_code)] // Only its schema is asked for.
    struct Order {
        number: u8,
        #[serde(flatten)]
        #[api(serde)]
        address: Address,
        #[serde(flatten, with = "counts")]
        counts: (u8, u8),
        #[serde(flatten)]
        nothing: (),
    }

    // Which keys serde knows is not known to the struct: none is refused.
    #[derive(ApiModel)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Denies {
        number: u8,
        #[serde(flatten)]
        #[api(serde)]
        address: Address,
    }

    let schema = schema::accepted::<Order>().to_value();
    assert_eq!(schema["properties"]["street"], json!({ "type": "string" }));
    assert_eq!(schema["required"], json!(["number", "street"]));
    assert_eq!(schema["additionalProperties"], true);

    let text = r#"{"number":1,"street":"a","more":1}"#;
    assert!(Denies::from_json(text).is_ok());
    let schema = schema::accepted::<Denies>().to_value();
    assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&serde_json::from_str(text).unwrap()), "{schema}");
}

#[allow(clippy::trivially_copy_pass_by_ref)] // As serde calls it.
mod counts {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(counts: &(u8, u8), serializer: S) -> Result<S::Ok, S::Error> {
        std::collections::BTreeMap::from([("one", counts.0), ("two", counts.1)]).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(u8, u8), D::Error> {
        let counts = std::collections::BTreeMap::<String, u8>::deserialize(deserializer)?;
        Ok((counts.get("one").copied().unwrap_or_default(), counts.get("two").copied().unwrap_or_default()))
    }
}
