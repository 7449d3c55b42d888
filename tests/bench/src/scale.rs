//! `scale`: whether time is linear. Each case is read with one size and with twice that size; models with 5, 50 and
//! 500 fields and variants are read with their own texts.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

use api_model::rules::{self, Regex, Rule};
use api_model::{ApiModel, Decode};

use crate::measure::median;
use crate::models::ours::{Order, Session};
use crate::{page, workloads};

/// The models with many fields and variants.
mod sizes {
    include!(concat!(env!("OUT_DIR"), "/sizes.rs"));
}

/// More than that, and it is no longer linear.
const MOST: f64 = 2.5;

/// A text of about so many bytes, and the time to read it in nanoseconds.
type Read = Box<dyn Fn(usize) -> f64>;

struct Case {
    name: String,
    bytes: usize,
    read: Read,
}

/// Measures, and writes the section `scale`.
///
/// # Panics
/// Where something is not linear.
pub fn run() {
    let mut table = String::from("| | size | f(n) | f(2n) | f(2n)/f(n) |\n|---|---|---|---|---|\n");
    let mut worst = 0.0_f64;
    for case in shapes().into_iter().chain(texts()) {
        let [once, twice] = best(&case);
        let ratio = twice / once;
        worst = worst.max(ratio);
        let (size, once, twice) = (case.bytes / 1_000, once / 1e6, twice / 1e6);
        let row = format!("| {} | {size} kB | {once:.2} ms | {twice:.2} ms | **{ratio:.2}** |", case.name);
        println!("{row}");
        writeln!(table, "{row}").unwrap();
    }
    let sizes = of_sizes();
    println!("{sizes}");
    let how = format!("up to 10 MB; the worst ratio is {worst:.2}");
    page::write("scale", &format!("{}\n\n{table}\n{sizes}", page::machine(&how)));
    assert!(worst < MOST, "not linear: {worst:.2}");
}

/// The best of several rounds: what the machine does besides only adds.
fn best(case: &Case) -> [f64; 2] {
    let mut best = [f64::INFINITY; 2];
    for _ in 0..7 {
        for (best, bytes) in best.iter_mut().zip([case.bytes, 2 * case.bytes]) {
            *best = best.min((case.read)(bytes));
        }
    }
    best
}

fn time(run: impl FnOnce()) -> f64 {
    let started = Instant::now();
    run();
    started.elapsed().as_nanos() as f64
}

fn case<T: for<'de> Decode<'de> + 'static>(name: &str, bytes: usize, text: fn(usize) -> String) -> Case {
    let read = move |bytes| {
        let text = text(bytes);
        time(|| drop(black_box(api_model::from_json::<T>(&text))))
    };
    Case { name: name.to_owned(), bytes, read: Box::new(read) }
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
        case::<Distinct>("distinct items", 2_000_000, |bytes| {
            let items: Vec<_> = (0..bytes / 11).map(|index| format!("\"{index:08}\"")).collect();
            format!("[{}]", items.join(","))
        }),
        case::<Vec<Either>>("untagged, failing deep inside", 1_000_000, |bytes| {
            list_of(&format!("{}\"no\"{}", r#"{"first":"#.repeat(50), "}".repeat(50)), bytes)
        }),
    ]
}

/// Each rule on text, on long texts that keep it as far as its kind of text may be long, and on those that do not.
fn texts() -> Vec<Case> {
    static TABLE: Regex = Regex::new("^([a-z0-9]+-)*[a-z0-9]+$");
    static REGEX: Regex = Regex::new(r"(a|b)*c\d+\s");
    fn rule<R: Rule<str> + 'static>(name: &str, rule: R, part: &'static str) -> Case {
        let read = move |bytes| {
            let text = repeated(part, bytes);
            time(|| drop(black_box(rule.check(black_box(&text)))))
        };
        Case { name: format!("the rule `{name}`"), bytes: 5_000_000, read: Box::new(read) }
    }
    vec![
        rule("non_empty", rules::non_empty(), "a"),
        rule("non_blank", rules::non_blank(), " "),
        rule("length", rules::length(1..=10_000_000), "é"),
        rule("bytes", rules::bytes(1..), "é"),
        rule("pattern (table)", rules::pattern(&TABLE), "abc-"),
        rule("pattern (regex)", rules::pattern(&REGEX), "abab"),
        rule("starts_with", rules::starts_with("aaaaaaab"), "a"),
        rule("ends_with", rules::ends_with("baaaaaaa"), "a"),
        rule("contains", rules::contains("aaaaaaaaaaaaab"), "a"),
        rule("ascii", rules::ascii(), "a"),
        rule("alphanumeric", rules::alphanumeric(), "aé1"),
        rule("slug", rules::slug(), "abc-"),
        rule("no_control", rules::no_control(), "abc é"),
        rule("url", rules::url(), "https://a/"),
        rule("uri", rules::uri(), "urn:a/b?c"),
        rule("email", rules::email(), "a.b"),
        rule("hostname", rules::hostname(), "a.b"),
        rule("ip", rules::ip(), "1.1"),
        rule("ipv4", rules::ipv4(), "1.1"),
        rule("ipv6", rules::ipv6(), "1:"),
        rule("uuid", rules::uuid(), "0a-"),
        rule("date", rules::date(), "2026-"),
        rule("time", rules::time(), "12:00:00."),
        rule("date_time", rules::date_time(), "2026-04-01T12:00:00.11111"),
        rule("duration", rules::duration(), "P1D"),
        rule("one_of", rules::one_of(["a", "b"]), "a"),
    ]
}

/// The time for one field, and for one value of an enum, among 5, 50 and 500.
fn of_sizes() -> String {
    fn read<T: for<'de> Decode<'de>>(text: &str, count: usize) -> f64 {
        assert!(api_model::from_json::<T>(text).is_ok());
        let times = (0..400).map(|_| time(|| drop(black_box(api_model::from_json::<T>(text)))) / count as f64);
        median(times.collect())
    }
    let fields = |count: usize, backwards: bool| {
        let mut members: Vec<_> = (0..count).map(|index| format!("\"field_{index}\":\"text\"")).collect();
        if backwards {
            members.reverse();
        }
        format!("{{{}}}", members.join(","))
    };
    let variants = |count: usize| {
        let value = |index: usize| format!("{{\"type\":\"Variant{}\",\"number\":1}}", index * count / 500);
        format!("[{}]", (0..500).map(value).collect::<Vec<_>>().join(","))
    };
    let mut table = String::from("| nanoseconds for one of | 5 | 50 | 500 |\n|---|---|---|---|\n");
    for (name, backwards) in [("the fields, in their order", false), ("the fields, in another order", true)] {
        let times = [
            read::<sizes::Fields5>(&fields(5, backwards), 5),
            read::<sizes::Fields50>(&fields(50, backwards), 50),
            read::<sizes::Fields500>(&fields(500, backwards), 500),
        ];
        writeln!(table, "| {name} | {:.0} | {:.0} | {:.0} |", times[0], times[1], times[2]).unwrap();
    }
    let times = [
        read::<Vec<sizes::Variants5>>(&variants(5), 500),
        read::<Vec<sizes::Variants50>>(&variants(50), 500),
        read::<Vec<sizes::Variants500>>(&variants(500), 500),
    ];
    writeln!(table, "| the variants | {:.0} | {:.0} | {:.0} |", times[0], times[1], times[2]).unwrap();
    table
}
