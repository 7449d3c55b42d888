//! The derive from attribute to report.
#![allow(missing_docs)]
use api_model::{
    ApiModel, Violation,
    rules::{Rule, Text},
};
use std::collections::HashMap;

mod my {
    pub struct NonEmpty;
    pub fn non_empty() -> NonEmpty {
        NonEmpty
    }
}
impl<T: Text + ?Sized> Rule<T> for my::NonEmpty {
    fn check(&self, v: &T) -> Result<(), Violation> {
        match v.text() {
            Some("") => Err(Violation::new("non_empty", "must not be empty")),
            _ => Ok(()),
        }
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase")]
struct Model {
    #[serde(alias = "return_url")]
    #[api(url)]
    return_url: Option<String>,
    #[api(my::non_empty())]
    external_customer_id: String,
    #[api(range(1..=100))]
    limit: u8,
    #[api(items(my::non_empty()))]
    tags: Vec<String>,
    address: Address,
    #[serde(default, skip_serializing_if = "HashMap::is_empty")]
    #[api(values(items(my::non_empty())), keys(my::non_empty()))]
    map: HashMap<String, Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Address {
    #[api(my::non_empty())]
    country: String,
}

#[derive(ApiModel, Debug)]
struct Borrow<'a, T> {
    a: &'a str,
    #[serde(borrow)]
    b: std::borrow::Cow<'a, str>,
    c: T,
}
#[derive(ApiModel, Debug)]
struct Page<T> {
    items: Vec<T>,
    next: Option<Box<Page<T>>>,
}
#[derive(ApiModel, Debug)]
struct Id(#[api(my::non_empty())] String);
#[derive(ApiModel, Debug)]
struct Pair(Id, #[serde(default)] u8);
#[derive(ApiModel, Debug)]
struct Unit;
#[derive(ApiModel, Debug)]
#[serde(deny_unknown_fields)]
#[api(check(le(a, b), at = b))]
struct Check {
    a: i32,
    b: i32,
    #[serde(with = "w")]
    c: u8,
    name: String,
    #[serde(skip)]
    s: u8,
    m: HashMap<u8, i32>,
    wide: u128,
}
fn le(a: &i32, b: &i32) -> Result<(), Violation> {
    if a <= b { Ok(()) } else { Err("must be at least `a`".into()) }
}
mod w {
    use serde::{Deserialize, Deserializer, Serializer};
    pub fn serialize<S: Serializer>(v: &u8, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&v.to_string())
    }
    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<u8, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

#[test]
fn six() {
    let report = Model::from_json(
        r#"{"returnUrl":5,"limit":"ten","tags":["ok","",7],"address":{"country":""}, "map":{"": [""]}}"#,
    )
    .unwrap_err();
    println!("{report}");
    println!("{}", serde_json::to_string(&report).unwrap());
    let r = Check::from_json(
        r#"{"a":5,"b":1,"c":"x","m":{"1":2,"x":"","300":1},"wide":340282366920938463463374607431768211455,"nme":1}"#,
    )
    .unwrap_err();
    println!("{r:?}");
    let p = Page::<Id>::from_json(r#"{"items":["a",""],"next":{"items":[],"next":null}}"#).unwrap_err();
    println!("{p}");
    let b = Borrow::<u8>::from_json(r#"{"a":"x","b":"y\n","c":3}"#).unwrap();
    println!("{b:?} {:?}", b.to_json());
    println!("{:?} {:?}", Pair::from_json("[\"a\"]"), Unit::from_json("null"));
    println!("{:?}", serde_json::from_str::<Check>(r#"{"a":5,"b":1,"c":"x","name":""}"#));
    println!(
        "{:?}",
        Model {
            return_url: None,
            external_customer_id: "".into(),
            limit: 1,
            tags: vec!["".into()],
            address: Address { country: "".into() },
            map: [("".into(), vec!["".into()])].into()
        }
        .to_json()
    );
}
