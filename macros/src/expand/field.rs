//! What an expansion says of one field: its rules as functions, and the guide that reads what lies within.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{GenericArgument, GenericParam, Ident, PathArguments, Type, TypePath};

use super::bounds::FunctionGenerics;
use super::{crate_in_block, place, without_self};
use crate::model::{Field, Model};
use crate::rules::{Rules, Within};

/// The functions of all fields: those that call rules, those that make guides, and the types behind
/// `#[serde(deserialize_with)]`.
pub(crate) fn functions(model: &Model<'_>) -> TokenStream {
    let mut functions = TokenStream::new();
    for field in model.fields() {
        if !field.api.rules.here.is_empty() {
            functions.extend(rules_function(model, field));
        }
        functions.extend(nullability_function(model, field));
        functions.extend(super::decode::with_type(model, field));
        if field.is_read() && !is_surely_plain(field) {
            functions.extend(guide_function(model, field));
        }
    }
    functions
}

/// The function that calls the rules of a field, where it is read and where it is checked.
fn rules_function(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let generics = FunctionGenerics::new(model);
    let (parameters, predicates) = generics.parts();
    let (name, ty) = (field.name("rules"), field.ruled_type());
    let RuleCalls { value, cx, calls } = RuleCalls::new(model, &field.api.rules, field.ty.span());
    let calls = without_self(calls, model);
    quote! {
        #[inline]
        fn #name #parameters (#value: __api::Seen<'_, #ty>, #cx: &mut __api::Context) #predicates { #calls }
    }
}

/// Rules with a mistake, as code that no compiler reads: editors complete and explain what is half typed.
pub(crate) fn for_editors(model: &Model<'_>) -> Option<TokenStream> {
    let krate = crate_in_block(&model.krate);
    let mut rules = Vec::new();
    for field in model.fields() {
        for rule in field.api.rules.all_mistaken() {
            rules.push(without_self(rule.expand(&krate), model));
        }
    }
    (!rules.is_empty()).then(|| {
        quote! {
            #[allow(unexpected_cfgs)]
            const _: () = {
                #[cfg(rust_analyzer)]
                fn __half_typed() {
                    #(let _ = #rules;)*
                }
            };
        }
    })
}

/// The calls of the rules of one level, and the names that they use for the value and the context.
struct RuleCalls {
    value: Ident,
    cx: Ident,
    calls: TokenStream,
}

