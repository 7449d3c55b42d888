//! Grants of benefits.

use super::benefits::{
    Benefit, BenefitCustom, BenefitDiscord, BenefitDownloadables, BenefitFeatureFlag, BenefitGitHubRepository,
    BenefitLicenseKeys, BenefitMeterCredit, BenefitSlackSharedChannel,
};
use super::customers::{Customer, Member};
use api_model::{ApiModel, Outline};

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitGrant {
    #[serde(flatten)]
    pub grant: GrantDetails,
    pub benefit: Benefit,
    pub properties: BenefitGrantProperties,
}

/// What all grants say.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct GrantDetails {
    /// Creation timestamp of the object.
    #[api(date_time)]
    pub created_at: String,
    /// Last modification timestamp of the object.
    #[api(required, date_time)]
    pub modified_at: Option<String>,
    /// The ID of the grant.
    #[api(uuid)]
    pub id: String,
    /// The timestamp when the benefit was granted.
    #[api(date_time)]
    pub granted_at: Option<String>,
    /// Whether the benefit is granted.
    pub is_granted: bool,
    /// The timestamp when the benefit was revoked.
    #[api(date_time)]
    pub revoked_at: Option<String>,
    /// Whether the benefit is revoked.
    pub is_revoked: bool,
    /// The ID of the subscription that granted this benefit.
    #[api(required, uuid)]
    pub subscription_id: Option<String>,
    /// The ID of the order that granted this benefit.
    #[api(required, uuid)]
    pub order_id: Option<String>,
    /// The ID of the customer concerned by this grant.
    #[api(uuid)]
    pub customer_id: String,
    /// The ID of the member concerned by this grant.
    #[api(uuid)]
    pub member_id: Option<String>,
    /// The ID of the benefit concerned by this grant.
    #[api(uuid)]
    pub benefit_id: String,
    /// The error information if the benefit grant failed with an unrecoverable error.
    pub error: Option<BenefitGrantError>,
    pub customer: Customer,
    pub member: Option<Member>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitGrantError {
    pub message: String,
    pub r#type: String,
    pub timestamp: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantDiscordWebhook {
    #[serde(flatten)]
    pub grant: GrantDetails,
    pub benefit: BenefitDiscord,
    pub properties: BenefitGrantDiscordProperties,
    pub previous_properties: Option<BenefitGrantDiscordProperties>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantCustomWebhook {
    #[serde(flatten)]
    pub grant: GrantDetails,
    pub benefit: BenefitCustom,
    pub properties: BenefitGrantCustomProperties,
    pub previous_properties: Option<BenefitGrantCustomProperties>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantGitHubRepositoryWebhook {
    #[serde(flatten)]
    pub grant: GrantDetails,
    pub benefit: BenefitGitHubRepository,
    pub properties: BenefitGrantGitHubRepositoryProperties,
    pub previous_properties: Option<BenefitGrantGitHubRepositoryProperties>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantDownloadablesWebhook {
    #[serde(flatten)]
    pub grant: GrantDetails,
    pub benefit: BenefitDownloadables,
    pub properties: BenefitGrantDownloadablesProperties,
    pub previous_properties: Option<BenefitGrantDownloadablesProperties>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantLicenseKeysWebhook {
    #[serde(flatten)]
    pub grant: GrantDetails,
    pub benefit: BenefitLicenseKeys,
    pub properties: BenefitGrantLicenseKeysProperties,
    pub previous_properties: Option<BenefitGrantLicenseKeysProperties>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantMeterCreditWebhook {
    #[serde(flatten)]
    pub grant: GrantDetails,
    pub benefit: BenefitMeterCredit,
    pub properties: BenefitGrantMeterCreditProperties,
    pub previous_properties: Option<BenefitGrantMeterCreditProperties>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantFeatureFlagWebhook {
    #[serde(flatten)]
    pub grant: GrantDetails,
    pub benefit: BenefitFeatureFlag,
    pub properties: BenefitGrantFeatureFlagProperties,
    pub previous_properties: Option<BenefitGrantFeatureFlagProperties>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantSlackSharedChannelWebhook {
    #[serde(flatten)]
    pub grant: GrantDetails,
    pub benefit: BenefitSlackSharedChannel,
    pub properties: BenefitGrantSlackSharedChannelProperties,
    pub previous_properties: Option<BenefitGrantSlackSharedChannelProperties>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantDiscordProperties {
    pub account_id: Option<String>,
    #[api(non_null)]
    pub guild_id: Option<String>,
    #[api(non_null)]
    pub role_id: Option<String>,
    #[api(non_null)]
    pub granted_account_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitGrantCustomProperties {}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantGitHubRepositoryProperties {
    pub account_id: Option<String>,
    #[api(non_null)]
    pub repository_owner: Option<String>,
    #[api(non_null)]
    pub repository_name: Option<String>,
    #[api(non_null, one_of(["pull", "triage", "push", "maintain", "admin"]))]
    pub permission: Option<String>,
    #[api(non_null)]
    pub granted_account_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantDownloadablesProperties {
    #[api(non_null)]
    pub files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantLicenseKeysProperties {
    #[api(non_null)]
    pub user_provided_key: Option<String>,
    #[api(non_null)]
    pub license_key_id: Option<String>,
    #[api(non_null)]
    pub display_key: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantMeterCreditProperties {
    #[api(non_null)]
    pub last_credited_meter_id: Option<String>,
    #[api(non_null)]
    pub last_credited_units: Option<i64>,
    #[api(non_null)]
    pub last_credited_at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct BenefitGrantFeatureFlagProperties {}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct BenefitGrantSlackSharedChannelProperties {
    #[api(non_null)]
    pub invited_email: Option<String>,
    #[api(non_null)]
    pub channel_id: Option<String>,
    #[api(non_null)]
    pub channel_name: Option<String>,
    #[api(non_null)]
    pub invite_id: Option<String>,
    #[api(non_null)]
    pub invite_url: Option<String>,
    #[api(non_null)]
    pub connected_team_id: Option<String>,
}

/// A grant in a webhook, told apart by the kind of its benefit.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(discriminator = "benefit.type")]
pub enum BenefitGrantWebhook {
    Discord(BenefitGrantDiscordWebhook),
    Custom(BenefitGrantCustomWebhook),
    GitHubRepository(BenefitGrantGitHubRepositoryWebhook),
    Downloadables(BenefitGrantDownloadablesWebhook),
    LicenseKeys(BenefitGrantLicenseKeysWebhook),
    MeterCredit(BenefitGrantMeterCreditWebhook),
    FeatureFlag(BenefitGrantFeatureFlagWebhook),
    SlackSharedChannel(BenefitGrantSlackSharedChannelWebhook),
}

/// What a grant gives. The kind of the benefit is told by the benefit alone.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
#[api(choose = by_keys)]
pub enum BenefitGrantProperties {
    Discord(BenefitGrantDiscordProperties),
    Custom(BenefitGrantCustomProperties),
    GitHubRepository(BenefitGrantGitHubRepositoryProperties),
    Downloadables(BenefitGrantDownloadablesProperties),
    LicenseKeys(BenefitGrantLicenseKeysProperties),
    FeatureFlag(BenefitGrantFeatureFlagProperties),
    SlackSharedChannel(BenefitGrantSlackSharedChannelProperties),
}

/// No property is required, so that the first kind would take everything.
fn by_keys(outline: &Outline<'_>) -> Option<&'static str> {
    const KINDS: &[(&str, &[&str])] = &[
        ("Discord", &["guild_id", "role_id"]),
        ("GitHubRepository", &["repository_owner", "repository_name", "permission"]),
        ("Downloadables", &["files"]),
        ("LicenseKeys", &["user_provided_key", "license_key_id", "display_key"]),
        (
            "SlackSharedChannel",
            &["invited_email", "channel_id", "channel_name", "invite_id", "invite_url", "connected_team_id"],
        ),
    ];
    let is_meant = |keys: &[&str]| keys.iter().any(|key| outline.has(key));
    KINDS.iter().find(|(_, keys)| is_meant(keys)).map_or(Some("Custom"), |(kind, _)| Some(kind))
}
