use api_model::ApiModel;
use api_model_tests::polar::meters::{Aggregation, MeterCreate};
use serde_json::{Value, json};

use super::with;
use crate::{keeps, refuses};

fn meter() -> Value {
    json!({
        "name": "Tokens", "unit": "scalar", "aggregation": {"func": "sum", "property": "tokens"},
        "filter": {"conjunction": "and", "clauses": [
            {"property": "name", "operator": "eq", "value": "used"},
            {"conjunction": "or", "clauses": [
                {"property": "tokens", "operator": "gt", "value": 10},
                {"property": "free", "operator": "ne", "value": true},
                {"conjunction": "and", "clauses": []},
            ]},
        ]},
    })
}

#[test]
fn meters_with_nested_filters_are_kept() {
    keeps::<MeterCreate>(&meter().to_string());
}

#[test]
fn several_functions_lead_to_one_aggregation() {
    let aggregation = |value: Value| {
        let text = with(&meter(), &[("/aggregation", value)]);
        keeps::<MeterCreate>(&text);
        MeterCreate::from_json(&*text).unwrap().aggregation
    };
    for func in ["sum", "max", "min", "avg"] {
        assert!(matches!(aggregation(json!({"func": func, "property": "x"})), Aggregation::Property(_)), "{func}");
    }
    assert!(matches!(aggregation(json!({"func": "count"})), Aggregation::Count(_)));
    assert!(matches!(aggregation(json!({"func": "unique", "property": "x"})), Aggregation::Unique(_)));
    refuses::<MeterCreate>(
        &with(&meter(), &[("/aggregation", json!({"func": "mean", "property": "x"}))]),
        "/aggregation/func: must be one of `count`, `sum`, `max`, `min`, `avg`, `unique`",
    );
    refuses::<MeterCreate>(
        &with(&meter(), &[("/aggregation", json!({"func": "sum"}))]),
        "/aggregation/property: is missing",
    );
}

#[test]
fn a_mistake_in_a_filter_is_told_at_its_depth() {
    refuses::<MeterCreate>(
        &with(&meter(), &[("/filter/clauses/1/clauses/0/operator", json!("gtr"))]),
        "/filter/clauses/1/clauses/0/operator: must be one of `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `like`, `not_like`; did you mean `gt`?",
    );
    refuses::<MeterCreate>(
        &with(&meter(), &[("/filter/clauses/1/conjunction", json!("xor"))]),
        "/filter/clauses/1/conjunction: must be one of `and`, `or`; did you mean `or`?",
    );
    refuses::<MeterCreate>(
        &with(&meter(), &[("/filter/clauses/1/clauses/0/value", json!(2_147_483_648_i64)), ("/name", json!("ab"))]),
        "/filter/clauses/1/clauses/0/value: must be between -2147483648 and 2147483647\n/name: must have at least 3 characters",
    );
    refuses::<MeterCreate>(
        &with(&meter(), &[("/filter/clauses/0/value", json!("a".repeat(1001)))]),
        "/filter/clauses/0/value: must have at most 1000 characters",
    );
    refuses::<MeterCreate>(
        &with(&meter(), &[("/filter/clauses/0/value", json!(null))]),
        "/filter/clauses/0/value: must not be null",
    );
}
