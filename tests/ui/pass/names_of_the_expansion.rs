#![allow(dead_code, non_snake_case)]

use api_model::ApiModel;

// Fields that are called what locals, functions and types of the expansion are or might be called.
#[derive(ApiModel)]
#[api(check(differ(value, cx), at = slots))]
struct Names {
    #[api(range(0..=value::MOST))]
    value: u8,
    #[api(range(..=cx::MOST))]
    cx: u8,
    __cx: u8,
    slots: u8,
    __slots: u8,
    deserializer: u8,
    __deserializer: Option<u8>,
    serializer: u8,
    __serializer: u8,
    __state: u8,
    __value: u8,
    __api: u8,
    __serde: u8,
    #[api(length(1..))]
    rules_0: String,
    guide_0: String,
    field_value: String,
    #[serde(default)]
    __default: String,
    de: String,
    #[serde(default, deserialize_with = "read")]
    With0: u8,
}

mod value {
    pub const MOST: u8 = 5;
}

mod cx {
    pub const MOST: u8 = 5;
}

fn differ(value: &u8, cx: &u8) -> bool {
    value != cx
}

fn read<'a, D: serde::Deserializer<'a>>(deserializer: D) -> Result<u8, D::Error> {
    serde::Deserialize::deserialize(deserializer)
}

#[derive(ApiModel)]
struct One {
    value: u8,
}

#[derive(ApiModel)]
struct Newtype<D, S, T>(Vec<(D, S, T)>);

#[derive(ApiModel)]
#[serde(default)]
struct WithDefault {
    value: u8,
}

impl Default for WithDefault {
    fn default() -> Self {
        Self { value: 5 }
    }
}

fn main() {
    assert_eq!(WithDefault::from_json("{}").unwrap().value, 5);
    assert_eq!(One::from_json(r#"{"value": 1}"#).unwrap().value, 1);
    assert!(Names::from_json("{}").is_err());
    assert!(Newtype::<u8, u8, u8>::from_json("[[1, 2, 3]]").is_ok());
}
