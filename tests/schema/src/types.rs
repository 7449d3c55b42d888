//! Types of fields, presence, generics and recursion.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::net::{IpAddr, Ipv4Addr};
use std::num::{NonZeroI16, NonZeroU8};
use std::time::Duration;

use api_model::{ApiModel, Patch};

#[derive(Debug, ApiModel)]
pub struct Std {
    pub int: i8,
    pub short: Option<u16>,
    pub word: Option<i32>,
    pub long: Option<u64>,
    pub signed: Option<i64>,
    pub single: Option<f32>,
    pub double: Option<f64>,
    pub truth: Option<bool>,
    pub letter: Option<char>,
    pub text: Option<Box<str>>,
    pub list: Option<VecDeque<i8>>,
    pub set: Option<BTreeSet<String>>,
    pub hash_set: Option<HashSet<u8>>,
    pub array: Option<[u8; 3]>,
    pub tuple: Option<(u8, String, bool)>,
    pub map: Option<HashMap<String, f64>>,
    pub by_number: Option<BTreeMap<u8, bool>>,
    pub by_truth: Option<BTreeMap<bool, u8>>,
    pub any: Option<serde_json::Value>,
    pub object: Option<serde_json::Map<String, serde_json::Value>>,
    pub nothing: Option<()>,
    pub ip: Option<IpAddr>,
    pub ipv4: Option<Ipv4Addr>,
    pub non_zero: Option<NonZeroU8>,
    pub negative: Option<NonZeroI16>,
    pub duration: Option<Duration>,
}

/// A thing with a name.
#[derive(Debug, Clone, Default, ApiModel)]
pub struct Named {
    /// The name.
    #[api(non_empty, example = "Ada")]
    pub name: String,
}

#[derive(Debug, ApiModel)]
pub struct Presence {
    pub needed: u8,
    pub optional: Option<u8>,
    #[serde(default)]
    pub defaulted: u8,
    #[serde(default = "seven")]
    #[api(range(1..=9))]
    pub seven: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skipped: Option<String>,
    #[api(length(1..=4))]
    pub patch: Patch<String>,
    #[api(non_null)]
    pub never_null: Patch<u8>,
    #[serde(skip)]
    pub hidden: u8,
    #[serde(skip_serializing)]
    pub read: Option<u8>,
    #[serde(skip_deserializing)]
    pub written: u8,
    #[api(secret)]
    pub secret: Option<String>,
    #[api(read_only)]
    pub created: Option<u64>,
    #[api(write_only)]
    pub password: Option<String>,
    #[api(deprecated)]
    pub old: Option<u8>,
}

fn seven() -> u8 {
    7
}

/// A tree.
#[derive(Debug, ApiModel)]
pub struct Node {
    #[api(length(1..=3))]
    pub label: String,
    #[serde(default)]
    pub children: Vec<Node>,
    pub next: Option<Box<Node>>,
    pub by_name: Option<BTreeMap<String, Node>>,
}

/// A page of results.
#[derive(Debug, ApiModel)]
pub struct Page<T> {
    #[api(length(..=3))]
    pub items: Vec<T>,
    pub total: u32,
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Renamed {
    pub first_name: String,
    #[serde(rename = "last-name")]
    pub last_name: Option<String>,
    #[serde(rename(serialize = "out", deserialize = "in"))]
    pub direction: Option<u8>,
    #[serde(alias = "mail")]
    pub e_mail: Option<String>,
}

#[derive(Debug, Clone, ApiModel)]
#[serde(try_from = "String", into = "String")]
pub struct Converted {
    pub text: String,
}

impl TryFrom<String> for Converted {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.is_empty() { Err("must have a text") } else { Ok(Self { text }) }
    }
}

impl From<Converted> for String {
    fn from(value: Converted) -> Self {
        value.text
    }
}

#[derive(Debug, ApiModel)]
pub struct Pair(#[api(range(1..))] pub u8, #[api(non_empty)] pub String);

#[derive(Debug, ApiModel)]
pub struct Unit;

/// The identifier of something.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
pub struct Id(#[api(pattern("^id_[a-z]+$"))] pub String);

#[derive(Debug, ApiModel)]
#[api(patch = "ProductUpdate")]
pub struct Product {
    /// Shown to customers.
    #[api(length(1..=4))]
    pub name: String,
    #[api(range(1..=9))]
    pub price: Option<u8>,
    #[api(items(non_empty), length(..=2))]
    pub tags: Vec<String>,
    #[serde(default)]
    pub archived: bool,
}

/// An identifier that cannot be invalid.
#[derive(Debug, ApiModel)]
#[api(newtype)]
pub struct Email(#[api(normalize(trim), email)] String);
