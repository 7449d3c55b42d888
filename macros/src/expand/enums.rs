//! `Choice`: the variants of an enum, and how the content of each is read.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{Generics, Ident};

use super::decode::Bodies;
use super::{by_function, checks, discriminator, field, names, open, record, tags};
use crate::model::{Field, Model, Variant};
use crate::rules::mentions;
use crate::wire::{Shape, Tag};

/// What the impl of `Decode` is made of.
pub(crate) fn bodies(model: &Model<'_>, variants: &[Variant<'_>], generics: &Generics) -> Bodies {
    let read: Vec<_> = variants.iter().filter(|variant| !variant.wire.skip_deserializing).collect();
    let records = read.iter().map(|variant| variant_record(model, variant, generics));
    let by_function = by_function::types(model, &read);
    let choice = choice(model, &read, generics);
    let is_names = matches!(model.wire.tag, Tag::External) && read.iter().all(|variant| is_alone(model, variant));
    let decode = match by_tag(&model.wire.tag, is_names).filter(|_| !has_untagged(model, &read)) {
        Some(decode) => decode,
        None => quote!(__api::decode_untagged(__deserializer, __cx)),
    };
    let (key, tags, discriminated) =
        (key_method(model, &read), tags::of_enum(model, &read), discriminator::expand(model, &read, generics));
    let more = quote!(#tags #key);
    let flatten = super::flat::whole(model, Some(&read), generics);
    Bodies {
        record: quote!(#by_function #(#records)* #choice #flatten #discriminated),
        decode,
        check: checks::of_enum(model, variants),
        more,
    }
}

/// How an enum with a tag is read.
fn by_tag(tag: &Tag, is_names: bool) -> Option<TokenStream> {
    match tag {
        Tag::External if is_names => Some(quote!(__api::decode_names::<Self, __D>(__deserializer, __cx))),
        Tag::External => Some(quote!(__api::decode_external(__deserializer, __cx))),
        Tag::Internal(tag) => Some(quote!(__api::decode_internal(#tag, __deserializer, __cx))),
        Tag::Adjacent { tag, content } => Some(quote!(__api::decode_adjacent(&[#tag, #content], __deserializer, __cx))),
        Tag::Constants => Some(quote!(__api::decode_discriminated(__deserializer, __cx))),
        Tag::Untagged => None,
    }
}

fn has_untagged(model: &Model<'_>, variants: &[&Variant<'_>]) -> bool {
    variants.iter().any(|variant| variant.is_untagged(&model.wire.tag))
}

/// `Choice::decode_tagged`, where some variants have tags and others have none.
fn tagged_method(model: &Model<'_>, variants: &[&Variant<'_>]) -> Option<TokenStream> {
    let decode = by_tag(&model.wire.tag, false).filter(|_| has_untagged(model, variants))?;
    Some(quote! {
        fn decode_tagged<__D: __api::Deserializer<'de>>(
            __deserializer: __D,
            __cx: &mut __api::Context,
        ) -> __api::Result<__api::Option<Self>, __D::Error> {
            #decode
        }
    })
}

/// The type that stands for a variant with several fields.
fn record_name(variant: &Variant<'_>) -> Ident {
    format_ident!("Variant{}", variant.number)
}

fn has_record(variant: &Variant<'_>) -> bool {
    matches!(variant.body.shape, Shape::Named | Shape::Tuple)
}

fn variant_record(model: &Model<'_>, variant: &Variant<'_>, generics: &Generics) -> Option<TokenStream> {
    if !has_record(variant) || variant.api.open.is_some() || variant.wire.deserialize_with.is_some() {
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
    let tagged = tagged_method(model, variants);
    let open = open::method(model, variants);
    let alone = Alone::of(model, variants);
    let arms = variants.iter().enumerate().filter_map(|(number, variant)| {
        // An open variant that keeps a name has a method of its own.
        let is_read = !is_alone(model, variant) && open::named(model, &[*variant]).is_none();
        let content = is_read.then(|| content(model, variant))?;
        Some(quote!(#number => #content,))
    });
    let (alone, alone_arm) = (&alone.method, &alone.arm);
    quote! {
        impl #impl_generics __api::Choice<'de> for #ident #ty_generics #where_clause {
            const VARIANTS: &'static __api::Variants = &#table;

            #tagged

            #alone

            #open

            fn read<__C: __api::Content<'de>>(
                __variant: __api::usize,
                __content: __C,
                __cx: &mut __api::Context,
            ) -> __api::Result<__api::Option<Self>, __C::Error> {
                match __variant {
                    #(#arms)*
                    #alone_arm
                    _ => __api::Ok(__api::None),
                }
            }
        }
    }
}

/// Whether the variant has no content, and nobody else reads it.
fn is_alone(model: &Model<'_>, variant: &Variant<'_>) -> bool {
    let is_read_here = variant.wire.deserialize_with.is_none() && open::named(model, &[variant]).is_none();
    is_read_here && variant.body.newtype_field().is_none() && variant.read_shape() == Shape::Unit
}

/// How the variants are read that have no content: all of them together.
#[derive(Default)]
struct Alone {
    /// `Choice::alone`.
    method: TokenStream,
    /// The arm of `Choice::read`.
    arm: TokenStream,
}

impl Alone {
    fn of(model: &Model<'_>, variants: &[&Variant<'_>]) -> Self {
        let alone = variants.iter().enumerate().filter(|(_, variant)| is_alone(model, variant));
        let (numbers, values): (Vec<_>, Vec<_>) = alone
            .map(|(number, variant)| {
                let ident = variant.ident;
                (number, record::without_input(&variant.body, &quote!(Self::#ident)))
            })
            .unzip();
        if numbers.is_empty() {
            return Self::default();
        }
        let method = quote! {
            #[inline]
            fn alone(__variant: __api::usize) -> __api::Option<Self> {
                __api::Some(match __variant {
                    #(#numbers => #values,)*
                    _ => return __api::None,
                })
            }
        };
        Self { method, arm: quote!(#(#numbers)|* => __api::read_alone(__variant, __content, __cx),) }
    }
}

/// What stands somewhere in each type that holds itself.
const MAY_HOLD_ITSELF: &[&str] = &["Arc", "Box", "Rc", "Self"];

/// How the content of a variant is read.
fn content(model: &Model<'_>, variant: &Variant<'_>) -> TokenStream {
    if let Some(content) = by_function::content(model, variant) {
        return content;
    }
    let ident = variant.ident;
    if let Some(field) = variant.body.newtype_field() {
        let (guide, ty) = (field::whole_guide(model, field), field.ty);
        let is_nested = matches!(model.wire.tag, Tag::Internal(_) | Tag::Constants)
            && mentions(quote!(#ty), &|word| model.ident == word || MAY_HOLD_ITSELF.contains(&word));
        let read = if is_nested { quote!(nested) } else { quote!(newtype) };
        return quote! {
            match __content.#read(__cx, &#guide) {
                __api::Ok(__api::Some(__value)) => __api::Ok(__api::Some(Self::#ident(__value))),
                __api::Ok(__api::None) => __api::Ok(__api::None),
                __api::Err(__error) => __api::Err(__error),
            }
        };
    }
    let record = record_name(variant);
    match variant.read_shape() {
        Shape::Named if variant.body.has_flattened() => {
            // All of it at one place, so that what rustc finds twice is one error.
            let span = super::place(super::flat::span(&variant.body));
            let (record, content) = (Ident::new(&record.to_string(), span), Ident::new("__content", span));
            quote_spanned!(span=> #content.flat::<#record<Self>>(__cx))
        }
        Shape::Named => quote!(__content.record::<#record<Self>>(__cx)),
        Shape::Tuple | Shape::Newtype => quote!(__content.tuple::<#record<Self>>(__cx)),
        // Among those that are alone.
        Shape::Unit => quote!(__api::Ok(__api::None)),
    }
}

/// An enum of names is the key of a map as its name; one without tags as what it holds.
fn key_method(model: &Model<'_>, variants: &[&Variant<'_>]) -> TokenStream {
    let arms: Option<Vec<TokenStream>> = variants.iter().map(|variant| key_arm(model, variant)).collect();
    let Some(arms) = arms.filter(|_| matches!(model.wire.tag, Tag::External | Tag::Untagged)) else {
        return TokenStream::new();
    };
    quote! {
        #[inline]
        fn key(&self) -> __api::Cow<'_, __api::str> {
            #[allow(unreachable_patterns)]
            match self {
                #(#arms)*
                _ => __api::Cow::Borrowed(""),
            }
        }
    }
}

fn key_arm(model: &Model<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let ident = variant.ident;
    if variant.is_untagged(&model.wire.tag) || variant.api.open.is_some() {
        let is_decoded = |field: &&Field<'_>| field.is_decoded() && variant.wire.deserialize_with.is_none();
        let field = variant.body.newtype_field().filter(is_decoded)?;
        let member = &field.member;
        return Some(quote!(Self::#ident { #member: __value } => __api::Decode::key(__value),));
    }
    let name = &variant.wire.deserialize_name;
    (!variant.has_content()).then(|| quote!(Self::#ident { .. } => __api::Cow::Borrowed(#name),))
}
