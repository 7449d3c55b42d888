//! Inputs that mean harm: whatever comes, there is no panic, no overflow of the stack, and a report below 64 KiB.
#![allow(missing_docs)]

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use api_model::{ApiModel, Decode, Report, from_deserializer, from_json};
use serde_json::Value;

mod hostile {
    // They ask for threads, which WebAssembly has not.
    #[cfg(not(target_family = "wasm"))]
    mod deep_elsewhere;
    mod unions;
}

/// A model of everything, which nests in itself.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Node {
    id: u8,
    name: Option<String>,
    score: Option<f64>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    map: HashMap<u16, i64>,
    pair: Option<(u8, bool)>,
    #[serde(default)]
    children: Vec<Node>,
    #[serde(default)]
    by_name: BTreeMap<String, Node>,
    next: Option<Box<Node>>,
    #[api(secret)]
    password: Option<String>,
}

/// Tags in every place, around themselves.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Internal {
    Leaf { id: u8 },
    Inner { child: Box<Internal> },
    List { children: Vec<Internal> },
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum External {
    Leaf,
    Id(u8),
    Inner(Box<External>),
    List { children: Vec<External> },
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "t", content = "c", rename_all = "snake_case")]
enum Adjacent {
    Leaf,
    Inner(Box<Adjacent>),
    List { children: Vec<Adjacent> },
}

const VALID: &str = r#"{"id": 1, "name": "a\n\u0062\ud834\udd1eé", "score": -1.5e3, "tags": ["x", ""], "map": {"7": -1},
    "pair": [2, true], "children": [{"id": 2}], "by_name": {"k/~": {"id": 3, "next": {"id": 4}}}, "password": "p"}"#;

fn found(report: &Report) -> Vec<String> {
    report.violations().iter().map(|violation| format!("{} {}", violation.pointer(), violation.code())).collect()
}

/// Reads the input every way there is; the report must be small, on single lines, and render.
fn read<T: for<'de> Decode<'de>>(input: &[u8]) -> Result<T, Report> {
    let result = from_json::<T>(input);
    if let Err(report) = &result {
        let source = String::from_utf8_lossy(input);
        assert!(!report.is_empty());
        assert_eq!(report.to_string().lines().count(), report.len() + usize::from(report.is_truncated()));
        for text in [report.to_string(), report.render(&source), serde_json::to_string(report).unwrap()] {
            assert!(text.len() < 64 * 1024, "{} bytes", text.len());
        }
        for span in report.violations().iter().filter_map(api_model::Violation::span) {
            assert!(span.start <= span.end && span.end <= input.len());
        }
    }
    result
}

fn read_node(input: impl AsRef<[u8]>) -> Vec<String> {
    read::<Node>(input.as_ref()).map_or_else(|report| found(&report), |_| Vec::new())
}

