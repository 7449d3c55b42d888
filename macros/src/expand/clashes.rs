//! Constants that fail to compile where a flattened field brings a wire name that another field has.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{GenericParam, Type};

use super::{flat, place};
use crate::model::{Body, Field, Model};
use crate::rules::mentions;
use crate::sink::tidy;

/// One constant for each flattened field, at its type. Where the type has parameters of the model in it, the check
/// waits until the model is used.
pub(crate) fn constants(model: &Model<'_>) -> TokenStream {
    let mut constants = Vec::new();
    for body in model.bodies() {
        for (ty, check) in checks(model, body, false) {
            constants.push(quote_spanned!(place(ty.span())=> const _: () = #check;));
        }
    }
    quote!(#(#constants)*)
}

/// The checks that waited, for a function of the model.
pub(crate) fn when_used(model: &Model<'_>, body: &Body<'_>) -> TokenStream {
    let checks = checks(model, body, true);
    let checks = checks.iter().map(|(ty, check)| quote_spanned!(place(ty.span())=> const { #check };));
    quote!(#(#checks)*)
}

/// The checks of the fields that do or do not depend on parameters.
fn checks<'b>(model: &Model<'_>, body: &'b Body<'_>, waiting: bool) -> Vec<(&'b Type, TokenStream)> {
    // Which names serde reads, or a function of the user, is not known.
    let fields: Vec<&Field<'_>> = body.flattened().filter(|field| field.is_decoded()).collect();
    let is_wanted = |field: &Field<'_>| depends_on_parameters(model, field.ty) == waiting;
    let wanted = fields.iter().enumerate().filter(|(_, field)| is_wanted(field));
    wanted
        .map(|(number, field)| {
            // A field that waits is compared with all, another with those that do not.
            let earlier = fields[..number].iter().filter(|field| waiting || is_wanted(field));
            (field.ty, check(body, field, earlier.copied(), waiting))
        })
        .collect()
}

/// Compares the names of a flattened field with those of the others.
fn check<'f>(
    body: &Body<'_>,
    field: &Field<'_>,
    earlier: impl Iterator<Item = &'f Field<'f>>,
    waiting: bool,
) -> TokenStream {
    let of_fields = body.slots().flat_map(|field| {
        let names = std::iter::once(&field.wire.deserialize_name).chain(&field.wire.aliases);
        let rust = name(field);
        names.map(move |name| quote!((#name, #rust)))
    });
    let of_constants = body.constants.iter().map(|constant| {
        let (name, value) = (&constant.name, tidy(constant.value.literal()));
        let instead = format!("constant(other = {value})");
        quote!((#name, #instead))
    });
    let own = quote!(&__api::OwnNames { fields: &[#(#of_fields),*], constants: &[#(#of_constants),*] });
    let earlier = earlier.map(|field| {
        let (name, keys) = (name(field), keys(field.ty, waiting));
        quote!((#name, #keys))
    });
    let (name, keys) = (name(field), keys(field.ty, waiting));
    quote_spanned!(place(field.ty.span())=> __api::check_clashes(#name, #keys, #own, &[#(#earlier),*]))
}

/// The names of a type; one that cannot be flattened has none, so that this is no second error.
fn keys(ty: &Type, waiting: bool) -> TokenStream {
    if waiting {
        let form = flat::form(&quote!(#ty), ty.span());
        quote!(#form::KEYS)
    } else {
        quote!(__api::KeysOf::<#ty>::KEYS)
    }
}

fn name(field: &Field<'_>) -> String {
    let member = &field.member;
    quote!(#member).to_string()
}

fn depends_on_parameters(model: &Model<'_>, ty: &Type) -> bool {
    let names: Vec<String> = model
        .generics
        .params
        .iter()
        .map(|param| match param {
            GenericParam::Type(param) => param.ident.to_string(),
            GenericParam::Const(param) => param.ident.to_string(),
            GenericParam::Lifetime(param) => param.lifetime.ident.to_string(),
        })
        .collect();
    mentions(quote!(#ty), &|word| names.iter().any(|name| name == word))
}
