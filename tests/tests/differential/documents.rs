//! Inputs: random JSON made of the names of the models, valid documents, and mutations of both.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// JSON as it is written: with repeated members, in any order.
#[derive(Clone, Debug)]
pub(crate) enum Json {
    Leaf(&'static str),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    pub(crate) fn text(&self) -> String {
        let join = |parts: Vec<String>| parts.join(",");
        match self {
            Self::Leaf(text) => (*text).to_owned(),
            Self::List(items) => format!("[{}]", join(items.iter().map(Self::text).collect())),
            Self::Object(members) => {
                let members = members.iter().map(|(key, value)| format!(r#""{key}":{}"#, value.text()));
                format!("{{{}}}", join(members.collect()))
            }
        }
    }

    fn size(&self) -> usize {
        1 + match self {
            Self::Leaf(_) => 0,
            Self::List(items) => items.iter().map(Self::size).sum(),
            Self::Object(members) => members.iter().map(|(_, value)| value.size()).sum(),
        }
    }

    /// Changes the node with this number, counted from the top.
    fn change(&mut self, number: usize, change: &Change) {
        if number == 0 {
            return change.apply(self);
        }
        let mut left = number - 1;
        let children: Vec<&mut Self> = match self {
            Self::Leaf(_) => Vec::new(),
            Self::List(items) => items.iter_mut().collect(),
            Self::Object(members) => members.iter_mut().map(|(_, value)| value).collect(),
        };
        for child in children {
            let size = child.size();
            if left < size {
                return child.change(left, change);
            }
            left -= size;
        }
    }
}

/// What a mutation does to a node.
#[derive(Clone, Debug)]
enum Change {
    Replace(Json),
    Remove(Index),
    Repeat(Index),
    Insert(&'static str, Json),
    Rename(Index, &'static str),
    Swap(Index, Index),
}

impl Change {
    fn apply(&self, node: &mut Json) {
        match (self, node) {
            (Self::Replace(value), node) => *node = value.clone(),
            (Self::Remove(at), Json::List(items)) if !items.is_empty() => drop(items.remove(at.index(items.len()))),
            (Self::Remove(at), Json::Object(members)) if !members.is_empty() => {
                members.remove(at.index(members.len()));
            }
            (Self::Repeat(at), Json::List(items)) if !items.is_empty() => {
                items.push(items[at.index(items.len())].clone());
            }
            (Self::Repeat(at), Json::Object(members)) if !members.is_empty() => {
                members.push(members[at.index(members.len())].clone());
            }
            (Self::Insert(_, value), Json::List(items)) => items.push(value.clone()),
            (Self::Insert(key, value), Json::Object(members)) => members.push((key, value.clone())),
            (Self::Rename(at, key), Json::Object(members)) if !members.is_empty() => {
                let at = at.index(members.len());
                members[at].0 = key;
            }
            (Self::Swap(a, b), Json::Object(members)) if !members.is_empty() => {
                let (a, b) = (a.index(members.len()), b.index(members.len()));
                members.swap(a, b);
            }
            _ => {}
        }
    }
}

const LEAVES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "1",
    "7",
    "255",
    "256",
    "-1",
    "-128",
    "-129",
    "-0",
    "1.5",
    "1.0",
    "1e2",
    "-0.0",
    "9223372036854775807",
    "18446744073709551615",
    "18446744073709551616",
    "340282366920938463463374607431768211455",
    r#""""#,
    r#""a""#,
    r#""b""#,
    r#""c""#,
    r#""d""#,
    r#""x""#,
    r#""ab""#,
    r#""Ok""#,
    r#""7""#,
    r#""true""#,
    r#""\n\u00e9""#,
    r#""é✓""#,
    r#""::1""#,
    r#""127.0.0.1""#,
    "[]",
    "{}",
    r#"{"secs":1,"nanos":2}"#,
    "[7]",
    "[1,2]",
    r#"[1,"a",true]"#,
];

const KEYS: &[&str] = &[
    "t",
    "a",
    "b",
    "c",
    "d",
    "x",
    "p",
    "e",
    "Ok",
    "Err",
    "firstName",
    "first_name",
    "last",
    "name",
    "",
    "7",
    "255",
    "256",
    "true",
    "é",
    r"\n",
    r"\u0061",
];

fn leaf() -> impl Strategy<Value = Json> {
    select(LEAVES).prop_map(Json::Leaf)
}

/// Any JSON.
pub(crate) fn any_json() -> impl Strategy<Value = Json> {
    leaf().prop_recursive(4, 24, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Json::List),
            vec((select(KEYS), inner), 0..6).prop_map(Json::Object),
        ]
    })
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => leaf().prop_map(Change::Replace),
        1 => any_json().prop_map(Change::Replace),
        1 => any::<Index>().prop_map(Change::Remove),
        1 => any::<Index>().prop_map(Change::Repeat),
        1 => (select(KEYS), leaf()).prop_map(|(key, value)| Change::Insert(key, value)),
        1 => (any::<Index>(), select(KEYS)).prop_map(|(at, key)| Change::Rename(at, key)),
        1 => any::<(Index, Index)>().prop_map(|(a, b)| Change::Swap(a, b)),
    ]
}

