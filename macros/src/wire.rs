//! `#[serde(..)]` attributes, read by serde's own reader: the only file that knows `serde_derive_internals`.

mod malformed;
mod narrow;
mod reader;

pub(crate) use reader::CASES;

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use serde_derive_internals::ast::{Container, Data, Style};
use serde_derive_internals::{Ctxt, Derive, attr};
use syn::{DeriveInput, ExprPath, Ident, Lifetime, Path, Type, WherePredicate};

use crate::messages::wire as messages;
use crate::sink::Sink;

/// How serde's reader marks what it adds itself.
const PRIVATE: &str = "__api_model_private";

/// What serde's attributes say on a container.
pub(crate) struct Wire {
    pub(crate) serialize_name: String,
    pub(crate) deserialize_name: String,
    pub(crate) data: WireData,
    pub(crate) tag: Tag,
    pub(crate) deny_unknown: bool,
    pub(crate) default: Default,
    pub(crate) bound_serialize: Option<Vec<WherePredicate>>,
    pub(crate) bound_deserialize: Option<Vec<WherePredicate>>,
    pub(crate) from: Option<Type>,
    pub(crate) try_from: Option<Type>,
    pub(crate) into: Option<Type>,
    pub(crate) expecting: Option<String>,
    pub(crate) serde_path: Option<Path>,
}

/// The fields of a struct, or the variants of an enum.
pub(crate) enum WireData {
    Struct(Shape, Vec<WireField>),
    Enum(Vec<WireVariant>),
}

/// What serde's attributes say on a variant.
pub(crate) struct WireVariant {
    pub(crate) serialize_name: String,
    pub(crate) deserialize_name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) shape: Shape,
    pub(crate) fields: Vec<WireField>,
    pub(crate) skip_serializing: bool,
    pub(crate) skip_deserializing: bool,
    /// `#[serde(other)]`: it stands for every unknown name.
    pub(crate) other: bool,
    pub(crate) serialize_with: Option<ExprPath>,
    pub(crate) deserialize_with: Option<ExprPath>,
    /// It is read and written without its name.
    pub(crate) untagged: bool,
    pub(crate) bound_serialize: Option<Vec<WherePredicate>>,
    pub(crate) bound_deserialize: Option<Vec<WherePredicate>>,
}

/// Where the name of a variant stands. The name of a struct stands only in a member, as `Internal`.
pub(crate) enum Tag {
    External,
    Internal(String),
    Adjacent {
        tag: String,
        content: String,
    },
    /// Nowhere.
    Untagged,
    /// `#[api(discriminator = "..")]`: the types in the variants have constants of their own.
    Constants,
}

/// The form of a struct or of a variant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Named,
    Tuple,
    Newtype,
    Unit,
}

/// What serde's attributes say on a field.
pub(crate) struct WireField {
    pub(crate) serialize_name: String,
    pub(crate) deserialize_name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) skip_serializing: bool,
    pub(crate) skip_deserializing: bool,
    pub(crate) skip_serializing_if: Option<ExprPath>,
    pub(crate) default: Default,
    pub(crate) serialize_with: Option<ExprPath>,
    pub(crate) deserialize_with: Option<ExprPath>,
    pub(crate) borrowed_cow: bool,
    pub(crate) borrowed: BTreeSet<Lifetime>,
    pub(crate) bound_serialize: Option<Vec<WherePredicate>>,
    pub(crate) bound_deserialize: Option<Vec<WherePredicate>>,
    pub(crate) transparent: bool,
    pub(crate) flatten: bool,
}

/// Where a value comes from that is not in the input.
#[derive(Clone)]
pub(crate) enum Default {
    None,
    Trait,
    Path(ExprPath),
}

impl Default {
    pub(crate) fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    fn read(default: &attr::Default) -> Self {
        match default {
            attr::Default::None => Self::None,
            attr::Default::Default => Self::Trait,
            attr::Default::Path(path) => Self::Path(path.clone()),
        }
    }
}

/// Puts the name of the type where a field says `Self`, which functions of an expansion do not know.
pub(crate) fn replace_self(input: &mut DeriveInput) {
    serde_derive_internals::replace_receiver(input);
}

