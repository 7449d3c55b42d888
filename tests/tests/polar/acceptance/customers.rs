use api_model_tests::polar::customers::{Customer, CustomerCreate, CustomerIndividual};
use serde_json::{Value, json};

use super::{NOW, UUID, with, without};
use crate::{breaks, keeps, refuses};

pub(super) fn individual() -> Value {
    json!({
        "id": UUID, "created_at": NOW, "modified_at": null, "metadata": {"plan": "pro", "seats": 3, "rate": 0.5, "vip": true},
        "external_id": "usr_1337", "email": "customer@example.com", "email_verified": true, "type": "individual",
        "name": "John Doe", "billing_name": null, "billing_address": {"country": "US", "line1": "1 Main Street"},
        "tax_id": ["911144442", "us_ein"], "organization_id": UUID, "deleted_at": null, "first_user_event_at": null,
        "avatar_url": null,
    })
}

pub(super) fn team() -> Value {
    let mut team = individual();
    team["type"] = json!("team");
    team.as_object_mut().unwrap().remove("email");
    team
}

#[test]
fn individuals_are_kept() {
    keeps::<CustomerIndividual>(&individual().to_string());
    keeps::<CustomerIndividual>(&with(&individual(), &[("/tax_id", json!(null)), ("/billing_address", json!(null))]));
    keeps::<Customer>(&individual().to_string());
    keeps::<Customer>(&team().to_string());
}

#[test]
fn the_tax_id_is_a_tuple() {
    let tax_id = |value| with(&individual(), &[("/tax_id", value)]);
    refuses::<CustomerIndividual>(&tax_id(json!(["911144442"])), "/tax_id: must have exactly 2 items");
    refuses::<CustomerIndividual>(&tax_id(json!(["1", "us_ein", "x"])), "/tax_id: must have exactly 2 items");
    refuses::<CustomerIndividual>(&tax_id(json!([911_144_442, "us_ein"])), "/tax_id/0: must be a string");
    refuses::<CustomerIndividual>(&tax_id(json!("911144442")), "/tax_id: must be an array");
    let report = crate::report_of::<CustomerIndividual>(&tax_id(json!(["911144442", "us_eim"])));
    assert!(report.starts_with("/tax_id/1: must be one of `"), "{report}");
    assert!(report.ends_with("; did you mean `us_ein`?"), "{report}");
}

#[test]
fn each_mistake_of_an_individual_is_told() {
    let text = with(
        &individual(),
        &[
            ("/id", json!("992fae2a")),
            ("/created_at", json!("yesterday")),
            ("/metadata/plan", json!(null)),
            ("/type", json!("team")),
            ("/billing_address", json!({"country": "XX", "line2": 2})),
        ],
    );
    breaks::<CustomerIndividual>(
        &text,
        "/billing_address/country one_of\n/billing_address/line2 type\n/created_at date_time\n/id uuid\n/metadata/plan null\n\
         /type constant",
    );
    refuses::<CustomerIndividual>(
        &without(&individual(), &["type", "name", "tax_id", "external_id"]),
        "/type: is missing\n/name: is missing\n/tax_id: is missing",
    );
}

#[test]
fn a_customer_is_told_apart_by_its_type() {
    refuses::<Customer>(
        &with(&individual(), &[("/type", json!("teem"))]),
        "/type: must be one of `individual`, `team`; did you mean `team`?",
    );
    refuses::<Customer>(&without(&individual(), &["type"]), "/type: is missing");
    refuses::<Customer>(&with(&individual(), &[("/email", json!(null))]), "/email: must not be null");
}

#[test]
fn a_customer_to_be_made_is_an_individual_by_default() {
    keeps::<CustomerCreate>(r#"{"type": "individual", "email": "ada@example.com", "name": "Ada"}"#);
    keeps::<CustomerCreate>(r#"{"type": "team", "owner": {"email": "ada@example.com"}}"#);
    let customer = <CustomerCreate as api_model::ApiModel>::from_json(r#"{"email": "ada@example.com"}"#).unwrap();
    assert!(matches!(customer, CustomerCreate::Individual(_)), "{customer:?}");
    refuses::<CustomerCreate>(r#"{"email": "ada"}"#, "/email: must be an e-mail address, such as `ada@example.com`");
    refuses::<CustomerCreate>("{}", "/email: is missing");
    refuses::<CustomerCreate>(r#"{"type": "person"}"#, "/type: must be one of `individual`, `team`");
    breaks::<CustomerCreate>(
        r#"{"type": "team", "metadata": {"": "a", "k": ""}, "billing_address": {"country": "CU"}}"#,
        "/metadata/ length\n/metadata/k length\n/billing_address/country one_of",
    );
}
