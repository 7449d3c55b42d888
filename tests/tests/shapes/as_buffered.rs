//! What serde reads from a buffer, of a format that is asked for types otherwise: an integer for a float, and bytes for
//! text.

use std::collections::BTreeMap;
use std::fmt::Debug;

use api_model::ApiModel;
use ciborium::Value;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

twins! {
    pub(super) struct Own { f: f64, s: String, #[serde(flatten)] rest: BTreeMap<String, u8> }

    pub(super) struct Inner { f: f32, s: String, list: Vec<f64>, own: Option<Deep> }

    pub(super) struct Deep { f: f64 }

    pub(super) struct Flat { n: u8, #[serde(flatten)] inner: Inner }

    pub(super) struct Twice { #[serde(flatten)] flat: Box<Flat> }

    pub(super) struct Rest { n: u8, #[serde(flatten)] rest: BTreeMap<String, f64> }

    pub(super) struct Texts { n: u8, #[serde(flatten)] rest: BTreeMap<String, String> }

    #[serde(tag = "t")]
    pub(super) enum Internal { A { f: f64, s: String }, B(Inner), C(BTreeMap<String, f64>) }

    #[serde(tag = "t", content = "c")]
    pub(super) enum Adjacent { A(f64), B(Inner), C { #[serde(flatten)] deep: Deep } }

    pub(super) enum External { A(f64), B { f: f64 } }

    pub(super) struct Around { f: f64, #[serde(flatten)] kind: Internal }

    pub(super) struct AroundAdjacent { f: Option<f64>, #[serde(flatten)] kind: Adjacent }

    pub(super) struct AroundExternal { f: Option<f64>, #[serde(flatten)] kind: External }

    pub(super) struct Perhaps { n: u8, #[serde(flatten)] inner: Option<Inner> }
}

#[derive(Debug, api_model::ApiModel)]
#[api(constant(kind = "fixed"))]
struct Fixed {
    amount: f64,
}

#[derive(Debug, api_model::ApiModel)]
#[api(constant(kind = "free"))]
struct Free {}

/// The same of a tag that is a constant.
#[derive(Debug, api_model::ApiModel)]
#[api(discriminator = "kind")]
enum Price {
    Fixed(Fixed),
    Free(Free),
}

fn float() -> Vec<Value> {
    vec![Value::Float(1.5), Value::from(2), Value::from(-3), Value::Text("4".to_owned()), Value::Null]
}

fn text() -> Vec<Value> {
    vec![Value::Text("a".to_owned()), Value::Bytes(b"b".to_vec()), Value::Bytes(b"\xff".to_vec()), Value::from(1)]
}

/// An object with one value of each list for its member, all combined.
fn objects(members: &[(&str, Vec<Value>)]) -> Vec<Value> {
    let mut objects = vec![Vec::new()];
    for (name, values) in members {
        let with = |object: &Vec<(Value, Value)>, value: &Value| {
            let member = (Value::Text((*name).to_owned()), value.clone());
            object.iter().cloned().chain([member]).collect::<Vec<_>>()
        };
        objects = objects.iter().flat_map(|object| values.iter().map(|value| with(object, value))).collect();
    }
    objects.into_iter().map(Value::Map).collect()
}

fn name(name: &str) -> Vec<Value> {
    vec![Value::Text(name.to_owned())]
}

/// Compares what is read of each value, and says how many could be.
fn compare<Ours, Theirs>(values: &[Value]) -> usize
where
    Ours: DeserializeOwned + Debug,
    Theirs: DeserializeOwned + Serialize + Debug,
{
    let read = |value: &Value| {
        let mut bytes = Vec::new();
        ciborium::into_writer(value, &mut bytes).unwrap();
        let ours = ciborium::from_reader::<Ours, _>(bytes.as_slice()).ok().map(|read| format!("{read:?}"));
        let theirs = ciborium::from_reader::<Theirs, _>(bytes.as_slice()).ok().map(|read| format!("{read:?}"));
        assert_eq!(ours, theirs, "{value:?}");
        usize::from(theirs.is_some())
    };
    values.iter().map(read).sum()
}

macro_rules! compare {
    ($name:ident, $values:expr) => {
        compare::<ours::$name, theirs::$name>(&$values)
    };
}

#[test]
fn values_are_taken_as_a_buffer_gives_them() {
    let members = [("n", vec![Value::from(1)]), ("f", float()), ("s", text())];
    let lists = ("list", vec![Value::Array(vec![Value::from(1), Value::Float(2.5)])]);
    let deep = ("own", vec![Value::Null, objects(&[("f", vec![Value::from(7)])]).remove(0)]);
    let inner: Vec<_> = members.into_iter().chain([lists, deep]).collect();

    // Its own fields are not in a buffer.
    assert_eq!(compare!(Own, objects(&[("f", float()), ("s", text())])), 1);
    assert_eq!(compare!(Flat, objects(&inner)), 3 * 2 * 2);
    assert_eq!(compare!(Twice, objects(&inner)), 3 * 2 * 2);
    assert_eq!(compare!(Perhaps, objects(&inner)), objects(&inner).len());
    assert_eq!(compare!(Rest, objects(&[("n", vec![Value::from(1)]), ("x", float()), ("y", float())])), 9);
    assert_eq!(compare!(Texts, objects(&[("n", vec![Value::from(1)]), ("x", text())])), 2);

    for tag_first in [true, false] {
        let tagged = |name_of: &str, members: &[(&'static str, Vec<Value>)]| {
            let mut members = members.to_vec();
            members.insert(if tag_first { 0 } else { members.len() }, ("t", name(name_of)));
            objects(&members)
        };
        assert_eq!(compare!(Internal, tagged("A", &[("f", float()), ("s", text())])), 3 * 2);
        assert_eq!(compare!(Internal, tagged("B", &inner)), 3 * 2 * 2);
        assert_eq!(compare!(Internal, tagged("C", &[("x", float())])), 3);
        assert_eq!(compare!(Around, tagged("B", &inner)), 0);
        assert_eq!(compare!(Around, tagged("C", &[("f", float()), ("x", float())])), 3);
        let in_content = objects(&[("f", vec![Value::Float(0.5), Value::from(1)])]);
        for (name, content) in [("A", float()), ("B", objects(&inner)), ("C", in_content)] {
            compare!(Adjacent, tagged(name, &[("c", content.clone())]));
            let read = compare!(AroundAdjacent, tagged(name, &[("c", content)]));
            assert!(read >= 2, "{read} of {name}");
        }
    }
    assert_eq!(compare!(AroundExternal, objects(&[("A", float())])), 3);
    assert_eq!(compare!(AroundExternal, objects(&[("B", objects(&[("f", float())])), ("f", float())])), 3 * 2);
}

#[test]
fn so_are_those_behind_a_discriminator() {
    for members in [[("kind", name("fixed")), ("amount", float())], [("amount", float()), ("kind", name("fixed"))]] {
        let read = |value: &Value| {
            let mut bytes = Vec::new();
            ciborium::into_writer(value, &mut bytes).unwrap();
            ciborium::from_reader::<Price, _>(bytes.as_slice()).is_ok()
        };
        assert_eq!(objects(&members).iter().filter(|value| read(value)).count(), 3);
    }
}
