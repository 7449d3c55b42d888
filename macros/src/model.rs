//! The model: what a struct means, from its attributes; wrong combinations are noted here.

mod repr;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{Attribute, DeriveInput, Fields, Generics, Ident, Lifetime, Member, Path, Type};

pub(crate) use self::repr::Repr;
use crate::attributes::{
    Check, Choose, Constant, ContainerAttributes, Discriminator, FieldAttributes, PatchAttribute, Scalar,
    VariantAttributes,
};
use crate::checks::proofs::Proof;
use crate::checks::{self, constants, elided, sizes};
use crate::derives;
use crate::patch;
use crate::sink::Sink;
use crate::wire::{self, Shape, Tag, Wire, WireData, WireField, WireVariant};

/// A struct or enum that becomes an API model.
pub(crate) struct Model<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) attributes: &'a [Attribute],
    pub(crate) generics: &'a Generics,
    pub(crate) vis: &'a syn::Visibility,
    pub(crate) krate: Path,
    pub(crate) wire: Wire,
    pub(crate) data: Data<'a>,
    pub(crate) checks: Vec<Check>,
    /// `#[api(omit_none)]`: no field without a value is written.
    pub(crate) omit_none: Option<Ident>,
    /// `#[api(newtype)]`: it has the traits of the value that it is around.
    pub(crate) newtype: Option<Ident>,
    pub(crate) exclusive: Option<Ident>,
    pub(crate) choose: Option<Choose>,
    /// `#[api(patch = "..")]`: the partial update to make of it.
    pub(crate) patch: Option<PatchAttribute>,
    /// `#[api(repr)]`: the variants are integers.
    pub(crate) repr: Option<Repr>,
    /// What is true of its constants, or rustc says so.
    pub(crate) proofs: Vec<Proof>,
    /// `#[api(test_examples)]`: a test of the examples is wanted.
    pub(crate) test_examples: Option<Ident>,
    /// Whether `Serialize` is derived, or left to the user.
    pub(crate) written_by_user: Option<Ident>,
    /// Whether `Deserialize` is derived, or left to the user.
    pub(crate) read_by_user: Option<Ident>,
    /// Whether there is no mistake in it.
    pub(crate) is_clean: bool,
    pub(crate) discriminator: Option<Discriminator>,
    /// What stands for an absent tag, and the word that says so.
    pub(crate) default_tag: Option<(Ident, Scalar)>,
}

/// The fields of a struct, or the variants of an enum.
pub(crate) enum Data<'a> {
    Struct(Body<'a>),
    Enum(Vec<Variant<'a>>),
}

/// The fields of a struct or of a variant.
pub(crate) struct Body<'a> {
    pub(crate) shape: Shape,
    /// Members without a Rust field, whose slots come first.
    pub(crate) constants: Vec<Constant>,
    pub(crate) fields: Vec<Field<'a>>,
}

/// A variant of an enum.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) attributes: &'a [Attribute],
    pub(crate) number: usize,
    pub(crate) wire: WireVariant,
    pub(crate) api: VariantAttributes,
    pub(crate) body: Body<'a>,
}

impl Variant<'_> {
    /// What it is read as: a newtype without its only field is nothing.
    pub(crate) fn read_shape(&self) -> Shape {
        self.shape_without(|field| field.wire.skip_deserializing)
    }

    /// What it is written as.
    pub(crate) fn written_shape(&self) -> Shape {
        self.shape_without(|field| field.wire.skip_serializing)
    }

    fn shape_without(&self, is_skipped: fn(&Field<'_>) -> bool) -> Shape {
        let is_nothing = self.body.shape == Shape::Newtype && self.body.fields.iter().all(is_skipped);
        if is_nothing { Shape::Unit } else { self.body.shape }
    }

    /// Whether its name stands nowhere.
    pub(crate) fn is_untagged(&self, tag: &Tag) -> bool {
        self.wire.untagged || matches!(tag, Tag::Untagged)
    }
}

/// A field of a model.
pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) vis: &'a syn::Visibility,
    pub(crate) ty: &'a Type,
    pub(crate) attributes: &'a [Attribute],
    /// The number of its slot; fields that are not read have none.
    pub(crate) slot: Option<usize>,
    /// What its functions and types in the expansion are called by: `_0`, or `_2_0` in a variant.
    pub(crate) suffix: String,
    pub(crate) api: FieldAttributes,
    pub(crate) wire: WireField,
    /// A function of the user reads the variant that the field stands in.
    pub(crate) is_read_by_function: bool,
}

impl<'a> Field<'a> {
    pub(crate) fn is_read(&self) -> bool {
        !self.wire.skip_deserializing
    }

