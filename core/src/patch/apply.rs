//! `#[api(patch = "..")]`: how a partial update changes its model, and how that is undone.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};
use std::mem;

use super::Patch;
use crate::decode::{Decode, GivenAsWhole};
use crate::model::validate;
use crate::report::Report;

/// A model that has a partial update.
#[diagnostic::on_unimplemented(
    message = "a flattened field of type `{Self}` has no partial update",
    label = "no model with `patch`",
    note = "add `#[api(patch = \"..\")]` to the type of the field, with the name of its partial update"
)]
pub trait Patchable: Sized {
    /// The partial update.
    type Update;

    /// What was there before.
    type Old;

    /// Puts in what is given, and gives what was there.
    fn swap(&mut self, update: Self::Update) -> Self::Old;

    /// Puts back what was there.
    fn restore(&mut self, old: Self::Old);
}

/// Changes a model as its partial update says, unless the result breaks a rule.
///
/// # Errors
/// Every rule that the result would break; the model is as it was.
pub fn apply_update<'de, T: Patchable + Decode<'de>>(update: T::Update, model: &mut T) -> Result<(), Report> {
    let old = model.swap(update);
    let mut change = Change { model, old: Some(old) };
    validate(&*change.model)?;
    change.old = None;
    Ok(())
}

/// A change that is undone unless it is kept, also where a rule of the user panics.
struct Change<'m, T: Patchable> {
    model: &'m mut T,
    old: Option<T::Old>,
}

impl<T: Patchable> Drop for Change<'_, T> {
    fn drop(&mut self) {
        if let Some(old) = self.old.take() {
            self.model.restore(old);
        }
    }
}

/// Replaces a field with what is given for it.
pub fn replace<T>(field: &mut T, given: Option<T>) -> Option<T> {
    given.map(|given| mem::replace(field, given))
}

/// Replaces a field that may be `null`.
pub fn replace_nullable<T>(field: &mut Option<T>, given: Patch<T>) -> Option<Option<T>> {
    replace(
        field,
        match given {
            Patch::Absent => None,
            Patch::Null => Some(None),
            Patch::Value(value) => Some(Some(value)),
        },
    )
}

/// Replaces a flattened field as a whole.
pub fn replace_whole<'de, T: GivenAsWhole<'de>>(field: &mut T, given: Option<T>) -> Option<T> {
    replace(field, given)
}

/// Puts back what a field was.
pub fn put_back<T>(field: &mut T, old: Option<T>) {
    if let Some(old) = old {
        *field = old;
    }
}

impl<T: Patchable> Patchable for Box<T> {
    type Update = T::Update;
    type Old = T::Old;

    fn swap(&mut self, update: T::Update) -> T::Old {
        T::swap(self, update)
    }

    fn restore(&mut self, old: T::Old) {
        T::restore(self, old);
    }
}

macro_rules! maps {
    ($([$($generics:tt)*] $map:ty, $key:ty, $value:ty, $remove:ident, $new:expr;)*) => {$(
        /// Entries that are given replace those of their key.
        impl<$($generics)*> Patchable for $map {
            type Update = Self;
            type Old = Vec<($key, Option<$value>)>;

            fn swap(&mut self, update: Self) -> Self::Old {
                update.into_iter().map(|(key, value)| (key.clone(), self.insert(key, value))).collect()
            }

            fn restore(&mut self, old: Self::Old) {
                for (key, value) in old {
                    match value {
                        Some(value) => self.insert(key, value),
                        None => self.$remove(&key),
                    };
                }
            }
        }

        /// A map that is not there has no entries.
        impl<$($generics)*> Patchable for Option<$map> {
            type Update = $map;
            /// Whether it was there, and the entries.
            type Old = (bool, Vec<($key, Option<$value>)>);

            fn swap(&mut self, update: $map) -> Self::Old {
                let was_there = self.is_some();
                if update.is_empty() {
                    return (was_there, Vec::new());
                }
                (was_there, self.get_or_insert_with(|| $new).swap(update))
            }

            fn restore(&mut self, (was_there, entries): Self::Old) {
                match self {
                    Some(map) if was_there => map.restore(entries),
                    _ => *self = None,
                }
            }
        }
    )*};
}

maps! {
    [K: Clone + Ord, V] BTreeMap<K, V>, K, V, remove, BTreeMap::new();
    [K: Clone + Eq + Hash, V, S: BuildHasher + Default] HashMap<K, V, S>, K, V, remove, HashMap::default();
    [] serde_json::Map<String, serde_json::Value>, String, serde_json::Value, remove, serde_json::Map::new();
}

#[cfg(feature = "indexmap")]
maps! {
    [K: Clone + Eq + Hash, V, S: BuildHasher + Default] indexmap::IndexMap<K, V, S>, K, V, shift_remove,
        indexmap::IndexMap::default();
}

/// Tells an `Option` by its type, for fields that the derive takes for something else.
pub struct Spelled<T>(std::marker::PhantomData<T>);

impl<T> Spelled<Option<T>> {
    /// It is one.
    pub const IS_OPTION: bool = true;
}

/// For every other type.
pub trait SpelledOther {
    /// It is none.
    const IS_OPTION: bool = false;
}

impl<T> SpelledOther for Spelled<T> {}
