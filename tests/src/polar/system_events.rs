//! The events of Polar itself.

use super::event_metadata::{
    BalanceCreditOrderMetadata, BalanceDisputeMetadata, BalanceOrderMetadata, BalanceRefundMetadata,
    BenefitGrantMetadata, CheckoutCreatedMetadata, CustomerCreatedMetadata, CustomerDeletedMetadata,
    CustomerUpdatedMetadata, MeterCreditedMetadata, MeterResetMetadata, OrderPaidMetadata, OrderRefundedMetadata,
    OrderUnvoidedMetadata, OrderVoidedMetadata, SubscriptionBillingPeriodUpdatedMetadata, SubscriptionCanceledMetadata,
    SubscriptionCreatedMetadata, SubscriptionCycledMetadata, SubscriptionPastDueMetadata, SubscriptionPausedMetadata,
    SubscriptionProductUpdatedMetadata, SubscriptionReactivatedMetadata, SubscriptionReinstatedMetadata,
    SubscriptionResumedMetadata, SubscriptionRevokedMetadata, SubscriptionSeatsUpdatedMetadata,
    SubscriptionUncanceledMetadata, SubscriptionUpdateClearedMetadata, SubscriptionUpdatedMetadata,
};
use super::events::EventDetails;
use api_model::ApiModel;

/// An event created by Polar when credits are added to a customer meter.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "meter.credited"))]
pub struct MeterCreditEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: MeterCreditedMetadata,
}

/// An event created by Polar when a customer meter is reset.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "meter.reset"))]
pub struct MeterResetEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: MeterResetMetadata,
}

/// An event created by Polar when a benefit is granted to a customer.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "benefit.granted"))]
pub struct BenefitGrantedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: BenefitGrantMetadata,
}

/// An event created by Polar when a benefit is cycled.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "benefit.cycled"))]
pub struct BenefitCycledEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: BenefitGrantMetadata,
}

/// An event created by Polar when a benefit is updated.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "benefit.updated"))]
pub struct BenefitUpdatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: BenefitGrantMetadata,
}

/// An event created by Polar when a benefit is revoked from a customer.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "benefit.revoked"))]
pub struct BenefitRevokedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: BenefitGrantMetadata,
}

/// An event created by Polar when a subscription is created.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.created"))]
pub struct SubscriptionCreatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionCreatedMetadata,
}

/// An event created by Polar when a subscription is updated.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.updated"))]
pub struct SubscriptionUpdatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionUpdatedMetadata,
}

/// An event created by Polar when a subscription is cycled.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.cycled"))]
pub struct SubscriptionCycledEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionCycledMetadata,
}

/// An event created by Polar when a subscription is canceled.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.canceled"))]
pub struct SubscriptionCanceledEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionCanceledMetadata,
}

/// An event created by Polar when a subscription is revoked from a customer.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.revoked"))]
pub struct SubscriptionRevokedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionRevokedMetadata,
}

/// An event created by Polar when a subscription becomes past due.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.past_due"))]
pub struct SubscriptionPastDueEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionPastDueMetadata,
}

/// An event created by Polar when a past due subscription is recovered.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.reactivated"))]
pub struct SubscriptionReactivatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionReactivatedMetadata,
}

/// An event created by Polar when a canceled subscription is reinstated.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.reinstated"))]
pub struct SubscriptionReinstatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionReinstatedMetadata,
}

/// An event created by Polar when a subscription is paused.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.paused"))]
pub struct SubscriptionPausedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionPausedMetadata,
}

/// An event created by Polar when a paused subscription is resumed.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.resumed"))]
pub struct SubscriptionResumedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionResumedMetadata,
}

/// An event created by Polar when a subscription cancellation is reversed.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.uncanceled"))]
pub struct SubscriptionUncanceledEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionUncanceledMetadata,
}

/// An event created by Polar when a subscription changes the product.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.product_updated"))]
pub struct SubscriptionProductUpdatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionProductUpdatedMetadata,
}

/// An event created by Polar when a the seats on a subscription is changed.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.seats_updated"))]
pub struct SubscriptionSeatsUpdatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionSeatsUpdatedMetadata,
}

/// An event created by Polar when a subscription billing period is updated.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.billing_period_updated"))]
pub struct SubscriptionBillingPeriodUpdatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionBillingPeriodUpdatedMetadata,
}

/// An event created by Polar when a pending subscription update is cleared without being applied.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "subscription.update_cleared"))]
pub struct SubscriptionUpdateClearedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: SubscriptionUpdateClearedMetadata,
}

/// An event created by Polar when an order is paid.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "order.paid"))]
pub struct OrderPaidEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: OrderPaidMetadata,
}

/// An event created by Polar when an order is refunded.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "order.refunded"))]
pub struct OrderRefundedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: OrderRefundedMetadata,
}

/// An event created by Polar when an order is voided.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "order.voided"))]
pub struct OrderVoidedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: OrderVoidedMetadata,
}

/// An event created by Polar when an order is unvoided.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "order.unvoided"))]
pub struct OrderUnvoidedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: OrderUnvoidedMetadata,
}

/// An event created by Polar when a checkout is created.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "checkout.created"))]
pub struct CheckoutCreatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: CheckoutCreatedMetadata,
}

/// An event created by Polar when a customer is created.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "customer.created"))]
pub struct CustomerCreatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: CustomerCreatedMetadata,
}

/// An event created by Polar when a customer is updated.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "customer.updated"))]
pub struct CustomerUpdatedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: CustomerUpdatedMetadata,
}

/// An event created by Polar when a customer is deleted.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "customer.deleted"))]
pub struct CustomerDeletedEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: CustomerDeletedMetadata,
}

/// An event created by Polar when an order is paid.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "balance.order"))]
pub struct BalanceOrderEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: BalanceOrderMetadata,
}

/// An event created by Polar when an order is paid via customer balance.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "balance.credit_order"))]
pub struct BalanceCreditOrderEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: BalanceCreditOrderMetadata,
}

/// An event created by Polar when an order is refunded.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "balance.refund"))]
pub struct BalanceRefundEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: BalanceRefundMetadata,
}

/// An event created by Polar when a refund is reverted.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "balance.refund_reversal"))]
pub struct BalanceRefundReversalEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: BalanceRefundMetadata,
}

/// An event created by Polar when an order is disputed.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "balance.dispute"))]
pub struct BalanceDisputeEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: BalanceDisputeMetadata,
}

/// An event created by Polar when a dispute is won and funds are reinstated.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(source = "system", name = "balance.dispute_reversal"))]
pub struct BalanceDisputeReversalEvent {
    #[serde(flatten)]
    pub event: EventDetails,
    pub metadata: BalanceDisputeMetadata,
}
