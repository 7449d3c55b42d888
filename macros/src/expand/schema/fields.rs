//! What is said of the fields of a struct or a variant.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, ExprUnary, Lit};

use super::probe;
use crate::attributes::{Constant, docs};
use crate::expand::{checks, decode, field, omission, place, record, without_self};
use crate::model::{Body, Data, Field, Model};
use crate::wire::{Default, Tag};

/// The schema of a struct or variant with named fields.
pub(super) fn named(model: &Model<'_>, body: &Body<'_>, head: &TokenStream) -> TokenStream {
    let is_struct = matches!(model.data, Data::Struct(_));
    let default = (is_struct && !model.wire.default.is_none()).then(|| {
        let value = record::default_value(&model.wire.default, model.ident.span());
        quote!(let __default = || -> Self { #value };)
    });
    let constants = body.constants.iter().map(|constant| {
        let Constant { name, value, has_default, .. } = constant;
        quote!(__object.constant(#name, #value, #has_default);)
    });
    let tag = match &model.wire.tag {
        Tag::Internal(tag) if is_struct => {
            let name = &model.wire.serialize_name;
            quote!(__object.written_tag(#tag, #name);)
        }
        _ => TokenStream::new(),
    };
    let fields = body.fields.iter().map(|field| of_field(model, field));
    let checks = if is_struct { checks::described(model, body) } else { TokenStream::new() };
    quote! {
        #default
        let mut __object = __api::ObjectSchema::new(__generator, &#head);
        #tag
        #(#constants)*
        #(#fields)*
        #checks
        __object.finish()
    }
}

fn of_field(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let (head, ty) = (field_head(model, field), field.ty);
    if !field.is_read() {
        let probe = probe(ty);
        let method = if field.wire.flatten { quote!(written_flat) } else { quote!(written) };
        return quote! {
            let __generator = __object.generator();
            let __schema = #probe;
            __object.#method(&#head, __schema);
        };
    }
    let (guide, rules) = (field::guide(model, field), field::rules(model, field));
    if field.is_flattened() && field.api.given {
        let ty = field.ruled_type();
        return quote!(__object.flatten_given::<#ty>(#rules););
    }
    if field.is_flattened() && field.api.serde.is_some() {
        let probe = probe(ty);
        return quote! {
            let __generator = __object.generator();
            let __schema = #probe;
            __object.flatten_by_serde(__schema);
        };
    }
    if field.is_flattened() {
        return quote!(__object.flatten::<#ty>(&#guide, #rules););
    }
    let more = more(model, field);
    if field.api.serde.is_some() {
        let probe = probe(ty);
        return quote! {
            let __generator = __object.generator();
            let __schema = #probe;
            __object.field_as::<#ty>(&#head, __schema, &#guide, #rules);
            #more
        };
    }
    quote!(__object.field::<#ty>(&#head, &#guide, #rules); #more)
}

/// Whether a field is not always written, as its own attributes say.
fn is_skipped(field: &Field<'_>) -> bool {
    let api = &field.api;
    let is_never_null = api.non_null.is_some() && field.wire.serialize_with.is_none();
    is_skipped_by_code(field)
        || !is_always_some(field)
            && (field.wire.skip_serializing_if.is_some() || api.omit_none.is_some() || is_never_null)
}

/// Whether a valid value always has something there.
fn is_always_some(field: &Field<'_>) -> bool {
    field.api.non_null.is_some() && field.api.required.is_some()
}

/// Whether a function says so of which nothing is known.
fn is_skipped_by_code(field: &Field<'_>) -> bool {
    let last = field.wire.skip_serializing_if.as_ref().and_then(|path| path.path.segments.last());
    last.is_some_and(|segment| segment.ident != "is_none" && segment.ident != "is_absent")
}

/// Whether it is not, as its type says: then a value that stands for an absent one is left out.
fn omitted(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    if is_skipped(field) || is_always_some(field) || field.wire.skip_serializing {
        return None;
    }
    let (guide, ty) = (field::guide(model, field), field.ty);
    let is_omitted = omission::of_named(model, field, &quote!(__value))?;
    Some(quote!(__object.omitted::<#ty>(&#guide, |__value| #is_omitted);))
}

/// Examples and the default.
fn more(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let examples = field.api.examples.iter().map(|example| {
        let value = without_self(typed(example), model);
        quote_spanned!(place(example.span())=> (&&__api::Shown(&(#value))).json())
    });
    let examples = (!field.api.examples.is_empty()).then(|| quote!(__object.examples(&[#(#examples),*]);));
    let (omitted, default) = (omitted(model, field), default(model, field));
    quote!(#omitted #examples #default)
}

/// A whole number has the widest type: an example of `u64` may be too large for the one that rustc would choose.
fn typed(example: &Expr) -> TokenStream {
    match example {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) if number.suffix().is_empty() => {
            let wide = format!("{}_i128", number.base10_digits());
            Lit::Int(syn::LitInt::new(&wide, number.span())).to_token_stream()
        }
        Expr::Unary(ExprUnary { op: syn::UnOp::Neg(minus), expr, .. }) => {
            let inner = typed(expr);
            quote!(#minus (#inner))
        }
        example => quote!(#example),
    }
}

/// What stands for a field that is not there. A secret is not shown, nor what a function of the user writes.
fn default(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    if field.api.secret.is_some() || field.wire.serialize_with.is_some() || !decode::has_default(model, field) {
        return None;
    }
    let (member, ty) = (&field.member, field.ty);
    let value = match &field.wire.default {
        Default::None => quote!(__default().#member),
        default => record::default_value(default, field.ty.span()),
    };
    Some(quote! {
        __object.default(|| {
            let __value: #ty = #value;
            (&&__api::Shown(&__value)).json()
        });
    })
}

/// The schema of a tuple struct or variant.
pub(super) fn tuple(model: &Model<'_>, body: &Body<'_>, head: &TokenStream) -> TokenStream {
    let items = body.fields.iter().map(|field| {
        let head = field_head(model, field);
        if !field.is_read() {
            let probe = probe(field.ty);
            return quote!({ let __generator = __items.generator(); let __schema = #probe; __items.written(&#head, __schema); });
        }
        let (guide, rules, ty) = (field::guide(model, field), field::rules(model, field), field.ty);
        let may_lack = omission::may_be_omitted(ty)
            .then(|| quote!(__items.may_lack((&__api::Probe::<#ty>::new()).may_lack());));
        quote!(__items.item::<#ty>(&#head, &#guide, #rules); #may_lack)
    });
    quote! {
        let mut __items = __api::TupleSchema::new(__generator, &#head);
        #(#items)*
        __items.finish()
    }
}

/// The schema of a type or variant that is written as its only field.
pub(super) fn alone(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let head = field_head(model, field);
    if field.api.serde.is_some() {
        let (probe, rules, ty) = (probe(field.ty), field::rules(model, field), field.ty);
        return quote!({
            let __schema = #probe;
            __api::alone_as::<#ty>(__generator, &#head, __schema, #rules)
        });
    }
    let (guide, rules, ty) = (field::guide(model, field), field::rules(model, field), field.ty);
    quote!(__api::alone::<#ty>(__generator, &#head, &#guide, #rules))
}

/// The table of what is said of a field.
fn field_head(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let (read, write, aliases) = (&field.wire.deserialize_name, &field.wire.serialize_name, &field.wire.aliases);
    let write = if read == write { quote!(__api::None) } else { quote!(__api::Some(#write)) };
    let doc = docs::doc(field.attributes);
    let normalize = field.api.normalize.iter().map(crate::sink::tidy);
    let flags = flags(model, field);
    quote! {
        __api::FieldHead {
            read: #read,
            write: #write,
            aliases: &[#(#aliases),*],
            doc: #doc,
            normalize: &[#(#normalize),*],
            flags: #flags,
        }
    }
}

/// The sum of the constants of `FieldHead`, in the order in which they are declared there.
fn flags(model: &Model<'_>, field: &Field<'_>) -> u32 {
    let api = &field.api;
    let flags = [
        field.is_read(),
        !field.wire.skip_serializing,
        decode::has_default(model, field),
        is_skipped(field),
        api.required.is_some(),
        api.non_null.is_some(),
        api.read_only.is_some() || !field.is_read(),
        api.write_only.is_some() || api.secret.is_some() || field.wire.skip_serializing,
        api.deprecated.is_some() || docs::is_deprecated(field.attributes),
        field.wire.serialize_with.is_some(),
        field.is_patch(),
        field.wire.deserialize_with.is_some(),
        is_skipped_by_code(field),
    ];
    flags.into_iter().enumerate().map(|(bit, flag)| u32::from(flag) << bit).sum()
}
