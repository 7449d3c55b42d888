//! References to what the input does not hold: of a text there are only the characters to borrow, not a `String`.

use syn::{GenericArgument, PathArguments, Type, TypeReference};

use crate::messages::wire;
use crate::model::{Field, Model};
use crate::sink::{Sink, tidy};

/// Says what to write instead, and lets nothing read the field, which would only say so again.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    for body in model.bodies_mut() {
        check_fields(&mut body.fields, sink);
    }
}

fn check_fields(fields: &mut [Field<'_>], sink: &mut Sink) {
    for field in fields.iter_mut().filter(|field| field.is_read() && field.is_decoded()) {
        if let Some((reference, instead)) = not_in_the_input(field.ty) {
            sink.at(reference, wire::not_in_the_input(in_words(reference), instead));
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

fn in_words(reference: &TypeReference) -> String {
    let lifetime = reference.lifetime.as_ref().map(tidy).unwrap_or_default();
    let word = if reference.mutability.is_some() { " mut" } else { "" };
    format!("&{lifetime}{word} {}", spaced(&reference.elem))
}

/// A type, with a space before the length of an array.
fn spaced(ty: &Type) -> String {
    tidy(ty).replace(';', "; ")
}

fn instead_of(reference: &TypeReference) -> Option<String> {
    let owned = tidy(&reference.elem);
    let lifetime = reference.lifetime.as_ref().map(tidy).unwrap_or_default();
    let borrowed = match owned.as_str() {
        "str" | "[u8]" if reference.mutability.is_some() => return Some(format!("write `&{lifetime} {owned}`")),
        "String" => "str",
        "Vec<u8>" => "[u8]",
        "PathBuf" => "Path",
        _ => return owned_instead(&reference.elem).map(|owned| format!("write `{owned}`")),
    };
    Some(format!("write `&{lifetime} {borrowed}`, or `{owned}`"))
}

/// What holds the value itself, of a type that is known to be no part of the input.
fn owned_instead(ty: &Type) -> Option<String> {
    match ty {
        Type::Slice(slice) if tidy(&slice.elem) != "u8" => Some(format!("Vec<{}>", tidy(&slice.elem))),
        Type::Array(_) | Type::Tuple(_) => Some(spaced(ty)),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            OWNED.iter().any(|known| last.ident == known).then(|| tidy(ty))
        }
        _ => None,
    }
}

const OWNED: &[&str] = &[
    "BTreeMap", "BTreeSet", "Box", "HashMap", "HashSet", "Option", "Vec", "bool", "char", "f32", "f64", "i128", "i16",
    "i32", "i64", "i8", "isize", "u128", "u16", "u32", "u64", "u8", "usize",
];
