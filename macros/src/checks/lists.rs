//! Lists of allowed values: that one may be the value of the field, and, by rustc, that no constant stands there twice.

use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, ExprPath, Ident, Lit};

use super::examples::{Literal, items};
use super::proofs::{Parameters, Proof};
use crate::messages::rules as messages;
use crate::model::Model;
use crate::rules::{Rule, Rules, is_constant};
use crate::sink::{Sink, tidy};
use crate::source;

/// Notes lists of which no value is left, and leaves the constants to rustc.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    let parameters = Parameters::of(model.generics);
    let mut proofs = Vec::new();
    for field in model.fields() {
        level(&field.api.rules, &parameters, &mut proofs, sink);
    }
    model.proofs.append(&mut proofs);
}

fn level(rules: &Rules, parameters: &Parameters, proofs: &mut Vec<Proof>, sink: &mut Sink) {
    let lists = rules.here.iter().filter_map(|rule| rule.call()).filter(|(word, _)| word == "one_of");
    for (_, list) in lists {
        refused(list, rules, sink);
        if is_known(list) && !parameters.are_in(quote!(#list)) {
            proofs.push(Proof::list(list, list.span()));
        }
    }
    for within in rules.levels_within() {
        level(&within.rules, parameters, proofs, sink);
    }
}

/// Notes a list of literals each of which breaks another rule beside it.
fn refused(list: &Expr, rules: &Rules, sink: &mut Sink) {
    let values = items(list);
    let broken_by = |value: &Expr| {
        let literal = Literal::of(value)?;
        rules.here.iter().find(|rule| literal.breaks(rule))
    };
    let broken: Option<Vec<&Rule>> = values.iter().map(broken_by).collect();
    if let Some(rule) = broken.as_ref().and_then(|rules| rules.first()) {
        sink.at(list, messages::values_refused(tidy(&values[0]), rule.text()));
    }
}

/// Whether a list is a constant, or is made of constants. One of literals alone was looked at when it was read.
fn is_known(list: &Expr) -> bool {
    let is_literal =
        |value: &Expr| matches!(value, Expr::Lit(ExprLit { lit: Lit::Str(_) | Lit::Int(_) | Lit::Char(_), .. }));
    match list {
        Expr::Reference(reference) => is_known(&reference.expr),
        Expr::Array(array) => {
            array.elems.iter().all(|value| is_literal(value) || is_constant(value))
                && !array.elems.iter().all(is_literal)
                && array.elems.iter().all(|value| !matches!(value, Expr::Path(_)) || is_known(value))
        }
        // rustc would speak twice of a name that is unknown, or of values that no rule takes.
        Expr::Path(path) => is_constant(list) && path.path.get_ident().map_or_else(|| !is_variant(path), is_declared),
        _ => false,
    }
}

/// Whether a constant of this name is seen, and its type may be one of a list of values.
fn is_declared(name: &Ident) -> bool {
    let is_known = |word: &str| word.is_empty() || word == "static" || OF_LISTS.contains(&word);
    let of_known = |ty: String| {
        let element = ty.split(';').next().unwrap_or_default();
        element.split(|char: char| !char.is_alphanumeric() && char != '_').all(is_known)
    };
    source::declares_constant(name) && source::type_of_constant(name).is_none_or(of_known)
}

/// The types that lists of values in code have.
const OF_LISTS: &[&str] = &[
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "str", "u8", "u16", "u32", "u64", "u128",
    "usize",
];

/// Whether a path leads to a variant of an enum: one of a short name looks like a constant.
fn is_variant(path: &ExprPath) -> bool {
    let of = path.path.segments.iter().rev().nth(1);
    of.is_some_and(|segment| source::declares_enum(&segment.ident))
}
