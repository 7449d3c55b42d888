//! `#[api(newtype)]`: the conversions of a type around one value, each of which checks it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Generics, Type};

use super::{bounds, field, record};
use crate::model::{Data, Field, Model};

/// The impls, if they are asked for.
pub(super) fn expand(model: &Model<'_>) -> Option<TokenStream> {
    let (Data::Struct(body), Some(_)) = (&model.data, &model.newtype) else { return None };
    let field = body.bare_field()?;
    let (ident, ty, generics) = (model.ident, field.ty, bounds::checked(model));
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let (normalized, build) =
        (field::normalize(field, quote!(value)), record::build_around(body, field, &quote!(Self)));
    let (texts, references, display) = (of_text(model, field), as_ref(model, field), display(model, field));
    Some(quote! {
        impl #impl_generics __api::Newtype for #ident #ty_generics #where_clause {
            type Inner = #ty;

            #[inline]
            fn wrap(value: #ty) -> Self {
                let value = #normalized;
                #build
            }
        }

        /// Checks the value.
        impl #impl_generics __api::TryFrom<#ty> for #ident #ty_generics #where_clause {
            type Error = __api::Report;

            #[inline]
            fn try_from(value: #ty) -> __api::Result<Self, __api::Report> {
                __api::newtype_from(value)
            }
        }

        #texts
        #references
        #display
    })
}

/// The impls are there where the value has a trait. A bound on a type without parameters must hold, unless it is one
/// for every lifetime.
fn with_bound(generics: &Generics, ty: &Type, bound: &TokenStream) -> Generics {
    let mut generics = generics.clone();
    generics.make_where_clause().predicates.push(syn::parse_quote!(for<'__any> #ty: #bound));
    generics
}

/// `TryFrom<&str>` and `FromStr`.
fn of_text(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    // A reference cannot be made of any text, and is what `TryFrom` takes already.
    if matches!(field.ty, Type::Reference(_)) {
        return None;
    }
    let (ident, ty, generics) = (model.ident, field.ty, bounds::checked(model));
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let mut from_text = with_bound(&generics, ty, &quote!(__api::OwnedText));
    from_text.params.insert(0, syn::parse_quote!('__text));
    let (from_text, _, from_text_where) = from_text.split_for_impl();
    // A boxed text has no `FromStr` of its own.
    let is_boxed = text_of(ty).is_some_and(|text| text == "str");
    let (bound, function) = if is_boxed {
        (quote!(__api::OwnedText), quote!(newtype_from_text))
    } else {
        (quote!(__api::FromStr), quote!(newtype_parse))
    };
    let from_str = with_bound(&generics, ty, &bound);
    let (from_str, _, from_str_where) = from_str.split_for_impl();
    Some(quote! {
        /// Checks the text.
        impl #from_text __api::TryFrom<&'__text __api::str> for #ident #ty_generics #from_text_where {
            type Error = __api::Report;

            #[inline]
            fn try_from(text: &'__text __api::str) -> __api::Result<Self, __api::Report> {
                __api::newtype_from_text(text)
            }
        }

        /// Reads the value of a text, and checks it.
        impl #from_str __api::FromStr for #ident #ty_generics #from_str_where {
            type Err = __api::Report;

            #[inline]
            fn from_str(text: &__api::str) -> __api::Result<Self, __api::Report> {
                __api::#function(text)
            }
        }
    })
}

/// The word of a text: `String`, or `str` behind a pointer.
fn text_of(ty: &Type) -> Option<String> {
    let tokens: Vec<String> = ty.to_token_stream().into_iter().map(|token| token.to_string()).collect();
    let word = tokens.iter().rev().find(|token| *token != ">" && *token != ",")?;
    let is_pointer = tokens.iter().any(|token| matches!(token.as_str(), "Box" | "Rc" | "Arc" | "Cow" | "&"));
    let is_generic = tokens.iter().filter(|token| *token == "<").count();
    let is_text = match word.as_str() {
        "String" => is_generic == 0 && !is_pointer,
        "str" => is_generic <= 1 && is_pointer,
        _ => false,
    };
    is_text.then(|| word.clone())
}

/// `AsRef`: of a text as `str`, of all else as its type.
fn as_ref(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let (ident, member, ty) = (model.ident, &field.member, field.ty);
    let (impl_generics, ty_generics, where_clause) = model.generics.split_for_impl();
    let target = if text_of(ty).is_some() { quote!(__api::str) } else { quote!(#ty) };
    quote! {
        /// The value.
        impl #impl_generics __api::AsRef<#target> for #ident #ty_generics #where_clause {
            fn as_ref(&self) -> &#target {
                &self.#member
            }
        }
    }
}

/// `Display`, but of a secret.
fn display(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let (ident, member) = (model.ident, &field.member);
    let generics = with_bound(&model.generics.clone(), field.ty, &quote!(__api::fmt::Display));
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    field.api.secret.is_none().then(|| {
        quote! {
            /// The value.
            impl #impl_generics __api::fmt::Display for #ident #ty_generics #where_clause {
                fn fmt(&self, formatter: &mut __api::fmt::Formatter<'_>) -> __api::fmt::Result {
                    __api::fmt::Display::fmt(&self.#member, formatter)
                }
            }
        }
    })
}
