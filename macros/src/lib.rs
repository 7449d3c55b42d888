//! The derive of the `api-model` crate: tokens become attributes, a model, and an expansion, in one direction.
#![forbid(unsafe_code)]

mod attributes;
mod checks;
mod derives;
mod expand;
mod messages;
mod model;
mod patch;
mod rules;
mod sink;
mod source;
mod strays;
mod wire;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

use crate::sink::Sink;

/// Makes an API model of a struct or an enum: it implements `Decode`, `Serialize`, `Deserialize` and `ApiModel`.
// The words of other crates are asked for to say what to write instead.
#[proc_macro_derive(ApiModel, attributes(api, serde, garde, model, nutype, oai, schema, schemars, validate))]
pub fn derive_api_model(input: TokenStream) -> TokenStream {
    let mut input = parse_macro_input!(input as DeriveInput);
    wire::replace_self(&mut input);
    let mut sink = Sink::default();
    if derives::is_repeated() {
        sink.push(messages::container::derived_twice().at_span(proc_macro2::Span::call_site()));
        return sink.into_compile_errors().unwrap_or_default().into();
    }
    strays::check(&input, &mut sink);
    let expansion = match checks::reserved_lifetime(&input, &mut sink) {
        Some(()) => None,
        None => Some(match model::read(&input, &mut sink) {
            Some(model) => {
                let (patch, expansion) = (patch::item(&input, &model, sink.is_empty()), expand::expand(&model));
                quote::quote!(#patch #expansion)
            }
            None => expand::stand_in(&input),
        }),
    };
    let errors = sink.into_compile_errors();
    // The errors stand in a block, where they hide nothing of the user's module, and after the impls.
    quote::quote!(#expansion #errors).into()
}
