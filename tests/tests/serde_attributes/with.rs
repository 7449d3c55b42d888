//! `with`, `serialize_with`, `deserialize_with`, `borrow`.

use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serializer, de};

/// A value as its text, for any type.
pub(crate) mod as_text {
    use super::{Deserialize, Deserializer, Display, FromStr, Serializer, de};

    pub(crate) fn serialize<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub(crate) fn deserialize<'de, T: FromStr<Err: Display>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// Twice what is written, from any number.
pub(crate) fn double<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    Ok(u16::from(u8::deserialize(deserializer)?) * 2)
}

pub(crate) fn first_word<'de: 'a, 'a, D: Deserializer<'de>>(deserializer: D) -> Result<&'a str, D::Error> {
    let text = <&'a str>::deserialize(deserializer)?;
    Ok(text.split(' ').next().unwrap_or(text))
}

pub(crate) fn length<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(text.len() as u64)
}

pub(crate) fn first_of_list<'de, T: Deserialize<'de> + Default, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    Ok(Vec::<T>::deserialize(deserializer)?.into_iter().next().unwrap_or_default())
}

twins! { with_a_module: Model {
    struct Model { before: u8, #[serde(with = "as_text")] number: i64, #[serde(with = "as_text")] #[serde(default)] flag: bool, after: u8 }
} takes [
    r#"{"before":1,"number":"-7","flag":"true","after":2}"#, r#"{"before":1,"number":"7","after":2}"#, r#"[1,"2","true",3]"#,
] refuses [
    r#"{"before":1,"number":7,"after":2}"#, r#"{"before":1,"number":"x","after":2}"#, r#"{"before":1,"after":2}"#,
    r#"{"before":1,"number":null,"after":2}"#, r#"{"before":1,"number":["7"],"after":2}"#,
] }

twins! { deserialize_with: Model {
    struct Model { #[serde(deserialize_with = "double")] number: u16, #[serde(default, deserialize_with = "double")] other: u16 }
} takes [r#"{"number":255}"#, r#"{"number":0,"other":1}"#] refuses [r#"{"number":256}"#, r#"{"number":"1"}"#, "{}"] }

twins! { a_missing_option_with_is_missing: Model {
    struct Model { #[serde(deserialize_with = "first_of_list")] option: Option<u8> }
} takes [r#"{"option":[1]}"#, r#"{"option":[null]}"#, r#"{"option":[]}"#] refuses ["{}", r#"{"option":null}"#] }

twins! { serialize_with: Model {
    struct Model { #[serde(serialize_with = "length")] text: String, #[serde(serialize_with = "as_text::serialize", skip_serializing_if = "is_seven")] number: u8 }
} takes [r#"{"text":"abc","number":1}"#, r#"{"text":"abc","number":7}"#] refuses [r#"{"text":3,"number":1}"#] }

pub(crate) fn is_seven(number: &u8) -> bool {
    *number == 7
}

twins! { with_in_a_newtype: Model {
    struct Model(#[serde(with = "as_text")] u8);
} takes [r#""7""#] refuses ["7", r#""x""#, "null"] }

twins! { with_in_a_tuple: Model {
    struct Model(u8, #[serde(with = "as_text")] u8, #[serde(deserialize_with = "double", serialize_with = "as_text::serialize")] u16);
} takes [r#"[1,"7",3]"#] refuses ["[1,7,3]", r#"[1,"7"]"#] }

twins! { with_in_variants_of_several_fields: Vec<Model<u8>> {
    #[serde(tag = "t", content = "c")]
    enum Model<T> {
        Tuple(T, #[serde(with = "as_text")] u8),
        Struct { #[serde(with = "as_text")] a: u8, b: T },
        Flat { #[serde(with = "as_text")] a: u8, #[serde(flatten)] rest: std::collections::BTreeMap<String, T> },
    }
} takes [
    r#"[{"t":"Tuple","c":[1,"7"]},{"t":"Struct","c":{"a":"7","b":1}},{"c":{"b":1,"a":"7"},"t":"Flat"}]"#,
] refuses [r#"[{"t":"Tuple","c":[1,7]}]"#, r#"[{"t":"Struct","c":{"a":7,"b":1}}]"#, r#"[{"t":"Flat","c":{"a":7}}]"#] }

twins! { with_in_a_transparent: Model {
    #[serde(transparent)]
    struct Model { #[serde(with = "as_text")] number: u8 }
} takes [r#""7""#] refuses ["7", "null"] }

twins! { with_and_a_type_parameter: Model<u32> {
    struct Model<T: FromStr<Err: Display> + Display> { #[serde(with = "as_text")] value: T }
} takes [r#"{"value":"7"}"#] refuses [r#"{"value":7}"#] }

twins! { borrowed_text: Model<'static> {
    struct Model<'a> {
        text: &'a str,
        bytes: &'a [u8],
        #[serde(borrow)] cow: Cow<'a, str>,
        #[serde(borrow)] option: Option<&'a str>,
        owned: Cow<'a, str>,
        #[serde(deserialize_with = "first_word", borrow)] word: &'a str,
    }
} takes [
    r#"{"text":"a","bytes":"b","cow":"c","option":null,"owned":"d","word":"e f"}"#,
    r#"{"text":"a","bytes":"b","cow":"c\n","option":"x","owned":"\t","word":"e"}"#,
] refuses [
    r#"{"text":"a\n","bytes":"b","cow":"c","owned":"d","word":"e"}"#,
    r#"{"text":"a","bytes":"b","cow":7,"owned":"d","word":"e"}"#,
    r#"{"text":"a","bytes":"b","cow":"c","owned":"d","word":7}"#,
    r#"{"text":"a","bytes":"b","cow":"c","owned":"d"}"#,
] }

twins! { borrow_of_a_named_lifetime: Model<'static, 'static> {
    struct Model<'a, 'b> { #[serde(borrow = "'a")] first: Inner<'a>, #[serde(borrow)] second: Vec<Inner<'b>> }
    struct Inner<'x> { #[serde(borrow)] text: Cow<'x, str> }
} takes [r#"{"first":{"text":"a"},"second":[{"text":"b"}]}"#] refuses [r#"{"first":{"text":1},"second":[]}"#] }
