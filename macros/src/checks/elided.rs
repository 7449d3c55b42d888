//! Types that lack a lifetime, as `&str` does in a struct.

use syn::{Data, Fields, GenericArgument, PathArguments, Type};

/// Whether the type of a field lacks a lifetime.
pub(crate) fn in_fields(data: &Data) -> bool {
    let lacks = |fields: &Fields| fields.iter().any(|field| in_type(&field.ty));
    match data {
        Data::Struct(data) => lacks(&data.fields),
        Data::Enum(data) => data.variants.iter().any(|variant| lacks(&variant.fields)),
        Data::Union(_) => false,
    }
}

fn in_type(ty: &Type) -> bool {
    match ty {
        Type::Reference(ty) => ty.lifetime.as_ref().is_none_or(|lifetime| lifetime.ident == "_") || in_type(&ty.elem),
        Type::Path(ty) => ty.path.segments.iter().any(|segment| in_arguments(&segment.arguments)),
        Type::Tuple(ty) => ty.elems.iter().any(in_type),
        Type::Array(ty) => in_type(&ty.elem),
        Type::Slice(ty) => in_type(&ty.elem),
        Type::Paren(ty) => in_type(&ty.elem),
        Type::Group(ty) => in_type(&ty.elem),
        _ => false,
    }
}

fn in_arguments(arguments: &PathArguments) -> bool {
    let PathArguments::AngleBracketed(arguments) = arguments else { return false };
    arguments.args.iter().any(|argument| match argument {
        GenericArgument::Lifetime(lifetime) => lifetime.ident == "_",
        GenericArgument::Type(ty) => in_type(ty),
        _ => false,
    })
}
