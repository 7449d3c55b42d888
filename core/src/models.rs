//! The customer-session models of the seed: how an API client asks for a customer session.
//!
//! The wire names are camelCase, as the reference of the SDK writes them; the `snake_case` names of the API itself are
//! accepted when reading.

use crate::ApiModel;

/// Schema for creating a customer session using an external customer ID.
///
/// ```
/// use api_model::ApiModel;
/// use api_model::models::CustomerSessionCustomerExternalIDCreate;
///
/// let session = CustomerSessionCustomerExternalIDCreate::from_json(
///     r#"{"returnUrl": "https://example.com/account", "externalCustomerId": "user_4f9d"}"#,
/// )?;
/// assert_eq!(session.external_customer_id, "user_4f9d");
/// # Ok::<(), api_model::Report>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, ApiModel)]
#[serde(rename_all = "camelCase")]
pub struct CustomerSessionCustomerExternalIDCreate {
    /// When set, a back button will be shown in the customer portal to return to this URL.
    #[serde(alias = "return_url")]
    #[api(url, example = "https://example.com/account")]
    pub return_url: Option<String>,

    /// External ID of the customer to create a session for.
    #[serde(alias = "external_customer_id")]
    #[api(non_empty)]
    pub external_customer_id: String,
}

/// Schema for creating a customer session using a customer ID.
///
/// ```
/// use api_model::ApiModel;
/// use api_model::models::CustomerSessionCustomerIDCreate;
///
/// let report = CustomerSessionCustomerIDCreate::from_json(r#"{"customerId": "4f9d"}"#).unwrap_err();
/// assert_eq!(report.violations()[0].code(), "uuid");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, ApiModel)]
#[serde(rename_all = "camelCase")]
pub struct CustomerSessionCustomerIDCreate {
    /// When set, a back button will be shown in the customer portal to return to this URL.
    #[serde(alias = "return_url")]
    #[api(url, example = "https://example.com/account")]
    pub return_url: Option<String>,

    /// ID of the customer to create a session for.
    #[serde(alias = "customer_id")]
    #[api(uuid)]
    pub customer_id: String,
}

/// Schema for creating a customer session: for a customer by its ID, or by its external ID.
///
/// ```
/// use api_model::ApiModel;
/// use api_model::models::CustomerSessionCreate;
///
/// let session = CustomerSessionCreate::from_json(r#"{"externalCustomerId": "user_4f9d"}"#)?;
/// assert!(matches!(session, CustomerSessionCreate::ByExternalId(_)));
///
/// let error = |text| CustomerSessionCreate::from_json(text).unwrap_err().to_string();
/// let neither_or_both = "must have exactly one of `customerId`, `externalCustomerId`";
/// assert_eq!(error("{}"), neither_or_both);
/// let both = r#"{"customerId": "0191d3c1-4a8e-7b6e-9a55-3c1f0f6a2b11", "externalCustomerId": "user_4f9d"}"#;
/// assert_eq!(error(both), neither_or_both);
/// assert_eq!(error(r#"{"externalCustomerId": ""}"#), "/externalCustomerId: must not be empty");
/// # Ok::<(), api_model::Report>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, ApiModel)]
#[serde(untagged)]
#[api(exclusive)]
pub enum CustomerSessionCreate {
    /// By the ID that the API gave the customer.
    ById(CustomerSessionCustomerIDCreate),
    /// By the ID that the customer has in the system of the API's user.
    ByExternalId(CustomerSessionCustomerExternalIDCreate),
}
