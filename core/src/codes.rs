//! The codes of violations that reading itself reports. A rule's code is the name of the rule.
//!
//! | code | meaning | parameters |
//! |---|---|---|
//! | `type` | the value is of another type | `expected` |
//! | `null` | the value is `null` where a value must be | `expected`, unless `non_null` says so |
//! | `missing` | a required field is not there | |
//! | `unknown` | a field is not part of the model, under `deny_unknown_fields` | `expected`, `suggestion` |
//! | `variant` | the name of an enum's variant, or a tag, is not known | `expected`, `suggestion` |
//! | `constant` | a field whose value is known has another | `expected` |
//! | `union` | the value fits none of several kinds, each of which the message names | |
//! | `exclusive` | the value fits several variants of a union where it may fit one | `variants` |
//! | `duplicate` | a field stands more than once | |
//! | `range` | a number does not fit its type; also the rule `range` | `min`, `max` |
//! | `length` | an array or tuple has another number of items; also the rule `length` | `min`, `max` |
//! | `invalid` | a type of your own, or one that only serde knows, refused the value | |
//! | `depth` | models are nested deeper than 64 levels in `from_deserializer`, or 128 elsewhere, or than the stack of a thread allows where they are large; lists in JSON text end at 128 with `syntax` | `max` |
//! | `syntax` | the input cannot be read further | `line`, `column`, of JSON text, from 1, in characters |
//! | `serialize` | the value cannot be written, as a map with keys that are no text | |

pub(crate) const TYPE: &str = "type";
pub(crate) const NULL: &str = "null";
pub(crate) const MISSING: &str = "missing";
pub(crate) const UNKNOWN: &str = "unknown";
pub(crate) const VARIANT: &str = "variant";
pub(crate) const CONSTANT: &str = "constant";
pub(crate) const UNION: &str = "union";
pub(crate) const EXCLUSIVE: &str = "exclusive";
pub(crate) const DUPLICATE: &str = "duplicate";
pub(crate) const RANGE: &str = "range";
pub(crate) const LENGTH: &str = "length";
pub(crate) const INVALID: &str = "invalid";
pub(crate) const DEPTH: &str = "depth";
pub(crate) const SYNTAX: &str = "syntax";
pub(crate) const SERIALIZE: &str = "serialize";
