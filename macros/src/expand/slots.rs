//! The slots of a record: a type of its own for a struct, a tuple for a variant.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericParam, Generics};

use super::flat::Flat;
use crate::model::{Body, Data, Model};

/// What holds the slots.
pub(crate) struct Slots {
    /// The type, if it must be defined.
    pub(crate) definition: Option<TokenStream>,
    pub(crate) ty: TokenStream,
    /// The expression that makes them empty.
    pub(crate) empty: TokenStream,
}

impl Slots {
    pub(crate) fn new(model: &Model<'_>, body: &Body<'_>, generics: &Generics) -> Self {
        let flat = Flat::new(model, body);
        let constants = body.constants.iter().map(|_| quote!(()));
        let types = constants.chain(body.slots().map(|field| {
            let ty = field.ty;
            quote!(#ty)
        }));
        let (flat_types, flat_empty) = (flat.types(), flat.empty());
        let types = quote!(#(__api::Slot<#types>,)* #flat_types);
        let empty = (0..body.slot_count()).map(|_| quote!(__api::Slot::Absent));
        let empty = quote!(#(#empty,)* #flat_empty);
        match model.data {
            Data::Struct(_) => Self::of_struct(generics, &types, &empty),
            // The type that stands for a variant is private, so that these may be anything.
            Data::Enum(_) => Self { definition: None, ty: quote!((#types)), empty: quote!((#empty)) },
        }
    }

    /// A struct may have fields of private types although it is public: then these must not show in an associated type.
    fn of_struct(generics: &Generics, types: &TokenStream, empty: &TokenStream) -> Self {
        let (parameters, arguments, where_clause) = generics.split_for_impl();
        let phantoms: Vec<TokenStream> = generics
            .params
            .iter()
            .filter_map(|param| match param {
                GenericParam::Lifetime(param) => {
                    let lifetime = &param.lifetime;
                    Some(quote!(&#lifetime ()))
                }
                GenericParam::Type(param) => {
                    let ident = &param.ident;
                    Some(quote!(*const #ident))
                }
                GenericParam::Const(_) => None,
            })
            .collect();
        Self {
            definition: Some(quote! {
                pub struct __Slots #parameters (#types __api::PhantomData<(#(#phantoms,)*)>) #where_clause;
            }),
            ty: quote!(__Slots #arguments),
            empty: quote!(__Slots(#empty __api::PhantomData)),
        }
    }
}
