//! The rule `uuid`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_rule};
use crate::violation::Violation;

/// A UUID with its hyphens, of any version, in either case.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::uuid().check("2eb8aa08-aa98-11ea-b4aa-73b441d16380").is_ok());
/// assert!(rules::uuid().check("2eb8aa08aa9811eab4aa73b441d16380").is_err());
/// ```
#[inline]
pub fn uuid() -> UuidRule {
    UuidRule
}

/// What [`uuid()`] gives.
#[derive(Clone, Copy, Debug)]
pub struct UuidRule;

text_rule!(UuidRule, UuidField, "the rule `uuid` does not apply to a field of type `{Self}`");

impl TextRule for UuidRule {
    #[inline]
    fn accepts(&self, text: &str) -> bool {
        is_uuid(text.as_bytes())
    }

    #[cold]
    fn violation(&self) -> Violation {
        Violation::new("uuid", "must be a UUID, such as `2eb8aa08-aa98-11ea-b4aa-73b441d16380`")
    }

    fn keywords(&self, schema: &mut Schema) {
        schema.set("format", "uuid");
    }
}

fn is_uuid(text: &[u8]) -> bool {
    text.len() == 36
        && text.iter().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

samples! {
    uuid: "A UUID with its hyphens, of any version, in either case.";
    &str: uuid() => accepts ["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380"],
        refuses ["", "2eb8aa08aa9811eab4aa73b441d16380", "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}"];
}
