//! The other derives on a type: serde's own would implement what this one implements.
//!
//! A derive is not told what stands beside it in its list, and rustc's E0119 does not say what to do. So the list is
//! read from the source, at the place of the derive, if the compiler tells where that is.

use proc_macro2::Span;
use syn::{Attribute, DeriveInput, Path};

use crate::attributes::ContainerAttributes;
use crate::messages::container;
use crate::sink::Sink;
use crate::source::Source;

/// Notes derives of serde that stand beside this one, and leaves their half to them, so that this is the only error.
pub(crate) fn check(input: &DeriveInput, attributes: &mut ContainerAttributes, sink: &mut Sink) {
    let (mut traits, mut of_numbers) = (Vec::new(), false);
    let source = Source::of_this_derive();
    let is_serde = |path: &Path, name: &str| is_of_serde(path, name, source.as_ref());
    let paths = all(input, source.as_ref());
    for (name, by_user) in
        [("Serialize", &mut attributes.serialize_by_user), ("Deserialize", &mut attributes.deserialize_by_user)]
    {
        let is_numbered = paths.iter().any(|path| is_of_numbers(path, name));
        if by_user.is_none() && (is_numbered || paths.iter().any(|path| is_serde(path, name))) {
            of_numbers |= is_numbered;
            *by_user = Some(syn::Ident::new(name, Span::call_site()));
            traits.push(name);
        }
    }
    let words: Vec<_> = traits.iter().map(|name| format!("{} = false", name.to_lowercase())).collect();
    let message = match traits[..] {
        [] => return,
        _ if of_numbers => container::derived_of_numbers(),
        [one] => container::derived_as_well(one, one, &words[0]),
        [first, second, ..] => container::both_derived_as_well(first, second, words.join(", ")),
    };
    sink.push(message.at_span(Span::call_site()));
}

/// Whether this derive stands in its list a second time: the first makes the impls.
pub(crate) fn is_repeated() -> bool {
    let in_front = Source::of_this_derive().map(|source| source.in_front()).unwrap_or_default();
    in_front.iter().any(|path| path.segments.last().is_some_and(|last| last.ident == "ApiModel"))
}

/// All derives of a type, if the source of this one is seen.
pub(crate) fn beside(input: &DeriveInput) -> Option<Vec<Path>> {
    let source = Source::of_this_derive()?;
    Some(all(input, Some(&source)))
}

fn all(input: &DeriveInput, source: Option<&Source>) -> Vec<Path> {
    let mut paths = Vec::new();
    for attribute in &input.attrs {
        paths.extend(derived(attribute));
    }
    if let Some(source) = source {
        paths.extend(source.beside());
        paths.extend(source.before());
    }
    paths
}

/// The paths of `#[derive(..)]`.
fn derived(attribute: &Attribute) -> Vec<Path> {
    if !attribute.path().is_ident("derive") {
        return Vec::new();
    }
    let parser = syn::punctuated::Punctuated::<Path, syn::Token![,]>::parse_terminated;
    attribute.parse_args_with(parser).map(|paths| paths.into_iter().collect()).unwrap_or_default()
}

/// Whether a path is a derive of `serde_repr`, which makes an enum its numbers.
fn is_of_numbers(path: &Path, name: &str) -> bool {
    path.segments.last().is_some_and(|last| last.ident == format!("{name}_repr"))
}

/// Whether a path is a derive of serde: other crates have traits of these names, so a bare name must be imported from
/// serde in the same file.
fn is_of_serde(path: &Path, name: &str, source: Option<&Source>) -> bool {
    let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match &segments[..] {
        [krate, last] => (krate == "serde" || krate == "serde_derive") && last == name,
        [last] => last == name && source.is_some_and(|source| source.imports_from_serde(name)),
        _ => false,
    }
}
