//! What serde's own derive says faithfully.

#![deny(deprecated)] // An expansion may read a deprecated field; only who reads it by hand is warned.

use std::collections::BTreeMap;

use api_model::ApiModel;
use api_model_generator::Capability as Needs;
use serde_json::Value;

use crate::{keeps, refuses};

pub(super) fn test_of(capability: Needs) -> fn() {
    match capability {
        Needs::Record => record,
        Needs::Renamed => renamed,
        Needs::Text | Needs::Integer | Needs::Number | Needs::Flag => scalars,
        Needs::Anything => anything,
        Needs::List | Needs::Map => lists_and_maps,
        Needs::Names => names,
        Needs::Nested => nested,
        Needs::Nullable => nullable,
        Needs::Generic => generic,
        Needs::Recursive => recursive,
        Needs::Closed => closed,
        Needs::Deprecated => deprecated,
        Needs::Tuple => tuple,
        _ => unreachable!("{capability:?} is tested elsewhere"),
    }
}

#[derive(Debug, ApiModel)]
struct Pagination {
    total_count: i64,
    max_page: i64,
}

#[test]
fn record() {
    keeps::<Pagination>(r#"{"total_count": 2, "max_page": 1}"#);
    refuses::<Pagination>(r#"{"total_count": 2}"#, "/max_page: is missing");
    refuses::<Pagination>("2", "must be an object");
}

#[derive(Debug, ApiModel)]
struct Renamed {
    #[serde(rename = "_cost")]
    cost: i64,
    r#type: i64,
}

#[test]
fn renamed() {
    keeps::<Renamed>(r#"{"_cost": 1, "type": 2}"#);
    refuses::<Renamed>(r#"{"cost": 1, "type": null}"#, "/type: must not be null\n/_cost: is missing");
}

#[derive(Debug, ApiModel)]
struct Scalars {
    text: String,
    whole: i64,
    number: f64,
    flag: bool,
}

#[test]
fn scalars() {
    keeps::<Scalars>(r#"{"text": "", "whole": -1, "number": 0.5, "flag": true}"#);
    refuses::<Scalars>(
        r#"{"text": 1, "whole": 0.5, "number": "1", "flag": 0}"#,
        "/text: must be a string\n/whole: must be an integer\n/number: must be a number\n/flag: must be a boolean",
    );
}

#[derive(Debug, ApiModel)]
struct Anything {
    input: Value,
}

#[test]
fn anything() {
    keeps::<Anything>(r#"{"input": {"a": [1, null, "b"]}}"#);
    refuses::<Anything>("{}", "/input: is missing");
}

#[derive(Debug, ApiModel)]
struct Containers {
    list: Vec<i64>,
    map: BTreeMap<String, Vec<i64>>,
}

#[test]
fn lists_and_maps() {
    keeps::<Containers>(r#"{"list": [1, 2], "map": {"a": [], "b": [3]}}"#);
    refuses::<Containers>(
        r#"{"list": [1, "2"], "map": {"a": {}, "b": [true]}}"#,
        "/list/1: must be an integer\n/map/a: must be an array\n/map/b/0: must be an integer",
    );
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Interval {
    Month,
    #[serde(rename = "365-days")]
    Year,
}

#[test]
fn names() {
    keeps::<Vec1<Interval>>(r#"{"items": ["month", "365-days"]}"#);
    refuses::<Vec1<Interval>>(
        r#"{"items": ["months", 1]}"#,
        "/items/0: must be one of `month`, `365-days`; did you mean `month`?\n/items/1: must be a string",
    );
}

#[derive(Debug, ApiModel)]
struct Vec1<T> {
    items: Vec<T>,
}

#[derive(Debug, ApiModel)]
struct Page<T> {
    items: Vec<T>,
    pagination: Pagination,
}

type PageOfIntervals = Page<Interval>;

#[test]
fn nested() {
    refuses::<Page<Scalars>>(
        r#"{"items": [{"text": "", "whole": 1, "number": 1, "flag": null}], "pagination": {"max_page": "1"}}"#,
        "/items/0/flag: must not be null\n/pagination/max_page: must be an integer\n/pagination/total_count: is missing",
    );
}

#[test]
fn generic() {
    keeps::<PageOfIntervals>(r#"{"items": ["month"], "pagination": {"total_count": 1, "max_page": 1}}"#);
    keeps::<Page<Pagination>>(r#"{"items": [], "pagination": {"total_count": 0, "max_page": 0}}"#);
}

#[derive(Debug, ApiModel)]
struct Nullable {
    note: Option<String>,
}

#[test]
fn nullable() {
    keeps::<Nullable>(r#"{"note": null}"#);
    keeps::<Nullable>(r#"{"note": "a"}"#);
    assert_eq!(Nullable::from_json("{}").unwrap().note, None);
    refuses::<Nullable>(r#"{"note": 1}"#, "/note: must be a string");
}

#[derive(Debug, ApiModel)]
struct Recursive {
    clauses: Vec<Recursive>,
    within: Option<Box<Recursive>>,
}

#[test]
fn recursive() {
    keeps::<Recursive>(r#"{"clauses": [{"clauses": [], "within": null}], "within": {"clauses": [], "within": null}}"#);
    refuses::<Recursive>(
        r#"{"clauses": [{"clauses": [1]}], "within": {}}"#,
        "/clauses/0/clauses/0: must be an object\n/within/clauses: is missing",
    );
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
struct Closed {
    seats: i64,
}

#[test]
fn closed() {
    keeps::<Closed>(r#"{"seats": 1}"#);
    refuses::<Closed>(r#"{"seats": 1, "seat": 2}"#, "/seat: is not a known field; did you mean `seats`?");
}

#[derive(Debug, ApiModel)]
struct Deprecated {
    #[deprecated]
    amount: i64,
}

#[test]
fn deprecated() {
    keeps::<Deprecated>(r#"{"amount": 1}"#);
    refuses::<Deprecated>("{}", "/amount: is missing");
}

#[derive(Debug, ApiModel)]
struct Tuple {
    tax_id: Option<(String, Interval)>,
}

#[test]
fn tuple() {
    keeps::<Tuple>(r#"{"tax_id": ["911144442", "month"]}"#);
    keeps::<Tuple>(r#"{"tax_id": null}"#);
    refuses::<Tuple>(r#"{"tax_id": ["911144442"]}"#, "/tax_id: must have exactly 2 items");
    refuses::<Tuple>(r#"{"tax_id": [1, "month"]}"#, "/tax_id/0: must be a string");
}
