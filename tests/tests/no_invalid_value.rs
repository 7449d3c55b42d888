//! No way through serde gives an invalid value: no format, and nothing that may stand around a model.
// Checks take references to their fields.
#![allow(missing_docs, clippy::ref_option, clippy::trivially_copy_pass_by_ref)]

use std::collections::BTreeMap;
use std::fmt::Debug;

use api_model::{ApiModel, Violation};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(check(in_order(low, high)))]
struct Account {
    #[api(length(2..=8))]
    name: String,
    #[api(range(1..=10))]
    low: u8,
    #[api(range(1..=10))]
    high: u8,
    #[api(items(non_empty))]
    tags: Vec<String>,
    #[api(required)]
    owner: Option<Id>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Id(#[api(starts_with("id_"))] String);

fn in_order(low: &u8, high: &u8) -> Result<(), Violation> {
    if low <= high { Ok(()) } else { Err("`low` must not be more than `high`".into()) }
}

/// What could be written of an account without its rules: the same names and types.
#[derive(Debug, Clone, Serialize)]
struct Unchecked {
    name: String,
    low: u8,
    high: u8,
    tags: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<String>,
}

fn valid() -> Unchecked {
    Unchecked { name: "Ada".into(), low: 1, high: 2, tags: vec!["a".into()], owner: Some("id_1".into()) }
}

/// One broken rule each.
fn invalid() -> Vec<Unchecked> {
    vec![
        Unchecked { name: "A".into(), ..valid() },
        Unchecked { name: "123456789".into(), ..valid() },
        Unchecked { low: 0, ..valid() },
        Unchecked { high: 11, ..valid() },
        Unchecked { low: 3, ..valid() },
        Unchecked { tags: vec!["a".into(), String::new()], ..valid() },
        Unchecked { owner: Some("1".into()), ..valid() },
        Unchecked { owner: None, ..valid() },
    ]
}

/// Writes and reads in one format.
type Trip<W, T> = fn(&W) -> Result<T, String>;

/// Every format that can write what is around a model, and read it again.
fn formats<W: Serialize, T: DeserializeOwned>() -> Vec<(&'static str, Trip<W, T>)> {
    fn error<E: Into<Box<dyn std::error::Error>>>(error: E) -> String {
        error.into().to_string()
    }
    vec![
        ("JSON", |value| serde_json::from_str(&serde_json::to_string(value).unwrap()).map_err(error)),
        ("JSON bytes", |value| serde_json::from_slice(&serde_json::to_vec(value).unwrap()).map_err(error)),
        ("JSON reader", |value| serde_json::from_reader(&serde_json::to_vec(value).unwrap()[..]).map_err(error)),
        ("JSON value", |value| serde_json::from_value(serde_json::to_value(value).unwrap()).map_err(error)),
        ("TOML", |value| toml::from_str(&toml::to_string(value).unwrap()).map_err(error)),
        ("TOML value", |value| toml::Value::try_into(toml::Value::try_from(value).unwrap()).map_err(error)),
        ("YAML", |value| serde_norway::from_str(&serde_norway::to_string(value).unwrap()).map_err(error)),
        ("MessagePack names", |value| rmp_serde::from_slice(&rmp_serde::to_vec_named(value).unwrap()).map_err(error)),
        ("CBOR", |value| {
            let mut bytes = Vec::new();
            ciborium::into_writer(value, &mut bytes).unwrap();
            ciborium::from_reader(&bytes[..]).map_err(error)
        }),
    ]
}

/// `around` puts something around an account; each format must take the valid one and refuse all others.
#[track_caller]
fn refused_around<W: Serialize, T: DeserializeOwned + Debug>(around: impl Fn(Unchecked) -> W) {
    for (name, trip) in formats::<W, T>() {
        let taken = trip(&around(valid()));
        assert!(taken.is_ok(), "{name} refuses a valid value: {taken:?}");
        for account in invalid() {
            let result = trip(&around(account.clone()));
            assert!(result.is_err(), "{name} takes {account:?} as {result:?}");
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Field<T> {
    #[allow(dead_code)]
    account: T,
}

#[derive(Debug, Serialize, Deserialize)]
struct Flat<T> {
    id: u8,
    #[serde(flatten)]
    account: T,
}

#[derive(Debug, Serialize, Deserialize)]
struct FlatWithRest<T> {
    #[serde(flatten)]
    account: T,
    #[serde(flatten)]
    rest: BTreeMap<String, serde_json::Value>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Untagged<T> {
    Account(T),
    #[allow(dead_code)]
    Number(u8),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "type")]
enum Internal<T> {
    Account(T),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "type", content = "content")]
enum Adjacent<T> {
    Account(T),
}

#[derive(Debug, Serialize, Deserialize)]
enum External<T> {
    Account(T),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
struct Transparent<T>(T);

#[test]
fn by_itself() {
    refused_around::<_, Account>(|account| account);
    refused_around::<_, Transparent<Account>>(Transparent);
}

#[test]
fn in_plain_structs_and_containers() {
    refused_around::<_, Field<Account>>(|account| Field { account });
    refused_around::<_, Field<Option<Account>>>(|account| Field { account: Some(account) });
    refused_around::<_, Field<Vec<Account>>>(|account| Field { account: vec![valid(), account] });
    refused_around::<_, Field<[Account; 2]>>(|account| Field { account: [account, valid()] });
    refused_around::<_, Field<(Account, u8)>>(|account| Field { account: (account, 1) });
    refused_around::<_, Field<Box<Account>>>(|account| Field { account });
    refused_around::<_, Field<BTreeMap<String, Account>>>(|account| Field {
        account: BTreeMap::from([("a".to_owned(), account)]),
    });
}

#[test]
fn flattened_by_serde() {
    refused_around::<_, Flat<Account>>(|account| Flat { id: 1, account });
    refused_around::<_, FlatWithRest<Account>>(|account| Flat { id: 1, account });
}

#[test]
fn in_enums_of_serde() {
    refused_around::<_, Field<Untagged<Account>>>(|account| Field { account: Untagged::Account(account) });
    refused_around::<_, Internal<Account>>(Internal::Account);
    refused_around::<_, Adjacent<Account>>(Adjacent::Account);
    refused_around::<_, External<Account>>(External::Account);
}

#[test]
fn in_models_of_ours() {
    #[derive(Debug, ApiModel)]
    struct Outer {
        #[allow(dead_code)]
        account: Account,
    }
    #[derive(Debug, ApiModel)]
    struct ThroughSerde {
        #[api(serde)]
        #[allow(dead_code)]
        account: Field<Vec<Account>>,
    }
    refused_around::<_, Outer>(|account| Field { account });
    refused_around::<_, ThroughSerde>(|account| Field { account: Field { account: vec![account] } });
}

/// An invalid value may be skipped by serde only where the whole may be absent: it never appears as a value.
#[test]
fn an_optional_flattened_model_is_absent_rather_than_invalid() {
    for account in invalid() {
        let text = serde_json::to_string(&Flat { id: 1, account }).unwrap();
        let flat: Flat<Option<Account>> = serde_json::from_str(&text).unwrap();
        assert_eq!((flat.id, flat.account), (1, None));
    }
}

// These formats write no names, or only text, so that what is around cannot be everything.
#[test]
fn in_formats_without_names() {
    let tuple = |account: Unchecked| (account.name, account.low, account.high, account.tags, account.owner);
    let packed = |account| rmp_serde::to_vec(&tuple(account)).unwrap();
    assert!(rmp_serde::from_slice::<Account>(&packed(valid())).is_ok());
    let posted = |account| postcard::to_stdvec(&tuple(account)).unwrap();
    assert!(postcard::from_bytes::<Account>(&posted(valid())).is_ok());
    let listed = |account| serde_json::to_string(&tuple(account)).unwrap();
    assert!(serde_json::from_str::<Account>(&listed(valid())).is_ok());
    for account in invalid().into_iter().filter(|account| account.owner.is_some()) {
        assert!(rmp_serde::from_slice::<Account>(&packed(account.clone())).is_err(), "MessagePack takes {account:?}");
        assert!(postcard::from_bytes::<Account>(&posted(account.clone())).is_err(), "postcard takes {account:?}");
        assert!(serde_json::from_str::<Account>(&listed(account.clone())).is_err(), "a JSON array takes {account:?}");
    }
}

#[test]
fn in_query_strings() {
    #[derive(Debug, ApiModel)]
    #[api(at_most_one(after, before))]
    struct Query {
        #[allow(dead_code)]
        #[api(range(1..=100))]
        limit: u8,
        #[allow(dead_code)]
        #[api(starts_with("id_"))]
        after: Option<String>,
        #[allow(dead_code)]
        before: Option<String>,
    }
    assert!(serde_urlencoded::from_str::<Query>("limit=7&after=id_1").is_ok());
    for query in ["limit=0", "limit=101", "limit=7&after=1", "limit=7&after=id_1&before=x", "after=id_1"] {
        assert!(serde_urlencoded::from_str::<Query>(query).is_err(), "{query}");
    }
}

/// The report stands in the error of the format.
#[test]
fn the_error_of_the_format_says_every_rule() {
    let text = r#"{"name":"A","low":0,"high":11,"tags":[""],"owner":"1"}"#;
    let error = serde_json::from_str::<Account>(text).unwrap_err().to_string();
    for pointer in ["/name: ", "/low: ", "/high: ", "/tags/0: ", "/owner: "] {
        assert!(error.contains(pointer), "no {pointer} in {error}");
    }
}

/// A conversion may make anything of what was read: the rules of what it makes are checked then.
#[derive(Debug, Clone, ApiModel)]
#[serde(from = "String")]
struct Converted {
    #[api(non_empty)]
    text: String,
}

impl From<String> for Converted {
    fn from(text: String) -> Self {
        Self { text }
    }
}

/// As [`Converted`], where the conversion may fail.
#[derive(Debug, Clone, ApiModel)]
#[serde(try_from = "String")]
struct TriedConversion {
    #[api(non_empty)]
    text: String,
}

impl TryFrom<String> for TriedConversion {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text == "no" { Err("must not be that") } else { Ok(Self { text }) }
    }
}

#[test]
fn conversions() {
    assert_eq!(Converted::from_json(r#""x""#).unwrap().text, "x");
    assert_eq!(TriedConversion::from_json(r#""x""#).unwrap().text, "x");
    assert_eq!(Converted::from_json(r#""""#).unwrap_err().to_string(), "/text: must not be empty");
    assert!(serde_json::from_str::<Converted>(r#""""#).is_err());
    assert!(serde_json::from_str::<TriedConversion>(r#""""#).is_err());
    assert_eq!(TriedConversion::from_json(r#""no""#).unwrap_err().to_string(), "must not be that");
}

/// A function may look at the `Option` itself, also where the member is absent.
#[derive(Debug, ApiModel)]
struct Looking {
    #[api(custom(is_there))]
    note: Option<String>,
    #[api(rule::There)]
    number: Option<Box<u8>>,
    #[api(custom(|text: &str| text != "no"))]
    text: Option<String>,
}

fn is_there(note: &Option<String>) -> Result<(), &'static str> {
    if note.is_some() { Ok(()) } else { Err("must be there") }
}

mod rule {
    use api_model::Violation;
    use api_model::rules::{Rule, Schema};

    pub(super) struct There;

    impl<T> Rule<Option<T>> for There {
        fn check(&self, value: &Option<T>) -> Result<(), Violation> {
            if value.is_some() { Ok(()) } else { Err(Violation::new("there", "must be there too")) }
        }

        fn describe(&self, schema: &mut Schema) {
            schema.mark("there", "must be there too");
        }
    }
}

#[test]
fn a_function_that_takes_an_option_sees_that_it_is_empty() {
    let expected = "/note: must be there\n/number: must be there too";
    for text in ["{}", r#"{"note": null, "number": null, "text": null}"#] {
        assert_eq!(Looking::from_json(text).unwrap_err().to_string(), expected);
        assert!(serde_json::from_str::<Looking>(text).is_err());
    }
    assert_eq!(Looking { note: None, number: None, text: None }.validate().unwrap_err().to_string(), expected);
    let looking = Looking::from_json(r#"{"note": "a", "number": 1}"#).unwrap();
    assert_eq!((looking.note.as_deref(), looking.number.as_deref(), looking.text), (Some("a"), Some(&1), None));
}

#[derive(Debug, ApiModel)]
#[serde(transparent)]
struct Note {
    #[api(custom(is_there))]
    text: Option<String>,
}

#[derive(Debug, ApiModel)]
struct Noted {
    note: Note,
}

#[test]
fn what_stands_for_an_absent_member_keeps_its_rules() {
    assert_eq!(Noted::from_json("{}").unwrap_err().to_string(), "/note: is missing");
    assert_eq!(Noted::from_json(r#"{"note": null}"#).unwrap_err().to_string(), "/note: must be there");
    assert_eq!(Noted::from_json(r#"{"note": "a"}"#).unwrap().note.text.as_deref(), Some("a"));
}
