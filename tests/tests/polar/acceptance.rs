//! The acceptance set: inputs valid and invalid of hand-written models, with the violations that are expected.

mod benefits;
mod checkouts;
mod customers;
mod discounts;
mod events;
mod meters;
mod others;
mod products;
mod sessions;
mod subscriptions;

use serde_json::Value;

const UUID: &str = "992fae2a-2a17-4b7a-8d9e-e287cf90131b";
const NOW: &str = "2026-04-01T12:00:00Z";

/// The document with other values at some pointers.
fn with(document: &Value, changes: &[(&str, Value)]) -> String {
    let mut document = document.clone();
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').expect("a pointer starts with a slash");
        match document.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}")) {
            Value::Object(members) => {
                members.insert(name.to_owned(), value.clone());
            }
            Value::Array(items) => items[name.parse::<usize>().unwrap()] = value.clone(),
            _ => panic!("nothing within {parent}"),
        }
    }
    document.to_string()
}

/// The document without some of its members.
fn without(document: &Value, names: &[&str]) -> String {
    let mut document = document.clone();
    for name in names {
        document.as_object_mut().unwrap().remove(*name).unwrap_or_else(|| panic!("no {name}"));
    }
    document.to_string()
}
