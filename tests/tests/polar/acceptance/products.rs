use api_model::{ApiModel, Patch};
use api_model_tests::polar::products::{ProductCreate, ProductUpdate};
use serde_json::{Value, json};

use super::{UUID, with, without};
use crate::{breaks, keeps, refuses};

fn one_time() -> Value {
    json!({"name": "Book", "visibility": "public", "prices": [{"amount_type": "fixed", "price_currency": "usd", "price_amount": 500}]})
}

fn recurring() -> Value {
    let mut product = one_time();
    product["recurring_interval"] = json!("month");
    product["recurring_interval_count"] = json!(3);
    product
}

#[test]
fn a_product_recurs_when_it_says_how_often() {
    keeps::<ProductCreate>(&recurring().to_string());
    keeps::<ProductCreate>(&one_time().to_string());
    let read = |text: &str| ProductCreate::from_json(text).unwrap();
    assert!(matches!(read(&recurring().to_string()), ProductCreate::Recurring(_)));
    assert!(matches!(read(&one_time().to_string()), ProductCreate::OneTime(_)));
    let null = with(&one_time(), &[("/recurring_interval", json!(null))]);
    assert!(matches!(read(&null), ProductCreate::OneTime(_)));
}

#[test]
fn the_violations_are_those_of_the_product_that_was_meant() {
    refuses::<ProductCreate>(
        &with(&recurring(), &[("/recurring_interval_count", json!(1000))]),
        "/recurring_interval_count: must be between 1 and 999",
    );
    refuses::<ProductCreate>(
        &with(&recurring(), &[("/recurring_interval", json!("fortnight"))]),
        "/recurring_interval: must be one of `day`, `week`, `month`, `year`",
    );
    refuses::<ProductCreate>(
        &with(&one_time(), &[("/name", json!("B"))]),
        "/name: must have between 3 and 64 characters",
    );
    refuses::<ProductCreate>(&without(&one_time(), &["prices", "name"]), "/name: is missing\n/prices: is missing");
    breaks::<ProductCreate>(
        &with(&one_time(), &[("/prices/0/price_amount", json!(-1)), ("/prices/0/price_currency", json!("dm"))]),
        "/prices/0/price_amount range\n/prices/0/price_currency variant",
    );
}

#[test]
fn an_update_keeps_absent_null_and_value_apart() {
    for text in ["{}", r#"{"name": null}"#, r#"{"name": "Book", "description": null, "is_archived": true}"#] {
        keeps::<ProductUpdate>(text);
    }
    let update = ProductUpdate::from_json(r#"{"description": null, "trial_interval_count": 3}"#).unwrap();
    assert_eq!((update.description, update.name), (Patch::Null, Patch::Absent));
    assert_eq!(update.trial_interval_count, Patch::Value(3));
}

#[test]
fn an_update_keeps_prices_and_makes_others() {
    keeps::<ProductUpdate>(
        &json!({"prices": [{"id": UUID}, {"amount_type": "custom", "price_currency": "usd", "minimum_amount": 50}]})
            .to_string(),
    );
    refuses::<ProductUpdate>(
        r#"{"prices": [{"id": "x"}]}"#,
        "/prices/0/id: must be a UUID, such as `2eb8aa08-aa98-11ea-b4aa-73b441d16380`",
    );
    refuses::<ProductUpdate>(
        r#"{"prices": [{"amount_type": "fixed", "price_amount": "1"}], "name": "ab", "recurring_interval_count": 0}"#,
        "/prices/0/price_amount: must be an integer\n/name: must have between 3 and 64 characters\n/recurring_interval_count: must be between 1 and 999",
    );
}
