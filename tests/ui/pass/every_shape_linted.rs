//! Models of every shape, in a crate that turns on every lint that there is for its own code. `lints.rs` runs Clippy
//! over it as well, in both editions.
#![deny(warnings, missing_docs, unreachable_pub, missing_debug_implementations, missing_copy_implementations)]
#![deny(unused, unused_qualifications, unused_results, unused_lifetimes, unused_import_braces, unused_macro_rules)]
#![deny(single_use_lifetimes, elided_lifetimes_in_paths, explicit_outlives_requirements, redundant_lifetimes)]
#![deny(trivial_casts, trivial_numeric_casts, let_underscore_drop, unit_bindings, variant_size_differences)]
#![deny(non_ascii_idents, nonstandard_style, future_incompatible, keyword_idents, meta_variable_misuse)]
#![deny(redundant_imports, unused_extern_crates, ambiguous_negative_literals, macro_use_extern_crate)]
#![deny(rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility, unsafe_code)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery, clippy::cargo)]
#![deny(clippy::absolute_paths, clippy::arbitrary_source_item_ordering, clippy::allow_attributes)]
#![deny(clippy::allow_attributes_without_reason, clippy::exhaustive_enums, clippy::exhaustive_structs)]
#![deny(clippy::missing_inline_in_public_items, clippy::missing_docs_in_private_items)]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::shadow_unrelated)]
#![deny(clippy::renamed_function_params, clippy::impl_trait_in_params, clippy::str_to_string, clippy::as_conversions)]
// Of the package and of `main`, not of models.
#![allow(clippy::cargo_common_metadata, clippy::multiple_crate_versions, clippy::wildcard_dependencies, reason = "tests")]
#![allow(clippy::arbitrary_source_item_ordering, clippy::exhaustive_enums, clippy::exhaustive_structs, reason = "models")]
// `unreachable_pub` asks for the contrary, and functions of a rule take references.
#![allow(clippy::redundant_pub_crate, clippy::trivially_copy_pass_by_ref, reason = "of functions and modules")]

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::marker::PhantomData;

use api_model::{ApiModel, Outline, Patch};
use serde_json::Value;

/// The longest name.
const LONGEST: usize = 64;

/// The least of a price.
const LEAST: u32 = 1;

/// A struct with a rule of every kind of argument, and every option.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[api(omit_none, test_examples, exactly_one(nick_name, full_name), check(are_few(addresses), at = addresses))]
#[api(patch(AccountUpdate, derive(Debug, Clone, Default)))]
pub struct Account {
    /// One name.
    #[api(length(1..=LONGEST), normalize(trim), example = "Ada")]
    pub nick_name: Option<String>,
    /// Another.
    #[api(non_empty, secret, non_null)]
    pub full_name: Option<String>,
    /// How old.
    #[serde(default = "eighteen")]
    #[api(range(18..), example = 21)]
    pub age: u8,
    /// Several.
    #[api(items(email), unique, length(..=9))]
    pub addresses: Vec<String>,
    /// Many.
    #[api(keys(slug), values(range(0.0..=1.0), finite))]
    pub scores: BTreeMap<String, f64>,
    /// A list of lists.
    #[api(items(length(1..), items(pattern("^[a-z]+$"))))]
    pub words: Vec<Vec<String>>,
    /// With a name that is a word of Rust.
    #[api(one_of(["a", "b"]).message("must be a or b").code("kind"))]
    pub r#type: String,
    /// By a function.
    #[api(custom(is_even), read_only)]
    pub number: u32,
    /// Not used any longer.
    #[api(deprecated, write_only)]
    pub code: Option<String>,
    /// Three states.
    pub note: Patch<String>,
    /// Read by serde.
    #[api(serde)]
    pub anything: Option<Value>,
    /// Read by a function of ours.
    #[serde(default, with = "halves", skip_serializing_if = "is_zero")]
    pub half: u32,
    /// Nobody reads it.
    #[serde(skip)]
    pub cache: u8,
}

/// A default.
const fn eighteen() -> u8 {
    18
}

/// A check.
const fn are_few(addresses: &[String]) -> bool {
    addresses.len() < 150
}

