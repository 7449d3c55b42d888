//! Customers.

use super::addresses::{Address, AddressInput};
use super::tax_ids::TaxIDFormat;
use super::values::{Metadata, MetadataOutputType};
use api_model::ApiModel;

/// A customer in an organization.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "individual"), omit_none)]
pub struct CustomerIndividual {
    /// The ID of the customer.
    #[api(uuid, example = "992fae2a-2a17-4b7a-8d9e-e287cf90131b")]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    pub metadata: MetadataOutputType,
    /// The ID of the customer in your system.
    #[api(example = "usr_1337")]
    pub external_id: Option<String>,
    /// The email address of the customer.
    #[api(example = "customer@example.com")]
    pub email: String,
    /// Whether the customer email address is verified.
    pub email_verified: bool,
    /// The name of the customer.
    #[api(required, example = "John Doe")]
    pub name: Option<String>,
    /// The name that should appear on the customer's invoices.
    #[api(required, example = "John Doe")]
    pub billing_name: Option<String>,
    #[api(required)]
    pub billing_address: Option<Address>,
    #[api(required)]
    pub tax_id: Option<(String, TaxIDFormat)>,
    pub locale: Option<String>,
    /// The ID of the organization owning the customer.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    /// The ID of the customer's default payment method, if any.
    #[api(uuid)]
    pub default_payment_method_id: Option<String>,
    /// Timestamp for when the customer was soft deleted.
    #[api(required, date_time)]
    pub deleted_at: Option<String>,
    /// Timestamp of the first event ingested for this customer.
    #[api(required, date_time)]
    pub first_user_event_at: Option<String>,
    #[api(required, example = "https://www.gravatar.com/avatar/xxx?d=404")]
    pub avatar_url: Option<String>,
}

/// A team customer in an organization.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "team"), omit_none)]
pub struct CustomerTeam {
    /// The ID of the customer.
    #[api(uuid, example = "992fae2a-2a17-4b7a-8d9e-e287cf90131b")]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    pub metadata: MetadataOutputType,
    /// The ID of the customer in your system.
    #[api(example = "usr_1337")]
    pub external_id: Option<String>,
    /// The email address of the customer.
    #[api(example = "customer@example.com")]
    pub email: Option<String>,
    /// Whether the customer email address is verified.
    pub email_verified: bool,
    /// The name of the customer.
    #[api(required, example = "John Doe")]
    pub name: Option<String>,
    /// The name that should appear on the customer's invoices.
    #[api(required, example = "John Doe")]
    pub billing_name: Option<String>,
    #[api(required)]
    pub billing_address: Option<Address>,
    #[api(required)]
    pub tax_id: Option<(String, TaxIDFormat)>,
    pub locale: Option<String>,
    /// The ID of the organization owning the customer.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: String,
    /// The ID of the customer's default payment method, if any.
    #[api(uuid)]
    pub default_payment_method_id: Option<String>,
    /// Timestamp for when the customer was soft deleted.
    #[api(required, date_time)]
    pub deleted_at: Option<String>,
    /// Timestamp of the first event ingested for this customer.
    #[api(required, date_time)]
    pub first_user_event_at: Option<String>,
    #[api(required, example = "https://www.gravatar.com/avatar/xxx?d=404")]
    pub avatar_url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "type")]
pub enum Customer {
    Individual(CustomerIndividual),
    Team(CustomerTeam),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "individual", default), omit_none)]
pub struct CustomerIndividualCreate {
    /// Key-value object allowing you to store additional information.
    #[api(non_null)]
    pub metadata: Option<Metadata>,
    /// The ID of the customer in your system.
    #[api(example = "usr_1337")]
    pub external_id: Option<String>,
    #[api(length(..=256), example = "John Doe")]
    pub name: Option<String>,
    pub billing_address: Option<AddressInput>,
    pub tax_id: Option<String>,
    #[api(example = "en")]
    pub locale: Option<String>,
    /// The ID of the organization owning the customer.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: Option<String>,
    /// Optional owner member to create with the customer.
    pub owner: Option<MemberOwnerCreate>,
    /// The email address of the customer.
    #[api(email, example = "customer@example.com")]
    pub email: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "team"), omit_none)]
pub struct CustomerTeamCreate {
    /// Key-value object allowing you to store additional information.
    #[api(non_null)]
    pub metadata: Option<Metadata>,
    /// The ID of the customer in your system.
    #[api(example = "usr_1337")]
    pub external_id: Option<String>,
    #[api(length(..=256), example = "John Doe")]
    pub name: Option<String>,
    pub billing_address: Option<AddressInput>,
    pub tax_id: Option<String>,
    #[api(example = "en")]
    pub locale: Option<String>,
    /// The ID of the organization owning the customer.
    #[api(uuid, example = "1dbfc517-0bbf-4301-9ba8-555ca42b9737")]
    pub organization_id: Option<String>,
    /// Optional owner member to create with the customer.
    pub owner: Option<MemberOwnerCreate>,
    /// The email address of the team customer.
    #[api(email, example = "customer@example.com")]
    pub email: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "type", default = "individual")]
pub enum CustomerCreate {
    Individual(CustomerIndividualCreate),
    Team(CustomerTeamCreate),
}

/// Schema for creating an owner member during customer creation.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct MemberOwnerCreate {
    /// The email address of the member.
    #[api(email, example = "member@example.com")]
    pub email: String,
    #[api(length(..=256), example = "Jane Doe")]
    pub name: Option<String>,
    /// The ID of the member in your system.
    #[api(example = "usr_1337")]
    pub external_id: Option<String>,
}

/// A member of a customer.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct Member {
    /// The ID of the member.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the customer this member belongs to.
    #[api(uuid)]
    pub customer_id: String,
    /// The email address of the member.
    #[api(example = "member@example.com")]
    pub email: String,
    /// The name of the member.
    #[api(required, example = "Jane Doe")]
    pub name: Option<String>,
    /// The ID of the member in your system.
    #[api(required, example = "usr_1337")]
    pub external_id: Option<String>,
    /// The role of the member within the customer.
    pub role: MemberRole,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    Owner,
    BillingManager,
    Member,
}
