//! Checkout sessions.

use std::collections::BTreeMap;

use super::addresses::{Address, AddressInput};
use super::checkout_discounts::CheckoutDiscount;
use super::custom_fields::{AttachedCustomField, CustomFieldValue};
use super::ids::{CustomerId, ProductId};
use super::price_creates::ProductPriceCreate;
use super::prices::AnyProductPrice;
use super::products::CheckoutProduct;
use super::values::{
    Metadata, MetadataOutputType, PaymentProcessor, PresentmentCurrency, TaxBehavior, TrialInterval, yes,
};
use api_model::ApiModel;

/// Create a new checkout session from a list of products.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct CheckoutProductsCreate {
    /// The interval unit for the trial period.
    pub trial_interval: Option<TrialInterval>,
    /// The number of interval units for the trial period.
    #[api(range(1..=1000))]
    pub trial_interval_count: Option<i64>,
    /// Key-value object allowing you to store additional information.
    #[api(non_null)]
    pub metadata: Option<Metadata>,
    /// Key-value object storing custom field values.
    #[api(non_null)]
    pub custom_field_data: Option<BTreeMap<String, Option<CustomFieldValue>>>,
    /// ID of the discount to apply to the checkout.
    #[api(uuid)]
    pub discount_id: Option<String>,
    /// Whether to allow the customer to apply discount codes.
    #[serde(default = "yes")]
    pub allow_discount_codes: bool,
    /// Whether to require the customer to fill their full billing address, instead of just the country.
    #[serde(default)]
    pub require_billing_address: bool,
    #[api(range(0..))]
    pub amount: Option<i64>,
    /// Predefined number of seats (works with seat-based pricing only)
    #[api(range(1..=10000))]
    pub seats: Option<i64>,
    /// Minimum number of seats (works with seat-based pricing only)
    #[api(range(1..=10000))]
    pub min_seats: Option<i64>,
    /// Maximum number of seats (works with seat-based pricing only)
    #[api(range(1..=10000))]
    pub max_seats: Option<i64>,
    /// Whether to enable the trial period for the checkout session.
    #[serde(default = "yes")]
    pub allow_trial: bool,
    /// ID of an existing customer in the organization.
    pub customer_id: Option<CustomerId>,
    /// Whether the customer is a business or an individual.
    #[serde(default)]
    pub is_business_customer: bool,
    /// ID of the customer in your system.
    pub external_customer_id: Option<String>,
    #[api(length(..=256), example = "John Doe")]
    pub customer_name: Option<String>,
    #[api(email)]
    pub customer_email: Option<String>,
    #[api(ip)]
    pub customer_ip_address: Option<String>,
    pub customer_billing_name: Option<String>,
    pub customer_billing_address: Option<AddressInput>,
    pub customer_tax_id: Option<String>,
    /// Key-value object allowing you to store additional information that'll be copied to the created customer.
    #[api(non_null)]
    pub customer_metadata: Option<Metadata>,
    /// ID of a subscription to upgrade.
    #[api(uuid)]
    pub subscription_id: Option<String>,
    /// URL where the customer will be redirected after a successful payment.You can add the
    /// `checkout_id={CHECKOUT_ID}` query parameter to retrieve the checkout session id.
    #[api(length(1..=2083), url)]
    pub success_url: Option<String>,
    /// When set, a back button will be shown in the checkout to return to this URL.
    #[api(length(1..=2083), url)]
    pub return_url: Option<String>,
    /// If you plan to embed the checkout session, set this to the Origin of the embedding page.
    pub embed_origin: Option<String>,
    #[api(example = "en")]
    pub locale: Option<String>,
    pub currency: Option<PresentmentCurrency>,
    /// List of product IDs available to select at that checkout.
    #[api(length(1..))]
    pub products: Vec<ProductId>,
    /// Optional mapping of product IDs to a list of ad-hoc prices to create for that product.
    #[api(values(length(1..)))]
    pub prices: Option<BTreeMap<ProductId, Vec<ProductPriceCreate>>>,
}

