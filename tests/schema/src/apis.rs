//! Models as users write them for the APIs that they have: of code hosting, payments, files, messages.

use std::collections::{BTreeMap, HashMap};

use api_model::ApiModel;
use serde_json::Value;

// Code hosting.

/// A pull request, with what reviewers said.
///
/// Draft pull requests cannot be merged.
#[derive(Debug, Clone, ApiModel)]
#[api(check(merged_when_closed(state, merged_at)), at_most_one(milestone, project))]
pub struct PullRequest {
    pub id: u64,
    #[api(range(1..), example = 1347)]
    pub number: u32,
    pub state: State,
    #[api(length(1..=256), example = "Amazing new feature")]
    pub title: String,
    /// In Markdown.
    #[api(length(..=65_536))]
    pub body: Option<String>,
    pub user: User,
    #[serde(default)]
    #[api(length(..=100), unique)]
    pub labels: Vec<Label>,
    #[api(required)]
    pub merged_at: Option<chrono::DateTime<chrono::Utc>>,
    pub milestone: Option<u32>,
    pub project: Option<String>,
    #[serde(rename = "_links")]
    pub links: BTreeMap<LinkName, Link>,
    #[serde(default)]
    pub reviewers: Vec<Reviewer>,
    /// A commit, by its hash.
    pub head: Sha,
}

fn merged_when_closed(state: &State, merged_at: &Option<chrono::DateTime<chrono::Utc>>) -> Result<(), &'static str> {
    if merged_at.is_some() && matches!(state, State::Open) { Err("must be closed once it is merged") } else { Ok(()) }
}

#[derive(Debug, Clone, ApiModel)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Open,
    /// Merged, or given up.
    Closed,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum LinkName {
    #[serde(rename = "self")]
    Itself,
    Html,
    ReviewComments,
}

#[derive(Debug, Clone, ApiModel)]
pub struct Link {
    #[api(url, example = "https://example.com/pulls/1347")]
    pub href: String,
}

#[derive(Debug, Clone, ApiModel)]
pub struct User {
    #[api(pattern("^[a-z\\d](?:[a-z\\d]|-){0,38}$"), example = "octocat")]
    pub login: String,
    pub id: u64,
    #[serde(rename = "type")]
    pub kind: UserKind,
    #[serde(flatten)]
    pub more: HashMap<String, Value>,
}

