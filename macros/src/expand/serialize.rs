//! `Serialize`: what serde's own derive writes.

mod variants;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::{bounds, call, constants, omission, place, repr};
use crate::model::{Body, Data, Field, Model};
use crate::rules::mentions;
use crate::wire::{Shape, Tag};

/// The impl of `Serialize`.
pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let ident = model.ident;
    let generics = bounds::serialize(model);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let body = body(model);
    let with = model.fields().filter_map(|field| with_type(model, field));
    let inside = match &model.data {
        Data::Struct(_) => TokenStream::new(),
        Data::Enum(variants) => variants::inside_types(model, variants),
    };
    quote! {
        #(#with)*
        #inside

        impl #impl_generics __serde::Serialize for #ident #ty_generics #where_clause {
            fn serialize<__S: __api::Serializer>(&self, __serializer: __S) -> __api::Result<__S::Ok, __S::Error> {
                #body
            }
        }
    }
}

fn body(model: &Model<'_>) -> TokenStream {
    if let Some(into) = &model.wire.into {
        return quote_spanned! {place(into.span())=>
            __serde::Serialize::serialize(
                &__api::Into::<#into>::into(__api::Clone::clone(self)),
                __serializer,
            )
        };
    }
    match (&model.data, &model.repr) {
        (Data::Struct(body), _) => of_struct(model, body),
        (Data::Enum(variants), Some(repr)) => repr::serialize(model, repr, variants),
        (Data::Enum(variants), None) => variants::expand(model, variants),
    }
}

