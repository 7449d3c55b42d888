//! Which variant of a union takes all that another does, as far as it shows in the syntax.

use quote::ToTokens;
use syn::{GenericArgument, PathArguments, Type};

use super::intervals::limits;
use crate::model::{Body, Field, Variant};
use crate::wire::Shape;

/// Whether it shows in the syntax that one variant takes what another does.
pub(super) fn takes_all_of(general: &Variant<'_>, special: &Variant<'_>, deny_unknown: bool) -> bool {
    match (general.read_shape(), special.read_shape()) {
        (Shape::Unit, Shape::Unit) => true,
        (Shape::Newtype, _) => newtype_takes_all_of(general, special),
        (Shape::Named, Shape::Named) => object_takes_all_of(&general.body, &special.body, deny_unknown),
        _ => false,
    }
}

fn newtype_takes_all_of(general: &Variant<'_>, special: &Variant<'_>) -> bool {
    let Some(field) = general.body.newtype_field().filter(|field| is_taken_as_it_is(field)) else { return false };
    let ty = text(field.ty);
    let is_any = ["serde_json :: Value", ":: serde_json :: Value"].contains(&ty.as_str());
    let other = special.body.newtype_field().filter(|field| field.is_decoded());
    is_any || other.is_some_and(|other| type_takes_all_of(field.ty, other.ty))
}

/// An object with some of the fields of another, and none of its own, takes what the other takes: unknown fields are
/// ignored.
fn object_takes_all_of(general: &Body<'_>, special: &Body<'_>, deny_unknown: bool) -> bool {
    if general.has_flattened()
        || special.has_flattened()
        || (deny_unknown && general.fields.len() < special.fields.len())
    {
        return false;
    }
    general.slots().all(|field| {
        let name = &field.wire.deserialize_name;
        let other = special.slots().find(|other| other.wire.deserialize_name == *name && other.wire.aliases.is_empty());
        is_taken_as_it_is(field)
            && other.is_some_and(|other| {
                let lacks_default = field.wire.default.is_none() && !other.wire.default.is_none();
                other.is_decoded() && !lacks_default && text(field.ty) == text(other.ty)
            })
    })
}

/// Whether every value of the type of a field is taken, and there are no other ways to write it.
fn is_taken_as_it_is(field: &Field<'_>) -> bool {
    field.is_plain() && field.wire.aliases.is_empty() && field.api.reading().is_empty()
}

/// Whether each value that is read as one type can be read as another.
fn type_takes_all_of(general: &Type, special: &Type) -> bool {
    if text(general) == text(special) {
        return true;
    }
    let (Some((general_name, within)), Some((special_name, _))) = (name(general), name(special)) else { return false };
    match general_name.as_str() {
        "Option" => within.is_some_and(|within| type_takes_all_of(within, special)),
        "f64" | "f32" => special_name == "f32" || limits(&special_name).is_some(),
        "String" => special_name == "char" || is_text(special),
        "Box" | "Rc" | "Arc" | "Cow" if is_text(general) => special_name == "char" || is_text(special),
        _ => match (limits(&general_name), limits(&special_name)) {
            (Some((min, max)), Some((least, most))) => min <= least && most <= max,
            _ => false,
        },
    }
}

/// Whether a type is an owned text.
fn is_text(ty: &Type) -> bool {
    match name(ty) {
        Some((word, None)) => word == "String",
        Some((word, Some(within))) => {
            ["Box", "Rc", "Arc", "Cow"].contains(&word.as_str()) && name(within).is_some_and(|(word, _)| word == "str")
        }
        None => false,
    }
}

/// The last word of a type, and its last argument.
fn name(ty: &Type) -> Option<(String, Option<&Type>)> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last()?;
    let within = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.last() {
            Some(GenericArgument::Type(ty)) => Some(ty),
            _ => None,
        },
        _ => None,
    };
    Some((segment.ident.to_string(), within))
}

fn text(ty: &Type) -> String {
    ty.to_token_stream().to_string()
}
