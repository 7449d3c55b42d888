//! `Record`: the slots of a struct, how each is read, and how the value is built.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Ident, Index};

use super::flat::Flat;
use super::place;
use super::slots::Slots;
use super::{checks, constants, field, names, omission, tags};
use crate::model::{Body, Data, Field, Model};
use crate::rules::Rule;
use crate::wire::{Default, Shape, find_word};

/// What a record is: a struct, or a variant, for which a type of its own stands.
pub(crate) struct Target {
    /// The type that implements `Record`.
    pub(crate) ty: TokenStream,
    /// The struct or enum.
    pub(crate) output: TokenStream,
    /// What is written in front of the fields.
    pub(crate) constructor: TokenStream,
}

/// The impl of `Record`.
pub(crate) fn expand(model: &Model<'_>, body: &Body<'_>, generics: &Generics, target: &Target) -> TokenStream {
    let flat = Flat::new(model, body);
    let generics = &flat.bounded(generics);
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let (flat_read, flat_items) = (flat.read(), flat.items(body));
    let Slots { definition, ty: slots, empty } = Slots::new(model, body, generics);
    let table = names::fields(model, body);
    let (read, finish) = (read_arms(model, body), finish(model, body, target));
    let may_lack = may_lack(body);
    let tags = tags::of_record(model, body);
    let Target { ty, output, .. } = target;
    quote! {
        #definition

        impl #impl_generics __api::Record<'de> for #ty #where_clause {
            type Output = #output;
            type Slots = #slots;

            const FIELDS: &'static __api::Fields = &#table;

            #[inline]
            fn slots() -> #slots {
                #empty
            }

            #tags
            #flat_items
            #may_lack

            fn read<__D: __api::Deserializer<'de>>(
                __slots: &mut #slots,
                __slot: __api::usize,
                __deserializer: __D,
                __cx: &mut __api::Context,
            ) -> __api::Result<(), __D::Error> {
                match __slot {
                    #read
                    _ => #flat_read
                }
            }

            #[inline]
            fn finish(__slots: &mut #slots, __cx: &mut __api::Context) -> __api::Option<#output> {
                #finish
            }
        }
    }
}

