//! `#[serde(flatten)]`: the part of a record that its flattened fields are.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Index};

use super::{clashes, field, place};
use crate::model::{Body, Field, Model, Variant};
use crate::patch::within_option;
use crate::wire::Tag;

/// The flattened fields of a record, whose slots stand behind its own.
pub(crate) struct Flat<'a> {
    model: &'a Model<'a>,
    own: usize,
    fields: Vec<&'a Field<'a>>,
}

impl<'a> Flat<'a> {
    pub(crate) fn new(model: &'a Model<'a>, body: &'a Body<'a>) -> Self {
        Self { model, own: body.slot_count(), fields: body.flattened().collect() }
    }

    /// The generics of a `Record`, which is one only if its flattened fields can be flattened: so that one that cannot is
    /// one error, where the record is read.
    pub(crate) fn bounded(&self, generics: &Generics) -> Generics {
        let mut generics = generics.clone();
        // What serde reads has bounds of its own.
        let mut fields = self.fields.iter().filter(|field| field.is_decoded()).peekable();
        if fields.peek().is_some() {
            let bounds = fields.map(|field| {
                let ty = field.ruled_type();
                syn::parse_quote!(#ty: __api::Flatten<'de>)
            });
            generics.make_where_clause().predicates.extend::<Vec<syn::WherePredicate>>(bounds.collect());
        }
        generics
    }

    /// The form of each field.
    pub(crate) fn traits(&self) -> Vec<TokenStream> {
        let of = |field: &&Field<'_>| {
            let ty = read_type(self.model, field);
            form(&ty, field.ty.span())
        };
        self.fields.iter().map(of).collect()
    }

    /// Where the slots of each field stand in the tuple of slots.
    fn indexes(&self) -> impl Iterator<Item = Index> {
        (self.own..self.own + self.fields.len()).map(Index::from)
    }

