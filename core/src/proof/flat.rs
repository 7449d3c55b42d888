//! The wire names of flattened fields, which share one object with those of their struct.

use std::marker::PhantomData;

use super::message::{Message, equal};
use crate::decode::{Flatten, Tags};

/// The wire names that a flattened type takes; maps take what is left, and have none.
pub struct Keys {
    /// Its own, with aliases.
    pub names: &'static [&'static str],
    /// Those that tell an enum which variant to read: its tag, or the names of its variants. Two enums may look at one.
    pub tags: &'static [&'static str],
    /// Those of what is flattened into it in turn.
    pub parts: &'static [&'static Self],
}

impl Keys {
    /// No names are known.
    pub const NONE: Self = Self { names: &[], tags: &[], parts: &[] };

    /// The name, or the tag, with this number, or how many they are.
    const fn name(&self, is_tag: bool, number: usize) -> Result<&'static str, usize> {
        let own = if is_tag { self.tags } else { self.names };
        if number < own.len() {
            return Ok(own[number]);
        }
        let (mut count, mut index) = (own.len(), 0);
        while index < self.parts.len() {
            match self.parts[index].name(is_tag, number - count) {
                Ok(name) => return Ok(name),
                Err(more) => count += more,
            }
            index += 1;
        }
        Err(count)
    }

    /// Adds all of them that are not there yet.
    #[cfg(feature = "schemars")]
    pub(crate) fn add_to(&self, names: &mut Vec<&'static str>) {
        for name in self.names {
            if !names.contains(name) {
                names.push(name);
            }
        }
        self.parts.iter().for_each(|part| part.add_to(names));
    }

    const fn has(&self, name: &str) -> bool {
        let mut number = 0;
        while let Ok(known) = self.name(false, number) {
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
    while let Ok(name) = keys.name(false, number) {
        check_name((name, ["wire name", "of"], RENAME), field, own, earlier);
        number += 1;
    }
    number = 0;
    // What another field takes does not come to the enum.
    while let Ok(name) = keys.name(true, number) {
        check_name((name, ["name", "looked for by"], RENAME_FIELD), field, own, earlier);
        number += 1;
    }
}

const RENAME: &str = "give one of them another name with `#[serde(rename = \"..\")]`";
const RENAME_FIELD: &str =
    "give the field another name with `#[serde(rename = \"..\")]`, or the tag or variant of the enum";

/// A name, what it is to its type, and what to do where it is that of another field.
type Named<'a> = (&'a str, [&'static str; 2], &'static str);

#[track_caller]
const fn check_name(name: Named<'_>, field: &str, own: &[(&str, &str)], earlier: &[(&str, &Keys)]) {
    let mut index = 0;
    while index < own.len() {
        if equal(own[index].0, name.0) {
            clash(name, field, "", own[index].1);
        }
        index += 1;
    }
    index = 0;
    while index < earlier.len() {
        if earlier[index].1.has(name.0) {
            clash(name, field, "flattened ", earlier[index].0);
        }
        index += 1;
    }
}

#[track_caller]
const fn clash((name, [what, of], help): Named<'_>, field: &str, whose: &str, other: &str) -> ! {
    let text =
        Message::new().add("the ").add(what).add(" `").add(name).add("` ").add(of).add(" the type of `").add(field);
    let text = text.add("` belongs to the ").add(whose).add("field `").add(other).add("` already\nhelp: ");
    panic!("{}", text.add(help).text());
}
