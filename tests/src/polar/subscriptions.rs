//! Changes of subscriptions.

use super::values::Metadata;
use api_model::{ApiModel, Patch};

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum SubscriptionUpdate {
    Seats(SubscriptionUpdateSeats),
    BillingPeriod(SubscriptionUpdateBillingPeriod),
    Cancel(SubscriptionCancel),
    Revoke(SubscriptionRevoke),
    Pause(SubscriptionPause),
    Resume(SubscriptionResume),
    Clear(SubscriptionUpdateClear),
    Base(SubscriptionUpdateBase),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
#[api(omit_none)]
pub struct SubscriptionUpdateBase {
    /// Key-value object allowing you to store additional information.
    #[api(non_null)]
    pub metadata: Option<Metadata>,
    /// Update subscription to another product.
    #[api(uuid, example = "d8dd2de1-21b7-4a41-8bc3-ce909c0cfe23")]
    pub product_id: Patch<String>,
    /// Determine how to handle the proration billing.
    pub proration_behavior: Patch<SubscriptionProrationBehavior>,
    /// Update the subscription to apply a new discount.
    #[api(uuid)]
    pub discount_id: Patch<String>,
    /// Set or extend the trial period of the subscription.
    pub trial_end: Patch<TrialEnd>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct SubscriptionUpdateSeats {
    /// Update the number of seats for this subscription.
    #[api(range(-2147483648..=2147483647))]
    pub seats: i64,
    /// Determine how to handle the proration billing.
    pub proration_behavior: Patch<SubscriptionProrationBehavior>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct SubscriptionUpdateBillingPeriod {
    /// Set a new date for the end of the current billing period.
    #[api(date_time)]
    pub current_billing_period_end: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
#[api(omit_none)]
pub struct SubscriptionCancel {
    /// Customer reason for cancellation.
    pub customer_cancellation_reason: Option<CustomerCancellationReason>,
    /// Customer feedback and why they decided to cancel.
    pub customer_cancellation_comment: Option<String>,
    /// Cancel an active subscription once the current period ends.
    pub cancel_at_period_end: bool,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
#[api(constant(revoke = true), omit_none)]
pub struct SubscriptionRevoke {
    /// Customer reason for cancellation.
    pub customer_cancellation_reason: Option<CustomerCancellationReason>,
    /// Customer feedback and why they decided to cancel.
    pub customer_cancellation_comment: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
#[api(omit_none)]
pub struct SubscriptionPause {
    /// Pause an active subscription at the end of the current period.
    pub pause_at_period_end: bool,
    /// Date at which the paused subscription should automatically resume.
    #[api(date_time)]
    pub resumes_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
#[api(constant(resume = true))]
pub struct SubscriptionResume {}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub struct SubscriptionUpdateClear {
    /// Clear the pending subscription update.
    pub pending_update: (),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum SubscriptionProrationBehavior {
    Invoice,
    Prorate,
    NextPeriod,
    Reset,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum CustomerCancellationReason {
    CustomerService,
    LowQuality,
    MissingFeatures,
    SwitchedService,
    TooComplex,
    TooExpensive,
    Unused,
    Other,
}

/// When a trial ends.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum TrialEnd {
    Now(Now),
    At(#[api(date_time)] String),
}

/// At once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum Now {
    Now,
}
