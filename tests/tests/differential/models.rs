//! The twins. Their fields share few names, so that inputs made of those names often fit.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::time::Duration;

/// Declares the structs for both derives, and tables of the types to compare.
macro_rules! twins {
    ({ $($item:item)* } $($name:ident: $root:ty,)*) => {
        #[allow(dead_code)]
        pub(crate) mod ours {
            use super::*;
            $(#[derive(Debug, api_model::ApiModel)] $item)*
            $(pub(crate) type $name = $root;)*
        }

        #[allow(dead_code)]
        pub(crate) mod theirs {
            use super::*;
            $(#[derive(Debug, serde::Serialize, serde::Deserialize)] $item)*
            $(pub(crate) type $name = $root;)*
        }

        /// Calls a macro with the name of each pair.
        macro_rules! each_twin {
            ($callback:ident) => {
                $callback! { $($name)* }
            };
        }
        pub(crate) use each_twin;
    };
}

pub(crate) fn three() -> u8 {
    3
}

pub(crate) fn is_empty(list: &[u8]) -> bool {
    list.is_empty()
}

pub(crate) mod text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

twins! { {
    pub(crate) struct PlainModel { a: u8, b: String, c: bool, d: f64, x: i64 }

    pub(crate) struct OptionsModel {
        a: Option<u8>,
        b: Option<Vec<Option<String>>>,
        c: Option<SmallModel>,
        d: Option<Box<OptionsModel>>,
    }

    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(crate) struct DeniedModel { first_name: String, #[serde(alias = "a", alias = "x")] last: Option<u8> }

    #[derive(Default)]
    #[serde(default)]
    pub(crate) struct DefaultsModel { a: u8, b: String, #[serde(default = "three")] c: u8, d: Vec<u8> }

    pub(crate) struct TupleModel(u8, Option<String>, Vec<i8>);

    pub(crate) struct NewtypeModel(SmallModel);

    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) struct NameModel(String);

    pub(crate) struct UnitModel;

    #[serde(deny_unknown_fields)]
    pub(crate) struct SmallModel { a: u8 }

    pub(crate) struct MapsModel {
        a: BTreeMap<String, u8>,
        b: BTreeMap<u8, bool>,
        #[serde(default)] c: BTreeMap<NameModel, Vec<u8>>,
    }

    pub(crate) struct ListsModel { a: Vec<u8>, b: [i8; 2], c: (u8, String, Option<bool>), d: BTreeSet<char>, x: () }

    pub(crate) struct NestedModel { a: Vec<PlainModel>, b: BTreeMap<String, DeniedModel>, c: (TupleModel, NewtypeModel) }

    pub(crate) struct PageModel<T> { a: Vec<T>, b: Option<Box<PageModel<T>>> }

    pub(crate) struct SkipsModel {
        #[serde(skip)] a: u8,
        #[serde(skip_serializing)] b: u8,
        #[serde(skip_deserializing)] c: u8,
        #[serde(default, skip_serializing_if = "is_empty")] d: Vec<u8>,
        #[serde(with = "text")] x: u8,
    }

    #[serde(transparent)]
    pub(crate) struct TransparentModel { a: BTreeMap<String, Option<SmallModel>> }

    pub(crate) struct ValuesModel { a: IpAddr, b: Option<Duration>, c: Option<serde_json::Value>, d: Option<u128>, x: f32 }

    pub(crate) struct ManyModel {
        a: u8, b: u8, c: u8, d: u8, e: Option<u8>, f: Option<u8>, g: Option<u8>, h: Option<u8>, i: Option<u8>,
        j: Option<u8>, k: Option<u8>, l: Option<u8>, m: Option<u8>, n: Option<u8>, o: Option<u8>, #[serde(alias = "x")] p: u8,
    }

    #[serde(rename_all = "lowercase")]
    pub(crate) enum PlainChoice { A, #[serde(alias = "x")] B, #[serde(skip)] C, D {} }

    #[serde(rename_all = "lowercase")]
    pub(crate) enum ExternalChoice { A, B(u8), C(u8, Option<String>), D { a: u8, x: Option<u8> }, X(PlainChoice) }

    #[serde(tag = "t", rename_all = "lowercase")]
    pub(crate) enum InternalChoice { A, B(SmallModel), C(BTreeMap<String, u8>), D { a: u8, x: Option<u8> } }

    #[serde(tag = "t", content = "c", rename_all = "lowercase")]
    pub(crate) enum AdjacentChoice { A, B(u8), C(u8, Option<String>), D(SmallModel), X(Option<u8>) }

    #[serde(tag = "t", content = "c", deny_unknown_fields)]
    pub(crate) enum DeniedChoice { #[serde(rename = "a")] A, #[serde(rename = "b")] B(SmallModel) }

    pub(crate) struct FlatModel { b: Option<u8>, c: Option<SmallModel> }

    #[serde(rename_all = "lowercase")]
    pub(crate) enum ExternalValues { A, B(u8), C(Option<u8>), D(PlainChoice), X(BTreeMap<String, u8>) }

    #[serde(rename_all = "lowercase")]
    pub(crate) enum ExternalRecords {
        A(u8, Option<String>),
        B { a: u8, x: Option<u8> },
        C { a: u8, #[serde(flatten)] rest: FlatModel },
        D { b: u8, #[serde(skip)] a: u8 },
        X { #[serde(default)] a: u8, #[serde(default = "three")] b: u8 },
    }

    #[serde(tag = "t", rename_all = "lowercase")]
    pub(crate) enum InternalValues { A, B(u8), C(Option<u8>), D(PlainChoice), X(BTreeMap<String, u8>) }

    #[serde(tag = "t", rename_all = "lowercase")]
    pub(crate) enum InternalRecords {
        A(SmallModel),
        B { a: u8, x: Option<u8> },
        C { a: u8, #[serde(flatten)] rest: FlatModel },
        D { b: u8, #[serde(skip)] a: u8 },
        X { #[serde(default)] a: u8, #[serde(default = "three")] b: u8 },
    }

    #[serde(tag = "t", content = "c", rename_all = "lowercase")]
    pub(crate) enum AdjacentValues { A, B(u8), C(Option<u8>), D(PlainChoice), X(BTreeMap<String, u8>) }

    #[serde(tag = "t", content = "c", rename_all = "lowercase")]
    pub(crate) enum AdjacentRecords {
        A(u8, Option<String>),
        B { a: u8, x: Option<u8> },
        C { a: u8, #[serde(flatten)] rest: FlatModel },
        D { b: u8, #[serde(skip)] a: u8 },
        X { #[serde(default)] a: u8, #[serde(default = "three")] b: u8 },
    }

    #[serde(untagged)]
    pub(crate) enum UntaggedValues { A, B(u8), C(Option<u8>), D(PlainChoice), X(BTreeMap<String, u8>) }

    #[serde(untagged)]
    pub(crate) enum UntaggedRecords {
        A(u8, Option<String>),
        B { a: u8, x: Option<u8> },
        C { a: u8, #[serde(flatten)] rest: FlatModel },
        D { b: u8, #[serde(skip)] a: u8 },
        X { #[serde(default)] a: u8, #[serde(default = "three")] b: u8 },
    }

    pub(crate) struct ResultsModel {
        a: Result<u8, String>,
        b: Option<Result<SmallModel, Vec<u8>>>,
        c: Vec<Result<(), Option<u8>>>,
    }

    pub(crate) struct ChoicesModel {
        a: ExternalChoice,
        b: Vec<InternalChoice>,
        c: Option<AdjacentChoice>,
        d: Option<DeniedChoice>,
    }
}
    Plain: PlainModel,
    Options: OptionsModel,
    Denied: DeniedModel,
    Defaults: DefaultsModel,
    Tuple: TupleModel,
    Newtype: NewtypeModel,
    Unit: UnitModel,
    Maps: MapsModel,
    Lists: ListsModel,
    Nested: NestedModel,
    Page: PageModel<NewtypeModel>,
    Skips: SkipsModel,
    Transparent: TransparentModel,
    Values: ValuesModel,
    Many: ManyModel,
    Plainly: PlainChoice,
    External: ExternalChoice,
    Internal: InternalChoice,
    Adjacent: AdjacentChoice,
    DenyingChoice: DeniedChoice,
    Choices: ChoicesModel,
    Results: ResultsModel,
    OfResult: Result<SmallModel, u8>,
    OfExternalValues: ExternalValues,
    OfExternalRecords: ExternalRecords,
    OfInternalValues: InternalValues,
    OfInternalRecords: InternalRecords,
    OfAdjacentValues: AdjacentValues,
    OfAdjacentRecords: AdjacentRecords,
    OfUntaggedValues: UntaggedValues,
    OfUntaggedRecords: UntaggedRecords,
}
