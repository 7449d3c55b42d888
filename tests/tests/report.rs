//! What a report says and shows, and what it must never show.
#![allow(missing_docs)]

use std::collections::BTreeMap;

use api_model::rules::{Rule, Text};
use api_model::{ApiModel, Param, Report, Violation, from_json, from_json_with_limit};
use serde_json::{Value, json};

/// Rules that refuse every value but `ok`.
mod my {
    pub(crate) struct Ok;

    pub(crate) fn ok() -> Ok {
        Ok
    }
}

impl<T: Text + ?Sized> Rule<T> for my::Ok {
    fn check(&self, value: &T) -> Result<(), Violation> {
        match value.text() {
            None | Some("ok") => Ok(()),
            Some(_) => Err(Violation::new("ok", "must be ok").param("allowed", vec!["ok"])),
        }
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Login {
    #[api(my::ok())]
    name: String,
    #[api(secret, my::ok())]
    password: Option<String>,
    #[api(secret)]
    #[serde(default)]
    codes: Vec<u32>,
    #[serde(default)]
    tags: BTreeMap<String, u8>,
    #[serde(default)]
    next: Option<Box<Login>>,
}

fn report(text: &str) -> Report {
    Login::from_json(text).unwrap_err()
}

/// `pointer code` of each violation.
fn found(report: &Report) -> Vec<String> {
    report.violations().iter().map(|violation| format!("{} {}", violation.pointer(), violation.code())).collect()
}

/// What of the text each violation is about.
fn spans<'t>(text: &'t str, report: &Report) -> Vec<&'t str> {
    report.violations().iter().map(|violation| &text[violation.span().unwrap()]).collect()
}

#[test]
fn violations_have_pointers_codes_messages_parameters_and_spans() {
    let text =
        r#"{"name": "no", "password": 7, "nmae": 1, "tags": {"a/b~c": 300, "": true}, "name": "ok", "next": { }}"#;
    let report = report(text);
    assert_eq!(
        found(&report),
        [
            "/name ok",
            "/password type",
            "/nmae unknown",
            "/tags/a~1b~0c range",
            "/tags/ type",
            "/name duplicate",
            "/next/name missing"
        ]
    );
    assert_eq!(spans(text, &report), ["\"no\"", "7", "\"nmae\"", "300", "true", "\"name\"", "{"]);
    assert_eq!(report.len(), 7);
    assert!(!report.is_empty() && !report.is_truncated());
    let [first, second, third, ..] = report.violations() else { panic!() };
    assert_eq!((first.message(), first.span()), ("must be ok", Some(9..13)));
    assert_eq!(first.params(), [("allowed", Param::List(vec!["ok".into()]))]);
    assert_eq!(second.params(), [("expected", "string".into())]);
    assert!(third.params().contains(&("suggestion", "name".into())));
    assert_eq!(report.violations()[5].span(), text.rfind("\"name\"").map(|start| start..start + 6));
}

