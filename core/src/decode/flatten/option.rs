//! Flattened fields that may not be there.

use serde::de::{Deserialize, Deserializer};

use super::{Flatten, Form};
use crate::context::Context;
use crate::decode::buffer::{Buffer, Replay};
use crate::decode::tags::Tags;
use crate::proof::Keys;

impl<'de, T: Flatten<'de>> Flatten<'de> for Option<T> {
    type Form = Self;
}

/// `Option`, as in serde: nothing where the field cannot be read, whatever the reason.
impl<'de, T: Flatten<'de>> Form<'de> for Option<T> {
    /// The slots, and whether all went well up to now.
    type Slots = (<T::Form as Form<'de, T>>::Slots, bool);

    const COUNT: usize = <T::Form>::COUNT;
    const OPEN: bool = <T::Form>::OPEN;
    const TAKES_ALL: bool = <T::Form>::TAKES_ALL;
    const TAGS: &'static Tags = <T::Form>::TAGS;
    const KEYS: &'static Keys = <T::Form>::KEYS;

    fn slots() -> Self::Slots {
        (<T::Form>::slots(), true)
    }

    fn find(key: &str) -> Option<(usize, &'static str)> {
        <T::Form>::find(key)
    }

    fn names(names: &mut Vec<&'static str>) {
        <T::Form>::names(names);
    }

    fn read<D: Deserializer<'de>>(
        (slots, fine): &mut Self::Slots,
        slot: usize,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        let (result, clean) = if cx.is_collecting() {
            cx.quietly(|cx| <T::Form>::read(slots, slot, deserializer, cx))
        } else {
            // A wrong type must not stop the format, so the value is buffered, as serde does.
            let buffer = Buffer::deserialize(deserializer)?;
            let replay = Replay::<D::Error>::new(&buffer, true);
            cx.collecting_from_buffer(|cx| cx.quietly(|cx| <T::Form>::read(slots, slot, replay, cx)))
        };
        *fine &= clean;
        result
    }

    fn keep<D: Deserializer<'de>>(
        (slots, fine): &mut Self::Slots,
        key: &Buffer<'de>,
        deserializer: D,
        cx: &mut Context,
    ) -> Result<(), D::Error> {
        let (result, clean) = if cx.is_collecting() {
            cx.quietly(|cx| <T::Form>::keep(slots, key, deserializer, cx))
        } else {
            let buffer = Buffer::deserialize(deserializer)?;
            let replay = Replay::<D::Error>::new(&buffer, true);
            cx.collecting_from_buffer(|cx| cx.quietly(|cx| <T::Form>::keep(slots, key, replay, cx)))
        };
        *fine &= clean;
        result
    }

    fn claims((slots, _): &Self::Slots, key: &Buffer<'de>) -> bool {
        <T::Form>::claims(slots, key)
    }

    fn finish((slots, fine): Self::Slots, cx: &mut Context) -> Option<Self> {
        let reader = cx.reader_count();
        let (value, clean) = cx.quietly(|cx| <T::Form>::finish(slots, cx));
        if !(fine && clean) {
            cx.take_nothing_from(reader);
        }
        Some(value.filter(|_| fine && clean))
    }
}
