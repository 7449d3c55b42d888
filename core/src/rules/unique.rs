//! The rule `unique`.

mod fingerprint;

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher, RandomState};

use serde::Serialize;

use super::{List, Rule, RuleExt, Schema, samples};
use crate::violation::Violation;
use fingerprint::fingerprint;

/// A list whose items are all distinct.
///
/// Items are equal when they are written as the same JSON value, as in JSON Schema: 1 and 1.0 are equal, 1 and `true`
/// are not, and the members of an object have no order. It takes linear time. A set has distinct items anyway, but
/// drops the others without a word; where they are a mistake, take a list and this rule.
///
/// ```
/// use api_model::rules::{self, Rule};
///
/// assert!(rules::unique().check(&["a", "b"]).is_ok());
/// assert!(rules::unique().check(&vec![1.5, 2.0, 1.5]).is_err());
/// ```
#[inline]
pub fn unique() -> UniqueRule {
    UniqueRule
}

/// What [`unique`] gives.
#[derive(Clone, Copy, Debug)]
pub struct UniqueRule;

impl RuleExt for UniqueRule {}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the rule `unique` does not apply to a field of type `{Self}`",
    label = "not a list",
    note = "it applies to lists whose items implement `Serialize`: `Vec`, `VecDeque`, `LinkedList`, arrays and slices",
    note = "a set has no item twice, and needs no rule; on a field of another type remove the rule"
)]
pub trait UniqueField {
    fn is_unique(&self) -> bool;
}

#[diagnostic::do_not_recommend]
impl<T: List<Item: Serialize> + ?Sized> UniqueField for T {
    fn is_unique(&self) -> bool {
        self.list().is_none_or(|items| is_unique(&items))
    }
}

impl<T: UniqueField + ?Sized> Rule<T> for UniqueRule {
    fn check(&self, value: &T) -> Result<(), Violation> {
        if value.is_unique() { Ok(()) } else { Err(violation()) }
    }

    fn describe(&self, schema: &mut Schema) {
        schema.set("uniqueItems", true);
    }
}

#[cold]
fn violation() -> Violation {
    Violation::new("unique", "must have distinct items")
}

/// Items are compared by fingerprints under a random key, so that no input can make many of them collide; where two
/// are the same, a second key confirms it.
fn is_unique<'a, T: Serialize + 'a>(items: &(impl Iterator<Item = &'a T> + Clone)) -> bool {
    let (key, second) = (RandomState::new(), RandomState::new());
    let mut seen = Seen::of(items.size_hint());
    for (index, item) in items.clone().enumerate() {
        // What cannot be written equals nothing.
        let Some(print) = fingerprint(item, &key) else { continue };
        if !seen.insert(print) {
            // The others are not kept, but found again: most lists are distinct, and take half of the memory so.
            let confirmed = fingerprint(item, &second);
            let same = |before: &&T| fingerprint(*before, &key) == Some(print);
            if items.clone().take(index).filter(same).any(|before| fingerprint(before, &second) == confirmed) {
                return false;
            }
        }
    }
    true
}

/// The fingerprints of the items before: those of a short list, as most are, need no memory of their own.
#[expect(clippy::large_enum_variant, reason = "one at a time, on the stack, so that no memory is asked for")]
enum Seen {
    Few([u64; FEW], usize),
    Many(HashSet<u64, BuildHasherDefault<AsItIs>>),
}

const FEW: usize = 32;

impl Seen {
    /// For the fingerprints of a list of this length.
    fn of(length: (usize, Option<usize>)) -> Self {
        match length {
            (_, Some(most)) if most <= FEW => Self::Few([0; FEW], 0),
            (least, _) => Self::Many(HashSet::with_capacity_and_hasher(least, BuildHasherDefault::default())),
        }
    }

    /// Adds a fingerprint, and says whether it is new.
    fn insert(&mut self, print: u64) -> bool {
        match self {
            Self::Few(prints, count) => {
                let is_new = !prints[..*count].contains(&print);
                prints[*count] = print;
                *count += 1;
                is_new
            }
            Self::Many(prints) => prints.insert(print),
        }
    }
}

/// A fingerprint is a hash already.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| (hash << 8) | u64::from(*byte));
    }

    #[inline]
    fn write_u64(&mut self, print: u64) {
        self.0 = print;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn are_distinct(items: &serde_json::Value) -> bool {
        unique().check(items.as_array().unwrap()).is_ok()
    }

    #[test]
    fn items_are_equal_as_json() {
        assert!(!are_distinct(&json!([1, 1.0])));
        assert!(!are_distinct(&json!([0.0, -0.0])));
        assert!(!are_distinct(&json!([{ "a": 1, "b": [2] }, { "b": [2.0], "a": 1 }])));
        assert!(are_distinct(&json!([1, "1", true, null, [1], { "1": 1 }, [], {}, "", [[]]])));
        assert!(are_distinct(&json!([9_007_199_254_740_993_u64, 9_007_199_254_740_992_u64])));
        assert!(are_distinct(&json!([["a", "b"], ["b", "a"], ["ab"], ["a", ["b"]]])));
        assert!(are_distinct(&json!([{ "a": 1, "b": 2 }, { "a": 2, "b": 1 }])));
        assert!(unique().check(&vec![f64::NAN, f64::INFINITY]).is_ok());
        assert!(!are_distinct(&json!([i64::MAX as u64 + 1, i64::MAX as u64 + 1])));
    }

    #[test]
    fn lists_of_any_length() {
        for length in 1..70_u32 {
            let mut items: Vec<u32> = (0..length).collect();
            assert!(unique().check(&items).is_ok(), "{length}");
            for place in 0..length {
                items.push(place);
                assert!(unique().check(&items).is_err(), "{length} and {place}");
                items.pop();
            }
        }
    }
}

samples! {
    unique: "A list whose items are all distinct.";
    Vec<u8>: unique() => accepts [vec![], vec![1], vec![1, 2]], refuses [vec![1, 1], vec![1, 2, 1]];
    Vec<&str>: unique() => accepts [vec!["a", "A"]], refuses [vec!["a", "a"]];
}
