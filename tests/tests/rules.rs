//! The catalogue of rules is complete: each rule has its file, its documentation, its samples and its UI case.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use api_model::rules::{self, Regex, Rule, RuleInfo};
use serde_json::Value;

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every complaint about every rule, so that one run shows them all.
fn complaints(inspect: impl Fn(&RuleInfo) -> Vec<String>) -> String {
    let catalog = rules::catalog();
    assert!(catalog.len() >= 30, "the catalogue has {} rules", catalog.len());
    let complaints =
        catalog.iter().flat_map(|rule| inspect(rule).into_iter().map(|text| format!("{}: {text}", rule.name)));
    complaints.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_rule_has_a_file_with_documentation_and_a_doctest() {
    let complaints = complaints(|rule| {
        let path = project().join(format!("core/src/rules/{}.rs", rule.name));
        let Ok(source) = fs::read_to_string(&path) else { return vec!["has no file of its own".to_owned()] };
        let before = format!("pub fn {}", rule.name);
        let Some(end) = source.find(&format!("{before}(")).or_else(|| source.find(&format!("{before}<"))) else {
            return vec!["has no constructor of its name".to_owned()];
        };
        let docs: Vec<_> = source[..end].lines().filter_map(|line| line.strip_prefix("///")).collect();
        let mut found = Vec::new();
        if docs.first().map(|line| line.trim()) != Some(rule.summary) {
            found.push(format!("is summarised as {:?} but documented as {:?}", rule.summary, docs.first()));
        }
        if docs.iter().filter(|line| line.trim() == "```").count() < 2 {
            found.push("has no doctest".to_owned());
        }
        found
    });
    assert_eq!(complaints, "");
}

#[test]
fn every_rule_has_samples_of_both_kinds() {
    let complaints = complaints(|rule| {
        let accepted = rule.samples.iter().filter(|sample| sample.accepted).count();
        let refused = rule.samples.len() - accepted;
        let few = accepted < 2 || refused < 2;
        few.then(|| format!("has {accepted} accepted and {refused} refused samples")).into_iter().collect()
    });
    assert_eq!(complaints, "");
}

#[test]
fn every_sample_behaves() {
    let complaints = complaints(|rule| {
        let mut found = Vec::new();
        for sample in &rule.samples {
            let (spelling, value) = (&sample.spelling, &sample.value);
            if !spelling.starts_with(rule.name) {
                found.push(format!("is spelled {spelling}"));
            }
            if sample.schema.keywords().is_empty() {
                found.push(format!("{spelling} has no schema"));
            }
            match &sample.violation {
                None if !sample.accepted => found.push(format!("{spelling} accepts {value}")),
                Some(_) if sample.accepted => found.push(format!("{spelling} refuses {value}")),
                Some(violation) if violation.code() != rule.name => {
                    found.push(format!("{spelling} has the code {}", violation.code()));
                }
                _ => {}
            }
        }
        found
    });
    assert_eq!(complaints, "");
}

#[test]
fn every_message_is_a_sentence() {
    let complaints = complaints(|rule| {
        let messages = rule.samples.iter().filter_map(|sample| Some((sample, sample.violation.as_ref()?.message())));
        let bad = messages.filter(|(_, message)| {
            let starts_well = message.starts_with("must ") || message.starts_with("is ");
            !starts_well || message.ends_with('.') || message.contains('\n')
        });
        bad.map(|(sample, message)| format!("says {message:?} of {}", sample.value)).collect()
    });
    assert_eq!(complaints, "");
}

/// What a rule says is the same of every value, so no part of a value is in it.
#[test]
fn no_violation_depends_on_the_value() {
    let complaints = complaints(|rule| {
        let mut said = HashMap::new();
        let refused = rule.samples.iter().filter_map(|sample| Some((sample, sample.violation.as_ref()?)));
        let differ =
            refused.filter(|(sample, violation)| *said.entry(&sample.spelling).or_insert(*violation) != *violation);
        differ.map(|(sample, violation)| format!("says {violation:?} of {}", sample.value)).collect()
    });
    assert_eq!(complaints, "");
}

/// A schema may say less than its rule, but nothing else.
#[test]
fn no_schema_refuses_what_its_rule_accepts() {
    let complaints = complaints(|rule| {
        let accepted = rule.samples.iter().filter(|sample| sample.accepted && !sample.value.is_null());
        let refused = accepted.filter_map(|sample| {
            let keyword =
                sample.schema.keywords().iter().find(|(keyword, bound)| !holds(keyword, bound, &sample.value))?;
            Some(format!("{} accepts {}, but not its schema: {keyword:?}", sample.spelling, sample.value))
        });
        refused.collect()
    });
    assert_eq!(complaints, "");
}

/// Whether a value keeps a keyword, of those that can be told in a line.
fn holds(keyword: &str, bound: &Value, value: &Value) -> bool {
    let length = value.as_str().map(|text| text.chars().count()).or(value.as_array().map(Vec::len));
    let length = || length.and_then(|length| u64::try_from(length).ok());
    match keyword {
        "pattern" => {
            let regex: &'static Regex =
                Box::leak(Box::new(Regex::new(String::leak(bound.as_str().unwrap().to_owned()))));
            rules::pattern(regex).check(value.as_str().unwrap()).is_ok()
        }
        "minLength" | "minItems" => length() >= bound.as_u64(),
        "maxLength" | "maxItems" => length() <= bound.as_u64(),
        "minimum" => value.as_f64() >= bound.as_f64(),
        "maximum" => value.as_f64() <= bound.as_f64(),
        "exclusiveMaximum" => value.as_f64() < bound.as_f64(),
        "enum" => bound.as_array().unwrap().contains(value),
        _ => true,
    }
}

/// `scale` of the benchmark asks the same when it runs, which is seldom.
#[test]
fn every_rule_is_known_to_take_linear_time() {
    let cases = project().join("tests/bench/src/scale/cases.rs");
    let cases = fs::read_to_string(cases).expect("the cases of the benchmark");
    let complaints = complaints(|rule| {
        let is_named = cases.contains(&format!("`{}`", rule.name));
        if is_named { vec![] } else { vec!["has no case in tests/bench/src/scale/cases.rs".to_owned()] }
    });
    assert_eq!(complaints, "");
}

#[test]
fn every_rule_has_a_ui_case() {
    let complaints = complaints(|rule| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/fail/rules").join(rule.name);
        let missing = !folder.is_dir();
        missing.then(|| "has no folder in tests/ui/fail/rules".to_owned()).into_iter().collect()
    });
    assert_eq!(complaints, "");
}
