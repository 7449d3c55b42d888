//! `#[api(open)]`: the variant that keeps what none of the others is.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::{field, place};
use crate::model::{Field, Model, Variant};
use crate::wire::Tag;

/// The open variant, if it keeps a name of its own: beside an internal tag it is a newtype like any other.
pub(super) fn named<'v, 'a>(model: &Model<'_>, variants: &[&'v Variant<'a>]) -> Option<&'v Variant<'a>> {
    let is_named = matches!(model.wire.tag, Tag::External | Tag::Adjacent { .. });
    variants.iter().copied().find(|variant| variant.api.open.is_some() && is_named)
}

/// The value of `Variants::open`.
pub(super) fn table(model: &Model<'_>, variants: &[&Variant<'_>]) -> TokenStream {
    let Some(number) = variants.iter().position(|variant| variant.api.open.is_some()) else {
        return quote!(__api::None);
    };
    let has_content = !matches!(model.wire.tag, Tag::External) || variants[number].body.fields.len() > 1;
    quote!(__api::Some(__api::Open { variant: #number, has_content: #has_content }))
}

/// `Choice::read_open`.
pub(super) fn method(model: &Model<'_>, variants: &[&Variant<'_>]) -> Option<TokenStream> {
    let variant = named(model, variants)?;
    let ident = variant.ident;
    let guides: Vec<TokenStream> = variant.body.fields.iter().map(|field| field::whole_guide(model, field)).collect();
    let read = match &guides[..] {
        [name] => quote! {
            if !__content.unit(__cx)? {
                return __api::Ok(__api::None);
            }
            let __name = __api::open_name(__name, __cx, &#name);
            __api::Ok(__name.map(Self::#ident))
        },
        [name, content] => quote! {
            let __content = __content.open(__cx, &#content)?;
            let __name = __api::open_name(__name, __cx, &#name);
            __api::Ok(match (__name, __content) {
                (__api::Some(__name), __api::Some(__content)) => __api::Some(Self::#ident(__name, __content)),
                _ => __api::None,
            })
        },
        // A mistake that is said.
        _ => quote!(__api::Ok(__api::None)),
    };
    let first = variant.body.fields.first().filter(|field| {
        // What it may be is said where it stands.
        matches!(model.wire.tag, Tag::Adjacent { .. }) && !field.is_plain()
    });
    let check_name = first.map(|field| {
        let guide = field::whole_guide(model, field);
        quote! {
            #[inline]
            fn check_open_name(__name: &__api::str, __cx: &mut __api::Context) -> __api::bool {
                __api::open_name(__api::From::from(__name), __cx, &#guide).is_some()
            }
        }
    });
    Some(quote! {
        #check_name

        fn read_open<__C: __api::Content<'de>>(
            __name: __api::String,
            __content: __C,
            __cx: &mut __api::Context,
        ) -> __api::Result<__api::Option<Self>, __C::Error> {
            #read
        }
    })
}

/// How an open variant is checked; the fields are local references.
pub(super) fn check(model: &Model<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    named(model, &[variant])?;
    let inspect = |field: &Field<'_>| {
        let (guide, local) = (field::whole_guide(model, field), field.local());
        quote!(__api::Guide::inspect(&#guide, #local, __cx);)
    };
    let [name, content @ ..] = &variant.body.fields[..] else { return Some(TokenStream::new()) };
    let local = name.local();
    let key = quote_spanned!(place(name.ty.span())=> __api::Decode::key(#local));
    let of_name = inspect(name);
    let of_content = content.iter().map(inspect);
    Some(match &model.wire.tag {
        Tag::Adjacent { tag, content } => quote! {
            let __mark = __cx.mark();
            #of_name
            __cx.within_field(__mark, #tag);
            let __mark = __cx.mark();
            #(#of_content)*
            __cx.within_field(__mark, #content);
        },
        _ if name.is_decoded() => quote! {
            #of_name
            let __mark = __cx.mark();
            #(#of_content)*
            if !__cx.is_clean_since(__mark) {
                __cx.within_key(__mark, &#key);
            }
        },
        _ => quote!(#of_name #(#of_content)*),
    })
}

/// How an open variant is written; the fields are local references.
pub(super) fn write(model: &Model<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    named(model, &[variant])?;
    let [name, content @ ..] = &variant.body.fields[..] else { return Some(TokenStream::new()) };
    let (name, span) = (name.local(), place(name.ty.span()));
    let content = match content {
        [content, ..] => {
            let local = content.local();
            if is_option(content) { quote!(#local.as_ref()) } else { quote!(__api::Some(#local)) }
        }
        [] => quote!(__api::None::<&()>),
    };
    let model_name = &model.wire.serialize_name;
    Some(match &model.wire.tag {
        Tag::Adjacent { tag, content: member } => {
            quote_spanned!(span=> __api::write_open_adjacent(__serializer, #model_name, [#tag, #member], #name, #content))
        }
        _ => quote_spanned!(span=> __api::write_open(__serializer, #name, #content)),
    })
}

/// Whether the content may be absent.
fn is_option(field: &Field<'_>) -> bool {
    let syn::Type::Path(path) = field.ty else { return false };
    path.path.segments.last().is_some_and(|segment| segment.ident == "Option")
}