impl RuleCalls {
    fn new(model: &Model<'_>, rules: &Rules, place_of_value: Span) -> Self {
        let krate = crate_in_block(&model.krate);
        // The arguments of rules see neither `value` nor `cx`: those are the macro's own.
        let (mixed, cx) = (Span::mixed_site(), Ident::new("cx", Span::mixed_site()));
        let calls = rules.here.iter().map(|rule| {
            let (call, span, rule_is_proved) = (rule.expand(&krate), rule.span(), rule.is_proved);
            let value = Ident::new("value", mixed.located_at(span));
            // The rule has the user's own span, so that an error about it does not speak of the derive.
            let rule = quote_spanned!(span=> &#call);
            let apply = quote_spanned!(place(span)=> __api::apply(#value, #rule, #cx););
            // A bound that the type does not hold is an error of the constant that compares them.
            let allow = rule_is_proved.then(|| quote!(#[allow(overflowing_literals)]));
            quote!(#allow #apply)
        });
        let calls = quote! {
            #[allow(unused_imports)]
            use #krate::rules::RuleExt as _;
            #(#calls)*
        };
        Self { value: Ident::new("value", mixed.located_at(place_of_value)), cx, calls }
    }
}

/// The function that calls the rules of a field, or one that does nothing.
pub(crate) fn rules(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let turbofish = FunctionGenerics::new(model).turbofish;
    if field.api.rules.here.is_empty() {
        return quote!(__api::no_rules);
    }
    let name = field.name("rules");
    if field.api.given {
        return quote!(|seen, cx| __api::check_given(seen, cx, #name #turbofish));
    }
    quote!(#name #turbofish)
}

/// How the field says that it is nothing, for `required`, `non_null` and `omit_none`.
pub(crate) fn nullability(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let (name, turbofish) = (field.name("nullability"), FunctionGenerics::new(model).turbofish);
    quote!(#name #turbofish())
}

/// The function that gives it. Here alone the type must have it, so that a type without is one error.
fn nullability_function(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let api = &field.api;
    let word = api.required.as_ref().or(api.non_null.as_ref()).or(api.omit_none.as_ref())?;
    let generics = FunctionGenerics::new(model);
    let (parameters, predicates) = generics.parts();
    let (name, ty) = (field.name("nullability"), field.ty);
    let of = format_ident!("{word}_nullability", span = word.span());
    let of = quote_spanned!(place(word.span())=> __api::#of());
    Some(quote!(#[inline] fn #name #parameters() -> __api::Nullability<#ty> #predicates { #of }))
}

/// The guide that reads a field and what lies within, without the rules of the field itself.
pub(crate) fn guide(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    if is_surely_plain(field) {
        return quote_spanned!(place(field.ty.span())=> __api::Plain);
    }
    let (name, turbofish) = (field.name("guide"), FunctionGenerics::new(model).turbofish);
    if !field.api.given || field.normalizes_nullable() {
        return quote!(#name #turbofish());
    }
    let reads_option = field.is_nullable_given() && field.wire.deserialize_with.is_some();
    let given = if reads_option { quote!(GivenOption) } else { quote!(Given) };
    quote!(__api::#given(#name #turbofish()))
}

/// Whether a field is read as its type says, which is one that can be: then a function would promise nothing new, and
/// most fields are of that kind.
fn is_surely_plain(field: &Field<'_>) -> bool {
    field.is_decoded()
        && !field.is_read_by_function
        && !field.api.given
        && !field.wire.borrowed_cow
        && field.api.rules.innermost().is_none()
        && is_surely_read(field.ty)
}

/// Text, numbers, and options and lists of them.
fn is_surely_read(ty: &Type) -> bool {
    let Type::Path(TypePath { qself: None, path, .. }) = ty else { return false };
    let Some(word) = path.segments.last().filter(|_| path.segments.len() == 1 && path.leading_colon.is_none()) else {
        return false;
    };
    match &word.arguments {
        PathArguments::None => READ.iter().any(|known| word.ident == known),
        PathArguments::AngleBracketed(arguments) => {
            let is_read =
                |argument: &GenericArgument| matches!(argument, GenericArgument::Type(ty) if is_surely_read(ty));
            (word.ident == "Option" || word.ident == "Vec") && arguments.args.iter().all(is_read)
        }
        PathArguments::Parenthesized(_) => false,
    }
}

const READ: &[&str] = &["String", "bool", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "usize"];

/// The function that makes the guide of a field. What it promises is checked here alone: a type that cannot be read
/// is one error, although the field is read, missed and checked in several places.
fn guide_function(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let generics = super::bounds::deserialize(model);
    let (parameters, _, predicates) = generics.split_for_impl();
    let captured = generics.params.iter().map(|param| match param {
        GenericParam::Lifetime(param) => param.lifetime.to_token_stream(),
        GenericParam::Type(param) => param.ident.to_token_stream(),
        GenericParam::Const(param) => param.ident.to_token_stream(),
    });
    let (name, ty) = (field.name("guide"), field.read_type());
    let guide = without_self(guide_value(model, field), model);
    let promise = quote!(impl __api::Guide<'de, #ty> + use<#(#captured),*>);
    // With rules for what lies within, it is their word that does not fit the type.
    let promise = match field.api.rules.innermost() {
        Some(within) => respan_ends(promise, &within.word.to_token_stream()),
        None => respan_ends(promise, &ty.to_token_stream()),
    };
    quote! {
        #[inline]
        fn #name #parameters () -> #promise #predicates {
            #guide
        }
    }
}

fn guide_value(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    if field.is_read_by_function {
        return quote!(__api::Unread);
    }
    if let Some(word) = &field.api.serde {
        return quote_spanned!(place(word.span())=> __api::Serde);
    }
    if field.wire.deserialize_with.is_some() {
        let with = field.name("With");
        let ident = model.ident;
        let (_, arguments, _) = model.generics.split_for_impl();
        return quote!(__api::SerdeWith(|with: #with<#ident #arguments, _>| with.value));
    }
    if field.wire.borrowed_cow {
        return quote!(__api::BorrowedCow);
    }
    if field.is_flattened() && field.api.rules.innermost().is_none() && !field.normalizes_within() {
        let ty = field.ruled_type();
        return quote_spanned! {place(field.ty.span())=>
            #[allow(unused_imports)]
            use __api::{FlatModel as _, NoFlatModel as _};
            (&__api::FlatProbe::<#ty>::new()).flat_guide()
        };
    }
    let guide = guide_within(model, &field.api.rules, field.ty.span());
    if !field.normalizes_within() {
        return guide;
    }
    let change = normalize(field, quote!(value));
    let of = if field.normalizes_nullable() { quote!(GivenNormalized) } else { quote!(NormalizedWithin) };
    quote!(__api::#of { inner: #guide, change: |value| #change })
}

/// The guide with all that is said of the field itself, for newtypes.
pub(crate) fn whole_guide(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let mut guide = guide(model, field);
    if !field.api.normalize.is_empty() && !field.normalizes_within() {
        let change = normalize(field, quote!(value));
        guide = quote!(__api::Normalized { inner: #guide, change: |value| #change });
    }
    if !field.api.rules.here.is_empty() {
        let rules = rules(model, field);
        guide = quote!(__api::Checked { inner: #guide, rules: #rules });
    }
    if field.api.secret.is_some() { quote!(__api::Secret(#guide)) } else { guide }
}

/// The functions that normalise a field, as its type has it.
pub(crate) fn field_normalizers(field: &Field<'_>) -> Vec<TokenStream> {
    let change = if field.is_nullable_given() { quote!(change_nullable) } else { quote!(change_given) };
    let of_given = |function: TokenStream| quote!(|value| __api::#change(value, #function));
    normalizers(field).map(|function| if field.api.given { of_given(function) } else { function }).collect()
}

/// The functions that normalise a value; ours by their word, any other path is the user's own.
pub(crate) fn normalizers(field: &Field<'_>) -> impl Iterator<Item = TokenStream> {
    field.api.normalize.iter().map(|path| match path.get_ident() {
        Some(word) if NORMALIZERS.contains(&word.to_string().as_str()) => {
            quote_spanned!(place(word.span())=> __api::#word)
        }
        _ => quote!(#path),
    })
}

/// A value normalised.
pub(crate) fn normalize(field: &Field<'_>, value: TokenStream) -> TokenStream {
    normalizers(field)
        .zip(&field.api.normalize)
        .fold(value, |value, (function, path)| quote_spanned!(place(path.span())=> #function(#value)))
}

/// The normalizers of `core`.
const NORMALIZERS: &[&str] = &["empty_as_none", "lowercase", "trim", "uppercase"];

/// The guide for what lies within a type, which shows at `span`.
fn guide_within(model: &Model<'_>, rules: &Rules, span: Span) -> TokenStream {
    if let Some(items) = &rules.items {
        let word = items.word.span();
        let inner = guide_of_level(model, Some(items), word);
        return quote_spanned!(place(word)=> __api::item_rules(#inner));
    }
    if let Some(entries) = rules.keys.as_ref().or(rules.values.as_ref()) {
        let word = entries.word.span();
        let keys = guide_of_level(model, rules.keys.as_ref(), word);
        let values = guide_of_level(model, rules.values.as_ref(), word);
        return quote_spanned!(place(word)=> __api::entry_rules(#keys, #values));
    }
    quote_spanned!(place(span)=> __api::Plain)
}

/// The guide for the values of one level, with their rules if there are some. They stand in a closure, not in a
/// function, and none of its types is named: what the function promises is the one place where a type that has no such
/// level is told.
fn guide_of_level(model: &Model<'_>, within: Option<&Within>, word: Span) -> TokenStream {
    let span = place(word);
    let Some(Within { rules, .. }) = within else { return quote_spanned!(span=> __api::Plain) };
    let inner = guide_within(model, rules, word);
    if rules.here.is_empty() {
        return inner;
    }
    let RuleCalls { value, cx, calls } = RuleCalls::new(model, rules, word);
    let rules = quote_spanned!(span=> |#value: __api::Seen<'_, _>, #cx: &mut __api::Context| { #calls });
    quote_spanned!(span=> __api::Checked { inner: #inner, rules: #rules })
}

/// The tokens at the place of a type: rustc underlines from the first token to the last.
fn respan_ends(tokens: TokenStream, ty: &TokenStream) -> TokenStream {
    let spans: Vec<Span> = ty.clone().into_iter().map(|token| token.span()).collect();
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return tokens };
    let count = tokens.clone().into_iter().count();
    let place = |(index, mut token): (usize, TokenTree)| {
        let end = if index == 0 { Some(first) } else { (index + 1 == count).then_some(last) };
        if let Some(end) = end {
            token.set_span(token.span().located_at(*end));
        }
        token
    };
    tokens.into_iter().enumerate().map(place).collect()
}
