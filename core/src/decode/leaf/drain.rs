//! Passing over what is within a value.

use serde::de::{EnumAccess, MapAccess, SeqAccess, VariantAccess};

use crate::decode::skip::Skipped;

pub(crate) fn drain_seq<'de, A: SeqAccess<'de>>(mut seq: A) -> Result<usize, A::Error> {
    let mut length = 0;
    while seq.next_element::<Skipped>()?.is_some() {
        length += 1;
    }
    Ok(length)
}

pub(crate) fn drain_map<'de, A: MapAccess<'de>>(mut map: A) -> Result<usize, A::Error> {
    let mut length = 0;
    while map.next_entry::<Skipped, Skipped>()?.is_some() {
        length += 1;
    }
    Ok(length)
}

pub(crate) fn drain_enum<'de, A: EnumAccess<'de>>(data: A) -> Result<(), A::Error> {
    let (_, variant) = data.variant::<Skipped>()?;
    variant.newtype_variant::<Skipped>()?;
    Ok(())
}
