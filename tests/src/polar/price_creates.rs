//! Prices to be made.

use std::ops::Bound;

use super::prices::{ProductPriceSeatTier, SeatTierType};
use super::rules;
use super::values::{PresentmentCurrency, TaxBehaviorOption};
use api_model::ApiModel;

/// Schema to create a fixed price.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "fixed"), omit_none)]
pub struct ProductPriceFixedCreate {
    /// The currency in which the customer will be charged.
    #[serde(default = "PresentmentCurrency::usd")]
    pub price_currency: PresentmentCurrency,
    /// The tax behavior of the price.
    pub tax_behavior: Option<TaxBehaviorOption>,
    /// The price in cents.
    #[api(range(0..))]
    pub price_amount: i64,
}

/// Schema to create a pay-what-you-want price.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "custom"), omit_none)]
pub struct ProductPriceCustomCreate {
    /// The currency in which the customer will be charged.
    #[serde(default = "PresentmentCurrency::usd")]
    pub price_currency: PresentmentCurrency,
    /// The tax behavior of the price.
    pub tax_behavior: Option<TaxBehaviorOption>,
    /// The minimum amount the customer can pay.
    #[serde(default = "least_amount")]
    #[api(range(0..))]
    pub minimum_amount: i64,
    /// The maximum amount the customer can pay.
    #[api(range(1..))]
    pub maximum_amount: Option<i64>,
    /// The initial amount shown to the customer.
    #[api(range(0..))]
    pub preset_amount: Option<i64>,
}

/// Schema to create a seat-based price with volume-based tiers.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "seat_based"), omit_none)]
pub struct ProductPriceSeatBasedCreate {
    /// The currency in which the customer will be charged.
    #[serde(default = "PresentmentCurrency::usd")]
    pub price_currency: PresentmentCurrency,
    /// The tax behavior of the price.
    pub tax_behavior: Option<TaxBehaviorOption>,
    /// Tiered pricing based on seat quantity
    pub seat_tiers: ProductPriceSeatTiersInput,
}

/// List of pricing tiers for seat-based pricing.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct ProductPriceSeatTiersInput {
    /// How tiers are applied. 'volume' prices all seats at the matching tier's rate. 'graduated' prices each
    /// tier's range independently.
    #[serde(default)]
    pub seat_tier_type: SeatTierType,
    /// List of pricing tiers
    #[api(length(1..))]
    pub tiers: Vec<ProductPriceSeatTier>,
}

/// Schema to create a metered price with a fixed unit price.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "metered_unit"), omit_none)]
pub struct ProductPriceMeteredUnitCreate {
    /// The currency in which the customer will be charged.
    #[serde(default = "PresentmentCurrency::usd")]
    pub price_currency: PresentmentCurrency,
    /// The tax behavior of the price.
    pub tax_behavior: Option<TaxBehaviorOption>,
    /// The ID of the meter associated to the price.
    #[api(uuid)]
    pub meter_id: String,
    /// The price per unit in cents.
    pub unit_amount: UnitAmount,
    /// Optional maximum amount in cents that can be charged, regardless of the number of units consumed.
    #[api(range(0..=2147483647))]
    pub cap_amount: Option<i64>,
}

/// A price that already exists for this product.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct ExistingProductPrice {
    #[api(uuid)]
    pub id: String,
}

/// A price to be made.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "amount_type")]
pub enum ProductPriceCreate {
    Fixed(ProductPriceFixedCreate),
    Custom(ProductPriceCustomCreate),
    SeatBased(ProductPriceSeatBasedCreate),
    MeteredUnit(ProductPriceMeteredUnitCreate),
}

/// A price that is kept, or one to be made.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum ProductPriceUpdate {
    Create(ProductPriceCreate),
    Existing(ExistingProductPrice),
}

/// An amount in cents, with up to 12 decimal places.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum UnitAmount {
    Number(#[api(range((Bound::Excluded(0.0), Bound::Unbounded)))] f64),
    Text(#[api(rules::decimal().places(5, 12))] String),
}

/// In cents.
const fn least_amount() -> i64 {
    50
}