/// A rule.
const fn is_even(number: &u32) -> bool {
    number.is_multiple_of(2)
}

/// A condition.
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// A module as `with` wants it.
mod halves {
    use serde::{Deserialize as _, Deserializer, Serializer};

    /// Writes half.
    pub(super) fn serialize<S: Serializer>(number: &u32, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(number / 2)
    }

    /// Reads half.
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
        Ok(u32::deserialize(deserializer)?.saturating_mul(2))
    }
}

/// Parameters, with bounds and without.
#[derive(Debug, ApiModel)]
pub struct Page<T, const SIZE: usize, U = u8>
where
    T: Clone,
{
    /// Some.
    #[api(length(..=100))]
    pub items: Vec<T>,
    /// A few.
    pub few: PhantomData<[u8; SIZE]>,
    /// Another.
    pub more: Option<Box<U>>,
}

/// Borrowed from the input.
#[derive(Debug, ApiModel)]
pub struct Words<'a> {
    /// A word.
    #[api(non_blank)]
    pub word: &'a str,
    /// Another.
    #[serde(borrow)]
    pub other: Cow<'a, str>,
    /// In a list.
    #[serde(borrow)]
    pub list: Vec<Cow<'a, str>>,
}

/// Constants and flattened fields of every kind.
#[derive(Debug, ApiModel)]
#[api(constant(version = 2, "x-kind" = "order"))]
pub struct Order {
    /// A struct.
    #[serde(flatten)]
    pub price: Fixed,
    /// An enum.
    #[serde(flatten)]
    pub payment: Option<Payment>,
    /// What is left.
    #[serde(flatten)]
    #[api(length(..=9))]
    pub rest: HashMap<String, Value>,
}

/// Names alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One.
    FirstOne,
    /// Another.
    #[serde(alias = "zwei")]
    Second,
    /// What is not known.
    #[serde(other)]
    Unknown,
}

