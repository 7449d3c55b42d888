//! Lists of allowed values that are constants, or have some: rustc looks for repeated values.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Lit};

use super::proofs::{Parameters, Proof};
use crate::model::Model;
use crate::rules::{Rules, is_constant};
use crate::source;

/// Leaves the lists of the model to rustc.
pub(super) fn check(model: &mut Model<'_>) {
    let parameters = Parameters::of(model.generics);
    let mut proofs = Vec::new();
    for field in model.fields() {
        level(&field.api.rules, &parameters, &mut proofs);
    }
    model.proofs.append(&mut proofs);
}

fn level(rules: &Rules, parameters: &Parameters, proofs: &mut Vec<Proof>) {
    let lists = rules.here.iter().filter_map(|rule| rule.call()).filter(|(word, _)| word == "one_of");
    let lists = lists.filter(|(_, list)| is_known(list) && !parameters.are_in(quote!(#list)));
    proofs.extend(lists.map(|(_, list)| Proof::list(list, list.span())));
    for within in [&rules.items, &rules.keys, &rules.values].into_iter().flatten() {
        level(&within.rules, parameters, proofs);
    }
}

/// Whether a list is a constant, or is made of constants. One of literals alone was looked at when it was read.
fn is_known(list: &Expr) -> bool {
    let is_literal = |value: &Expr| matches!(value, Expr::Lit(ExprLit { lit: Lit::Str(_) | Lit::Int(_), .. }));
    match list {
        Expr::Reference(reference) => is_known(&reference.expr),
        Expr::Array(array) => {
            array.elems.iter().all(|value| is_literal(value) || is_constant(value))
                && !array.elems.iter().all(is_literal)
                && array.elems.iter().all(|value| !matches!(value, Expr::Path(_)) || is_known(value))
        }
        // rustc would speak twice of a name that is unknown.
        Expr::Path(path) => is_constant(list) && path.path.get_ident().is_none_or(source::declares),
        _ => false,
    }
}
