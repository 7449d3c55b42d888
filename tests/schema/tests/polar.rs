//! The acceptance set: models written by hand after Polar's `OpenAPI` document read what their schemas say, and their
//! schemas are compared with that document, name by name.
#![allow(missing_docs, deprecated)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use api_model::schema;
use api_model::testing::Agreement;
use api_model_tests::polar::{
    checkouts, customers, discounts, events, grants, ingest, lists, meters, metrics, products, sso, subscriptions,
};
use serde_json::{Map, Value};

macro_rules! acceptance_set {
    ($call:ident) => {
        $call! {
            api_model::models::CustomerSessionCreate, checkouts::CheckoutProductsCreate, checkouts::Checkout,
            products::ProductCreate, products::ProductUpdate, subscriptions::SubscriptionUpdate,
            grants::BenefitGrantWebhook, grants::BenefitGrant, events::Event, ingest::EventsIngest,
            meters::MeterCreate, discounts::DiscountFixedCreate, discounts::Discount, customers::CustomerIndividual,
            customers::CustomerCreate, sso::OIDCConfigurationClientSecret, metrics::MetricPeriod,
            lists::ListResource<customers::Customer>,
        }
    };
}

macro_rules! agree {
    ($($model:ty,)*) => {{
        let mut complaints = Vec::new();
        $({
            let agreement = Agreement::<$model>::new();
            let is_long = std::env::var_os("API_MODEL_CASES").is_some();
            let agreement = if is_long { agreement } else { agreement.cases(150) };
            match agreement.check() {
                Ok(compared) => println!("{}: {compared}", stringify!($model)),
                Err(disagreement) => complaints.push(disagreement.to_string()),
            }
        })*
        complaints
    }};
}

#[test]
fn the_expression_of_polar_takes_a_blank_for_a_decimal() {
    let schema = serde_json::json!({
        "pattern": r"^(?!^[-+.]*$)[+-]?0*(?:\d{0,5}|(?=[\d.]{1,18}0*$)\d{0,5}\.\d{0,12}0*$)",
    });
    assert!(jsonschema::is_valid(&schema, &serde_json::json!(" ")));
}

#[test]
fn the_acceptance_set_reads_what_its_schemas_say() {
    let complaints: Vec<String> = acceptance_set!(agree);
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
}

macro_rules! definitions {
    ($($model:ty,)*) => {{
        let mut all: BTreeMap<String, Value> = BTreeMap::new();
        $({
            let mut root = schema::accepted::<$model>().to_value();
            if let Some(Value::Object(definitions)) = root["$defs"].as_object().cloned().map(Value::Object) {
                all.extend(definitions);
            }
            let name = root["title"].as_str().unwrap().to_owned();
            root.as_object_mut().unwrap().remove("$defs");
            all.insert(name, root);
        })*
        all
    }};
}

/// What Polar's document says of a field, or our schema, in the same few words.
fn words(schema: &Value, root: &Map<String, Value>) -> BTreeMap<&'static str, String> {
    let mut words = BTreeMap::new();
    let mut types = Vec::new();
    let mut branches = vec![schema.clone()];
    while let Some(branch) = branches.pop() {
        if let Some(reference) = branch.get("$ref").and_then(Value::as_str) {
            let name = reference.rsplit('/').next().unwrap_or_default();
            branches.extend(root.get(name).filter(|_| types.len() < 40).cloned());
            continue;
        }
        for keyword in ["anyOf", "oneOf"] {
            branches.extend(branch.get(keyword).and_then(Value::as_array).into_iter().flatten().cloned());
        }
        match branch.get("type") {
            Some(Value::String(kind)) => types.push(kind.clone()),
            Some(Value::Array(kinds)) => types.extend(kinds.iter().filter_map(Value::as_str).map(ToOwned::to_owned)),
            _ => {}
        }
        for keyword in [
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "pattern",
            "format",
        ] {
            if let Some(value) = branch.get(keyword) {
                // Python writes bounds as floats.
                let text = value.to_string();
                words.insert(keyword, text.strip_suffix(".0").unwrap_or(&text).to_owned());
            }
        }
        if let Some(values) = branch.get("enum").and_then(Value::as_array) {
            let mut values: Vec<String> =
                values.iter().filter(|value| !value.is_null()).map(Value::to_string).collect();
            values.sort();
            words.insert("enum", values.join(" "));
        }
        if let Some(value) = branch.get("const") {
            words.insert("enum", value.to_string());
        }
    }
    types.sort();
    types.dedup();
    words.insert("type", types.join("|"));
    words
}