/// A row of the table: what it is, the input, and the `pointer code` of each violation.
type Row<'t> = (&'t str, &'t [u8], &'t [&'t str]);

/// What every kind of broken text does: one violation `syntax`, after what was found in front of it.
const SYNTAX: &[Row<'_>] = &[
    ("an empty body", b"", &[" syntax"]),
    ("nothing but white space", b" \n\t", &[" syntax"]),
    ("a byte order mark is no JSON", b"\xef\xbb\xbf{\"id\": 1}", &[" syntax"]),
    ("no UTF-8 at the start", b"\xff", &[" syntax"]),
    ("no UTF-8 within, after a violation", b"{\"id\": -1, \"name\": \"\xc3(\"}", &["/id range", " syntax"]),
    ("UTF-8 that breaks off", b"{\"id\": 1, \"name\": \"\xf0\x9d", &[" syntax"]),
    ("a syntax error in front of no UTF-8", b"{! \"\xff", &[" syntax"]),
    ("trailing data", b"{\"id\": 1} {}", &[" syntax"]),
    ("trailing data, after a violation", b"{\"id\": -1} x", &["/id range", " syntax"]),
    ("a trailing comma", b"{\"id\": 1,}", &[" syntax"]),
    ("a comment", b"{\"id\": 1 /* one */}", &[" syntax"]),
    ("single quotes", b"{'id': 1}", &[" syntax"]),
    ("NaN", b"{\"id\": 1, \"score\": NaN}", &[" syntax"]),
    ("Infinity", b"{\"id\": 1, \"score\": -Infinity}", &[" syntax"]),
    ("a number past f64", b"{\"id\": 1, \"score\": 1e400}", &[" syntax"]),
    ("a huge exponent", b"{\"id\": 1, \"score\": 1e99999999999999999999}", &[" syntax"]),
    ("a leading zero", b"{\"id\": 01}", &[" syntax"]),
    ("a plus sign", b"{\"id\": +1}", &[" syntax"]),
    ("a number that breaks off", b"{\"id\": 1.}", &[" syntax"]),
    ("a surrogate alone", b"{\"id\": 1, \"name\": \"\\ud800\"}", &[" syntax"]),
    ("surrogates the wrong way round", b"{\"id\": 1, \"name\": \"\\udd1e\\ud834\"}", &[" syntax"]),
    ("a surrogate alone in a key", b"{\"id\": -1, \"\\ud800\": 1}", &["/id range", " syntax"]),
    ("an escape that is none", b"{\"id\": 1, \"name\": \"\\x\"}", &[" syntax"]),
    ("a raw line break in a string", b"{\"id\": 1, \"name\": \"a\nb\"}", &[" syntax"]),
    ("a raw NUL in a string", b"{\"id\": 1, \"name\": \"a\0b\"}", &[" syntax"]),
    ("a key that is no string", b"{1: 2}", &[" syntax"]),
    ("brackets that do not match", b"{\"id\": -1, \"tags\": []], \"name\": 1}", &["/id range", " syntax"]),
];

/// What values at the edge do.
const VALUES: &[Row<'_>] = &[
    ("another type at the top", b"[]", &[" type"]),
    ("null at the top", b"null", &[" null"]),
    ("a number at the top", b"7", &[" type"]),
    ("a surrogate pair", b"{\"id\": 1, \"name\": \"\\ud834\\udd1e\"}", &[]),
    ("an escaped NUL", b"{\"id\": 1, \"name\": \"\\u0000\"}", &[]),
    ("minus zero is no integer, as for serde", b"{\"id\": -0}", &["/id type"]),
    ("a fraction of zero is no integer, as for serde", b"{\"id\": 5.0}", &["/id type"]),
    ("an exponent is no integer, as for serde", b"{\"id\": 1e1}", &["/id type"]),
    ("an integer past 8 bits", b"{\"id\": 256}", &["/id range"]),
    ("an integer below 0", b"{\"id\": -1}", &["/id range"]),
    ("the largest of 64 bits", b"{\"id\": 18446744073709551615}", &["/id range"]),
    ("the largest float", b"{\"id\": 1, \"score\": 1.7976931348623157e308}", &[]),
    ("a large float for an integer", b"{\"id\": 1e308}", &["/id range"]),
    ("a float that is too small is 0", b"{\"id\": 1, \"score\": 1e-999999}", &[]),
    ("an integer for a float", b"{\"id\": 1, \"score\": 12345678901234567890123}", &[]),
    ("a key that is no number", b"{\"id\": 1, \"map\": {\"x\": 1}}", &["/map/x type"]),
    ("a key out of range", b"{\"id\": 1, \"map\": {\"65536\": 1, \"-1\": 1}}", &["/map/65536 range", "/map/-1 range"]),
    ("a tuple that is short", b"{\"id\": 1, \"pair\": [1]}", &["/pair length"]),
    ("a tuple that is long", b"{\"id\": 1, \"pair\": [1, true, 3]}", &["/pair length"]),
    ("a key with slash and tilde", b"{\"id\": 1, \"a/b~\": 1}", &["/a~1b~0 unknown"]),
    ("a key with a line break and an escape", b"{\"id\": 1, \"a\\n\\u001b\": 1}", &["/a\n\u{1b} unknown"]),
    ("an empty key", b"{\"id\": 1, \"\": 1}", &["/ unknown"]),
    ("a duplicate", b"{\"id\": 1, \"id\": 2}", &["/id duplicate"]),
    ("a duplicate in escaped spelling", b"{\"id\": 1, \"\\u0069d\": 2}", &["/id duplicate"]),
    ("a duplicate of another type", b"{\"id\": 1, \"id\": [{}]}", &["/id duplicate"]),
    ("a duplicate of an invalid one", b"{\"id\": -1, \"id\": 2}", &["/id range", "/id duplicate"]),
    ("the magic key of raw values", b"{\"id\": {\"$serde_json::private::RawValue\": \"7\"}}", &["/id type"]),
];

#[test]
fn what_each_hostile_input_does() {
    for (name, input, expected) in SYNTAX.iter().chain(VALUES) {
        assert_eq!(read_node(input), *expected, "{name}");
    }
}

#[test]
fn violations_in_front_of_a_syntax_error_keep_their_pointers() {
    assert_eq!(read_node(b"{\"tags\": [1}]"), ["/tags/0 type", " syntax"]);
    assert_eq!(read_node(b"{\"next\": {\"by_name\": {\"k\": {\"id\": -1,"), ["/next/by_name/k/id range", " syntax"]);
    assert_eq!(read_node(b"{\"pair\": [true, 1"), ["/pair/0 type", "/pair/1 type", " syntax"]);
}

#[test]
fn the_magic_key_of_numbers_is_no_number() {
    for number in ["7", "NaN", "inf"] {
        let number = format!("{{\"$serde_json::private::Number\": \"{number}\"}}");
        assert_eq!(read_node(format!("{{\"id\": {number}, \"score\": {number}}}")), ["/id type", "/score type"]);
    }
}

#[test]
fn numbers_past_64_bits() {
    // `serde_json` reads them as floats.
    assert_eq!(read_node(r#"{"id": 18446744073709551616}"#), ["/id range"]);
    assert_eq!(read_node(format!(r#"{{"id": {}}}"#, "9".repeat(300))), ["/id range"]);
    assert_eq!(read_node(format!(r#"{{"id": {}}}"#, "9".repeat(100_000))), [" syntax"]);
    assert_eq!(read::<u128>(b"340282366920938463463374607431768211455").unwrap(), u128::MAX);
}

#[test]
fn nesting() {
    for open in ["[", "{\"a\":", "[{\"x\":[", "{\"next\":", "{\"children\":[", "{\"id\":-1,\"by_name\":{\"k\":"] {
        let found = read_node(open.repeat(1_000_000 / open.len()));
        assert_eq!(found.last().map(String::as_str), Some(" syntax"), "{open}: {found:?}");
        read::<Vec<Value>>(open.repeat(1_000_000 / open.len()).as_bytes()).unwrap_err();
    }
}

/// A chain of nodes, or of junk where nodes must be. `json!` would recurse.
fn nested(depth: usize, member: &str, leaf: Value) -> Value {
    let object = |name: &str, value: Value| Value::Object([(name.to_owned(), value)].into_iter().collect());
    (0..depth).fold(leaf, |inner, _| match member {
        "children" => object(member, Value::Array(vec![inner])),
        "by_name" => object(member, object("k", inner)),
        "list" => Value::Array(vec![inner]),
        _ => object(member, inner),
    })
}

/// 64 levels fit the 2 MiB of a thread also without optimisation.
#[test]
fn nesting_in_formats_without_a_limit() {
    for member in ["next", "children", "by_name"] {
        let leaf = serde_json::json!({ "id": 1 });
        let report = from_deserializer::<Node, _>(nested(60, member, leaf.clone())).unwrap_err();
        assert!(report.violations().iter().all(|violation| violation.code() == "missing"), "{report}");
        let report = from_deserializer::<Node, _>(nested(1_000, member, leaf)).unwrap_err();
        assert_eq!(report.violations()[0].code(), "depth", "{report}");
        assert!(serde_json::to_string(&report).unwrap().len() < 64 * 1024);
        assert!(report.render("").len() < 64 * 1024);
    }
    assert!(from_deserializer::<Node, _>(nested(1_000, "list", Value::Null)).is_err());
}

#[test]
fn many_wrong_elements() {
    let text = format!("{{\"id\": 1, \"tags\": [{}0]}}", "1,".repeat(150_000));
    let report = read::<Node>(text.as_bytes()).unwrap_err();
    assert_eq!((report.len(), report.is_truncated()), (100, true));
    assert_eq!(report.violations()[99].pointer(), "/tags/99");
    assert_eq!(report.violations()[99].span(), Some(217..218));
}

#[test]
fn many_unknown_keys() {
    let mut text = "{\"id\": 1".to_owned();
    for index in 0..20_000 {
        write!(text, ", \"{}{index}\": [{{}}]", "k\\u0001".repeat(100)).unwrap();
    }
    let report = read::<Node>(format!("{text}}}").as_bytes()).unwrap_err();
    assert!(report.is_truncated());
    assert!(report.violations().iter().all(|violation| violation.code() == "unknown"));
}

#[test]
fn many_bad_entries() {
    let entries: Vec<_> = (0..100_000).map(|index| format!("\"{index}\": true")).collect();
    let report = read::<Node>(format!("{{\"map\": {{{}}}}}", entries.join(",")).as_bytes()).unwrap_err();
    assert_eq!((report.len(), report.is_truncated()), (100, true));
    let duplicates = format!("{{\"id\": 1{}}}", ", \"id\": 2".repeat(50_000));
    let report = read::<Node>(duplicates.as_bytes()).unwrap_err();
    assert_eq!(report.violations()[99].span(), Some(9 + 99 * 9 + 1..9 + 99 * 9 + 5));
}

#[test]
fn large_texts() {
    let long = "é\\n".repeat(300_000);
    assert_eq!(read_node(format!("{{\"id\": 1, \"name\": \"{long}\"}}")), [""; 0]);
    assert_eq!(read_node(format!("{{\"id\": \"{long}\"}}")), ["/id type"]);
    assert_eq!(read_node(format!("{{\"id\": 1, \"name\": \"{long}")), [" syntax"]);
    let found = read_node(format!("{{\"id\": 1, \"{long}\": 1}}"));
    assert!(found[0].ends_with("… unknown") && found[0].len() < 100, "{found:?}");
}

#[test]
fn deep_pointers_with_long_names() {
    let name = "\\u0001".repeat(100);
    let open = format!("{{\"id\": 1, \"by_name\": {{\"{name}\": ");
    let report = read::<Node>(format!("{}{{\"id\": -1}}{}", open.repeat(60), "}}".repeat(60)).as_bytes()).unwrap_err();
    assert_eq!(report.violations()[0].code(), "range");
}

/// Every way to read the models with tags.
fn read_tagged(input: &[u8]) {
    let _ = read::<Internal>(input);
    let _ = read::<External>(input);
    let _ = read::<Vec<Adjacent>>(input);
}

#[test]
fn tags() {
    let open = [
        r#"{"kind": "inner", "child": "#,
        r#"{"child": "#,
        r#"{"children": ["#,
        r#"{"kind": "list", "children": ["#,
        r#"{"inner": "#,
        r#"{"list": {"children": ["#,
        r#"{"t": "inner", "c": "#,
        r#"{"c": "#,
    ];
    for open in open {
        read_tagged(open.repeat(1_000_000 / open.len()).as_bytes());
        read_tagged(format!("[{}", open.repeat(100)).as_bytes());
    }
    // A tag that comes last holds everything up: the time must not grow with every level again.
    let junk = "[true, {\"x\": 1}],".repeat(5_000);
    for (open, close) in [(r#"{"child": "#, r#", "kind": "inner"}"#), (r#"{"c": "#, r#", "t": "inner"}"#)] {
        let text = format!("{}[{junk}1]{}", open.repeat(60), close.repeat(60));
        read_tagged(text.as_bytes());
        read_tagged(format!("[{text}]").as_bytes());
    }
    for text in [
        r#"{"kind": 7}"#,
        r#"{"kind": null, "kind": "leaf"}"#,
        r#"{"kind": "leaf", "kind": "leaf", "id": 1}"#,
        r#"{"kind": "\u006ceaf", "id": 1}"#,
        r#"{"id": 1, "kind": {"leaf": 1}}"#,
        r#"["leaf", 1]"#,
        r#"["leaf"]"#,
        r#"{"leaf": null, "id": 1}"#,
        r#"{"id": {}}"#,
        r#""\n""#,
        r#"[{"c": 1}, {"t": 1}, {"t": "leaf", "c": 1}, {"t": "leaf", "t": "leaf"}, {"c": 1, "c": 2, "t": "inner"}, {}]"#,
    ] {
        for end in 0..=text.len() {
            read_tagged(&text.as_bytes()[..end]);
        }
    }
}

#[test]
fn every_prefix_of_a_valid_document() {
    assert_eq!(read_node(VALID), [""; 0]);
    for end in 0..VALID.len() {
        let found = read_node(&VALID.as_bytes()[..end]);
        assert_eq!(found.last().map(String::as_str), Some(" syntax"), "{end}: {found:?}");
    }
}

#[test]
fn random_changes_of_a_valid_document() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % limit
    };
    let pieces: &[&[u8]] =
        &[b"\"", b"{", b"}", b"[", b"]", b",", b":", b"\\", b"\xff", b"\0", b"null", b"-1", b"1e400", b"\xc3\xa9"];
    for _ in 0..5_000 {
        let mut input = VALID.as_bytes().to_vec();
        for _ in 0..=below(3) {
            let at = below(input.len());
            match below(4) {
                0 => input[at] = u8::try_from(below(256)).unwrap(),
                1 => drop(input.remove(at)),
                2 => drop(input.splice(at..at, pieces[below(pieces.len())].iter().copied())),
                _ => {
                    let part = input[at..input.len().min(at + 20)].to_vec();
                    let to = below(input.len());
                    drop(input.splice(to..to, part));
                }
            }
        }
        let _ = read::<Node>(&input);
        let _ = read::<Vec<Node>>(&input);
    }
}
