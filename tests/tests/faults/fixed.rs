//! Single documents whose whole report is written out.

use api_model::{ApiModel, Violation};

use crate::found;

#[track_caller]
fn reports<T: ApiModel + std::fmt::Debug>(text: &str, expected: &[(&str, &str)]) {
    let report = T::from_json(text).unwrap_err();
    let expected: Vec<_> = expected.iter().map(|(pointer, code)| (pointer.to_string(), code.to_string())).collect();
    assert_eq!(found(&report), expected, "{report}");
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
struct Session {
    #[api(url)]
    return_url: Option<String>,
    #[api(non_empty)]
    external_customer_id: String,
    #[api(range(1..=100))]
    limit: u8,
    #[api(items(non_empty))]
    tags: Vec<String>,
    address: Address,
}

#[derive(Debug, ApiModel)]
struct Address {
    #[api(one_of(["US", "SE", "DE"]))]
    country: String,
}

#[test]
fn six_faults_are_six_violations() {
    reports::<Session>(
        r#"{"returnUrl":"not a url","limit":"ten","tags":["ok","",7],"address":{"country":"ZZ"}}"#,
        &[
            ("/returnUrl", "url"),
            ("/limit", "type"),
            ("/tags/1", "non_empty"),
            ("/tags/2", "type"),
            ("/address/country", "one_of"),
            ("/externalCustomerId", "missing"),
        ],
    );
}

#[derive(Debug, ApiModel)]
#[api(check(not_more(a, b)))]
struct Checked {
    name: String,
    a: i32,
    b: i32,
}

fn not_more(a: &i32, b: &i32) -> Result<(), Violation> {
    if a <= b { Ok(()) } else { Err("`a` must not be more than `b`".into()) }
}

#[test]
fn a_check_runs_although_another_field_is_missing() {
    reports::<Checked>(r#"{"a":5,"b":1}"#, &[("/name", "missing"), ("", "custom")]);
}

#[test]
fn a_check_does_not_run_without_its_fields() {
    reports::<Checked>(r#"{"a":5,"name":"x"}"#, &[("/b", "missing")]);
    reports::<Checked>(r#"{"a":5,"b":"1","name":7}"#, &[("/b", "type"), ("/name", "type")]);
}

#[derive(Debug, ApiModel)]
struct Lists {
    #[api(length(1..=2), items(non_empty))]
    list: Vec<String>,
    #[api(length(..=1), values(range(1..)))]
    map: std::collections::BTreeMap<String, u8>,
    #[api(length(2..))]
    optional: Option<Vec<u8>>,
}

#[test]
fn a_length_is_checked_although_elements_are_wrong() {
    reports::<Lists>(
        r#"{"list":["",7,null],"map":{"a":0,"b":"x"},"optional":["x"]}"#,
        &[
            ("/list/0", "non_empty"),
            ("/list/1", "type"),
            ("/list/2", "null"),
            ("/list", "length"),
            ("/map/a", "range"),
            ("/map/b", "type"),
            ("/map", "length"),
            ("/optional/0", "type"),
            ("/optional", "length"),
        ],
    );
}

#[test]
fn a_list_of_the_wrong_type_has_no_length() {
    reports::<Lists>(
        r#"{"list":{"a":1},"map":[],"optional":7}"#,
        &[("/list", "type"), ("/map", "type"), ("/optional", "type")],
    );
}

#[test]
fn nothing_but_the_type_of_the_whole() {
    for text in ["7", "null", "true", r#""a""#] {
        let code = if text == "null" { "null" } else { "type" };
        reports::<Session>(text, &[("", code)]);
    }
}

#[test]
fn broken_syntax_keeps_what_was_found_before() {
    reports::<Session>(r#"{"limit":"ten","tags":[7,"#, &[("/limit", "type"), ("/tags/0", "type"), ("", "syntax")]);
}
