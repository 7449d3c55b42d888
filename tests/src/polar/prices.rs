//! Prices of products.

use super::rules;
use super::values::{RecurringInterval, TaxBehaviorOption};
use api_model::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "amount_type")]
pub enum LegacyRecurringProductPrice {
    Fixed(LegacyRecurringProductPriceFixed),
    Custom(LegacyRecurringProductPriceCustom),
}

/// A recurring price for a product, i.e. a subscription.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "fixed", type = "recurring", legacy = true))]
pub struct LegacyRecurringProductPriceFixed {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the price.
    #[api(uuid)]
    pub id: String,
    /// The source of the price . `catalog` is a predefined price, while `ad_hoc` is a price created dynamically
    /// on a Checkout session.
    pub source: ProductPriceSource,
    /// The currency in which the customer will be charged.
    pub price_currency: String,
    /// The tax behavior of the price.
    #[api(required)]
    pub tax_behavior: Option<TaxBehaviorOption>,
    /// Whether the price is archived and no longer available.
    pub is_archived: bool,
    /// The ID of the product owning the price.
    #[api(uuid)]
    pub product_id: String,
    /// The recurring interval of the price.
    pub recurring_interval: RecurringInterval,
    /// The price in cents.
    pub price_amount: i64,
}

/// A pay-what-you-want recurring price for a product, i.e. a subscription.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "custom", type = "recurring", legacy = true))]
pub struct LegacyRecurringProductPriceCustom {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the price.
    #[api(uuid)]
    pub id: String,
    /// The source of the price . `catalog` is a predefined price, while `ad_hoc` is a price created dynamically
    /// on a Checkout session.
    pub source: ProductPriceSource,
    /// The currency in which the customer will be charged.
    pub price_currency: String,
    /// The tax behavior of the price.
    #[api(required)]
    pub tax_behavior: Option<TaxBehaviorOption>,
    /// Whether the price is archived and no longer available.
    pub is_archived: bool,
    /// The ID of the product owning the price.
    #[api(uuid)]
    pub product_id: String,
    /// The recurring interval of the price.
    pub recurring_interval: RecurringInterval,
    /// The minimum amount the customer can pay.
    pub minimum_amount: i64,
    /// The maximum amount the customer can pay.
    #[api(required)]
    pub maximum_amount: Option<i64>,
    /// The initial amount shown to the customer.
    #[api(required)]
    pub preset_amount: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "amount_type")]
pub enum ProductPrice {
    Fixed(ProductPriceFixed),
    Custom(ProductPriceCustom),
    SeatBased(ProductPriceSeatBased),
    MeteredUnit(ProductPriceMeteredUnit),
}

/// A fixed price for a product.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "fixed"))]
pub struct ProductPriceFixed {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the price.
    #[api(uuid)]
    pub id: String,
    /// The source of the price . `catalog` is a predefined price, while `ad_hoc` is a price created dynamically
    /// on a Checkout session.
    pub source: ProductPriceSource,
    /// The currency in which the customer will be charged.
    pub price_currency: String,
    /// The tax behavior of the price.
    #[api(required)]
    pub tax_behavior: Option<TaxBehaviorOption>,
    /// Whether the price is archived and no longer available.
    pub is_archived: bool,
    /// The ID of the product owning the price.
    #[api(uuid)]
    pub product_id: String,
    /// The price in cents.
    pub price_amount: i64,
}

/// A pay-what-you-want price for a product.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "custom"))]
pub struct ProductPriceCustom {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the price.
    #[api(uuid)]
    pub id: String,
    /// The source of the price . `catalog` is a predefined price, while `ad_hoc` is a price created dynamically
    /// on a Checkout session.
    pub source: ProductPriceSource,
    /// The currency in which the customer will be charged.
    pub price_currency: String,
    /// The tax behavior of the price.
    #[api(required)]
    pub tax_behavior: Option<TaxBehaviorOption>,
    /// Whether the price is archived and no longer available.
    pub is_archived: bool,
    /// The ID of the product owning the price.
    #[api(uuid)]
    pub product_id: String,
    /// The minimum amount the customer can pay.
    pub minimum_amount: i64,
    /// The maximum amount the customer can pay.
    #[api(required)]
    pub maximum_amount: Option<i64>,
    /// The initial amount shown to the customer.
    #[api(required)]
    pub preset_amount: Option<i64>,
}

