//! Single sign-on.

use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(constant(auth_method = "client_secret"), omit_none)]
pub struct OIDCConfigurationClientSecret {
    /// OIDC issuer URL of the identity provider.
    #[api(length(1..=2083), url)]
    pub issuer: String,
    /// OAuth client ID registered with the identity provider.
    #[api(length(1..))]
    pub client_id: String,
    /// Additional parameters appended to the authorization request, e.g. `hd` to pin a Google Workspace domain.
    #[api(non_null, length(..=10), keys(pattern(r"^[a-zA-Z0-9_.-]{1,64}$")), values(length(..=256)))]
    pub authorization_parameters: Option<BTreeMap<String, String>>,
    /// Client secret used to authenticate against the identity provider.
    #[api(length(1..))]
    pub client_secret: String,
}
