//! Combinations that are wrong although each part is right.

mod borrowed;
mod bounds;
pub(crate) mod constants;
mod discriminators;
pub(crate) mod elided;
mod examples;
mod functions;
mod intervals;
mod lists;
mod newtype;
mod patch;
mod presence;
pub(crate) mod proofs;
mod reach;
pub(crate) mod sizes;
mod unions;
mod values;

use quote::{ToTokens, quote};
use syn::{Ident, Member};

use crate::attributes::Check;
use crate::messages::{self, conflicts, container};
use crate::model::{Body, Data, Field, Model, Variant};
use crate::sink::{Sink, nearest, quoted};
use crate::wire::{Shape, Tag};

/// Notes the wrong combinations, and takes out of the model what would only make rustc repeat them.
pub(crate) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    for body in model.bodies() {
        check_names(body, sink);
        for field in &body.fields {
            check_skipped(field, sink);
            check_within(field, sink);
            presence::check_required(field, sink);
            presence::check_omitted(model, body, field, sink);
            presence::check_strict(field, sink);
            check_direction(field, sink);
            check_flattened(field, sink);
        }
        check_bare(body, sink);
    }
    if let Data::Enum(variants) = &model.data {
        check_variant_names(variants, &model.wire.tag, sink);
    }
    check_tag_of_struct(model, sink);
    presence::check_omit_none(model, sink);
    newtype::check(model, sink);
    patch::check(model, sink);
    constants::check(model, sink);
    discriminators::check(model, sink);
    unions::check(model, sink);
    check_conversion(model, sink);
    check_checks(model, sink);
    functions::check(model, sink);
    intervals::check(model, sink);
    lists::check(model, sink);
    examples::check(model, sink);
    borrowed::check(model, sink);
    values::check(model, sink);
    bounds::check(model, sink);
}

/// The impls have a lifetime `'de` of their own: the model of a user who has it too can have none of them.
pub(crate) fn reserved_lifetime(input: &syn::DeriveInput, sink: &mut Sink) -> Option<()> {
    let lifetime = input.generics.lifetimes().find(|param| param.lifetime.ident == "de")?;
    sink.at(&lifetime.lifetime, container::lifetime_of_the_input());
    Some(())
}

