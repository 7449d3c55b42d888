//! What runs in a cluster, as users write it: constants, expressions, what is said in several ways.

use std::collections::BTreeMap;

use api_model::ApiModel;

/// What a cluster shall run.
#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
#[api(constant(apiVersion = "v1", kind = "Pod"))]
pub struct Pod {
    pub metadata: ObjectMeta,
    pub spec: PodSpec,
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase", default)]
#[api(omit_none)]
pub struct ObjectMeta {
    #[api(hostname, length(1..=63))]
    pub name: Option<String>,
    #[api(keys(pattern("^([a-z0-9.-]+/)?[A-Za-z0-9_.-]+$")), values(length(..=63)))]
    pub labels: BTreeMap<String, String>,
    pub annotations: Option<BTreeMap<String, String>>,
    pub deletion_grace_period_seconds: Option<u64>,
}

impl Default for ObjectMeta {
    fn default() -> Self {
        Self {
            name: None,
            labels: [("app".to_owned(), "web".to_owned())].into(),
            annotations: None,
            deletion_grace_period_seconds: Some(30),
        }
    }
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
pub struct PodSpec {
    #[api(length(1..=10))]
    pub containers: Vec<Container>,
    #[serde(default)]
    pub volumes: Vec<Volume>,
    pub affinity: Option<Expression>,
    #[serde(default)]
    pub restart_policy: RestartPolicy,
}

#[derive(Debug, Default, ApiModel)]
pub enum RestartPolicy {
    #[default]
    Always,
    OnFailure,
    Never,
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
pub struct Container {
    #[api(slug)]
    pub name: String,
    pub image: String,
    #[serde(default)]
    pub ports: Vec<Port>,
    #[serde(default)]
    pub resources: BTreeMap<Resource, Quantity>,
    pub liveness_probe: Option<Probe>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub command: Vec<String>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "kebab-case")]
pub enum Resource {
    Cpu,
    Memory,
    EphemeralStorage,
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
pub enum Quantity {
    Number(#[api(range(0..))] i64),
    Text(#[api(pattern("^[0-9]+(\\.[0-9]+)?(m|Ki|Mi|Gi)?$"))] String),
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
pub enum Port {
    Number(#[api(range(1..=65_535))] u16),
    Pair((u16, u16)),
    Full { port: std::num::NonZeroU16, name: Option<String> },
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
pub struct Probe {
    #[serde(flatten)]
    pub action: Action,
    #[serde(default)]
    pub period_seconds: u32,
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
pub enum Action {
    Exec { command: Vec<String> },
    HttpGet { path: String, port: Port },
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
pub struct Volume {
    pub name: String,
    #[serde(flatten)]
    pub source: Option<Source>,
}

#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
pub enum Source {
    EmptyDir {},
    HostPath { path: String },
}

/// A condition, as deep as it may be.
#[derive(Debug, ApiModel)]
#[serde(rename_all = "camelCase")]
pub enum Expression {
    And(#[api(length(1..))] Vec<Expression>),
    Not(Box<Expression>),
    In(String, Vec<String>),
    Exists(String),
    Always,
}
