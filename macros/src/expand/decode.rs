//! `Decode`, `Deserialize` and `ApiModel`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{ExprPath, Generics, Ident};

use super::{bounds, checks, enums, field, flat, record, repr, schema, tags};
use super::{call, crate_in_block, place, respan};
use crate::model::{Body, Data, Field, Model};
use crate::rules::Rule;
use crate::wire::Shape;

/// The impls that read and check.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let generics = bounds::deserialize(model);
    let bodies = Bodies::of(model, &generics);
    let (decode, check, more) = (&bodies.decode, &bodies.check, &bodies.more);
    let record = &bodies.record;
    let ident = model.ident;
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let deserialize = model.read_by_user.is_none().then(|| {
        quote! {
            impl #impl_generics __serde::Deserialize<'de> for #ident #ty_generics #where_clause {
                fn deserialize<__D: __api::Deserializer<'de>>(__deserializer: __D) -> __api::Result<Self, __D::Error> {
                    __api::deserialize(__deserializer)
                }
            }
        }
    });
    let models = api_model(model);
    let schema = schema::method(model);
    quote! {
        #record

        impl #impl_generics __api::Decode<'de> for #ident #ty_generics #where_clause {
            fn decode<__D: __api::Deserializer<'de>>(
                __deserializer: __D,
                __cx: &mut __api::Context,
            ) -> __api::Result<__api::Option<Self>, __D::Error> {
                #decode
            }

            #[inline]
            fn check(&self, __cx: &mut __api::Context) {
                #check
            }

            #more

            #schema
        }

        #deserialize

        #models
    }
}

/// The bodies that differ by the form of the model.
pub(crate) struct Bodies {
    pub(crate) record: TokenStream,
    pub(crate) decode: TokenStream,
    pub(crate) check: TokenStream,
    pub(crate) more: TokenStream,
}