/// Checkout session data retrieved using an access token.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct Checkout {
    /// The ID of the object.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// Key-value object storing custom field values.
    #[api(non_null)]
    pub custom_field_data: Option<BTreeMap<String, Option<CustomFieldValue>>>,
    /// Payment processor used.
    pub payment_processor: PaymentProcessor,
    /// Status of the checkout session.
    pub status: CheckoutStatus,
    /// Client secret used to update and complete the checkout session from the client.
    pub client_secret: String,
    /// URL where the customer can access the checkout session.
    pub url: String,
    /// Expiration date and time of the checkout session.
    #[api(date_time)]
    pub expires_at: String,
    /// URL where the customer will be redirected after a successful payment.
    pub success_url: String,
    /// When set, a back button will be shown in the checkout to return to this URL.
    #[api(required)]
    pub return_url: Option<String>,
    /// When checkout is embedded, represents the Origin of the page embedding the checkout.
    #[api(required)]
    pub embed_origin: Option<String>,
    /// Amount in cents, before discounts and taxes.
    pub amount: i64,
    /// Predefined number of seats (works with seat-based pricing only)
    pub seats: Option<i64>,
    /// Minimum number of seats (works with seat-based pricing only)
    pub min_seats: Option<i64>,
    /// Maximum number of seats (works with seat-based pricing only)
    pub max_seats: Option<i64>,
    /// Discount amount in cents.
    pub discount_amount: i64,
    /// Amount in cents, after discounts but before taxes.
    pub net_amount: i64,
    /// Sales tax amount in cents.
    #[api(required)]
    pub tax_amount: Option<i64>,
    /// Tax behavior of the checkout. `inclusive` means the price includes tax, `exclusive` means tax is added on
    /// top.
    #[api(required)]
    pub tax_behavior: Option<TaxBehavior>,
    /// Amount in cents, after discounts and taxes.
    pub total_amount: i64,
    /// Currency code of the checkout session.
    pub currency: String,
    /// Whether to enable the trial period for the checkout session.
    #[api(required)]
    pub allow_trial: Option<bool>,
    /// Interval unit of the trial period, if any.
    #[api(required)]
    pub active_trial_interval: Option<TrialInterval>,
    /// Number of interval units of the trial period, if any.
    #[api(required)]
    pub active_trial_interval_count: Option<i64>,
    /// End date and time of the trial period, if any.
    #[api(required, date_time)]
    pub trial_end: Option<String>,
    /// ID of the organization owning the checkout session.
    #[api(uuid)]
    pub organization_id: String,
    /// ID of the product to checkout.
    #[api(required, uuid)]
    pub product_id: Option<String>,
    /// ID of the product price to checkout.
    #[api(required, uuid)]
    #[deprecated]
    pub product_price_id: Option<String>,
    /// ID of the discount applied to the checkout.
    #[api(required, uuid)]
    pub discount_id: Option<String>,
    /// Whether to allow the customer to apply discount codes.
    pub allow_discount_codes: bool,
    /// Whether to require the customer to fill their full billing address, instead of just the country.
    pub require_billing_address: bool,
    /// Whether the discount is applicable to the checkout.
    pub is_discount_applicable: bool,
    /// Whether the product price is free, regardless of discounts.
    pub is_free_product_price: bool,
    /// Whether the checkout requires payment, e.g. in case of free products or discounts that cover the total
    /// amount.
    pub is_payment_required: bool,
    /// Whether the checkout requires setting up a payment method, regardless of the amount, e.g. subscriptions
    /// that have first free cycles.
    pub is_payment_setup_required: bool,
    /// Whether the checkout requires a payment form, whether because of a payment or payment method setup.
    pub is_payment_form_required: bool,
    #[api(required, uuid)]
    pub customer_id: Option<String>,
    /// Whether the customer is a business or an individual.
    pub is_business_customer: bool,
    /// Name of the customer.
    #[api(required)]
    pub customer_name: Option<String>,
    /// Email address of the customer.
    #[api(required)]
    pub customer_email: Option<String>,
    #[api(required, ip)]
    pub customer_ip_address: Option<String>,
    #[api(required)]
    pub customer_billing_name: Option<String>,
    #[api(required)]
    pub customer_billing_address: Option<Address>,
    #[api(required)]
    pub customer_tax_id: Option<String>,
    pub locale: Option<String>,
    /// Payment method type selected by the customer in the checkout form, e.g. `card`, `apple_pay` or `upi`.
    #[api(required)]
    pub payment_method_type: Option<String>,
    pub payment_processor_metadata: BTreeMap<String, String>,
    /// Determine which billing address fields should be disabled, optional or required in the checkout form.
    pub billing_address_fields: CheckoutBillingAddressFields,
    /// The interval unit for the trial period.
    #[api(required)]
    pub trial_interval: Option<TrialInterval>,
    /// The number of interval units for the trial period.
    #[api(required)]
    pub trial_interval_count: Option<i64>,
    pub metadata: MetadataOutputType,
    /// ID of the customer in your system.
    #[api(required)]
    pub external_customer_id: Option<String>,
    /// List of products available to select.
    pub products: Vec<CheckoutProduct>,
    /// Product selected to checkout.
    #[api(required)]
    pub product: Option<CheckoutProduct>,
    /// Price of the selected product.
    #[api(required)]
    #[deprecated]
    pub product_price: Option<AnyProductPrice>,
    /// Mapping of product IDs to their list of prices.
    #[api(required, keys(uuid))]
    pub prices: Option<BTreeMap<String, Vec<AnyProductPrice>>>,
    #[api(required)]
    pub discount: Option<CheckoutDiscount>,
    #[api(required, uuid)]
    pub subscription_id: Option<String>,
    #[api(required)]
    pub attached_custom_fields: Option<Vec<AttachedCustomField>>,
    pub customer_metadata: BTreeMap<String, FieldValue>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum CheckoutStatus {
    Open,
    Expired,
    Confirmed,
    Succeeded,
    Failed,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct CheckoutBillingAddressFields {
    pub country: BillingAddressFieldMode,
    pub state: BillingAddressFieldMode,
    pub city: BillingAddressFieldMode,
    pub postal_code: BillingAddressFieldMode,
    pub line1: BillingAddressFieldMode,
    pub line2: BillingAddressFieldMode,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum BillingAddressFieldMode {
    Required,
    Optional,
    Disabled,
}

/// A value of the metadata that is copied to the customer.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum FieldValue {
    Text(String),
    Integer(i64),
    Boolean(bool),
}
