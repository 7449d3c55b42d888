//! The rule `ipv4`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use std::net::Ipv4Addr;
use crate::violation::Violation;

/// An IPv4 address: four decimal numbers without leading zeros.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::ipv4().check("192.0.2.1").is_ok());
/// assert!(rules::ipv4().check("192.0.2.01").is_err());
/// ```
#[inline]
pub fn ipv4() -> Ipv4Rule {
    Ipv4Rule
}

/// What [`ipv4`] gives.
#[derive(Clone, Copy, Debug)]
pub struct Ipv4Rule;

text_field!(
    Ipv4Field,
    "the rule `ipv4` does not apply to a field of type `{Self}`",
    "a `std::net::Ipv4Addr` needs no rule; for a list write `items(ipv4)`"
);

text_rule!(Ipv4Rule, Ipv4Field);

impl TextRule for Ipv4Rule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        text.parse::<Ipv4Addr>().is_ok()
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("ipv4", "must be an IPv4 address")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("format", "ipv4");
    }
}

samples! {
    ipv4: "An IPv4 address: four decimal numbers without leading zeros.";
    &str: ipv4() => accepts ["192.0.2.1", "0.0.0.0"], refuses ["", "192.0.2", "192.0.2.256", "192.0.2.01", "::1"];
}
