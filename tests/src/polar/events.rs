//! Events: what happened at Polar, and what its users say happened.

use std::collections::BTreeMap;

use super::customers::Customer;
use super::rules;
use super::system_events::{
    BalanceCreditOrderEvent, BalanceDisputeEvent, BalanceDisputeReversalEvent, BalanceOrderEvent, BalanceRefundEvent,
    BalanceRefundReversalEvent, BenefitCycledEvent, BenefitGrantedEvent, BenefitRevokedEvent, BenefitUpdatedEvent,
    CheckoutCreatedEvent, CustomerCreatedEvent, CustomerDeletedEvent, CustomerUpdatedEvent, MeterCreditEvent,
    MeterResetEvent, OrderPaidEvent, OrderRefundedEvent, OrderUnvoidedEvent, OrderVoidedEvent,
    SubscriptionBillingPeriodUpdatedEvent, SubscriptionCanceledEvent, SubscriptionCreatedEvent,
    SubscriptionCycledEvent, SubscriptionPastDueEvent, SubscriptionPausedEvent, SubscriptionProductUpdatedEvent,
    SubscriptionReactivatedEvent, SubscriptionReinstatedEvent, SubscriptionResumedEvent, SubscriptionRevokedEvent,
    SubscriptionSeatsUpdatedEvent, SubscriptionUncanceledEvent, SubscriptionUpdateClearedEvent,
    SubscriptionUpdatedEvent,
};
use super::values::MetadataOutputValue;
use api_model::ApiModel;
use serde_json::Value;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "source")]
pub enum Event {
    System(SystemEvent),
    User(UserEvent),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "name")]
pub enum SystemEvent {
    MeterCredited(MeterCreditEvent),
    MeterReset(MeterResetEvent),
    BenefitGranted(BenefitGrantedEvent),
    BenefitCycled(BenefitCycledEvent),
    BenefitUpdated(BenefitUpdatedEvent),
    BenefitRevoked(BenefitRevokedEvent),
    SubscriptionCreated(SubscriptionCreatedEvent),
    SubscriptionUpdated(SubscriptionUpdatedEvent),
    SubscriptionCycled(SubscriptionCycledEvent),
    SubscriptionCanceled(SubscriptionCanceledEvent),
    SubscriptionRevoked(SubscriptionRevokedEvent),
    SubscriptionPastDue(SubscriptionPastDueEvent),
    SubscriptionReactivated(SubscriptionReactivatedEvent),
    SubscriptionReinstated(SubscriptionReinstatedEvent),
    SubscriptionPaused(SubscriptionPausedEvent),
    SubscriptionResumed(SubscriptionResumedEvent),
    SubscriptionUncanceled(SubscriptionUncanceledEvent),
    SubscriptionProductUpdated(SubscriptionProductUpdatedEvent),
    SubscriptionSeatsUpdated(SubscriptionSeatsUpdatedEvent),
    SubscriptionBillingPeriodUpdated(SubscriptionBillingPeriodUpdatedEvent),
    SubscriptionUpdateCleared(SubscriptionUpdateClearedEvent),
    OrderPaid(OrderPaidEvent),
    OrderRefunded(OrderRefundedEvent),
    OrderVoided(OrderVoidedEvent),
    OrderUnvoided(OrderUnvoidedEvent),
    CheckoutCreated(CheckoutCreatedEvent),
    CustomerCreated(CustomerCreatedEvent),
    CustomerUpdated(CustomerUpdatedEvent),
    CustomerDeleted(CustomerDeletedEvent),
    BalanceOrder(BalanceOrderEvent),
    BalanceCreditOrder(BalanceCreditOrderEvent),
    BalanceRefund(BalanceRefundEvent),
    BalanceRefundReversal(BalanceRefundReversalEvent),
    BalanceDispute(BalanceDisputeEvent),
    BalanceDisputeReversal(BalanceDisputeReversalEvent),
    /// One that Polar has added since, whole.
    #[api(open)]
    Other(Value),
}

/// An event you created through the ingestion API.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "user"))]
pub struct UserEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    /// The name of the event.
    pub name: String,
    pub metadata: EventMetadataOutput,
}

/// What all events say.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct EventDetails {
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    /// The timestamp of the event.
    #[api(date_time)]
    pub timestamp: String,
    /// The ID of the organization owning the event.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    /// ID of the customer in your Polar organization associated with the event.
    #[api(required, uuid)]
    pub customer_id: Option<String>,
    /// The customer associated with the event.
    #[api(required)]
    pub customer: Option<Customer>,
    /// ID of the customer in your system associated with the event.
    #[api(required)]
    pub external_customer_id: Option<String>,
    /// ID of the member within the customer's organization who performed the action inside B2B.
    #[api(uuid)]
    pub member_id: Option<String>,
    /// ID of the member in your system within the customer's organization who performed the action inside B2B.
    pub external_member_id: Option<String>,
    /// Number of direct child events linked to this event.
    #[serde(default)]
    pub child_count: i64,
    /// The ID of the parent event.
    #[api(uuid)]
    pub parent_id: Option<String>,
    /// Human readable label of the event type.
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct EventMetadataOutput {
    #[serde(rename = "_cost")]
    #[api(non_null)]
    pub cost: Option<CostMetadataOutput>,
    #[serde(rename = "_llm")]
    #[api(non_null)]
    pub llm: Option<LLMMetadata>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, MetadataOutputValue>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CostMetadataOutput {
    /// The amount in cents.
    #[api(rules::decimal())]
    pub amount: String,
    /// The currency.
    #[api(pattern("usd"))]
    pub currency: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct LLMMetadata {
    /// The vendor of the event.
    pub vendor: String,
    /// The model used for the event.
    pub model: String,
    /// The LLM prompt used for the event.
    pub prompt: Option<String>,
    /// The LLM response used for the event.
    pub response: Option<String>,
    /// The number of LLM input tokens used for the event.
    pub input_tokens: i64,
    /// The number of LLM cached tokens that were used for the event.
    #[api(non_null)]
    pub cached_input_tokens: Option<i64>,
    /// The number of LLM output tokens used for the event.
    pub output_tokens: i64,
    /// The total number of LLM tokens used for the event.
    pub total_tokens: i64,
}
