//! Bounds that no value meets: seen here where they are literals, left to rustc as a constant where they are constants.

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Lit, Type};

use super::proofs::{Parameters, Proof};
use crate::messages::{Message, rules as messages};
use crate::model::{Body, Data, Field, Model};
use crate::rules::{Interval, Number, Rule, Rules, has_suffix, is_constant, mentions, number};
use crate::sink::{Sink, tidy};

/// The least and the most of the types of whole numbers; `usize` and `isize` are different on each target.
const WHOLE: &[(&str, i128, i128)] = &[
    ("i8", i8::MIN as i128, i8::MAX as i128),
    ("i16", i16::MIN as i128, i16::MAX as i128),
    ("i32", i32::MIN as i128, i32::MAX as i128),
    ("i64", i64::MIN as i128, i64::MAX as i128),
    ("u8", 0, u8::MAX as i128),
    ("u16", 0, u16::MAX as i128),
    ("u32", 0, u32::MAX as i128),
    ("u64", 0, u64::MAX as i128),
];

const REAL: &[&str] = &["f32", "f64"];

/// Notes bounds that contradict each other or the type, and what rustc must prove of the others.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    let parameters = Parameters::of(model.generics);
    let mut checker = Checker { parameters, is_real: false, proofs: Vec::new(), sink };
    match &mut model.data {
        Data::Struct(body) => checker.body(body),
        Data::Enum(variants) => variants.iter_mut().for_each(|variant| checker.body(&mut variant.body)),
    }
    let proofs = checker.proofs;
    model.proofs.extend(proofs);
}

struct Checker<'c> {
    parameters: Parameters,
    /// Whether the numbers of the field have a fraction.
    is_real: bool,
    proofs: Vec<Proof>,
    sink: &'c mut Sink,
}

