//! `#[serde(deserialize_with)]` on a variant: a function of the user reads its content, which gives the fields as one
//! value or a tuple.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{Ident, Index};

use super::{checks, decode};
use crate::model::{Field, Model, Variant};

/// The type that the function reads, for each variant that has one.
pub(super) fn types(model: &Model<'_>, variants: &[&Variant<'_>]) -> TokenStream {
    let read = variants.iter().filter_map(|variant| {
        let path = variant.wire.deserialize_with.as_ref()?;
        Some(decode::read_by(model, &name(variant), path, &ty(variant)))
    });
    quote!(#(#read)*)
}

/// How the content of the variant is read, if a function does.
pub(super) fn content(model: &Model<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    variant.wire.deserialize_with.as_ref()?;
    let (name, ty, build) = (name(variant), ty(variant), build(variant));
    let guide = quote!(__api::SerdeWith(|with: #name<Self, #ty>| with.value));
    // Beside a tag, a name without content needs none.
    let guide = if variant.body.fields.is_empty() { quote!(__api::OrNothing(#guide)) } else { guide };
    let checks = checks_of(model, variant);
    Some(quote! {{
        let value = __content.newtype(__cx, &#guide)?.map(|value: #ty| #build);
        #checks
        __api::Ok(value)
    }})
}

fn name(variant: &Variant<'_>) -> Ident {
    format_ident!("VariantWith{}", variant.number)
}

/// `()`, the type of the only field, or a tuple of their types.
fn ty(variant: &Variant<'_>) -> TokenStream {
    let types = variant.body.fields.iter().map(|field| field.ty);
    quote!((#(#types),*))
}

fn build(variant: &Variant<'_>) -> TokenStream {
    let (ident, fields) = (variant.ident, &variant.body.fields);
    let values = fields.iter().enumerate().map(|(index, field)| {
        let (member, index) = (&field.member, Index::from(index));
        if fields.len() == 1 { quote!(#member: value) } else { quote!(#member: value.#index) }
    });
    quote!(Self::#ident { #(#values),* })
}

/// The function knows nothing of the rules of the fields.
fn checks_of(model: &Model<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    if variant.body.fields.iter().all(|field| field.api.rules.span().is_none()) {
        return None;
    }
    let (ident, bindings) = (variant.ident, checks::bindings(variant));
    let value = |field: &Field<'_>| field.local().to_token_stream();
    let fields = checks::of_fields(model, &variant.body, variant.body.newtype_field(), &value);
    Some(quote! {
        let mark = __cx.mark();
        #[allow(irrefutable_let_patterns)]
        if let __api::Some(Self::#ident { #bindings }) = &value {
            #fields
        }
        let value = value.filter(|_| __cx.is_clean_since(mark));
    })
}
