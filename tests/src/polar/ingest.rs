//! Events to be ingested.

use std::collections::BTreeMap;

use super::events::LLMMetadata;
use super::ids::CustomerId;
use super::rules;
use super::values::MetadataValue;
use api_model::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct EventsIngest {
    /// List of events to ingest.
    pub events: Vec<EventCreate>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct EventCreateCustomer {
    /// The timestamp of the event.
    #[api(non_null, date_time)]
    pub timestamp: Option<String>,
    /// The name of the event.
    #[api(length(..=128))]
    pub name: String,
    /// The ID of the organization owning the event.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: Option<String>,
    /// Your unique identifier for this event.
    pub external_id: Option<String>,
    /// The ID of the parent event.
    pub parent_id: Option<String>,
    /// Key-value object allowing you to store additional information about the event.
    #[api(non_null)]
    pub metadata: Option<EventMetadataInput>,
    /// ID of the customer in your Polar organization associated with the event.
    pub customer_id: CustomerId,
    /// ID of the member within the customer's organization who performed the action.
    #[api(uuid)]
    pub member_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct EventCreateExternalCustomer {
    /// The timestamp of the event.
    #[api(non_null, date_time)]
    pub timestamp: Option<String>,
    /// The name of the event.
    #[api(length(..=128))]
    pub name: String,
    /// The ID of the organization owning the event.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: Option<String>,
    /// Your unique identifier for this event.
    pub external_id: Option<String>,
    /// The ID of the parent event.
    pub parent_id: Option<String>,
    /// Key-value object allowing you to store additional information about the event.
    #[api(non_null)]
    pub metadata: Option<EventMetadataInput>,
    /// ID of the customer in your system associated with the event.
    pub external_customer_id: String,
    /// ID of the member in your system within the customer's organization who performed the action.
    pub external_member_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct EventMetadataInput {
    #[serde(rename = "_cost")]
    #[api(non_null)]
    pub cost: Option<CostMetadata>,
    #[serde(rename = "_llm")]
    #[api(non_null)]
    pub llm: Option<LLMMetadata>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, MetadataValue>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CostMetadata {
    /// The amount in cents.
    pub amount: Amount,
    /// The currency.
    #[api(pattern("usd"))]
    pub currency: String,
}

/// An event of a customer, by one ID or the other.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum EventCreate {
    Customer(EventCreateCustomer),
    ExternalCustomer(EventCreateExternalCustomer),
}

/// An amount in cents.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum Amount {
    Number(f64),
    Text(#[api(rules::decimal().places(5, 12))] String),
}
