//! What the events of Polar itself say.

use std::collections::BTreeMap;

use super::addresses::AddressDict;
use super::checkouts::FieldValue;
use super::products::BenefitType;
use super::subscriptions::SubscriptionProrationBehavior;
use api_model::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct MeterCreditedMetadata {
    pub meter_id: String,
    pub units: i64,
    pub rollover: bool,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct MeterResetMetadata {
    pub meter_id: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantMetadata {
    pub benefit_id: String,
    pub benefit_grant_id: String,
    pub benefit_type: BenefitType,
    #[api(non_null)]
    pub member_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct SubscriptionCreatedMetadata {
    pub subscription_id: String,
    pub product_id: String,
    pub amount: i64,
    pub currency: String,
    pub recurring_interval: String,
    pub recurring_interval_count: i64,
    pub started_at: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct SubscriptionUpdatedMetadata {
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub proration_behavior: Option<SubscriptionProrationBehavior>,
    pub discount_id: Option<String>,
    #[api(non_null)]
    pub trial_end: Option<String>,
    #[api(non_null)]
    pub seats: Option<i64>,
    #[api(non_null)]
    pub billing_period_end: Option<String>,
    pub subscription_id: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct SubscriptionCycledMetadata {
    pub subscription_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub amount: Option<i64>,
    #[api(non_null)]
    pub currency: Option<String>,
    #[api(non_null)]
    pub recurring_interval: Option<String>,
    #[api(non_null)]
    pub recurring_interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct SubscriptionCanceledMetadata {
    pub subscription_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    pub amount: i64,
    pub currency: String,
    pub recurring_interval: String,
    pub recurring_interval_count: i64,
    #[api(non_null)]
    pub customer_cancellation_reason: Option<String>,
    #[api(non_null)]
    pub customer_cancellation_comment: Option<String>,
    pub canceled_at: String,
    #[api(non_null)]
    pub ends_at: Option<String>,
    #[api(non_null)]
    pub cancel_at_period_end: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct SubscriptionRevokedMetadata {
    pub subscription_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub amount: Option<i64>,
    #[api(non_null)]
    pub currency: Option<String>,
    #[api(non_null)]
    pub recurring_interval: Option<String>,
    #[api(non_null)]
    pub recurring_interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct SubscriptionPastDueMetadata {
    pub subscription_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    pub past_due_at: String,
    #[api(non_null)]
    pub amount: Option<i64>,
    #[api(non_null)]
    pub currency: Option<String>,
    #[api(non_null)]
    pub recurring_interval: Option<String>,
    #[api(non_null)]
    pub recurring_interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct SubscriptionReactivatedMetadata {
    pub subscription_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub amount: Option<i64>,
    #[api(non_null)]
    pub currency: Option<String>,
    #[api(non_null)]
    pub recurring_interval: Option<String>,
    #[api(non_null)]
    pub recurring_interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct SubscriptionReinstatedMetadata {
    pub subscription_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub amount: Option<i64>,
    #[api(non_null)]
    pub currency: Option<String>,
    #[api(non_null)]
    pub recurring_interval: Option<String>,
    #[api(non_null)]
    pub recurring_interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct SubscriptionPausedMetadata {
    pub subscription_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub amount: Option<i64>,
    #[api(non_null)]
    pub currency: Option<String>,
    #[api(non_null)]
    pub recurring_interval: Option<String>,
    #[api(non_null)]
    pub recurring_interval_count: Option<i64>,
    pub paused_at: String,
    #[api(non_null)]
    pub resumes_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct SubscriptionResumedMetadata {
    pub subscription_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub amount: Option<i64>,
    #[api(non_null)]
    pub currency: Option<String>,
    #[api(non_null)]
    pub recurring_interval: Option<String>,
    #[api(non_null)]
    pub recurring_interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct SubscriptionUncanceledMetadata {
    pub subscription_id: String,
    pub product_id: String,
    pub amount: i64,
    pub currency: String,
    pub recurring_interval: String,
    pub recurring_interval_count: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct SubscriptionProductUpdatedMetadata {
    pub subscription_id: String,
    pub old_product_id: String,
    pub new_product_id: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct SubscriptionSeatsUpdatedMetadata {
    pub subscription_id: String,
    pub old_seats: i64,
    pub new_seats: i64,
    pub proration_behavior: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct SubscriptionBillingPeriodUpdatedMetadata {
    pub subscription_id: String,
    pub old_period_end: String,
    pub new_period_end: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct SubscriptionUpdateClearedMetadata {
    pub subscription_id: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct OrderPaidMetadata {
    pub order_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub billing_type: Option<String>,
    pub amount: i64,
    #[api(non_null)]
    pub currency: Option<String>,
    #[api(non_null)]
    pub net_amount: Option<i64>,
    #[api(non_null)]
    pub tax_amount: Option<i64>,
    #[api(non_null)]
    pub applied_balance_amount: Option<i64>,
    #[api(non_null)]
    pub discount_amount: Option<i64>,
    #[api(non_null)]
    pub discount_id: Option<String>,
    #[api(non_null)]
    pub platform_fee: Option<i64>,
    #[api(non_null)]
    pub subscription_id: Option<String>,
    #[api(non_null)]
    pub recurring_interval: Option<String>,
    #[api(non_null)]
    pub recurring_interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct OrderRefundedMetadata {
    pub order_id: String,
    pub refunded_amount: i64,
    pub currency: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct OrderVoidedMetadata {
    pub order_id: String,
    pub amount: i64,
    pub currency: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct OrderUnvoidedMetadata {
    pub order_id: String,
    pub amount: i64,
    pub currency: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct CheckoutCreatedMetadata {
    pub checkout_id: String,
    pub checkout_status: String,
    #[api(non_null)]
    pub product_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CustomerCreatedMetadata {
    pub customer_id: String,
    #[api(required)]
    pub customer_email: Option<String>,
    #[api(required)]
    pub customer_name: Option<String>,
    #[api(required)]
    pub customer_external_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CustomerUpdatedMetadata {
    pub customer_id: String,
    #[api(required)]
    pub customer_email: Option<String>,
    #[api(required)]
    pub customer_name: Option<String>,
    #[api(required)]
    pub customer_external_id: Option<String>,
    pub updated_fields: CustomerUpdatedFields,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CustomerDeletedMetadata {
    pub customer_id: String,
    #[api(required)]
    pub customer_email: Option<String>,
    #[api(required)]
    pub customer_name: Option<String>,
    #[api(required)]
    pub customer_external_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BalanceOrderMetadata {
    pub transaction_id: String,
    pub order_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub subscription_id: Option<String>,
    pub amount: i64,
    #[api(non_null)]
    pub net_amount: Option<i64>,
    pub currency: String,
    pub presentment_amount: i64,
    pub presentment_currency: String,
    pub tax_amount: i64,
    pub tax_state: Option<String>,
    pub tax_country: Option<String>,
    pub fee: i64,
    #[api(non_null)]
    pub exchange_rate: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BalanceCreditOrderMetadata {
    pub order_id: String,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub subscription_id: Option<String>,
    pub amount: i64,
    pub currency: String,
    pub tax_amount: i64,
    pub tax_state: Option<String>,
    pub tax_country: Option<String>,
    pub fee: i64,
    #[api(non_null)]
    pub exchange_rate: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BalanceRefundMetadata {
    pub transaction_id: String,
    pub refund_id: String,
    #[api(non_null)]
    pub order_id: Option<String>,
    #[api(non_null)]
    pub order_created_at: Option<String>,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub subscription_id: Option<String>,
    pub amount: i64,
    pub currency: String,
    pub presentment_amount: i64,
    pub presentment_currency: String,
    #[api(non_null)]
    pub refundable_amount: Option<i64>,
    pub tax_amount: i64,
    pub tax_state: Option<String>,
    pub tax_country: Option<String>,
    pub fee: i64,
    #[api(non_null)]
    pub exchange_rate: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BalanceDisputeMetadata {
    pub transaction_id: String,
    pub dispute_id: String,
    #[api(non_null)]
    pub order_id: Option<String>,
    #[api(non_null)]
    pub order_created_at: Option<String>,
    #[api(non_null)]
    pub product_id: Option<String>,
    #[api(non_null)]
    pub subscription_id: Option<String>,
    pub amount: i64,
    pub currency: String,
    pub presentment_amount: i64,
    pub presentment_currency: String,
    pub tax_amount: i64,
    pub tax_state: Option<String>,
    pub tax_country: Option<String>,
    pub fee: i64,
    #[api(non_null)]
    pub exchange_rate: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct CustomerUpdatedFields {
    pub name: Option<String>,
    pub billing_name: Option<String>,
    pub email: Option<String>,
    pub billing_address: Option<AddressDict>,
    pub tax_id: Option<String>,
    pub metadata: Option<BTreeMap<String, FieldValue>>,
}
