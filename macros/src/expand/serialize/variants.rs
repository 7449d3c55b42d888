//! How the variants of an enum are written, in each representation.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::Ident;

use super::{Fields, Member, flat, value};
use crate::expand::checks::bindings;
use crate::expand::{call, open};
use crate::model::{Field, Model, Variant};
use crate::wire::{Shape, Tag};

/// The body of `serialize` for an enum.
pub(super) fn expand(model: &Model<'_>, variants: &[Variant<'_>]) -> TokenStream {
    if variants.is_empty() {
        return quote!(match *self {});
    }
    let arms = variants.iter().map(|variant| {
        let ident = variant.ident;
        if variant.wire.skip_serializing {
            let message = format!("the enum variant {}::{ident} cannot be serialized", model.ident);
            return quote!(Self::#ident { .. } => __api::Err(__serde::ser::Error::custom(#message)),);
        }
        let bindings = bindings(variant);
        if let Some(write) = open::write(model, variant) {
            return quote!(Self::#ident { #bindings } => { #write });
        }
        let write = match &model.wire.tag {
            _ if variant.wire.untagged => untagged(model, variant),
            // The whole object is its value.
            Tag::Internal(_) if variant.api.open.is_some() => untagged(model, variant),
            Tag::External => external(model, variant),
            Tag::Internal(tag) => internal(model, variant, tag),
            Tag::Adjacent { tag, content } => adjacent(model, variant, tag, content),
            // A value with constants writes its tag itself.
            Tag::Untagged | Tag::Constants => untagged(model, variant),
        };
        quote!(Self::#ident { #bindings } => { #write })
    });
    quote!(match self { #(#arms)* })
}

fn access(field: &Field<'_>) -> TokenStream {
    field.local().to_token_stream()
}

/// The one value that is written: the only field of a newtype, or what a function of the user writes.
fn newtype_value(model: &Model<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    if variant.wire.serialize_with.is_some() {
        let inside = inside_name(variant);
        return Some(quote!(&#inside(self)));
    }
    let field = variant.body.fields.first()?;
    (variant.body.shape == Shape::Newtype && !field.wire.skip_serializing).then(|| value(model, field, &access))
}

fn external(model: &Model<'_>, variant: &Variant<'_>) -> TokenStream {
    let (name, variant_name) = (&model.wire.serialize_name, &variant.wire.serialize_name);
    let index = u32::try_from(variant.number).unwrap_or(u32::MAX);
    let arguments = quote!(__serializer, #name, #index, #variant_name,);
    if let Some(value) = newtype_value(model, variant) {
        return quote!(__api::Serializer::serialize_newtype_variant(#arguments #value));
    }
    match variant.written_shape() {
        Shape::Named if variant.body.has_flattened() => {
            let inside = inside_name(variant);
            quote!(__api::Serializer::serialize_newtype_variant(#arguments &#inside(self)))
        }
        Shape::Unit => quote!(__api::Serializer::serialize_unit_variant(#arguments)),
        Shape::Named => Fields { model, access: &access, of: quote!(SerializeStructVariant), named: true, first: &[] }
            .expand(&variant.body, &(quote!(serialize_struct_variant), arguments)),
        Shape::Tuple | Shape::Newtype => {
            Fields { model, access: &access, of: quote!(SerializeTupleVariant), named: false, first: &[] }
                .expand(&variant.body, &(quote!(serialize_tuple_variant), arguments))
        }
    }
}

fn internal(model: &Model<'_>, variant: &Variant<'_>, tag: &str) -> TokenStream {
    let (name, variant_name) = (&model.wire.serialize_name, &variant.wire.serialize_name);
    if let Some(value) = newtype_value(model, variant) {
        let (ident, variant_ident) = (model.ident.to_string(), variant.ident.to_string());
        return quote! {
            __serde::Serialize::serialize(
                #value,
                __api::Tagged { serializer: __serializer, tag: #tag, variant: #variant_name, path: (#ident, #variant_ident) },
            )
        };
    }
    let first = &[Member { name: tag.to_owned(), value: quote!(#variant_name) }];
    if variant.body.has_flattened() {
        return flat(model, &variant.body, &access, first);
    }
    Fields { model, access: &access, of: quote!(SerializeStruct), named: true, first }
        .expand(&variant.body, &(quote!(serialize_struct), quote!(__serializer, #name,)))
}

fn adjacent(model: &Model<'_>, variant: &Variant<'_>, tag: &str, content: &str) -> TokenStream {
    let (name, variant_name) = (&model.wire.serialize_name, &variant.wire.serialize_name);
    let index = u32::try_from(variant.number).unwrap_or(u32::MAX);
    let inside = match variant.written_shape() {
        Shape::Unit if variant.wire.serialize_with.is_none() => None,
        _ => Some(newtype_value(model, variant).unwrap_or_else(|| {
            let inside = inside_name(variant);
            quote!(&#inside(self))
        })),
    };
    let length = 1 + usize::from(inside.is_some());
    let inside =
        inside.map(|value| quote!(__serde::ser::SerializeStruct::serialize_field(&mut __state, #content, #value)?;));
    quote! {
        let mut __state = __api::Serializer::serialize_struct(__serializer, #name, #length)?;
        __serde::ser::SerializeStruct::serialize_field(
            &mut __state,
            #tag,
            &__api::VariantName { name: #name, index: #index, variant: #variant_name },
        )?;
        #inside
        __serde::ser::SerializeStruct::end(__state)
    }
}

/// The content alone.
fn untagged(model: &Model<'_>, variant: &Variant<'_>) -> TokenStream {
    if let Some(value) = newtype_value(model, variant) {
        return quote!(__serde::Serialize::serialize(#value, __serializer));
    }
    let name = &model.wire.serialize_name;
    match variant.written_shape() {
        Shape::Unit => quote!(__api::Serializer::serialize_unit(__serializer)),
        Shape::Named if variant.body.has_flattened() => flat(model, &variant.body, &access, &[]),
        Shape::Named => Fields { model, access: &access, of: quote!(SerializeStruct), named: true, first: &[] }
            .expand(&variant.body, &(quote!(serialize_struct), quote!(__serializer, #name,))),
        Shape::Tuple | Shape::Newtype => {
            Fields { model, access: &access, of: quote!(SerializeTuple), named: false, first: &[] }
                .expand(&variant.body, &(quote!(serialize_tuple), quote!(__serializer,)))
        }
    }
}

fn inside_name(variant: &Variant<'_>) -> Ident {
    format_ident!("Inside{}", variant.number)
}

/// The types whose `Serialize` writes the fields of one variant as a value of its own.
pub(super) fn inside_types(model: &Model<'_>, variants: &[Variant<'_>]) -> TokenStream {
    let is_needed = |variant: &&Variant<'_>| match &model.wire.tag {
        _ if variant.wire.serialize_with.is_some() => true,
        _ if variant.wire.untagged || variant.api.open.is_some() => false,
        Tag::Adjacent { .. } => variant.written_shape() != Shape::Unit && newtype_value(model, variant).is_none(),
        Tag::External => variant.body.has_flattened(),
        Tag::Internal(_) | Tag::Untagged | Tag::Constants => false,
    };
    let types = variants.iter().filter(is_needed).map(|variant| inside_type(model, variant));
    quote!(#(#types)*)
}

fn inside_type(model: &Model<'_>, variant: &Variant<'_>) -> TokenStream {
    let (inside, ident, variant_ident) = (inside_name(variant), model.ident, variant.ident);
    let mut generics = crate::expand::bounds::serialize(model);
    generics.params.insert(0, syn::parse_quote!('__value));
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (bindings, variant_name) = (bindings(variant), &variant.wire.serialize_name);
    let write = match (&variant.wire.serialize_with, variant.written_shape()) {
        (Some(path), _) => {
            let locals = variant.body.fields.iter().map(Field::local);
            call(path, quote!(#(#locals,)* __serializer))
        }
        (None, Shape::Named) if variant.body.has_flattened() => flat(model, &variant.body, &access, &[]),
        (None, Shape::Named) => Fields { model, access: &access, of: quote!(SerializeStruct), named: true, first: &[] }
            .expand(&variant.body, &(quote!(serialize_struct), quote!(__serializer, #variant_name,))),
        _ => Fields { model, access: &access, of: quote!(SerializeTuple), named: false, first: &[] }
            .expand(&variant.body, &(quote!(serialize_tuple), quote!(__serializer,))),
    };
    quote! {
        struct #inside<__Value>(__Value);

        impl #impl_generics __serde::Serialize for #inside<&'__value #ident #ty_generics> #where_clause {
            fn serialize<__S: __api::Serializer>(&self, __serializer: __S) -> __api::Result<__S::Ok, __S::Error> {
                match self.0 {
                    #ident::#variant_ident { #bindings } => { #write }
                    // It is only made of a value of this variant.
                    #[allow(unreachable_patterns)]
                    _ => __api::Serializer::serialize_unit(__serializer),
                }
            }
        }
    }
}
