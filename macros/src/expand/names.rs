//! The tables of wire names.

mod index;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::decode::has_default;
use super::place;
use crate::attributes::Choose;
use crate::model::{Body, Model, Variant};
use crate::wire::Shape;

/// The value of `Names`: for each number its name and aliases.
fn names(named: &[(&str, &[String])]) -> TokenStream {
    let mut names: Vec<&str> = named.iter().map(|(name, _)| *name).collect();
    let mut owners: Vec<usize> = Vec::new();
    for (number, (_, aliases)) in named.iter().enumerate() {
        names.extend(aliases.iter().map(String::as_str));
        owners.extend(std::iter::repeat_n(number, aliases.len()));
    }
    let count = named.len();
    let plain = names.iter().all(|name| !name.contains(|c: char| matches!(c, '"' | '\\' | '\0'..' ')));
    let index = index::table(&names);
    quote! {
        __api::Names {
            names: &[#(#names),*],
            count: #count,
            aliases: &[#(#owners),*],
            plain: #plain,
            index: #index,
        }
    }
}

/// The value of `Fields`.
pub(crate) fn fields(model: &Model<'_>, body: &Body<'_>) -> TokenStream {
    let named: Vec<(&str, &[String])> = match body.shape {
        Shape::Named => {
            let mut named: Vec<(&str, &[String])> = Vec::new();
            named.extend(body.constants.iter().map(|constant| (constant.name.as_str(), [].as_slice())));
            named.extend(body.slots().map(|field| (field.wire.deserialize_name.as_str(), &field.wire.aliases[..])));
            named
        }
        // The elements of a tuple have no names, but a number.
        _ => body.slots().map(|_| ("", [].as_slice())).collect(),
    };
    let names = names(&named);
    let defaults = body.numbered().filter(|(_, field)| has_default(model, field)).map(|(slot, _)| slot);
    let (name, deny_unknown) = (&model.wire.deserialize_name, model.wire.deny_unknown);
    let has_secret = body.fields.iter().any(|field| field.api.secret.is_some());
    let expecting = model.wire.expecting.as_deref().unwrap_or(match body.shape {
        Shape::Named => "an object",
        Shape::Tuple | Shape::Newtype => "an array",
        Shape::Unit => "null",
    });
    quote! {
        __api::Fields {
            name: #name,
            expecting: #expecting,
            names: #names,
            has_secret: #has_secret,
            deny_unknown: #deny_unknown,
            defaults: &[#(#defaults),*],
        }
    }
}

/// The value of `Variants`.
pub(crate) fn variants(model: &Model<'_>, variants: &[&Variant<'_>]) -> TokenStream {
    let (untagged, tagged): (Vec<&Variant<'_>>, Vec<&Variant<'_>>) = variants
        .iter()
        .copied()
        .filter(|variant| variant.api.open.is_none())
        .partition(|variant| variant.is_untagged(&model.wire.tag));
    let open = super::open::table(model, variants);
    let opens = super::open::named(model, variants).map(|variant| variant.body.fields.len());
    let named: Vec<(&str, &[String])> = tagged
        .iter()
        .map(|variant| (variant.wire.deserialize_name.as_str(), variant.wire.aliases.as_slice()))
        .collect();
    let names = names(&named);
    let has_content = opens == Some(2) || tagged.iter().any(|variant| variant.has_content());
    let has_name_alone = opens.is_some() || tagged.iter().any(|variant| !variant.has_content());
    let expecting = model.wire.expecting.as_deref().unwrap_or(match (has_name_alone, has_content) {
        (true, true) => "a string or an object with one member",
        (false, true) => "an object with one member",
        _ => "a string",
    });
    let other = match tagged.iter().position(|variant| variant.wire.other) {
        Some(number) => quote!(__api::Some(#number)),
        None => quote!(__api::None),
    };
    let (name, deny_unknown) = (&model.wire.deserialize_name, model.wire.deny_unknown);
    let untagged = untagged.iter().map(|variant| {
        let (ident, name) = (variant.ident.unraw().to_string(), &variant.wire.deserialize_name);
        quote!((#ident, #name))
    });
    let choose = match &model.choose {
        // The type stands for itself, so that a function of another is one error without notes on `Some`.
        Some(Choose { path, .. }) => quote_spanned! {place(path.span())=> {
            const CHOOSE: __api::Choose = #path;
            __api::Some(CHOOSE)
        }},
        None => quote!(__api::None),
    };
    let exclusive = model.exclusive.is_some();
    let own_expecting = match &model.wire.expecting {
        Some(text) => quote!(__api::Some(#text)),
        None => quote!(__api::None),
    };
    quote! {
        __api::Variants {
            name: #name,
            names: #names,
            expecting: #expecting,
            other: #other,
            deny_unknown: #deny_unknown,
            untagged: &[#(#untagged),*],
            own_expecting: #own_expecting,
            open: #open,
            exclusive: #exclusive,
            choose: #choose,
        }
    }
}
