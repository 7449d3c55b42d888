//! `Choice`: the variants of an enum, and how the content of each is read.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Generics, Ident};

use super::decode::Bodies;
use super::{by_function, checks, field, names, record};
use crate::model::{Model, Variant};
use crate::wire::{Shape, Tag};

/// What the impl of `Decode` is made of.
pub(crate) fn bodies(model: &Model<'_>, variants: &[Variant<'_>], generics: &Generics) -> Bodies {
    let read: Vec<_> = variants.iter().filter(|variant| !variant.wire.skip_deserializing).collect();
    let records = read.iter().map(|variant| variant_record(model, variant, generics));
    let by_function = by_function::types(model, &read);
    let choice = choice(model, &read, generics);
    let decode = match &model.wire.tag {
        Tag::External => quote!(__api::decode_external(__deserializer, __cx)),
        Tag::Internal(tag) => quote!(__api::decode_internal(#tag, __deserializer, __cx)),
        Tag::Adjacent { tag, content } => {
            quote!(__api::decode_adjacent(&[#tag, #content], __deserializer, __cx))
        }
    };
    let more = key_method(model, &read);
    let flatten = super::flat::kept(model, Some(&read), generics);
    Bodies {
        record: quote!(#by_function #(#records)* #choice #flatten),
        decode,
        check: checks::of_enum(model, variants),
        more,
    }
}

/// The type that stands for a variant with several fields.
fn record_name(variant: &Variant<'_>) -> Ident {
    format_ident!("Variant{}", variant.number)
}

fn has_record(variant: &Variant<'_>) -> bool {
    match variant.body.shape {
        Shape::Named | Shape::Tuple => true,
        Shape::Newtype => variant.body.newtype_field().is_none(),
        Shape::Unit => false,
    }
}

fn variant_record(model: &Model<'_>, variant: &Variant<'_>, generics: &Generics) -> Option<TokenStream> {
    if !has_record(variant) || variant.wire.deserialize_with.is_some() {
        return None;
    }
    let (name, ident, variant_ident) = (record_name(variant), model.ident, variant.ident);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let target = record::Target {
        ty: quote!(#name<#ident #ty_generics>),
        output: quote!(#ident #ty_generics),
        constructor: quote!(#ident::#variant_ident),
    };
    let record = record::expand(model, &variant.body, generics, &target);
    Some(quote! {
        struct #name<__Model>(__api::PhantomData<__Model>);
        #record
    })
}

/// The impl of `Choice`.
fn choice(model: &Model<'_>, variants: &[&Variant<'_>], generics: &Generics) -> TokenStream {
    let ident = model.ident;
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let table = names::variants(model, variants);
    let arms = variants.iter().enumerate().map(|(number, variant)| {
        let content = content(model, variant);
        quote!(#number => #content,)
    });
    quote! {
        impl #impl_generics __api::Choice<'de> for #ident #ty_generics #where_clause {
            const VARIANTS: &'static __api::Variants = &#table;

            fn read<__C: __api::Content<'de>>(
                __variant: __api::usize,
                __content: __C,
                __cx: &mut __api::Context,
            ) -> __api::Result<__api::Option<Self>, __C::Error> {
                match __variant {
                    #(#arms)*
                    _ => __api::Ok(__api::None),
                }
            }
        }
    }
}

/// How the content of a variant is read.
fn content(model: &Model<'_>, variant: &Variant<'_>) -> TokenStream {
    if let Some(content) = by_function::content(model, variant) {
        return content;
    }
    let ident = variant.ident;
    if let Some(field) = variant.body.newtype_field() {
        let guide = field::whole_guide(model, field);
        return quote!(__api::Ok(__content.newtype(__cx, &#guide)?.map(Self::#ident)));
    }
    let record = record_name(variant);
    match variant.body.shape {
        Shape::Named if variant.body.has_flattened() => quote!(__content.flat::<#record<Self>>(__cx)),
        Shape::Named => quote!(__content.record::<#record<Self>>(__cx)),
        Shape::Tuple | Shape::Newtype => quote!(__content.tuple::<#record<Self>>(__cx)),
        // `{}` makes a unit variant of every form.
        Shape::Unit => quote!(__api::Ok(__content.unit(__cx)?.then(|| Self::#ident {}))),
    }
}

/// An enum of names is the key of a map as its name.
fn key_method(model: &Model<'_>, variants: &[&Variant<'_>]) -> TokenStream {
    if !matches!(model.wire.tag, Tag::External) || variants.iter().any(|variant| variant.has_content()) {
        return TokenStream::new();
    }
    let arms = variants.iter().map(|variant| {
        let (ident, name) = (variant.ident, &variant.wire.deserialize_name);
        quote!(Self::#ident {} => #name,)
    });
    quote! {
        fn key(&self) -> __api::Cow<'_, __api::str> {
            #[allow(unreachable_patterns)]
            __api::Cow::Borrowed(match self {
                #(#arms)*
                _ => "",
            })
        }
    }
}