fn of_struct(model: &Model<'_>, body: &Body<'_>) -> TokenStream {
    let access = |field: &Field<'_>| {
        let member = &field.member;
        quote_spanned!(place(field.ty.span())=> &self.#member)
    };
    if let Some(field) = body.fields.iter().find(|field| field.wire.transparent) {
        let value = value(model, field, &access);
        return quote_spanned!(place(field.ty.span())=> __serde::Serialize::serialize(#value, __serializer));
    }
    let name = &model.wire.serialize_name;
    let mut first = constants::members(body);
    if let Tag::Internal(tag) = &model.wire.tag {
        first.insert(0, Member { name: tag.clone(), value: quote!(#name) });
    }
    match body.shape {
        Shape::Unit => quote!(__api::Serializer::serialize_unit_struct(__serializer, #name)),
        Shape::Newtype if !body.fields[0].wire.skip_serializing => {
            let value = value(model, &body.fields[0], &access);
            quote!(__api::Serializer::serialize_newtype_struct(__serializer, #name, #value))
        }
        Shape::Named if body.has_flattened() => flat(model, body, &access, &first),
        Shape::Named => {
            let (begin, first) = ((quote!(serialize_struct), quote!(__serializer, #name,)), &first);
            Fields { model, access: &access, of: quote!(SerializeStruct), named: true, first }.expand(body, &begin)
        }
        Shape::Tuple | Shape::Newtype => {
            let begin = (quote!(serialize_tuple_struct), quote!(__serializer, #name,));
            Fields { model, access: &access, of: quote!(SerializeTupleStruct), named: false, first: &[] }
                .expand(body, &begin)
        }
    }
}

/// A member without a field, which is written in front of them: a tag, or a constant.
pub(super) struct Member {
    pub(super) name: String,
    pub(super) value: TokenStream,
}

/// An object with flattened fields, whose length is known only when it was written.
fn flat(
    model: &Model<'_>,
    body: &Body<'_>,
    access: &dyn Fn(&Field<'_>) -> TokenStream,
    first: &[Member],
) -> TokenStream {
    let first = first.iter().map(
        |Member { name, value }| quote!(__serde::ser::SerializeMap::serialize_entry(&mut __state, #name, &#value)?;),
    );
    let writes = body.fields.iter().filter(|field| !field.wire.skip_serializing).map(|field| {
        let (key, value) = (&field.wire.serialize_name, value(model, field, access));
        let span = place(field.ty.span());
        let write = if field.wire.flatten {
            quote_spanned!(span=> __serde::Serialize::serialize(#value, __api::Flat(&mut __state))?;)
        } else {
            quote_spanned!(span=> __serde::ser::SerializeMap::serialize_entry(&mut __state, #key, #value)?;)
        };
        match omission::of_named(model, field, &access(field)) {
            Some(omitted) => quote!(if #omitted {} else { #write }),
            None => write,
        }
    });
    quote! {
        let mut __state = __api::Serializer::serialize_map(__serializer, __api::None)?;
        #(#first)*
        #(#writes)*
        __serde::ser::SerializeMap::end(__state)
    }
}

/// How fields are written one after the other.
struct Fields<'a> {
    model: &'a Model<'a>,
    /// A reference to a field.
    access: &'a dyn Fn(&Field<'_>) -> TokenStream,
    /// The trait of the serializer's state.
    of: TokenStream,
    named: bool,
    /// What comes in front of the fields.
    first: &'a [Member],
}

impl Fields<'_> {
    /// `begin` is the method that begins, `arguments` are its arguments but the length.
    fn expand(&self, body: &Body<'_>, (begin, arguments): &(TokenStream, TokenStream)) -> TokenStream {
        let written: Vec<_> = body.fields.iter().filter(|field| !field.wire.skip_serializing).collect();
        let omitted: Vec<_> = (0..written.len()).map(|index| self.omitted(&written, index)).collect();
        let lengths = omitted.iter().map(|omitted| match omitted {
            None => quote!(1),
            Some(omitted) => quote!(if #omitted { 0 } else { 1 }),
        });
        let of = &self.of;
        let (first, first_length) = (self.first, self.first.len());
        let first = first
            .iter()
            .map(|Member { name, value }| quote!(__serde::ser::#of::serialize_field(&mut __state, #name, &#value)?;));
        let writes = written.iter().zip(&omitted).map(|(field, omitted)| self.field(field, omitted.as_ref()));
        quote! {
            let mut __state = __api::Serializer::#begin(#arguments #first_length #(+ #lengths)*)?;
            #(#first)*
            #(#writes)*
            __serde::ser::#of::end(__state)
        }
    }

    /// Whether a field is left out, if it ever is.
    fn omitted(&self, written: &[&Field<'_>], index: usize) -> Option<TokenStream> {
        let field = written[index];
        if self.named {
            omission::of_named(self.model, field, &(self.access)(field))
        } else {
            omission::of_element(field, &written[index + 1..], self.access)
        }
    }

    fn field(&self, field: &Field<'_>, omitted: Option<&TokenStream>) -> TokenStream {
        let (key, value, of) = (&field.wire.serialize_name, value(self.model, field, self.access), &self.of);
        let key = self.named.then(|| quote!(#key,));
        let method =
            if of.to_string() == "SerializeTuple" { quote!(serialize_element) } else { quote!(serialize_field) };
        let write = quote_spanned!(place(field.ty.span())=> __serde::ser::#of::#method(&mut __state, #key #value)?;);
        let Some(omitted) = omitted else { return write };
        let skipped = self.named.then(|| quote!(__serde::ser::#of::skip_field(&mut __state, #key)?;));
        // Not negated: what is no `bool` is one error, as it is where the length is counted.
        quote!(if #omitted { #skipped } else { #write })
    }
}

/// A reference to what is written for a field. The model is named, as `Self` may be the content of a variant.
fn value(model: &Model<'_>, field: &Field<'_>, access: &dyn Fn(&Field<'_>) -> TokenStream) -> TokenStream {
    let value = access(field);
    if field.wire.serialize_with.is_some() {
        let (name, ident) = (field.name("Write"), model.ident);
        let (_, ty_generics, _) = model.generics.split_for_impl();
        return quote!(&#name::<#ident #ty_generics, _> { value: #value, model: __api::PhantomData });
    }
    if may_be_no_model(field) {
        // Reading it says so already.
        return quote_spanned!(place(field.ty.span())=> (&&&__api::Written(#value)).written());
    }
    value
}

/// Whether the type of a field may be one that can be neither read nor written: that of a user, which is read as a model.
fn may_be_no_model(field: &Field<'_>) -> bool {
    let ty = field.ty;
    field.is_decoded()
        && field.is_read()
        && !field.is_read_by_function
        && !field.api.given
        && mentions(quote!(#ty), &|word| !KNOWN.contains(&word))
}

/// Words of types that can be read and written if what they hold can.
const KNOWN: &[&str] = &[
    "Arc",
    "BTreeMap",
    "BTreeSet",
    "Box",
    "Cow",
    "HashMap",
    "HashSet",
    "Option",
    "Patch",
    "Rc",
    "String",
    "Value",
    "Vec",
    "VecDeque",
    "a",
    "alloc",
    "api_model",
    "bool",
    "borrow",
    "char",
    "collections",
    "core",
    "f32",
    "f64",
    "i128",
    "i16",
    "i32",
    "i64",
    "i8",
    "isize",
    "option",
    "serde_json",
    "static",
    "std",
    "str",
    "string",
    "u128",
    "u16",
    "u32",
    "u64",
    "u8",
    "usize",
    "vec",
];

/// The type behind `#[serde(serialize_with)]`: its `Serialize` is the user's function.
fn with_type(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let path = field.wire.serialize_with.as_ref()?;
    let name = field.name("Write");
    let mut generics = bounds::serialize(model);
    generics.params.insert(0, syn::parse_quote!('__value));
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let (ident, ty) = (model.ident, field.ty);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let write = if field.is_nullable_given() {
        call(path, quote!(&__api::option_of(self.value), __serializer))
    } else if field.api.given {
        let write = call(path, quote!(value, __serializer));
        quote!(match self.value {
            __api::Some(value) => #write,
            __api::None => __api::Serializer::serialize_none(__serializer),
        })
    } else {
        call(path, quote!(self.value, __serializer))
    };
    Some(quote! {
        struct #name<__Model, __Value> {
            value: __Value,
            model: __api::PhantomData<__Model>,
        }

        impl #impl_generics __serde::Serialize for #name<#ident #ty_generics, &'__value #ty> #where_clause {
            fn serialize<__S: __api::Serializer>(&self, __serializer: __S) -> __api::Result<__S::Ok, __S::Error> {
                #write
            }
        }
    })
}
