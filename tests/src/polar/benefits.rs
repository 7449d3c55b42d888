//! What a customer gets.

use std::collections::BTreeMap;

use super::values::{MetadataOutputType, yes};
use api_model::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "type")]
pub enum Benefit {
    Custom(BenefitCustom),
    Discord(BenefitDiscord),
    GithubRepository(BenefitGitHubRepository),
    Downloadables(BenefitDownloadables),
    LicenseKeys(BenefitLicenseKeys),
    MeterCredit(BenefitMeterCredit),
    FeatureFlag(BenefitFeatureFlag),
    SlackSharedChannel(BenefitSlackSharedChannel),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub enum BenefitVisibility {
    Draft,
    Private,
    Public,
}

/// A benefit of type `custom`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "custom"))]
pub struct BenefitCustom {
    /// The ID of the benefit.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
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
    pub metadata: MetadataOutputType,
    /// The visibility of the benefit in the customer portal.
    pub visibility: BenefitVisibility,
    pub properties: BenefitCustomProperties,
    pub visibility_configurable: bool,
}

/// Properties for a benefit of type `custom`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitCustomProperties {
    #[api(required)]
    pub note: Option<String>,
}

/// A benefit of type `discord`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "discord"))]
pub struct BenefitDiscord {
    /// The ID of the benefit.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
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
    pub metadata: MetadataOutputType,
    /// The visibility of the benefit in the customer portal.
    pub visibility: BenefitVisibility,
    pub properties: BenefitDiscordProperties,
    pub visibility_configurable: bool,
}

/// Properties for a benefit of type `discord`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitDiscordProperties {
    /// The ID of the Discord server.
    pub guild_id: String,
    /// The ID of the Discord role to grant.
    pub role_id: String,
    /// Whether to kick the member from the Discord server on revocation.
    pub kick_member: bool,
    pub guild_token: String,
}

/// A benefit of type `github_repository`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "github_repository"))]
pub struct BenefitGitHubRepository {
    /// The ID of the benefit.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
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
    pub metadata: MetadataOutputType,
    /// The visibility of the benefit in the customer portal.
    pub visibility: BenefitVisibility,
    pub properties: BenefitGitHubRepositoryProperties,
    pub visibility_configurable: bool,
}

/// Properties for a benefit of type `github_repository`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitGitHubRepositoryProperties {
    /// The owner of the repository.
    #[api(example = "polarsource")]
    pub repository_owner: String,
    /// The name of the repository.
    #[api(example = "private_repo")]
    pub repository_name: String,
    /// The permission level to grant.
    #[api(one_of(["pull", "triage", "push", "maintain", "admin"]))]
    pub permission: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "downloadables"))]
pub struct BenefitDownloadables {
    /// The ID of the benefit.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
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
    pub metadata: MetadataOutputType,
    /// The visibility of the benefit in the customer portal.
    pub visibility: BenefitVisibility,
    pub properties: BenefitDownloadablesProperties,
    pub visibility_configurable: bool,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitDownloadablesProperties {
    #[api(keys(uuid))]
    pub archived: BTreeMap<String, bool>,
    #[api(items(uuid))]
    pub files: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "license_keys"))]
pub struct BenefitLicenseKeys {
    /// The ID of the benefit.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
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
    pub metadata: MetadataOutputType,
    /// The visibility of the benefit in the customer portal.
    pub visibility: BenefitVisibility,
    pub properties: BenefitLicenseKeysProperties,
    pub visibility_configurable: bool,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitLicenseKeysProperties {
    #[api(required)]
    pub prefix: Option<String>,
    #[api(required)]
    pub expires: Option<BenefitLicenseKeyExpirationProperties>,
    #[api(required)]
    pub activations: Option<BenefitLicenseKeyActivationProperties>,
    #[api(required)]
    pub limit_usage: Option<i64>,
}

/// A benefit of type `meter_unit`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "meter_credit"))]
pub struct BenefitMeterCredit {
    /// The ID of the benefit.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
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
    pub metadata: MetadataOutputType,
    /// The visibility of the benefit in the customer portal.
    pub visibility: BenefitVisibility,
    pub properties: BenefitMeterCreditProperties,
    pub visibility_configurable: bool,
}

/// Properties for a benefit of type `meter_unit`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitMeterCreditProperties {
    pub units: i64,
    pub rollover: bool,
    #[api(uuid)]
    pub meter_id: String,
}

/// A benefit of type `feature_flag`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "feature_flag"))]
pub struct BenefitFeatureFlag {
    /// The ID of the benefit.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
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
    pub metadata: MetadataOutputType,
    /// The visibility of the benefit in the customer portal.
    pub visibility: BenefitVisibility,
    pub properties: BenefitFeatureFlagProperties,
    pub visibility_configurable: bool,
}

/// Properties for a benefit of type `feature_flag`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitFeatureFlagProperties {}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(type = "slack_shared_channel"))]
pub struct BenefitSlackSharedChannel {
    /// The ID of the benefit.
    #[api(uuid)]
    pub id: String,
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
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
    pub metadata: MetadataOutputType,
    /// The visibility of the benefit in the customer portal.
    pub visibility: BenefitVisibility,
    pub properties: BenefitSlackSharedChannelProperties,
    pub visibility_configurable: bool,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitSlackSharedChannelProperties {
    /// Polar Slack integration linked to this benefit.
    #[api(uuid)]
    pub slack_integration_id: String,
    /// Template for the channel name.
    #[api(length(1..=80))]
    pub channel_name_template: String,
    /// Create the channel as private (recommended).
    #[serde(default = "yes")]
    pub private: bool,
    /// Optional message posted to the channel right after creation.
    #[api(length(..=4000))]
    pub welcome_message: Option<String>,
    /// Archive the channel when the benefit is revoked.
    #[serde(default = "yes")]
    pub archive_on_revoke: bool,
    /// Slack user IDs from the merchant workspace to invite to every channel created for this benefit.
    #[api(non_null)]
    pub team_invitees: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitLicenseKeyExpirationProperties {
    #[api(range(1..))]
    pub ttl: i64,
    #[api(one_of(["year", "month", "day"]))]
    pub timeframe: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitLicenseKeyActivationProperties {
    pub limit: i64,
    pub enable_customer_admin: bool,
}