/// Reads the attributes; every mistake that serde finds is noted.
pub(crate) fn read(input: &DeriveInput, sink: &mut Sink) -> Option<Wire> {
    if let syn::Data::Union(data) = &input.data {
        sink.at(data.union_token, messages::union());
        return None;
    }
    let cx = Ctxt::new();
    let private = Ident::new(PRIVATE, proc_macro2::Span::call_site());
    let container = Container::from_ast(&cx, input, Derive::Deserialize, &private);
    let mut bounds_are_known = true;
    if let Err(errors) = cx.check() {
        let mut said: Vec<String> = Vec::new();
        for error in errors {
            let text = error.to_string();
            // It asks for `remote`, which is not supported either, and says of two attributes that they exclude each other
            // at both.
            let is_repeated = said.contains(&text)
                && ["cannot be both", "cannot have", "together"].iter().any(|part| text.contains(part));
            bounds_are_known &= !reader::is_of_bounds(input, &error);
            if !is_repeated && !text.starts_with("#[serde(getter") {
                sink.push(reader::explain(input, error));
            }
            said.push(text);
        }
    }
    let mut wire = container.and_then(|container| read_container(&container, sink))?;
    if !bounds_are_known {
        wire.infer_bounds();
    }
    Some(wire)
}

impl Wire {
    /// As if none had been written: so that a mistake in one is the only error.
    fn infer_bounds(&mut self) {
        (self.bound_serialize, self.bound_deserialize) = (None, None);
        let fields: Vec<&mut WireField> = match &mut self.data {
            WireData::Struct(_, fields) => fields.iter_mut().collect(),
            WireData::Enum(variants) => variants.iter_mut().flat_map(|variant| &mut variant.fields).collect(),
        };
        for field in fields {
            (field.bound_serialize, field.bound_deserialize) = (None, None);
        }
    }
}

fn read_container(container: &Container<'_>, sink: &mut Sink) -> Option<Wire> {
    let attrs = &container.attrs;
    let data = match &container.data {
        Data::Struct(style, fields) => {
            let mut fields = read_fields(fields, sink);
            if let (Style::Newtype, [field]) = (style, &mut fields[..]) {
                // For serde this field is the struct, which cannot be skipped.
                (field.skip_serializing, field.skip_deserializing) = (false, false);
            }
            WireData::Struct(read_style(*style), fields)
        }
        Data::Enum(variants) => WireData::Enum(variants.iter().map(|variant| read_variant(variant, sink)).collect()),
    };
    refuse_container(container, sink);
    // Of two conversions, neither is meant for sure.
    let converts = attrs.type_from().is_none() || attrs.type_try_from().is_none();
    Some(Wire {
        serialize_name: attrs.name().serialize_name().value.clone(),
        deserialize_name: attrs.name().deserialize_name().value.clone(),
        data,
        tag: match attrs.tag() {
            attr::TagType::Internal { tag } => Tag::Internal(tag.clone()),
            attr::TagType::Adjacent { tag, content } => Tag::Adjacent { tag: tag.clone(), content: content.clone() },
            attr::TagType::External => Tag::External,
            attr::TagType::None => Tag::Untagged,
        },
        deny_unknown: attrs.deny_unknown_fields(),
        default: Default::read(attrs.default()),
        bound_serialize: attrs.ser_bound().map(<[_]>::to_vec),
        bound_deserialize: attrs.de_bound().map(<[_]>::to_vec),
        from: attrs.type_from().filter(|_| converts).cloned(),
        try_from: attrs.type_try_from().filter(|_| converts).cloned(),
        into: attrs.type_into().cloned(),
        expecting: attrs.expecting().map(str::to_owned),
        serde_path: attrs.custom_serde_path().cloned(),
    })
}

fn read_fields(fields: &[serde_derive_internals::ast::Field<'_>], sink: &mut Sink) -> Vec<WireField> {
    fields.iter().map(|field| read_field(field, sink)).collect()
}

fn read_variant(variant: &serde_derive_internals::ast::Variant<'_>, sink: &mut Sink) -> WireVariant {
    let attrs = &variant.attrs;
    let deserialize_name = attrs.name().deserialize_name().value.clone();
    WireVariant {
        serialize_name: attrs.name().serialize_name().value.clone(),
        aliases: other_names(attrs.aliases().iter().map(|alias| &alias.value), &deserialize_name),
        deserialize_name,
        shape: read_style(variant.style),
        fields: read_fields(&variant.fields, sink),
        skip_serializing: attrs.skip_serializing(),
        skip_deserializing: attrs.skip_deserializing(),
        other: attrs.other(),
        serialize_with: attrs.serialize_with().cloned(),
        deserialize_with: attrs.deserialize_with().cloned(),
        untagged: attrs.untagged(),
        bound_serialize: attrs.ser_bound().map(<[_]>::to_vec),
        bound_deserialize: attrs.de_bound().map(<[_]>::to_vec),
    }
}

/// serde's reader counts the name itself among the aliases.
fn other_names<'a>(names: impl Iterator<Item = &'a String>, name: &str) -> Vec<String> {
    names.filter(|alias| *alias != name).cloned().collect()
}

