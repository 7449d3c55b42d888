//! Every number, what is read by code, and lists within maps within lists.

use std::collections::BTreeMap;

use api_model::{ApiModel, Patch};
use serde::{Deserialize, Serialize};

/// Every number, and what is read by code.
#[derive(Debug, ApiModel)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct Form {
    #[api(range(-100..=100), multiple_of(10))]
    pub small: i8,
    #[api(range(1000..))]
    pub port: u16,
    #[api(range(..0))]
    pub below: i32,
    #[api(range(1..=9_007_199_254_740_991))]
    pub safe: u64,
    #[api(range(i64::MIN + 1..))]
    pub lowest: i64,
    #[api(range(0.5..), finite)]
    pub factor: f32,
    pub huge: Option<u128>,
    pub tuple: (u8, Option<bool>, Vec<(char, f64)>),
    pub nothing: (),
    pub twice: Option<Option<u8>>,
    #[api(items(keys(length(2)), values(items(range(1..)))))]
    pub deep: Vec<BTreeMap<String, Vec<u8>>>,
    pub percent: Percent,
    #[api(serde, example = Point { x: 1, y: -1 })]
    pub point: Point,
    #[api(serde)]
    pub maybe: Option<Point>,
    #[serde(with = "comma")]
    #[api(length(..=3), example = "a,b")]
    pub words: Vec<String>,
    pub update: Patch<Vec<Form>>,
}

/// Read and described by hand.
#[derive(Debug, Serialize, Deserialize)]
pub struct Percent(u8);

impl<'de> api_model::Decode<'de> for Percent {
    fn decode<D: serde::Deserializer<'de>>(
        deserializer: D,
        cx: &mut api_model::Context,
    ) -> Result<Option<Self>, D::Error> {
        let Some(value) = u8::decode(deserializer, cx)? else { return Ok(None) };
        if value > 100 {
            cx.report(api_model::Violation::new("percent", "must be a percentage"));
            return Ok(None);
        }
        Ok(Some(Self(value)))
    }

    fn schema() -> api_model::schema::TypeSchema {
        api_model::schema::TypeSchema::inline("Percent", |_| api_model::schema::integer("uint8", Some(0), Some(100)))
    }
}

/// A type that only serde knows.
#[derive(Debug, Serialize, Deserialize)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// A list in a text.
pub mod comma {
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(words: &[String], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&words.join(","))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
        Ok(String::deserialize(deserializer)?.split(',').map(ToOwned::to_owned).collect())
    }
}
