use api_model::ApiModel;
use api_model_tests::polar::discounts::{Discount, DiscountFixedCreate};
use serde_json::{Value, json};

use super::{NOW, UUID, with, without};
use crate::{breaks, keeps, refuses};

#[test]
fn a_discount_to_be_made_has_its_type_and_currency_by_default() {
    let discount =
        DiscountFixedCreate::from_json(r#"{"name": "Spring", "duration": "once", "amounts": {"usd": 100}}"#).unwrap();
    assert_eq!(
        discount.to_json().unwrap(),
        r#"{"type":"fixed","name":"Spring","duration":"once","currency":"usd","amounts":{"usd":100}}"#
    );
    keeps::<DiscountFixedCreate>(
        r#"{"type": "fixed", "name": "Spring", "duration": "once", "currency": null, "starts_at": "2026-04-01T12:00:00Z"}"#,
    );
}

#[test]
fn each_mistake_of_a_discount_to_be_made_is_told() {
    breaks::<DiscountFixedCreate>(
        r#"{"type": "percentage", "name": "", "duration": "twice", "duration_in_months": 1000, "max_redemptions": 0,
            "products": ["x"], "amounts": {}, "currency": "usb", "amount": -1, "starts_at": "soon"}"#,
        "/type constant\n/name length\n/duration variant\n/duration_in_months range\n/max_redemptions range\n\
         /products/0 uuid\n/amounts length\n/currency variant\n/amount range\n/starts_at date_time",
    );
    breaks::<DiscountFixedCreate>(
        r#"{"amounts": {"dm": 1, "usd": 1000000000000, "eur": null}}"#,
        "/amounts/dm variant\n/amounts/usd range\n/amounts/eur null\n/name missing\n/duration missing",
    );
}

fn repeating() -> Value {
    json!({
        "duration": "repeating", "duration_in_months": 3, "type": "fixed", "amount": 100, "currency": "usd",
        "amounts": {"usd": 100}, "created_at": NOW, "modified_at": null, "id": UUID, "metadata": {}, "name": "Spring",
        "code": null, "starts_at": null, "ends_at": null, "max_redemptions": null, "max_redemptions_per_customer": null,
        "redemptions_count": 0, "organization_id": UUID, "products": [],
    })
}

fn once() -> Value {
    let mut discount = repeating();
    discount["duration"] = json!("once");
    discount.as_object_mut().unwrap().remove("duration_in_months");
    discount
}

fn percentage(mut discount: Value) -> Value {
    let members = discount.as_object_mut().unwrap();
    for name in ["amount", "currency", "amounts"] {
        members.remove(name);
    }
    members.insert("type".into(), json!("percentage"));
    members.insert("basis_points".into(), json!(1000));
    discount
}

#[test]
fn a_discount_is_told_apart_by_what_it_has() {
    type Variant = fn(&Discount) -> bool;
    let discounts: &[(Value, Variant)] = &[
        (repeating(), |discount| matches!(discount, Discount::FixedRepeat(_))),
        (once(), |discount| matches!(discount, Discount::FixedOnceForever(_))),
        (percentage(repeating()), |discount| matches!(discount, Discount::PercentageRepeat(_))),
        (percentage(once()), |discount| matches!(discount, Discount::PercentageOnceForever(_))),
    ];
    for (document, is_meant) in discounts {
        let text = document.to_string();
        keeps::<Discount>(&text);
        let discount = Discount::from_json(&*text).unwrap();
        assert!(is_meant(&discount), "{text}: {discount:?}");
    }
}

#[test]
fn the_violations_are_those_of_the_discount_that_was_meant() {
    refuses::<Discount>(
        &with(&percentage(repeating()), &[("/basis_points", json!("10%"))]),
        "/basis_points: must be an integer",
    );
    refuses::<Discount>(
        &with(&once(), &[("/id", json!(1)), ("/created_at", json!("x"))]),
        "/created_at: must be a date and time with an offset, such as `2026-04-01T12:00:00Z`\n/id: must be a string",
    );
    refuses::<Discount>(&without(&once(), &["name"]), "/name: is missing");
}
