//! Type, lifetime and constant parameters, associated types, `bound`.

use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;
use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

twins! { type_parameter: Page<Item> {
    struct Page<T> { items: Vec<T>, next: Option<Box<Page<T>>> }
    struct Item { id: u8 }
} takes [r#"{"items":[{"id":1}],"next":{"items":[],"next":null}}"#] refuses [r#"{"items":[{"id":"x"}]}"#] }

twins! { two_parameters: Pair<u8, Pair<String, bool>> {
    struct Pair<A, B = A> { a: A, b: B }
} takes [r#"{"a":1,"b":{"a":"x","b":true}}"#] refuses [r#"{"a":1,"b":{"a":1,"b":true}}"#] }

twins! { parameter_with_bounds: Model<String, u8> {
    struct Model<K: Eq + Hash, V> where V: Copy { map: HashMap<K, V> }
} takes [r#"{"map":{"a":1}}"#] refuses [r#"{"map":{"a":-1}}"#] }

twins! { constant_parameter: Model<2, true> {
    struct Model<const N: usize, const FLAG: bool> { list: [u8; 2], inner: Inner<N> }
    struct Inner<const N: usize>;
} takes [r#"{"list":[1,2],"inner":null}"#] refuses [r#"{"list":[1],"inner":null}"#] }

/// Has no implementation of anything.
#[derive(Debug, Clone)]
pub(crate) struct Marker;

twins! { parameter_of_phantom_data: Model<Marker> {
    struct Model<T> { id: u8, marker: PhantomData<T> }
} takes [r#"{"id":1,"marker":null}"#] refuses [r#"{"id":1}"#, r#"{"id":1,"marker":1}"#] }

#[derive(Debug, Clone, Default)]
pub(crate) struct NotRead<T>(PhantomData<T>);

twins! { skipped_parameter: Model<u8> {
    struct Model<T> { id: u8, #[serde(skip)] other: NotRead<T>, #[serde(skip)] option: Option<T> }
} takes [r#"{"id":1}"#] refuses ["{}"] }

twins! { default_for_a_parameter: Model<String> {
    struct Model<T> { #[serde(default)] value: T, #[serde(skip)] skipped: T }
} takes ["{}", r#"{"value":"a"}"#] refuses [r#"{"value":1}"#] }

pub(crate) trait Api {
    type Id;
}

impl Api for Marker {
    type Id = u8;
}

twins! { associated_type: Model<Marker> {
    struct Model<A: Api> { id: A::Id, others: Option<A::Id> }
} takes [r#"{"id":1}"#, r#"{"id":1,"others":2}"#] refuses [r#"{"id":"1"}"#] }

// The bound is for serde; ours must be satisfied by what serde's says.
twins! { empty_bound: Model<Marker> {
    #[serde(bound = "")]
    struct Model<T> { id: u8, marker: PhantomData<T> }
} takes [r#"{"id":1,"marker":null}"#] refuses [r#"{"id":1}"#] }

/// Reads and writes whatever its parameter is.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound = "")]
pub(crate) struct Tag<T>(u8, PhantomData<T>);

#[test]
fn bounds_on_structs_and_fields() {
    use api_model::{ApiModel, Decode};

    #[derive(Debug, ApiModel)]
    #[serde(bound(serialize = "T: Serialize", deserialize = "T: Decode<'de>"))]
    struct OnStruct<T> {
        value: T,
    }
    #[derive(Debug, ApiModel)]
    struct OnField<T, U> {
        #[serde(bound = "")]
        #[api(serde)]
        tag: Tag<T>,
        value: U,
    }
    assert_eq!(OnStruct::<u8>::from_json(r#"{"value":1}"#).unwrap().value, 1);
    let model = OnField::<Marker, u8>::from_json(r#"{"tag":[1,null],"value":2}"#).unwrap();
    assert_eq!(model.to_json().unwrap(), r#"{"tag":[1,null],"value":2}"#);
    assert!(OnField::<Marker, u8>::from_json(r#"{"tag":["x",null],"value":2}"#).is_err());
}

twins! { lifetimes_and_types: Model<'static, u8, 3> {
    struct Model<'a, T, const N: usize> { text: &'a str, value: T }
} takes [r#"{"text":"a","value":1}"#] refuses [r#"{"text":"a"}"#] }

twins! { flattened_pointers_to_a_parameter: Model<Item> {
    struct Model<T> { #[serde(flatten)] boxed: Box<T>, #[serde(flatten)] perhaps: Option<std::sync::Arc<Other<T>>> }
    struct Other<T> { other: u8, items: Vec<T> }
    struct Item { id: u8 }
} takes [r#"{"id":1}"#, r#"{"id":1,"other":2,"items":[{"id":3}]}"#] refuses [r#"{"id":"1"}"#] }

twins! { flattened_pointer_in_an_option: Model<Item> {
    struct Model<T> { number: u8, #[serde(flatten)] perhaps: Option<Box<T>> }
    struct Item { id: u8 }
} takes [r#"{"number":1}"#, r#"{"id":1,"number":2}"#] refuses [r#"{"id":1}"#] }
