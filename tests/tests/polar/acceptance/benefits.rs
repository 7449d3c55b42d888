use api_model::ApiModel;
use api_model_tests::polar::grants::{BenefitGrant, BenefitGrantProperties, BenefitGrantWebhook};
use serde_json::{Value, json};

use super::customers::{individual, team};
use super::{NOW, UUID, with, without};
use crate::{breaks, keeps, refuses};

fn benefit(kind: &str, properties: &Value) -> Value {
    json!({
        "id": UUID, "created_at": NOW, "modified_at": null, "type": kind, "description": "d", "selectable": true,
        "deletable": true, "is_deleted": false, "organization_id": UUID, "metadata": {}, "visibility": "public",
        "properties": properties, "visibility_configurable": true,
    })
}

fn grant(benefit: &Value, properties: &Value) -> Value {
    json!({
        "created_at": NOW, "modified_at": null, "id": UUID, "is_granted": true, "is_revoked": false,
        "subscription_id": null, "order_id": null, "customer_id": UUID, "benefit_id": UUID, "customer": individual(),
        "benefit": benefit, "properties": properties,
    })
}

fn custom() -> Value {
    grant(&benefit("custom", &json!({"note": null})), &json!({}))
}

fn discord() -> Value {
    let properties = json!({"guild_id": "g", "role_id": "r", "kick_member": false, "guild_token": "t"});
    grant(&benefit("discord", &properties), &json!({"guild_id": "g", "role_id": "r"}))
}

#[test]
fn a_webhook_is_told_apart_by_the_type_of_its_benefit() {
    keeps::<BenefitGrantWebhook>(&custom().to_string());
    keeps::<BenefitGrantWebhook>(&with(&discord(), &[("/customer", team()), ("/previous_properties", json!({}))]));
    let read = |document: &Value| BenefitGrantWebhook::from_json(&*document.to_string()).unwrap();
    assert!(matches!(read(&custom()), BenefitGrantWebhook::Custom(_)));
    assert!(matches!(read(&discord()), BenefitGrantWebhook::Discord(_)));
}

#[test]
fn the_violations_of_a_webhook_are_those_of_its_benefit() {
    refuses::<BenefitGrantWebhook>(
        &with(&custom(), &[("/benefit/type", json!("discor"))]),
        "/benefit/type: must be one of `discord`, `custom`, `github_repository`, `downloadables`, `license_keys`, `meter_credit`, `feature_flag`, `slack_shared_channel`; did you mean `discord`?",
    );
    refuses::<BenefitGrantWebhook>(
        &with(&discord(), &[("/benefit/properties/kick_member", json!(0)), ("/customer/type", json!("x"))]),
        "/benefit/properties/kick_member: must be a boolean\n/customer/type: must be one of `individual`, `team`",
    );
    refuses::<BenefitGrantWebhook>(&without(&custom(), &["benefit"]), "/benefit: is missing");
    refuses::<BenefitGrantWebhook>(&with(&custom(), &[("/benefit", json!({}))]), "/benefit/type: is missing");
    refuses::<BenefitGrantWebhook>(&with(&custom(), &[("/benefit", json!("custom"))]), "/benefit: must be an object");
}

#[test]
fn grants_are_kept() {
    keeps::<BenefitGrant>(&custom().to_string());
    keeps::<BenefitGrant>(&discord().to_string());
    let properties = json!({"license_key_id": UUID, "display_key": "****"});
    let grant = with(&custom(), &[("/properties", properties)]);
    keeps::<BenefitGrant>(&grant);
}

#[test]
fn each_mistake_of_a_grant_is_told() {
    breaks::<BenefitGrant>(
        &with(&custom(), &[("/is_granted", json!("yes")), ("/benefit/type", json!("coupon")), ("/error", json!({}))]),
        "/benefit/type variant\n/error/message missing\n/error/type missing\n/error/timestamp missing\n/is_granted type",
    );
    refuses::<BenefitGrant>(
        &without(&custom(), &["properties", "order_id"]),
        "/order_id: is missing\n/properties: is missing",
    );
    let _ = BenefitGrantProperties::Custom;
}
