//! Discounts as a checkout shows them.

use std::collections::BTreeMap;

use super::discounts::{DiscountDuration, DiscountType, by_type_and_duration};
use api_model::ApiModel;

/// Schema for a fixed amount discount that is applied once or forever.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CheckoutDiscountFixedOnceForeverDuration {
    pub duration: DiscountDuration,
    pub r#type: DiscountType,
    #[deprecated]
    pub amount: i64,
    #[api(example = "usd")]
    #[deprecated]
    pub currency: String,
    /// Map of currency to fixed amount to discount from the total.
    pub amounts: BTreeMap<String, i64>,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub name: String,
    #[api(required)]
    pub code: Option<String>,
}

/// Schema for a fixed amount discount that is applied on every invoice for a certain number of months.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CheckoutDiscountFixedRepeatDuration {
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
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub name: String,
    #[api(required)]
    pub code: Option<String>,
}

/// Schema for a percentage discount that is applied once or forever.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CheckoutDiscountPercentageOnceForeverDuration {
    pub duration: DiscountDuration,
    pub r#type: DiscountType,
    /// Discount percentage in basis points.
    pub basis_points: i64,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub name: String,
    #[api(required)]
    pub code: Option<String>,
}

/// Schema for a percentage discount that is applied on every invoice for a certain number of months.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CheckoutDiscountPercentageRepeatDuration {
    pub duration: DiscountDuration,
    pub duration_in_months: i64,
    pub r#type: DiscountType,
    /// Discount percentage in basis points.
    pub basis_points: i64,
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    pub name: String,
    #[api(required)]
    pub code: Option<String>,
}

/// The discount of a checkout.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
#[api(choose = by_type_and_duration)]
pub enum CheckoutDiscount {
    FixedRepeat(CheckoutDiscountFixedRepeatDuration),
    FixedOnceForever(CheckoutDiscountFixedOnceForeverDuration),
    PercentageRepeat(CheckoutDiscountPercentageRepeatDuration),
    PercentageOnceForever(CheckoutDiscountPercentageOnceForeverDuration),
}
