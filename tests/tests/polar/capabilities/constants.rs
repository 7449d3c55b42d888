//! Fields of one value.

use api_model::ApiModel;
use api_model_generator::Capability as Needs;

use crate::{keeps, refuses};

pub(super) fn test_of(capability: Needs) -> fn() {
    match capability {
        Needs::Constant | Needs::ConstantFlag => required,
        Needs::ConstantDefault => default,
        Needs::OneName => one_name,
        Needs::OneFlag => one_flag,
        _ => unreachable!("{capability:?} is tested elsewhere"),
    }
}

#[derive(Debug, ApiModel)]
#[api(constant(type = "custom", legacy = true))]
struct Required {
    amount: i64,
}

#[test]
fn required() {
    keeps::<Required>(r#"{"type": "custom", "legacy": true, "amount": 1}"#);
    refuses::<Required>(r#"{"type": "fixed", "amount": 1}"#, "/type: must be `custom`\n/legacy: is missing");
    refuses::<Required>(
        r#"{"type": null, "legacy": false, "amount": 1}"#,
        "/type: must not be null\n/legacy: must be `true`",
    );
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(constant(func = "unique", default))]
struct Default {
    property: String,
}

#[test]
fn default() {
    let text = r#"{"func":"unique","property":"a"}"#;
    assert_eq!(Default::from_json(r#"{"property": "a"}"#).unwrap().to_json().unwrap(), text);
    keeps::<Default>(text);
    refuses::<Default>(r#"{"func": "count", "property": "a"}"#, "/func: must be `unique`");
}

#[derive(Debug, ApiModel)]
enum Now {
    #[serde(rename = "now")]
    Now,
}

#[derive(Debug, ApiModel)]
struct OneName {
    trial_end: Now,
}

#[test]
fn one_name() {
    keeps::<OneName>(r#"{"trial_end": "now"}"#);
    refuses::<OneName>(r#"{"trial_end": "later"}"#, "/trial_end: must be `now`");
}

#[derive(Debug, ApiModel)]
struct OneFlag {
    #[api(custom(|value: &bool| !*value).message("must be false").code("constant"))]
    allow_trial: Option<bool>,
}

#[test]
fn one_flag() {
    keeps::<OneFlag>(r#"{"allow_trial": false}"#);
    keeps::<OneFlag>(r#"{"allow_trial": null}"#);
    refuses::<OneFlag>(r#"{"allow_trial": true}"#, "/allow_trial: must be false");
}