    pub(crate) fn types(&self) -> TokenStream {
        let traits = self.traits();
        quote!(#(#traits::Slots,)*)
    }

    pub(crate) fn empty(&self) -> TokenStream {
        let traits = self.traits();
        quote!(#(#traits::slots(),)*)
    }

    /// What reads the slots behind the record's own.
    pub(crate) fn read(&self) -> TokenStream {
        let own = self.own;
        let parts = self.traits().into_iter().zip(self.indexes()).map(|(of, index)| {
            quote! {
                if __slot < #of::COUNT {
                    return #of::read(&mut __slots.#index, __slot, __deserializer, __cx);
                }
                let __slot = __slot - #of::COUNT;
            }
        });
        if self.fields.is_empty() {
            return quote!(__api::skip(__deserializer),);
        }
        quote!({
            let __slot = __slot - #own;
            #(#parts)*
            __api::skip(__deserializer)
        })
    }

    /// The items of `Record` that only a record with flattened fields has.
    pub(crate) fn items(&self, body: &Body<'_>) -> Option<TokenStream> {
        if self.fields.is_empty() {
            return None;
        }
        let (own, traits, keep, stream) = (self.own, self.traits(), self.keep(), self.stream());
        let clashes = clashes::when_used(self.model, body);
        let finds = traits.iter().map(|of| {
            quote! {
                if let __api::Some((slot, name)) = #of::find(__key) {
                    return __api::Some((__base + slot, name));
                }
                let __base = __base + #of::COUNT;
            }
        });
        Some(quote! {
            const FLAT_COUNT: __api::usize = 0 #(+ #traits::COUNT)*;
            const OPEN: __api::bool = false #(|| #traits::OPEN)*;
            const TAKES_ALL: __api::bool = false #(|| #traits::TAKES_ALL)*;
            const FLAT_KEYS: &'static [&'static __api::Keys] = &[#(#traits::KEYS),*];

            #[inline]
            fn find_flat(__key: &__api::str) -> __api::Option<(__api::usize, &'static __api::str)> {
                #clashes
                let __base = #own;
                #(#finds)*
                __api::None
            }

            #[inline]
            fn flat_names(__names: &mut __api::Vec<&'static __api::str>) {
                #(#traits::names(__names);)*
            }

            fn keep<__D: __api::Deserializer<'de>>(
                __slots: &mut Self::Slots,
                __key: &__api::Buffer<'de>,
                __deserializer: __D,
                __cx: &mut __api::Context,
            ) -> __api::Result<(), __D::Error> {
                #keep
            }

            #stream
        })
    }

    /// One field alone that takes any key may read the object itself.
    fn stream(&self) -> TokenStream {
        let (traits, indexes) = (self.traits(), self.indexes());
        quote! {
            const STREAMS: __api::bool =
                1 == 0 #(+ #traits::OPEN as __api::usize)* && (false #(|| #traits::STREAMS)*);

            fn stream<__R: __api::Record<'de>, __A: __api::serde::de::MapAccess<'de>>(
                __members: __api::Members<'_, 'de, __R, __A>,
                __cx: &mut __api::Context,
                __own: impl __api::Own<__R::Slots, Self::Slots>,
            ) -> __api::Result<(), __A::Error> {
                #(if #traits::STREAMS {
                    return #traits::stream(
                        __members,
                        __cx,
                        __api::Part(__own, |__slots: &mut Self::Slots| &mut __slots.#indexes),
                    );
                })*
                __api::Ok(())
            }
        }
    }

    /// One field that takes any key reads it from the input; several read it from a buffer.
    fn keep(&self) -> TokenStream {
        let traits = self.traits();
        // Only maps have rules for what they keep, and of those the entries are given.
        let guide = |field: &&Field<'_>| {
            if field.api.given || !field.is_decoded() { quote!(__api::Unread) } else { field::guide(self.model, field) }
        };
        let guides: Vec<_> = self.fields.iter().map(guide).collect();
        let alone = traits.iter().zip(self.indexes()).zip(&guides).map(|((of, index), guide)| {
            quote! {
                if #of::OPEN && 1 == 0 #(+ #traits::OPEN as __api::usize)* {
                    return #of::keep_guided(&mut __slots.#index, __key, __deserializer, __cx, &#guide);
                }
            }
        });
        let types = self.fields.iter().map(|field| read_type(self.model, field));
        let indexes = self.indexes();
        quote! {
            #(#alone)*
            let __value = __api::buffer(__deserializer)?;
            #(if __api::keep_buffered::<#types, __D::Error>(&mut __slots.#indexes, __key, &__value, __cx, &#guides)? {
                return __api::Ok(());
            })*
            __api::Ok(())
        }
    }

    /// The value of a field; rules for a map are checked when it is whole, those for its entries when they are read.
    pub(crate) fn finish(&self, field: &Field<'_>) -> TokenStream {
        let place = self.fields.iter().zip(self.traits()).zip(self.indexes());
        let found = place.into_iter().find(|((other, _), _)| other.member == field.member);
        let Some(((_, of), index)) = found else { return TokenStream::new() };
        let value = quote!(#of::finish(__api::mem::replace(&mut __slots.#index, #of::slots()), __cx));
        let value = taken_out(field, value);
        if field.api.rules.span().is_none() {
            return value;
        }
        let (guide, rules) = (field::guide(self.model, field), field::rules(self.model, field));
        let inspect = if field.is_decoded() { quote!(inspect_flat) } else { quote!(inspect_by_serde) };
        quote!(__api::#inspect(#value, __cx, &#guide, #rules))
    }
}

/// The type that reads a field: in a partial update, the field may be given as a whole.
fn read_type(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let (ty, span) = (field.ty, place(field.ty.span()));
    if field.wire.deserialize_with.is_some() {
        let (with, ident) = (field.name("With"), model.ident);
        let (_, arguments, _) = model.generics.split_for_impl();
        return quote_spanned!(span=> __api::BySerde<#with<#ident #arguments, #ty>>);
    }
    let given = field.ruled_type();
    match within_option(ty) {
        _ if field.api.given && field.is_decoded() => quote_spanned!(span=> __api::GivenWhole<#given>),
        _ if field.is_decoded() => quote!(#ty),
        Some(inner) => quote_spanned!(span=> __api::Option<__api::BySerde<#inner>>),
        None => quote_spanned!(span=> __api::BySerde<#ty>),
    }
}

/// The value of a field out of what was read.
fn taken_out(field: &Field<'_>, read: TokenStream) -> TokenStream {
    if field.wire.deserialize_with.is_some() {
        return quote!(__api::Option::map(#read, |read| read.0.value));
    }
    match within_option(field.ty) {
        _ if field.api.given && field.is_decoded() => quote!(__api::Option::map(#read, |given| given.0)),
        _ if field.is_decoded() => read,
        Some(_) => quote!(__api::Option::map(#read, |option| __api::Option::map(option, |read| read.0))),
        None => quote!(__api::Option::map(#read, |read| read.0)),
    }
}

/// The place of the first flattened field.
pub(crate) fn span(body: &Body<'_>) -> Span {
    body.flattened().next().map_or_else(Span::call_site, |field| field.ty.span())
}

/// The functions of a type as a flattened field.
pub(super) fn form(ty: &TokenStream, span: Span) -> TokenStream {
    quote_spanned!(place(span)=> <<#ty as __api::Flatten<'de>>::Form as __api::Form<'de, #ty>>)
}

/// An enum or a newtype as a flattened field, which is read as a whole, and its `Box`: one impl for all boxes would be at
/// odds with that for structs.
pub(crate) fn whole(model: &Model<'_>, variants: Option<&[&Variant<'_>]>, generics: &Generics) -> TokenStream {
    let ident = model.ident;
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let told = variants.and_then(|variants| told(model, variants));
    // An enum that looks at every member cannot say whether it is there.
    let is_given = told.is_some() && variants.is_some_and(|variants| !has_untagged(variants));
    let given = is_given.then(|| {
        quote! {
            impl #impl_generics __api::GivenAsWhole<'de> for #ident #ty_generics #where_clause {}
            impl #impl_generics __api::GivenAsWhole<'de> for __api::Box<#ident #ty_generics> #where_clause {}
        }
    });
    quote! {
        impl #impl_generics __api::Flatten<'de> for #ident #ty_generics #where_clause {
            type Form = __api::AsValue;

            #told
        }

        impl #impl_generics __api::Flatten<'de> for __api::Box<#ident #ty_generics> #where_clause {
            type Form = __api::AsPointer;
        }

        #given
    }
}

fn has_untagged(variants: &[&Variant<'_>]) -> bool {
    variants.iter().any(|variant| variant.wire.untagged)
}

/// The names of the members by which an enum is told, and which of them are for it alone.
fn told(model: &Model<'_>, variants: &[&Variant<'_>]) -> Option<TokenStream> {
    let (names, claims) = match &model.wire.tag {
        Tag::External => (quote!(<Self as __api::Choice<'de>>::VARIANTS.names.names), quote!(First)),
        Tag::Internal(tag) => (quote!(&[#tag]), quote!(None)),
        Tag::Adjacent { tag, content } => (quote!(&[#tag, #content]), quote!(All)),
        Tag::Constants => {
            let first = model.discriminator.as_ref()?.path.first()?;
            (quote!(&[#first]), quote!(None))
        }
        Tag::Untagged => return None,
    };
    // With some variants that have no tag it looks at every member.
    let claims = if has_untagged(variants) { quote!(None) } else { claims };
    Some(quote! {
        const TOLD: &'static __api::Told = &__api::Told { names: #names, claims: __api::Claims::#claims };
    })
}
