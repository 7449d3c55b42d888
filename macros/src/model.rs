//! The model: what a struct means, from its attributes; wrong combinations are noted here.

use quote::format_ident;
use syn::{Data, DeriveInput, Generics, Ident, Member, Path, Type};

use crate::attributes::{Check, ContainerAttributes, FieldAttributes};
use crate::sink::Sink;
use crate::wire::{self, Shape, Wire, WireField};

/// A struct that becomes an API model.
pub(crate) struct Model<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) vis: &'a syn::Visibility,
    pub(crate) krate: Path,
    pub(crate) wire: Wire,
    pub(crate) fields: Vec<Field<'a>>,
    pub(crate) checks: Vec<Check>,
}

/// A field of a model.
pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    /// The number of its slot; fields that are not read have none.
    pub(crate) slot: Option<usize>,
    pub(crate) api: FieldAttributes,
    pub(crate) wire: WireField,
}

impl Field<'_> {
    /// The name of the local variable that holds the field while it is read.
    pub(crate) fn local(&self) -> Ident {
        match &self.member {
            Member::Named(name) => format_ident!("field_{}", name),
            Member::Unnamed(index) => format_ident!("field_{}", index.index),
        }
    }

    /// The number that names the functions of this field in an expansion.
    pub(crate) fn number(&self, fields: &[Self]) -> usize {
        fields.iter().position(|field| field.member == self.member).unwrap_or_default()
    }
}

impl Model<'_> {
    /// Whether the struct reads and writes as its only field, without a container of its own.
    pub(crate) fn transparent_field(&self) -> Option<&Field<'_>> {
        if self.wire.transparent {
            return self.fields.iter().find(|field| field.wire.transparent);
        }
        None
    }

    pub(crate) fn field(&self, name: &Ident) -> Option<&Field<'_>> {
        self.fields.iter().find(|field| matches!(&field.member, Member::Named(member) if member == name))
    }

    pub(crate) fn borrows(&self) -> bool {
        self.fields.iter().any(|field| !field.wire.borrowed.is_empty())
    }
}

/// Reads a model. Without a model there is nothing to expand; all mistakes are in the sink.
pub(crate) fn read<'a>(input: &'a DeriveInput, sink: &mut Sink) -> Option<Model<'a>> {
    let container = ContainerAttributes::read(&input.attrs, sink);
    let mut wire = wire::read(input, sink)?;
    let Data::Struct(data) = &input.data else { return None };
    let mut next_slot = 0;
    let mut fields = Vec::new();
    for (wire, (member, field)) in wire.fields.drain(..).zip(data.fields.members().zip(&data.fields)) {
        let slot = (!wire.skip_deserializing).then(|| {
            next_slot += 1;
            next_slot - 1
        });
        let api = FieldAttributes::read(&field.attrs, sink);
        fields.push(Field { member, ty: &field.ty, slot, api, wire });
    }
    let krate = container.krate.unwrap_or_else(|| syn::parse_quote!(::api_model));
    let checks = container.checks;
    let model = Model { ident: &input.ident, generics: &input.generics, vis: &input.vis, krate, wire, fields, checks };
    check(&model, sink);
    Some(model)
}

/// The wrong combinations.
fn check(model: &Model<'_>, sink: &mut Sink) {
    check_names(model, sink);
    for field in &model.fields {
        check_skipped(field, sink);
    }
    if model.wire.shape != Shape::Named {
        for check in &model.checks {
            sink.at(&check.fields[0], "checks are for structs with named fields");
        }
    }
}

/// Two fields must not have the same wire name.
fn check_names(model: &Model<'_>, sink: &mut Sink) {
    if model.wire.shape != Shape::Named {
        return;
    }
    let mut seen: Vec<(&str, &Member)> = Vec::new();
    for field in model.fields.iter().filter(|field| field.slot.is_some()) {
        let names = std::iter::once(&field.wire.deserialize_name).chain(&field.wire.aliases);
        for name in names {
            if let Some((_, other)) = seen.iter().find(|(known, _)| known == name) {
                let other = quote::quote!(#other).to_string();
                let message = format!(
                    "the wire name `{name}` belongs to the field `{other}` already\nhelp: give one of them another name with `#[serde(rename = \"..\")]`"
                );
                sink.at(&field.member, message);
            }
            seen.push((name, &field.member));
        }
    }
}

/// What `#[api(..)]` says of reading means nothing on a field that is not read.
fn check_skipped(field: &Field<'_>, sink: &mut Sink) {
    let api = &field.api;
    if field.slot.is_some() {
        return;
    }
    let reading = [&api.required, &api.non_null, &api.serde].into_iter().flatten().next();
    if let Some(word) = reading {
        sink.at(word, format!("`{word}` has no effect on a field that is not read\nhelp: remove it, or the `skip`"));
    }
    if !api.rules.is_empty() {
        let message = "rules have no effect on a field that is not read\nhelp: remove them, or the `skip`";
        match api.rules.here.first() {
            Some(rule) => sink.push(syn::Error::new(rule.span(), message)),
            None => sink.at(&field.member, message),
        }
    }
}
