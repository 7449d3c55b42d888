//! The schema of a model, with the feature `schemars`: tables of what is said of fields and variants, and the guides
//! and rules that read them, which describe themselves.

mod fields;
mod variants;

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericParam, Generics};

use self::fields::{alone, named, tuple};
use super::bounds;
use crate::attributes::docs;
use crate::model::{Body, Data, Model};
use crate::wire::Shape;

/// The method of `Decode`.
pub(crate) fn method(model: &Model<'_>) -> Option<TokenStream> {
    if !cfg!(feature = "schemars") {
        return None;
    }
    let (type_schema, body) = (type_schema(model), body(model));
    let probes = probes();
    Some(quote! {
        #[inline]
        fn schema() -> __api::TypeSchema { #type_schema }

        fn make_schema<__Once>(__generator: &mut __api::schemars::SchemaGenerator) -> __api::schemars::Schema {
            #probes
            #body
        }
    })
}

/// The schema with its name. Most models have no arguments that were a part of it.
fn type_schema(model: &Model<'_>) -> TokenStream {
    let name = &model.wire.deserialize_name;
    let path = model.ident.to_string();
    let path = quote!(__api::concat!(__api::module_path!(), "::", #path));
    let arguments = arguments(model);
    if arguments.is_empty() {
        return quote!(__api::TypeSchema::of_model(#name, #path, Self::make_schema::<()>));
    }
    let probes = probes();
    quote! {
        #probes
        let __arguments: &[__api::TypeSchema] = &[#arguments];
        __api::TypeSchema::defined(
            __api::model_name(#name, __arguments),
            __api::model_id(#path, __arguments),
            Self::make_schema::<()>,
        )
    }
}

/// The traits that probes ask by.
fn probes() -> TokenStream {
    quote! {
        #[allow(unused_imports)]
        use __api::{
            ProbeNullable as _, ProbeOther as _, Unshown as _, ViaDecode as _, ViaJsonSchema as _, ViaNothing as _,
            ViaSerialize as _,
        };
    }
}

/// The schemas of the generic arguments, which tell a `Page<Product>` from a `Page<Order>`.
fn arguments(model: &Model<'_>) -> TokenStream {
    let arguments = model.generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(param) => {
            let ident = &param.ident;
            Some(quote!((&&&__api::SchemaProbe::<#ident>::new()).described(),))
        }
        GenericParam::Const(param) => {
            let ident = &param.ident;
            Some(quote!(__api::const_argument(#ident),))
        }
        GenericParam::Lifetime(_) => None,
    });
    quote!(#(#arguments)*)
}

/// The schema of a type by the traits that it has.
fn probe(ty: &impl ToTokens) -> TokenStream {
    quote!((&&&__api::SchemaProbe::<#ty>::new()).schema(__generator))
}

fn body(model: &Model<'_>) -> TokenStream {
    let head = head(model);
    let own = match &model.data {
        Data::Struct(body) => of_struct(model, body, &head),
        Data::Enum(variants) => variants::expand(model, variants, &head),
    };
    let read = model.wire.from.as_ref().or(model.wire.try_from.as_ref()).map(|from| {
        let (schema, fallible, has_rules) = (probe(from), model.wire.try_from.is_some(), has_rules(model));
        quote! {
            if __generator.contract().is_deserialize() {
                let __schema = #schema;
                return __api::converted(__schema, &#head, #fallible, #has_rules);
            }
        }
    });
    // What the user's own code writes, nobody knows.
    let by_user = model.written_by_user.as_ref().map(|_| {
        quote! {
            if __generator.contract().is_serialize() {
                return __api::around(&#head, __api::unknown());
            }
        }
    });
    let written = model.wire.into.as_ref().map(|into| {
        let schema = probe(into);
        quote! {
            if __generator.contract().is_serialize() {
                let __schema = #schema;
                return __api::converted(__schema, &#head, false, false);
            }
        }
    });
    quote!(#read #by_user #written #own)
}

/// Whether a value that was made by a conversion can be refused by the model.
fn has_rules(model: &Model<'_>) -> bool {
    !model.checks.is_empty() || model.fields().any(|field| field.api.rules.span().is_some())
}

/// What is said of the model as a whole.
fn head(model: &Model<'_>) -> TokenStream {
    let (doc, deprecated) = (docs::doc(model.attributes), docs::is_deprecated(model.attributes));
    let deny_unknown = model.wire.deny_unknown;
    quote!(__api::Head { doc: #doc, deny_unknown: #deny_unknown, deprecated: #deprecated })
}

fn of_struct(model: &Model<'_>, body: &Body<'_>, head: &TokenStream) -> TokenStream {
    let transparent = body.fields.iter().find(|field| field.wire.transparent);
    if let Some(field) = transparent.or_else(|| body.newtype_field()) {
        let alone = alone(model, field);
        return quote!(__api::around(&#head, #alone));
    }
    match body.shape {
        Shape::Named => named(model, body, head),
        Shape::Tuple | Shape::Newtype => tuple(model, body, head),
        Shape::Unit => quote!(__api::around(&#head, __api::null())),
    }
}

/// The impl of `schemars::JsonSchema`.
pub(crate) fn implement(model: &Model<'_>) -> Option<TokenStream> {
    if !cfg!(feature = "schemars") {
        return None;
    }
    let ident = model.ident;
    let generics = for_static(bounds::deserialize(model));
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let openapi = cfg!(feature = "utoipa").then(|| openapi(model, &generics));
    let of = quote!(<__api::Of<'static, Self> as __api::schemars::JsonSchema>);
    Some(quote! {
        impl #impl_generics __api::schemars::JsonSchema for #ident #ty_generics #where_clause {
            #[inline]
            fn schema_name() -> __api::Cow<'static, __api::str> {
                #of::schema_name()
            }

            #[inline]
            fn schema_id() -> __api::Cow<'static, __api::str> {
                #of::schema_id()
            }

            #[inline]
            fn json_schema(__generator: &mut __api::schemars::SchemaGenerator) -> __api::schemars::Schema {
                #of::json_schema(__generator)
            }
        }

        #openapi
    })
}

/// The impls of `utoipa::ToSchema`.
fn openapi(model: &Model<'_>, generics: &Generics) -> TokenStream {
    let ident = model.ident;
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let schema = quote!(__api::utoipa::openapi::RefOr<__api::utoipa::openapi::Schema>);
    let name = &model.wire.deserialize_name;
    quote! {
        // What `utoipa` asks for a schema; for a generic model its own derive has no other way either.
        impl #impl_generics __api::utoipa::__dev::ComposeSchema for #ident #ty_generics #where_clause {
            fn compose(_: __api::Vec<#schema>) -> #schema {
                __api::openapi::schema::<Self>()
            }
        }

        impl #impl_generics __api::utoipa::ToSchema for #ident #ty_generics #where_clause {
            fn name() -> __api::Cow<'static, __api::str> {
                // `utoipa` adds the names of arguments itself.
                __api::Cow::Borrowed(#name)
            }

            fn schemas(__all: &mut __api::Vec<(__api::String, #schema)>) {
                __api::openapi::schemas::<Self>(__all);
            }
        }
    }
}

/// The generics of reading, for input that lives for ever: a schema needs no input.
fn for_static(mut generics: Generics) -> Generics {
    let params = generics.params.into_iter().filter(|param| match param {
        GenericParam::Lifetime(param) => param.lifetime.ident != "de",
        _ => true,
    });
    generics.params = params.map(|param| replaced(&param)).collect();
    generics.where_clause = generics.where_clause.map(|clause| replaced(&clause));
    generics
}

/// The tokens with `'static` for `'de`.
fn replaced<T: ToTokens + syn::parse::Parse + Clone>(tokens: &T) -> T {
    syn::parse2(replace(tokens.to_token_stream())).unwrap_or_else(|_| tokens.clone())
}

fn replace(tokens: TokenStream) -> TokenStream {
    let mut after_quote = false;
    let replace = |token: TokenTree| {
        let is_lifetime =
            std::mem::replace(&mut after_quote, matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\''));
        match token {
            TokenTree::Ident(ident) if is_lifetime && ident == "de" => {
                TokenTree::Ident(syn::Ident::new("static", ident.span()))
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), replace(group.stream()));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            token => token,
        }
    };
    tokens.into_iter().map(replace).collect()
}
