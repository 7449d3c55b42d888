//! The expansion: small tables and calls of what `core` compiles once. It cannot fail.

mod bounds;
mod by_function;
mod checks;
mod clashes;
mod constants;
mod decode;
mod discriminator;
mod enums;
mod examples;
mod field;
mod flat;
mod names;
mod newtype;
mod omission;
mod open;
mod patch;
mod record;
mod repr;
mod schema;
mod serialize;
mod slots;
mod tags;

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{DeriveInput, ExprPath, Path};

use crate::attributes::ContainerAttributes;
use crate::checks::{proofs, sizes};
use crate::derives;
use crate::model::Model;
use crate::sink::Sink;

/// The place of the user's tokens with the names of the expansion: errors show there, and locals of the expansion
/// are found also where the tokens come out of another macro.
pub(crate) fn place(span: Span) -> Span {
    span.resolved_at(Span::call_site())
}

/// The tokens at the place of one word, wherever they came from: errors about them show there.
pub(crate) fn respan(tokens: TokenStream, span: Span) -> TokenStream {
    let respan = |token: TokenTree| match token {
        TokenTree::Group(group) => {
            let mut spanned = Group::new(group.delimiter(), respan(group.stream(), span));
            spanned.set_span(group.span().located_at(span));
            TokenTree::Group(spanned)
        }
        mut token => {
            token.set_span(token.span().located_at(span));
            token
        }
    };
    tokens.into_iter().map(respan).collect()
}

/// A call of a function that the user names in quotes: what is wrong with its arguments or its result shows at the name.
pub(crate) fn call(path: &ExprPath, arguments: TokenStream) -> TokenStream {
    let arguments = respan(arguments, path.span());
    quote_spanned!(place(path.span())=> #path(#arguments))
}

/// `Self` in the user's expressions, which stand in functions of their own, is the model.
pub(crate) fn without_self(tokens: TokenStream, model: &Model<'_>) -> TokenStream {
    let ident = model.ident;
    let (_, arguments, _) = model.generics.split_for_impl();
    let mut replaced = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Ident(word) if word == "Self" => {
                replaced.extend(quote_spanned!(place(word.span())=> <#ident #arguments>));
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), without_self(group.stream(), model));
                inner.set_span(group.span());
                replaced.extend([TokenTree::from(inner)]);
            }
            token => replaced.extend([token]),
        }
    }
    replaced
}

/// This crate, as expansions write it within their block. A path that the user gives has a name there: so one that
/// leads nowhere is one error.
pub(crate) fn crate_in_block(krate: &Path) -> TokenStream {
    if is_given(krate) { quote!(__api_model) } else { quote!(#krate) }
}

/// The names of this crate and of what is private, in the block of an expansion.
fn names_of_crate(krate: &Path) -> TokenStream {
    let alias = is_given(krate).then(|| {
        let last = krate.segments.last().map_or_else(Span::call_site, Spanned::span);
        quote_spanned! {place(last)=>
            #[allow(unused_imports)]
            use #krate as __api_model;
        }
    });
    let krate = crate_in_block(krate);
    quote! {
        #alias
        use #krate::__private as __api;
    }
}

/// Whether it is not the one that stands for itself, nor a module that has no name to import.
fn is_given(krate: &Path) -> bool {
    let is_module = krate.segments.last().is_some_and(|last| last.ident == "self" || last.ident == "super");
    !is_module && quote!(#krate).to_string() != ":: api_model"
}

/// Everything that the derive adds for one model.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let names = names_of_crate(&model.krate);
    let serde = model.wire.serde_path.as_ref().map_or_else(|| quote!(__api::serde), |path| quote!(#path));
    let functions = field::functions(model);
    let checks = checks::functions(model);
    let decode = decode::expand(model);
    let serialize = model.written_by_user.is_none().then(|| serialize::expand(model));
    let methods = decode::methods(model);
    let for_editors = field::for_editors(model);
    let clashes = clashes::constants(model);
    let proofs = model.proofs.iter().map(|proof| proofs::expand(proof, model));
    let newtype = newtype::expand(model);
    let (examples, test) = (examples::function(model), examples::test(model));
    let tags = tags::impls(model);
    let patch = patch::expand(model);
    let schema = schema::implement(model);
    quote! {
        #[doc(hidden)]
        #[automatically_derived]
        #[allow(
            non_snake_case,
            non_upper_case_globals,
            unused_qualifications,
            unused_variables,
            deprecated,
            unreachable_pub,
            single_use_lifetimes,
            unused_mut,
            clippy::all,
            clippy::nursery,
            clippy::pedantic,
            clippy::restriction
        )]
        const _: () = {
            #names
            use #serde as __serde;
            #[allow(unused_imports)]
            use __api::{Keyless as _, Limitless as _, Textless as _, Untagged as _};
            #[allow(unused_imports)]
            use __api::{ProbeNullable as _, ProbeOther as _};
            #[allow(unused_imports)]
            use __api::{WrittenItself as _, WrittenModel as _, WrittenNever as _};
            #functions
            #checks
            #decode
            #serialize
            #methods
            #(#proofs)*
            #clashes
            #for_editors
            #newtype
            #tags
            #patch
            #schema
            #examples
        };

        #test
    }
}

/// What stands for the impls where there is no model: so that what uses the type is no mistake of its own.
pub(crate) fn stand_in(input: &DeriveInput) -> TokenStream {
    if sizes::is_unsized(input) {
        return TokenStream::new();
    }
    let mut container = ContainerAttributes::read(&input.attrs, &mut Sink::default());
    derives::check(input, &mut container, &mut Sink::default());
    let names = names_of_crate(&container.crate_path());
    let ident = &input.ident;
    let (impl_generics, ty_generics, where_clause) = input.generics.split_for_impl();
    let mut reading = input.generics.clone();
    reading.params.insert(0, syn::parse_quote!('de));
    let (reading, _, _) = reading.split_for_impl();
    let deserialize = container.deserialize_by_user.is_none().then(|| {
        quote! {
            impl #reading __api::serde::Deserialize<'de> for #ident #ty_generics #where_clause {
                fn deserialize<__D: __api::Deserializer<'de>>(_: __D) -> __api::Result<Self, __D::Error> {
                    loop {}
                }
            }
        }
    });
    let serialize = container.serialize_by_user.is_none().then(|| {
        quote! {
            impl #impl_generics __api::serde::Serialize for #ident #ty_generics #where_clause {
                fn serialize<__S: __api::Serializer>(&self, _: __S) -> __api::Result<__S::Ok, __S::Error> {
                    loop {}
                }
            }
        }
    });
    let tags = tags::unknown();
    quote! {
        #[allow(clippy::all, clippy::nursery, clippy::pedantic, clippy::restriction)]
        const _: () = {
            #names

            impl #reading __api::Decode<'de> for #ident #ty_generics #where_clause {
                #tags

                fn decode<__D: __api::Deserializer<'de>>(
                    _: __D,
                    _: &mut __api::Context,
                ) -> __api::Result<__api::Option<Self>, __D::Error> {
                    loop {}
                }
            }

            #deserialize
            #serialize

            impl #impl_generics __api::ApiModel for #ident #ty_generics #where_clause {}
        };
    }
}