    /// Whether its type reads itself, not serde for it.
    pub(crate) fn is_decoded(&self) -> bool {
        self.api.serde.is_none() && self.wire.deserialize_with.is_none()
    }

    /// Whether nothing is said of it, so that every value of its type is taken.
    pub(crate) fn is_plain(&self) -> bool {
        self.is_decoded() && self.api.rules.span().is_none()
    }

    /// The type that rules, and functions of the user, are for: in a partial update that of what is given.
    pub(crate) fn ruled_type(&self) -> &'a Type {
        if self.api.given { patch::argument(self.ty).unwrap_or(self.ty) } else { self.ty }
    }

    /// The type that a guide reads: that of what is given, or what a function of the user gives.
    pub(crate) fn read_type(&self) -> TokenStream {
        let ty = self.ruled_type();
        if self.normalizes_nullable() {
            return self.ty.to_token_stream();
        }
        if self.is_nullable_given() && self.wire.deserialize_with.is_some() {
            return quote!(__api::Option<#ty>);
        }
        ty.to_token_stream()
    }

    /// Whether it is a field of a partial update that is an `Option` in the model.
    pub(crate) fn is_nullable_given(&self) -> bool {
        self.api.given && self.api.non_null.is_none()
    }

    /// Whether its value is normalised as it is read, because rules look at what lies within.
    pub(crate) fn normalizes_within(&self) -> bool {
        let has_own_reader = self.api.serde.is_some() || self.wire.deserialize_with.is_some();
        !self.api.normalize.is_empty() && self.api.rules.innermost().is_some() && !has_own_reader
    }

    /// Whether what is given is so, where it is an `Option` in the model.
    pub(crate) fn normalizes_nullable(&self) -> bool {
        self.is_nullable_given() && self.normalizes_within()
    }

    pub(crate) fn is_flattened(&self) -> bool {
        self.wire.flatten && !self.wire.skip_deserializing
    }

    /// Whether its type is `Patch`, as far as a name tells.
    pub(crate) fn is_patch(&self) -> bool {
        let Type::Path(path) = self.ty else { return false };
        path.path.segments.last().is_some_and(|segment| segment.ident == "Patch")
    }

    /// The name of the local variable that holds the field while it is read.
    pub(crate) fn local(&self) -> Ident {
        match &self.member {
            Member::Named(name) => format_ident!("field_{}", name),
            Member::Unnamed(index) => format_ident!("field_{}", index.index),
        }
    }

    /// A name in the expansion that belongs to this field.
    pub(crate) fn name(&self, prefix: &str) -> Ident {
        format_ident!("{prefix}{}", self.suffix)
    }
}

impl Variant<'_> {
    /// Whether something is read behind the name.
    pub(crate) fn has_content(&self) -> bool {
        self.read_shape() != Shape::Unit || self.wire.deserialize_with.is_some()
    }
}

impl<'a> Body<'a> {
    fn read(
        (shape, wire): (Shape, Vec<WireField>),
        constants: Vec<Constant>,
        fields: &'a Fields,
        prefix: &str,
        sink: &mut Sink,
    ) -> Self {
        let mut next_slot = constants.len();
        let mut read = Vec::new();
        for (number, (wire, (member, field))) in wire.into_iter().zip(fields.members().zip(fields)).enumerate() {
            let slot = (!wire.skip_deserializing && !wire.flatten).then(|| {
                next_slot += 1;
                next_slot - 1
            });
            let mut api = FieldAttributes::read(&field.attrs, sink);
            api.given |= api.strict.is_some()
                && wire.flatten
                && !wire.skip_deserializing
                && patch::within_option(&field.ty).is_some();
            read.push(Field {
                member,
                vis: &field.vis,
                ty: &field.ty,
                attributes: &field.attrs,
                slot,
                suffix: format!("{prefix}_{number}"),
                api,
                wire,
                is_read_by_function: false,
            });
        }
        Self { shape, constants, fields: read }
    }

    /// The field that a newtype is read as.
    pub(crate) fn newtype_field(&self) -> Option<&Field<'a>> {
        self.fields.first().filter(|field| self.shape == Shape::Newtype && field.slot.is_some())
    }

    /// The field that the whole struct is read as, if it is.
    pub(crate) fn bare_field(&self) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.wire.transparent).or_else(|| self.newtype_field())
    }

    pub(crate) fn field(&self, name: &Ident) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| matches!(&field.member, Member::Named(member) if member == name))
    }

    /// The fields that share the object of the struct, and are read.
    pub(crate) fn flattened(&self) -> impl Iterator<Item = &Field<'a>> {
        self.fields.iter().filter(|field| field.is_flattened())
    }

    pub(crate) fn has_flattened(&self) -> bool {
        self.fields.iter().any(|field| field.wire.flatten)
    }

    /// The fields that are read each from a member of their own.
    pub(crate) fn slots(&self) -> impl Iterator<Item = &Field<'a>> {
        self.fields.iter().filter(|field| field.slot.is_some())
    }

    /// The same, each with the number of its slot.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (usize, &Field<'a>)> {
        self.fields.iter().filter_map(|field| field.slot.map(|slot| (slot, field)))
    }

    /// How many slots come before those of flattened fields.
    pub(crate) fn slot_count(&self) -> usize {
        self.constants.len() + self.slots().count()
    }
}

