//! `#[api(patch = "..")]`: how the partial update changes the model, and the traits that the update has.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{GenericParam, Generics, Index};

use super::{bounds, place};
use crate::attributes::PatchAttribute;
use crate::model::{Data, Field, Model};
use crate::patch::{Kind, field_type};

/// The impls, if there is a partial update.
pub(super) fn expand(model: &Model<'_>) -> Option<TokenStream> {
    let (attribute, Data::Struct(body)) = (model.patch.as_ref()?, &model.data) else { return None };
    let given: Vec<&Field<'_>> = body.fields.iter().filter(|field| Kind::of(field).is_there()).collect();
    let update = Update { model, attribute, given };
    let (old, patchable, apply) = (update.old_type(), update.patchable(), update.apply());
    let traits = attribute.derives.is_none().then(|| update.traits(&body.fields));
    let proofs = update.proofs();
    Some(quote!(#old #patchable #apply #traits #proofs))
}

struct Update<'a> {
    model: &'a Model<'a>,
    attribute: &'a PatchAttribute,
    /// The fields of the model that may be given.
    given: Vec<&'a Field<'a>>,
}

impl Update<'_> {
    /// What was there before, in a type of its own: a public model may have fields of private types.
    fn old_type(&self) -> TokenStream {
        let types = self.given.iter().map(|field| {
            let ty = field.ty;
            match Kind::of(field) {
                Kind::Flattened(_) | Kind::FlattenedMap => {
                    quote_spanned!(place(ty.span())=> <#ty as __api::Patchable>::Old)
                }
                _ => quote!(__api::Option<#ty>),
            }
        });
        let generics = bounds::without_defaults(self.model.generics);
        let phantoms = generics.params.iter().filter_map(|param| match param {
            GenericParam::Lifetime(param) => {
                let lifetime = &param.lifetime;
                Some(quote!(&#lifetime ()))
            }
            GenericParam::Type(param) => {
                let ident = &param.ident;
                Some(quote!(*const #ident))
            }
            GenericParam::Const(_) => None,
        });
        let where_clause = &generics.where_clause;
        quote_spanned!(self.span()=> pub struct __Old #generics (#(#types,)* __api::PhantomData<(#(#phantoms,)*)>) #where_clause;)
    }

    /// The place of what needs the partial update of another type: where there is none, that is one error.
    fn span(&self) -> Span {
        let flattened = self.given.iter().find(|field| matches!(Kind::of(field), Kind::Flattened(_)));
        flattened.map_or_else(Span::call_site, |field| place(field.ty.span()))
    }

    fn patchable(&self) -> TokenStream {
        let (ident, name) = (self.model.ident, &self.attribute.name);
        let (parameters, arguments, where_clause) = self.model.generics.split_for_impl();
        let swaps = self.given.iter().map(|field| swap(field));
        let restores = self.given.iter().enumerate().map(|(index, field)| {
            // The place of the type also where what was there is looked at: it is the same mistake.
            let (member, mut index) = (&field.member, Index::from(index));
            index.span = place(field.ty.span());
            match Kind::of(field) {
                Kind::Flattened(_) | Kind::FlattenedMap => {
                    quote_spanned!(place(field.ty.span())=> __api::Patchable::restore(&mut self.#member, __old.#index);)
                }
                _ => quote!(__api::put_back(&mut self.#member, __old.#index);),
            }
        });
        quote_spanned! {self.span()=>
            #[allow(deprecated)]
            impl #parameters __api::Patchable for #ident #arguments #where_clause {
                type Update = #name #arguments;
                type Old = __Old #arguments;

                fn swap(&mut self, __update: #name #arguments) -> __Old #arguments {
                    __Old(#(#swaps,)* __api::PhantomData)
                }

                fn restore(&mut self, __old: __Old #arguments) {
                    #(#restores)*
                }
            }
        }
    }

    fn apply(&self) -> TokenStream {
        let (ident, name, vis) = (self.model.ident, &self.attribute.name, self.model.vis);
        let (parameters, arguments, where_clause) = self.model.generics.split_for_impl();
        let has_types = self.model.generics.type_params().next().is_some();
        let readable = has_types.then(|| quote!(where #ident #arguments: for<'de> __api::Decode<'de>));
        let doc = format!(
            " Changes the [`{ident}`] as this says, unless the result breaks a rule.\n\n # Errors\n Every rule that the whole would break, the checks over several fields among them; it is as it was then."
        );
        quote! {
            impl #parameters #name #arguments #where_clause {
                #[doc = #doc]
                #[allow(dead_code)]
                #vis fn apply(self, model: &mut #ident #arguments) -> __api::Result<(), __api::Report> #readable {
                    __api::apply_update(self, model)
                }
            }
        }
    }

    /// `Default`, and `Debug`, `Clone` and `PartialEq` where all fields have them.
    fn traits(&self, fields: &[Field<'_>]) -> TokenStream {
        let there = |field: &&Field<'_>| !matches!(Kind::of(field), Kind::Skipped { is_marker: false });
        let fields: Vec<&Field<'_>> = fields.iter().filter(there).collect();
        let members: Vec<_> = fields.iter().map(|field| &field.member).collect();
        let debugs = fields.iter().map(|field| {
            let (member, name) = (&field.member, field.member.to_token_stream().to_string());
            let name = name.trim_start_matches("r#");
            let value = if field.api.secret.is_some() { quote!("********") } else { quote!(self.#member) };
            quote!(.field(#name, &#value))
        });
        let name = self.attribute.name.to_string();
        let debug = quote! {
            fn fmt(&self, formatter: &mut __api::fmt::Formatter<'_>) -> __api::fmt::Result {
                formatter.debug_struct(#name) #(#debugs)* .finish()
            }
        };
        let default = quote!(fn default() -> Self { Self { #(#members: __api::Default::default(),)* } });
        let clone = quote!(fn clone(&self) -> Self { Self { #(#members: __api::Clone::clone(&self.#members),)* } });
        let equal = quote!(fn eq(&self, other: &Self) -> __api::bool { true #(&& self.#members == other.#members)* });
        let debug = self.conditional(&fields, &quote!(__api::fmt::Debug), &debug);
        let default = self.conditional(&fields, &quote!(__api::Default), &default);
        let clone = self.conditional(&fields, &quote!(__api::Clone), &clone);
        let equal = self.conditional(&fields, &quote!(__api::PartialEq), &equal);
        quote!(#debug #default #clone #equal)
    }

    /// An impl that is there where all fields have the trait. A bound on a type without parameters must hold, unless it
    /// is one for every lifetime.
    fn conditional(&self, fields: &[&Field<'_>], of: &TokenStream, method: &TokenStream) -> TokenStream {
        let mut generics: Generics = bounds::without_defaults(self.model.generics);
        let types: Vec<_> = fields.iter().map(|field| field_type(self.model, field)).collect();
        if !types.is_empty() {
            let predicates = &mut generics.make_where_clause().predicates;
            predicates
                .extend(types.iter().map(|ty| -> syn::WherePredicate { syn::parse_quote!(for<'__any> #ty: #of) }));
        }
        let (parameters, arguments, where_clause) = generics.split_for_impl();
        let name = &self.attribute.name;
        quote! {
            #[allow(deprecated)]
            impl #parameters #of for #name #arguments #where_clause {
                #method
            }
        }
    }

    /// An `Option` by another name would be taken for a field that cannot be `null`.
    fn proofs(&self) -> TokenStream {
        if !self.model.generics.params.is_empty() {
            return TokenStream::new();
        }
        let proofs = self.given.iter().filter(|field| matches!(Kind::of(field), Kind::Given)).map(|field| {
            let ty = field.ty;
            quote_spanned! {place(ty.span())=>
                const _: () = ::core::assert!(
                    !<__api::Spelled<#ty>>::IS_OPTION,
                    "with `patch` an `Option` is written as `Option<..>`, not by another name"
                );
            }
        });
        quote! {
            const _: () = {
                #[allow(unused_imports)]
                use __api::SpelledOther as _;
                #(#proofs)*
            };
        }
    }
}

/// Puts what is given into the field, and gives what was there.
fn swap(field: &Field<'_>) -> TokenStream {
    let member = &field.member;
    match Kind::of(field) {
        Kind::Flattened(_) | Kind::FlattenedMap => {
            quote_spanned!(place(field.ty.span())=> __api::Patchable::swap(&mut self.#member, __update.#member))
        }
        Kind::FlattenedWhole => {
            quote_spanned!(place(field.ty.span())=> __api::replace_whole(&mut self.#member, __update.#member))
        }
        Kind::NonNull | Kind::FlattenedOption => {
            quote!(__api::replace(&mut self.#member, __api::Option::map(__update.#member, __api::Some)))
        }
        Kind::Nullable(_) => quote!(__api::replace_nullable(&mut self.#member, __update.#member)),
        Kind::Patch => quote!(__api::replace(
            &mut self.#member,
            if __update.#member.is_absent() { __api::None } else { __api::Some(__update.#member) },
        )),
        Kind::Given | Kind::Skipped { .. } => quote!(__api::replace(&mut self.#member, __update.#member)),
    }
}
