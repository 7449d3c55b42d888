//! Enums among the members of a struct, and what else stands beside them.

use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(Debug, ApiModel)]
pub enum Method {
    /// By card.
    Card {
        #[api(length(4..=4))]
        last: String,
    },
    #[serde(alias = "bank")]
    Bank(#[api(range(..=200))] u8),
    #[serde(rename = "cash/~")]
    Cash(#[api(range(..=9))] u8),
    /// In no way.
    None,
}

#[derive(Debug, ApiModel)]
pub enum Units {
    First,
    Second,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "kind", content = "of")]
pub enum Subject {
    Number(u8),
    Text { text: String },
    Nobody,
}

/// An order.
#[derive(Debug, ApiModel)]
pub struct WithMethod {
    pub id: u8,
    #[serde(flatten)]
    pub method: Method,
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct OnlyMethod {
    pub id: u8,
    #[serde(flatten)]
    pub method: Box<Method>,
}

#[derive(Debug, ApiModel)]
pub struct MethodAndRest {
    #[serde(flatten)]
    pub method: Method,
    #[serde(flatten)]
    #[api(keys(length(..=5)))]
    pub rest: BTreeMap<String, u8>,
}

#[derive(Debug, ApiModel)]
pub struct PerhapsMethodAndRest {
    pub id: Option<u8>,
    #[serde(flatten)]
    pub method: Option<Method>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, u8>,
}

#[derive(Debug, ApiModel)]
pub struct WithUnits {
    pub id: u8,
    #[serde(flatten)]
    pub units: Units,
}

#[derive(Debug, ApiModel)]
pub struct SubjectAndRest {
    #[serde(flatten)]
    pub subject: Subject,
    #[serde(flatten)]
    pub rest: BTreeMap<String, u8>,
}

#[derive(Debug, ApiModel)]
pub struct PerhapsSubjectAndRest {
    #[serde(flatten)]
    pub subject: Option<Subject>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, u8>,
}

#[derive(Debug, ApiModel)]
pub struct Both {
    #[serde(flatten)]
    pub subject: Subject,
    #[serde(flatten)]
    pub method: Method,
    #[serde(flatten)]
    pub rest: BTreeMap<String, u8>,
}

/// Text or numbers, by their form.
#[derive(Debug, ApiModel)]
#[serde(tag = "form", rename_all = "lowercase")]
pub enum Measure {
    Exact {
        value: f32,
    },
    Other {
        value: f64,
        #[serde(flatten)]
        notes: BTreeMap<String, bool>,
    },
}

/// A tree whose nodes are flattened into it.
#[derive(Debug, ApiModel)]
pub struct Tree {
    #[serde(flatten)]
    pub node: Box<TreeNode>,
    pub note: Option<u8>,
}

#[derive(Debug, ApiModel)]
pub enum TreeNode {
    Leaf(u8),
    Trees(Vec<Tree>),
}

/// Beside what takes every member, none is unknown.
#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct AndAnything {
    pub id: u8,
    #[serde(flatten)]
    pub rest: BTreeMap<String, serde_json::Value>,
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct AndObject {
    pub id: u8,
    #[serde(flatten)]
    #[api(keys(slug))]
    pub rest: Option<serde_json::Map<String, serde_json::Value>>,
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct AndValue {
    #[serde(flatten)]
    pub method: Method,
    #[serde(flatten)]
    pub rest: serde_json::Value,
}

/// A map reads what the enum reads too, and does not write it.
#[derive(Debug, ApiModel)]
pub struct Mail {
    pub id: u8,
    #[serde(flatten)]
    pub event: MailEvent,
    #[serde(flatten)]
    pub rest: BTreeMap<String, String>,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "event")]
pub enum MailEvent {
    Open { agent: Option<String> },
    Bounce,
}

/// What is there of the event must be right.
#[derive(Debug, ApiModel)]
pub struct StrictMail {
    pub id: u8,
    #[serde(flatten)]
    #[api(strict)]
    pub event: Option<MailEvent>,
    #[serde(flatten)]
    #[api(strict)]
    pub method: Option<Method>,
}

#[derive(Debug, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct StrictSubject {
    pub id: u8,
    #[serde(flatten)]
    #[api(strict)]
    pub subject: Option<Subject>,
}
