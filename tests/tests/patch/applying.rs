//! What a partial update changes: what is given, all of it or nothing.

use std::panic::{AssertUnwindSafe, catch_unwind};

use api_model::{ApiModel, Patch};

use super::reading::{Product, ProductUpdate, product};

fn applied(update: &str) -> Result<Product, (String, Product)> {
    let mut product = product();
    match ProductUpdate::from_json(update).unwrap().apply(&mut product) {
        Ok(()) => Ok(product),
        Err(report) => Err((report.to_string(), product)),
    }
}

#[test]
fn an_empty_update_changes_nothing() {
    assert_eq!(applied("{}").unwrap(), product());
}

#[test]
fn what_is_given_replaces() {
    let changed =
        applied(r#"{"name":"Sofa","height":null,"home":"https://example.com/","seller":{"id":"t"}}"#).unwrap();
    let expected = Product {
        name: "Sofa".to_owned(),
        height: None,
        home: Some("https://example.com/".to_owned()),
        // A model within is replaced as a whole.
        seller: Some(super::reading::Seller { id: "t".to_owned(), note: None }),
        ..product()
    };
    assert_eq!(changed, expected);
}

#[test]
fn a_broken_check_leaves_all_as_it_was() {
    let (report, after) =
        applied(r#"{"priceRange":[1,2],"name":"Sofa","height":null,"home":"https://example.com/"}"#).unwrap_err();
    assert_eq!(report, "must have at most one of `price`, `priceRange`");
    assert_eq!(after, product());
    assert_eq!(applied(r#"{"priceRange":[1,2],"price":null}"#).unwrap().price_range, Some((1, 2)));
}

#[test]
fn an_update_built_in_code_is_checked() {
    let mut after = product();
    let update = ProductUpdate { name: Some(String::new()), price: Patch::Value(0), ..ProductUpdate::default() };
    let report = update.apply(&mut after).unwrap_err();
    assert_eq!(report.to_string(), "/name: must have between 1 and 8 characters\n/price: must be at least 1");
    assert_eq!(after, product());
}

/// It cannot be cloned, compared or shown.
struct Opaque(u8);

impl<'de> api_model::Decode<'de> for Opaque {
    fn decode<D: serde::Deserializer<'de>>(
        deserializer: D,
        cx: &mut api_model::Context,
    ) -> Result<Option<Self>, D::Error> {
        Ok(u8::decode(deserializer, cx)?.map(Self))
    }
}

impl serde::Serialize for Opaque {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}

#[derive(ApiModel)]
#[api(patch = "HoldsUpdate", check(not_seven(opaque)))]
struct Holds {
    opaque: Opaque,
    other: Option<Opaque>,
}

fn not_seven(opaque: &Opaque) -> bool {
    assert_ne!(opaque.0, 8, "a panic of the user");
    opaque.0 != 7
}

#[test]
fn nothing_is_cloned_and_a_panic_undoes() {
    let mut holds = Holds { opaque: Opaque(1), other: None };
    HoldsUpdate { opaque: Some(Opaque(2)), other: Patch::Value(Opaque(3)) }.apply(&mut holds).unwrap();
    assert_eq!((holds.opaque.0, holds.other.as_ref().map(|other| other.0)), (2, Some(3)));
    assert!(HoldsUpdate { opaque: Some(Opaque(7)), other: Patch::Null }.apply(&mut holds).is_err());
    let panics = AssertUnwindSafe(|| HoldsUpdate { opaque: Some(Opaque(8)), other: Patch::Null }.apply(&mut holds));
    assert!(catch_unwind(panics).is_err());
    assert_eq!((holds.opaque.0, holds.other.as_ref().map(|other| other.0)), (2, Some(3)));
    assert_eq!(HoldsUpdate::default().to_json().unwrap(), "{}");
}
