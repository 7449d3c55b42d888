//! Attributes of other crates beside `#[api(..)]`: `#[validate(..)]` and its kin. The derive asks for them, so that it
//! can say what to write instead, but where their own derive stands beside it they are left alone.

mod parts;
mod types;

use syn::{Attribute, Data, DeriveInput, Path, Type};

use self::parts::Parts;
use crate::attributes::items_of;
use crate::derives;
use crate::messages::{Message, spellings};
use crate::sink::Sink;

/// The attributes of validator, garde, `serde_valid`, utoipa, nutype, schemars and poem-openapi.
const STRAYS: &[&str] = &["garde", "model", "nutype", "oai", "schema", "schemars", "validate"];

/// Derives that take none of them.
const OTHERS: &[&str] = &[
    "ApiModel",
    "Builder",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Deserialize",
    "Eq",
    "Hash",
    "JsonSchema",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Serialize",
];

/// What an attribute stands above.
#[derive(Clone)]
enum Place<'i> {
    Type,
    Variant,
    Field { name: String, ty: &'i Type },
}

/// Notes each, unless a derive beside this one may know it.
pub(crate) fn check(input: &DeriveInput, sink: &mut Sink) {
    check_order(input, sink);
    let strays = placed(input).into_iter().filter_map(|(place, attribute)| Some((place, attribute, word(attribute)?)));
    let strays: Vec<(Place<'_>, &Attribute, &str)> = strays.collect();
    if strays.is_empty() {
        return;
    }
    // Where the source is not seen, as in an editor, somebody else may know them.
    let Some(derives) = derives::beside(input) else { return };
    for (place, attribute, word) in strays {
        if !derives.iter().any(|path| may_know(path, word)) {
            sink.at(attribute.path(), message(attribute, word, &place));
        }
    }
}

/// All attributes, each with its place.
fn placed(input: &DeriveInput) -> Vec<(Place<'_>, &Attribute)> {
    let mut all: Vec<_> = input.attrs.iter().map(|attribute| (Place::Type, attribute)).collect();
    let variants = match &input.data {
        Data::Struct(data) => {
            all.extend(of_fields(&data.fields));
            None
        }
        Data::Enum(data) => Some(&data.variants),
        Data::Union(_) => None,
    };
    for variant in variants.into_iter().flatten() {
        all.extend(variant.attrs.iter().map(|attribute| (Place::Variant, attribute)));
        all.extend(of_fields(&variant.fields));
    }
    all
}

fn of_fields(fields: &syn::Fields) -> impl Iterator<Item = (Place<'_>, &Attribute)> {
    fields.iter().flat_map(|field| {
        let name = field.ident.as_ref().map_or_else(|| "this".to_owned(), ToString::to_string);
        let place = Place::Field { name, ty: &field.ty };
        field.attrs.iter().map(move |attribute| (place.clone(), attribute))
    })
}

/// Macros that write attributes at the fields. One that is still there when the derive reads them stands below it, and
/// comes too late.
fn check_order(input: &DeriveInput, sink: &mut Sink) {
    for path in input.attrs.iter().map(Attribute::path) {
        let Some(last) = path.segments.last().map(|segment| segment.ident.to_string()) else { continue };
        if WRITERS.contains(&last.as_str()) {
            sink.at(path, spellings::below_the_derive(last));
        }
    }
}

/// Those of `serde_with`.
const WRITERS: &[&str] = &["serde_as", "skip_serializing_none"];

fn word(attribute: &Attribute) -> Option<&'static str> {
    STRAYS.iter().find(|word| attribute.path().is_ident(word)).copied()
}

/// Whether the attribute belongs to a derive. `validate` and `garde` are those of a `Validate`; the other words are so
/// common that a derive which is not known may have them.
fn may_know(derive: &Path, word: &str) -> bool {
    let Some(name) = derive.segments.last().map(|segment| segment.ident.to_string()) else { return false };
    match word {
        "validate" | "garde" => name.contains("Valid"),
        "schemars" if name == "JsonSchema" => true,
        _ => !OTHERS.contains(&name.as_str()),
    }
}

/// What to write instead, in the attributes that stand here.
fn message(attribute: &Attribute, word: &str, place: &Place<'_>) -> Message {
    let mut parts = Parts::new(word, place);
    for (name, item) in items_of(std::slice::from_ref(attribute), word) {
        parts.add(&name, &item);
    }
    match parts.instead() {
        Some(instead) => spellings::stray(word, instead),
        None if parts.has_context => spellings::stray_context(word),
        None if parts.is_of_documents => spellings::stray_of_documents(word),
        None => spellings::needless_stray(word),
    }
}
