//! References to what the input does not hold: of a text there are only the characters to borrow, not a `String`.

use syn::{GenericArgument, PathArguments, Type, TypeReference};

use crate::messages::wire;
use crate::model::{Data, Field, Model};
use crate::sink::{Sink, tidy};

/// Says what to write instead, and lets nothing read the field, which would only say so again.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    match &mut model.data {
        Data::Struct(body) => check_fields(&mut body.fields, sink),
        Data::Enum(variants) => {
            for variant in variants {
                check_fields(&mut variant.body.fields, sink);
            }
        }
    }
}

fn check_fields(fields: &mut [Field<'_>], sink: &mut Sink) {
    for field in fields.iter_mut().filter(|field| field.is_read() && field.is_decoded()) {
        if let Some((reference, instead)) = not_in_the_input(field.ty) {
            sink.at(reference, wire::not_in_the_input(tidy(reference), instead));
            field.is_read_by_function = true;
        }
    }
}

/// The reference, and what to write in its place, as far as it shows.
fn not_in_the_input(ty: &Type) -> Option<(&TypeReference, String)> {
    match ty {
        Type::Group(group) => not_in_the_input(&group.elem),
        Type::Paren(paren) => not_in_the_input(&paren.elem),
        Type::Tuple(tuple) => tuple.elems.iter().find_map(not_in_the_input),
        Type::Array(array) => not_in_the_input(&array.elem),
        Type::Path(path) => match &path.path.segments.last()?.arguments {
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => not_in_the_input(ty),
                _ => None,
            }),
            _ => None,
        },
        Type::Reference(reference) => instead_of(reference).map(|instead| (reference, instead)),
        _ => None,
    }
}

fn instead_of(reference: &TypeReference) -> Option<String> {
    let owned = tidy(&reference.elem);
    let lifetime = reference.lifetime.as_ref().map(tidy).unwrap_or_default();
    let borrowed = match owned.as_str() {
        "str" | "[u8]" if reference.mutability.is_some() => return Some(format!("write `&{lifetime} {owned}`")),
        "String" => "str",
        "Vec<u8>" => "[u8]",
        "PathBuf" => "Path",
        _ => return is_owned(&reference.elem).then(|| format!("write `{owned}`")),
    };
    Some(format!("write `&{lifetime} {borrowed}`, or `{owned}`"))
}

/// Whether a type is known to hold a value of its own.
fn is_owned(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    path.path.segments.last().is_some_and(|segment| OWNED.iter().any(|known| segment.ident == known))
}

const OWNED: &[&str] = &[
    "BTreeMap", "BTreeSet", "Box", "HashMap", "HashSet", "Option", "Vec", "bool", "char", "f32", "f64", "i128", "i16",
    "i32", "i64", "i8", "isize", "u128", "u16", "u32", "u64", "u8", "usize",
];
