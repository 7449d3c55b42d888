//! What is said of fields that are absent or `null`.

use syn::Member;

use crate::messages::{conflicts, presence};
use crate::model::{Body, Data, Field, Model};
use crate::patch;
use crate::sink::Sink;
use crate::wire::Shape;

/// What must be there needs no default.
pub(super) fn check_required(field: &Field<'_>, sink: &mut Sink) {
    let has_default = field.slot.is_some() && !field.wire.default.is_none();
    if let Some(word) = field.api.required.as_ref().filter(|_| has_default) {
        sink.at(word, conflicts::required_and_default());
    }
}

/// `omit_none` of a field wants a field that is written, may be left out, and can be read when it is not there.
pub(super) fn check_omitted(model: &Model<'_>, body: &Body<'_>, field: &Field<'_>, sink: &mut Sink) {
    let Some(word) = &field.api.omit_none else { return };
    let wire = &field.wire;
    let is_bare = matches!(field.member, Member::Unnamed(_)) || body.fields.iter().any(|field| field.wire.transparent);
    let has_default = !wire.default.is_none() || !model.wire.default.is_none();
    let message = if wire.skip_serializing {
        presence::omit_none_not_written()
    } else if is_bare {
        presence::omit_none_of_element()
    } else if field.api.required.is_some() {
        presence::omit_none_and_required()
    } else if wire.skip_serializing_if.is_some() {
        presence::omit_none_and_skip()
    } else if field.is_read() && wire.deserialize_with.is_some() && !has_default {
        presence::omit_none_and_with()
    } else {
        return;
    };
    sink.at(word, message);
}

/// `strict` wants a flattened `Option`, of what may be there or not.
pub(super) fn check_strict(field: &Field<'_>, sink: &mut Sink) {
    let Some(word) = &field.api.strict else { return };
    let within = patch::within_option(field.ty).filter(|_| field.wire.flatten && field.is_read());
    if within.is_none() {
        sink.at(word, presence::strict_of_no_flattened_option());
    } else if within.is_some_and(patch::is_map) {
        sink.at(word, presence::strict_of_map());
    } else if !field.is_decoded() {
        sink.at(word, presence::strict_by_serde());
    }
}

/// `omit_none` of a whole model wants fields with names.
pub(super) fn check_omit_none(model: &Model<'_>, sink: &mut Sink) {
    let Some(word) = &model.omit_none else { return };
    let is_object = |body: &&Body<'_>| {
        body.shape == Shape::Named && !body.fields.is_empty() && !body.fields.iter().any(|field| field.wire.transparent)
    };
    if model.bodies().iter().any(is_object) {
        return;
    }
    let what = if matches!(model.data, Data::Enum(_)) { "an enum without them" } else { "a struct without them" };
    sink.at(word, presence::omit_none_without_names(what));
}
