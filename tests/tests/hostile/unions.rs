//! Unions within unions, as deep and as wide as the input can be.

use std::collections::BTreeMap;

use api_model::{ApiModel, Report, from_deserializer};
use serde_json::Value;

use crate::{found, read};

/// The two first variants differ in the last field, so that serde reads every child twice.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Nested {
    A { child: Box<Nested>, a: u8 },
    B { child: Box<Nested>, b: u8 },
    C(Box<Inner>),
    Many(Vec<Nested>),
    Leaf(u8),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Inner {
    child: Nested,
    c: u8,
    #[api(secret)]
    password: Option<String>,
}

/// Unions among flattened fields, behind tags that come last, and around themselves.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Twisted {
    Flat {
        #[serde(flatten)]
        either: Either,
    },
    Tagged(Box<Tagged>),
    Adjacent(Box<Adjacent>),
    Again(Box<Twisted>),
    Leaf(u8),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Either {
    Left { child: Box<Twisted>, left: u8 },
    Right { child: Box<Twisted>, right: u8 },
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "type")]
enum Tagged {
    T { child: Twisted },
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    T { child: Twisted },
}

/// An object around an object, so often, around what stands innermost.
fn chain(depth: usize, open: &str, innermost: &str, close: &str) -> String {
    [&open.repeat(depth), innermost, &close.repeat(depth)].concat()
}

#[test]
fn a_small_nested_input_has_a_small_report() {
    let broken = chain(12, r#"{"child":"#, "true", "}");
    assert!(broken.len() < 150);
    let report = Nested::from_json(&broken).unwrap_err();
    assert!(serde_json::to_string(&report).unwrap().len() < 5 * 1024, "{report}");
}

/// Where each level is read twice, as serde reads them, these do not end: it took 1.15 s for 12 levels. How the time
/// grows with the depth is measured by the benchmark.
#[test]
fn levels_that_fit_several_variants_end() {
    let nested = |innermost| chain(120, r#"{"child":"#, innermost, r#","b":2}"#);
    assert!(Nested::from_json(&nested("1")).is_ok());
    assert!(Nested::from_json(&nested("true")).is_err());
    for (open, close) in [
        (r#"{"child":"#, r#","right":2}"#),
        (r#"{"child":"#, r#","type":"T"}"#),
        (r#"{"c":{"child":"#, r#"},"t":"T"}"#),
    ] {
        assert!(Twisted::from_json(&chain(60, open, "1", close)).is_ok(), "{open}");
        assert!(Twisted::from_json(&chain(60, open, "true", close)).is_err(), "{open}");
    }
}

#[test]
fn as_deep_as_the_format_goes() {
    let text = |depth| chain(depth, r#"{"child":"#, "1", r#","a":1}"#);
    read::<Nested>(text(100).as_bytes()).unwrap();
    for depth in [126, 127, 128, 10_000] {
        let _ = read::<Nested>(text(depth).as_bytes());
        let _ = read::<Nested>(chain(depth, "[", "1", "]").as_bytes());
        let _ = read::<Nested>(chain(depth, r#"{"child":"#, "1", r#","c":1}"#).as_bytes());
        let _ = read::<Twisted>(chain(depth, r#"{"child":"#, "1", r#","left":1}"#).as_bytes());
        let _ = read::<Twisted>(chain(depth, r#"{"child":"#, "1", r#","type":"T"}"#).as_bytes());
        let _ = serde_json::from_str::<Nested>(&text(depth));
    }
}

#[test]
fn other_formats_as_deep_as_they_go() {
    let mut value = Value::from(1);
    for depth in 1..400 {
        value = serde_json::json!({"child": value, "b": 1});
        if depth % 133 == 0 {
            let _: Result<Nested, Report> = from_deserializer(value.clone());
        }
    }
    let packed = rmp_serde::to_vec(&value).unwrap();
    let _ = rmp_serde::from_slice::<Nested>(&packed);
    let mut read = rmp_serde::Deserializer::from_read_ref(&packed);
    let _: Result<Nested, Report> = from_deserializer(&mut read);
}

#[test]
fn many_elements_that_fit_nothing() {
    let lists = [vec!["null"; 60_000], vec!["{}"; 60_000], vec![r#"{"child":[]}"#; 20_000], vec!["[[]]"; 50_000]];
    for list in lists {
        let text = format!("[{}]", list.join(","));
        let report = read::<Vec<Nested>>(text.as_bytes());
        assert!(report.as_ref().map_or_else(Report::len, Vec::len) > 0);
        let report = read::<Nested>(text.as_bytes());
        assert!(report.is_err() || list[0] == "[[]]");
        let _ = read::<Twisted>(text.as_bytes());
    }
}

#[test]
fn a_type_of_itself_and_nothing_else_ends() {
    #[derive(Debug, ApiModel)]
    #[serde(untagged)]
    enum Endless {
        A(Box<Endless>),
        B(Option<Box<Endless>>),
        C { c: u8, more: Vec<Endless> },
    }
    for text in ["1", "[]", "{}", r#"{"c":1}"#, r#"{"c":1,"more":[1,{}]}"#] {
        assert!(Endless::from_json(text).is_err());
    }
}

#[test]
fn secrets_stay_masked() {
    let body = r#"{"child":{"child":true,"password":"hunter2","c":1},"password":"hunter3","c":1}"#;
    let report = Nested::from_json(body).unwrap_err();
    let shown = report.render(body);
    assert!(!shown.contains("hunter"), "{shown}");
    let body = chain(20, r#"{"password":"hunter2","child":"#, "true", r#","c":"x"}"#);
    let shown = Nested::from_json(&body).unwrap_err().render(&body);
    assert!(!shown.contains("hunter"), "{shown}");
}

#[test]
fn the_limit_of_violations_holds() {
    let text = format!("[{}]", vec![r#"{"child":1,"c":"x"}"#; 300].join(","));
    let report = Nested::from_json(&text).unwrap_err();
    assert_eq!((report.len(), report.is_truncated()), (100, true));
    assert_eq!(found(&report)[99], "/99/c type");
    let maps = BTreeMap::<String, Nested>::from([("a".to_owned(), Nested::Leaf(1))]);
    assert_eq!(api_model::to_json(&maps).unwrap(), r#"{"a":1}"#);
}
