//! Partial updates of models with flattened fields and constants.

use std::collections::BTreeMap;

use api_model::ApiModel;

use crate::shapes::{Adjacent, Benefit, External, Internal};
use crate::types::Named;

#[derive(Debug, ApiModel)]
#[api(patch = "PriceUpdate", constant(object = "price", version = -2, rate = 0.5))]
pub struct Price {
    #[api(length(1..=4))]
    pub title: String,
    #[serde(flatten)]
    pub internal: Internal,
    #[serde(flatten)]
    pub size: Option<Size>,
}

#[derive(Debug, ApiModel)]
pub struct Size {
    #[serde(alias = "w")]
    #[api(range(1..=9))]
    pub width: u8,
    pub height: u8,
    pub unit: Option<Named>,
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
#[api(patch = "ClosedUpdate", constant(live = true))]
pub struct ClosedPrice {
    #[api(normalize(trimmed), items(length(1..=3)))]
    pub tags: Option<Vec<String>>,
    #[serde(flatten)]
    pub benefit: Benefit,
    #[serde(flatten)]
    pub adjacent: Option<Adjacent>,
    #[serde(flatten)]
    pub size: Option<Size>,
}

#[derive(Debug, ApiModel)]
#[api(patch = "MixedUpdate")]
pub struct Mixed {
    #[serde(flatten)]
    pub external: External,
    #[serde(flatten)]
    pub rest: Option<BTreeMap<String, serde_json::Value>>,
}

fn trimmed(tags: Option<Vec<String>>) -> Option<Vec<String>> {
    tags.map(|tags| tags.into_iter().map(|tag| tag.trim().to_owned()).collect())
}
