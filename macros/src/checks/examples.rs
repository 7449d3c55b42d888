//! Examples that are no value of their field, as far as a literal can be judged without running a rule, and under
//! `#[api(test_examples)]` defaults as well. What cannot be judged here is tried by the test.

mod defaults;
mod plain;

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, GenericArgument, Lit, PathArguments, Token, Type};

use super::intervals::limits;
use crate::messages::{Message, examples as messages};
use crate::model::{Field, Model};
use crate::rules::{Number, Rule, Rules, is_constant, number};
use crate::sink::{Sink, tidy};

/// Names of types that hold one value, which stands for them in JSON.
const WRAPPERS: &[&str] = &["Arc", "Box", "Cow", "Option", "Patch", "Rc"];

/// Types of text.
const TEXTS: &[&str] = &["String", "str"];

/// What a literal is.
pub(super) enum Literal {
    Text(String),
    Number(Number),
    Bool,
    /// A list or a map with nothing in it.
    Empty,
}

/// Notes the literals that are of another type than the field, or break its rules, and leaves them out.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    for body in model.bodies_mut() {
        // What a function of the user reads may be of any type.
        let fields = body.fields.iter_mut();
        for field in fields.filter(|field| field.slot.is_some() && field.wire.deserialize_with.is_none()) {
            let mut examples = std::mem::take(&mut field.api.examples);
            examples.retain(|example| is_example(field, example, sink));
            field.api.examples = examples;
        }
    }
    defaults::check(model, sink);
    if let Some(word) = model.test_examples.as_ref().filter(|_| model.generics.type_params().next().is_some()) {
        sink.at(word, messages::generic_model());
    }
}

/// Whether nothing is seen to be wrong with an example, but for items that break a rule.
fn is_example(field: &Field<'_>, example: &Expr, sink: &mut Sink) -> bool {
    let message = match Literal::of(example) {
        Some(literal) => judge(field, example, &literal),
        None if matches!(example, Expr::Path(path) if path.path.is_ident("None")) => Some(messages::none()),
        None if is_word_for_text(example, field.ty) => {
            let instead = format!("\"{}\"", tidy(example));
            Some(messages::of_another_type(tidy(example), tidy(field.ty), instead))
        }
        None if field.api.normalize.is_empty() => {
            check_items(&field.api.rules, example, sink);
            None
        }
        None => None,
    };
    let Some(message) = message else { return true };
    sink.at(example, message);
    false
}

/// A word that lacks its quotes: no name of a constant, which a text may be.
fn is_word_for_text(example: &Expr, ty: &Type) -> bool {
    let Expr::Path(path) = example else { return false };
    path.path.get_ident().is_some()
        && !is_constant(example)
        && innermost(ty).is_some_and(|ty| TEXTS.contains(&ty.as_str()))
}

fn judge(field: &Field<'_>, example: &Expr, literal: &Literal) -> Option<Message> {
    if let Some(instead) = innermost(field.ty).and_then(|ty| literal.is_no(&ty)) {
        return Some(messages::of_another_type(tidy(example), tidy(field.ty), instead));
    }
    // What is normalised first may be anything before.
    let rules = field.api.rules.here.iter().filter(|_| field.api.normalize.is_empty());
    let broken = rules.into_iter().find(|rule| literal.breaks(rule))?;
    Some(messages::breaks(tidy(example), broken.text()))
}

/// The literals of a list, by the rules for its items.
fn check_items(rules: &Rules, example: &Expr, sink: &mut Sink) {
    let Some(within) = &rules.items else { return };
    for item in items(example) {
        let Some(literal) = Literal::of(&item) else {
            check_items(&within.rules, &item, sink);
            continue;
        };
        if let Some(broken) = within.rules.here.iter().find(|rule| literal.breaks(rule)) {
            sink.at(&item, messages::item_breaks(tidy(&item), broken.text(), &within.word));
        }
    }
}

