use api_model::ApiModel;
use api_model_tests::polar::events::{Event, SystemEvent};
use api_model_tests::polar::ingest::{EventCreate, EventsIngest};
use serde_json::{Value, json};

use super::customers::individual;
use super::{NOW, UUID, with, without};
use crate::{keeps, refuses};

fn event(source: &str, name: &str, metadata: &Value) -> Value {
    json!({
        "id": UUID, "timestamp": NOW, "organization_id": UUID, "customer_id": UUID, "customer": individual(),
        "external_customer_id": null, "child_count": 0, "label": "l", "source": source, "name": name, "metadata": metadata,
    })
}

fn reset() -> Value {
    event("system", "meter.reset", &json!({"meter_id": UUID}))
}

fn user() -> Value {
    let metadata = json!({
        "_cost": {"amount": "0.5", "currency": "usd"}, "_llm": {"vendor": "v", "model": "m", "input_tokens": 1,
        "output_tokens": 2, "total_tokens": 3}, "path": "/a", "count": 2, "share": 0.5, "cached": true,
    });
    event("user", "page.viewed", &metadata)
}

#[test]
fn events_are_told_apart_by_source_and_then_by_name() {
    keeps::<Event>(&reset().to_string());
    keeps::<Event>(&user().to_string());
    let read = |document: &Value| Event::from_json(&*document.to_string()).unwrap();
    assert!(matches!(read(&reset()), Event::System(SystemEvent::MeterReset(_))));
    assert!(matches!(read(&user()), Event::User(_)));
}

#[test]
fn an_event_that_is_not_known_yet_is_kept() {
    let event = event("system", "order.shipped", &json!({"parcel": 1}));
    keeps::<Event>(&event.to_string());
    let read = Event::from_json(&*event.to_string()).unwrap();
    assert!(matches!(read, Event::System(SystemEvent::Other(_))), "{read:?}");
}

#[test]
fn the_violations_of_an_event_are_those_of_its_kind() {
    refuses::<Event>(
        &with(&reset(), &[("/source", json!("sistem"))]),
        "/source: must be one of `system`, `user`; did you mean `system`?",
    );
    refuses::<Event>(&without(&reset(), &["source"]), "/source: is missing");
    refuses::<Event>(&without(&reset(), &["name"]), "/name: is missing");
    refuses::<Event>(
        &with(&reset(), &[("/metadata", json!({})), ("/id", json!("x")), ("/child_count", json!(null))]),
        "/child_count: must not be null\n\
         /id: must be a UUID, such as `2eb8aa08-aa98-11ea-b4aa-73b441d16380`\n\
         /metadata/meter_id: is missing",
    );
    refuses::<Event>(
        &with(
            &user(),
            &[
                ("/metadata/_llm/input_tokens", json!("1")),
                ("/metadata/path", json!([])),
                ("/metadata/_cost/amount", json!("free")),
            ],
        ),
        "/metadata/_cost/amount: must be a decimal number\n\
         /metadata/_llm/input_tokens: must be an integer\n\
         /metadata/path: must be a string, a number or a boolean",
    );
}

#[test]
fn events_to_be_ingested_are_kept() {
    let customer =
        json!({"name": "a", "customer_id": UUID, "metadata": {"_cost": {"amount": 0.5, "currency": "usd"}, "k": 1}});
    let external = json!({"name": "a", "external_customer_id": "c1", "timestamp": NOW});
    let text = json!({ "events": [customer, external] }).to_string();
    keeps::<EventsIngest>(&text);
    let events = EventsIngest::from_json(&*text).unwrap().events;
    assert!(matches!(&events[..], [EventCreate::Customer(_), EventCreate::ExternalCustomer(_)]), "{events:?}");
}

#[test]
fn the_violations_of_events_to_be_ingested_are_those_of_the_closest() {
    refuses::<EventsIngest>(
        &json!({"events": [{"name": "a"}]}).to_string(),
        "/events/0: must have one of `customer_id`, `external_customer_id`",
    );
    refuses::<EventsIngest>(
        &json!({"events": [
            {"name": 1, "customer_id": "x"},
            {"name": "a", "external_customer_id": 1},
            {"name": "a".repeat(129), "external_customer_id": "c", "metadata": {"k": ""}},
            7,
        ]})
        .to_string(),
        "/events/0/customer_id: must be a UUID, such as `2eb8aa08-aa98-11ea-b4aa-73b441d16380`\n\
         /events/0/name: must be a string\n\
         /events/1/external_customer_id: must be a string\n\
         /events/2/metadata/k: must have between 1 and 500 characters\n\
         /events/2/name: must have at most 128 characters\n\
         /events/3: must be an object",
    );
}