#[derive(Debug, Clone, ApiModel)]
pub enum UserKind {
    User,
    Organization,
    #[api(open)]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, ApiModel)]
#[serde(untagged)]
pub enum Label {
    Name(#[api(non_blank)] String),
    Full {
        name: String,
        #[api(pattern("^[0-9a-fA-F]{6}$"), example = "ff0000")]
        color: Option<String>,
    },
}

#[derive(Debug, Clone, ApiModel)]
#[serde(tag = "kind", content = "reviewer", rename_all = "lowercase")]
pub enum Reviewer {
    User(Box<User>),
    Team { slug: String, members: Vec<User> },
    Anyone,
}

/// The hash of a commit.
#[derive(Debug, Clone, ApiModel)]
#[api(newtype)]
pub struct Sha(#[api(normalize(trim, lowercase), pattern("^[0-9a-f]{40}$"))] String);

// Payments.

/// A charge.
#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
#[api(patch = "ChargeUpdate", constant(object = "charge"))]
pub struct Charge {
    #[api(starts_with("ch_"), length(..=255), read_only)]
    pub id: String,
    /// In the smallest unit of the currency.
    #[api(range(50..=99_999_999), example = 2000)]
    pub amount: i64,
    #[api(normalize(lowercase), length(3), ascii, example = "usd")]
    pub currency: String,
    #[serde(with = "timestamp")]
    #[api(example = 1_679_090_539)]
    pub created: chrono::DateTime<chrono::Utc>,
    #[serde(default)]
    #[api(length(..=50), keys(length(1..=40), no_control), values(length(..=500)))]
    pub metadata: BTreeMap<String, String>,
    pub payment_method_details: PaymentMethod,
    pub fee: Option<rust_decimal::Decimal>,
    #[api(secret)]
    pub client_secret: Option<String>,
    pub refunds: Refunds<Refund>,
    #[serde(default = "attempts")]
    #[api(range(1..=5))]
    pub attempts: u8,
}

fn attempts() -> u8 {
    1
}

/// Seconds since 1970.
pub mod timestamp {
    use serde::{Deserialize, Deserializer, Serializer};

    type Time = chrono::DateTime<chrono::Utc>;

    #[allow(clippy::trivially_copy_pass_by_ref)] // As serde calls it.
    pub fn serialize<S: Serializer>(time: &Time, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(time.timestamp())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Time, D::Error> {
        let seconds = i64::deserialize(deserializer)?;
        Time::from_timestamp(seconds, 0).ok_or_else(|| serde::de::Error::custom("must be a time"))
    }
}

#[derive(Debug, ApiModel)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum PaymentMethod {
    Card {
        #[api(one_of(["visa", "mastercard"]))]
        brand: String,
        #[api(range(1..=12))]
        exp_month: u8,
        exp_year: u16,
        #[serde(flatten)]
        checks: Checks,
    },
    SepaDebit(SepaDebit),
    Wallet {
        wallet: Box<PaymentMethod>,
    },
    Link,
}

#[derive(Debug, ApiModel)]
#[api(all_or_none(cvc_check, postal_check))]
pub struct Checks {
    pub cvc_check: Option<bool>,
    pub postal_check: Option<bool>,
}

#[derive(Debug, ApiModel)]
pub struct SepaDebit {
    #[api(custom(is_iban).message("must be an IBAN").code("iban"), example = "DE89370400440532013000")]
    pub iban: String,
}

fn is_iban(text: &str) -> bool {
    text.len() >= 15 && text.starts_with(|c: char| c.is_ascii_uppercase())
}

/// A list of objects, a page at a time.
#[derive(Debug, ApiModel)]
#[api(constant(object = "list"))]
pub struct Refunds<T> {
    pub data: Vec<T>,
    pub has_more: bool,
    #[api(omit_none)]
    pub next: Option<Cursor>,
}

#[derive(Debug, ApiModel)]
pub struct Cursor(#[api(bytes(1..=64))] pub String, #[serde(default)] pub Option<u16>);

#[derive(Debug, ApiModel)]
pub struct Refund {
    pub amount: u32,
    pub reason: Option<Reason>,
}

#[derive(Debug, ApiModel)]
#[api(repr)]
pub enum Reason {
    /// Paid twice.
    Duplicate = 1,
    Fraud = 2,
}

// Files.

/// A folder, within which there are others: no schema of the two is there before the other.
#[derive(Debug, ApiModel)]
pub struct Folder {
    #[api(non_blank)]
    pub name: String,
    #[serde(default)]
    pub entries: Vec<Entry>,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Entry {
    Folder(Folder),
    File {
        size: u64,
        #[serde(flatten)]
        named: Box<NamedEntry>,
    },
}

#[derive(Debug, ApiModel)]
pub struct NamedEntry {
    pub name: String,
    pub beside: Option<Vec<Entry>>,
}

// Messages.

/// What happened.
#[derive(Debug, ApiModel)]
#[api(discriminator = "message.type")]
pub enum Update {
    Text(Of<TextMessage>),
    Photo(Of<PhotoMessage>),
}

#[derive(Debug, ApiModel)]
pub struct Of<M> {
    pub update_id: i64,
    pub message: M,
}

#[derive(Debug, ApiModel)]
#[api(constant(type = "text"))]
pub struct TextMessage {
    #[api(length(1..=4096))]
    pub text: String,
    pub reply_to: Option<Box<AnyMessage>>,
}

#[derive(Debug, ApiModel)]
#[api(constant(type = "photo"))]
pub struct PhotoMessage {
    #[api(length(1..))]
    pub sizes: Vec<[u16; 2]>,
    pub caption: Option<Option<String>>,
}

#[derive(Debug, ApiModel)]
#[api(discriminator = "type")]
pub enum AnyMessage {
    Text(TextMessage),
    Photo(PhotoMessage),
    #[api(open)]
    Other(serde_json::Map<String, Value>),
}
