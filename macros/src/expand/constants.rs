//! Constants: members of an object that no Rust field holds.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Index;

use super::serialize::Member;
use crate::attributes::Constant;
use crate::model::Body;

/// How one is read.
fn guide(constant: &Constant) -> TokenStream {
    let Constant { value, has_default, .. } = constant;
    quote!(&__api::Constant { value: #value, has_default: #has_default })
}

/// The arms that read the slots of the constants, which are the first.
pub(crate) fn read_arms(body: &Body<'_>) -> TokenStream {
    let arms = body.constants.iter().enumerate().map(|(slot, constant)| {
        let (index, guide) = (Index::from(slot), guide(constant));
        quote!(#slot => __slots.#index.read_guided(__deserializer, __cx, #guide),)
    });
    quote!(#(#arms)*)
}

/// Reports those that are missing; there is nothing to keep of them.
pub(crate) fn finish(body: &Body<'_>) -> TokenStream {
    let takes = body.constants.iter().enumerate().map(|(slot, constant)| {
        let (index, name, guide) = (Index::from(slot), &constant.name, guide(constant));
        quote!(__slots.#index.require_guided(#name, __cx, #guide);)
    });
    quote!(#(#takes)*)
}

/// What is written of them.
pub(crate) fn members(body: &Body<'_>) -> Vec<Member> {
    let member = |constant: &Constant| Member { name: constant.name.clone(), value: constant.value.literal() };
    body.constants.iter().map(member).collect()
}
