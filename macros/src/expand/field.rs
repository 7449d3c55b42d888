//! What an expansion says of one field: its rules as functions, and the guide that reads what lies within.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{GenericParam, Ident};

use super::bounds::FunctionGenerics;
use super::place;
use crate::model::{Field, Model};
use crate::rules::{Rules, Within};

/// The functions that call the rules of all fields, and the types behind `#[serde(deserialize_with)]`.
pub(crate) fn functions(model: &Model<'_>) -> TokenStream {
    let generics = FunctionGenerics::new(model);
    let krate = &model.krate;
    let krate = quote!(#krate);
    let mut functions = TokenStream::new();
    for field in model.fields() {
        let level = Level { generics: &generics, krate: &krate };
        let ty = field.ty;
        level.functions(&field.api.rules, &field.name("rules"), &quote!(#ty), &mut functions);
        functions.extend(super::decode::with_type(model, field));
        if field.slot.is_some() {
            functions.extend(guide_function(model, field));
        }
    }
    functions
}

/// What the functions of all levels share.
struct Level<'a> {
    generics: &'a FunctionGenerics,
    krate: &'a TokenStream,
}

impl Level<'_> {
    /// The function of one level, which calls its rules, and those of the levels within.
    fn functions(&self, rules: &Rules, name: &Ident, ty: &TokenStream, functions: &mut TokenStream) {
        if !rules.here.is_empty() {
            functions.extend(self.function(rules, name, ty));
        }
        let levels =
            [("items", "Item", &rules.items), ("keys", "Key", &rules.keys), ("values", "Value", &rules.values)];
        for (suffix, alias, within) in levels {
            let Some(within) = within else { continue };
            let alias = Ident::new(alias, within.word.span());
            let ty = respan(quote!(__api::#alias<#ty>), within.word.span());
            self.functions(&within.rules, &format_ident!("{name}_{suffix}"), &ty, functions);
        }
    }

    fn function(&self, rules: &Rules, name: &Ident, ty: &TokenStream) -> TokenStream {
        let (parameters, predicates) = self.generics.parts();
        let krate = self.krate;
        // The arguments of rules see neither `value` nor `cx`: those are the macro's own.
        let cx = Ident::new("cx", Span::mixed_site());
        let calls = rules.here.iter().map(|rule| {
            let (call, span) = (rule.expand(krate), rule.span());
            let value = Ident::new("value", Span::mixed_site().located_at(span));
            // The rule has the user's own span, so that an error about it does not speak of the derive.
            let rule = quote_spanned!(span=> &#call);
            quote_spanned!(place(span)=> __api::apply(#value, #rule, #cx);)
        });
        // Everything about the type of the value is said at the type, so that rustc sees one error, not several.
        let seen = quote_spanned!(place(ty.span())=> __api::Seen<'_, #ty>);
        let value_at_type = Ident::new("value", Span::mixed_site().located_at(ty.span()));
        let body = quote_spanned! {place(ty.span())=> {
            #[allow(unused_imports)]
            use #krate::rules::RuleExt as _;
            #(#calls)*
        }};
        quote!(fn #name #parameters (#value_at_type: #seen, #cx: &mut __api::Context) #predicates #body)
    }
}

/// The function that calls the rules of a field, or one that does nothing.
pub(crate) fn rules(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let turbofish = FunctionGenerics::new(model).turbofish;
    if field.api.rules.here.is_empty() {
        return quote!(__api::no_rules);
    }
    let name = field.name("rules");
    quote!(#name #turbofish)
}

/// The guide that reads a field and what lies within, without the rules of the field itself.
pub(crate) fn guide(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let (name, turbofish) = (field.name("guide"), FunctionGenerics::new(model).turbofish);
    quote!(#name #turbofish())
}

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
    let (name, ty, guide) = (field.name("guide"), field.ty, guide_value(model, field));
    let promise = quote!(impl __api::Guide<'de, #ty> + use<#(#captured),*>);
    let promise = respan_ends(promise, &ty.to_token_stream());
    quote! {
        fn #name #parameters () -> #promise #predicates {
            #guide
        }
    }
}

fn guide_value(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
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
    let turbofish = FunctionGenerics::new(model).turbofish;
    let name = field.name("rules");
    within(&field.api.rules, &name, &turbofish, &field.ty.to_token_stream(), field.ty.span())
}

/// The guide with the rules of the field itself, for newtypes.
pub(crate) fn whole_guide(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let inner = guide(model, field);
    if field.api.rules.here.is_empty() {
        return inner;
    }
    let rules = rules(model, field);
    quote!(__api::Checked { inner: #inner, rules: #rules })
}

/// The guide for the rules within a type, which stands at `span`.
fn within(rules: &Rules, name: &Ident, turbofish: &TokenStream, ty: &TokenStream, span: Span) -> TokenStream {
    let level = |within: &Option<Within>, suffix: &str, ty: &TokenStream| match within {
        None => quote_spanned!(place(span)=> __api::Plain),
        Some(level) => {
            let name = format_ident!("{name}_{suffix}");
            let inner = self::within(&level.rules, &name, turbofish, ty, level.word.span());
            if level.rules.here.is_empty() {
                inner
            } else {
                quote_spanned!(place(level.word.span())=> __api::Checked { inner: #inner, rules: #name #turbofish })
            }
        }
    };
    let at = |word: &Ident, alias: &TokenStream| respan(quote!(__api::#alias<#ty>), word.span());
    if let Some(items) = &rules.items {
        let item = at(&items.word, &quote!(Item));
        let inner = level(&rules.items, "items", &item);
        return quote_spanned!(place(items.word.span())=> __api::item_rules::<#item, _>(#inner));
    }
    if let Some(entries) = rules.keys.as_ref().or(rules.values.as_ref()) {
        let word = &entries.word;
        let (key, value) = (at(word, &quote!(Key)), at(word, &quote!(Value)));
        let (keys, values) = (level(&rules.keys, "keys", &key), level(&rules.values, "values", &value));
        return quote_spanned!(place(word.span())=> __api::entry_rules::<(#key, #value), _, _>(#keys, #values));
    }
    quote_spanned!(place(span)=> __api::Plain)
}

/// The tokens at the place of one word, wherever they came from: errors about them show there.
fn respan(tokens: TokenStream, span: Span) -> TokenStream {
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