/// The items of `[..]`, `&[..]` and `vec![..]`.
pub(super) fn items(list: &Expr) -> Vec<Expr> {
    match list {
        Expr::Array(array) => array.elems.iter().cloned().collect(),
        Expr::Reference(reference) => items(&reference.expr),
        Expr::Macro(call) if call.mac.path.is_ident("vec") => {
            let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
            parser.parse2(call.mac.tokens.clone()).map(|items| items.into_iter().collect()).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The name of the type that is written, behind `Option`, `Box` and the like.
fn innermost(ty: &Type) -> Option<String> {
    match ty {
        Type::Reference(reference) => innermost(&reference.elem),
        Type::Path(path) => {
            let segment = path.path.segments.last()?;
            let name = segment.ident.to_string();
            match &segment.arguments {
                PathArguments::AngleBracketed(arguments) if WRAPPERS.contains(&name.as_str()) => {
                    arguments.args.iter().find_map(|argument| match argument {
                        GenericArgument::Type(ty) => innermost(ty),
                        _ => None,
                    })
                }
                PathArguments::None => Some(name),
                _ => None,
            }
        }
        _ => None,
    }
}

impl Literal {
    pub(super) fn of(expr: &Expr) -> Option<Self> {
        match expr {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(Self::Text(text.value())),
            Expr::Lit(ExprLit { lit: Lit::Bool(_), .. }) => Some(Self::Bool),
            expr => number(expr).map(Self::Number),
        }
    }

    /// A literal of the right kind, if this one is no value of the type.
    fn is_no(&self, ty: &str) -> Option<&'static str> {
        let is_whole = ["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];
        let fits = match (ty, self) {
            ("String" | "str", Self::Text(_)) | ("bool", Self::Bool) | ("f32" | "f64", Self::Number(_)) => true,
            (ty, Self::Number(Number::Whole(value))) if is_whole.contains(&ty) => {
                limits(ty).is_none_or(|(min, max)| (min..=max).contains(value))
            }
            _ => false,
        };
        let instead = match ty {
            "String" | "str" => "\"text\"",
            "bool" => "true",
            "f32" | "f64" => "0.5",
            ty if is_whole.contains(&ty) => "5",
            _ => return None,
        };
        (!fits).then_some(instead)
    }

    pub(super) fn breaks(&self, rule: &Rule) -> bool {
        if let Some(interval) = rule.interval() {
            let value = match (self, interval.word) {
                (Self::Text(text), "length") => Number::Whole(count(text.chars().count())),
                (Self::Text(text), "bytes") => Number::Whole(count(text.len())),
                (Self::Empty, "length") => Number::Whole(0),
                (Self::Number(number), "range") => *number,
                _ => return false,
            };
            let below = interval.lowest().and_then(|(_, low)| low).is_some_and(|low| low.is_empty_until(value, true));
            let high = interval.high.and_then(number);
            return below || high.is_some_and(|high| value.is_empty_until(high, interval.is_closed));
        }
        let Some((word, argument)) = rule.call() else {
            let word = rule.bare_word();
            return matches!((self, word), (Self::Text(text), Some(word)) if plain::breaks(text, &word.to_string()));
        };
        match (self, word.as_str(), argument) {
            (Self::Text(text), "starts_with", Expr::Lit(ExprLit { lit: Lit::Str(part), .. })) => {
                !text.starts_with(&part.value())
            }
            (Self::Text(text), "ends_with", Expr::Lit(ExprLit { lit: Lit::Str(part), .. })) => {
                !text.ends_with(&part.value())
            }
            (Self::Text(text), "contains", Expr::Lit(ExprLit { lit: Lit::Str(part), .. })) => {
                !text.contains(&part.value())
            }
            (_, "one_of", Expr::Array(list)) => {
                let literals: Option<Vec<Self>> = list.elems.iter().map(Self::of).collect();
                literals.is_some_and(|literals| !literals.iter().any(|literal| self.is_same(literal)))
            }
            _ => false,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(text), Self::Text(other)) => text == other,
            (Self::Number(number), Self::Number(other)) => number == other,
            _ => false,
        }
    }
}

fn count(count: usize) -> i128 {
    i128::try_from(count).unwrap_or(i128::MAX)
}
