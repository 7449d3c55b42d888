//! A hash table that leads from a key to the place of its name. `decode/names/index.rs` of the library, which searches
//! it, says what it holds.

use proc_macro2::Literal;

/// Up to so many names are compared one by one, without a table.
const FEW: usize = 8;

/// The table of names as a literal, which costs the compiler no more than a text.
pub(super) fn table(names: &[&str]) -> Literal {
    if names.len() <= FEW || names.len() >= usize::from(u16::MAX) {
        return Literal::byte_string(b"");
    }
    // At most half of the entries are taken, so that most names stand in the first that they may stand in.
    let size = (2 * names.len()).next_power_of_two();
    let mut entries = vec![0_u16; size];
    for (number, name) in (1..).zip(names) {
        let mut entry = first_entry(name.as_bytes(), size);
        while entries[entry] != 0 {
            entry = (entry + 1) % size;
        }
        entries[entry] = number;
    }
    Literal::byte_string(&entries.into_iter().flat_map(u16::to_le_bytes).collect::<Vec<u8>>())
}

/// Where the search for a name begins, as the library has it.
fn first_entry(name: &[u8], size: usize) -> usize {
    let ends = match (name.first_chunk(), name.last_chunk()) {
        (Some(first), Some(last)) => u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last)),
        _ => name.iter().fold(0, |ends, byte| ends << 8 | u64::from(*byte)),
    };
    let hash = (ends + name.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    usize::try_from(hash >> (u64::BITS - size.trailing_zeros())).unwrap_or_default()
}
