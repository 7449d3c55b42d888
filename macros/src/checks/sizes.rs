//! Fields whose type has no size: nothing can be read into them, and each function of an expansion would say so again.

use syn::{Data, DeriveInput, Fields, Type};

use crate::messages::{Message, wire};
use crate::sink::{Sink, tidy};

/// Whether there is one. rustc says so of every field but the last of a struct, of which it is said here.
pub(crate) fn check(input: &DeriveInput, sink: &mut Sink) -> bool {
    if let Some((ty, message)) = last(input) {
        sink.at(ty, message);
        return true;
    }
    let is_refused = |fields: &Fields| fields.iter().any(|field| is_refused_by_rustc(&field.ty, input));
    any_fields(input, &is_refused)
}

fn any_fields(input: &DeriveInput, is_so: &dyn Fn(&Fields) -> bool) -> bool {
    match &input.data {
        Data::Struct(data) => is_so(&data.fields),
        Data::Enum(data) => data.variants.iter().any(|variant| is_so(&variant.fields)),
        Data::Union(_) => false,
    }
}

/// Whether rustc says of the type itself that it has no size: also one that holds itself, or that has no name.
fn is_refused_by_rustc(ty: &Type, input: &DeriveInput) -> bool {
    is_itself(ty, input) || matches!(ty, Type::ImplTrait(_)) || message(ty).is_some()
}

/// Whether the whole struct has no size, so that it can have no impls.
pub(crate) fn is_unsized(input: &DeriveInput) -> bool {
    let holds_itself = |fields: &Fields| fields.iter().any(|field| is_itself(&field.ty, input));
    last(input).is_some() || any_fields(input, &holds_itself)
}

fn is_itself(ty: &Type, input: &DeriveInput) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident(&input.ident))
}

fn last(input: &DeriveInput) -> Option<(&Type, Message)> {
    let Data::Struct(data) = &input.data else { return None };
    let ty = &data.fields.iter().last()?.ty;
    let is_alone = data.fields.iter().filter(|field| message(&field.ty).is_some()).count() == 1;
    message(ty).filter(|_| is_alone).map(|message| (ty, message))
}

/// What to write instead of a type that has no size, as far as it shows.
fn message(ty: &Type) -> Option<Message> {
    match ty {
        Type::Group(group) => message(&group.elem),
        Type::Paren(paren) => message(&paren.elem),
        Type::Path(path) if path.path.is_ident("str") => Some(wire::without_size("str", "write `String`")),
        Type::Slice(slice) => Some(wire::without_size(tidy(slice), format!("write `Vec<{}>`", tidy(&slice.elem)))),
        Type::TraitObject(object) => {
            Some(wire::without_size(tidy(object), "write an enum, with a variant for each type that may stand here"))
        }
        _ => None,
    }
}
