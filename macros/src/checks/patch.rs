//! `#[api(patch = "..")]` wants a struct with named fields that are read.

use crate::messages::patch;
use crate::model::{Data, Model};
use crate::patch::within_option;
use crate::sink::Sink;
use crate::source;
use crate::wire::Shape;

/// Takes the partial update out of a model that can have none.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    for field in model.fields() {
        let is_needed = field.is_flattened() && model.patch.is_some();
        match field.api.patch_word() {
            Some(word) if !is_needed => sink.at(word, patch::of_field()),
            Some(word) if within_option(field.ty).is_some() => sink.at(word, patch::of_option()),
            _ => {}
        }
    }
    let Some(attribute) = model.patch.take() else { return };
    let word = &attribute.word;
    match &model.data {
        Data::Enum(_) => return sink.at(word, patch::without_fields("an enum")),
        Data::Struct(body) if body.shape != Shape::Named || body.bare_field().is_some() => {
            return sink.at(word, patch::without_fields("a struct without them"));
        }
        Data::Struct(_) => {}
    }
    if let Some(field) = model.fields().find(|field| field.is_flattened() && !field.is_decoded()) {
        return sink.at(field.ty, patch::flattened_by_serde());
    }
    if model.wire.from.is_some() || model.wire.try_from.is_some() {
        return sink.at(word, patch::converted());
    }
    if attribute.name == *model.ident {
        return sink.at(&attribute.name, patch::name_of_model(model.ident));
    }
    if source::has_type_beside(model.ident, &attribute.name) {
        return sink.at(&attribute.name, patch::name_taken(&attribute.name));
    }
    model.patch = Some(attribute);
}