macro_rules! json {
    ([$($item:tt),*]) => { Json::List(vec![$(json!($item)),*]) };
    ({$($key:ident $value:tt),*}) => { Json::Object(vec![$((stringify!($key), json!($value))),*]) };
    ($text:literal) => { Json::Leaf($text) };
}

/// A valid document for each model.
fn valid() -> Vec<Json> {
    vec![
        json!({a "1", b "\"text\"", c "true", d "1.5", x "-7"}),
        json!({a "1", b ["\"a\"", "null"], c {a "2"}, d {b [], d "null"}}),
        json!({firstName "\"a\"", last "7"}),
        json!({a "1", b "\"a\"", c "2", d ["1", "2"]}),
        json!(["1", "\"a\"", ["1", "-1"]]),
        json!({a "1"}),
        json!("null"),
        json!("\"a\""),
        json!({a {a "1", b "2"}, b {}, c {a ["1"], b []}}),
        json!({a ["1", "2"], b ["1", "2"], c ["1", "\"a\"", "null"], d ["\"a\"", "\"é\""], x "null"}),
        json!({
            a [{a "1", b "\"text\"", c "true", d "1.5", x "-7"}, {a "2", b "\"\"", c "false", d "0", x "7"}],
            b {a {firstName "\"a\"", last "7"}},
            c [["1", "null", []], {a "1"}]
        }),
        json!({a [{a "1"}, {a "2"}], b {a [{a "3"}], b "null"}}),
        json!({a "1", b "2", c "3", d ["1"], x "\"7\""}),
        json!({a {a "1"}, b "null"}),
        json!({a "\"::1\"", b {secs "1", nanos "2"}, c {a ["1"]}, d "7", x "1.5"}),
        json!({a "1", b "1", c "1", d "1", e "1", i "1", o "1", x "1"}),
        json!({a "1"}),
        json!({b "7"}),
        json!({c ["1", "null"]}),
        json!({d {a "1", x "2"}}),
        json!({x "\"a\""}),
        json!({t "\"a\""}),
        json!({t "\"b\"", a "1"}),
        json!({a "1", x "2", t "\"d\""}),
        json!({t "\"x\"", c "1"}),
        json!({c ["1", "\"a\""], t "\"c\""}),
        json!({t "\"d\"", c {a "1"}}),
        json!({t "\"b\"", c {a "1"}}),
        json!({a {Ok "1"}, b {Err ["1", "2"]}, c [{Ok "null"}, {Err "null"}, {Err "7"}]}),
        json!({a {Err "\"no\""}, b {Ok {a "1"}}, c []}),
        json!({Ok {a "1"}}),
        json!({Err "7"}),
        // Each kind of variant, in each representation.
        json!({c "null"}),
        json!({d "\"a\""}),
        json!({x {a "1", b "2"}}),
        json!({a ["1", "null"]}),
        json!({b {a "1", x "2"}}),
        json!({c {a "1", b "2", c {a "3"}}}),
        json!({d {b "1"}}),
        json!({ x {} }),
        json!({t "\"d\"", b "1"}),
        json!({t "\"c\"", a "1", b "2", c {a "3"}}),
        json!({a "1", c {a "3"}, t "\"c\""}),
        json!({t "\"x\"", b "2"}),
        json!({t "\"b\"", c "1"}),
        json!({t "\"c\"", c "null"}),
        json!({t "\"x\"", c {a "1"}}),
        json!({t "\"a\"", c ["1", "\"a\""]}),
        json!({t "\"c\"", c {a "1", b "2", c {a "3"}}}),
        json!({c {a "1", x "2"}, t "\"b\""}),
        json!({
            a {d {a "1", x "null"}},
            b [{t "\"a\""}, {t "\"b\"", a "1"}, {a "1", t "\"d\""}],
            c {t "\"b\"", c "1"},
            d {c {a "1"}, t "\"b\""}
        }),
    ]
}

/// A valid document after some changes.
pub(crate) fn nearly_valid(changes: std::ops::Range<usize>) -> impl Strategy<Value = Json> {
    (select(valid()), vec((any::<Index>(), change()), changes)).prop_map(|(mut json, changes)| {
        for (place, change) in changes {
            let number = place.index(json.size());
            json.change(number, &change);
        }
        json
    })
}

/// One change of a byte: replace, remove or insert it.
#[derive(Clone, Debug)]
pub(crate) struct Noise(Index, u8, u8);

impl Noise {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let at = self.0.index(bytes.len() + 1);
        match self.1 {
            0 if at < bytes.len() => bytes[at] = self.2,
            1 if at < bytes.len() => drop(bytes.remove(at)),
            2 if at < bytes.len() => bytes.truncate(at),
            _ => bytes.insert(at, self.2),
        }
    }
}

pub(crate) fn noise() -> impl Strategy<Value = Vec<Noise>> {
    let byte = prop_oneof![select(&br#"{}[],:"\ 0179-+.eEntfu~"#[..]), any::<u8>()];
    vec((any::<Index>(), 0..4_u8, byte).prop_map(|(at, kind, byte)| Noise(at, kind, byte)), 1..4)
}

pub(crate) fn with_noise(mut bytes: Vec<u8>, noise: &[Noise]) -> Vec<u8> {
    for noise in noise {
        noise.apply(&mut bytes);
    }
    bytes
}
