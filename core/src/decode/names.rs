//! Wire names of fields and variants, and how a key finds its own.

mod closest;
mod index;

pub(crate) use closest::closest;
use index::look_up;

/// A table of wire names.
pub struct Names {
    /// The names, in order, then their aliases.
    pub names: &'static [&'static str],
    /// How many of them are no aliases.
    pub count: usize,
    /// For each alias, the number of the name that it stands for.
    pub aliases: &'static [usize],
    /// Whether each name stands in JSON as it is, without escapes.
    pub plain: bool,
    /// What leads from a key to its place; where names are few, nothing, and they are looked at one by one.
    pub index: &'static [u8],
}

impl Names {
    /// No names.
    pub(crate) const NONE: Self = Self { names: &[], count: 0, aliases: &[], plain: false, index: b"" };

    /// Whether the name at a place is the key.
    #[inline]
    pub(crate) fn is_at(&self, key: &[u8], place: usize) -> bool {
        self.names.get(place).is_some_and(|name| is_same_bytes(name.as_bytes(), key))
    }

    /// The name that is guessed, for a reader that can look for its bytes.
    #[inline]
    pub(crate) fn guess(&self, guess: usize) -> &'static [&'static str] {
        if self.plain { self.names.get(guess..).unwrap_or_default() } else { &[] }
    }

    /// The place of a key that is not the one that was guessed.
    #[inline]
    pub(crate) fn search(&self, key: &[u8]) -> Option<usize> {
        match self.index {
            b"" => place_in(self.names, key),
            index => look_up(self.names, index, key),
        }
    }

    /// The number that a place stands for: aliases have the number of their name.
    #[inline]
    pub(crate) fn number(&self, place: usize) -> usize {
        if place < self.count { place } else { self.aliases[place - self.count] }
    }

    /// The names without aliases.
    pub(crate) fn known(&self) -> &'static [&'static str] {
        &self.names[..self.count]
    }
}

/// The place of a key in a list of names. Most have another length.
#[inline]
fn place_in(names: &[&str], key: &[u8]) -> Option<usize> {
    for (place, name) in names.iter().enumerate() {
        if name.len() == key.len() && is_same_bytes(name.as_bytes(), key) {
            return Some(place);
        }
    }
    None
}

/// The longest name that is compared without a call.
pub(crate) const MOST_IN_WORDS: usize = 32;

/// Whether two names are the same: those of up to 32 bytes, which most have, without a call.
#[inline]
pub(crate) fn is_same_bytes(name: &[u8], key: &[u8]) -> bool {
    if name.len() != key.len() {
        return false;
    }
    match name.len() {
        17..=32 => {
            name.first_chunk::<16>() == key.first_chunk::<16>() && name.last_chunk::<16>() == key.last_chunk::<16>()
        }
        8..=16 => name.first_chunk::<8>() == key.first_chunk::<8>() && name.last_chunk::<8>() == key.last_chunk::<8>(),
        4..8 => name.first_chunk::<4>() == key.first_chunk::<4>() && name.last_chunk::<4>() == key.last_chunk::<4>(),
        1..4 => name[0] == key[0] && name[name.len() / 2] == key[key.len() / 2] && name.last() == key.last(),
        _ => name == key,
    }
}

#[cfg(test)]
mod tests {
    use super::is_same_bytes;

    #[test]
    fn names_are_the_same_where_each_byte_is() {
        for length in 0..40 {
            let name = vec![b'a'; length];
            assert!(is_same_bytes(&name, &name.clone()));
            assert!(!is_same_bytes(&name, &[name.clone(), vec![b'a']].concat()));
            for place in 0..length {
                let mut other = name.clone();
                other[place] = b'b';
                assert!(!is_same_bytes(&name, &other), "{place} of {length}");
            }
        }
    }
}
