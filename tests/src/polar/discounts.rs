//! Discounts.

use std::collections::BTreeMap;

use super::products::ProductVisibility;
use super::values::{Metadata, MetadataOutputType, PresentmentCurrency, RecurringInterval, TrialInterval};
use api_model::{ApiModel, Outline};

/// Schema to create a fixed amount discount.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "fixed", default), omit_none)]
pub struct DiscountFixedCreate {
    /// Key-value object allowing you to store additional information.
    #[api(non_null)]
    pub metadata: Option<Metadata>,
    /// Name of the discount.
    #[api(length(1..))]
    pub name: String,
    /// Code customers can use to apply the discount during checkout.
    pub code: Option<String>,
    /// Optional timestamp after which the discount is redeemable.
    #[api(date_time)]
    pub starts_at: Option<String>,
    /// Optional timestamp after which the discount is no longer redeemable.
    #[api(date_time)]
    pub ends_at: Option<String>,
    /// Optional maximum number of times the discount can be redeemed.
    #[api(range(1..=2147483647))]
    pub max_redemptions: Option<i64>,
    /// Optional maximum number of times the discount can be redeemed by a single customer.
    #[api(range(1..=2147483647))]
    pub max_redemptions_per_customer: Option<i64>,
    #[api(items(uuid))]
    pub products: Option<Vec<String>>,
    /// The ID of the organization owning the discount.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: Option<String>,
    /// For subscriptions, determines if the discount should be applied once on the first invoice, forever, or
    /// for a certain number of months determined by `duration_in_months`.
    pub duration: DiscountDuration,
    /// Number of months the discount should be applied.
    #[api(range(1..=999))]
    pub duration_in_months: Option<i64>,
    #[api(range(0..=999999999999))]
    #[deprecated]
    pub amount: Option<i64>,
    #[serde(default = "usd")]
    #[deprecated]
    pub currency: Option<PresentmentCurrency>,
    #[api(length(1..), values(range(0..=999999999999)))]
    pub amounts: Option<BTreeMap<PresentmentCurrency, i64>>,
}

/// Schema for a fixed amount discount that is applied once or forever.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct DiscountFixedOnceForeverDuration {
    pub duration: DiscountDuration,
    pub r#type: DiscountType,
    #[deprecated]
    pub amount: i64,
    #[api(example = "usd")]
    #[deprecated]
    pub currency: String,
    /// Map of currency to fixed amount to discount from the total.
    pub amounts: BTreeMap<String, i64>,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub metadata: MetadataOutputType,
    /// Name of the discount.
    pub name: String,
    /// Code customers can use to apply the discount during checkout.
    #[api(required)]
    pub code: Option<String>,
    /// Timestamp after which the discount is redeemable.
    #[api(required, date_time)]
    pub starts_at: Option<String>,
    /// Timestamp after which the discount is no longer redeemable.
    #[api(required, date_time)]
    pub ends_at: Option<String>,
    /// Maximum number of times the discount can be redeemed.
    #[api(required)]
    pub max_redemptions: Option<i64>,
    /// Maximum number of times the discount can be redeemed by a single customer.
    #[api(required)]
    pub max_redemptions_per_customer: Option<i64>,
    /// Number of times the discount has been redeemed.
    pub redemptions_count: i64,
    /// The organization ID.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    pub products: Vec<DiscountProduct>,
}

/// Schema for a fixed amount discount that is applied on every invoice for a certain number of months.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct DiscountFixedRepeatDuration {
    pub duration: DiscountDuration,
    pub duration_in_months: i64,
    pub r#type: DiscountType,
    #[deprecated]
    pub amount: i64,
    #[api(example = "usd")]
    #[deprecated]
    pub currency: String,
    /// Map of currency to fixed amount to discount from the total.
    pub amounts: BTreeMap<String, i64>,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub metadata: MetadataOutputType,
    /// Name of the discount.
    pub name: String,
    /// Code customers can use to apply the discount during checkout.
    #[api(required)]
    pub code: Option<String>,
    /// Timestamp after which the discount is redeemable.
    #[api(required, date_time)]
    pub starts_at: Option<String>,
    /// Timestamp after which the discount is no longer redeemable.
    #[api(required, date_time)]
    pub ends_at: Option<String>,
    /// Maximum number of times the discount can be redeemed.
    #[api(required)]
    pub max_redemptions: Option<i64>,
    /// Maximum number of times the discount can be redeemed by a single customer.
    #[api(required)]
    pub max_redemptions_per_customer: Option<i64>,
    /// Number of times the discount has been redeemed.
    pub redemptions_count: i64,
    /// The organization ID.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    pub products: Vec<DiscountProduct>,
}

