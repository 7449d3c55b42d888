//! The name that was probably meant.

use std::borrow::Cow;

use strsim::damerau_levenshtein;

use crate::path::{cut, is_long};

/// The known name that was probably meant.
pub(crate) fn closest(key: &str, known: &[&'static str]) -> Option<&'static str> {
    let key = if is_long(key) { Cow::Owned(cut(key)) } else { Cow::Borrowed(key) };
    let (letters, length) = letters_of(&key);
    let near = known.iter().filter_map(|name| {
        // Of a name that was meant something is left.
        let most = (1 + name.len().min(key.len()) / 4).min(name.len().max(key.len()).saturating_sub(1));
        // Both are less than the distance, and cost little.
        let (its_letters, its_length) = letters_of(name);
        let letters = (letters ^ its_letters).count_ones().div_ceil(2) as usize;
        let is_near = letters.max(length.abs_diff(its_length)) <= most;
        let distance = is_near.then(|| distance(&key, name)).filter(|distance| *distance <= most)?;
        Some((distance, *name))
    });
    near.min().map(|(_, name)| name)
}

/// The letters of a name as a set, and how many there are. One edit takes one letter out, or puts one in, or both.
fn letters_of(name: &str) -> (u64, usize) {
    name.chars().fold((0, 0), |(letters, count), letter| (letters | 1 << (u32::from(letter) % 64), count + 1))
}

/// How many edits are between two names: most often one, of which the letters around it say nothing.
fn distance(left: &str, right: &str) -> usize {
    let (left, right) = without_common_ends(left, right);
    match (left.chars().count(), right.chars().count()) {
        (0, count) | (count, 0) => count,
        (1, count) => count - usize::from(right.contains(left)),
        (count, 1) => count - usize::from(left.contains(right)),
        _ => damerau_levenshtein(left, right),
    }
}

/// What is left of two names without what they begin with and end with.
fn without_common_ends<'n>(left: &'n str, right: &'n str) -> (&'n str, &'n str) {
    let is_same = |(left, right): &(char, char)| left == right;
    let start = left.chars().zip(right.chars()).take_while(is_same).map(|(letter, _)| letter.len_utf8()).sum();
    let (left, right) = (&left[start..], &right[start..]);
    let ends = left.chars().rev().zip(right.chars().rev());
    let end: usize = ends.take_while(is_same).map(|(letter, _)| letter.len_utf8()).sum();
    (&left[..left.len() - end], &right[..right.len() - end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_measured_is_not_near() {
        let names = [
            "paid",
            "payed",
            "pending",
            "limit",
            "höhe",
            "hohe",
            "größe",
            "grosse",
            "ab",
            "ba",
            "a",
            "b",
            "",
            "日本語",
        ];
        for key in names {
            for name in names {
                let distance = damerau_levenshtein(key, name);
                let is_near =
                    distance < name.len().max(key.len()).max(1) && distance <= 1 + name.len().min(key.len()) / 4;
                assert_eq!(closest(key, &[name]).is_some(), is_near, "{key} and {name}");
            }
        }
    }

    /// All texts of up to five of three letters, one of them of two bytes.
    #[test]
    fn the_ends_that_names_share_say_nothing() {
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            let longer = texts.iter().flat_map(|text| ["a", "b", "é"].map(|letter| format!("{text}{letter}")));
            texts = std::iter::once(String::new()).chain(longer).collect();
        }
        assert_eq!(texts.len(), 364);
        for (left, right) in texts.iter().flat_map(|left| texts.iter().map(move |right| (left, right))) {
            assert_eq!(distance(left, right), damerau_levenshtein(left, right), "{left} and {right}");
        }
    }
}