impl<'a> Model<'a> {
    /// The fields of a struct and those of all variants of an enum, each with its body.
    pub(crate) fn bodies(&self) -> Vec<&Body<'a>> {
        match &self.data {
            Data::Struct(body) => vec![body],
            Data::Enum(variants) => variants.iter().map(|variant| &variant.body).collect(),
        }
    }

    /// The same, to be changed.
    pub(crate) fn bodies_mut(&mut self) -> Vec<&mut Body<'a>> {
        match &mut self.data {
            Data::Struct(body) => vec![body],
            Data::Enum(variants) => variants.iter_mut().map(|variant| &mut variant.body).collect(),
        }
    }

    pub(crate) fn fields(&self) -> impl Iterator<Item = &Field<'a>> {
        let mut fields = Vec::new();
        for body in self.bodies() {
            fields.extend(&body.fields);
        }
        fields.into_iter()
    }

    /// The lifetimes that its fields borrow from the input for.
    pub(crate) fn borrowed(&self) -> Vec<&Lifetime> {
        let mut all = Vec::new();
        for field in self.fields() {
            for lifetime in &field.wire.borrowed {
                if !all.contains(&lifetime) {
                    all.push(lifetime);
                }
            }
        }
        all
    }

    pub(crate) fn borrows(&self) -> bool {
        self.fields().any(|field| !field.wire.borrowed.is_empty())
    }
}

/// Reads a model. Without a model there is nothing to expand; all mistakes are in the sink.
pub(crate) fn read<'a>(input: &'a DeriveInput, sink: &mut Sink) -> Option<Model<'a>> {
    let mut container = ContainerAttributes::read(&input.attrs, sink);
    derives::check(input, &mut container, sink);
    let mut wire = wire::read(input, sink)?;
    if sizes::check(input, sink) || elided::in_fields(&input.data) {
        // rustc says so at the field, and would say so again at each use of its type.
        return None;
    }
    let mut data = match (&input.data, std::mem::replace(&mut wire.data, WireData::Enum(Vec::new()))) {
        (syn::Data::Struct(data), WireData::Struct(shape, fields)) => {
            let constants = std::mem::take(&mut container.constants);
            Data::Struct(Body::read((shape, fields), constants, &data.fields, "", sink))
        }
        (syn::Data::Enum(data), WireData::Enum(variants)) => {
            constants::refuse(&container.constants, sink);
            let variants = variants.into_iter().zip(&data.variants).enumerate();
            Data::Enum(variants.map(|(number, (wire, variant))| read_variant(number, wire, variant, sink)).collect())
        }
        _ => return None,
    };
    let repr = container.repr.take().map(|word| repr::read(&word, input, sink));
    if let (Some(None), Data::Enum(variants)) = (&repr, &mut data) {
        // It is no enum of names either, of which other things would be said.
        for variant in variants {
            variant.api.open = None;
        }
    }
    let mut model = Model {
        ident: &input.ident,
        attributes: &input.attrs,
        generics: &input.generics,
        vis: &input.vis,
        krate: container.crate_path(),
        wire,
        data,
        checks: container.checks,
        newtype: container.newtype,
        patch: container.patch,
        omit_none: container.omit_none,
        exclusive: container.exclusive,
        choose: container.choose,
        repr: repr.flatten(),
        proofs: Vec::new(),
        test_examples: container.test_examples,
        written_by_user: container.serialize_by_user,
        read_by_user: container.deserialize_by_user,
        is_clean: false,
        discriminator: container.discriminator,
        default_tag: container.default,
    };
    checks::check(&mut model, sink);
    model.is_clean = sink.is_empty();
    Some(model)
}

fn read_variant<'a>(number: usize, mut wire: WireVariant, variant: &'a syn::Variant, sink: &mut Sink) -> Variant<'a> {
    let api = VariantAttributes::read(variant, sink);
    let fields = std::mem::take(&mut wire.fields);
    let prefix = format!("_{number}");
    let mut body = Body::read((wire.shape, fields), Vec::new(), &variant.fields, &prefix, sink);
    for field in &mut body.fields {
        field.is_read_by_function = wire.deserialize_with.is_some();
    }
    Variant { ident: &variant.ident, attributes: &variant.attrs, number, wire, api, body }
}
