//! Under the feature `arbitrary_precision` of `serde_json`, a number that 64 bits do not hold is an object with a magic
//! key: what is a number must stay one, with all its digits, and stand for no object.
#![allow(missing_docs)]

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use api_model::ApiModel;
use serde::{Deserialize, Serialize};
use serde_json::{Number, Value, json};

/// Reads the text in both ways, and as the value that `serde_json` makes of it; writes it, and reads that.
#[track_caller]
fn reads<T: ApiModel + PartialEq + Debug>(text: &str, expected: &T) {
    assert_eq!(&T::from_json(text).unwrap(), expected);
    assert_eq!(&T::from_deserializer(&mut serde_json::Deserializer::from_str(text)).unwrap(), expected);
    assert_eq!(&serde_json::from_str::<T>(text).unwrap(), expected);
    assert_eq!(&serde_json::from_value::<T>(serde_json::from_str(text).unwrap()).unwrap(), expected);
    assert_eq!(&T::from_json(&expected.to_json().unwrap()).unwrap(), expected);
}

#[track_caller]
fn refuses<T: ApiModel + Debug>(text: &str, report: &str) {
    assert_eq!(T::from_json(text).unwrap_err().to_string(), report);
    assert!(serde_json::from_str::<T>(text).is_err());
}

#[test]
fn the_feature_is_on() {
    assert_eq!(serde_json::from_str::<Number>("1.50").unwrap().to_string(), "1.50");
}

#[derive(Debug, PartialEq, ApiModel)]
struct Numbers {
    #[api(range(0.5..=2.5), multiple_of(0.5))]
    float: f64,
    single: f32,
    #[api(range(1..=3))]
    small: u8,
    wide: u128,
    least: i128,
    kept: Number,
    keys: BTreeMap<i32, f64>,
}

#[test]
fn fields() {
    let text = r#"{"float":1.5,"single":2.25,"small":1,"wide":340282366920938463463374607431768211455,
        "least":-170141183460469231731687303715884105728,"kept":1.500,"keys":{"-3":1e2}}"#;
    let kept = serde_json::from_str("1.500").unwrap();
    let keys = BTreeMap::from([(-3, 100.0)]);
    reads(text, &Numbers { float: 1.5, single: 2.25, small: 1, wide: u128::MAX, least: i128::MIN, kept, keys });
    refuses::<Numbers>(
        r#"{"float":1.6,"single":"1","small":1.5,"wide":-1,"least":1.5,"kept":true,"keys":{"1.5":1e400}}"#,
        "/float: must be a multiple of 0.5\n/single: must be a number\n/small: must be an integer\n\
         /wide: must be between 0 and 340282366920938463463374607431768211455\n/least: must be an integer\n\
         /kept: must be a number\n/keys/1.5: the key must be an integer\n/keys/1.5: must be a number",
    );
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(version = 1))]
struct First {
    #[api(range(1..=9))]
    count: u8,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(version = -2))]
struct Second {
    share: f64,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(version = 2.5, strict = true))]
struct Third {
    share: f64,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(discriminator = "version")]
enum Versioned {
    First(First),
    Second(Second),
    Third(Third),
}

#[test]
fn constants_and_discriminators() {
    reads(r#"{"version":1,"count":3}"#, &Versioned::First(First { count: 3 }));
    reads(r#"{"share":3.5,"version":-2}"#, &Versioned::Second(Second { share: 3.5 }));
    reads(r#"{"share":3.5,"version":2.5,"strict":true}"#, &Versioned::Third(Third { share: 3.5 }));
    reads(r#"{"version":2.5,"strict":true,"share":1}"#, &Versioned::Third(Third { share: 1.0 }));
    refuses::<Versioned>(r#"{"version":2.4}"#, "/version: must be one of `1`, `-2`, `2.5`");
    refuses::<Versioned>(r#"{"count":10,"version":1}"#, "/count: must be between 1 and 9");
    refuses::<Third>(r#"{"version":2.4,"strict":true,"share":1.5}"#, "/version: must be `2.5`");
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Scalar {
    Integer(#[api(range(0..=100))] i64),
    Float(#[api(range(-1.5..))] f64),
    Flag(bool),
    Text(String),
    List(Vec<Scalar>),
}

#[test]
fn unions() {
    use Scalar::{Flag, Float, Integer, List};
    reads("[1,-1.5,true,[1e2]]", &List(vec![Integer(1), Float(-1.5), Flag(true), List(vec![Float(100.0)])]));
    refuses::<Scalar>("[-1.6]", "/0: must be at least -1.5");
    refuses::<Scalar>("{}", "must be a number, a boolean, a string or an array");
}

/// Known to serde alone.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Foreign {
    float: f64,
    kept: Number,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Part {
    #[api(range(..=1.5))]
    share: f64,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "type")]
enum Tagged {
    Plain {
        #[api(serde)]
        foreign: Foreign,
        value: Value,
        #[serde(flatten)]
        part: Part,
        #[serde(flatten)]
        rest: BTreeMap<String, f64>,
    },
}

#[test]
fn digits_survive_a_buffer() {
    let members =
        r#""foreign":{"float":1.5,"kept":1.50},"share":0.5,"rest":2.5,"value":{"x":[1.50,12345678901234567890123]}"#;
    for text in [format!(r#"{{"type":"Plain",{members}}}"#), format!(r#"{{{members},"type":"Plain"}}"#)] {
        let read = Tagged::from_json(&text).unwrap();
        let Tagged::Plain { foreign, value, part, rest } = &read;
        assert_eq!((foreign.kept.to_string(), foreign.float), ("1.50".to_owned(), 1.5));
        assert_eq!(value.to_string(), r#"{"x":[1.50,12345678901234567890123]}"#);
        assert_eq!((part, rest), (&Part { share: 0.5 }, &BTreeMap::from([("rest".to_owned(), 2.5)])));
        reads(&text, &read);
    }
    refuses::<Tagged>(
        r#"{"foreign":{"float":1.5,"kept":true},"value":1,"share":1.75,"rest":"x","type":"Plain"}"#,
        "/foreign: must be a JSON number\n/share: must be at most 1.5\n/rest: must be a number",
    );
}

#[derive(Debug, PartialEq, ApiModel)]
struct Flat {
    #[serde(flatten)]
    part: Part,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Named { number: u8 },
}

#[derive(Debug, ApiModel)]
struct Objects {
    record: Part,
    flat: Flat,
    map: HashMap<String, String>,
    values: HashMap<String, Value>,
    tagged: Tagged,
    adjacent: Adjacent,
    content: Adjacent,
    discriminated: Versioned,
    option: Option<Part>,
    text: String,
    list: Vec<u8>,
}

#[test]
fn a_number_is_no_object() {
    let names = ["record", "flat", "map", "values", "tagged", "adjacent", "discriminated", "option", "text", "list"];
    let mut input = json!({ "content": { "t": "Named", "c": 0.5 } });
    for name in names {
        input[name] = json!(0.5);
    }
    let report = Objects::from_json(&input.to_string()).unwrap_err();
    let mut expected: Vec<_> = names.iter().map(|name| format!("/{name}: must be an object")).collect();
    expected[8] = "/text: must be a string".to_owned();
    expected[9] = "/list: must be an array".to_owned();
    expected.push("/content/c: must be an object".to_owned());
    expected.sort();
    let report = report.to_string();
    let mut found: Vec<_> = report.lines().collect();
    found.sort_unstable();
    assert_eq!(found, expected);
}