/// Why a difference is none, or is meant.
fn reason(keyword: &str, theirs: &str, ours: &str) -> Option<&'static str> {
    let natural = |bound: &str| {
        [
            "0",
            "255",
            "65535",
            "4294967295",
            "-2147483648",
            "2147483647",
            "-9223372036854775808",
            "9223372036854775807",
            "18446744073709551615",
            "-128",
            "127",
            "-32768",
            "32767",
        ]
        .contains(&bound)
    };
    Some(match keyword {
        "minimum" | "maximum" if theirs.is_empty() && natural(ours) => "the bounds of the Rust type of the number",
        "format"
            if theirs.is_empty() && (ours.contains("int") || ours.contains("double") || ours.contains("float")) =>
        {
            "the Rust type of the number"
        }
        "format" if theirs.contains("uuid4") && ours.contains("uuid") => "`uuid4` is no format of JSON Schema",
        "format" if theirs.contains("uri") && ours.contains("url") => "`uri` refuses URLs that the rule `url` accepts",
        "format" if theirs.contains("ipvanyaddress") => "`ipvanyaddress` is no format of JSON Schema",
        "pattern" | "maxLength" | "minLength" if theirs.is_empty() => {
            "what the rule of a format or a text says besides"
        }
        _ => return None,
    })
}

/// Differences of single fields, and why.
const MEANT: &[(&str, &str)] = &[
    ("BenefitLicenseKeyExpirationProperties.ttl: exclusiveMinimum is , there 0", WHOLE),
    ("BenefitLicenseKeyExpirationProperties.ttl: minimum is 1, there ", WHOLE),
    ("MeterCreate.custom_multiplier: exclusiveMinimum is , there 0", WHOLE),
    ("MeterCreate.custom_multiplier: minimum is 1, there ", WHOLE),
];

const WHOLE: &str = "more than zero is at least one for a whole number";

#[test]
fn schemas_are_compared_with_polars_document() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap();
    let Ok(text) = fs::read_to_string(beside.join("shared/polar/openapi.json")) else {
        assert!(std::env::var_os("CI").is_none(), "the document must be there in CI");
        return;
    };
    let document: Value = serde_json::from_str(&text).unwrap();
    let theirs = document["components"]["schemas"].as_object().unwrap();
    let ours: BTreeMap<String, Value> = acceptance_set!(definitions);
    let root: Map<String, Value> = ours.clone().into_iter().collect();
    let (mut compared, mut fields, mut explained, mut open) = (0, 0, BTreeMap::<&str, usize>::new(), Vec::new());
    for (name, schema) in &ours {
        // The models of the seed have the names of the SDK's reference, not of the API.
        let Some(their) = theirs.get(name).filter(|_| !name.starts_with("CustomerSession")) else { continue };
        compared += 1;
        let (Some(mine), Some(their_fields)) =
            (schema.get("properties").and_then(Value::as_object), their.get("properties").and_then(Value::as_object))
        else {
            continue;
        };
        let required = |schema: &Value| -> Vec<String> {
            let names = schema.get("required").and_then(Value::as_array).into_iter().flatten();
            names.filter_map(Value::as_str).map(ToOwned::to_owned).collect()
        };
        let (mine_required, their_required) = (required(schema), required(their));
        for (field, their_schema) in their_fields {
            let Some(my_schema) = mine.get(field) else {
                open.push(format!("{name}.{field}: is not there"));
                continue;
            };
            fields += 1;
            if mine_required.contains(field) != their_required.contains(field) {
                open.push(format!("{name}.{field}: required is {}", mine_required.contains(field)));
            }
            let (my_words, their_words) = (words(my_schema, &root), words(their_schema, theirs));
            let keywords = my_words.keys().chain(their_words.keys()).collect::<std::collections::BTreeSet<_>>();
            for keyword in keywords {
                let word = |words: &BTreeMap<&str, String>| words.get(keyword).cloned().unwrap_or_default();
                let (mine, theirs) = (word(&my_words), word(&their_words));
                if mine == theirs {
                    continue;
                }
                match reason(keyword, &theirs, &mine) {
                    Some(reason) => *explained.entry(reason).or_default() += 1,
                    None => open.push(format!("{name}.{field}: {keyword} is {mine}, there {theirs}")),
                }
            }
        }
        for field in mine.keys().filter(|field| !their_fields.contains_key(*field)) {
            open.push(format!("{name}.{field}: is new"));
        }
    }
    println!("{compared} schemas with {fields} fields compared with Polar's document");
    for (reason, count) in &explained {
        println!("{count} differences: {reason}");
    }
    println!("{} others:\n{}", open.len(), open.join("\n"));
    assert!(compared > 100 && fields > 500, "{compared} schemas, {fields} fields");
    let unknown: Vec<&String> = open.iter().filter(|line| !MEANT.iter().any(|(known, _)| known == line)).collect();
    assert!(unknown.is_empty(), "write each with its reason into `MEANT`:\n{unknown:#?}");
}