impl Bodies {
    fn of(model: &Model<'_>, generics: &Generics) -> Self {
        let mut bodies = match (&model.data, &model.repr) {
            (Data::Struct(body), _) => Self::of_struct(model, body, generics),
            (Data::Enum(variants), Some(repr)) => repr::bodies(model, repr, variants),
            (Data::Enum(variants), None) => enums::bodies(model, variants, generics),
        };

        if let Some(from) = &model.wire.from {
            bodies.record = flat::whole(model, None, generics);
            bodies.decode = quote_spanned!(place(from.span())=> __api::decode_from::<#from, Self, __D>(__deserializer, __cx, __api::convert));
            bodies.more = missing_method(
                &quote_spanned!(place(from.span())=> __api::missing_from::<#from, Self>(__api::convert)),
            );
        }
        if let Some(from) = &model.wire.try_from {
            bodies.record = flat::whole(model, None, generics);
            bodies.decode =
                quote_spanned!(place(from.span())=> __api::decode_try_from::<#from, Self, __D>(__deserializer, __cx));
            bodies.more = TokenStream::new();
        }
        if let Some(word) = &model.read_by_user {
            bodies.record = flat::whole(model, None, generics);
            bodies.decode =
                quote_spanned!(place(word.span())=> __api::decode_by_user::<Self, __D>(__deserializer, __cx));
            bodies.more = TokenStream::new();
        }
        bodies
    }

    fn of_struct(model: &Model<'_>, body: &Body<'_>, generics: &Generics) -> Self {
        if let Some(field) = body.fields.iter().find(|field| field.wire.transparent) {
            return Self::transparent(model, body, field, generics);
        }
        if let Some(field) = body.newtype_field() {
            return Self::newtype(model, body, field, generics);
        }
        let ident = model.ident;
        let (_, ty_generics, _) = model.generics.split_for_impl();
        let ty = quote!(#ident #ty_generics);
        let target = record::Target { output: quote!(Self), constructor: quote!(Self), ty };
        let decode = match body.shape {
            Shape::Named if body.has_flattened() => {
                let span = place(flat::span(body));
                quote_spanned!(span=> __api::decode_flat::<Self, __D>(__deserializer, __cx))
            }
            Shape::Named => quote!(__api::decode_record::<Self, __D, true>(__deserializer, __cx)),
            Shape::Tuple | Shape::Newtype => quote!(__api::decode_record::<Self, __D, false>(__deserializer, __cx)),
            Shape::Unit => quote!(__api::decode_unit::<Self, __D>(__deserializer, __cx)),
        };
        let record = record::expand(model, body, generics, &target);
        let more = tags::of_struct(model, body).unwrap_or_default();
        Self { record, decode, check: checks::of_struct(model, body, None), more }
    }

    fn transparent(model: &Model<'_>, body: &Body<'_>, field: &Field<'_>, generics: &Generics) -> Self {
        let guide = field::whole_guide(model, field);
        let build = record::build_around(body, field, &quote!(Self));
        let decode = wrapped(&quote!(__api::decode_transparent(__deserializer, __cx, &#guide)), &build);
        let missing = quote!(__api::Decode::missing().map(|value| #build));
        let may_refuse_none = field.api.rules.here.iter().any(Rule::may_refuse_none);
        // As it is, a value that breaks a rule is none.
        let valid = may_refuse_none.then(|| quote!(.filter(|value| __api::is_valid(value))));
        let missing = quote!(#missing #valid);
        let has_missing = field.api.serde.is_none() && field.wire.deserialize_with.is_none();
        let missing = has_missing.then(|| missing_method(&missing));
        let key = key_method(field);
        let check = checks::of_struct(model, body, Some(field));
        Self { record: flat::whole(model, None, generics), decode, check, more: quote!(#missing #key) }
    }

    fn newtype(model: &Model<'_>, body: &Body<'_>, field: &Field<'_>, generics: &Generics) -> Self {
        let guide = field::whole_guide(model, field);
        let build = record::build_around(body, field, &quote!(Self));
        let name = &model.wire.deserialize_name;
        let decode = wrapped(&quote!(__api::decode_newtype(#name, __deserializer, __cx, &#guide)), &build);
        let check = checks::of_struct(model, body, Some(field));
        Self { record: flat::whole(model, None, generics), decode, check, more: key_method(field).unwrap_or_default() }
    }
}

/// What is built around the value that was read. No closure and no `?`: they are functions of their own in each model.
fn wrapped(read: &TokenStream, build: &TokenStream) -> TokenStream {
    quote! {
        match #read {
            __api::Ok(__api::Some(value)) => __api::Ok(__api::Some(#build)),
            __api::Ok(__api::None) => __api::Ok(__api::None),
            __api::Err(error) => __api::Err(error),
        }
    }
}

fn missing_method(missing: &TokenStream) -> TokenStream {
    quote! {
        #[inline]
        fn missing() -> __api::Option<Self> {
            #missing
        }
    }
}

/// A newtype is the key of a map as what it holds is.
fn key_method(field: &Field<'_>) -> Option<TokenStream> {
    let member = &field.member;
    let is_model = field.api.serde.is_none() && field.wire.deserialize_with.is_none();
    if field.api.secret.is_some() {
        // Keys stand in pointers.
        return Some(quote! {
            #[inline]
            fn key(&self) -> __api::Cow<'_, __api::str> {
                __api::Cow::Borrowed("********")
            }
        });
    }
    is_model.then(|| {
        quote! {
            #[inline]
            fn key(&self) -> __api::Cow<'_, __api::str> {
                __api::Decode::key(&self.#member)
            }
        }
    })
}

/// A model that owns all it holds is an `ApiModel`; one that borrows has the same methods of its own.
fn api_model(model: &Model<'_>) -> TokenStream {
    if model.borrows() {
        return TokenStream::new();
    }
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.generics.split_for_impl();
    let generics = bounds::checked(model);
    let where_clause = &generics.where_clause;
    let written = model.written_by_user.as_ref().filter(|_| model.generics.params.is_empty()).map(|word| {
        let ident = respan(ident.to_token_stream(), word.span());
        quote_spanned!(place(word.span())=> const _: fn() = || __api::written_by_user::<#ident>();)
    });
    quote!(impl #impl_generics __api::ApiModel for #ident #ty_generics #where_clause {} #written)
}

/// The methods of a model that borrows from the input.
pub(crate) fn methods(model: &Model<'_>) -> Option<TokenStream> {
    if !model.borrows() {
        return None;
    }
    let (krate, ident, vis) = (crate_in_block(&model.krate), model.ident, model.vis);
    let generics = bounds::deserialize(model);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (parameters, _, where_clause) = model.generics.split_for_impl();
    let predicates = generics.where_clause.as_ref().map(|clause| {
        let predicates = &clause.predicates;
        quote!(#predicates)
    });
    let borrowed = model.borrowed();
    let de = quote!('de: #(#borrowed)+*);
    // `dead_code`: the methods are for the user, who need not call them all.
    Some(quote! {
        impl #parameters #ident #ty_generics #where_clause {
            /// Reads JSON text, `&str` or `&[u8]`, with every problem in one report.
            ///
            /// # Errors
            /// Every problem of the text.
            #[allow(dead_code)]
            #vis fn from_json<#de>(text: impl #krate::JsonText<'de>) -> __api::Result<Self, #krate::Report>
            where
                #predicates
            {
                #krate::from_json(text)
            }

            /// Checks a value that was built or changed in code.
            ///
            /// # Errors
            /// Every rule that the value breaks.
            #[allow(dead_code)]
            #vis fn validate<#de>(&self) -> __api::Result<(), #krate::Report>
            where
                Self: __api::Decode<'de>
            {
                #krate::validate::<Self>(self)
            }

            /// Checks the value, then writes it as JSON text.
            ///
            /// # Errors
            /// Every rule that the value breaks, or why it cannot be written.
            #[allow(dead_code)]
            #vis fn to_json<#de>(&self) -> __api::Result<__api::String, #krate::Report>
            where
                Self: __api::Decode<'de> + __serde::Serialize
            {
                #krate::to_json(self)
            }
        }
    })
}

/// The type behind `#[serde(deserialize_with)]` of a field: its `Deserialize` is the user's function.
pub(crate) fn with_type(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let path = field.wire.deserialize_with.as_ref().filter(|_| field.slot.is_some() || field.is_flattened())?;
    Some(read_by(model, &field.name("With"), path, &field.read_type()))
}

/// A type around a value of the type `ty`, which the function at `path` reads.
pub(crate) fn read_by(model: &Model<'_>, name: &Ident, path: &ExprPath, ty: &TokenStream) -> TokenStream {
    let generics = bounds::deserialize(model);
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let ident = model.ident;
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let read = call(path, quote!(__deserializer));
    let read = quote_spanned!(place(path.span())=> #read?);
    // The parameter `__Model` ties the generics of the model to the type.
    quote! {
        struct #name<__Model, __Value> {
            value: __Value,
            model: __api::PhantomData<__Model>,
        }

        impl #impl_generics __serde::Deserialize<'de> for #name<#ident #ty_generics, #ty> #where_clause {
            fn deserialize<__D: __api::Deserializer<'de>>(__deserializer: __D) -> __api::Result<Self, __D::Error> {
                let value: #ty = #read;
                __api::Ok(#name { value, model: __api::PhantomData })
            }
        }
    }
}

/// Whether a slot may be empty where a list stands for the struct.
pub(crate) fn has_default(model: &Model<'_>, field: &Field<'_>) -> bool {
    !field.wire.default.is_none() || !model.wire.default.is_none()
}
