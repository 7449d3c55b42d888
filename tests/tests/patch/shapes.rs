//! Generics, lifetimes, flattened fields, other names and visibilities.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::marker::PhantomData;

use api_model::{ApiModel, Patch};

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(patch(PageUpdate, derive(Debug, Clone, PartialEq)))]
struct Page<T: Clone>
where
    T: PartialEq,
{
    items: Vec<T>,
    next: Option<T>,
    #[serde(skip)]
    marker: PhantomData<T>,
}

#[test]
fn of_a_generic_model() {
    let mut page: Page<u8> = Page::from_json(r#"{"items":[1],"next":2}"#).unwrap();
    PageUpdate::from_json(r#"{"next":null,"items":[3]}"#).unwrap().apply(&mut page).unwrap();
    assert_eq!(page, Page { items: vec![3], next: None, marker: PhantomData });
    assert_eq!(PageUpdate::<u8>::from_json(r#"{"items":[256]}"#).unwrap_err().len(), 1);
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(patch = "EventUpdate")]
struct Event<'a> {
    #[api(non_empty)]
    name: &'a str,
    #[serde(borrow)]
    note: Option<Cow<'a, str>>,
}

#[test]
fn of_a_model_that_borrows() {
    let mut event: Event<'_> = api_model::from_json(r#"{"name":"a","note":"b"}"#).unwrap();
    let update: EventUpdate<'_> = api_model::from_json(r#"{"name":"c","note":null}"#).unwrap();
    update.apply(&mut event).unwrap();
    assert_eq!(event, Event { name: "c", note: None });
    assert_eq!(EventUpdate { name: Some(""), ..EventUpdate::default() }.apply(&mut event).unwrap_err().len(), 1);
    assert_eq!(event.name, "c");
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(patch = "OrderUpdate", check(rising(low, high)))]
struct Order {
    low: u8,
    high: u8,
    #[serde(flatten)]
    #[api(patch = "AddressUpdate")]
    address: Address,
    #[serde(flatten)]
    #[api(patch(MoreUpdate))]
    more: Box<More<u8>>,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

fn rising(low: &u8, high: &u8) -> bool {
    low <= high
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(patch = "AddressUpdate")]
struct Address {
    #[api(non_empty)]
    street: String,
    floor: Option<u8>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[api(patch = "MoreUpdate")]
struct More<T> {
    note: Option<String>,
    value: Option<T>,
}

#[test]
fn of_flattened_fields() {
    let read = || Order::from_json(r#"{"low":1,"high":2,"street":"a","floor":1,"note":"n","x":1}"#).unwrap();
    let mut order = read();
    OrderUpdate::from_json(r#"{"floor":null,"note":"m","x":2,"y":3}"#).unwrap().apply(&mut order).unwrap();
    assert_eq!(
        order.to_json().unwrap(),
        r#"{"low":1,"high":2,"street":"a","floor":null,"note":"m","value":null,"x":2,"y":3}"#
    );
    let mut order = read();
    let update = OrderUpdate::from_json(r#"{"low":3,"street":"b","note":null,"x":2,"y":3}"#).unwrap();
    assert!(update.apply(&mut order).is_err());
    assert_eq!(order, read());
    OrderUpdate::default().apply(&mut order).unwrap();
    assert_eq!(order, read());
    let report = OrderUpdate::from_json(r#"{"street":"","floor":"x","z":-1}"#).unwrap_err();
    let expected = "/street: must not be empty\n/floor: must be an integer\n/z: must be between 0 and 255";
    assert_eq!(report.to_string(), expected);
}

#[allow(unreachable_pub)]
pub(crate) mod public {
    use api_model::{ApiModel, Patch};

    #[derive(Debug, Clone, PartialEq)]
    struct Private(u8);

    impl<'de> api_model::Decode<'de> for Private {
        fn decode<D: serde::Deserializer<'de>>(
            deserializer: D,
            cx: &mut api_model::Context,
        ) -> Result<Option<Self>, D::Error> {
            Ok(u8::decode(deserializer, cx)?.map(Self))
        }
    }

    impl serde::Serialize for Private {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u8(self.0)
        }
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[api(patch = UserUpdate)]
    pub struct User {
        private: Private,
        pub r#type: Option<String>,
        pub already: Patch<u8>,
        #[serde(rename = "Nick Name")]
        #[api(omit_none)]
        pub nick: Option<String>,
    }
}

#[test]
fn of_private_types_and_raw_names() {
    let mut user = public::User::from_json(r#"{"private":1,"type":"a"}"#).unwrap();
    let update = public::UserUpdate::from_json(r#"{"private":2,"type":null,"already":null,"Nick Name":"n"}"#).unwrap();
    assert_eq!(update.to_json().unwrap(), r#"{"private":2,"type":null,"already":null,"Nick Name":"n"}"#);
    update.apply(&mut user).unwrap();
    assert_eq!((user.r#type.clone(), user.already), (None, Patch::Null));
    let mut update = public::UserUpdate::default();
    update.already = Patch::Value(3);
    update.apply(&mut user).unwrap();
    assert_eq!(user.to_json().unwrap(), r#"{"private":2,"type":null,"already":3,"Nick Name":"n"}"#);
}
