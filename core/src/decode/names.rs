//! Wire names of fields and variants, and how a key finds its own.

mod closest;

pub(crate) use closest::closest;

/// Up to so many names are looked at one by one, wherever the guess is.
const FEW: usize = 4;

/// From this many names on, a sorted table is searched instead of the list.
const SORTED_FROM: usize = 48;

/// How many names behind the guess are looked at before a table is searched: fields that are not there are few.
const NEAR: usize = 8;

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
        if self.is_at(key.as_bytes(), guess) { Some(guess) } else { self.search(key, guess) }
    }

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

    /// The place of a key that is not the one that was guessed. The names behind the guess come first, for fields that
    /// are not there; the one before the last that was found stands in front of all, for objects that are written
    /// backwards.
    #[inline]
    pub(crate) fn search(&self, key: &str, guess: usize) -> Option<usize> {
        match self.names.len() {
            ..=FEW => place_in(self.names, key.as_bytes()),
            _ => self.search_many(key, guess),
        }
    }

    #[inline(never)]
    fn search_many(&self, key: &str, guess: usize) -> Option<usize> {
        let before = guess.wrapping_sub(2);
        if self.is_at(key.as_bytes(), before) {
            return Some(before);
        }
        let count = self.names.len();
        let is_short = count < SORTED_FROM;
        let (front, behind) = self.names.split_at(guess.min(count));
        let near = if is_short { behind } else { &behind[..NEAR.min(behind.len())] };
        if let Some(place) = place_in(near, key.as_bytes()) {
            return Some(count - behind.len() + place);
        }
        if is_short {
            return place_in(front, key.as_bytes());
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
