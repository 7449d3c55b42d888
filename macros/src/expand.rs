//! The expansion: small tables and calls of what `core` compiles once. It cannot fail.

mod bounds;
mod checks;
mod decode;
mod enums;
mod field;
mod names;
mod record;
mod serialize;

use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::model::Model;

/// The place of the user's tokens with the names of the expansion: errors show there, and locals of the expansion
/// are found also where the tokens come out of another macro.
pub(crate) fn place(span: Span) -> Span {
    span.resolved_at(Span::call_site())
}

/// Everything that the derive adds for one model.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let serde = model.wire.serde_path.as_ref().map_or_else(|| quote!(__api::serde), |path| quote!(#path));
    let functions = field::functions(model);
    let checks = checks::functions(model);
    let decode = decode::expand(model);
    let serialize = serialize::expand(model);
    let methods = decode::methods(model);
    quote! {
        #[doc(hidden)]
        #[automatically_derived]
        #[allow(
            non_snake_case,
            non_upper_case_globals,
            unused_qualifications,
            unused_variables,
            unreachable_pub,
            single_use_lifetimes,
            unused_mut,
            clippy::all,
            clippy::nursery,
            clippy::pedantic
        )]
        const _: () = {
            use #krate::__private as __api;
            use #serde as __serde;
            #functions
            #checks
            #decode
            #serialize
            #methods
        };
    }
}
