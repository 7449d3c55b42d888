//! `Serialize`: what serde's own derive writes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::bounds;
use crate::model::{Field, Model};
use crate::wire::Shape;

/// The impl of `Serialize`.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let ident = model.ident;
    let generics = bounds::serialize(model);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let body = body(model);
    let with = model.fields.iter().filter_map(|field| with_type(model, field));
    quote! {
        #(#with)*

        impl #impl_generics __serde::Serialize for #ident #ty_generics #where_clause {
            fn serialize<__S: __api::Serializer>(&self, __serializer: __S) -> __api::Result<__S::Ok, __S::Error> {
                #body
            }
        }
    }
}

fn body(model: &Model<'_>) -> TokenStream {
    if let Some(into) = &model.wire.into {
        return quote_spanned! {into.span()=>
            __serde::Serialize::serialize(
                &__api::Into::<#into>::into(__api::Clone::clone(self)),
                __serializer,
            )
        };
    }
    if let Some(field) = model.transparent_field() {
        let value = value(model, field);
        return quote_spanned!(field.ty.span()=> __serde::Serialize::serialize(#value, __serializer));
    }
    let name = &model.wire.serialize_name;
    match model.wire.shape {
        Shape::Unit => quote!(__api::Serializer::serialize_unit_struct(__serializer, #name)),
        Shape::Newtype if !model.fields[0].wire.skip_serializing => {
            let value = value(model, &model.fields[0]);
            quote!(__api::Serializer::serialize_newtype_struct(__serializer, #name, #value))
        }
        Shape::Named => fields(model, &quote!(serialize_struct), &quote!(SerializeStruct), true),
        Shape::Tuple | Shape::Newtype => {
            fields(model, &quote!(serialize_tuple_struct), &quote!(SerializeTupleStruct), false)
        }
    }
}

/// A struct with its fields one after the other.
fn fields(model: &Model<'_>, begin: &TokenStream, access: &TokenStream, named: bool) -> TokenStream {
    let name = &model.wire.serialize_name;
    let written: Vec<_> = model.fields.iter().filter(|field| !field.wire.skip_serializing).collect();
    let lengths = written.iter().map(|field| match &field.wire.skip_serializing_if {
        None => quote!(1),
        Some(path) => {
            let member = &field.member;
            quote!(if #path(&self.#member) { 0 } else { 1 })
        }
    });
    let writes = written.iter().map(|field| {
        let (key, member, value) = (&field.wire.serialize_name, &field.member, value(model, field));
        let key = named.then(|| quote!(#key,));
        let write =
            quote_spanned!(field.ty.span()=> __serde::ser::#access::serialize_field(&mut __state, #key #value)?;);
        match &field.wire.skip_serializing_if {
            None => write,
            Some(path) => {
                let skip = named.then(|| quote!(else { __serde::ser::#access::skip_field(&mut __state, #key)?; }));
                let skip = skip.map(|skip| quote!(#skip));
                quote!(if !#path(&self.#member) { #write } #skip)
            }
        }
    });
    quote! {
        let mut __state = __api::Serializer::#begin(__serializer, #name, 0 #(+ #lengths)*)?;
        #(#writes)*
        __serde::ser::#access::end(__state)
    }
}

/// A reference to what is written for a field.
fn value(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let member = &field.member;
    if field.wire.serialize_with.is_some() {
        let name = format_ident!("Write{}", field.number(&model.fields));
        return quote!(&#name::<Self, _> { value: &self.#member, model: __api::PhantomData });
    }
    quote!(&self.#member)
}

/// The type behind `#[serde(serialize_with)]`: its `Serialize` is the user's function.
fn with_type(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let path = field.wire.serialize_with.as_ref()?;
    let name = format_ident!("Write{}", field.number(&model.fields));
    let mut generics = bounds::serialize(model);
    generics.params.insert(0, syn::parse_quote!('__value));
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let (ident, ty) = (model.ident, field.ty);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    Some(quote! {
        struct #name<__Model, __Value> {
            value: __Value,
            model: __api::PhantomData<__Model>,
        }

        impl #impl_generics __serde::Serialize for #name<#ident #ty_generics, &'__value #ty> #where_clause {
            fn serialize<__S: __api::Serializer>(&self, __serializer: __S) -> __api::Result<__S::Ok, __S::Error> {
                #path(self.value, __serializer)
            }
        }
    })
}