/// External.
#[derive(Debug, ApiModel)]
pub enum Contact {
    /// By mail.
    Email(#[api(email)] String),
    /// By phone.
    Phone {
        /// With digits.
        #[api(pattern("^[0-9]+$"))]
        number: String,
    },
    /// Both.
    Both(String, #[api(range(LEAST..))] u32),
    /// Not at all.
    Nobody,
    /// Somehow.
    #[api(open)]
    Other(String, Option<Value>),
}

/// Internal.
#[derive(Debug, Clone, PartialEq, Eq, ApiModel)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Payment {
    /// With a card.
    Card {
        /// Its number.
        #[api(ascii)]
        card_number: String,
    },
    /// With a struct.
    Fixed(Fixed),
    /// In cash.
    Cash,
    /// Somehow.
    #[api(open)]
    Other(Value),
}

/// Adjacent.
#[derive(Debug, ApiModel)]
#[serde(tag = "type", content = "data")]
pub enum Event {
    /// Nothing.
    Ping,
    /// A number.
    Order(#[api(range(1..))] u32),
    /// Anything else.
    #[api(open)]
    Other(String, Option<Value>),
}

/// Without a tag.
#[derive(Debug, ApiModel)]
#[serde(untagged)]
#[api(exclusive)]
pub enum Recipient {
    /// By mail.
    Email {
        /// The address.
        #[api(email)]
        email: String,
    },
    /// By phone.
    Phone {
        /// The number.
        phone: String,
    },
}

/// Chosen by a function.
#[derive(Debug, ApiModel)]
#[serde(untagged)]
#[api(choose = choose)]
pub enum Chosen {
    /// A number.
    Number(u32),
    /// A text.
    Text(String),
}

/// Says which.
fn choose(outline: &Outline<'_>) -> Option<&'static str> {
    (!outline.is_object()).then_some("Text")
}

/// Some with a tag and one without.
#[derive(Debug, ApiModel)]
#[serde(tag = "kind")]
pub enum Mixed {
    /// With one.
    Tagged {
        /// A number.
        number: u8,
    },
    /// Without.
    #[serde(untagged)]
    Plain(String),
}

/// Told by their structs.
#[derive(Debug, Clone, Copy, ApiModel)]
#[api(discriminator = "type", default = "custom")]
pub enum Price {
    /// A price.
    Fixed(Fixed),
    /// Any.
    Custom(Custom),
    /// Two values.
    #[api(tag("once", "forever"))]
    Free(Free),
}

/// With a constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ApiModel)]
#[api(constant(type = "fixed"))]
pub struct Fixed {
    /// So much.
    #[api(range(LEAST..))]
    pub amount: u32,
}

/// With a constant that need not be there.
#[derive(Debug, Clone, Copy, ApiModel)]
#[api(constant(type = "custom", default))]
pub struct Custom {
    /// At least.
    pub minimum: Option<u32>,
}

/// Nothing.
#[derive(Debug, Clone, Copy, ApiModel)]
pub struct Free {}

/// Nothing at all.
#[derive(Debug, Clone, Copy, ApiModel)]
pub struct Unit;

/// Two.
#[derive(Debug, Clone, Copy, ApiModel)]
pub struct Pair(pub u8, #[api(range(..9))] pub u8);

/// As what it holds.
#[derive(Debug, ApiModel)]
#[serde(transparent)]
pub struct Holder {
    /// What it holds.
    #[api(length(1..))]
    pub inner: Vec<Unit>,
}

/// With conversions.
#[derive(Debug, Clone, PartialEq, Eq, ApiModel)]
#[api(newtype)]
pub struct CustomerId(#[api(normalize(trim), starts_with("cus_"))] String);

/// With a parameter.
#[derive(Debug, ApiModel)]
#[api(newtype)]
pub struct Secret(#[api(secret, bytes(8..))] Box<str>);

/// Integers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ApiModel)]
#[api(repr)]
#[repr(u8)]
pub enum Priority {
    /// Not much.
    Low = 1,
    /// Much.
    High = 9,
}

/// Within itself.
#[derive(Debug, ApiModel)]
pub struct Tree {
    /// More of them.
    #[api(length(..=9))]
    pub children: Vec<Self>,
    /// One.
    pub left: Option<Box<Self>>,
    /// By name.
    pub named: BTreeMap<String, Self>,
    /// Through another.
    pub node: Option<Box<Node>>,
}

/// Around a tree.
#[derive(Debug, ApiModel)]
#[serde(untagged)]
pub enum Node {
    /// One.
    Tree(Box<Tree>),
    /// Several.
    Trees(Vec<Self>),
}

/// From another type.
#[derive(Debug, Clone, ApiModel)]
#[serde(try_from = "String", into = "String")]
pub struct Even(String);

impl TryFrom<String> for Even {
    type Error = &'static str;

    #[inline]
    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.len().is_multiple_of(2) { Ok(Self(text)) } else { Err("must be even") }
    }
}

impl From<Even> for String {
    #[inline]
    fn from(even: Even) -> Self {
        even.0
    }
}

/// A half that is ours.
#[derive(Debug, Clone, Copy, serde::Serialize, ApiModel)]
#[api(serialize = false)]
pub struct Halved {
    /// A number.
    pub number: u8,
}

/// Private types, as public as they can be.
mod private {
    use api_model::ApiModel;

    /// A model.
    #[derive(Debug, ApiModel)]
    #[api(patch = "InnerUpdate")]
    pub(super) struct Inner {
        /// A text.
        #[api(length(1..))]
        pub(super) text: String,
        /// Another model.
        pub(super) hidden: Option<Hidden>,
    }

    /// A model of this module.
    #[derive(Debug, ApiModel)]
    pub(super) struct Hidden {
        /// A text.
        text: String,
    }

    /// Uses what nobody else does.
    pub(super) fn text(hidden: Hidden) -> String {
        hidden.text
    }
}

fn main() {
    let inner = private::Inner::from_json(r#"{"text": "a", "hidden": {"text": "b"}}"#);
    let inner = inner.map(|inner| inner.text + &inner.hidden.map(private::text).unwrap_or_default());
    assert!(matches!(inner.as_deref(), Ok("ab")), "both are there");
    let update = private::InnerUpdate::from_json("{}").map(|update| (update.text, update.hidden));
    assert!(matches!(update, Ok((None, Patch::Absent))), "nothing is given");
}
