//! `Discriminated`: which values of a tag lead to which variant.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Generics;
use syn::spanned::Spanned;

use super::{place, tags};
use crate::model::{Model, Variant};
use crate::wire::Tag;

/// The impl, and what checks the table while the model is compiled.
pub(crate) fn expand(model: &Model<'_>, variants: &[&Variant<'_>], generics: &Generics) -> Option<TokenStream> {
    let discriminator = model.discriminator.as_ref().filter(|_| matches!(model.wire.tag, Tag::Constants))?;
    let (ident, path) = (model.ident, &discriminator.path);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let leads = variants.iter().map(|variant| lead(model, variant, &path[..path.len() - 1]));
    let default = match &model.default_tag {
        Some((_, value)) => quote!(__api::Some(#value)),
        None => quote!(__api::None),
    };
    let checks = checks(model, variants);
    // The checks of a model with parameters wait until it is used with arguments.
    let (inside, outside) = if tags::is_whole(model) {
        (TokenStream::new(), quote!(#(const _: () = { #checks };)*))
    } else {
        (quote!(#(#checks)*), TokenStream::new())
    };
    Some(quote! {
        impl #impl_generics __api::Discriminated<'de> for #ident #ty_generics #where_clause {
            const DISCRIMINATOR: &'static __api::Discriminator = &__api::Discriminator {
                path: &[#(#path),*],
                leads: &[#(#leads),*],
                default: #default,
            };

            const CHECKED: () = { #inside };
        }

        #outside
    })
}

fn lead(model: &Model<'_>, variant: &Variant<'_>, path: &[String]) -> TokenStream {
    let values = variant.api.tag.iter().flat_map(|(_, values)| values);
    let field = variant.body.newtype_field().filter(|_| tags::are_told_by(variant));
    let Some(field) = field else {
        return quote!(__api::Lead { values: &[], tags: &__api::Tags::NONE, is_readable: false });
    };
    let (ty, tags) = (field.ty, tags::at(model, field.ty, path));
    let is_readable = if values.clone().next().is_none() && variant.api.tag.is_some() {
        // Its values have a mistake.
        quote!(false)
    } else if tags::is_whole(model) {
        quote!(__api::TagsAt::<#ty, ()>::KNOWN)
    } else {
        quote!(true)
    };
    quote!(__api::Lead { values: &[#(#values),*], tags: #tags, is_readable: #is_readable })
}

/// One check for each variant, at its type or at the values that it gives, and one for the default.
fn checks(model: &Model<'_>, variants: &[&Variant<'_>]) -> Vec<TokenStream> {
    let ident = model.ident;
    let this = if tags::is_whole(model) {
        quote!(<#ident as __api::Discriminated<'static>>::DISCRIMINATOR)
    } else {
        quote!(<Self as __api::Discriminated<'de>>::DISCRIMINATOR)
    };
    let names: Vec<String> = variants.iter().map(|variant| variant.ident.to_string()).collect();
    let mut checks = Vec::new();
    if let Some(name) = &model.discriminator {
        checks.push(quote_spanned!(place(name.literal.span())=> __api::check_name(#this);));
    }
    for (number, variant) in variants.iter().enumerate() {
        let Some(field) = variant.body.newtype_field() else { continue };
        let span = variant.api.tag.as_ref().map_or_else(|| field.ty.span(), |(word, _)| word.span());
        checks.push(quote_spanned!(place(span)=> __api::check_variant(#this, #number, &[#(#names),*]);));
    }
    if let Some((word, _)) = &model.default_tag {
        checks.push(quote_spanned!(place(word.span())=> __api::check_default(#this);));
    }
    checks
}
