//! Checks of a value that is there, and checks over several fields.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Expr, Ident, Index, Member};

use super::bounds::FunctionGenerics;
use super::{field, place, without_self};
use crate::attributes::{Check, CheckKind};
use crate::model::{Body, Data, Field, Model, Variant};
use crate::sink::tidy;
use crate::wire::Tag;

/// The body of `Decode::check` for a struct: every field, then the checks over several.
pub(crate) fn of_struct(model: &Model<'_>, body: &Body<'_>, bare: Option<&Field<'_>>) -> TokenStream {
    let value = |field: &Field<'_>| {
        let member = &field.member;
        quote!(&self.#member)
    };
    let fields = of_fields(model, body, bare, &value);
    let checks = model.checks.iter().enumerate().map(|(number, check)| {
        let values: Vec<TokenStream> = check.fields.iter().map(|name| quote!(&self.#name)).collect();
        if is_known(body, check) { call(model, number, &values) } else { run(body, check, &quote!(__cx), &values) }
    });
    quote!(#fields #(#checks)*)
}

/// Checks every field; `value` gives a reference to one. A bare field has no place of its own.
pub(crate) fn of_fields(
    model: &Model<'_>,
    body: &Body<'_>,
    bare: Option<&Field<'_>>,
    value: &dyn Fn(&Field<'_>) -> TokenStream,
) -> TokenStream {
    if let Some(field) = bare {
        let (guide, value) = (field::whole_guide(model, field), value(field));
        return quote!(__api::Guide::inspect(&#guide, #value, __cx););
    }
    let fields = body.slots().map(|field| {
        let (rules, guide, value) = (field::rules(model, field), field::guide(model, field), value(field));
        let secret = note_secret(field);
        match &field.member {
            Member::Named(_) => {
                let name = &field.wire.deserialize_name;
                let presence = check_presence(model, field, &quote!(check_presence), &quote!(#name), &value);
                quote!(#secret #presence __api::check_field(#name, #value, __cx, &#guide, #rules);)
            }
            Member::Unnamed(index) => {
                let index = index.index as usize;
                let presence = check_presence(model, field, &quote!(check_item_presence), &quote!(#index), &value);
                quote!(#secret #presence __api::check_item(#index, #value, __cx, &#guide, #rules);)
            }
        }
    });
    let flattened = body.flattened().map(|field| {
        let (rules, guide, value) = (field::rules(model, field), field::guide(model, field), value(field));
        quote!(__api::check_flat(#value, __cx, &#guide, #rules);)
    });
    quote!(#(#fields)* #(#flattened)*)
}

/// Whether there is a way to write a value that `required` and `non_null` allow.
fn check_presence(
    model: &Model<'_>,
    field: &Field<'_>,
    function: &TokenStream,
    at: &TokenStream,
    value: &TokenStream,
) -> Option<TokenStream> {
    let (required, non_null) = (field.api.required.is_some(), field.api.non_null.is_some());
    (required || non_null).then(|| {
        let nullability = field::nullability(model, field);
        quote!(__api::#function(#at, #value, &#nullability, (#required, #non_null), __cx);)
    })
}

/// A secret is noted before it is read or checked, so that a report never shows it.
pub(crate) fn note_secret(field: &Field<'_>) -> Option<TokenStream> {
    field.api.secret.is_some().then(|| quote!(__api::note_secret(__cx);))
}

/// The body of `Decode::check` for an enum: the fields of the variant that is there.
pub(crate) fn of_enum(model: &Model<'_>, variants: &[Variant<'_>]) -> TokenStream {
    if variants.is_empty() {
        return quote!(match *self {});
    }
    let arms = variants.iter().map(|variant| {
        let ident = variant.ident;
        let bindings = bindings(variant);
        if let Some(check) = super::open::check(model, variant) {
            return quote!(Self::#ident { #bindings } => { #check });
        }
        let value = |field: &Field<'_>| field.local().to_token_stream();
        let fields = of_fields(model, &variant.body, variant.body.newtype_field(), &value);
        let place = match &model.wire.tag {
            _ if variant.is_untagged(&model.wire.tag) => None,
            Tag::External => Some(&variant.wire.deserialize_name),
            Tag::Internal(_) | Tag::Untagged | Tag::Constants => None,
            Tag::Adjacent { content, .. } => Some(content),
        };
        let place = place.filter(|_| !fields.is_empty()).map(|name| quote!(__cx.within_field(__mark, #name);));
        quote! {
            Self::#ident { #bindings } => {
                let __mark = __cx.mark();
                #fields
                #place
            }
        }
    });
    quote!(match self { #(#arms)* })
}

/// The local variables that hold references to the fields.
pub(crate) fn bindings(variant: &Variant<'_>) -> TokenStream {
    let bindings = variant.body.fields.iter().map(|field| {
        let (member, local) = (&field.member, field.local());
        quote!(#member: #local)
    });
    quote!(#(#bindings),*)
}

/// The checks over the fields that are there and valid, whatever else is wrong. A check over a field that does not
/// exist is left to rustc, which finds it in `Decode::check`.
pub(crate) fn of_slots(model: &Model<'_>, body: &Body<'_>) -> TokenStream {
    let known = model.checks.iter().enumerate().filter(|(_, check)| is_known(body, check));
    let checks = known.map(|(number, check)| {
        let fields: Vec<&Field<'_>> = check.fields.iter().filter_map(|name| body.field(name)).collect();
        let locals: Vec<Ident> = fields.iter().map(|field| field.local()).collect();
        let call = call(model, number, &locals);
        let mut distinct: Vec<&Field<'_>> = Vec::new();
        for field in fields {
            if distinct.iter().all(|known| known.member != field.member) {
                distinct.push(field);
            }
        }
        let locals = distinct.iter().map(|field| field.local());
        let values = distinct.iter().map(|field| valid(field));
        quote! {
            if let (#(__api::Some(#locals),)*) = (#(#values,)*) {
                #call
            }
        }
    });
    quote!(#(#checks)*)
}

/// A reference to a field that is valid, or nothing.
fn valid(field: &Field<'_>) -> TokenStream {
    match field.slot.map(Index::from) {
        Some(slot) => quote!(__slots.#slot.ready()),
        None => {
            let local = field.local();
            quote!(#local.as_ref())
        }
    }
}

fn is_known(body: &Body<'_>, check: &Check) -> bool {
    check.fields.iter().all(|name| body.field(name).is_some())
}

fn call(model: &Model<'_>, number: usize, values: &[impl ToTokens]) -> TokenStream {
    let name = format_ident!("check_{number}");
    let turbofish = FunctionGenerics::new(model).turbofish;
    quote!(#name #turbofish (#(#values,)* __cx);)
}

/// The functions that run the checks. rustc looks at each once, although they are called in two places.
pub(crate) fn functions(model: &Model<'_>) -> TokenStream {
    let Data::Struct(body) = &model.data else { return TokenStream::new() };
    let generics = FunctionGenerics::new(model);
    let (parameters, predicates) = generics.parts();
    let known = model.checks.iter().enumerate().filter(|(_, check)| is_known(body, check));
    let functions = known.map(|(number, check)| {
        let name = format_ident!("check_{number}");
        let values: Vec<TokenStream> = check.fields.iter().enumerate().map(parameter).collect();
        let types = check.fields.iter().filter_map(|name| body.field(name)).map(|field| field.ty);
        let cx = Ident::new("cx", Span::mixed_site()).to_token_stream();
        let run = without_self(run(body, check, &cx, &values), model);
        quote! {
            #[inline]
            fn #name #parameters (#(#values: &#types,)* #cx: &mut __api::Context) #predicates {
                #run
            }
        }
    });
    quote!(#(#functions)*)
}

/// The parameter for a field, at the place of its name in the attribute.
fn parameter((index, field): (usize, &Ident)) -> TokenStream {
    Ident::new(&format!("value_{index}"), Span::mixed_site().located_at(field.span())).to_token_stream()
}

/// One check of references to the values of its fields.
fn run(body: &Body<'_>, check: &Check, cx: &TokenStream, values: &[TokenStream]) -> TokenStream {
    let at = match &check.at {
        Some(name) => {
            let wire = wire_name(body, name);
            quote_spanned!(place(name.span())=> __api::Some(#wire))
        }
        None => quote!(__api::None),
    };
    match &check.kind {
        CheckKind::Call(call) => {
            let Expr::Call(call) = &**call else { return TokenStream::new() };
            let function = &call.func;
            quote_spanned! {place(call.paren_token.span.join())=>
                __api::report_check(#function(#(#values),*), #at, #cx);
            }
        }
        CheckKind::Presence(function) => {
            let pairs = check.fields.iter().zip(values).map(|(name, value)| {
                let wire = wire_name(body, name);
                quote_spanned!(place(name.span())=> (#wire, __api::Presence::is_present(#value)))
            });
            quote_spanned! {place(function.span())=>
                __api::report_check(__api::#function(&[#(#pairs),*]), #at, #cx);
            }
        }
    }
}

/// What a schema says of the checks.
pub(crate) fn described(model: &Model<'_>, body: &Body<'_>) -> TokenStream {
    let checks = model.checks.iter().map(|check| {
        let names = check.fields.iter().map(|name| wire_name(body, name));
        match &check.kind {
            CheckKind::Call(call) => {
                let function = match &**call {
                    Expr::Call(call) => tidy(&call.func),
                    _ => String::new(),
                };
                let at = match &check.at {
                    Some(name) => {
                        let wire = wire_name(body, name);
                        quote!(__api::Some(#wire))
                    }
                    None => quote!(__api::None),
                };
                quote!(__object.check(#function, &[#(#names),*], #at);)
            }
            CheckKind::Presence(function) => {
                let function = function.to_string();
                quote!(__object.presence(#function, &[#(#names),*]);)
            }
        }
    });
    quote!(#(#checks)*)
}

fn wire_name(body: &Body<'_>, name: &Ident) -> String {
    body.field(name).map_or_else(|| name.to_string(), |field| field.wire.deserialize_name.clone())
}
