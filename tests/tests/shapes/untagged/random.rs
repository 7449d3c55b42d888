//! Any JSON of the words that the unions know: both derives read the same of it.

use proptest::prelude::*;
use serde_json::{Map, Value};

use super::{ours, theirs};
use crate::same;

const KEYS: &[&str] = &[
    "first",
    "b",
    "a",
    "x",
    "y",
    "z",
    "child",
    "type",
    "t",
    "c",
    "unit",
    "new",
    "tuple",
    "struct",
    "firstKey",
    "zwei",
    "secondKey",
    "value",
    "maybe",
    "list",
    "by_name",
    "1",
    "true",
];

const TEXTS: &[&str] = &["", "a", "ab", "unit", "new", "struct", "tuple", "1", "true", "nope"];

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3_i64..300).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-10.0..10.0_f64).prop_map(Value::from),
        Just(Value::from(1.0)),
        prop::sample::select(TEXTS).prop_map(Value::from),
    ]
}

fn document() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(4, 24, 4, |inner| {
        let members = prop::collection::vec((prop::sample::select(KEYS), inner.clone()), 0..4);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            members.prop_map(|members| {
                Value::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
            }),
        ]
    })
}

/// What has the form of the nested union more often than chance makes it.
fn nested() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(6, 24, 3, |inner| {
        prop_oneof![
            (inner.clone(), prop::sample::select(&["a", "b"][..]), scalar())
                .prop_map(|(child, key, value)| serde_json::json!({"child": child, key: value})),
            (inner.clone(), 0_u8..9, 0_u8..9)
                .prop_map(|(child, a, b)| serde_json::json!({"child": child, "a": a, "b": b})),
            prop::collection::vec(inner, 0..3).prop_map(Value::from),
        ]
    })
}

proptest! {
    #![proptest_config(api_model_tests::random::cases(600))]

    #[test]
    fn both_derives_read_the_same(document in document()) {
        let text = document.to_string();
        let texts = [text.as_str()];
        same::<theirs::Forms, ours::Forms>(&texts);
        same::<theirs::Scalars, ours::Scalars>(&texts);
        same::<theirs::Flat, ours::Flat>(&texts);
        same::<theirs::Tags, ours::Tags>(&texts);
        same::<theirs::Nested, ours::Nested>(&texts);
        same::<theirs::Maps, ours::Maps>(&texts);
        same::<theirs::Skips, ours::Skips>(&texts);
        same::<theirs::ExternalOr, ours::ExternalOr>(&texts);
        same::<theirs::InternalOr, ours::InternalOr>(&texts);
        same::<theirs::AdjacentOr, ours::AdjacentOr>(&texts);
        same::<theirs::Strict, ours::Strict>(&texts);
        same::<theirs::Holds, ours::Holds>(&texts);
        same::<theirs::Either, ours::Either>(&texts);
        same::<theirs::FlattensMaybe, ours::FlattensMaybe>(&texts);
    }

    #[test]
    fn of_nested_unions_too(document in nested()) {
        same::<theirs::Nested, ours::Nested>(&[&document.to_string()]);
    }
}
