//! A hash table that leads from a key to the place of its name. The derive writes it: `expand/names/index.rs` of the
//! macros has the other half, with the same hash.

use super::is_same_bytes;

/// The place of a key in names, by their table. An entry is two bytes, the lower first: a place plus one, or zero. There
/// are a power of two of them, more than there are names. A name whose entry is taken stands in the next that is free.
#[inline]
pub(super) fn look_up(names: &[&str], table: &[u8], key: &[u8]) -> Option<usize> {
    let size = table.len() / 2;
    let mut entry = first_entry(key, size);
    loop {
        let bytes = table.get(2 * entry..)?.first_chunk()?;
        let place = usize::from(u16::from_le_bytes(*bytes)).checked_sub(1)?;
        if is_same_bytes(names[place].as_bytes(), key) {
            return Some(place);
        }
        entry = (entry + 1) & (size - 1);
    }
}

/// Where the search for a name begins: the highest bits of a product, which depend on each of the lower ones.
#[inline]
fn first_entry(key: &[u8], size: usize) -> usize {
    let ends = match (key.first_chunk(), key.last_chunk()) {
        (Some(first), Some(last)) => u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last)),
        _ => key.iter().fold(0, |ends, byte| ends << 8 | u64::from(*byte)),
    };
    let hash = (ends + key.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    usize::try_from(hash >> (u64::BITS - size.trailing_zeros())).unwrap_or_default()
}