impl Checker<'_> {
    fn body(&mut self, body: &mut Body<'_>) {
        for Field { ty, api, .. } in &mut body.fields {
            self.level(&mut api.rules, ty);
        }
    }

    /// The rules of a field, or of what lies within.
    fn level(&mut self, rules: &mut Rules, ty: &Type) {
        let sink = &mut *self.sink;
        // Without the rule, rustc does not say again that the bound is no value of the type.
        rules.here.retain(|rule| {
            match outside(rule, ty).or_else(|| whole_of_real(rule, ty)).or_else(|| real_of_whole(rule, ty)) {
                Some((bound, message)) => {
                    sink.push(message.at(bound));
                    false
                }
                None => true,
            }
        });
        self.within_alias(rules, ty);
        let intervals: Vec<Interval<'_>> = rules.here.iter().filter_map(Rule::interval).collect();
        let is_real = mentions(quote!(#ty), &|word| REAL.contains(&word));
        let is_number = is_real || mentions(quote!(#ty), &|word| is_whole(word));
        for (index, interval) in intervals.iter().enumerate() {
            let is_primitive = interval.word != "range" || is_number;
            self.is_real = is_real && interval.word == "range";
            if is_primitive {
                self.alone(interval);
            }
            let earlier = intervals[..index].iter().filter(|other| is_primitive && other.compares_with(interval));
            earlier.for_each(|other| self.pair(other, interval));
        }
        for within in [&mut rules.items, &mut rules.keys, &mut rules.values].into_iter().flatten() {
            self.level(&mut within.rules, ty);
        }
    }

    /// Bounds of a type that is not spelled as a number, which may be another name of one: rustc knows.
    fn within_alias(&mut self, rules: &mut Rules, ty: &Type) {
        let is_spelled = mentions(quote!(#ty), &|word| REAL.contains(&word) || is_whole(word) || word == "u128");
        if is_spelled || self.parameters.are_in(quote!(#ty)) {
            return;
        }
        for rule in &mut rules.here {
            let Some(interval) = rule.interval().filter(|interval| interval.word == "range") else { continue };
            let mut whole = interval.bounds();
            whole.retain(|bound| matches!(number(bound), Some(Number::Whole(_))) && !has_suffix(bound));
            for bound in &whole {
                let limits = quote!(__api::LimitsOf::<#ty>);
                let bound_number = quote!(((#bound) as ::core::primitive::i128));
                // Of a number below zero in a type that has none, rustc says so itself.
                let condition = if number(bound) < Some(Number::Whole(0)) {
                    quote!((#limits::MIN == 0 || #limits::MIN <= #bound_number))
                } else {
                    quote!((#bound_number <= #limits::MAX))
                };
                let message = messages::bound_outside_alias(tidy(bound), tidy(ty));
                self.proofs.push(Proof::condition(&condition, &message, bound.span()));
            }
            rule.is_proved = !whole.is_empty();
        }
    }

    /// A range between constants; that between literals was looked at when it was read.
    fn alone(&mut self, interval: &Interval<'_>) {
        let (Some(low), Some(high), true) = (interval.low, interval.high, interval.is_range) else { return };
        let both_literals = number(low).is_some() && number(high).is_some();
        if both_literals || !self.can_evaluate(&[low, high]) {
            return;
        }
        let (start, end, dots) = (tidy(low), tidy(high), if interval.is_closed { "..=" } else { ".." });
        let message = messages::empty_constant_range(&interval.text, format!("{}({end}{dots}{start})", interval.word));
        let condition = self.ordered(&quote!(#low), &quote!(#high), interval.is_closed);
        self.proofs.push(Proof::condition(&condition, &message, interval.span));
    }

    /// Two rules that no value meets both.
    fn pair(&mut self, first: &Interval<'_>, second: &Interval<'_>) {
        for (low, high) in [(first, second), (second, first)] {
            let (Some((least, least_number)), Some(most)) = (low.lowest(), high.high) else { continue };
            let message = || messages::rules_exclude(&second.text, &first.text);
            if let (Some(least), Some(most)) = (least_number, number(most)) {
                if least.is_empty_until(most, high.is_closed) {
                    self.sink.push(message().at_span(second.span));
                    return;
                }
            } else if low.low.is_none_or(|low| self.can_evaluate(&[low])) && self.can_evaluate(&[most]) {
                let condition = self.ordered(&least, &quote!(#most), high.is_closed);
                self.proofs.push(Proof::condition(&condition, &message(), second.span));
            }
        }
    }

    /// A lower bound is below an upper one. Both become one type, so that constants of different types are one error,
    /// that of the rule itself.
    fn ordered(&self, low: &TokenStream, high: &TokenStream, is_closed: bool) -> TokenStream {
        let ty = if self.is_real { quote!(::core::primitive::f64) } else { quote!(::core::primitive::i128) };
        let operator = if is_closed { quote!(<=) } else { quote!(<) };
        quote!((((#low) as #ty) #operator ((#high) as #ty)))
    }

    fn can_evaluate(&self, bounds: &[&Expr]) -> bool {
        bounds.iter().all(|bound| {
            is_constant(bound) && !self.parameters.are_in(quote!(#bound)) && self.parameters.tell_apart(bound)
        })
    }
}

impl Interval<'_> {
    /// A text has at least as many bytes as it has characters, so a length that is not zero is one of bytes too.
    fn compares_with(&self, other: &Self) -> bool {
        self.word == other.word || (self.from_one && other.word == "bytes") || (other.from_one && self.word == "bytes")
    }
}

/// The least and the most of the type of whole numbers with this name.
pub(super) fn limits(name: &str) -> Option<(i128, i128)> {
    WHOLE.iter().find(|(word, ..)| *word == name).map(|(_, min, max)| (*min, *max))
}

/// Whether a type of whole numbers has this name; those of `u128` do not all fit in an `i128`.
fn is_whole(word: &str) -> bool {
    matches!(word, "i128" | "isize" | "usize") || WHOLE.iter().any(|(name, ..)| *name == word)
}

/// Names in a type that leave the number in it as it is.
const AROUND: &[&str] = &["Arc", "Box", "Cow", "Option", "Patch", "Rc", "Vec", "std"];

/// Bounds that are whole numbers, of a field that has a fraction.
fn whole_of_real<'r>(rule: &'r Rule, ty: &Type) -> Option<(&'r Expr, Message)> {
    if let Some((_, divisor)) = rule.call().filter(|(word, _)| word == "multiple_of") {
        return divisor_of_another_kind(divisor, ty).map(|message| (divisor, message));
    }
    let interval = rule.interval().filter(|interval| interval.word == "range" && interval.is_range)?;
    let real = REAL.iter().find(|name| mentions(quote!(#ty), &|word| word == **name))?;
    let is_other = |word: &str| !REAL.contains(&word) && !AROUND.contains(&word);
    if mentions(quote!(#ty), &is_other) {
        return None;
    }
    let is_whole = |bound: &Expr| matches!(number(bound), Some(Number::Whole(_))) && !has_suffix(bound);
    let shown = |bound: Option<&Expr>| {
        bound.map_or_else(String::new, |bound| tidy(bound) + if is_whole(bound) { ".0" } else { "" })
    };
    let bound = interval.bounds().into_iter().find(|bound| is_whole(bound))?;
    let dots = if interval.is_closed && interval.high.is_some() { "..=" } else { ".." };
    let instead = format!("range({}{dots}{})", shown(interval.low), shown(interval.high));
    Some((bound, messages::whole_bounds(real, instead)))
}

/// The number of `multiple_of`, below zero, or whole where the field has a fraction, or the other way round.
fn divisor_of_another_kind(divisor: &Expr, ty: &Type) -> Option<Message> {
    let only = |name: &str| {
        mentions(quote!(#ty), &|word| word == name)
            && !mentions(quote!(#ty), &|word| word != name && !AROUND.contains(&word))
    };
    if number(divisor).is_some_and(Number::is_negative) {
        let positive = format!("multiple_of({})", tidy(divisor).trim_start_matches('-'));
        return Some(messages::negative_divisor(positive));
    }
    let Expr::Lit(ExprLit { lit, .. }) = divisor else { return None };
    match lit {
        Lit::Int(number) if number.suffix().is_empty() => {
            let real = REAL.iter().find(|name| only(name))?;
            Some(messages::whole_divisor(real, format!("multiple_of({}.0)", tidy(divisor))))
        }
        Lit::Float(_) => {
            let (whole, ..) = WHOLE.iter().find(|(name, ..)| only(name))?;
            Some(messages::fraction_divisor(whole))
        }
        _ => None,
    }
}

/// Bounds that have a fraction, of a field of whole numbers.
fn real_of_whole<'r>(rule: &'r Rule, ty: &Type) -> Option<(&'r Expr, Message)> {
    let interval = rule.interval().filter(|interval| interval.word == "range" && interval.is_range)?;
    let (name, ..) = WHOLE.iter().find(|(name, ..)| mentions(quote!(#ty), &|word| word == *name))?;
    if mentions(quote!(#ty), &|word| word != *name && !AROUND.contains(&word)) {
        return None;
    }
    let is_real = |bound: &Expr| matches!(bound, Expr::Lit(ExprLit { lit: Lit::Float(_), .. }));
    let bound = interval.bounds().into_iter().find(|bound| is_real(bound))?;
    let whole = |bound: Option<&Expr>| {
        bound.map_or_else(String::new, |bound| tidy(bound).split('.').next().unwrap_or_default().to_owned())
    };
    let dots = if interval.is_closed && interval.high.is_some() { "..=" } else { ".." };
    let instead = format!("range({}{dots}{})", whole(interval.low), whole(interval.high));
    Some((bound, messages::fraction_bounds(name, instead)))
}

/// A bound of `range`, or the number of `multiple_of`, that the type of the field does not hold.
fn outside<'r>(rule: &'r Rule, ty: &Type) -> Option<(&'r Expr, Message)> {
    // In a type with several numbers, such as a map, it is not seen which is meant.
    let mut named = WHOLE.iter().filter(|(name, ..)| mentions(quote!(#ty), &|word| word == *name));
    let (name, min, max) = named.next().filter(|_| named.next().is_none())?;
    let is_outside = |bound: &&Expr| match number(bound) {
        Some(Number::Whole(value)) => !has_suffix(bound) && !(*min..=*max).contains(&value),
        _ => false,
    };
    if let Some((_, divisor)) = rule.call().filter(|(word, _)| word == "multiple_of") {
        return is_outside(&divisor).then(|| (divisor, messages::divisor_outside(tidy(divisor), name, max)));
    }
    let interval = rule.interval().filter(|interval| interval.word == "range")?;
    let bound = interval.bounds().into_iter().find(is_outside)?;
    Some((bound, messages::bound_outside(tidy(bound), name, min, max)))
}
