//! Flattened fields that serde reads, or functions of the user, and those that have no members.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use api_model::ApiModel;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use crate::same;

/// What only serde knows.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Address {
    street: String,
    #[serde(default)]
    floor: Option<u8>,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Owner {
    owner: String,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Rate {
    Fixed(u8),
    Tiers { from: u8 },
    Free,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub(crate) enum Size {
    Round { radius: u8 },
    Square { side: u8 },
}

/// Two members, whose names begin alike, as one value.
mod pair {
    use super::*;

    #[allow(clippy::trivially_copy_pass_by_ref)] // As serde calls it.
    pub(super) fn serialize<S: Serializer>(pair: &(u8, u8), serializer: S) -> Result<S::Ok, S::Error> {
        BTreeMap::from([("at_x", pair.0), ("at_y", pair.1)]).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(u8, u8), D::Error> {
        let members = BTreeMap::<String, Value>::deserialize(deserializer)?;
        let member = |name: &str| members.get(name).and_then(Value::as_u64).and_then(|value| u8::try_from(value).ok());
        match (member("at_x"), member("at_y")) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => Err(Error::custom("must have `at_x` and `at_y`")),
        }
    }
}

/// The same types for both derives: behind `[..]` stands the word that only ours has.
macro_rules! models {
    ([$($derive:path),*] [$($by_serde:tt)*]) => {
        #[derive(Debug, $($derive),*)]
        pub(super) struct House { number: u8, #[serde(flatten)] $($by_serde)* address: Address }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Found { #[serde(flatten)] $($by_serde)* address: Option<Address>, number: u8 }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Kept {
            number: u8,
            #[serde(flatten)] $($by_serde)* address: Address,
            #[serde(flatten)] rest: BTreeMap<String, Value>,
        }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Perhaps {
            number: u8,
            #[serde(flatten)] $($by_serde)* address: Option<Address>,
            #[serde(flatten)] rest: BTreeMap<String, Value>,
        }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Two {
            #[serde(flatten)] $($by_serde)* address: Address,
            #[serde(flatten)] $($by_serde)* owner: Owner,
            number: Option<u8>,
        }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Priced {
            number: u8,
            #[serde(flatten)] $($by_serde)* rate: Rate,
            #[serde(flatten)] rest: BTreeMap<String, Value>,
        }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Sized { number: u8, #[serde(flatten)] $($by_serde)* size: Size }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Boxed { #[serde(flatten)] $($by_serde)* address: Box<Address> }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Of<T> { #[serde(flatten)] $($by_serde)* value: T }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Around { house: Option<u8>, #[serde(flatten)] inner: House }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Placed { number: u8, #[serde(flatten, with = "pair")] pub(super) place: (u8, u8) }

        #[derive(Debug, $($derive),*)]
        #[serde(tag = "kind")]
        pub(super) enum Tagged { Placed { #[serde(flatten, with = "pair")] place: (u8, u8), note: Option<u8> } }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Nothing<T> { number: u8, #[serde(flatten)] more: T }

        #[derive(Debug, $($derive),*)]
        pub(super) struct Pair { a: u8, b: u8 }
    };
}

#[allow(dead_code)] // Both are looked at by `Debug` alone.
mod ours {
    use super::*;
    models! { [ApiModel] [#[api(serde)]] }
}

#[allow(dead_code)]
mod theirs {
    use super::*;
    models! { [serde::Serialize, serde::Deserialize] [] }
}

/// Compares each text, and others that are made of it.
fn compare<O: ApiModel + DeserializeOwned + Debug, T: DeserializeOwned + Serialize + Debug>(good: &[&str]) {
    for text in good {
        assert!(serde_json::from_str::<T>(text).is_ok(), "serde refuses {text}");
        same::<T, O>(&[text, "{}"]);
        // A value of another type, another name, and the last member gone.
        for (from, to) in [("1", "\"x\""), ("\"a\"", "null"), ("\"street\"", "\"st\""), ("at_", "to_")] {
            same::<T, O>(&[&text.replacen(from, to, 1)]);
        }
        if let Some((front, _)) = text.rsplit_once(',') {
            same::<T, O>(&[&format!("{front}}}")]);
        }
    }
}

#[test]
fn a_struct_of_serde() {
    let texts = [r#"{"number":1,"street":"a"}"#, r#"{"street":"a","floor":2,"more":[1],"number":1}"#];
    compare::<ours::House, theirs::House>(&texts);
    compare::<ours::Kept, theirs::Kept>(&texts);
    compare::<ours::Boxed, theirs::Boxed>(&texts);
    compare::<ours::Of<Address>, theirs::Of<Address>>(&texts);
    compare::<ours::Around, theirs::Around>(&texts);
}

#[test]
fn nothing_where_it_cannot_be_read() {
    let texts = [r#"{"number":1,"street":"a"}"#, r#"{"number":1}"#, r#"{"number":1,"floor":1,"street":7}"#];
    compare::<ours::Found, theirs::Found>(&texts);
    compare::<ours::Perhaps, theirs::Perhaps>(&texts);
}

#[test]
fn each_is_given_its_own_fields() {
    compare::<ours::Two, theirs::Two>(&[r#"{"owner":"a","street":"a"}"#, r#"{"street":"a","more":1,"owner":"a"}"#]);
}

#[test]
fn an_enum_of_serde() {
    let rates =
        [r#"{"fixed":1,"number":1}"#, r#"{"number":1,"tiers":{"from":1},"x":null}"#, r#"{"number":1,"free":null}"#];
    compare::<ours::Priced, theirs::Priced>(&rates);
    compare::<ours::Priced, theirs::Priced>(&[r#"{"number":1,"fixed":1,"free":1}"#]);
    compare::<ours::Sized, theirs::Sized>(&[r#"{"number":1,"radius":1}"#, r#"{"side":1,"number":1}"#]);
}

#[test]
fn functions_read_what_is_left() {
    compare::<ours::Placed, theirs::Placed>(&[r#"{"at_x":1,"number":1,"at_y":2,"more":"a"}"#]);
    compare::<ours::Tagged, theirs::Tagged>(&[r#"{"at_x":1,"kind":"Placed","at_y":2}"#]);
}

#[test]
fn nothing_has_no_members() {
    compare::<ours::Nothing<()>, theirs::Nothing<()>>(&[r#"{"number":1}"#, r#"{"number":1,"more":"a"}"#]);
    compare::<ours::Nothing<PhantomData<u8>>, theirs::Nothing<PhantomData<u8>>>(&[r#"{"more":1,"number":1}"#]);
    compare::<ours::Nothing<ours::Pair>, theirs::Nothing<theirs::Pair>>(&[r#"{"number":1,"a":1,"b":2}"#]);
}

#[test]
fn nothing_takes_no_unknown_key() {
    #[derive(Debug, ApiModel)]
    #[serde(deny_unknown_fields)]
    struct OnlyNumber {
        number: u8,
        #[serde(flatten)]
        nothing: (),
        #[serde(flatten)]
        marker: PhantomData<String>,
    }

    let read = |text| OnlyNumber::from_json(text).map_err(|report| report.to_string());
    assert!(read(r#"{"number":1}"#).is_ok_and(|read| read.number == 1));
    assert_eq!(read(r#"{"number":1,"more":1}"#).unwrap_err(), "/more: is not a known field");
}

#[test]
fn what_is_wrong_is_one_violation_of_the_object() {
    let report = ours::House::from_json(r#"{"street":"Via Appia","floor":"hunter2"}"#).unwrap_err();
    assert_eq!(report.to_string(), "/number: is missing\nmust be an integer");
    let report = ours::Placed::from_json(r#"{"number":"x","at_x":1}"#).unwrap_err();
    assert_eq!(report.to_string(), "/number: must be an integer\nmust have `at_x` and `at_y`");
    let report = ours::Priced::from_json(r#"{"number":1}"#).unwrap_err();
    assert_eq!(report.to_string(), "must have one of `fixed`, `tiers`, `free`");
}

#[test]
fn rules_are_checked() {
    #[derive(Debug, ApiModel)]
    struct Place {
        #[serde(flatten, with = "pair")]
        #[api(custom(|pair: &(u8, u8)| pair.0 < pair.1).message("must rise"))]
        pair: (u8, u8),
        #[serde(flatten)]
        #[api(serde, custom(|owner: &Option<Owner>| owner.as_ref().is_none_or(|owner| !owner.owner.is_empty())))]
        owner: Option<Owner>,
    }

    assert_eq!(Place::from_json(r#"{"at_x":1,"at_y":2}"#).unwrap().pair, (1, 2));
    let report = Place::from_json(r#"{"at_x":2,"at_y":2,"owner":""}"#).unwrap_err();
    assert_eq!(report.to_string(), "must rise\nis not valid");
    assert_eq!(Place { pair: (3, 2), owner: None }.validate().unwrap_err().to_string(), "must rise");
}
