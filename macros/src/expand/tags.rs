//! What a model says of its tags, for enums that tell it from other models by them.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{PathArguments, Type};

use super::flat::Flat;
use crate::attributes::Scalar;
use crate::model::{Body, Data, Field, Model, Variant};
use crate::wire::{Shape, Tag};

/// Types of std that have no tags, nor names for values: nothing is asked of them.
const WITHOUT_TAGS: &[&str] = &[
    "BTreeMap",
    "BTreeSet",
    "Cow",
    "HashMap",
    "HashSet",
    "IndexMap",
    "Option",
    "Patch",
    "PhantomData",
    "String",
    "Value",
    "Vec",
    "VecDeque",
    "bool",
    "char",
    "f32",
    "f64",
    "i128",
    "i16",
    "i32",
    "i64",
    "i8",
    "isize",
    "str",
    "u128",
    "u16",
    "u32",
    "u64",
    "u8",
    "usize",
];

/// The constant of `Record`.
pub(crate) fn of_record(model: &Model<'_>, body: &Body<'_>) -> Option<TokenStream> {
    let parts = Flat::new(model, body).traits();
    let parts: Vec<_> = parts.iter().map(|part| quote!(#part::TAGS)).collect();
    of_members(model, body, &parts)
}

fn of_members(model: &Model<'_>, body: &Body<'_>, parts: &[TokenStream]) -> Option<TokenStream> {
    if !matches!(model.data, Data::Struct(_)) || body.shape != Shape::Named {
        return None;
    }
    if !model.is_clean {
        return Some(unknown());
    }
    let constants = body.constants.iter().map(|constant| {
        let (name, value) = (&constant.name, &constant.value);
        quote!((#name, #value))
    });
    let choices = body.slots().filter(|field| may_be_names(model, field)).map(|field| {
        let (name, ty) = (&field.wire.deserialize_name, field.ty);
        quote!((#name, __api::TextsOf::<#ty>::TEXTS))
    });
    table(&constants.collect::<Vec<_>>(), &choices.collect::<Vec<_>>(), parts)
}

/// The constant of `Decode` for a struct.
pub(crate) fn of_struct(model: &Model<'_>, body: &Body<'_>) -> Option<TokenStream> {
    of_record(model, body)?;
    if is_whole(model) && body.has_flattened() {
        // Here a type that cannot be flattened would be a second error.
        let parts: Vec<_> = body
            .flattened()
            .map(|field| {
                let ty = field.ty;
                quote!(__api::KeysOf::<#ty>::TAGS)
            })
            .collect();
        return of_members(model, body, &parts);
    }
    Some(quote!(
        const TAGS: &'static __api::Tags = <Self as __api::Record<'de>>::TAGS;
    ))
}

/// The constants of `Decode` for an enum.
pub(crate) fn of_enum(model: &Model<'_>, variants: &[&Variant<'_>]) -> Option<TokenStream> {
    let names = variants
        .iter()
        .flat_map(|variant| std::iter::once(&variant.wire.deserialize_name).chain(&variant.wire.aliases));
    match &model.wire.tag {
        _ if !model.is_clean => Some(unknown()),
        _ if model.repr.is_some() => None,
        Tag::External if variants.iter().all(|variant| variant.body.shape == Shape::Unit) => {
            Some(quote!(const TEXTS: &'static [&'static __api::str] = &[#(#names),*];))
        }
        Tag::Internal(tag) | Tag::Adjacent { tag, .. } => table(&[], &[quote!((#tag, &[#(#names),*]))], &[]),
        Tag::Constants => of_variants(model, variants),
        Tag::External | Tag::Untagged => None,
    }
}

/// An enum of structs has what they have, and the values that it gives itself.
fn of_variants(model: &Model<'_>, variants: &[&Variant<'_>]) -> Option<TokenStream> {
    let discriminator = model.discriminator.as_ref()?;
    let name = discriminator.path.last().filter(|_| discriminator.path.len() == 1);
    let (mut constants, mut choices) = (Vec::new(), Vec::new());
    if let Some(name) = name {
        let mut texts = Vec::new();
        for (_, values) in variants.iter().filter_map(|variant| variant.api.tag.as_ref()) {
            for value in values {
                match value {
                    Scalar::Text(text) => texts.push(text),
                    _ => constants.push(quote!((#name, #value))),
                }
            }
        }
        choices.push(quote!((#name, &[#(#texts),*])));
    }
    let parts =
        variants.iter().filter(|variant| are_told_by(variant)).filter_map(|variant| variant.body.newtype_field());
    let parts: Vec<_> = parts.map(|field| at(model, field.ty, &[])).collect();
    table(&constants, &choices, &parts)
}

/// The constant where there is a mistake, which is the only one to report.
pub(crate) fn unknown() -> TokenStream {
    quote!(
        const TAGS: &'static __api::Tags = &__api::Tags::UNKNOWN;
    )
}

fn table(constants: &[TokenStream], choices: &[TokenStream], parts: &[TokenStream]) -> Option<TokenStream> {
    (!constants.is_empty() || !choices.is_empty() || !parts.is_empty()).then(|| {
        quote! {
            const TAGS: &'static __api::Tags = &__api::Tags {
                constants: &[#(#constants),*],
                choices: &[#(#choices),*],
                parts: &[#(#parts),*],
                is_known: true,
            };
        }
    })
}

/// The tags at a path within a type. Of a type without generics, rustc is asked whether it has any, so that a type that
/// has none is one mistake.
pub(crate) fn at(model: &Model<'_>, ty: &Type, path: &[String]) -> TokenStream {
    let path = path.iter().rev().fold(quote!(()), |rest, name| {
        let hash = hash(name);
        quote!((__api::Name<#hash>, #rest))
    });
    if is_whole(model) {
        quote!(__api::TagsAt::<#ty, #path>::TAGS)
    } else {
        quote!(<#ty as __api::At<'de, #path>>::TAGS)
    }
}

/// Whether the tags of its type lead to a variant: not to one that is for what leads nowhere.
pub(crate) fn are_told_by(variant: &Variant<'_>) -> bool {
    !variant.wire.untagged && variant.api.open.is_none()
}

/// Whether a model has neither parameters nor lifetimes.
pub(crate) fn is_whole(model: &Model<'_>) -> bool {
    model.generics.params.is_empty()
}

/// The impls that find the tags within members.
pub(crate) fn impls(model: &Model<'_>) -> TokenStream {
    match &model.data {
        Data::Struct(body) if body.shape == Shape::Named => {
            let impls = body.slots().filter(|field| may_have_tags(field)).map(|field| at_member(model, field));
            quote!(#(#impls)*)
        }
        Data::Enum(variants) if matches!(model.wire.tag, Tag::Constants) => at_variants(model, variants),
        _ => TokenStream::new(),
    }
}

/// Within a member, tags are those of its type.
fn at_member(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let (ident, ty, hash) = (model.ident, field.ty, hash(&field.wire.deserialize_name));
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let mut generics = super::bounds::deserialize(model);
    generics.params.push(syn::parse_quote!(__P));
    generics.make_where_clause().predicates.push(syn::parse_quote!(#ty: __api::At<'de, __P>));
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    quote! {
        impl #impl_generics __api::At<'de, (__api::Name<#hash>, __P)> for #ident #ty_generics #where_clause {
            const TAGS: &'static __api::Tags = <#ty as __api::At<'de, __P>>::TAGS;
        }
    }
}

/// Within an enum, tags are those of any variant.
fn at_variants(model: &Model<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let ident = model.ident;
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let types: Vec<_> = variants
        .iter()
        .filter(|variant| are_told_by(variant))
        .filter_map(|variant| variant.body.newtype_field())
        .map(|field| field.ty)
        .collect();
    let mut generics = super::bounds::deserialize(model);
    generics.params.push(syn::parse_quote!(__N));
    generics.params.push(syn::parse_quote!(__P));
    let predicates = &mut generics.make_where_clause().predicates;
    for ty in &types {
        predicates.push(syn::parse_quote!(#ty: __api::At<'de, (__N, __P)>));
    }
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    quote! {
        impl #impl_generics __api::At<'de, (__N, __P)> for #ident #ty_generics #where_clause {
            const TAGS: &'static __api::Tags = &__api::Tags {
                constants: &[],
                choices: &[],
                parts: &[#(<#types as __api::At<'de, (__N, __P)>>::TAGS),*],
                is_known: true,
            };
        }
    }
}

/// Whether the type of a field may be a model with tags.
fn may_have_tags(field: &Field<'_>) -> bool {
    let Type::Path(path) = field.ty else { return false };
    let is_read_by_us = field.api.serde.is_none() && field.wire.deserialize_with.is_none();
    let known = |name: String| WITHOUT_TAGS.contains(&name.as_str());
    is_read_by_us && path.path.segments.last().is_some_and(|segment| !known(segment.ident.to_string()))
}

/// Whether the type of a field may be an enum of names.
fn may_be_names(model: &Model<'_>, field: &Field<'_>) -> bool {
    let Type::Path(path) = field.ty else { return false };
    let is_param = |name: &syn::Ident| model.generics.type_params().any(|param| param.ident == *name);
    let is_plain = path.path.segments.iter().all(|segment| matches!(segment.arguments, PathArguments::None));
    may_have_tags(field) && path.qself.is_none() && is_plain && !is_param(&path.path.segments[0].ident)
}

/// A name as a number: FNV-1a.
fn hash(name: &str) -> u64 {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    name.bytes().fold(0xcbf2_9ce4_8422_2325, mix)
}
