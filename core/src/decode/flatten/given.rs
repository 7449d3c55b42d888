//! Flattened fields that are given as a whole, or not: those of a partial update, and those that are `strict`.

use serde::de::Deserializer;

use super::{Flatten, Form};
use crate::context::Context;
use crate::decode::buffer::Buffer;
use crate::decode::tags::Tags;
use crate::proof::Keys;

/// A type of which it is known whether it is there: an enum with a tag.
#[diagnostic::on_unimplemented(
    message = "a partial update cannot tell whether the flattened field of type `{Self}` is given",
    label = "no enum with a tag",
    note = "for a struct, write for instance `#[api(patch = \"AddressUpdate\")]` at the field, with the name that the type gives its own partial update",
    note = "an enum is given when its tag is; one without tags has a name of its own: remove `flatten`"
)]
pub trait GivenAsWhole<'de> {}

/// What is given of a flattened field: all that its type needs, or nothing.
pub struct GivenWhole<T>(pub Option<T>);

impl<'de, T: Flatten<'de>> Flatten<'de> for GivenWhole<T> {
    type Form = Self;
}

/// It is given where one of its members is: a field, a tag, or the name of a variant. Of a type that has no such
/// members, as an untagged enum in an `Option`, what can be read is given.
impl<'de, T: Flatten<'de>> Form<'de> for GivenWhole<T> {
    /// The slots, and whether a member was there.
    type Slots = (<T::Form as Form<'de, T>>::Slots, bool);

    const COUNT: usize = <T::Form>::COUNT;
    const OPEN: bool = <T::Form>::OPEN;
    const TAKES_ALL: bool = <T::Form>::TAKES_ALL;
    const TAGS: &'static Tags = <T::Form>::TAGS;
    const KEYS: &'static Keys = <T::Form>::KEYS;

    fn slots() -> Self::Slots {
        (<T::Form>::slots(), false)
    }

    fn find(key: &str) -> Option<(usize, &'static str)> {
        <T::Form>::find(key)
    }

    fn names(names: &mut Vec<&'static str>) {
        <T::Form>::names(names);
    }

    fn read<D: Deserializer<'de>>(
        (slots, is_given): &mut Self::Slots,
        slot: usize,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        *is_given = true;
        <T::Form>::read(slots, slot, deserializer, cx)
    }

    fn keep<D: Deserializer<'de>>(
        (slots, is_given): &mut Self::Slots,
        key: &Buffer<'de>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        *is_given |= names_of::<T>().iter().any(|name| key.is_str(name));
        <T::Form>::keep(slots, key, deserializer, cx)
    }

    fn claims((slots, _): &Self::Slots, key: &Buffer<'de>) -> bool {
        <T::Form>::claims(slots, key)
    }

    fn finish((slots, is_given): Self::Slots, cx: &mut Context) -> Option<Self> {
        if is_given {
            return <T::Form>::finish(slots, cx).map(|value| Self(Some(value)));
        }
        let reader = cx.reader_count();
        if <T::Form>::OPEN && names_of::<T>().is_empty() {
            let (value, clean) = cx.quietly(|cx| <T::Form>::finish(slots, cx));
            if !clean {
                cx.take_nothing_from(reader);
            }
            return Some(Self(value.filter(|_| clean)));
        }
        if <T::Form>::OPEN {
            cx.add_reader();
            cx.take_nothing_from(reader);
        }
        Some(Self(None))
    }
}

/// The members by which a type is known to be there.
pub(crate) fn names_of<'de, T: Flatten<'de>>() -> Vec<&'static str> {
    let mut names = Vec::new();
    <T::Form>::names(&mut names);
    names
}
