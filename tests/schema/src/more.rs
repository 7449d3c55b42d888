//! Shapes that meet each other: aliases, open and untagged variants, flattened enums, choices, generics.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use api_model::{ApiModel, Outline, Patch};

use crate::shapes::{Benefit, CustomBenefit, DiscordBenefit, Internal, Level, Names};
use crate::types::{Id, Named};

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
#[api(exactly_one(mail, phone), at_most_one(a, b))]
pub struct Aliased {
    #[serde(alias = "user", alias = "login")]
    #[api(length(1..=5))]
    pub name: String,
    #[serde(alias = "e_mail")]
    pub mail: Option<String>,
    pub phone: Option<u8>,
    #[serde(alias = "aa", default)]
    pub a: Option<u8>,
    pub b: Patch<u8>,
    #[serde(alias = "one")]
    pub first: Option<Names>,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AliasedTag {
    #[serde(alias = "dot")]
    Point,
    #[serde(alias = "line", alias = "stroke")]
    Segment { length: u8 },
    #[serde(alias = "who")]
    Named(Named),
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum AliasedExternal {
    #[serde(alias = "none")]
    Nothing,
    #[serde(alias = "num")]
    Number(#[api(range(2..=4))] u8),
}

#[derive(Debug, ApiModel)]
#[serde(tag = "t", content = "c", deny_unknown_fields)]
pub enum AliasedAdjacent {
    #[serde(alias = "e")]
    Empty,
    #[serde(alias = "p")]
    Pair(u8, String),
}

/// Names, one that is not known, and others.
#[derive(Debug, ApiModel)]
pub enum OpenExternal {
    Off,
    Level(u8),
    #[api(open)]
    Other(String, Option<serde_json::Value>),
}

#[derive(Debug, ApiModel)]
#[serde(tag = "t", content = "c")]
pub enum OpenAdjacent {
    Off,
    Level(#[api(range(..=3))] u8),
    #[api(open)]
    Other(#[api(slug)] String, u8),
}

#[derive(Debug, ApiModel)]
#[api(discriminator = "type")]
pub enum OpenBenefit {
    Custom(CustomBenefit),
    Discord(DiscordBenefit),
    #[api(open)]
    Other(BTreeMap<String, serde_json::Value>),
}

#[derive(Debug, ApiModel)]
#[api(discriminator = "type", default = "custom")]
pub enum DefaultBenefit {
    Custom(DefaultCustom),
    Discord(DiscordBenefit),
}

#[derive(Debug, ApiModel)]
#[api(constant(type = "custom", default))]
pub struct DefaultCustom {
    pub note: Option<String>,
}

#[derive(Debug, ApiModel)]
#[api(discriminator = "duration")]
pub enum Duration {
    #[api(tag("once", "forever"))]
    Once(Once),
    Repeating(Repeating),
}

#[derive(Debug, ApiModel)]
pub struct Once {
    pub duration: String,
    pub note: Option<String>,
}

#[derive(Debug, ApiModel)]
#[api(constant(duration = "repeating"))]
pub struct Repeating {
    #[api(range(1..=999))]
    pub months: u16,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "type")]
pub enum WithUntagged {
    A {
        a: u8,
    },
    #[serde(untagged)]
    Any(Named),
}

#[derive(Debug, ApiModel)]
pub enum ExternalUntagged {
    A(u8),
    #[serde(untagged)]
    Text(#[api(length(3..))] String),
    #[serde(untagged)]
    List(Vec<u8>),
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
#[api(choose = choose)]
pub enum Chosen {
    Small(Small),
    Large(Large),
}

#[derive(Debug, ApiModel)]
pub struct Small {
    #[api(range(..=10))]
    pub size: u8,
}

#[derive(Debug, ApiModel)]
pub struct Large {
    #[api(range(5..))]
    pub size: u8,
    pub large: bool,
}

fn choose(outline: &Outline<'_>) -> Option<&'static str> {
    Some(if outline.has("large") { "Large" } else { "Small" })
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct FlatInternal {
    pub own: u8,
    #[serde(flatten)]
    pub shape: Benefit,
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct FlatUnion {
    pub own: u8,
    #[serde(flatten)]
    pub either: Either,
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
pub enum Either {
    ById { id: Id },
    Named(Named),
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct FlatClosedExternal {
    pub own: u8,
    #[serde(flatten)]
    pub external: FlatExternal,
}

#[derive(Debug, ApiModel)]
pub struct FlatOptional {
    pub own: u8,
    #[serde(flatten)]
    pub named: Option<Named>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, u8>,
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct FlatOptionalClosed {
    pub own: u8,
    #[serde(flatten)]
    pub named: Option<Named>,
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct FlatTwiceClosed {
    pub own: u8,
    #[serde(flatten)]
    pub inner: FlatInner,
}

#[derive(Debug, ApiModel)]
pub struct FlatTwice {
    #[serde(flatten)]
    pub inner: FlatInner,
    #[serde(flatten)]
    pub external: FlatExternal,
}

#[derive(Debug, ApiModel)]
pub struct FlatInner {
    #[serde(alias = "nick")]
    pub name: String,
    #[serde(flatten)]
    pub id: FlatId,
}

#[derive(Debug, ApiModel)]
pub struct FlatId {
    pub id: Id,
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "lowercase")]
pub enum FlatExternal {
    Card { number: u8 },
    Cash(Named),
}

#[derive(Debug, ApiModel)]
#[api(repr)]
pub enum Lax {
    One = 1,
    Two = 2,
    #[serde(other)]
    Other = 0,
}

#[derive(Debug, ApiModel)]
pub struct Wide {
    pub unsigned: Option<u128>,
    pub signed: Option<i128>,
    pub size: Option<usize>,
    pub cow: Option<Cow<'static, str>>,
    pub shared: Option<Arc<Named>>,
    pub keys: Option<BTreeMap<Names, Vec<Option<u8>>>>,
    pub by_level: Option<BTreeMap<i16, Names>>,
    pub nested: Option<Vec<BTreeMap<String, [u8; 2]>>>,
    pub letter_keys: Option<BTreeMap<char, u8>>,
    pub levels: Option<Vec<Level>>,
    pub pair: Option<(Named, Option<u8>)>,
    pub ids: Option<BTreeMap<Id, u8>>,
}

#[derive(Debug, ApiModel)]
#[serde(default, rename_all = "camelCase")]
pub struct Defaults {
    #[api(range(1..=9))]
    pub how_many: u8,
    pub what: Option<String>,
    #[api(length(1..=3), items(range(0..=9)))]
    pub list: Vec<u8>,
    #[serde(flatten)]
    pub named: Named,
}

impl Default for Defaults {
    fn default() -> Self {
        Self { how_many: 3, what: None, list: vec![1], named: Named { name: "x".to_owned() } }
    }
}

#[derive(Debug, ApiModel)]
#[api(omit_none)]
pub struct Trimmed {
    #[api(normalize(trim), length(1..=4))]
    pub text: String,
    #[api(normalize(lowercase), one_of(["a", "b"]))]
    pub choice: Option<String>,
    #[api(normalize(uppercase), pattern("^[A-Z]+$"))]
    pub upper: Option<String>,
    #[api(normalize(trim, empty_as_none), non_null)]
    pub present: Option<String>,
    #[api(normalize(trim), items(length(1..=3)), unique)]
    pub tags: Vec<String>,
    #[api(normalize(first_two), length(..=2))]
    pub cut: Option<String>,
}

fn first_two(text: Option<String>) -> Option<String> {
    text.map(|text| text.chars().take(2).collect())
}

/// A recursive union.
#[derive(Debug, ApiModel)]
#[serde(untagged)]
pub enum Filter {
    All { all: Vec<Filter> },
    Not { not: Box<Filter> },
    Field(FieldFilter),
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct FieldFilter {
    #[api(slug)]
    pub field: String,
    pub value: FilterValue,
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
pub enum FilterValue {
    Flag(bool),
    Number(i64),
    Float(f64),
    Text(#[api(non_empty)] String),
    Nothing(()),
}

#[derive(Debug, ApiModel)]
pub struct Pages<T, const N: usize> {
    #[api(length(..=N))]
    pub items: Vec<T>,
    pub next: Option<Box<Pages<T, N>>>,
    pub shape: Option<Internal>,
}

/// A function that takes the `Option` refuses an absent member, which the schema only marks.
#[derive(Debug, ApiModel)]
pub struct Looking {
    #[api(custom(is_there), example = "a")]
    pub note: Option<String>,
    pub other: Option<u8>,
}

#[allow(clippy::ref_option)]
fn is_there(note: &Option<String>) -> Result<(), &'static str> {
    if note.is_some() { Ok(()) } else { Err("must be there") }
}
