//! Wire names of fields and variants, and how a key finds its own.

use strsim::damerau_levenshtein;

use crate::path::cut;

/// From this many names on, a sorted table is searched instead of the list.
const SORTED_FROM: usize = 16;

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
    /// The positions of `names` in the order of the names; only where there are many.
    pub sorted: &'static [usize],
}

impl Names {
    /// The place of a key in `names`. The guess is right where fields stand in the order of their declaration.
    #[inline]
    pub(crate) fn find(&self, key: &str, guess: usize) -> Option<usize> {
        match self.names.get(guess) {
            Some(name) if is_same(name, key) => Some(guess),
            _ => self.search(key),
        }
    }

    /// The name that is guessed, for a reader that can look for its bytes.
    #[inline]
    pub(crate) fn guess(&self, guess: usize) -> &'static [&'static str] {
        if self.plain { self.names.get(guess..).unwrap_or_default() } else { &[] }
    }

    fn search(&self, key: &str) -> Option<usize> {
        if self.names.len() < SORTED_FROM {
            return self.names.iter().position(|name| *name == key);
        }
        let found = self.sorted.binary_search_by(|&index| self.names[index].cmp(key)).ok()?;
        Some(self.sorted[found])
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

/// Whether two names are the same: those of up to 32 bytes, which most have, without a call.
#[inline]
fn is_same(name: &str, key: &str) -> bool {
    is_same_bytes(name.as_bytes(), key.as_bytes())
}

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
        _ => name == key,
    }
}

/// The known name that was probably meant.
pub(crate) fn closest(key: &str, known: &[&'static str]) -> Option<&'static str> {
    let key = cut(key);
    let distance = |name: &&'static str| (damerau_levenshtein(&key, name), *name);
    let (distance, name) = known.iter().map(distance).min()?;
    (distance <= 1 + name.len().min(key.len()) / 4).then_some(name)
}
