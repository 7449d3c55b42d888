//! What is read otherwise than by serde, which has a buffer there. The documentation of the derive lists it.

use std::collections::BTreeMap;
use std::fmt::Debug;

use api_model::ApiModel;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

twins! {
    #[serde(tag = "type")]
    pub(super) enum Tagged {
        Stock { counts: BTreeMap<u8, bool> },
        Sum { total: u128 },
        Pair { a: u8, b: u8 },
        Nothing,
    }

    pub(super) struct Pair { a: u8, b: u8 }

    pub(super) struct StructFirst { #[serde(flatten)] pair: Pair, #[serde(flatten)] tagged: Tagged }

    pub(super) struct EnumFirst { #[serde(flatten)] tagged: Tagged, #[serde(flatten)] pair: Pair }

    pub(super) struct FlatPair { #[serde(flatten)] pair: Pair }

    pub(super) struct Wide { counts: Option<BTreeMap<u8, bool>>, total: Option<u128> }

    pub(super) struct FlatWide { #[serde(flatten)] wide: Wide }

    pub(super) struct Rest { #[serde(flatten)] rest: BTreeMap<u8, bool> }

    #[serde(untagged)]
    pub(super) enum Union { Wide(u128), Text(i8, String), Name { name: String } }

    pub(super) enum Choice { Nothing, Name(String) }

    #[serde(untagged)]
    pub(super) enum Choices { One(Choice) }
}

fn json<T: DeserializeOwned + Debug>(text: &str) -> Option<String> {
    serde_json::from_str::<T>(text).ok().map(|value| format!("{value:?}"))
}

fn query<T: DeserializeOwned + Debug>(text: &str) -> Option<String> {
    serde_urlencoded::from_str::<T>(text).ok().map(|value| format!("{value:?}"))
}

fn cbor<T: DeserializeOwned + Debug>(value: &impl Serialize) -> Option<String> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    ciborium::from_reader::<T, _>(bytes.as_slice()).ok().map(|value| format!("{value:?}"))
}

fn message_pack<T: DeserializeOwned + Debug>(bytes: &[u8]) -> Option<String> {
    rmp_serde::from_slice::<T>(bytes).ok().map(|value| format!("{value:?}"))
}

/// What both read.
macro_rules! both {
    ($read:ident::<$type:ident>($input:expr)) => {
        ($read::<ours::$type>($input).as_deref(), $read::<theirs::$type>($input).as_deref())
    };
}

#[test]
fn what_serde_buffers_is_read_as_it_comes() {
    // A number as the key of a map.
    let counts = Some("Stock { counts: {7: true} }");
    assert_eq!(both!(json::<Tagged>(r#"{"type":"Stock","counts":{"7":true}}"#)), (counts, None));
    assert_eq!(both!(json::<Tagged>(r#"{"counts":{"7":true},"type":"Stock"}"#)), (counts, None));
    let flat = Some("FlatWide { wide: Wide { counts: Some({7: true}), total: None } }");
    assert_eq!(both!(json::<FlatWide>(r#"{"counts":{"7":true}}"#)), (flat, None));
    assert_eq!(both!(json::<Rest>(r#"{"7":true}"#)), (Some("Rest { rest: {7: true} }"), None));
    // Numbers of a query string.
    assert_eq!(both!(query::<FlatPair>("a=1&b=2")), (Some("FlatPair { pair: Pair { a: 1, b: 2 } }"), None));
    assert_eq!(both!(query::<Tagged>("type=Pair&a=1&b=2")), (Some("Pair { a: 1, b: 2 }"), None));
    // Integers of 128 bits.
    let text = r#"{"type":"Sum","total":340282366920938463463374607431768211455}"#;
    let sum = Some("Sum { total: 340282366920938463463374607431768211455 }");
    assert_eq!(both!(json::<Tagged>(text)), (sum, None));
    let flat = Some("FlatWide { wide: Wide { counts: None, total: Some(18446744073709551616) } }");
    assert_eq!(both!(json::<FlatWide>(r#"{"total":18446744073709551616}"#)), (flat, None));
    let wide = Some("Wide(340282366920938463463374607431768211455)");
    assert_eq!(both!(cbor::<Union>(&u128::MAX)), (wide, None));
    // A number that no `f64` holds, in what nobody reads.
    assert_eq!(both!(json::<Tagged>(r#"{"type":"Nothing","x":1e999}"#)), (Some("Nothing"), None));
    assert_eq!(both!(json::<Tagged>(r#"{"x":1e999,"type":"Nothing"}"#)), (None, None));
}

#[test]
fn what_serde_loses_in_its_buffer_is_there() {
    // `null` for the nothing of a variant.
    let nothing = serde_json::json!({ "Nothing": null });
    assert_eq!(both!(cbor::<Choice>(&nothing)), (Some("Nothing"), Some("Nothing")));
    assert_eq!(both!(cbor::<Choices>(&nothing)), (Some("One(Nothing)"), None));
    // An extension of MessagePack is a number and bytes.
    assert_eq!(both!(message_pack::<Union>(&[0xd4, 5, b'a'])), (Some("Text(5, \"a\")"), None));
}

#[test]
fn a_member_goes_to_one_flattened_field() {
    let text = r#"{"type":"Pair","a":1,"b":2}"#;
    assert_eq!(both!(json::<StructFirst>(text)), (None, None));
    let of_both = Some("EnumFirst { tagged: Pair { a: 1, b: 2 }, pair: Pair { a: 1, b: 2 } }");
    assert_eq!(both!(json::<EnumFirst>(text)), (None, of_both));
    // Which serde itself does not read back.
    let written = r#"{"type":"Pair","a":1,"b":2,"a":1,"b":2}"#;
    assert_eq!(both!(json::<EnumFirst>(written)), (None, None));
}
