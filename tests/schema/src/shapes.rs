//! Enums in their representations, and flattened fields.

use std::collections::BTreeMap;

use api_model::ApiModel;

use crate::types::{Id, Named};

#[derive(Debug, ApiModel)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum External {
    Nothing,
    AlsoNothing,
    Number(#[api(range(1..=9))] u8),
    Pair(u8, #[api(non_empty)] String),
    Object {
        #[api(length(1..=3))]
        long_name: String,
        #[serde(default)]
        more: Option<Box<External>>,
    },
    Named(Named),
}

/// Told apart by their type.
#[derive(Debug, ApiModel)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Internal {
    /// Nothing more.
    Empty,
    Circle {
        #[api(range(0.0..))]
        radius: f64,
    },
    Named(Named),
    #[serde(skip_serializing)]
    OnlyRead {
        inner: Box<Internal>,
    },
}

#[derive(Debug, ApiModel)]
#[serde(tag = "t", content = "c")]
pub enum Adjacent {
    Empty,
    Number(u8),
    Pair(u8, bool),
    Object { id: Id },
}

/// What there is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum Names {
    /// The first.
    FirstOne,
    SecondOne,
    #[serde(alias = "three")]
    Third,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum Closed {
    A { a: u8 },
    B { b: Option<String> },
    C,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "kind")]
pub enum Lenient {
    Known {
        a: u8,
    },
    #[serde(other)]
    Other,
}

#[derive(Debug, ApiModel)]
pub struct Flat {
    pub own: u8,
    #[serde(flatten)]
    pub named: Named,
    #[serde(flatten)]
    pub more: More,
}

#[derive(Debug, ApiModel)]
pub struct More {
    #[api(range(1..=5))]
    pub stars: Option<u8>,
    pub by_name: BTreeMap<Names, u8>,
}

#[derive(Debug, ApiModel)]
pub struct Rest {
    pub own: u8,
    #[serde(flatten)]
    #[api(keys(slug), values(length(1..=2)))]
    pub rest: BTreeMap<String, String>,
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct ClosedFlat {
    pub own: u8,
    #[serde(flatten)]
    pub named: Named,
}

#[derive(Debug, ApiModel)]
pub struct FlatEnum {
    pub own: u8,
    #[serde(flatten)]
    pub shape: Internal,
}

#[derive(Debug, ApiModel)]
#[api(constant(kind = "custom", version = 2, live = true), constant(extra = "x", default))]
pub struct Constants {
    pub value: Option<u8>,
}

/// How loud.
#[derive(Debug, ApiModel)]
#[api(repr)]
pub enum Level {
    /// Not at all.
    Low = -1,
    Middle = 5,
    High,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "struct")]
pub struct Tagged {
    pub level: Level,
}

/// A number, some text, or more.
#[derive(Debug, ApiModel)]
#[serde(untagged)]
pub enum Untagged {
    Number(#[api(range(0..=9))] i64),
    Text(#[api(length(1..=3))] String),
    List(Vec<Untagged>),
    Named(Named),
    Object {
        /// What it is.
        what: Names,
    },
    Nothing,
}

/// One or the other.
#[derive(Debug, ApiModel)]
#[serde(untagged)]
#[api(exclusive)]
pub enum Exclusive {
    ById { id: Id },
    Named(Named),
}

/// A benefit.
#[derive(Debug, ApiModel)]
#[api(discriminator = "type")]
pub enum Benefit {
    Custom(CustomBenefit),
    Discord(DiscordBenefit),
}

#[derive(Debug, ApiModel)]
#[api(constant(type = "custom"))]
pub struct CustomBenefit {
    pub note: Option<String>,
}

#[derive(Debug, ApiModel)]
#[api(constant(type = "discord"))]
pub struct DiscordBenefit {
    #[api(non_empty)]
    pub guild: String,
}

#[derive(Debug, ApiModel)]
#[api(discriminator = "benefit.type")]
pub enum Nested {
    Custom(CustomGrant),
    Discord(DiscordGrant),
}

#[derive(Debug, ApiModel)]
pub struct CustomGrant {
    pub benefit: CustomBenefit,
}

#[derive(Debug, ApiModel)]
pub struct DiscordGrant {
    pub benefit: DiscordBenefit,
    pub member: u8,
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Active,
    #[api(open)]
    Other(String),
}

#[derive(Debug, ApiModel)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    Created {
        status: Status,
    },
    #[api(open)]
    Unknown(serde_json::Value),
}

/// A status that a newer server may extend.
#[derive(Debug, ApiModel)]
#[repr(i64)]
#[api(repr)]
pub enum OpenStatus {
    /// Goes on.
    Active = 1,
    Closed = -2,
    #[api(open)]
    Other(i16),
}

#[derive(Debug, ApiModel)]
#[api(repr)]
pub enum OpenCode {
    Zero,
    One,
    #[api(open)]
    Other(#[api(range(100..=999))] u32),
}
