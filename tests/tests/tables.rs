//! The rules agree with the tables of others: the JSON Schema test suite and the web platform tests.
//!
//! The tables stand beside the project. A row that disagrees is listed here with its reason; one that is listed and
//! agrees is a failure too, so that the list stays true.

use std::fs;
use std::path::Path;

use api_model::rules::{self, Regex, Rule};
use serde::Deserialize;
use serde_json::{Map, Value};

#[derive(Deserialize)]
struct Row {
    rule: String,
    input: Value,
    expected: bool,
    #[serde(default)]
    schema: Value,
    #[serde(default)]
    desc: String,
}

/// The rows of a table; none where the tables are not there, which is a failure only under `CI=true`.
fn table(name: &str) -> Option<Vec<Row>> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the project stands in a folder");
    let path = beside.join("shared/tables").join(name);
    match fs::read_to_string(&path) {
        Ok(text) => Some(serde_json::from_str(&text).expect("the table has another form")),
        Err(error) if std::env::var("CI").is_ok_and(|ci| ci == "true") => panic!("{name} must be there in CI: {error}"),
        Err(_) => {
            println!("skipped: {name} is not there; put the tables in `shared/tables` beside the project");
            None
        }
    }
}

/// A row that disagrees on purpose, by its rule and the start of its description, and why.
type Exception = (&'static str, &'static str, &'static str);

/// Compares each row with what `check` says; rows of which it says nothing are skipped.
fn compare(name: &str, exceptions: &[Exception], check: impl Fn(&Row) -> Option<bool>) {
    let Some(rows) = table(name) else { return };
    let (mut checked, mut skipped, mut wrong) = (0, 0, Vec::new());
    let mut used = vec![false; exceptions.len()];
    for row in &rows {
        let Some(accepted) = check(row) else {
            skipped += 1;
            continue;
        };
        checked += 1;
        if accepted == row.expected {
            continue;
        }
        match exceptions.iter().position(|(rule, desc, _)| *rule == row.rule && row.desc == *desc) {
            Some(exception) => used[exception] = true,
            None => wrong.push(format!("{}: {} ({}): expected {}", row.rule, row.input, row.desc, row.expected)),
        }
    }
    let unused = exceptions.iter().zip(used).filter(|(_, used)| !used).map(|(exception, _)| exception);
    wrong.extend(unused.map(|exception| format!("listed as an exception, but agrees: {exception:?}")));
    println!("{name}: {checked} rows checked, {skipped} skipped, {} exceptions", exceptions.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 0, "{name} has no row that was checked");
}

/// What the rule of a format says; nothing where there is no rule for it.
fn format_rule(format: &str, text: &str) -> Option<bool> {
    let result = match format {
        "date" => rules::date().check(text),
        "date-time" => rules::date_time().check(text),
        "duration" => rules::duration().check(text),
        "email" => rules::email().check(text),
        "hostname" => rules::hostname().check(text),
        "ipv4" => rules::ipv4().check(text),
        "ipv6" => rules::ipv6().check(text),
        "time" => rules::time().check(text),
        "uri" => rules::uri().check(text),
        "uuid" => rules::uuid().check(text),
        _ => return None,
    };
    Some(result.is_ok())
}

const QUOTED: &str = "quoted local parts are valid by the RFC, but nobody's address";
const LITERAL: &str = "address literals are valid by the RFC, but nobody's address";

const FORMAT_EXCEPTIONS: &[Exception] = &[
    ("email", "a quoted string with a space in the local part is valid", QUOTED),
    ("email", "a quoted string with a double dot in the local part is valid", QUOTED),
    ("email", "a quoted string with a @ in the local part is valid", QUOTED),
    ("email", "an IPv4-address-literal after the @ is valid", LITERAL),
    ("email", "an IPv6-address-literal after the @ is valid", LITERAL),
];

#[test]
fn formats_agree_with_the_json_schema_test_suite() {
    compare("jsts_formats.json", FORMAT_EXCEPTIONS, |row| format_rule(&row.rule, row.input.as_str()?));
}

#[test]
fn ip_is_ipv4_or_ipv6() {
    let both = |row: &Row| matches!(&*row.rule, "ipv4" | "ipv6");
    let Some(rows) = table("jsts_formats.json") else { return };
    for row in rows.iter().filter(|row| both(row)) {
        let text = row.input.as_str().unwrap();
        let expected = format_rule("ipv4", text).unwrap() || format_rule("ipv6", text).unwrap();
        assert_eq!(rules::ip().check(text).is_ok(), expected, "{text}");
    }
}

#[test]
fn keywords_agree_with_the_json_schema_test_suite() {
    compare("jsts_keywords.json", &[], |row| {
        let schema = row.schema.as_object()?;
        let bound = schema.get(&row.rule)?;
        match &row.input {
            Value::String(text) => text_keyword(&row.rule, bound, text),
            Value::Array(items) => list_keyword(&row.rule, bound, schema, items),
            Value::Object(members) => count_keyword(&row.rule, "Properties", bound, members),
            Value::Number(number) => number_keyword(&row.rule, bound, number),
            _ => None,
        }
    });
}

/// A number of characters, items or members: also written `2.0` there.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Small numbers.
fn count(bound: &Value) -> Option<usize> {
    bound.as_f64().map(|count| count as usize)
}

fn count_keyword<T: rules::Length>(rule: &str, unit: &str, bound: &Value, value: &T) -> Option<bool> {
    match rule.strip_suffix(unit)? {
        "min" => Some(rules::length(count(bound)?..).check(value).is_ok()),
        "max" => Some(rules::length(..=count(bound)?).check(value).is_ok()),
        _ => None,
    }
}

fn text_keyword(rule: &str, bound: &Value, text: &str) -> Option<bool> {
    match rule {
        "pattern" => {
            let regex: &'static Regex = Box::leak(Box::new(Regex::new(leak(bound.as_str()?))));
            Some(rules::pattern(regex).check(text).is_ok())
        }
        "enum" => {
            let allowed: Option<Vec<&'static str>> =
                bound.as_array()?.iter().map(|v| Some(leak(v.as_str()?))).collect();
            Some(rules::one_of(&*allowed?).check(text).is_ok())
        }
        _ => count_keyword(rule, "Length", bound, &text),
    }
}

fn leak(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

fn list_keyword(rule: &str, bound: &Value, schema: &Map<String, Value>, items: &Vec<Value>) -> Option<bool> {
    match rule {
        // With `items: false` the row is about another keyword.
        "uniqueItems" if *bound == Value::Bool(true) && !schema.contains_key("items") => {
            Some(rules::unique().check(items).is_ok())
        }
        _ => count_keyword(rule, "Items", bound, items),
    }
}

fn number_keyword(rule: &str, bound: &Value, number: &serde_json::Number) -> Option<bool> {
    use std::ops::Bound::{Excluded, Unbounded};
    if rule == "enum" {
        let allowed: Option<Vec<i64>> = bound.as_array()?.iter().map(Value::as_i64).collect();
        return Some(rules::one_of(&*allowed?).check(&number.as_i64()?).is_ok());
    }
    // As whole numbers where both are, as they would be on a field of such a type, and always as floats.
    let (float, float_bound) = (number.as_f64()?, bound.as_f64()?);
    let whole = number.as_i64().zip(bound.as_i64());
    let (as_float, as_whole) = match rule {
        "minimum" => (rules::range(float_bound..).check(&float), whole.map(|(n, b)| rules::range(b..).check(&n))),
        "maximum" => (rules::range(..=float_bound).check(&float), whole.map(|(n, b)| rules::range(..=b).check(&n))),
        "exclusiveMinimum" => (rules::range((Excluded(float_bound), Unbounded)).check(&float), None),
        "exclusiveMaximum" => {
            (rules::range(..float_bound).check(&float), whole.map(|(n, b)| rules::range(..b).check(&n)))
        }
        "multipleOf" => {
            (rules::multiple_of(float_bound).check(&float), whole.map(|(n, b)| rules::multiple_of(b).check(&n)))
        }
        _ => return None,
    };
    let as_float = as_float.is_ok();
    assert!(as_whole.is_none_or(|whole| whole.is_ok() == as_float), "{rule} {bound} on {number} depends on the type");
    Some(as_float)
}

#[test]
fn fields_of_type_url_agree_with_the_web_platform_tests() {
    compare("wpt_url_absolute.json", &[], |row| {
        let text = serde_json::to_string(&row.input).unwrap();
        Some(api_model::from_json::<url::Url>(&*text).is_ok())
    });
}

/// The rule keeps the text, so it takes no URL whose text the parser changes by dropping characters, and none without
/// `://`, which a browser takes for relative where it stands on a page of the same scheme.
#[test]
fn the_rule_url_takes_the_web_urls_of_the_web_platform_tests() {
    compare("wpt_url_absolute.json", &[], |row| {
        let text = row.input.as_str()?;
        let accepted = rules::url().check(text).is_ok();
        let parsed = url::Url::parse(text).ok();
        let is_web = parsed.as_ref().is_some_and(|url| matches!(url.scheme(), "http" | "https"));
        let is_kept = !text.contains(char::is_control) && text.trim() == text;
        let has_slashes = text.split_once(':').is_some_and(|(_, rest)| rest.starts_with("//"));
        assert_eq!(accepted, is_web && is_kept && has_slashes, "{text:?}");
        // The rest of the table says nothing of the rule.
        (accepted || !row.expected).then_some(accepted)
    });
}
