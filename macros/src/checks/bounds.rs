//! Bounds as serde's derive wants them, with which no field can be read here.

use quote::{ToTokens, quote};
use syn::{TypeParamBound, WherePredicate};

use crate::messages::wire;
use crate::model::{Data, Field, Model};
use crate::rules::mentions;
use crate::sink::{Sink, tidy};

/// Says which bound reads a field, and lets nothing read those that have it, which would only say so again.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    let Some(given) = model.wire.bound_deserialize.clone() else { return };
    let generics = model.generics;
    let (all, where_clause) = (&generics.params, &generics.where_clause);
    let is_ours = |word: &str| word == "Decode" || word == "ApiModel";
    if mentions(quote!(#all #where_clause #(#given)*), &is_ours) {
        return;
    }
    let parameters: Vec<String> = generics.type_params().map(|param| param.ident.to_string()).collect();
    for predicate in &given {
        let Some(parameter) = read_by_serde(predicate).filter(|name| parameters.contains(name)) else { continue };
        let mut is_told = false;
        for field in fields(model) {
            let ty = field.ty;
            if field.is_read() && field.is_decoded() && mentions(quote!(#ty), &|word| word == parameter) {
                is_told = is_told || !field.is_read_by_function;
                field.is_read_by_function = true;
            }
        }
        if is_told {
            sink.at(predicate, wire::bound_of_serde(&parameter, &parameter));
        }
    }
}

/// The type that has the bound of serde.
fn read_by_serde(predicate: &WherePredicate) -> Option<String> {
    let WherePredicate::Type(predicate) = predicate else { return None };
    let is_of_serde = |bound: &TypeParamBound| match bound {
        TypeParamBound::Trait(bound) => bound
            .path
            .segments
            .last()
            .is_some_and(|segment| segment.ident == "Deserialize" || segment.ident == "DeserializeOwned"),
        _ => false,
    };
    predicate.bounds.iter().any(is_of_serde).then(|| tidy(predicate.bounded_ty.to_token_stream()))
}

fn fields<'m, 'a>(model: &'m mut Model<'a>) -> Vec<&'m mut Field<'a>> {
    match &mut model.data {
        Data::Struct(body) => body.fields.iter_mut().collect(),
        Data::Enum(variants) => variants.iter_mut().flat_map(|variant| &mut variant.body.fields).collect(),
    }
}
