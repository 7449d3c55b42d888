use serde_json::{Map, Value};

use super::{every_span, mark_spans, offset, position, unfinished_member};
use crate::path::Segment;
use crate::violation::{Subject, Violation};

fn violation(path: &[Segment], subject: Subject) -> Violation {
    let mut violation = Violation::new("test", "").about(subject);
    for segment in path.iter().rev() {
        violation.prepend(segment.clone());
    }
    violation
}

fn key(name: &str) -> Segment {
    Segment::key(name)
}

/// The texts at the spans of violations.
fn texts<'t>(text: &'t str, wanted: &[(&[Segment], Subject)]) -> Vec<Option<&'t str>> {
    let mut violations: Vec<_> = wanted.iter().map(|(path, subject)| violation(path, *subject)).collect();
    mark_spans(text, &mut violations);
    violations.iter().map(|violation| violation.span().map(|span| &text[span])).collect()
}

fn text<'t>(source: &'t str, path: &[Segment], subject: Subject) -> Option<&'t str> {
    texts(source, &[(path, subject)])[0]
}

#[test]
fn values_and_keys() {
    let source = r#" { "a" : [1, {"b": "x\"]"} , null ] , "n":{} } "#;
    assert_eq!(text(source, &[], Subject::Value), Some(source.trim()));
    assert_eq!(text(source, &[key("a")], Subject::Value), Some(r#"[1, {"b": "x\"]"} , null ]"#));
    assert_eq!(text(source, &[Segment::Name("a")], Subject::Key), Some(r#""a""#));
    assert_eq!(text(source, &[key("a"), Segment::Index(1), key("b")], Subject::Value), Some(r#""x\"]""#));
    assert_eq!(text(source, &[key("a"), Segment::Index(2)], Subject::Value), Some("null"));
    assert_eq!(text(source, &[key("n")], Subject::Value), Some("{}"));
}

#[test]
fn what_is_not_there_is_at_the_start_of_what_is_around_it() {
    let source = r#"{"a": {"b": 1}, "list": [ [ ] ]}"#;
    assert_eq!(text(source, &[key("a"), key("missing")], Subject::Value), Some("{"));
    assert_eq!(text(source, &[key("list"), Segment::Index(0), key("x"), key("y")], Subject::Value), Some("["));
    assert_eq!(text(source, &[key("x")], Subject::Key), Some("{"));
    assert_eq!(text("  7", &[key("x")], Subject::Value), Some("7"));
    assert_eq!(text("", &[key("x")], Subject::Value), None);
    assert_eq!(text("é", &[], Subject::Value), None);
}

#[test]
fn escaped_and_long_keys() {
    let long = "k".repeat(70);
    let source = format!(r#"{{"\u0061": 1, "{long}": 2, "\u006b{}": 3, "\ud800": 4, "é/~": 5}}"#, &long[1..]);
    assert_eq!(text(&source, &[key("a")], Subject::Value), Some("1"));
    assert_eq!(text(&source, &[key("a")], Subject::Key), Some(r#""\u0061""#));
    assert_eq!(text(&source, &[key(&long)], Subject::Value), Some("2"));
    assert_eq!(text(&source, &[Segment::key("é/~")], Subject::Value), Some("5"));
}

#[test]
fn repeated_keys() {
    let source = r#"{"a": 1, "\u0061": 2, "b": 0, "a": 3}"#;
    let path: &[Segment] = &[key("a")];
    let wanted = [(path, Subject::Value), (path, Subject::RepeatedKey), (path, Subject::RepeatedKey)];
    assert_eq!(texts(source, &wanted), [Some("1"), Some(r#""\u0061""#), Some(r#""a""#)]);
    let mut violations: Vec<_> = wanted.iter().map(|(path, subject)| violation(path, *subject)).collect();
    mark_spans(source, &mut violations);
    assert_eq!(violations[2].span(), Some(30..33));
    // The alias came second, and stands once.
    assert_eq!(text(r#"{"a": 1, "alias": 2}"#, &[key("alias")], Subject::RepeatedKey), Some(r#""alias""#));
    // Unknown fields are about every occurrence.
    let wanted = [(path, Subject::Key), (path, Subject::Key)];
    assert_eq!(texts(source, &wanted), [Some(r#""a""#), Some(r#""\u0061""#)]);
}

#[test]
fn broken_text_is_read_as_far_as_it_goes() {
    let source = r#"{"a": 1, "b": {"c": [2, "x"#;
    let wanted: &[(&[Segment], _)] = &[
        (&[key("a")], Subject::Value),
        (&[key("b"), key("c"), Segment::Index(0)], Subject::Value),
        (&[key("b"), key("c"), Segment::Index(1)], Subject::Value),
    ];
    assert_eq!(texts(source, wanted), [Some("1"), Some("2"), Some("\"")]);
    for source in ["{", "[", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\" 1", "}", "]", ":", ",", "{,}", "\"\\", "[1}"] {
        texts(source, wanted);
        let _ = unfinished_member(source, source.len());
    }
}

#[test]
fn secrets_repeat_and_break_off() {
    let places = [violation(&[key("p")], Subject::Value)];
    let source = r#"{"p": "a", "x": 0, "\u0070": "b", "p": "c"#;
    let found: Vec<_> = every_span(source, &places).into_iter().map(|span| &source[span]).collect();
    assert_eq!(found, [r#""a""#, r#""b""#, r#""c"#]);
}

#[test]
fn unfinished_members() {
    let rest = |source: &'static str| &source[unfinished_member(source, source.len())..];
    assert_eq!(rest(r#"{"a": 1, "b": {"c": [1"#), r#"{"c": [1"#);
    assert_eq!(rest(r#"[1, "x"#), r#""x"#);
    assert_eq!(rest(r#"{"a": 1 x"#), "1 x");
    assert_eq!(rest(r#"{"a": 1} x"#), " x");
    assert_eq!(rest("12"), "12");
    assert_eq!(rest("{"), "");
    assert_eq!(rest(""), "");
}

#[test]
fn offsets_of_serde_json() {
    let cases = [("[1,\n2,\n !]", 8), ("é!", 0), ("[\"é\" !]", 6), ("[1\n\n\u{e9}]", 4), ("[\"a\nb\"]", 3)];
    for (source, expected) in cases {
        let error = serde_json::from_str::<Value>(source).unwrap_err();
        assert_eq!(offset(source, error.line(), error.column()), expected, "{source:?}: {error}");
    }
    assert_eq!(position("é\nxé!", 6), (2, 3));
    assert_eq!(position("", 0), (1, 1));
}

#[test]
fn deep_text_does_not_overflow() {
    let source = "[".repeat(1_000_000);
    let path = vec![Segment::Index(0); 100_000];
    assert_eq!(text(&source, &path, Subject::Value), Some("["));
}

/// Numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn name(&mut self) -> String {
        let pieces = ["a", "b", "/", "~", "\"", "\\", "\n", "é", "𝄞", "\u{1}", "", "0", &"long".repeat(20)];
        let index = self.below(pieces.len() as u64);
        let index = usize::try_from(index).unwrap();
        format!("{}{}", pieces[index], self.below(4))
    }

    fn value(&mut self, depth: u64) -> Value {
        match self.below(if depth == 0 { 5 } else { 8 }) {
            0 => Value::Null,
            1 => self.below(2).eq(&0).into(),
            2 => self.below(1 << 30).into(),
            3 => (-1.5e-3).into(),
            4 => self.name().into(),
            5 => (0..self.below(5)).map(|_| self.value(depth - 1)).collect::<Vec<_>>().into(),
            _ => (0..self.below(6)).map(|_| (self.name(), self.value(depth - 1))).collect::<Map<_, _>>().into(),
        }
    }
}

fn paths(value: &Value, path: &mut Vec<Segment>, all: &mut Vec<(Vec<Segment>, Value)>) {
    all.push((path.clone(), value.clone()));
    let members: Vec<(Segment, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (Segment::Index(index), item)).collect(),
        Value::Object(members) => members.iter().map(|(name, value)| (key(name), value)).collect(),
        _ => Vec::new(),
    };
    for (segment, member) in members {
        path.push(segment);
        paths(member, path, all);
        path.pop();
    }
}

#[test]
fn each_span_of_a_random_document_is_the_value() {
    let mut numbers = Numbers(7);
    for _ in 0..500 {
        let value = numbers.value(5);
        let mut all = Vec::new();
        paths(&value, &mut Vec::new(), &mut all);
        for source in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let mut violations: Vec<_> = all.iter().map(|(path, _)| violation(path, Subject::Value)).collect();
            mark_spans(&source, &mut violations);
            for (violation, (_, value)) in violations.iter().zip(&all) {
                let found = &source[violation.span().unwrap()];
                // Long names that are cut alike stand for the first of them.
                if !violation.pointer().contains('…') {
                    assert_eq!(&serde_json::from_str::<Value>(found).unwrap(), value, "{}", violation.pointer());
                }
            }
        }
    }
}
