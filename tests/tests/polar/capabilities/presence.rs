//! Absent, null and value.

use api_model::{ApiModel, Patch};
use api_model_generator::Capability as Needs;

use crate::{keeps, refuses};

pub(super) fn test_of(capability: Needs) -> fn() {
    match capability {
        Needs::RequiredNullable => required_nullable,
        Needs::NonNull => non_null,
        Needs::Default | Needs::NullableDefault => defaults,
        Needs::Patch => patch,
        Needs::OnlyNull => only_null,
        _ => unreachable!("{capability:?} is tested elsewhere"),
    }
}

#[derive(Debug, ApiModel)]
struct RequiredNullable {
    #[api(required)]
    modified_at: Option<String>,
}

#[test]
fn required_nullable() {
    keeps::<RequiredNullable>(r#"{"modified_at": null}"#);
    keeps::<RequiredNullable>(r#"{"modified_at": "a"}"#);
    refuses::<RequiredNullable>("{}", "/modified_at: is missing");
}

#[derive(Debug, ApiModel)]
struct NonNull {
    #[api(non_null)]
    metadata: Option<String>,
}

#[test]
fn non_null() {
    keeps::<NonNull>("{}");
    keeps::<NonNull>(r#"{"metadata": "a"}"#);
    refuses::<NonNull>(r#"{"metadata": null}"#, "/metadata: must not be null");
}

#[derive(Debug, ApiModel)]
#[api(omit_none)]
struct Defaults {
    #[serde(default = "yes")]
    allow_trial: bool,
    #[serde(default = "usd")]
    currency: Option<String>,
}

fn yes() -> bool {
    true
}

fn usd() -> Option<String> {
    Some("usd".to_owned())
}

#[test]
fn defaults() {
    let defaults = Defaults::from_json("{}").unwrap();
    assert_eq!((defaults.allow_trial, defaults.currency.as_deref()), (true, Some("usd")));
    // Not left out, or it would come back as the default.
    keeps::<Defaults>(r#"{"allow_trial": false, "currency": null}"#);
    refuses::<Defaults>(r#"{"allow_trial": null}"#, "/allow_trial: must not be null");
}

#[derive(Debug, ApiModel)]
struct Update {
    name: Patch<String>,
}

#[test]
fn patch() {
    for text in ["{}", r#"{"name": null}"#, r#"{"name": "a"}"#] {
        keeps::<Update>(text);
    }
    refuses::<Update>(r#"{"name": 1}"#, "/name: must be a string");
}

#[derive(Debug, ApiModel)]
struct Clear {
    pending_update: (),
    recurring_interval: Option<()>,
}

#[test]
fn only_null() {
    keeps::<Clear>(r#"{"pending_update": null, "recurring_interval": null}"#);
    refuses::<Clear>("{}", "/pending_update: is missing");
    refuses::<Clear>(
        r#"{"pending_update": 1, "recurring_interval": "month"}"#,
        "/pending_update: must be null\n/recurring_interval: must be null",
    );
}
