//! What `scale` measures: every rule, and every shape that an input can have.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::rc::Rc;

use api_model::rules::{self, Regex, Rule};
use api_model::{ApiModel, Decode};

use crate::models::ours::{Order, Session};
use crate::workloads;

/// Something that must take twice the time for twice the size.
pub struct Case {
    pub name: String,
    /// How many bytes, or levels.
    pub size: usize,
    unit: &'static str,
    /// Makes the input of a size, and gives what reads it.
    pub prepare: Prepare,
}

/// What reads an input, each time that it is called.
pub type Read = Box<dyn FnMut()>;

type Prepare = Box<dyn Fn(usize) -> Read>;

impl Case {
    pub fn size(&self) -> String {
        if self.unit == BYTES { format!("{} kB", self.size / 1_000) } else { format!("{} {}", self.size, self.unit) }
    }
}

const BYTES: &str = "bytes";

pub fn all() -> Vec<Case> {
    shapes().into_iter().chain(others()).chain(depths()).chain(rules_on_numbers()).chain(rules_on_text()).collect()
}

fn case<T: for<'de> Decode<'de> + 'static>(name: &str, size: usize, text: fn(usize) -> String) -> Case {
    let prepare = move |size| -> Read {
        let text = text(size);
        Box::new(move || drop(black_box(api_model::from_json::<T>(&text))))
    };
    Case { name: name.to_owned(), size, unit: BYTES, prepare: Box::new(prepare) }
}

/// As [`case`], for levels.
fn depth<T: for<'de> Decode<'de> + 'static>(name: &str, levels: usize, text: fn(usize) -> String) -> Case {
    Case { unit: "levels", ..case::<T>(name, levels, text) }
}

fn repeated(part: &str, bytes: usize) -> String {
    part.repeat(bytes / part.len())
}

