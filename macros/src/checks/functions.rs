//! Functions of `custom` that take values of several types: which one is meant, nothing tells where a rule sees into the
//! type of the field.

use syn::{Expr, GenericArgument, PathArguments, Type};

use crate::messages::rules as messages;
use crate::model::{Field, Model};
use crate::sink::{Sink, tidy};
use crate::source;

/// Notes each, and leaves its rule out: rustc would speak of it three times.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    for field in model.bodies_mut().into_iter().flat_map(|body| &mut body.fields) {
        check_field(field, sink);
    }
}

fn check_field(field: &mut Field<'_>, sink: &mut Sink) {
    let ty = within(field.ty);
    let is_plain = std::ptr::eq(ty, field.ty) && !is_seen_as_another(ty);
    field.api.rules.here.retain(|rule| {
        let Some((word, Expr::Path(path))) = rule.call() else { return true };
        let function = path.path.get_ident().filter(|_| word == "custom" && !is_plain);
        let Some(function) = function.filter(|function| source::takes_several_types(function)) else { return true };
        sink.at(function, messages::of_several_types(function, tidy(ty)));
        false
    });
}

/// The type in an `Option`, `Box` and the like.
fn within(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => within(&group.elem),
        Type::Paren(paren) => within(&paren.elem),
        Type::Path(path) => match path.path.segments.last() {
            Some(last) if THROUGH.iter().any(|word| last.ident == word) => match &last.arguments {
                PathArguments::AngleBracketed(arguments) => match arguments.args.last() {
                    Some(GenericArgument::Type(argument)) => within(argument),
                    _ => ty,
                },
                _ => ty,
            },
            _ => ty,
        },
        _ => ty,
    }
}

/// Types that a rule sees through.
const THROUGH: &[&str] = &["Arc", "Box", "Cow", "Option", "Patch", "Rc"];

/// Whether a rule sees a type also as another: a `String` as `str`, a list as a slice.
fn is_seen_as_another(ty: &Type) -> bool {
    match ty {
        Type::Array(_) | Type::Reference(_) => true,
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "String" || last.ident == "Vec"),
        _ => false,
    }
}
