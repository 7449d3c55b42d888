//! Writing: what expansions need beyond serde's own traits.

mod flat;
mod tagged;

use serde::ser::{Serialize, Serializer};

pub use flat::Flat;
pub use tagged::Tagged;

/// The tag of an adjacently tagged enum, which serde writes as a unit variant.
pub struct VariantName {
    /// The name of the enum.
    pub name: &'static str,
    /// The number of the variant.
    pub index: u32,
    /// The name of the variant.
    pub variant: &'static str,
}

impl Serialize for VariantName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant(self.name, self.index, self.variant)
    }
}
