//! `#[api(repr)]`: an enum of names that is written and read as integers.

use proc_macro2::TokenStream;
use quote::quote;

use super::decode::Bodies;
use crate::model::{Model, Repr, Variant};

/// What the impl of `Decode` is made of.
pub(super) fn bodies(repr: &Repr, variants: &[Variant<'_>]) -> Bodies {
    let (ty, numbers) = (&repr.ty, &repr.numbers);
    let read: Vec<_> = variants.iter().filter(|variant| !variant.wire.skip_deserializing).collect();
    let table = read.iter().map(|variant| &numbers[variant.number]);
    let other = match read.iter().position(|variant| variant.wire.other) {
        Some(number) => quote!(__api::Some(#number)),
        None => quote!(__api::None),
    };
    let arms = read.iter().enumerate().map(|(place, variant)| {
        let ident = variant.ident;
        quote!(__api::Some(#place) => __api::Some(Self::#ident {}),)
    });
    let decode = quote! {
        const NUMBERS: &__api::Numbers = &__api::Numbers { numbers: &[#(#table),*], other: #other };
        __api::Ok(match __api::decode_repr::<__api::#ty, __D>(NUMBERS, __deserializer, __cx)? {
            #(#arms)*
            _ => __api::None,
        })
    };
    Bodies { record: TokenStream::new(), decode, check: TokenStream::new(), more: key_method(repr, variants) }
}

/// An integer is the key of a map as its digits.
fn key_method(repr: &Repr, variants: &[Variant<'_>]) -> TokenStream {
    let arms = variants.iter().zip(&repr.numbers).map(|(variant, number)| {
        let ident = variant.ident;
        quote!(Self::#ident {} => __api::repr_key(#number),)
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
        if variant.wire.skip_serializing {
            let message = format!("the enum variant {}::{ident} cannot be serialized", model.ident);
            return quote!(Self::#ident {} => return __api::Err(__serde::ser::Error::custom(#message)),);
        }
        quote!(Self::#ident {} => (#number) as __api::#ty,)
    });
    quote! {
        let __number: __api::#ty = match self { #(#arms)* };
        __serde::Serialize::serialize(&__number, __serializer)
    }
}