/// Schema for a percentage discount that is applied once or forever.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct DiscountPercentageOnceForeverDuration {
    pub duration: DiscountDuration,
    pub r#type: DiscountType,
    /// Discount percentage in basis points.
    pub basis_points: i64,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub metadata: MetadataOutputType,
    /// Name of the discount.
    pub name: String,
    /// Code customers can use to apply the discount during checkout.
    #[api(required)]
    pub code: Option<String>,
    /// Timestamp after which the discount is redeemable.
    #[api(required, date_time)]
    pub starts_at: Option<String>,
    /// Timestamp after which the discount is no longer redeemable.
    #[api(required, date_time)]
    pub ends_at: Option<String>,
    /// Maximum number of times the discount can be redeemed.
    #[api(required)]
    pub max_redemptions: Option<i64>,
    /// Maximum number of times the discount can be redeemed by a single customer.
    #[api(required)]
    pub max_redemptions_per_customer: Option<i64>,
    /// Number of times the discount has been redeemed.
    pub redemptions_count: i64,
    /// The organization ID.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    pub products: Vec<DiscountProduct>,
}

/// Schema for a percentage discount that is applied on every invoice for a certain number of months.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct DiscountPercentageRepeatDuration {
    pub duration: DiscountDuration,
    pub duration_in_months: i64,
    pub r#type: DiscountType,
    /// Discount percentage in basis points.
    pub basis_points: i64,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub metadata: MetadataOutputType,
    /// Name of the discount.
    pub name: String,
    /// Code customers can use to apply the discount during checkout.
    #[api(required)]
    pub code: Option<String>,
    /// Timestamp after which the discount is redeemable.
    #[api(required, date_time)]
    pub starts_at: Option<String>,
    /// Timestamp after which the discount is no longer redeemable.
    #[api(required, date_time)]
    pub ends_at: Option<String>,
    /// Maximum number of times the discount can be redeemed.
    #[api(required)]
    pub max_redemptions: Option<i64>,
    /// Maximum number of times the discount can be redeemed by a single customer.
    #[api(required)]
    pub max_redemptions_per_customer: Option<i64>,
    /// Number of times the discount has been redeemed.
    pub redemptions_count: i64,
    /// The organization ID.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    pub products: Vec<DiscountProduct>,
}

/// A product that a discount can be applied to.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct DiscountProduct {
    pub metadata: MetadataOutputType,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The interval unit for the trial period.
    #[api(required)]
    pub trial_interval: Option<TrialInterval>,
    /// The number of interval units for the trial period.
    #[api(required)]
    pub trial_interval_count: Option<i64>,
    /// The name of the product.
    pub name: String,
    /// The description of the product.
    #[api(required)]
    pub description: Option<String>,
    /// The visibility of the product.
    pub visibility: ProductVisibility,
    /// The recurring interval of the product.
    #[api(required)]
    pub recurring_interval: Option<RecurringInterval>,
    /// Number of interval units of the subscription.
    #[api(required)]
    pub recurring_interval_count: Option<i64>,
    /// The meter cycle of the product, independent of the billing interval.
    #[api(required)]
    pub meter_interval: Option<RecurringInterval>,
    /// Number of meter interval units.
    #[api(required)]
    pub meter_interval_count: Option<i64>,
    /// Whether the product is a subscription.
    pub is_recurring: bool,
    /// Whether the product is archived and no longer available.
    pub is_archived: bool,
    /// The ID of the organization owning the product.
    #[api(uuid)]
    pub organization_id: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum DiscountDuration {
    Once,
    Forever,
    Repeating,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum DiscountType {
    Fixed,
    Percentage,
}

/// A discount. Two members, of which neither is a constant of a variant, tell which.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
#[api(choose = by_type_and_duration)]
pub enum Discount {
    FixedRepeat(DiscountFixedRepeatDuration),
    FixedOnceForever(DiscountFixedOnceForeverDuration),
    PercentageRepeat(DiscountPercentageRepeatDuration),
    PercentageOnceForever(DiscountPercentageOnceForeverDuration),
}

const fn usd() -> Option<PresentmentCurrency> {
    Some(PresentmentCurrency::usd())
}

pub(super) fn by_type_and_duration(outline: &Outline<'_>) -> Option<&'static str> {
    match (outline.text("type")?, outline.text("duration")?) {
        ("fixed", "repeating") => Some("FixedRepeat"),
        ("fixed", _) => Some("FixedOnceForever"),
        ("percentage", "repeating") => Some("PercentageRepeat"),
        ("percentage", _) => Some("PercentageOnceForever"),
        _ => None,
    }
}
