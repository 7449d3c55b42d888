//! Products.

use super::custom_fields::AttachedCustomFieldCreate;
use super::price_creates::{ProductPriceCreate, ProductPriceUpdate};
use super::prices::AnyProductPrice;
use super::values::{Metadata, RecurringInterval, TrialInterval, one};
use api_model::{ApiModel, Patch};

/// Product data for a checkout session.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CheckoutProduct {
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
    /// List of prices for this product.
    pub prices: Vec<AnyProductPrice>,
    /// List of benefits granted by the product.
    pub benefits: Vec<BenefitPublic>,
    /// List of medias associated to the product.
    pub medias: Vec<ProductMediaFileRead>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum ProductVisibility {
    Draft,
    Private,
    #[default]
    Public,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitPublic {
    /// The ID of the benefit.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The type of the benefit.
    pub r#type: BenefitType,
    /// The description of the benefit.
    pub description: String,
    /// Whether the benefit is selectable when creating a product.
    pub selectable: bool,
    /// Whether the benefit is deletable.
    pub deletable: bool,
    /// Whether the benefit is deleted.
    pub is_deleted: bool,
    /// The ID of the organization owning the benefit.
    #[api(uuid)]
    pub organization_id: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum BenefitType {
    Custom,
    Discord,
    GithubRepository,
    Downloadables,
    LicenseKeys,
    MeterCredit,
    FeatureFlag,
    SlackSharedChannel,
}

/// File to be used as a product media file.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(service = "product_media"))]
pub struct ProductMediaFileRead {
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    #[api(uuid)]
    pub organization_id: String,
    pub name: String,
    pub path: String,
    pub mime_type: String,
    pub size: i64,
    #[api(required)]
    pub storage_version: Option<String>,
    #[api(required)]
    pub checksum_etag: Option<String>,
    #[api(required)]
    pub checksum_sha256_base64: Option<String>,
    #[api(required)]
    pub checksum_sha256_hex: Option<String>,
    #[api(required, date_time)]
    pub last_modified_at: Option<String>,
    #[api(required)]
    pub version: Option<String>,
    pub is_uploaded: bool,
    #[api(date_time)]
    pub created_at: String,
    pub size_readable: String,
    pub public_url: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum ProductCreate {
    Recurring(ProductCreateRecurring),
    OneTime(ProductCreateOneTime),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct ProductCreateRecurring {
    /// Key-value object allowing you to store additional information.
    #[api(non_null)]
    pub metadata: Option<Metadata>,
    /// The name of the product.
    #[api(length(3..=64))]
    pub name: String,
    /// The description of the product.
    pub description: Option<String>,
    /// The visibility of the product.
    #[serde(default)]
    pub visibility: ProductVisibility,
    /// List of available prices for this product.
    #[api(length(1..))]
    pub prices: Vec<ProductPriceCreate>,
    /// List of file IDs.
    #[api(items(uuid))]
    pub medias: Option<Vec<String>>,
    /// List of custom fields to attach.
    #[api(non_null)]
    pub attached_custom_fields: Option<Vec<AttachedCustomFieldCreate>>,
    /// The ID of the organization owning the product.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: Option<String>,
    /// The interval unit for the trial period.
    pub trial_interval: Option<TrialInterval>,
    /// The number of interval units for the trial period.
    #[api(range(1..=1000))]
    pub trial_interval_count: Option<i64>,
    /// The recurring interval of the product.
    pub recurring_interval: RecurringInterval,
    /// Number of interval units of the subscription.
    #[serde(default = "one")]
    #[api(range(1..=999))]
    pub recurring_interval_count: i64,
    /// Optional meter cycle, independent of the billing interval.
    pub meter_interval: Option<RecurringInterval>,
    /// Number of meter interval units.
    #[api(range(1..=999))]
    pub meter_interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct ProductCreateOneTime {
    /// Key-value object allowing you to store additional information.
    #[api(non_null)]
    pub metadata: Option<Metadata>,
    /// The name of the product.
    #[api(length(3..=64))]
    pub name: String,
    /// The description of the product.
    pub description: Option<String>,
    /// The visibility of the product.
    #[serde(default)]
    pub visibility: ProductVisibility,
    /// List of available prices for this product.
    #[api(length(1..))]
    pub prices: Vec<ProductPriceCreate>,
    /// List of file IDs.
    #[api(items(uuid))]
    pub medias: Option<Vec<String>>,
    /// List of custom fields to attach.
    #[api(non_null)]
    pub attached_custom_fields: Option<Vec<AttachedCustomFieldCreate>>,
    /// The ID of the organization owning the product.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: Option<String>,
    /// States that the product is a one-time purchase.
    pub recurring_interval: Option<()>,
    /// One-time products don't have a recurring interval count.
    pub recurring_interval_count: Option<()>,
}

/// Schema to update a product.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct ProductUpdate {
    /// Key-value object allowing you to store additional information.
    #[api(non_null)]
    pub metadata: Option<Metadata>,
    /// The interval unit for the trial period.
    pub trial_interval: Patch<TrialInterval>,
    /// The number of interval units for the trial period.
    #[api(range(1..=1000))]
    pub trial_interval_count: Patch<i64>,
    #[api(length(3..=64))]
    pub name: Patch<String>,
    /// The description of the product.
    pub description: Patch<String>,
    /// The recurring interval of the product.
    pub recurring_interval: Patch<RecurringInterval>,
    /// Number of interval units of the subscription.
    #[api(range(1..=999))]
    pub recurring_interval_count: Patch<i64>,
    /// Whether the product is archived.
    pub is_archived: Patch<bool>,
    /// The visibility of the product.
    pub visibility: Patch<ProductVisibility>,
    /// List of available prices for this product.
    pub prices: Patch<Vec<ProductPriceUpdate>>,
    /// List of file IDs.
    #[api(items(uuid))]
    pub medias: Patch<Vec<String>>,
    pub attached_custom_fields: Patch<Vec<AttachedCustomFieldCreate>>,
}
