//! What makes a value valid.

use std::collections::BTreeMap;
use std::ops::Bound::{Excluded, Unbounded};

use api_model::ApiModel;
use api_model_generator::Capability as Needs;
use api_model_tests::polar::rules;

use crate::{keeps, refuses};

pub(super) fn test_of(capability: Needs) -> fn() {
    match capability {
        Needs::MinLength | Needs::MaxLength => length,
        Needs::Pattern => pattern,
        Needs::LookAround => look_around,
        Needs::Minimum | Needs::Maximum | Needs::ExclusiveMinimum => bounds,
        Needs::MinItems | Needs::MaxItems | Needs::ItemRules => items,
        Needs::MinProperties | Needs::MaxProperties | Needs::ValueRules | Needs::KeyRules => maps,
        Needs::KeyNames => key_names,
        Needs::KeyPattern => key_pattern,
        Needs::Uuid | Needs::DateTime | Needs::Date | Needs::Duration => formats,
        Needs::Uri | Needs::Email | Needs::Ip | Needs::Color => addresses,
        Needs::TextNewtype => newtype,
        _ => unreachable!("{capability:?} is tested elsewhere"),
    }
}

#[derive(Debug, ApiModel)]
struct Length {
    #[api(length(3..=4))]
    name: Option<String>,
}

