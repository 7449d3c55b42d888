//! Generics of the impls: bounds are inferred per field as serde does, or given by `#[serde(bound)]`.

use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{GenericParam, Generics, Ident, Token, Type, TypeParamBound, WhereClause, WherePredicate, parse_quote};

use super::place;
use crate::model::{Data, Field, Model};
use crate::wire::{Default, WireVariant};

/// The generics of the struct for a free function, and the arguments to call it with.
pub(crate) struct FunctionGenerics {
    generics: Generics,
    /// Empty, or `::<T, N>`; lifetimes are inferred.
    pub(crate) turbofish: TokenStream,
}

impl FunctionGenerics {
    pub(crate) fn new(model: &Model<'_>) -> Self {
        let generics = without_defaults(model.generics);
        let arguments: Vec<_> = generics
            .params
            .iter()
            .filter_map(|param| match param {
                GenericParam::Type(param) => Some(&param.ident),
                GenericParam::Const(param) => Some(&param.ident),
                GenericParam::Lifetime(_) => None,
            })
            .collect();
        let turbofish = if arguments.is_empty() { quote!() } else { quote!(::<#(#arguments),*>) };
        Self { generics, turbofish }
    }

    pub(crate) fn parts(&self) -> (impl ToTokens + '_, Option<&WhereClause>) {
        let (parameters, _, predicates) = self.generics.split_for_impl();
        (parameters, predicates)
    }
}

pub(crate) fn without_defaults(generics: &Generics) -> Generics {
    let mut generics = generics.clone();
    for param in &mut generics.params {
        match param {
            GenericParam::Type(param) => param.default = None,
            GenericParam::Const(param) => param.default = None,
            GenericParam::Lifetime(_) => {}
        }
    }
    generics
}

/// The generics of the `Serialize` impl.
pub(crate) fn serialize(model: &Model<'_>) -> Generics {
    let mut generics = without_defaults(model.generics);
    for field in model.fields() {
        extend(&mut generics, field.wire.bound_serialize.clone().unwrap_or_default());
    }
    extend(&mut generics, of_variants(model, |variant| variant.bound_serialize.as_deref()));
    match &model.wire.bound_serialize {
        Some(predicates) => extend(&mut generics, predicates.clone()),
        None if model.wire.into.is_some() => {}
        None => {
            let mut inferred = written_fields(model);
            inferred.retain(|field| {
                let wire = &field.wire;
                !wire.skip_serializing && wire.serialize_with.is_none() && wire.bound_serialize.is_none()
            });
            let types: Vec<_> = inferred.iter().map(|field| field.ty).collect();
            extend(&mut generics, infer(model, &types, &parse_quote!(__serde::Serialize)));
        }
    }
    generics
}

/// The fields that are written by what their types say; a function of the user writes a variant in its own way.
fn written_fields<'a>(model: &'a Model<'_>) -> Vec<&'a Field<'a>> {
    let mut fields = Vec::new();
    match &model.data {
        Data::Struct(body) => fields.extend(&body.fields),
        Data::Enum(variants) => {
            for variant in variants.iter().filter(|variant| variant.wire.serialize_with.is_none()) {
                fields.extend(&variant.body.fields);
            }
        }
    }
    fields
}

/// The generics of the impls that read, with the lifetime `'de`.
pub(crate) fn deserialize(model: &Model<'_>) -> Generics {
    let mut generics = without_defaults(model.generics);
    for field in model.fields() {
        extend(&mut generics, field.wire.bound_deserialize.clone().unwrap_or_default());
    }
    extend(&mut generics, of_variants(model, |variant| variant.bound_deserialize.as_deref()));
    match &model.wire.bound_deserialize {
        Some(predicates) => extend(&mut generics, predicates.clone()),
        None if model.wire.from.is_some() || model.wire.try_from.is_some() => {}
        None => infer_deserialize(model, &mut generics),
    }
    if model.read_by_user.is_some() && generics.type_params().next().is_some() {
        let (ident, (_, arguments, _)) = (model.ident, model.generics.split_for_impl());
        extend(&mut generics, vec![parse_quote!(#ident #arguments: __serde::Deserialize<'de>)]);
    }
    let borrowed = model.borrowed();
    let de = if borrowed.is_empty() { parse_quote!('de) } else { parse_quote!('de: #(#borrowed)+*) };
    generics.params.insert(0, GenericParam::Lifetime(de));
    generics
}

/// The generics of impls for what can be read, checked and written.
pub(crate) fn checked(model: &Model<'_>) -> Generics {
    let mut generics = without_defaults(model.generics);
    if generics.params.is_empty() {
        own_halves(model, &mut generics);
    }
    if generics.type_params().next().is_some() {
        let predicates = &mut generics.make_where_clause().predicates;
        predicates.push(
            parse_quote!(Self: __serde::Serialize + for<'de> __serde::Deserialize<'de> + for<'de> __api::Decode<'de>),
        );
    }
    generics
}

/// A half that is the user's own: where it is not there, that is one error at the word, in a function. A bound for
/// every lifetime lets the impl be.
fn own_halves(model: &Model<'_>, generics: &mut Generics) {
    let ident = model.ident;
    if let Some(word) = &model.read_by_user {
        let bound = quote_spanned!(place(word.span())=> for<'__any> #ident: __api::ReadByUser<'__any>);
        generics.make_where_clause().predicates.push(parse_quote!(#bound));
    }
    if let Some(word) = &model.written_by_user {
        let bound = quote_spanned!(place(word.span())=> for<'__any> #ident: __api::WrittenByUser);
        generics.make_where_clause().predicates.push(parse_quote!(#bound));
    }
}

/// The bounds given on variants.
fn of_variants(model: &Model<'_>, given: fn(&WireVariant) -> Option<&[WherePredicate]>) -> Vec<WherePredicate> {
    let mut predicates = Vec::new();
    if let Data::Enum(variants) = &model.data {
        for variant in variants {
            predicates.extend_from_slice(given(&variant.wire).unwrap_or_default());
        }
    }
    predicates
}

fn infer_deserialize(model: &Model<'_>, generics: &mut Generics) {
    let (mut decoded, mut foreign, mut defaulted, mut flattened) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for field in model.fields() {
        let is_read = (field.slot.is_some() || field.is_flattened()) && !field.is_read_by_function;
        if is_read && field.wire.bound_deserialize.is_none() && field.wire.deserialize_with.is_none() {
            let types = if field.api.serde.is_some() { &mut foreign } else { &mut decoded };
            types.push(field.ty);
        }
        if matches!(field.wire.default, Default::Trait) {
            defaulted.push(field.ty);
        }
        // Of `Inner<T>` rustc knows when it can be flattened; of `T` only what is said here.
        let ty = field.ruled_type();
        if field.is_flattened() && field.is_decoded() && is_bare(model, ty) {
            flattened.push(parse_quote!(#ty: __api::Flatten<'de>));
        }
    }
    extend(generics, infer(model, &decoded, &parse_quote!(__api::Decode<'de>)));
    extend(generics, flattened);
    extend(generics, infer(model, &foreign, &parse_quote!(__serde::Deserialize<'de>)));
    extend(generics, infer(model, &defaulted, &parse_quote!(__api::Default)));
}

fn extend(generics: &mut Generics, predicates: Vec<WherePredicate>) {
    if !predicates.is_empty() {
        generics.make_where_clause().predicates.extend(predicates);
    }
}

/// The bound for each type parameter, and each type like `T::Item`, that the fields are made of.
fn infer(model: &Model<'_>, types: &[&Type], bound: &syn::Path) -> Vec<WherePredicate> {
    let mut predicates = Vec::new();
    for param in model.generics.type_params().filter(|param| !is_model(model, &param.ident)) {
        if types.iter().any(|ty| mentions(&ty.to_token_stream(), &param.ident)) {
            let ident = &param.ident;
            predicates.push(parse_quote!(#ident: #bound));
        }
    }
    for ty in types.iter().filter(|ty| is_associated(model, ty)) {
        predicates.push(parse_quote!(#ty: #bound));
    }
    predicates
}

/// Whether the user's own bounds say that a parameter is a model: then it can all that is inferred, and saying it again
/// would be ambiguous.
fn is_model(model: &Model<'_>, param: &Ident) -> bool {
    let says = |bounds: &Punctuated<TypeParamBound, Token![+]>| {
        bounds.iter().any(|bound| match bound {
            TypeParamBound::Trait(bound) => {
                bound.path.segments.last().is_some_and(|segment| segment.ident == "ApiModel")
            }
            _ => false,
        })
    };
    let in_params = model.generics.type_params().any(|other| other.ident == *param && says(&other.bounds));
    let in_clause = |clause: &WhereClause| {
        clause.predicates.iter().any(|predicate| match predicate {
            WherePredicate::Type(predicate) => {
                let ty = &predicate.bounded_ty;
                *param == quote!(#ty).to_string() && says(&predicate.bounds)
            }
            _ => false,
        })
    };
    in_params || model.generics.where_clause.as_ref().is_some_and(in_clause)
}

/// Whether a type is `T::Something` for a parameter `T`.
fn is_associated(model: &Model<'_>, ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let is_param = |ident: &Ident| model.generics.type_params().any(|param| param.ident == *ident);
    path.qself.is_none() && path.path.segments.len() > 1 && is_param(&path.path.segments[0].ident)
}

/// The types around one other, which are flattened as that is.
const AROUND: &[&str] = &["Option", "Box", "Rc", "Arc"];

/// What stands within one of them.
fn within(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    path.path.segments.last().filter(|segment| AROUND.iter().any(|known| segment.ident == known))?;
    crate::patch::argument(ty)
}

/// Whether a type is a parameter, or an `Option` of one, or a pointer to one.
fn is_bare(model: &Model<'_>, ty: &Type) -> bool {
    let text = ty.to_token_stream().to_string();
    model.generics.type_params().any(|param| param.ident == text) || within(ty).is_some_and(|ty| is_bare(model, ty))
}

/// Whether a parameter stands in a type by itself; what `PhantomData` holds needs no bound.
fn mentions(tokens: &TokenStream, param: &Ident) -> bool {
    let tokens: Vec<_> = tokens.clone().into_iter().collect();
    let mut index = 0;
    while index < tokens.len() {
        match &tokens[index] {
            TokenTree::Ident(ident) if ident == "PhantomData" => index = skip_arguments(&tokens, index + 1),
            TokenTree::Ident(ident) if ident == param && !is_in_path(&tokens, index) => return true,
            TokenTree::Group(group) if mentions(&group.stream(), param) => return true,
            _ => index += 1,
        }
    }
    false
}

/// The index behind `<..>`.
fn skip_arguments(tokens: &[TokenTree], start: usize) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(start) {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    tokens.len()
}

/// Whether `::` stands before or behind a word.
fn is_in_path(tokens: &[TokenTree], index: usize) -> bool {
    let is_colons = |first: Option<&TokenTree>| matches!(first, Some(TokenTree::Punct(punct)) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint);
    is_colons(tokens.get(index + 1)) || (index >= 2 && is_colons(tokens.get(index - 2)))
}