fn list_of(part: &str, bytes: usize) -> String {
    format!("[{}{part}]", repeated(&format!("{part},"), bytes))
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
struct Strict {
    name: Option<String>,
}

#[derive(Debug, ApiModel)]
struct Tree {
    #[serde(default)]
    children: Vec<Tree>,
}

/// A list whose items are all distinct.
#[derive(Debug, ApiModel)]
#[serde(transparent)]
struct Distinct {
    #[api(unique)]
    names: Vec<String>,
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum Either {
    First { first: Box<Either> },
    Second { second: u8 },
    Many(Vec<Either>),
}

fn shapes() -> Vec<Case> {
    vec![
        case::<Vec<Session>>("a list of models", 5_000_000, |bytes| workloads::sessions_of(bytes / 90)),
        case::<Order>("an order of many items", 5_000_000, |bytes| workloads::order_with(bytes / 230, 8)),
        case::<Order>("an order of many entries", 5_000_000, |bytes| workloads::order_with(1, bytes / 40)),
        case::<Vec<Session>>("a list of invalid models", 5_000_000, |bytes| list_of(workloads::SESSION_INVALID, bytes)),
        case::<Vec<u8>>("wrong types", 5_000_000, |bytes| list_of("\"x\"", bytes)),
        case::<Strict>("unknown fields", 2_000_000, |bytes| {
            let members: Vec<_> = (0..bytes / 14).map(|index| format!("\"{index:08}\":[1]")).collect();
            format!("{{{}}}", members.join(","))
        }),
        case::<BTreeMap<String, u8>>("a map", 5_000_000, |bytes| {
            let members: Vec<_> = (0..bytes / 13).map(|index| format!("\"{index:08}\":1")).collect();
            format!("{{{}}}", members.join(","))
        }),
        case::<String>("a text", 5_000_000, |bytes| format!("\"{}\"", repeated("abcdefgh", bytes))),
        case::<String>("a text of escapes", 5_000_000, |bytes| format!("\"{}\"", repeated(r"\n\u00e9", bytes))),
        case::<Session>("a text that breaks off", 5_000_000, |bytes| {
            format!("{{\"x\":\"{}", repeated("abcdefgh", bytes))
        }),
        case::<Vec<f64>>("floats", 5_000_000, |bytes| list_of("-12.5e3", bytes)),
        case::<Vec<i64>>("white space", 5_000_000, |bytes| list_of("          1", bytes)),
        case::<Session>("a value that nobody asks for", 5_000_000, |bytes| {
            format!("{{\"x\":{}}}", list_of(r#"{"a":[true,null,1.5,"b"]}"#, bytes))
        }),
        case::<Session>("brackets that nobody asks for", 2_000_000, |bytes| {
            format!("{{\"x\":{}{}}}", "[".repeat(bytes / 2), "]".repeat(bytes / 2))
        }),
        case::<Vec<Tree>>("models 60 levels deep", 2_000_000, |bytes| {
            list_of(&format!("{}{{}}{}", r#"{"children":["#.repeat(60), "]}".repeat(60)), bytes)
        }),
        case::<Vec<Either>>("untagged, failing deep inside", 1_000_000, |bytes| {
            list_of(&format!("{}\"no\"{}", r#"{"first":"#.repeat(50), "}".repeat(50)), bytes)
        }),
    ]
}

#[derive(Debug, ApiModel)]
#[serde(tag = "type")]
enum Tagged {
    List { items: Vec<u32> },
}

#[derive(Debug, ApiModel)]
#[serde(tag = "type", content = "content")]
enum Beside {
    List(Vec<u32>),
}

#[derive(Debug, ApiModel)]
enum Outside {
    Circle { radius: f64 },
    Nothing,
}

#[derive(Debug, ApiModel)]
struct WithRest {
    name: Option<String>,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Debug, ApiModel)]
struct Secrets {
    #[api(secret, items(non_empty))]
    tokens: Vec<String>,
}

fn numbered(bytes: usize, value: &str) -> String {
    let members: Vec<_> = (0..bytes / (12 + value.len())).map(|index| format!("\"{index:08}\":{value}")).collect();
    format!("{{{}}}", members.join(","))
}

/// What buffers, what repeats, and the other ways in and out.
fn others() -> Vec<Case> {
    let written = |size| -> Read {
        let sessions: Vec<Session> = serde_json::from_str(&workloads::sessions_of(size / 90)).expect("valid");
        Box::new(move || drop(black_box(api_model::to_json(&sessions).expect("valid"))))
    };
    let foreign = |size| -> Read {
        let value: serde_json::Value = serde_json::from_str(&workloads::sessions_of(size / 90)).expect("JSON");
        Box::new(move || drop(black_box(api_model::from_deserializer::<Vec<Session>, _>(&value))))
    };
    let rendered = |size| -> Read {
        let text = list_of(workloads::SESSION_INVALID, size);
        let report = api_model::from_json::<Vec<Session>>(&text).expect_err("invalid");
        Box::new(move || drop(black_box(report.render(&text))))
    };
    let other = |name: &str, size, prepare: Prepare| Case { name: name.to_owned(), size, unit: BYTES, prepare };
    vec![
        case::<Tagged>("a tag behind its content", 2_000_000, |bytes| {
            format!("{{\"items\":{},\"type\":\"List\"}}", list_of("12345", bytes))
        }),
        case::<Beside>("content in front of its tag", 2_000_000, |bytes| {
            format!("{{\"content\":{},\"type\":\"List\"}}", list_of("12345", bytes))
        }),
        case::<Vec<Outside>>("externally tagged", 5_000_000, |bytes| {
            list_of(r#"{"Circle":{"radius":1.5}},"Nothing""#, bytes)
        }),
        case::<WithRest>("flattened entries", 2_000_000, |bytes| numbered(bytes, "1")),
        case::<WithRest>("flattened entries of a wrong type", 2_000_000, |bytes| numbered(bytes, "[]")),
        case::<Strict>("a field that stands again and again", 5_000_000, |bytes| {
            format!("{{{}}}", list_of(r#""name":"x""#, bytes).trim_matches(['[', ']']))
        }),
        case::<Secrets>("secrets", 5_000_000, |bytes| format!("{{\"tokens\":{}}}", list_of("\"\"", bytes))),
        other("a list of models that is checked and written", 5_000_000, Box::new(written)),
        other("a list of models through `from_deserializer`", 5_000_000, Box::new(foreign)),
        other("a report that is rendered", 5_000_000, Box::new(rendered)),
    ]
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum Ambiguous {
    A { value: Box<Ambiguous>, a: Option<u8> },
    B { value: Box<Ambiguous>, b: Option<u8> },
    C { value: Box<Ambiguous>, c: Option<u8> },
    End(u8),
}

/// Levels: 12 of the first took serde 1.15 s.
fn depths() -> Vec<Case> {
    let untagged = |levels: usize| format!("{}\"no\"{}", r#"{"value":"#.repeat(levels), "}".repeat(levels));
    let models = |levels: usize| format!("{}{{}}{}", r#"{"children":["#.repeat(levels), "]}".repeat(levels));
    vec![
        depth::<Ambiguous>("untagged, each level of which fits three variants, and fails within", 12, untagged),
        depth::<Ambiguous>("the same, deeper", 25, untagged),
        depth::<Tree>("models within models", 30, models),
    ]
}

/// Rules on numbers, and on all items of a list.
#[derive(Debug, ApiModel)]
#[serde(transparent)]
struct Numbers {
    #[api(items(range(0.0..=1e9), multiple_of(0.25), finite))]
    numbers: Vec<f64>,
}

fn rules_on_numbers() -> Vec<Case> {
    vec![
        case::<Numbers>("the rules `range`, `multiple_of` and `finite`, in a list", 1_000_000, |bytes| {
            list_of("1234.75", bytes)
        }),
        case::<Distinct>("the rule `unique`", 2_000_000, |bytes| {
            let items: Vec<_> = (0..bytes / 11).map(|index| format!("\"{index:08}\"")).collect();
            format!("[{}]", items.join(","))
        }),
    ]
}

/// Each rule on text, on long texts that keep it as far as its kind of text may be long, and on those that do not.
fn rules_on_text() -> Vec<Case> {
    static TABLE: Regex = Regex::new("^([a-z0-9]+-)*[a-z0-9]+$");
    static REGEX: Regex = Regex::new(r"(a|b)*c\d+\s");
    fn rule<R: Rule<str> + 'static>(name: &str, rule: R, part: &'static str) -> Case {
        let rule = Rc::new(rule);
        let prepare = move |bytes| -> Read {
            let (text, rule) = (repeated(part, bytes), Rc::clone(&rule));
            Box::new(move || drop(black_box(rule.check(black_box(&text)))))
        };
        Case { name: format!("the rule {name}"), size: 5_000_000, unit: BYTES, prepare: Box::new(prepare) }
    }
    vec![
        rule("`non_empty`", rules::non_empty(), "a"),
        rule("`non_blank`", rules::non_blank(), " "),
        rule("`length`", rules::length(1..=10_000_000), "é"),
        rule("`bytes`", rules::bytes(1..), "é"),
        rule("`pattern` (table)", rules::pattern(&TABLE), "abc-"),
        rule("`pattern` (regex)", rules::pattern(&REGEX), "abab"),
        rule("`starts_with`", rules::starts_with("aaaaaaab"), "a"),
        rule("`ends_with`", rules::ends_with("baaaaaaa"), "a"),
        rule("`contains`", rules::contains("aaaaaaaaaaaaab"), "a"),
        rule("`ascii`", rules::ascii(), "a"),
        rule("`alphanumeric`", rules::alphanumeric(), "aé1"),
        rule("`slug`", rules::slug(), "abc-"),
        rule("`no_control`", rules::no_control(), "abc é"),
        rule("`url`", rules::url(), "https://a/"),
        rule("`uri`", rules::uri(), "urn:a/b?c"),
        rule("`email`", rules::email(), "a.b"),
        rule("`hostname`", rules::hostname(), "a.b"),
        rule("`ip`", rules::ip(), "1.1"),
        rule("`ipv4`", rules::ipv4(), "1.1"),
        rule("`ipv6`", rules::ipv6(), "1:"),
        rule("`uuid`", rules::uuid(), "0a-"),
        rule("`date`", rules::date(), "2026-"),
        rule("`time`", rules::time(), "12:00:00."),
        rule("`date_time`", rules::date_time(), "2026-04-01T12:00:00.11111"),
        rule("`duration`", rules::duration(), "P1D"),
        rule("`one_of`", rules::one_of(["a", "b"]), "a"),
        rule("`custom`", rules::custom(|text: &str| text.bytes().all(|byte| byte == b'a')), "a"),
    ]
}
