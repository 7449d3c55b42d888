use api_model::{ApiModel, Patch};
use api_model_tests::polar::subscriptions::{SubscriptionUpdate, TrialEnd};
use serde_json::json;

use super::{NOW, UUID};
use crate::{keeps, refuses};

#[test]
fn each_change_is_told_by_its_property() {
    type Variant = fn(&SubscriptionUpdate) -> bool;
    let changes: &[(_, Variant)] = &[
        (json!({"product_id": UUID}), |change| matches!(change, SubscriptionUpdate::Base(_))),
        (json!({"seats": 3}), |change| matches!(change, SubscriptionUpdate::Seats(_))),
        (json!({"current_billing_period_end": NOW}), |change| matches!(change, SubscriptionUpdate::BillingPeriod(_))),
        (json!({"cancel_at_period_end": false}), |change| matches!(change, SubscriptionUpdate::Cancel(_))),
        (json!({"revoke": true}), |change| matches!(change, SubscriptionUpdate::Revoke(_))),
        (json!({"pause_at_period_end": true, "resumes_at": NOW}), |change| {
            matches!(change, SubscriptionUpdate::Pause(_))
        }),
        (json!({"resume": true}), |change| matches!(change, SubscriptionUpdate::Resume(_))),
        (json!({"pending_update": null}), |change| matches!(change, SubscriptionUpdate::Clear(_))),
    ];
    for (text, is_meant) in changes {
        let text = text.to_string();
        keeps::<SubscriptionUpdate>(&text);
        let change = SubscriptionUpdate::from_json(&*text).unwrap();
        assert!(is_meant(&change), "{text}: {change:?}");
    }
}

#[test]
fn a_trial_ends_now_or_then() {
    let trial = |text: &str| match SubscriptionUpdate::from_json(text).unwrap() {
        SubscriptionUpdate::Base(update) => update.trial_end,
        other => panic!("{other:?}"),
    };
    assert!(matches!(trial(r#"{"trial_end": "now"}"#), Patch::Value(TrialEnd::Now(_))));
    assert!(matches!(trial(r#"{"trial_end": "2026-04-01T12:00:00Z"}"#), Patch::Value(TrialEnd::At(_))));
    assert!(matches!(trial(r#"{"trial_end": null}"#), Patch::Null));
    assert!(matches!(trial(r#"{"discount_id": null}"#), Patch::Absent));
}

#[test]
fn the_violations_are_those_of_the_change_that_was_meant() {
    refuses::<SubscriptionUpdate>(r#"{"seats": "3"}"#, "/seats: must be an integer");
    refuses::<SubscriptionUpdate>(r#"{"revoke": false}"#, "/revoke: must be `true`");
    refuses::<SubscriptionUpdate>(r#"{"pending_update": {}}"#, "/pending_update: must be null");
    refuses::<SubscriptionUpdate>(
        r#"{"cancel_at_period_end": true, "customer_cancellation_reason": "bored"}"#,
        "/customer_cancellation_reason: must be one of `customer_service`, `low_quality`, `missing_features`, `switched_service`, `too_complex`, `too_expensive`, `unused`, `other`",
    );
    refuses::<SubscriptionUpdate>(
        r#"{"product_id": "x", "trial_end": "later"}"#,
        "/product_id: must be a UUID, such as `2eb8aa08-aa98-11ea-b4aa-73b441d16380`\n/trial_end: must be a date and time with an offset, such as `2026-04-01T12:00:00Z`",
    );
    refuses::<SubscriptionUpdate>(r#"{"seats": 3, "seat": 4}"#, "/seat: is not a known field; did you mean `seats`?");
    refuses::<SubscriptionUpdate>("7", "must be an object");
}