#[test]
fn length() {
    keeps::<Length>(r#"{"name": "né€d"}"#);
    refuses::<Length>(r#"{"name": "ab"}"#, "/name: must have between 3 and 4 characters");
    refuses::<Length>(r#"{"name": "abcde"}"#, "/name: must have between 3 and 4 characters");
}

#[derive(Debug, ApiModel)]
struct Pattern {
    #[api(pattern(r"^image\/(jpeg|svg\+xml)$"))]
    mime_type: String,
}

#[test]
fn pattern() {
    keeps::<Pattern>(r#"{"mime_type": "image/svg+xml"}"#);
    refuses::<Pattern>(
        r#"{"mime_type": "image/svg"}"#,
        r"/mime_type: must match the pattern `^image\/(jpeg|svg\+xml)$`",
    );
}

#[derive(Debug, ApiModel)]
struct LookAround {
    #[api(rules::decimal().places(5, 12))]
    amount: String,
}

#[test]
fn look_around() {
    for amount in ["0", "-12345.000000000001", "+.5", "00012.5"] {
        keeps::<LookAround>(&format!(r#"{{"amount": {amount:?}}}"#));
    }
    for amount in ["", "-", ".", "1e3", "123456", "1.0000000000001", "1.2.3"] {
        refuses::<LookAround>(&format!(r#"{{"amount": {amount:?}}}"#), "/amount: must be a decimal number");
    }
}

#[derive(Debug, ApiModel)]
struct Bounds {
    #[api(range(1..=999))]
    months: Option<i64>,
    #[api(range((Excluded(0.0), Unbounded)))]
    price: f64,
    #[api(range(0..))]
    amount: i64,
}

#[test]
fn bounds() {
    keeps::<Bounds>(r#"{"months": 999, "price": 0.1, "amount": 0}"#);
    refuses::<Bounds>(
        r#"{"months": 1000, "price": 0, "amount": -1}"#,
        "/months: must be between 1 and 999\n/price: must be more than 0\n/amount: must be at least 0",
    );
}

#[derive(Debug, ApiModel)]
struct Items {
    #[api(length(1..=2), items(uuid))]
    products: Vec<String>,
}

#[test]
fn items() {
    keeps::<Items>(r#"{"products": ["1dbfc517-0bbf-4301-9ba8-555ca42b9737"]}"#);
    refuses::<Items>(r#"{"products": []}"#, "/products: must have between 1 and 2 items");
    refuses::<Items>(
        r#"{"products": ["a"]}"#,
        "/products/0: must be a UUID, such as `2eb8aa08-aa98-11ea-b4aa-73b441d16380`",
    );
}

#[derive(Debug, ApiModel)]
struct Maps {
    #[api(length(1..=2), keys(length(1..=4)), values(range(0..)))]
    metadata: BTreeMap<String, i64>,
}

#[test]
fn maps() {
    keeps::<Maps>(r#"{"metadata": {"a": 1}}"#);
    refuses::<Maps>(r#"{"metadata": {}}"#, "/metadata: must have between 1 and 2 entries");
    refuses::<Maps>(
        r#"{"metadata": {"": 1, "a": -1}}"#,
        "/metadata/: the key must have between 1 and 4 characters\n/metadata/a: must be at least 0",
    );
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "lowercase")]
enum Currency {
    Usd,
    Eur,
}

#[derive(Debug, ApiModel)]
struct KeyNames {
    amounts: BTreeMap<Currency, i64>,
}

#[test]
fn key_names() {
    keeps::<KeyNames>(r#"{"amounts": {"eur": 1, "usd": 2}}"#);
    refuses::<KeyNames>(
        r#"{"amounts": {"euro": 1}}"#,
        "/amounts/euro: the key must be one of `usd`, `eur`; did you mean `eur`?",
    );
}

#[derive(Debug, ApiModel)]
struct KeyPattern {
    #[api(keys(pattern("^[a-z.]{1,4}$")), values(length(..=2)))]
    parameters: BTreeMap<String, String>,
}

#[test]
fn key_pattern() {
    keeps::<KeyPattern>(r#"{"parameters": {"hd": "a"}}"#);
    refuses::<KeyPattern>(
        r#"{"parameters": {"HD": "abc"}}"#,
        "/parameters/HD: the key must match the pattern `^[a-z.]{1,4}$`\n/parameters/HD: must have at most 2 characters",
    );
}

#[derive(Debug, ApiModel)]
struct Formats {
    #[api(uuid)]
    id: String,
    #[api(date_time)]
    created_at: String,
    #[api(date)]
    day: String,
    #[api(duration)]
    window: Option<String>,
}

#[test]
fn formats() {
    keeps::<Formats>(
        r#"{"id": "1dbfc517-0bbf-4301-9ba8-555ca42b9737", "created_at": "2026-04-01T12:00:00Z", "day": "2026-04-01",
            "window": "P1D"}"#,
    );
    let report = Formats::from_json(r#"{"id": "1", "created_at": "2026-04-01", "day": "1.4.", "window": "1d"}"#);
    let codes: Vec<_> = report.unwrap_err().violations().iter().map(|violation| violation.code().to_owned()).collect();
    assert_eq!(codes, ["uuid", "date_time", "date", "duration"]);
}

#[derive(Debug, ApiModel)]
struct Addresses {
    #[api(length(1..=2083), uri)]
    url: String,
    #[api(email)]
    email: String,
    #[api(ip)]
    ip: Option<String>,
    #[api(rules::color())]
    color: Option<String>,
}

#[test]
fn addresses() {
    keeps::<Addresses>(r##"{"url": "https://a.example/", "email": "a@b.example", "ip": "::1", "color": "#0062ff"}"##);
    let report = Addresses::from_json(r#"{"url": "a b", "email": "a", "ip": "1.2.3", "color": "blue!"}"#);
    let codes: Vec<_> = report.unwrap_err().violations().iter().map(|violation| violation.code().to_owned()).collect();
    assert_eq!(codes, ["uri", "email", "ip", "color"]);
}

#[derive(Debug, ApiModel)]
struct AggregateField(#[api(length(1..=5))] String);

#[derive(Debug, ApiModel)]
struct Newtype {
    field: AggregateField,
}

#[test]
fn newtype() {
    keeps::<Newtype>(r#"{"field": "a.b"}"#);
    refuses::<Newtype>(r#"{"field": ""}"#, "/field: must have between 1 and 5 characters");
}
