//! What is said of the variants of an enum.

use proc_macro2::TokenStream;
use quote::quote;

use super::fields::{alone, named, tuple};
use crate::attributes::docs;
use crate::expand::{field, repr};
use crate::model::{Model, Repr, Variant};
use crate::sink::tidy;
use crate::wire::{Shape, Tag};

/// The schema of an enum.
pub(super) fn expand(model: &Model<'_>, variants: &[Variant<'_>], head: &TokenStream) -> TokenStream {
    let tag = match &model.wire.tag {
        Tag::External => quote!(External),
        Tag::Internal(tag) => quote!(Internal(#tag)),
        Tag::Adjacent { tag, content } => quote!(Adjacent(#tag, #content)),
        Tag::Untagged => quote!(Untagged),
        Tag::Constants => {
            let path = model.discriminator.iter().flat_map(|discriminator| &discriminator.path);
            let has_default = model.default_tag.is_some();
            quote!(Constants { path: &[#(#path),*], has_default: #has_default })
        }
    };
    if let Some(repr) = &model.repr {
        return of_repr(model, repr, variants, head);
    }
    let variants = variants.iter().map(|variant| of_variant(model, variant));
    let exclusive = model.exclusive.as_ref().map(|_| quote!(__variants.exclusive();));
    let choose = model.choose.as_ref().map(|choose| {
        let function = tidy(&choose.path);
        quote!(__variants.chosen(#function);)
    });
    quote! {
        let mut __variants = __api::VariantsSchema::new(__generator, &#head, __api::TagPlace::#tag);
        #exclusive
        #choose
        #(#variants)*
        __variants.finish()
    }
}

/// The schema of an enum of integers.
fn of_repr(model: &Model<'_>, repr: &Repr, variants: &[Variant<'_>], head: &TokenStream) -> TokenStream {
    let open = match variants.iter().find_map(repr::open) {
        Some(field) => {
            let schema = alone(model, field);
            quote!(__api::Some(#schema))
        }
        None => quote!(__api::None),
    };
    let known = variants.iter().zip(&repr.numbers).filter(|(variant, _)| repr::open(variant).is_none());
    let variants = known.map(|(variant, number)| {
        let (wire, doc, title) = (&variant.wire, docs::doc(variant.attributes), variant.ident.to_string());
        let (is_read, is_written, other) = (!wire.skip_deserializing, !wire.skip_serializing, wire.other);
        quote! {
            __api::NumberHead {
                title: #title,
                number: #number,
                doc: #doc,
                is_read: #is_read,
                is_written: #is_written,
                other: #other,
            }
        }
    });
    let ty = &repr.ty;
    quote! {
        let __schema = __api::schema_of::<__api::#ty>(__generator);
        let __open = #open;
        __api::numbers_schema(__generator, &#head, &[#(#variants),*], __schema, __open)
    }
}

fn of_variant(model: &Model<'_>, variant: &Variant<'_>) -> TokenStream {
    let (head, body) = (variant_head(model, variant), &variant.body);
    if variant.wire.deserialize_with.is_some() || variant.wire.serialize_with.is_some() {
        let may_lack = variant.body.fields.is_empty();
        return quote!(__variants.content(&#head, __api::unknown(), #may_lack););
    }
    if variant.api.open.is_some() {
        let fields = body.fields.iter().map(|field| alone(model, field));
        return quote! {
            let __fields = {
                let __generator = __variants.generator();
                [#(#fields),*]
            };
            __variants.open(&#head, &__fields);
        };
    }
    if body.shape == Shape::Unit {
        return quote!(__variants.unit(&#head););
    }
    let deny_unknown = model.wire.deny_unknown;
    // The documentation stands beside the tag.
    let inner = quote!(__api::Head { doc: "", deny_unknown: #deny_unknown, deprecated: false });
    let content = match body.newtype_field() {
        Some(field) => alone(model, field),
        None if body.shape == Shape::Named => named(model, body, &inner),
        None => tuple(model, body, &inner),
    };
    let may_lack = match body.newtype_field() {
        Some(field) if matches!(model.wire.tag, Tag::Adjacent { .. }) => {
            let (guide, ty) = (field::guide(model, field), field.ty);
            quote!(__api::may_lack::<#ty>(&#guide))
        }
        _ => quote!(false),
    };
    quote! {
        let __content = {
            let __generator = __variants.generator();
            #content
        };
        __variants.content(&#head, __content, #may_lack);
    }
}

fn variant_head(model: &Model<'_>, variant: &Variant<'_>) -> TokenStream {
    let wire = &variant.wire;
    let (title, read, write) = (variant.ident.to_string(), &wire.deserialize_name, &wire.serialize_name);
    let (aliases, other) = (&wire.aliases, wire.other);
    let (is_read, is_written) = (!wire.skip_deserializing, !wire.skip_serializing);
    let (doc, deprecated) = (docs::doc(variant.attributes), docs::is_deprecated(variant.attributes));
    let tags = variant.api.tag.iter().flat_map(|(_, values)| values);
    let (deny_unknown, untagged) = (model.wire.deny_unknown, variant.is_untagged(&model.wire.tag));
    quote! {
        __api::VariantHead {
            title: #title,
            read: #read,
            write: #write,
            aliases: &[#(#aliases),*],
            head: __api::Head { doc: #doc, deny_unknown: #deny_unknown, deprecated: #deprecated },
            is_read: #is_read,
            is_written: #is_written,
            other: #other,
            untagged: #untagged,
            tags: &[#(#tags),*],
        }
    }
}
