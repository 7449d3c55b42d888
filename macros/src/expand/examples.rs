//! `#[api(test_examples)]`: a test that reads every example as its field is read, and every default of a field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::{place, without_self};
use crate::model::{Data, Field, Model};
use crate::wire::Shape;

/// The function of the model that tries its examples. It stands among the impls, where private names are found.
pub(crate) fn function(model: &Model<'_>) -> Option<TokenStream> {
    wanted(model)?;
    let ident = model.ident;
    let (impl_generics, ty_generics, where_clause) = model.generics.split_for_impl();
    let fields = if let Data::Struct(body) = &model.data { &body.fields[..] } else { &[] };
    let named = matches!(&model.data, Data::Struct(body) if body.shape == Shape::Named);
    let read = fields.iter().filter(|field| field.slot.is_some());
    let tries = read.clone().flat_map(|field| tries(model, field, named));
    let has_default = |field: &&Field<'_>| !field.wire.default.is_none() || !model.wire.default.is_none();
    let defaults = read.filter(has_default).filter(|_| named).map(|field| {
        let name = &field.wire.deserialize_name;
        quote!(__api::broken_default::<Self>(#name))
    });
    Some(quote! {
        #[cfg(test)]
        impl #impl_generics #ident #ty_generics #where_clause {
            #[doc(hidden)]
            #[track_caller]
            fn __api_test_examples() {
                __api::no_broken_examples(&[#(#tries,)* #(#defaults,)*]);
            }
        }
    })
}

fn tries<'f>(model: &'f Model<'_>, field: &'f Field<'_>, named: bool) -> impl Iterator<Item = TokenStream> + 'f {
    let name = if named {
        let name = &field.wire.deserialize_name;
        quote!(__api::Some(#name))
    } else {
        quote!(__api::None)
    };
    field.api.examples.iter().map(move |example| {
        let value = without_self(quote!(#example), model);
        quote_spanned!(place(example.span())=> __api::broken_example::<Self>(#name, &(#value)))
    })
}

/// The test itself, which must stand beside the model to be found.
pub(crate) fn test(model: &Model<'_>) -> Option<TokenStream> {
    wanted(model)?;
    let (ident, module) = (model.ident, format_ident!("__api_examples_of_{}", model.ident));
    Some(quote! {
        #[cfg(test)]
        #[doc(hidden)]
        #[allow(non_snake_case, unused_qualifications)]
        mod #module {
            #[::core::prelude::v1::test]
            fn keep_the_rules() {
                super::#ident::__api_test_examples();
            }
        }
    })
}

fn wanted(model: &Model<'_>) -> Option<()> {
    let is_wanted = model.test_examples.is_some() && model.generics.type_params().next().is_none();
    is_wanted.then_some(())
}