fn read_style(style: Style) -> Shape {
    match style {
        Style::Struct => Shape::Named,
        Style::Tuple => Shape::Tuple,
        Style::Newtype => Shape::Newtype,
        Style::Unit => Shape::Unit,
    }
}

/// Attributes that this crate does not support: never ignored, always said.
fn refuse_container(container: &Container<'_>, sink: &mut Sink) {
    let attrs = &container.attrs;
    let is_struct = matches!(container.data, Data::Struct(..));
    let refused = [
        ("remote", attrs.remote().is_some()),
        ("variant_identifier", matches!(attrs.identifier(), attr::Identifier::Variant)),
        ("field_identifier", matches!(attrs.identifier(), attr::Identifier::Field)),
    ];
    let place = if is_struct { "a struct" } else { "an enum" };
    refuse(&refused, &container.original.attrs, place, container.ident.span(), sink);
}

fn refuse(
    refused: &[(&str, bool)],
    attributes: &[syn::Attribute],
    place: &str,
    otherwise: proc_macro2::Span,
    sink: &mut Sink,
) {
    for (name, _) in refused.iter().filter(|(_, is_there)| *is_there) {
        let span = find_word(attributes, name).unwrap_or(otherwise);
        sink.push(messages::not_supported(name, place, instead_of(name)).at_span(span));
    }
}

/// What serves in the place of an attribute that is not supported.
fn instead_of(word: &str) -> &'static str {
    match word {
        "field_identifier" | "variant_identifier" => {
            "derive `serde::Deserialize` for this type in the place of `ApiModel`"
        }
        _ => "write `#[api(serde)]` or `#[serde(with = \"..\")]` at the fields of that type",
    }
}

fn read_field(field: &serde_derive_internals::ast::Field<'_>, sink: &mut Sink) -> WireField {
    let attrs = &field.attrs;
    let refused = [("getter", attrs.getter().is_some())];
    refuse(&refused, &field.original.attrs, "a field", proc_macro2::Span::call_site(), sink);
    let deserialize_name = attrs.name().deserialize_name().value.clone();
    let borrowed_cow = attrs.deserialize_with().is_some_and(is_private);
    WireField {
        serialize_name: attrs.name().serialize_name().value.clone(),
        aliases: other_names(attrs.aliases().iter().map(|alias| &alias.value), &deserialize_name),
        deserialize_name,
        skip_serializing: attrs.skip_serializing(),
        skip_deserializing: attrs.skip_deserializing(),
        skip_serializing_if: attrs.skip_serializing_if().cloned(),
        default: Default::read(attrs.default()),
        serialize_with: attrs.serialize_with().cloned(),
        deserialize_with: attrs.deserialize_with().filter(|_| !borrowed_cow).cloned(),
        borrowed_cow,
        borrowed: borrowed(attrs.borrowed_lifetimes(), field.ty),
        bound_serialize: attrs.ser_bound().map(<[_]>::to_vec),
        bound_deserialize: attrs.de_bound().map(<[_]>::to_vec),
        transparent: attrs.transparent(),
        flatten: attrs.flatten(),
    }
}

/// The lifetimes of a field that are borrowed. One that the type has not was noted, and stands for all that it has.
fn borrowed(named: &BTreeSet<Lifetime>, ty: &Type) -> BTreeSet<Lifetime> {
    let of_type = lifetimes(ty.to_token_stream());
    if named.is_subset(&of_type) { named.clone() } else { of_type }
}

fn lifetimes(tokens: TokenStream) -> BTreeSet<Lifetime> {
    let mut all = BTreeSet::new();
    let mut after_quote = false;
    for token in tokens {
        match &token {
            TokenTree::Ident(word) if after_quote => all.extend([Lifetime::new(&format!("'{word}"), word.span())]),
            TokenTree::Group(group) => all.append(&mut lifetimes(group.stream())),
            _ => {}
        }
        after_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
    }
    all
}

/// Whether serde's reader put this path there: its way to read a borrowed `Cow`.
fn is_private(path: &ExprPath) -> bool {
    path.path.segments.iter().any(|segment| segment.ident == PRIVATE)
}

/// The place of a word in `#[serde(..)]`, which serde's reader does not tell.
pub(crate) fn find_word(attributes: &[syn::Attribute], word: &str) -> Option<proc_macro2::Span> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("serde")).find_map(|attribute| {
        let syn::Meta::List(list) = &attribute.meta else { return None };
        list.tokens.clone().into_iter().find_map(|token| match token {
            TokenTree::Ident(ident) if ident == word => Some(ident.span()),
            _ => None,
        })
    })
}
