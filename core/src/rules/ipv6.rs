//! The rule `ipv6`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
use std::net::Ipv6Addr;
use crate::violation::Violation;

/// An IPv6 address, without a zone.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::ipv6().check("2001:db8::1").is_ok());
/// assert!(rules::ipv6().check("fe80::1%eth0").is_err());
/// ```
#[inline]
pub fn ipv6() -> Ipv6Rule {
    Ipv6Rule
}

/// What [`ipv6`] gives.
#[derive(Clone, Copy, Debug)]
pub struct Ipv6Rule;

text_field!(
    Ipv6Field,
    "the rule `ipv6` does not apply to a field of type `{Self}`",
    "a `std::net::Ipv6Addr` needs no rule; for a list write `items(ipv6)`"
);

text_rule!(Ipv6Rule, Ipv6Field);

impl TextRule for Ipv6Rule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        text.parse::<Ipv6Addr>().is_ok()
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("ipv6", "must be an IPv6 address")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("format", "ipv6");
    }
}

samples! {
    ipv6: "An IPv6 address, without a zone.";
    &str: ipv6() => accepts ["::", "2001:db8::1", "::ffff:192.0.2.1"], refuses ["", "1::2::3", "[::1]", "fe80::1%eth0", "1.2.3.4"];
}
