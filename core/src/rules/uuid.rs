//! The rule `uuid`.

use super::text_rule::TextRule;
use super::{Schema, samples, text_field, text_rule};
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

text_field!(
    UuidField,
    "the rule `uuid` does not apply to a field of type `{Self}`",
    "the field may be a `uuid::Uuid` instead, without the rule; for a list write `items(uuid)`"
);

text_rule!(UuidRule, UuidField);

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

/// Each byte is looked at whatever the others are: so the compiler looks at many at once.
fn is_uuid(text: &[u8]) -> bool {
    let Ok(text) = <&[u8; 36]>::try_from(text) else { return false };
    let is_digit = |byte: u8| byte.wrapping_sub(b'0') < 10 || (byte | 0x20).wrapping_sub(b'a') < 6;
    let allowed = text.iter().fold(true, |all, byte| all & (is_digit(*byte) || *byte == b'-'));
    let hyphens: u8 = text.iter().map(|byte| u8::from(*byte == b'-')).sum();
    allowed && hyphens == 4 && [8, 13, 18, 23].iter().all(|index| text[*index] == b'-')
}

samples! {
    uuid: "A UUID with its hyphens, of any version, in either case.";
    &str: uuid() => accepts ["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380"],
        refuses ["", "2eb8aa08aa9811eab4aa73b441d16380", "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}"];
}
