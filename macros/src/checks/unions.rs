//! What is wrong with a union as a whole.

use super::reach::takes_all_of;
use crate::messages::{Message, unions};
use crate::model::{Data, Model, Variant};
use crate::sink::Sink;
use crate::wire::{Shape, Tag};

/// Words for unions stand on unions, and each variant can be read.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    check_open(model, sink);
    let variants: &[Variant<'_>] = match &model.data {
        Data::Enum(variants) => variants,
        Data::Struct(_) => &[],
    };
    let is_union = matches!(model.wire.tag, Tag::Untagged) && matches!(model.data, Data::Enum(_));
    let choose = model.choose.as_ref().map(|choose| &choose.word);
    for word in [model.exclusive.as_ref(), choose].into_iter().flatten().filter(|_| !is_union) {
        sink.at(word, unions::not_a_union(word));
    }
    if let (Some(word), Some(_), true) = (&model.exclusive, choose, is_union) {
        sink.at(word, unions::choose_and_exclusive());
    }
    if model.choose.is_none() {
        check_order(variants, &model.wire.tag, model.wire.deny_unknown, sink);
    }
}

/// An open variant is the last, and has a place for what it keeps. One that is not, is a variant like any other.
fn check_open(model: &mut Model<'_>, sink: &mut Sink) {
    let (tag, has_repr) = (&model.wire.tag, model.repr.is_some());
    let Data::Enum(variants) = &mut model.data else { return };
    let last = variants.len().saturating_sub(1);
    for (index, variant) in variants.iter_mut().enumerate() {
        let Some(mistake) = open_mistake(variant, tag, index == last) else { continue };
        // The variants of `repr` have no fields but this, wherever it stands.
        let word = if has_repr { variant.api.open.clone() } else { variant.api.open.take() };
        if let Some(word) = word {
            sink.at(word, mistake);
        }
    }
}

fn open_mistake(variant: &Variant<'_>, tag: &Tag, is_last: bool) -> Option<Message> {
    let keeps_names = matches!(tag, Tag::External | Tag::Adjacent { .. });
    match variant.body.shape {
        _ if variant.api.open.is_none() => None,
        _ if variant.is_untagged(tag) => Some(unions::open_without_tag()),
        _ if !is_last => Some(unions::open_not_last()),
        _ if variant.wire.skip_deserializing => Some(unions::open_not_read()),
        Shape::Newtype => None,
        Shape::Tuple if keeps_names && variant.body.fields.len() == 2 => None,
        _ if keeps_names => Some(unions::open_of_names()),
        _ => Some(unions::open_of_object()),
    }
}

/// A variant behind one that takes all it takes is never read.
fn check_order(variants: &[Variant<'_>], tag: &Tag, deny_unknown: bool, sink: &mut Sink) {
    let read: Vec<&Variant<'_>> = variants
        .iter()
        .filter(|variant| variant.is_untagged(tag) && !variant.wire.skip_deserializing)
        .filter(|variant| variant.wire.deserialize_with.is_none())
        .collect();
    for (index, variant) in read.iter().enumerate() {
        if let Some(other) = read[..index].iter().find(|other| takes_all_of(other, variant, deny_unknown)) {
            // In front of the other it would be the other that is never read.
            let message = if takes_all_of(variant, other, deny_unknown) { unions::same } else { unions::unreachable };
            sink.at(variant.ident, message(variant.ident, other.ident));
        }
    }
}
