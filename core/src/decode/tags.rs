//! What a type says, before anything is read, of members that tell it from others: its tags.
//!
//! The derive of a struct lists its constants, and that of an enum what its variants have, so that an enum of structs
//! finds the variant of an object without repeating what the structs say.

use std::marker::PhantomData;

use super::Decode;
use super::constant::Scalar;

/// The members of a type whose values are known.
pub struct Tags {
    /// Constants: their names and values, in the order in which a list has them.
    pub constants: &'static [(&'static str, Scalar<'static>)],
    /// Members that are one of several texts.
    pub choices: &'static [(&'static str, &'static [&'static str])],
    /// Types that have their members in the same object, as flattened ones, or instead, as variants.
    pub parts: &'static [&'static Tags],
    /// Whether that is all. Of a type with a mistake nothing is known, so that it is one mistake.
    pub is_known: bool,
}

impl Tags {
    /// Nothing is known.
    pub const NONE: Self = Self { constants: &[], choices: &[], parts: &[], is_known: true };

    /// What a type with a mistake has.
    pub const UNKNOWN: Self = Self { is_known: false, ..Self::NONE };

    /// Whether the member `name` may have the value.
    pub(super) fn has(&self, name: &str, value: Scalar<'_>) -> bool {
        let text = if let Scalar::Text(text) = value { Some(text) } else { None };
        self.constants.iter().any(|(constant, known)| *constant == name && *known == value)
            || self
                .choices
                .iter()
                .any(|(choice, known)| *choice == name && text.is_some_and(|text| known.contains(&text)))
            || self.parts.iter().any(|part| part.has(name, value))
    }

    /// Whether the item at `index` of a list is the constant `name` and has the value.
    pub(super) fn has_at(&self, index: usize, name: &str, value: Scalar<'_>) -> bool {
        self.constants.get(index).is_some_and(|(constant, known)| *constant == name && *known == value)
            || self.parts.iter().any(|part| part.has_at(index, name, value))
    }

    /// Adds the values that the member `name` may have.
    pub(super) fn values(&self, name: &str, values: &mut Vec<Scalar<'static>>) {
        values.extend(self.constants.iter().filter(|(constant, _)| *constant == name).map(|(_, value)| *value));
        let choices = self.choices.iter().filter(|(choice, _)| *choice == name);
        values.extend(choices.flat_map(|(_, texts)| texts.iter().map(|text| Scalar::Text(text))));
        self.parts.iter().for_each(|part| part.values(name, values));
    }
}

/// The name of a member, as a number that the derive makes of it, so that a type can have it.
pub struct Name<const HASH: u64>;

/// The tags of what lies at a path of names within a type: `(Name<..>, (Name<..>, ()))`.
pub trait At<'de, P> {
    /// The tags there.
    const TAGS: &'static Tags;
}

impl<'de, T: Decode<'de>> At<'de, ()> for T {
    const TAGS: &'static Tags = T::TAGS;
}

impl<'de, N, P, T: At<'de, (N, P)>> At<'de, (N, P)> for Box<T> {
    const TAGS: &'static Tags = T::TAGS;
}

/// The tags at a path, or none where nothing is known: for types that are whole, of which rustc knows whether they
/// have a trait.
pub struct TagsAt<T, P>(PhantomData<(T, P)>);

impl<P, T: At<'static, P>> TagsAt<T, P> {
    /// The tags there.
    pub const TAGS: &'static Tags = T::TAGS;
    /// That there is such a place.
    pub const KNOWN: bool = true;
}

/// In place of what [`TagsAt`] does not know.
pub trait Untagged {
    /// None.
    const TAGS: &'static Tags = &Tags::NONE;
    /// That there is no such place.
    const KNOWN: bool = false;
}

impl<T, P> Untagged for TagsAt<T, P> {}

/// The texts that a type may be, or none where they are not known.
pub struct TextsOf<T>(PhantomData<T>);

impl<T: Decode<'static>> TextsOf<T> {
    /// The texts.
    pub const TEXTS: &'static [&'static str] = T::TEXTS;
}

/// In place of what [`TextsOf`] does not know.
pub trait Textless {
    /// None.
    const TEXTS: &'static [&'static str] = &[];
}

impl<T> Textless for TextsOf<T> {}