#[test]
fn the_whole_report_as_json() {
    assert_eq!(
        serde_json::to_value(report(r#"{"name": "no", "password": 7}"#)).unwrap(),
        json!({
            "violations": [
                {
                    "pointer": "/name", "code": "ok", "message": "must be ok",
                    "params": { "allowed": ["ok"] }, "span": { "start": 9, "end": 13 },
                },
                {
                    "pointer": "/password", "code": "type", "message": "must be a string",
                    "params": { "expected": "string" }, "span": { "start": 27, "end": 28 },
                },
            ],
            "truncated": false,
        })
    );
    let value = Login { name: "no".into(), password: None, codes: vec![], tags: BTreeMap::new(), next: None };
    assert_eq!(
        serde_json::to_value(value.validate().unwrap_err()).unwrap()["violations"][0],
        json!({ "pointer": "/name", "code": "ok", "message": "must be ok", "params": { "allowed": ["ok"] } })
    );
}

#[test]
fn one_line_for_each_violation() {
    let report = report("{\"a\\nb\\u2028\\u001b[31m\": 1, \"tags\": {\"x\\r\\n\": -1}, \"name\": \"ok\"}");
    assert_eq!(report.to_string().lines().count(), 2, "{report}");
    assert!(!report.to_string().contains(['\r', '\u{1b}', '\u{2028}']));
    assert!(report.to_string().starts_with("/a\\u{a}b\\u{2028}\\u{1b}[31m: is not a known field"), "{report}");
    let violation = Violation::new("x", "must be\nso").at("a\nb".to_owned());
    assert_eq!(violation.to_string(), "/a\\u{a}b: must be\\u{a}so");
}

#[test]
fn limits() {
    let text = format!("[{}]", vec!["\"x\""; 250].join(","));
    let report = from_json::<Vec<u8>>(&text).unwrap_err();
    assert_eq!((report.len(), report.is_truncated()), (100, true));
    assert!(report.to_string().ends_with("\n… and more"));
    for (limit, truncated) in [(0, true), (1, true), (249, true), (250, false), (1000, false)] {
        let report = from_json_with_limit::<Vec<u8>>(&text, limit).unwrap_err();
        assert_eq!((report.len(), report.is_truncated()), (limit.min(250), truncated), "{limit}");
    }
    // That the text breaks off is said whatever the limit.
    let report = from_json_with_limit::<Vec<u8>>(&text[..600], 3).unwrap_err();
    assert_eq!(found(&report), ["/0 type", "/1 type", "/2 type", " syntax"]);
    assert!(report.is_truncated());
    // The size is bounded whatever the limit.
    let report =
        from_json_with_limit::<Vec<u8>>(&format!("[{}]", vec!["\"x\""; 5_000].join(",")), usize::MAX).unwrap_err();
    assert!(report.is_truncated() && report.len() < 1000);
    assert!(serde_json::to_string(&report).unwrap().len() < 64 * 1024);
}

/// Values of every kind, none of which may stand in a report.
const PLANTED: &[&str] = &["planted", "987654", "-123.25", "7.5e1"];

#[test]
fn no_value_of_the_input_stands_in_a_report() {
    let values = ["\"planted\"", "987654", "-123.25", "7.5e1", "[\"planted\", 987654]", "{\"x\": \"planted\"}", "true"];
    for value in values {
        let fields = ["name", "password", "codes", "tags", "next", "unknown"];
        let members: Vec<_> = fields.iter().map(|field| format!("\"{field}\": {value}")).collect();
        let all = format!("{{{}}}", members.join(", "));
        let nested =
            format!("{{\"name\": {value}, \"tags\": {{\"k\": {value}}}, \"codes\": [{value}], \"next\": {all}}}");
        let broken =
            [format!("{all} {value}"), format!("{{\"name\": {value} {value}"), nested[..nested.len() - 3].to_owned()];
        for text in broken.iter().chain([&all, &nested]) {
            assert_silent(&report(text));
        }
        let buffered: Value = serde_json::from_str(&nested).unwrap();
        assert_silent(&Login::from_deserializer(buffered).unwrap_err());
        assert_silent(&from_json::<Vec<bool>>(&format!("[{all}, {nested}, {value}]")).unwrap_err());
    }
}

fn assert_silent(report: &Report) {
    for shown in [report.to_string(), format!("{report:?}"), serde_json::to_string(report).unwrap()] {
        for planted in PLANTED {
            assert!(!shown.contains(planted), "{planted} stands in {shown}");
        }
    }
}

#[test]
fn secrets_are_masked_wherever_they_stand() {
    let texts = [
        r#"{"name": "no", "password": "planted", "codes": [987654]}"#,
        r#"{"name": "no", "password": "planted", "password": "planted", "p\u0061ssword": 987654, "nmae": 1}"#,
        "{\"codes\": [\n\"planted\",\n\"planted\"\n], \"name\": \"no\"}",
        r#"{"name": "ok", "password": {"planted": 1}, "next": {"password": ["planted"], "codes": "planted"}}"#,
        // What breaks off.
        r#"{"name": "no", "password": "planted"#,
        r#"{"name": "no", "password": "planted" "password": "planted"}"#,
        "{\"name\": \"no\", \"password\": \"\\q\", \"codes\": \"planted\"}",
        "{\"name\": \"no\", \"codes\": [\n\"planted\", \"planted\"\n\"planted\"",
        "{\"name\": \"no\", \"next\": {\"codes\": [\n\"planted\", \"planted\"\n !",
        r#"{"name": "no", "password": planted}"#,
        r#"{"name": "no", "next": {"password": "planted", "x" 1}, "b": 2, "codes": "planted"}"#,
        r#"{"name": "no", "next": {"next": {"password": "planted", "codes": ["planted"], }}}"#,
        r#"{"name": "no", "password": "ok"} {"password": "planted"}"#,
    ];
    for text in texts {
        let report = report(text);
        for rendered in [report.render(text), report.render_colored(text), report.render(&text.replace(", ", ","))] {
            assert!(!rendered.contains("planted") && !rendered.contains("987654"), "{text}\n{rendered}");
        }
        assert!(report.render(text).contains('^'), "{}", report.render(text));
    }
}

#[test]
fn secrets_of_other_formats_and_values_are_not_shown() {
    let text = r#"{"name": "no", "password": "planted"}"#;
    let report = Login::from_deserializer(serde_json::from_str::<Value>(text).unwrap()).unwrap_err();
    assert!(!report.render(text).contains("planted"), "{}", report.render(text));
}

#[test]
fn what_a_program_finds_is_reported_as_what_reading_finds() {
    let text =
        r#"{"name": "ok", "password": "ok", "codes": [1, 2, 3], "tags": {"1": 5, "a/b": 6}, "next": {"name": "ok"}}"#;
    let found = |place: &str| Violation::new("taken", "must be free").at_pointer(place);
    let places = ["/next/name", "/codes/2", "/tags/a~1b", "/password", "/tags/1", "name", "/next/tags/x", ""];
    let report = Report::about::<Login>(text, places.map(found));
    let pointers: Vec<_> = report.violations().iter().map(Violation::pointer).collect();
    let in_order = ["", "/name", "/password", "/codes/2", "/tags/1", "/tags/a~1b", "/next/tags/x", "/next/name"];
    assert_eq!(pointers, in_order);
    assert_eq!(spans(text, &report), [text, r#""ok""#, r#""ok""#, "3", "5", "6", "{", r#""ok""#]);
    let rendered = report.render(text);
    assert!(rendered.contains(r#""password": ********"#) && rendered.contains("taken"), "{rendered}");
}

#[test]
fn a_report_about_a_text_that_is_wrong_itself_says_so_too() {
    let found = || [Violation::new("taken", "must be free").at("name")];
    let report = Report::about::<Login>(r#"{"name": "no", "tags": 1}"#, found());
    assert_eq!(report.to_string(), "/name: must be ok\n/name: must be free\n/tags: must be an object");
    let report = Report::about::<Login>(r#"{"name": "ok""#, found());
    assert!(report.to_string().starts_with("/name: must be free\nmust be valid JSON: "), "{report}");
    let report = Report::about::<Login>(b"\xff", found());
    assert_eq!(report.to_string(), "/name: must be free");
    assert!(report.render("{\"password\": \"planted\"}").contains("The source is not shown"));
}

#[test]
fn a_report_is_made_of_violations_and_taken_apart() {
    let violations = |count: usize| (0..count).map(|_| Violation::new("x", "must be so"));
    let report: Report = violations(100).collect();
    assert_eq!((report.len(), report.is_truncated()), (100, false));
    let report: Report = violations(usize::MAX).collect();
    assert_eq!((report.len(), report.is_truncated()), (100, true));
    let name = self::report(r#"{"name": "no"}"#);
    let both: Report = name.clone().into_iter().chain(violations(1)).collect();
    assert_eq!(both.to_string(), "/name: must be ok\nmust be so");
}

#[test]
fn a_rendered_secret() {
    let text = r#"{"name": "no", "password": "planted"}"#;
    assert_eq!(
        report(text).render(text),
        r#"error[ok]: must be ok
  |
1 | {"name": "no", "password": ********}
  |          ^^^^ /name

error[ok]: must be ok
  |
1 | {"name": "no", "password": ********}
  |                            ^^^^^^^^ /password

2 violations
"#
    );
}

#[test]
fn a_rendered_syntax_error() {
    let text = "{\n  \"name\": \"no\",\n  \"tags\": {\"a\" 1}\n}";
    assert_eq!(
        report(text).render(text),
        r#"error[ok]: must be ok
  |
2 |   "name": "no",
  |           ^^^^ /name

error[syntax]: must be valid JSON: expected `:`
  |
3 |   "tags": {"a" 1…
  |                ^

2 violations
"#
    );
}
