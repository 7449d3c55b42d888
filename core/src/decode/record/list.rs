//! A list that stands for a struct.

use serde::de::SeqAccess;

use super::length::EndOfList;
use super::{Record, SlotSeed};
use crate::context::Context;
use crate::decode::leaf::drain_seq;

/// Reads an element of a list into the slot with its number, if there is one more.
pub(super) trait ReadElement<'de, A: SeqAccess<'de>> {
    fn read(&mut self, seq: &mut A, slot: usize, cx: &mut Context) -> Result<Option<()>, A::Error>;
}

pub(super) struct Listed<'s, 'de, T: Record<'de>>(pub(super) &'s mut T::Slots);

impl<'de, T: Record<'de>, A: SeqAccess<'de>> ReadElement<'de, A> for Listed<'_, 'de, T> {
    fn read(&mut self, seq: &mut A, slot: usize, cx: &mut Context) -> Result<Option<()>, A::Error> {
        seq.next_element_seed(SlotSeed::<T> { cx, slots: self.0, slot })
    }
}

/// Reads the elements of a list that stands for a struct, and says whether a value can be made of them: once for each
/// format, for it is rarely needed.
pub(super) fn read_list<'de, A: SeqAccess<'de>>(
    mut seq: A,
    cx: &mut Context,
    end: &EndOfList,
    slots: &mut dyn ReadElement<'de, A>,
) -> Result<bool, A::Error> {
    let mut slot = 0;
    while slot < end.fields.names.count {
        let mark = cx.mark();
        let result = slots.read(&mut seq, slot, cx);
        cx.within_index(mark, slot);
        if result?.is_none() {
            break;
        }
        slot += 1;
    }
    let more = if cx.is_collecting() { drain_seq(seq)? } else { 0 };
    Ok(!end.is_wrong(slot, more, cx))
}
