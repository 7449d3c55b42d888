//! The wire names of flattened fields, which share one object with those of their struct.

use std::marker::PhantomData;

use super::message::{Message, equal};
use crate::decode::{Flatten, Tags};

/// The wire names that a flattened type takes; maps take what is left, and have none.
pub struct Keys {
    /// Its own, with aliases.
    pub names: &'static [&'static str],
    /// Those of what is flattened into it in turn.
    pub parts: &'static [&'static Self],
}

impl Keys {
    /// No names are known.
    pub const NONE: Self = Self { names: &[], parts: &[] };

    /// The name with this number, or how many they are.
    const fn name(&self, number: usize) -> Result<&'static str, usize> {
        if number < self.names.len() {
            return Ok(self.names[number]);
        }
        let (mut count, mut index) = (self.names.len(), 0);
        while index < self.parts.len() {
            match self.parts[index].name(number - count) {
                Ok(name) => return Ok(name),
                Err(more) => count += more,
            }
            index += 1;
        }
        Err(count)
    }

    const fn has(&self, name: &str) -> bool {
        let mut number = 0;
        while let Ok(known) = self.name(number) {
            if equal(known, name) {
                return true;
            }
            number += 1;
        }
        false
    }
}

/// The names of a type, or none of one that cannot be flattened, of which rustc says so elsewhere.
pub struct KeysOf<T>(PhantomData<T>);

impl<T: Flatten<'static>> KeysOf<T> {
    /// The names.
    pub const KEYS: &'static Keys = T::KEYS;
    /// The members whose values are known.
    pub const TAGS: &'static Tags = T::TAGS;
}

/// In place of what [`KeysOf`] does not know.
pub trait Keyless {
    /// None.
    const KEYS: &'static Keys = &Keys::NONE;
    /// None.
    const TAGS: &'static Tags = &Tags::NONE;
}

impl<T> Keyless for KeysOf<T> {}

/// Checks the names of a flattened field against those of the struct, each with its field, and of flattened fields
/// before it.
///
/// # Panics
/// Where one belongs to another field.
#[track_caller]
pub const fn check_clashes(field: &str, keys: &Keys, own: &[(&str, &str)], earlier: &[(&str, &Keys)]) {
    let mut number = 0;
    while let Ok(name) = keys.name(number) {
        let mut index = 0;
        while index < own.len() {
            if equal(own[index].0, name) {
                clash(name, field, "", own[index].1);
            }
            index += 1;
        }
        index = 0;
        while index < earlier.len() {
            if earlier[index].1.has(name) {
                clash(name, field, "flattened ", earlier[index].0);
            }
            index += 1;
        }
        number += 1;
    }
}

#[track_caller]
const fn clash(name: &str, field: &str, what: &str, other: &str) -> ! {
    let text = Message::new().add("the wire name `").add(name).add("` of the type of `").add(field);
    let text = text.add("` belongs to the ").add(what).add("field `").add(other).add("` already\nhelp: ");
    panic!("{}", text.add("give one of them another name with `#[serde(rename = \"..\")]`").text());
}
