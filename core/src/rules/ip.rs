//! The rule `ip`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use serde_json::json;
use std::net::IpAddr;
use crate::violation::Violation;

/// An IPv4 or IPv6 address.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::ip().check("192.0.2.1").is_ok());
/// assert!(rules::ip().check("2001:db8::1").is_ok());
/// assert!(rules::ip().check("example.com").is_err());
/// ```
#[inline]
pub fn ip() -> IpRule {
    IpRule
}

/// What [`ip`] gives.
#[derive(Clone, Copy, Debug)]
pub struct IpRule;

text_field!(
    IpField,
    "the rule `ip` does not apply to a field of type `{Self}`",
    "a `std::net::IpAddr` needs no rule; for a list write `items(ip)`"
);

text_rule!(IpRule, IpField);

impl TextRule for IpRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        text.parse::<IpAddr>().is_ok()
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("ip", "must be an IP address")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("anyOf", json!([{ "format": "ipv4" }, { "format": "ipv6" }]));
    }
}

samples! {
    ip: "An IPv4 or IPv6 address.";
    &str: ip() => accepts ["192.0.2.1", "::1"], refuses ["", "example.com", "192.0.2.1:80", "[::1]"];
}
