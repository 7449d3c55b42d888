//! Models read what their schemas say: the rules' samples, and inputs made from the schemas.
#![allow(missing_docs)]

use api_model::rules::{self, Number, Rule, RuleExt, Schema};
use api_model::testing::Agreement;
use api_model::{ApiModel, Violation};
use api_model_schema_tests::each_model;
use serde_json::{Value, json};

/// For each model: what was compared, or on what they disagree.
macro_rules! compare_all {
    ($($model:ty,)*) => {{
        let mut complaints = Vec::new();
        let mut total = 0;
        $({
            let agreement = Agreement::<$model>::new();
            // Some thousands in all, unless more are asked for.
            let is_long = std::env::var_os("API_MODEL_CASES").is_some();
            let agreement = if is_long { agreement } else { agreement.cases(300) };
            match agreement.check() {
                Ok(compared) => {
                    println!("{}: {compared}, {agreement:?}", stringify!($model));
                    total += compared.accepted + compared.refused + compared.excused;
                }
                Err(disagreement) => complaints.push(disagreement.to_string()),
            }
        })*
        println!("{total} inputs in all");
        complaints
    }};
}

#[test]
fn models_read_what_their_schemas_say() {
    let complaints: Vec<String> = each_model!(compare_all);
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
}

fn is_valid(schema: &Value, value: &Value) -> bool {
    let options = jsonschema::options().with_draft(jsonschema::Draft::Draft202012).should_validate_formats(true);
    options.build(schema).unwrap_or_else(|error| panic!("{schema}: {error}")).is_valid(value)
}

/// A rule with a marker may refuse what its keywords take, never the other way round.
#[test]
fn the_samples_of_every_rule_agree_with_its_keywords() {
    let mut complaints = Vec::new();
    let mut compared = 0;
    for rule in rules::catalog() {
        for sample in rule.samples.iter().filter(|sample| !sample.value.is_null()) {
            let keywords = sample.schema.keywords();
            let is_marked = keywords.contains_key("x-rules");
            let valid = is_valid(&Value::Object(keywords.clone()), &sample.value);
            compared += 1;
            if valid != sample.accepted && (sample.accepted || !is_marked) {
                complaints.push(format!("{} on {}: the schema says {valid}", sample.spelling, sample.value));
            }
        }
    }
    println!("{compared} samples");
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// A rule that says more than it checks.
struct Wrong;

impl RuleExt for Wrong {}

impl<T: Number<Value = u8>> Rule<T> for Wrong {
    fn check(&self, value: &T) -> Result<(), Violation> {
        match value.number() {
            Some(number) if number > 100 => Err(Violation::new("wrong", "must be at most 100")),
            _ => Ok(()),
        }
    }

    fn describe(&self, schema: &mut Schema) {
        schema.set("maximum", 99);
    }
}

const WRONG: Wrong = Wrong;

mod planted {
    pub(super) use super::WRONG;
}

#[derive(Debug, ApiModel)]
struct Planted {
    other: Option<String>,
    #[api(planted::WRONG)]
    number: u8,
}

#[test]
fn a_wrong_bound_is_found_and_shown_small() {
    let disagreement = Agreement::<Planted>::new().cases(2000).check().unwrap_err();
    assert_eq!(disagreement.input, json!({ "number": 100 }), "{disagreement}");
    assert!(disagreement.report.is_none());
    let text = disagreement.to_string();
    assert!(
        text.starts_with("Planted reads what its schema refuses:\n  {\"number\":100}\nthe schema says\n  /number: "),
        "{text}"
    );
    assert!(text.contains("API_MODEL_SEED="), "{text}");
}

#[test]
fn a_rule_that_its_schema_does_not_show_is_found() {
    let agreement = Agreement::<Planted>::new();
    let disagreement = agreement.schema(json!({ "type": "object" })).check().unwrap_err();
    assert!(disagreement.report.is_some(), "{disagreement}");
}

#[test]
#[should_panic(expected = "reads what its schema refuses")]
fn the_helper_fails() {
    api_model::testing::assert_schema_agrees::<Planted>();
}

#[derive(Debug, ApiModel)]
struct Commit {
    #[api(length(40), pattern("^[0-9a-f]+$"))]
    sha: String,
    #[api(pattern("^(SM|MM)[0-9]*[a-z]?$"), length(8..=10))]
    sid: String,
    #[api(pattern("^[a-z]([-a-z]*[a-z])?$"), length(20..=63))]
    name: String,
}

/// Where a pattern alone would be shorter, as for hashes.
#[test]
fn texts_have_the_length_and_match_the_pattern() {
    let compared = Agreement::<Commit>::new().cases(400).check().unwrap();
    assert!(compared.accepted > 100 && compared.refused > 50, "{compared}");
}

#[derive(Debug, ApiModel)]
#[allow(dead_code)]
struct Coded {
    #[api(custom(|code: &str| code == "sesame"))]
    code: String,
}

#[derive(Debug, ApiModel)]
#[allow(dead_code)]
struct WithExample {
    #[api(custom(|code: &str| code == "sesame"), example = "sesame")]
    code: String,
}

#[test]
#[should_panic(expected = "Coded takes none of the inputs that were made")]
fn a_test_that_compares_nothing_fails() {
    api_model::testing::assert_schema_agrees::<Coded>();
}

#[test]
#[should_panic(expected = "Coded takes none of the inputs that were made")]
fn a_test_that_writes_nothing_fails() {
    api_model::testing::assert_written_schema_agrees::<Coded>();
}

#[test]
fn an_example_is_compared() {
    api_model::testing::assert_schema_agrees::<WithExample>();
    api_model::testing::assert_written_schema_agrees::<WithExample>();
}

/// A list may be a list in one place and the fields of a struct in another.
#[test]
fn lists_that_stand_for_structs_are_told_from_lists() {
    let agreement = Agreement::<api_model_schema_tests::shapes::Untagged>::new();
    assert!(agreement.check_one(&json!([[], ["aaaa"]])).unwrap());
}

#[derive(Debug, ApiModel)]
struct Single {
    #[api(range(0.5..0.7))]
    number: f32,
}

/// The nearest number that an `f32` holds is the one that its rules see.
#[test]
fn numbers_are_compared_as_an_f32_holds_them() {
    let agreement = Agreement::<Single>::new();
    for (number, is_accepted) in [(0.499_999_999, true), (0.499_999, false), (0.699_999, true), (0.699_999_999, false)]
    {
        assert_eq!(agreement.check_one(&json!({ "number": number })).unwrap(), is_accepted, "{number}");
    }
}

#[test]
fn numbers_that_stand_for_names_are_told() {
    let agreement = Agreement::<api_model_schema_tests::more::WithUntagged>::new();
    assert!(agreement.check_one(&json!({ "a": 0, "type": 0 })).unwrap());
}