/// The elements before which a list may end: those that are left out when it is written.
fn may_lack(body: &Body<'_>) -> Option<TokenStream> {
    let fields = body.numbered().filter(|(_, field)| omission::may_be_omitted(field.ty));
    let arms = fields.map(|(slot, field)| {
        let ty = field.ty;
        quote!(#slot => (&__api::Probe::<#ty>::new()).may_lack(),)
    });
    let arms = quote!(#(#arms)*);
    (body.shape != Shape::Named && !arms.is_empty()).then(|| {
        quote! {
            #[inline]
            fn may_lack(__slot: __api::usize) -> __api::bool {
                match __slot {
                    #arms
                    _ => false,
                }
            }
        }
    })
}

fn read_arms(model: &Model<'_>, body: &Body<'_>) -> TokenStream {
    let arms = body.numbered().map(|(slot, field)| {
        let index = Index::from(slot);
        let guide = field::guide(model, field);
        let read = if field.api.secret.is_some() { quote!(read_secret) } else { quote!(read_guided) };
        let read = quote_spanned!(place(field.ty.span())=> __slots.#index.#read(__deserializer, __cx, &#guide));
        match settle_read(model, field, &index) {
            // The call is the last thing that is done, which costs least.
            None => quote!(#slot => #read,),
            Some(settle) => quote!(#slot => {
                #read?;
                #settle
                __api::Ok(())
            }),
        }
    });
    let constants = constants::read_arms(body);
    quote!(#constants #(#arms)*)
}

/// What happens to a slot once it was read: the value normalised, null refused, its rules run.
fn settle_read(model: &Model<'_>, field: &Field<'_>, slot: &Index) -> Option<TokenStream> {
    let null = field.api.non_null.as_ref().map(|_| {
        let nullability = field::nullability(model, field);
        quote!(__slots.#slot.refuse_null(__cx, &#nullability);)
    });
    let normalize = field::field_normalizers(field)
        .into_iter()
        .zip(&field.api.normalize)
        .map(|(function, path)| quote_spanned!(place(path.span())=> __slots.#slot.normalize(#function);));
    let normalize = (!field.normalizes_within()).then(|| quote!(#(#normalize)*));
    let rules = (!field.api.rules.here.is_empty()).then(|| {
        let rules = field::rules(model, field);
        quote!(__slots.#slot.check(__cx, #rules);)
    });
    let settle = quote!(#normalize #null #rules);
    (!settle.is_empty()).then_some(settle)
}

/// Settles what was not there, runs the checks over what is, and builds the value.
fn finish(model: &Model<'_>, body: &Body<'_>, target: &Target) -> TokenStream {
    let is_struct = matches!(model.data, Data::Struct(_));
    let default = (is_struct && !model.wire.default.is_none()).then(|| {
        let value = default_value(&model.wire.default, model.ident.span());
        quote!(let __default: Self = #value;)
    });
    let flat = Flat::new(model, body);
    let settled = body.fields.iter().map(|field| {
        if let Some(slot) = field.slot {
            return settle(model, field, &Index::from(slot));
        }
        let (local, ty) = (field.local(), field.ty);
        let value = if field.is_flattened() { flat.finish(field) } else { skipped(model, field) };
        quote!(let #local: __api::Option<#ty> = #value;)
    });
    let checks = checks::of_slots(model, body);
    let (constants, build) = (constants::finish(body), build(body, target));
    quote! {
        #default
        #constants
        #(#settled)*
        #checks
        #build
    }
}

/// The value where every field has one. All are asked first: where each could leave on its own, each way out would drop
/// the others, which for many fields is most of the code.
fn build(body: &Body<'_>, target: &Target) -> TokenStream {
    let constructor = &target.constructor;
    let slots = body.fields.iter().filter_map(|field| field.slot.map(Index::from));
    let values = body.fields.iter().map(|field| {
        let (member, local) = (&field.member, field.local());
        match field.slot.map(Index::from) {
            Some(slot) => quote!(#member: __slots.#slot.take()),
            None => quote!(#member: #local),
        }
    });
    let value = quote!(__api::Some(#constructor { #(#values),* }));
    let locals: Vec<_> = body.fields.iter().filter(|field| field.slot.is_none()).map(Field::local).collect();
    let value = if locals.is_empty() {
        value
    } else {
        quote! {
            match (#(#locals,)*) {
                (#(__api::Some(#locals),)*) => #value,
                _ => __api::None,
            }
        }
    };
    quote! {
        if true #(&& __slots.#slots.is_ready())* {
            #value
        } else {
            __api::None
        }
    }
}

/// A call of the function for a default, or of the trait for the type at `span`.
pub(crate) fn default_value(default: &Default, span: Span) -> TokenStream {
    match default {
        Default::Path(path) => quote_spanned!(path.span()=> #path()),
        Default::Trait => quote_spanned!(place(span)=> __api::FieldDefault::field_default()),
        Default::None => quote_spanned!(place(span)=> __api::SkippedDefault::skipped_default()),
    }
}

/// What a field is that was not in the input, if the model says so.
fn default_of(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let member = &field.member;
    if !field.wire.default.is_none() {
        return Some(default_value(&field.wire.default, field.ty.span()));
    }
    (!model.wire.default.is_none()).then(|| quote!(__default.#member))
}

/// A field that is never read.
fn skipped(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    // serde's reader has `skip` imply a default.
    let is_from_skip = matches!(field.wire.default, Default::Trait) && find_word(field.attributes, "default").is_none();
    let default = default_of(model, field).filter(|_| !is_from_skip);
    let default = default.unwrap_or_else(|| default_value(&Default::None, field.ty.span()));
    quote!(__api::Some(#default))
}

/// What happens to the slot of a field that was absent.
fn settle(model: &Model<'_>, field: &Field<'_>, slot: &Index) -> TokenStream {
    let name = &field.wire.deserialize_name;
    if field.api.required.is_some() {
        return quote!(__slots.#slot.require_presence(#name, __cx););
    }
    let guide = field::guide(model, field);
    if let Some(default) = default_of(model, field) {
        let rules = field::rules(model, field);
        return quote!(__slots.#slot.or_default(#name, __cx, || #default, &#guide, #rules););
    }
    let settle = if field.api.serde.is_some() && omission::may_be_omitted(field.ty) {
        // For serde a `Patch` that is not there is an `Option`.
        let ty = field.ty;
        quote! {
            __slots.#slot.or_missing(#name, __cx, match (&__api::Probe::<#ty>::new()).absent() {
                __api::None => __api::Guide::<#ty>::missing(&#guide),
                absent => absent,
            });
        }
    } else {
        quote!(__slots.#slot.require_guided(#name, __cx, &#guide);)
    };
    let may_refuse_none = field.api.rules.here.iter().any(Rule::may_refuse_none);
    if !may_refuse_none || !omission::may_be_missing(field.ty) || field.api.given {
        return settle;
    }
    let rules = field::rules(model, field);
    quote! {
        if __slots.#slot.is_absent() {
            #settle
            __slots.#slot.check_missing(#name, __cx, #rules);
        }
    }
}

/// The variant of which nothing is read. `{}` makes a unit variant of every form.
pub(crate) fn without_input(body: &Body<'_>, constructor: &TokenStream) -> TokenStream {
    let values = body.fields.iter().map(|field| {
        let (member, default) = (&field.member, default_value(&field.wire.default, field.ty.span()));
        quote!(#member: #default)
    });
    quote!(#constructor { #(#values),* })
}

/// The struct around the value of its only field that is read, which is the local `value`.
pub(crate) fn build_around(body: &Body<'_>, field: &Field<'_>, constructor: &TokenStream) -> TokenStream {
    let value = Ident::new("value", Span::call_site());
    let values = body.fields.iter().map(|other| {
        let member = &other.member;
        if other.member == field.member {
            quote!(#member: #value)
        } else {
            let default = default_value(&other.wire.default, other.ty.span());
            quote!(#member: #default)
        }
    });
    quote!(#constructor { #(#values),* })
}