/// A seat-based price for a product.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "seat_based"))]
pub struct ProductPriceSeatBased {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the price.
    #[api(uuid)]
    pub id: String,
    /// The source of the price . `catalog` is a predefined price, while `ad_hoc` is a price created dynamically
    /// on a Checkout session.
    pub source: ProductPriceSource,
    /// The currency in which the customer will be charged.
    pub price_currency: String,
    /// The tax behavior of the price.
    #[api(required)]
    pub tax_behavior: Option<TaxBehaviorOption>,
    /// Whether the price is archived and no longer available.
    pub is_archived: bool,
    /// The ID of the product owning the price.
    #[api(uuid)]
    pub product_id: String,
    /// Tiered pricing based on seat quantity
    pub seat_tiers: ProductPriceSeatTiers,
}

/// List of pricing tiers for seat-based pricing.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct ProductPriceSeatTiers {
    /// How tiers are applied. 'volume' prices all seats at the matching tier's rate. 'graduated' prices each
    /// tier's range independently.
    #[serde(default)]
    pub seat_tier_type: SeatTierType,
    /// List of pricing tiers
    #[api(length(1..))]
    pub tiers: Vec<ProductPriceSeatTier>,
    /// Minimum number of seats required for purchase, derived from first tier.
    pub minimum_seats: i64,
    /// Maximum number of seats allowed for purchase, derived from last tier.
    #[api(required)]
    pub maximum_seats: Option<i64>,
}

/// A metered, usage-based, price for a product, with a fixed unit price.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(amount_type = "metered_unit"))]
pub struct ProductPriceMeteredUnit {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the price.
    #[api(uuid)]
    pub id: String,
    /// The source of the price . `catalog` is a predefined price, while `ad_hoc` is a price created dynamically
    /// on a Checkout session.
    pub source: ProductPriceSource,
    /// The currency in which the customer will be charged.
    pub price_currency: String,
    /// The tax behavior of the price.
    #[api(required)]
    pub tax_behavior: Option<TaxBehaviorOption>,
    /// Whether the price is archived and no longer available.
    pub is_archived: bool,
    /// The ID of the product owning the price.
    #[api(uuid)]
    pub product_id: String,
    /// The price per unit in cents.
    #[api(rules::decimal())]
    pub unit_amount: String,
    /// The maximum amount in cents that can be charged, regardless of the number of units consumed.
    #[api(required)]
    pub cap_amount: Option<i64>,
    /// The ID of the meter associated to the price.
    #[api(uuid)]
    pub meter_id: String,
    /// The meter associated to the price.
    pub meter: ProductPriceMeter,
}

/// A meter associated to a metered price.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct ProductPriceMeter {
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    /// The name of the meter.
    pub name: String,
    /// The unit of the meter.
    pub unit: MeterUnit,
    /// The label for the custom unit.
    #[api(required)]
    pub custom_label: Option<String>,
    /// The multiplier to convert from base unit to display scale.
    #[api(required)]
    pub custom_multiplier: Option<i64>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum MeterUnit {
    #[default]
    Scalar,
    Token,
    Custom,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum ProductPriceSource {
    Catalog,
    AdHoc,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum SeatTierType {
    #[default]
    Volume,
    Graduated,
}

/// A pricing tier for seat-based pricing.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct ProductPriceSeatTier {
    /// Minimum number of seats (inclusive)
    #[api(range(1..))]
    pub min_seats: i64,
    /// Maximum number of seats (inclusive).
    #[api(range(1..))]
    pub max_seats: Option<i64>,
    /// Price per seat in cents for this tier
    #[api(range(0..))]
    pub price_per_seat: i64,
}

/// A price, also one of the kind that is no longer made.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum AnyProductPrice {
    Legacy(LegacyRecurringProductPrice),
    Price(ProductPrice),
}
