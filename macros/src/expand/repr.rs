//! `#[api(repr)]`: an enum of names that is written and read as integers.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::decode::Bodies;
use super::{field, place};
use crate::messages;
use crate::model::{Field, Model, Repr, Variant};

/// The field of the variant that keeps unknown integers.
pub(super) fn open<'v>(variant: &'v Variant<'_>) -> Option<&'v Field<'v>> {
    variant.body.fields.first().filter(|_| variant.api.open.is_some())
}

/// What the impl of `Decode` is made of.
pub(super) fn bodies(model: &Model<'_>, repr: &Repr, variants: &[Variant<'_>]) -> Bodies {
    let (ty, numbers) = (&repr.ty, &repr.numbers);
    let read: Vec<_> = variants.iter().filter(|variant| !variant.wire.skip_deserializing).collect();
    let known: Vec<_> = read.iter().filter(|variant| open(variant).is_none()).collect();
    let table = known.iter().map(|variant| &numbers[variant.number]);
    let other = match known.iter().position(|variant| variant.wire.other) {
        Some(number) => quote!(__api::Some(#number)),
        None => quote!(__api::None),
    };
    let arms = known.iter().enumerate().map(|(place, variant)| {
        let ident = variant.ident;
        quote!(__api::Some(__api::Numbered::Known(#place)) => __api::Some(Self::#ident {}),)
    });
    let is_open = known.len() < read.len();
    let unknown = read.iter().find_map(|variant| open(variant).map(|field| (variant.ident, field)));
    let unknown = unknown.map(|(ident, field)| {
        let guide = field::whole_guide(model, field);
        quote! {
            __api::Some(__api::Numbered::Unknown(__number)) => {
                __api::open_number(__number, __cx, &#guide).map(Self::#ident)
            }
        }
    });
    let decode = quote! {
        const NUMBERS: &__api::Numbers =
            &__api::Numbers { numbers: &[#(#table),*], other: #other, is_open: #is_open };
        __api::Ok(match __api::decode_repr::<__api::#ty, __D>(NUMBERS, __deserializer, __cx)? {
            #(#arms)*
            #unknown
            _ => __api::None,
        })
    };
    Bodies { record: fits(repr, variants), decode, check: check(model, variants), more: key_method(repr, variants) }
}

/// All integers are written as the type of the open variant, which therefore must hold them.
fn fits(repr: &Repr, variants: &[Variant<'_>]) -> TokenStream {
    let Some(field) = variants.iter().find_map(open) else { return TokenStream::new() };
    let ty = &repr.ty;
    let message = messages::repr::too_narrow().to_string();
    let known = variants.iter().filter(|variant| open(variant).is_none()).map(|variant| &repr.numbers[variant.number]);
    quote_spanned! {place(field.ty.span())=>
        const _: () = ::core::assert!(
            true #(&& (#known) as __api::#ty as __api::i128 == (#known) as __api::i128)*,
            #message
        );
    }
}

/// What is said of the integers that are kept.
fn check(model: &Model<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let kept = variants.iter().find_map(|variant| open(variant).map(|field| (variant.ident, field)));
    kept.map_or_else(TokenStream::new, |(ident, field)| {
        let guide = field::whole_guide(model, field);
        quote! {
            if let Self::#ident(__number) = self {
                __api::Guide::inspect(&#guide, __number, __cx);
            }
        }
    })
}

/// An integer is the key of a map as its digits.
fn key_method(repr: &Repr, variants: &[Variant<'_>]) -> TokenStream {
    let arms = variants.iter().zip(&repr.numbers).map(|(variant, number)| {
        let ident = variant.ident;
        match open(variant) {
            Some(_) => quote!(Self::#ident(__number) => __api::repr_key(*__number as __api::i128),),
            None => quote!(Self::#ident {} => __api::repr_key(#number),),
        }
    });
    let key = if variants.is_empty() { quote!(match *self {}) } else { quote!(match self { #(#arms)* }) };
    quote! {
        #[inline]
        fn key(&self) -> __api::Cow<'_, __api::str> {
            #key
        }
    }
}

/// The body of `serialize`.
pub(super) fn serialize(model: &Model<'_>, repr: &Repr, variants: &[Variant<'_>]) -> TokenStream {
    if variants.is_empty() {
        return quote!(match *self {});
    }
    let ty = &repr.ty;
    let arms = variants.iter().zip(&repr.numbers).map(|(variant, number)| {
        let ident = variant.ident;
        let fields = if open(variant).is_some() { quote!((__number)) } else { quote!({}) };
        if variant.wire.skip_serializing {
            let fields = if open(variant).is_some() { quote!((_)) } else { fields };
            let message = format!("the enum variant {}::{ident} cannot be serialized", model.ident);
            return quote!(Self::#ident #fields => return __api::Err(__serde::ser::Error::custom(#message)),);
        }
        let number = if open(variant).is_some() { quote!(*__number) } else { quote!((#number) as __api::#ty) };
        quote!(Self::#ident #fields => #number,)
    });
    quote! {
        let __number: __api::#ty = match self { #(#arms)* };
        __serde::Serialize::serialize(&__number, __serializer)
    }
}
