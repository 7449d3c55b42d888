//! One of several, and what is left.

use std::collections::BTreeMap;

use api_model::{ApiModel, Outline};
use api_model_generator::Capability as Needs;

use crate::{keeps, refuses};

pub(super) fn test_of(capability: Needs) -> fn() {
    match capability {
        Needs::Discriminator => discriminator,
        Needs::NestedDiscriminator => nested,
        Needs::DiscriminatorPath => path,
        Needs::SeveralTags => several_tags,
        Needs::DefaultTag => default_tag,
        Needs::ScalarUnion | Needs::ArmRules => scalars,
        Needs::ObjectUnion => objects,
        Needs::Choice => choice,
        Needs::RestMap => rest_map,
        _ => unreachable!("{capability:?} is tested elsewhere"),
    }
}

#[derive(Debug, ApiModel)]
#[api(constant(amount_type = "fixed", source = "catalog"))]
struct Fixed {
    amount: i64,
}

#[derive(Debug, ApiModel)]
#[api(constant(amount_type = "custom", source = "catalog"))]
struct Custom {
    minimum: Option<i64>,
}

#[derive(Debug, ApiModel)]
#[api(discriminator = "amount_type")]
enum Price {
    Fixed(Fixed),
    Custom(Custom),
}

#[test]
fn discriminator() {
    keeps::<Price>(r#"{"amount_type": "fixed", "source": "catalog", "amount": 1}"#);
    keeps::<Price>(r#"{"amount": 1, "source": "catalog", "amount_type": "fixed"}"#);
    keeps::<Custom>(r#"{"amount_type": "custom", "source": "catalog", "minimum": null}"#);
    refuses::<Price>(
        r#"{"amount_type": "fixt", "amount": 1}"#,
        "/amount_type: must be one of `fixed`, `custom`; did you mean `fixed`?",
    );
    refuses::<Price>(
        r#"{"amount": "1", "source": "ad_hoc", "amount_type": "fixed"}"#,
        "/amount: must be an integer\n/source: must be `catalog`",
    );
    refuses::<Price>(r#"{"amount": 1}"#, "/amount_type: is missing");
}

#[derive(Debug, ApiModel)]
#[api(constant(source = "user"))]
struct User {
    name: String,
}

#[derive(Debug, ApiModel)]
#[api(discriminator = "source")]
enum Event {
    Catalog(Price),
    User(User),
}

#[test]
fn nested() {
    keeps::<Event>(r#"{"source": "catalog", "amount_type": "custom", "minimum": 2}"#);
    keeps::<Event>(r#"{"amount_type": "fixed", "amount": 2, "source": "catalog"}"#);
    keeps::<Event>(r#"{"source": "user", "name": "a"}"#);
    refuses::<Event>(r#"{"source": "catalog", "amount_type": "fixed"}"#, "/amount: is missing");
    refuses::<Event>(r#"{"source": "system"}"#, "/source: must be one of `catalog`, `user`");
}

#[derive(Debug, ApiModel)]
struct FixedGrant {
    price: Fixed,
    since: i64,
}

#[derive(Debug, ApiModel)]
struct CustomGrant {
    price: Custom,
    until: i64,
}

#[derive(Debug, ApiModel)]
#[api(discriminator = "price.amount_type")]
enum Grant {
    Fixed(FixedGrant),
    Custom(CustomGrant),
}

#[test]
fn path() {
    keeps::<Grant>(r#"{"price": {"amount_type": "fixed", "source": "catalog", "amount": 1}, "since": 2}"#);
    keeps::<Grant>(r#"{"until": 2, "price": {"minimum": 1, "source": "catalog", "amount_type": "custom"}}"#);
    refuses::<Grant>(
        r#"{"price": {"amount_type": "fixed", "source": "catalog", "amount": null}}"#,
        "/price/amount: must not be null\n/since: is missing",
    );
    refuses::<Grant>(r#"{"price": {"amount_type": "free"}}"#, "/price/amount_type: must be one of `fixed`, `custom`");
    refuses::<Grant>(r#"{"price": {}}"#, "/price/amount_type: is missing");
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "lowercase")]
enum Function {
    Sum,
    Max,
}

#[derive(Debug, ApiModel)]
struct Property {
    func: Function,
    property: String,
}

#[derive(Debug, ApiModel)]
#[api(constant(func = "count", default))]
struct Count {}

#[derive(Debug, ApiModel)]
#[api(discriminator = "func")]
enum Aggregation {
    Count(Count),
    Property(Property),
}

#[test]
fn several_tags() {
    keeps::<Aggregation>(r#"{"func": "count"}"#);
    keeps::<Aggregation>(r#"{"func": "max", "property": "a"}"#);
    keeps::<Aggregation>(r#"{"property": "a", "func": "sum"}"#);
    refuses::<Aggregation>(r#"{"func": "sum"}"#, "/property: is missing");
    refuses::<Aggregation>(r#"{"func": "avg"}"#, "/func: must be one of `count`, `sum`, `max`");
}

#[derive(Debug, ApiModel)]
#[api(discriminator = "func", default = "count")]
enum Default {
    Count(Count),
    Property(Property),
}

#[test]
fn default_tag() {
    assert!(matches!(Default::from_json("{}").unwrap(), Default::Count(_)));
    keeps::<Default>(r#"{"func": "count"}"#);
    keeps::<Default>(r#"{"func": "sum", "property": "a"}"#);
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum Scalar {
    Text(#[api(length(1..=3))] String),
    Integer(#[api(range(..=9))] i64),
    Number(f64),
    Flag(bool),
}

#[test]
fn scalars() {
    for text in [r#""abc""#, "9", "0.5", "true"] {
        keeps::<Scalar>(text);
    }
    refuses::<Scalar>(r#""abcd""#, "must have between 1 and 3 characters");
    refuses::<Scalar>("[]", "must be a string, a number or a boolean");
    refuses::<BTreeMap1>(r#"{"metadata": {"a": ""}}"#, "/metadata/a: must have between 1 and 3 characters");
}

#[derive(Debug, ApiModel)]
struct BTreeMap1 {
    #[api(length(..=50))]
    metadata: BTreeMap<String, Scalar>,
}

#[derive(Debug, ApiModel)]
struct ByCustomer {
    name: String,
    customer_id: String,
}

#[derive(Debug, ApiModel)]
struct ByExternal {
    name: String,
    external_id: String,
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum Created {
    Customer(ByCustomer),
    External(ByExternal),
}

#[test]
fn objects() {
    keeps::<Created>(r#"{"name": "a", "customer_id": "b"}"#);
    keeps::<Created>(r#"{"name": "a", "external_id": "b"}"#);
    refuses::<Created>(r#"{"name": 1, "external_id": "b"}"#, "/name: must be a string");
    refuses::<Created>(r#"{"name": "a", "external_id": 1}"#, "/external_id: must be a string");
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
#[api(choose = by_keys)]
enum Properties {
    Custom {},
    Key { display_key: Option<String> },
}

fn by_keys(outline: &Outline<'_>) -> Option<&'static str> {
    Some(if outline.has("display_key") { "Key" } else { "Custom" })
}

#[test]
fn choice() {
    keeps::<Properties>("{}");
    keeps::<Properties>(r#"{"display_key": "a"}"#);
    refuses::<Properties>(r#"{"display_key": 1}"#, "/display_key: must be a string");
}

#[derive(Debug, ApiModel)]
struct Metadata {
    #[serde(rename = "_cost")]
    cost: Option<i64>,
    #[serde(flatten)]
    #[api(values(range(0..)))]
    rest: BTreeMap<String, i64>,
}

#[test]
fn rest_map() {
    refuses::<Metadata>(r#"{"a": "b"}"#, "/a: must be an integer");
    keeps::<Metadata>(r#"{"_cost": 1, "a": 2, "b": 3}"#);
    refuses::<Metadata>(r#"{"_cost": "1", "a": -1}"#, "/_cost: must be an integer\n/a: must be at least 0");
}
