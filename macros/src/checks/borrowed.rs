//! References to what the input does not hold: of a text there are only the characters to borrow, not a `String`.

use syn::{GenericArgument, Lifetime, PathArguments, Type, TypeReference};

use crate::messages::wire;
use crate::model::{Field, Model};
use crate::sink::{Sink, tidy};

/// Says what to write instead, and lets nothing read the field, which would only say so again.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    // A bound of the user may say it as well.
    let is_told = model.wire.bound_deserialize.is_none();
    let borrowed: Vec<Lifetime> = model.borrowed().into_iter().cloned().collect();
    for body in model.bodies_mut() {
        check_fields(&mut body.fields, is_told.then_some(&borrowed[..]), sink);
    }
}

fn check_fields(fields: &mut [Field<'_>], borrowed: Option<&[Lifetime]>, sink: &mut Sink) {
    for field in fields.iter_mut().filter(|field| field.is_read() && field.is_decoded()) {
        if let Some((reference, instead)) = first_reference(field.ty, &|it| instead_of(it).map(|instead| (it, instead)))
        {
            sink.at(reference, wire::not_in_the_input(in_words(reference), instead));
        } else if let Some(reference) = not_borrowed(field, borrowed) {
            sink.at(reference, wire::not_borrowed(in_words(reference)));
        } else {
            continue;
        }
        field.is_read_by_function = true;
    }
}

/// serde borrows for a reference by itself and in an `Option`; of one further within, the field must say it.
fn not_borrowed<'f>(field: &Field<'f>, borrowed: Option<&[Lifetime]>) -> Option<&'f TypeReference> {
    let borrowed = borrowed.filter(|_| field.wire.bound_deserialize.is_none())?;
    let is_not_borrowed = |lifetime: &Lifetime| lifetime.ident != "_" && !borrowed.contains(lifetime);
    first_reference(field.ty, &|it| it.lifetime.as_ref().is_some_and(is_not_borrowed).then_some(it))
}

/// What is found at a reference within a type, as far as it shows.
fn first_reference<'t, T>(ty: &'t Type, find: &impl Fn(&'t TypeReference) -> Option<T>) -> Option<T> {
    let mut types: Vec<&Type> = Vec::new();
    match ty {
        Type::Group(group) => types.push(&group.elem),
        Type::Paren(paren) => types.push(&paren.elem),
        Type::Tuple(tuple) => types.extend(&tuple.elems),
        Type::Array(array) => types.push(&array.elem),
        Type::Path(path) => match &path.path.segments.last()?.arguments {
            // What `PhantomData` names is not there.
            PathArguments::AngleBracketed(arguments) if path.path.segments.last()?.ident != "PhantomData" => {
                types.extend(arguments.args.iter().filter_map(|argument| match argument {
                    GenericArgument::Type(ty) => Some(ty),
                    _ => None,
                }));
            }
            _ => {}
        },
        Type::Reference(reference) => return find(reference),
        _ => {}
    }
    types.into_iter().find_map(|ty| first_reference(ty, find))
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
