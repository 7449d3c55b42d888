//! Constants where they cannot be, and names that they take twice.

use syn::Member;

use crate::attributes::Constant;
use crate::messages::{Message, constants};
use crate::model::{Body, Data, Model};
use crate::sink::Sink;
use crate::wire::Shape;

/// Notes what is wrong with the constants of a model.
pub(super) fn check(model: &Model<'_>, sink: &mut Sink) {
    let Data::Struct(body) = &model.data else { return };
    let Some(first) = body.constants.first() else { return };
    match mistake(model, body) {
        Some(mistake) => sink.push(mistake.at_span(first.span)),
        None => check_names(body, sink),
    }
}

/// An enum has no object of its own.
pub(crate) fn refuse(constants: &[Constant], sink: &mut Sink) {
    if let Some(first) = constants.first() {
        sink.push(constants::on_enum().at_span(first.span));
    }
}

fn mistake(model: &Model<'_>, body: &Body<'_>) -> Option<Message> {
    if model.wire.from.is_some() || model.wire.try_from.is_some() || model.wire.into.is_some() {
        return Some(constants::on_conversion());
    }
    if body.fields.iter().any(|field| field.wire.transparent) {
        return Some(constants::on_transparent());
    }
    match body.shape {
        Shape::Named => None,
        Shape::Unit => Some(constants::on_unit_struct(model.ident)),
        Shape::Tuple | Shape::Newtype => Some(constants::on_tuple_struct()),
    }
}

/// No other field and no other constant may have the wire name of a constant.
fn check_names(body: &Body<'_>, sink: &mut Sink) {
    for (number, Constant { name, span, .. }) in body.constants.iter().enumerate() {
        if body.constants[..number].iter().any(|other| other.name == *name) {
            sink.push(constants::twice(name).at_span(*span));
            continue;
        }
        let named =
            body.fields.iter().filter(|field| !field.wire.flatten && (field.is_read() || !field.wire.skip_serializing));
        let field = named.into_iter().find(|field| {
            let wire = &field.wire;
            wire.deserialize_name == *name || wire.serialize_name == *name || wire.aliases.contains(name)
        });
        if let Some(Member::Named(field)) = field.map(|field| &field.member) {
            sink.push(constants::name_of_field(name, field).at_span(*span));
        }
    }
}