/// Two fields must not have the same wire name.
fn check_names(body: &Body<'_>, sink: &mut Sink) {
    if body.shape != Shape::Named {
        return;
    }
    let mut seen: Vec<(&str, &Member)> = Vec::new();
    for field in body.slots() {
        let names = std::iter::once(&field.wire.deserialize_name).chain(&field.wire.aliases);
        for name in names {
            if let Some((_, other)) = seen.iter().find(|(known, _)| known == name) {
                let other = quote::quote!(#other);
                sink.at(&field.member, conflicts::name_taken(name, "field", other));
            }
            seen.push((name, &field.member));
        }
    }
}

/// A struct writes its tag as a member, which no field may be as well.
fn check_tag_of_struct(model: &Model<'_>, sink: &mut Sink) {
    let (Data::Struct(body), Tag::Internal(tag)) = (&model.data, &model.wire.tag) else { return };
    for field in body.fields.iter().filter(|field| !field.wire.flatten && field.wire.serialize_name == *tag) {
        if !field.wire.skip_serializing && field.wire.skip_serializing_if.is_none() {
            sink.at(&field.member, conflicts::name_of_the_tag(tag));
        }
    }
}

/// Two variants must not have the same wire name.
fn check_variant_names(variants: &[Variant<'_>], tag: &Tag, sink: &mut Sink) {
    let mut seen: Vec<(&str, &Ident)> = Vec::new();
    for variant in variants.iter().filter(|variant| !variant.wire.skip_deserializing && !variant.is_untagged(tag)) {
        for name in std::iter::once(&variant.wire.deserialize_name).chain(&variant.wire.aliases) {
            if let Some((_, other)) = seen.iter().find(|(known, _)| known == name) {
                sink.at(variant.ident, conflicts::name_taken(name, "variant", other));
            }
            seen.push((name, variant.ident));
        }
    }
}

/// What `#[api(..)]` says of reading means nothing on a field that is not read.
fn check_skipped(field: &Field<'_>, sink: &mut Sink) {
    if field.is_read() {
        return;
    }
    for word in field.api.reading() {
        sink.at(&word, conflicts::option_on_skipped_field(&word));
    }
    if let Some(span) = field.api.rules.span() {
        sink.push(conflicts::rules_on_skipped_field().at_span(span));
    }
}

/// Only one may read a field, and where serde does, nothing is known of what lies within.
fn check_within(field: &Field<'_>, sink: &mut Sink) {
    if field.is_read_by_function {
        for word in field.api.reading() {
            sink.at(&word, conflicts::option_beside_function(&word));
        }
    }
    let (api, with) = (&field.api, field.wire.deserialize_with.is_some() || field.is_read_by_function);
    if let Some(word) = api.serde.as_ref().filter(|_| field.wire.deserialize_with.is_some()) {
        sink.at(word, conflicts::serde_and_with());
    }
    if let Some(within) = api.rules.within().filter(|_| api.serde.is_some() || with) {
        let word = &within.word;
        sink.at(word, conflicts::within_serde(word));
    }
}

/// A field goes in one direction, or in both, of which nothing is said.
fn check_direction(field: &Field<'_>, sink: &mut Sink) {
    if field.api.read_only.is_none() {
        return;
    }
    for word in field.api.write_only.iter().chain(&field.api.secret) {
        sink.at(word, conflicts::read_only_and_write_only(word));
    }
}

/// The members of a flattened field are there or not, not the field itself.
fn check_flattened(field: &Field<'_>, sink: &mut Sink) {
    if !field.is_flattened() {
        return;
    }
    // Which of its members there are, `serde` alone may know.
    for word in field.api.reading().iter().filter(|word| *word != "serde") {
        sink.at(word, conflicts::option_on_flattened_field(word));
    }
}

/// The field of a newtype has no name, so it is neither absent nor `null`: its type says what it takes.
fn check_bare(body: &Body<'_>, sink: &mut Sink) {
    let Some(field) = body.bare_field() else { return };
    for word in field.api.required.iter().chain(&field.api.non_null) {
        sink.at(word, conflicts::option_on_newtype(word));
    }
}

/// A model that is made from another type reads no fields. Made from itself it would be read without end.
fn check_conversion(model: &Model<'_>, sink: &mut Sink) {
    let ident = model.ident;
    let (_, arguments, _) = model.generics.split_for_impl();
    let itself = [quote!(Self).to_string(), quote!(#ident #arguments).to_string()];
    for other in [&model.wire.from, &model.wire.try_from, &model.wire.into].into_iter().flatten() {
        if itself.contains(&other.to_token_stream().to_string()) {
            sink.at(other, conflicts::conversion_of_itself());
        }
    }
    if model.wire.from.is_none() && model.wire.try_from.is_none() {
        return;
    }
    for field in model.fields().filter(|field| field.slot.is_some()) {
        for word in field.api.reading() {
            sink.at(&word, conflicts::option_beside_conversion(&word));
        }
    }
}

/// Checks need names, and the field at which they report.
fn check_checks(model: &mut Model<'_>, sink: &mut Sink) {
    let mut checks = std::mem::take(&mut model.checks);
    match &model.data {
        Data::Struct(body) if body.shape == Shape::Named => {
            for check in &checks {
                check_place(body, check, sink);
            }
        }
        data => {
            let what = if matches!(data, Data::Enum(_)) { "an enum" } else { "a struct without them" };
            for check in checks.drain(..) {
                sink.at(&check.fields[0], messages::checks::fields_without_names(what));
            }
        }
    }
    model.checks = checks;
}

fn check_place(body: &Body<'_>, check: &Check, sink: &mut Sink) {
    let Some(at) = check.at.as_ref().filter(|at| body.field(at).is_none()) else { return };
    let names: Vec<String> =
        body.fields.iter().filter_map(|field| name(&field.member)).map(ToString::to_string).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    sink.at(
        at,
        match nearest(&at.to_string(), &names) {
            Some(field) => messages::checks::misspelt_at(at, field),
            None => messages::checks::unknown_at(at, quoted(&names)),
        },
    );
}

fn name(member: &Member) -> Option<&Ident> {
    match member {
        Member::Named(name) => Some(name),
        Member::Unnamed(_) => None,
    }
}
