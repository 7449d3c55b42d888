//! The wire names of flattened fields, which share one object with those of their struct.

use std::marker::PhantomData;

use super::message::{Message, equal};
use crate::decode::{Flatten, Form, Scalar, Tags};

/// The wire names that a flattened type takes; maps take what is left, and have none.
pub struct Keys {
    /// Its own, with aliases.
    pub names: &'static [&'static str],
    /// Which of them are constants, with their values.
    pub constants: &'static [(&'static str, Scalar<'static>)],
    /// Those that tell an enum which variant to read: its tag, or the names of its variants. Two enums may look at one.
    pub tags: &'static [&'static str],
    /// Those of what is flattened into it in turn.
    pub parts: &'static [&'static Self],
}

impl Keys {
    /// No names are known.
    pub const NONE: Self = Self { names: &[], constants: &[], tags: &[], parts: &[] };

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

    /// Whether the name is that of a constant.
    const fn has_constant(&self, name: &str) -> bool {
        let mut index = 0;
        while index < self.constants.len() {
            if equal(self.constants[index].0, name) {
                return true;
            }
            index += 1;
        }
        index = 0;
        while index < self.parts.len() {
            if self.parts[index].has_constant(name) {
                return true;
            }
            index += 1;
        }
        false
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
    pub const KEYS: &'static Keys = <T::Form>::KEYS;
    /// The members whose values are known.
    pub const TAGS: &'static Tags = <T::Form>::TAGS;
}

/// In place of what [`KeysOf`] does not know.
pub trait Keyless {
    /// None.
    const KEYS: &'static Keys = &Keys::NONE;
    /// None.
    const TAGS: &'static Tags = &Tags::NONE;
}

impl<T> Keyless for KeysOf<T> {}

/// What one struct says of itself: its fields by their wire names, and its constants.
pub struct OwnNames<'m> {
    /// Wire names, each with its field.
    pub fields: &'m [(&'m str, &'m str)],
    /// Constants, each as `constant(..)` takes it under another name.
    pub constants: &'m [(&'m str, &'m str)],
}

/// Checks the names of a flattened field against those of the struct, and of flattened fields before it.
///
/// # Panics
/// Where one belongs to another field, or to a constant.
#[track_caller]
pub const fn check_clashes(field: &str, keys: &Keys, own: &OwnNames<'_>, earlier: &[(&str, &Keys)]) {
    let mut number = 0;
    while let Ok(name) = keys.name(false, number) {
        let kind = if keys.has_constant(name) { Kind::Constant } else { Kind::Field };
        check_name(&Brought { name, kind, field }, own, earlier);
        number += 1;
    }
    number = 0;
    // What another field takes does not come to the enum.
    while let Ok(name) = keys.name(true, number) {
        check_name(&Brought { name, kind: Kind::Tag, field }, own, earlier);
        number += 1;
    }
}

/// What a name is to the type that has it.
#[derive(Clone, Copy)]
enum Kind {
    Field,
    Constant,
    Tag,
}

/// A name that a flattened field brings.
struct Brought<'m> {
    name: &'m str,
    kind: Kind,
    field: &'m str,
}

#[track_caller]
const fn check_name(brought: &Brought<'_>, own: &OwnNames<'_>, earlier: &[(&str, &Keys)]) {
    let mut index = 0;
    while index < own.fields.len() {
        if equal(own.fields[index].0, brought.name) {
            clash(brought, Kind::Field, ["field", own.fields[index].1], "constant(other = ..)");
        }
        index += 1;
    }
    index = 0;
    while index < own.constants.len() {
        if equal(own.constants[index].0, brought.name) {
            clash(brought, Kind::Constant, ["constant", brought.name], own.constants[index].1);
        }
        index += 1;
    }
    index = 0;
    while index < earlier.len() {
        let (field, keys) = earlier[index];
        if keys.has(brought.name) {
            let kind = if keys.has_constant(brought.name) { Kind::Constant } else { Kind::Field };
            clash(brought, kind, ["flattened field", field], "constant(other = ..)");
        }
        index += 1;
    }
}

/// A name that belongs to another, which is of this kind, known under these words.
#[track_caller]
const fn clash(brought: &Brought<'_>, kind: Kind, [what, other]: [&str; 2], constant: &str) -> ! {
    let (thing, of, is) = match brought.kind {
        Kind::Field => ("wire name", "of", "belongs to"),
        Kind::Constant => ("constant", "in", "has the name of"),
        Kind::Tag => ("name", "looked for by", "belongs to"),
    };
    let text = Message::new().add("the ").add(thing).add(" `").add(brought.name).add("` ").add(of);
    let text = text.add(" the type of `").add(brought.field).add("` ").add(is).add(" the ").add(what);
    let text = text.add(" `").add(other).add(if matches!(brought.kind, Kind::Constant) { "`" } else { "` already" });
    let text = text.add("\nhelp: ");
    let [before, after] = help(brought.kind, kind);
    let text = text.add(before);
    let text = if after.is_empty() { text } else { text.add("`").add(constant).add("`").add(after) };
    panic!("{}", text.text());
}

/// What to do where both have one name: around the constant as it is written under another name, if one of them is.
const fn help(brought: Kind, other: Kind) -> [&'static str; 2] {
    match (brought, other) {
        (Kind::Constant, Kind::Constant) => ["remove one of them, or give one another name, such as ", " "],
        (Kind::Tag, Kind::Constant) => {
            ["write the constant under another name, such as ", ", or rename the tag or variant of the enum"]
        }
        (Kind::Tag, _) => {
            ["give the field another name with `#[serde(rename = \"..\")]`, or the tag or variant of the enum", ""]
        }
        (Kind::Constant, _) | (_, Kind::Constant) => {
            ["write the constant under another name, such as ", ", or the field with `#[serde(rename = \"..\")]`"]
        }
        _ => ["give one of them another name with `#[serde(rename = \"..\")]`", ""],
    }
}
