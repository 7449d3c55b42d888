//! What unions came to, to know it when they meet the same value again.

use std::collections::{HashMap, HashSet};

use serde::de::SeqAccess;

use super::access::IdentitySeed;
use super::closest::Failure;
use super::{Union, attempt};
use crate::context::{Context, Mark};
use crate::path;
use crate::violation::Violation;

/// A value, and the type that it is read as.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key {
    value: u128,
    reader: usize,
    /// Whether keys that are not known do not fit.
    is_strict: bool,
}

impl Key {
    /// Nothing where the value is read once, by the outermost union.
    pub(super) fn of<'de, A: SeqAccess<'de>>(union: &mut Union<'_, 'de, A>, cx: &Context) -> Option<Self> {
        if cx.is_outermost_union() {
            return None;
        }
        let value = union.shots.next_element_seed(IdentitySeed).ok().flatten()?;
        Some(Self { value, reader: union.kind.reader, is_strict: cx.shared().is_some() })
    }

    /// Whether it stands for the value at one place, not for all that are alike.
    fn is_place(self) -> bool {
        self.value > u64::MAX.into()
    }

    /// Whether it pays to remember what reading the value came to.
    fn has_members(self) -> bool {
        self.value & 1 == 1
    }
}

/// What a union came to.
#[derive(Clone)]
pub(super) enum Verdict {
    Fits(usize),
    Fails(Failure),
}

/// The verdicts on the values within one buffer.
#[derive(Default)]
pub(crate) struct Memory {
    verdicts: HashMap<Key, Verdict>,
    /// The places of secrets in the values that were read; none where those of the same place are known already.
    secrets: HashMap<Key, Vec<Violation>>,
    /// The values that are being read, the outermost first.
    open: Vec<Key>,
}

impl Memory {
    pub(super) fn is_open(&self, key: Key) -> bool {
        self.open.contains(&key)
    }

    pub(super) fn open(&mut self, key: Key) {
        self.open.push(key);
    }

    pub(super) fn close(&mut self) {
        self.open.pop();
    }

    pub(super) fn verdict(&self, key: Key) -> Option<Verdict> {
        self.verdicts.get(&key).cloned()
    }

    pub(super) fn remember(&mut self, key: Key, verdict: impl FnOnce() -> Verdict) {
        if key.has_members() {
            self.verdicts.insert(key, verdict());
        }
    }
}

/// Finds the places of secrets: what does not fit may have been meant for any branch.
pub(super) fn find_secrets<'de, A: SeqAccess<'de>>(union: &mut Union<'_, 'de, A>, cx: &mut Context) {
    let key = Key::of(union, cx);
    if let Some(key) = key {
        if cx.memory().is_open(key) {
            return;
        }
        if let Some(places) = cx.memory().secrets.get(&key).cloned() {
            for place in places {
                cx.push_place(place);
            }
            return;
        }
        cx.memory().open(key);
    }
    let mark = cx.mark();
    for branch in 0..union.kind.variants.branches() {
        attempt(union, branch, cx);
    }
    if let Some(key) = key {
        cx.memory().close();
        let places = if key.is_place() { Vec::new() } else { once_each(mark, cx) };
        cx.memory().secrets.insert(key, places);
    }
}

/// The places that were found since the mark, each once.
fn once_each(mark: Mark, cx: &mut Context) -> Vec<Violation> {
    let mut places = cx.take_since(mark);
    let mut known = HashSet::new();
    places.retain(|place| known.insert(path::pointer(place.path())));
    for place in &places {
        cx.push_place(place.clone());
    }
    places
}
