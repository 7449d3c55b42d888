//! Checks of a value that is there, and checks over several fields.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{Expr, Ident, Member};

use super::field;
use crate::attributes::{Check, CheckKind};
use crate::model::Model;

/// The normalizers of `core`; any other path is the user's own function.
pub(crate) const NORMALIZERS: &[&str] = &["empty_as_none", "lowercase", "trim", "uppercase"];

/// The body of `Decode::check`: every field, then the checks over several.
pub(crate) fn fields_of_self(model: &Model<'_>) -> TokenStream {
    let is_bare = model.transparent_field().is_some() || is_newtype(model);
    let fields = model.fields.iter().filter(|field| field.slot.is_some()).map(|field| {
        let (member, rules, guide) = (&field.member, field::rules(model, field), field::guide(model, field));
        match member {
            _ if is_bare => {
                let guide = field::whole_guide(model, field);
                quote!(__api::Guide::inspect(&#guide, &self.#member, __cx);)
            }
            Member::Named(_) => {
                let name = &field.wire.deserialize_name;
                quote!(__api::check_field(#name, &self.#member, __cx, &#guide, #rules);)
            }
            Member::Unnamed(index) => {
                let index = index.index as usize;
                quote!(__api::check_item(#index, &self.#member, __cx, &#guide, #rules);)
            }
        }
    });
    let checks = model.checks.iter().map(|check| {
        let run = run(model, check, &|name| quote!(&self.#name));
        quote!(#run)
    });
    quote!(#(#fields)* #(#checks)*)
}

fn is_newtype(model: &Model<'_>) -> bool {
    model.wire.shape == crate::wire::Shape::Newtype && model.fields[0].slot.is_some()
}

/// The checks over the fields that are there and valid, whatever else is wrong. A check over a field that does not
/// exist is left to rustc, which finds it in `Decode::check`.
pub(crate) fn of_slots(model: &Model<'_>) -> TokenStream {
    let known = |check: &&Check| check.fields.iter().all(|name| model.field(name).is_some());
    let checks = model.checks.iter().filter(known).map(|check| {
        let locals: Vec<Ident> =
            check.fields.iter().filter_map(|name| model.field(name)).map(|field| field.local()).collect();
        let run = run(model, check, &|name| {
            model.field(name).map(|field| field.local().to_token_stream()).unwrap_or_default()
        });
        quote! {
            if let (#(__api::Some(#locals),)*) = (#(&#locals,)*) {
                #run
            }
        }
    });
    quote!(#(#checks)*)
}

/// One check; `field` gives a reference to the field of a name.
fn run(model: &Model<'_>, check: &Check, field: &dyn Fn(&Ident) -> TokenStream) -> TokenStream {
    let at = match &check.at {
        Some(name) => {
            let wire = wire_name(model, name);
            quote_spanned!(name.span()=> __api::Some(#wire))
        }
        None => quote!(__api::None),
    };
    let fields = &check.fields;
    match &check.kind {
        CheckKind::Call(call) => {
            let Expr::Call(call) = &**call else { return TokenStream::new() };
            let function = &call.func;
            let arguments = fields.iter().map(|name| field(name));
            quote_spanned! {call.paren_token.span.join()=>
                __api::report_check(#function(#(#arguments),*), #at, __cx);
            }
        }
        CheckKind::Presence(function) => {
            let pairs = fields.iter().map(|name| {
                let (wire, value) = (wire_name(model, name), field(name));
                quote_spanned!(name.span()=> (#wire, __api::Presence::is_present(#value)))
            });
            quote_spanned! {function.span()=>
                __api::report_check(__api::#function(&[#(#pairs),*]), #at, __cx);
            }
        }
    }
}

fn wire_name(model: &Model<'_>, name: &Ident) -> String {
    model.field(name).map_or_else(|| name.to_string(), |field| field.wire.deserialize_name.clone())
}
