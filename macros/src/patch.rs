//! `#[api(patch = "ProductUpdate")]`: the partial update of a model, a struct that is a model by the same derive.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, DeriveInput, GenericArgument, Ident, PathArguments, Type};

use crate::attributes::{self, Constant};
use crate::model::{Data, Field, Model};

/// Types that cannot be flattened.
const WITHOUT_MEMBERS: &[&str] = &[
    "BTreeSet", "Cow", "HashSet", "Patch", "String", "Value", "Vec", "VecDeque", "bool", "char", "f32", "f64", "i128",
    "i16", "i32", "i64", "i8", "isize", "u128", "u16", "u32", "u64", "u8", "usize",
];

/// What a field of the model is in its partial update.
pub(crate) enum Kind<'a> {
    /// Not there: it is not read. A marker stays, so that the parameters of the type are used.
    Skipped { is_marker: bool },
    /// The members of the partial update of its type.
    Flattened(&'a Ident),
    /// The entries of a map.
    FlattenedMap,
    /// `Option<T>` of a flattened field, of which all or nothing is given.
    FlattenedWhole,
    /// The same of an `Option<T>` that is one in the model.
    FlattenedOption,
    /// `Option<T>`, which must not be `null`.
    Given,
    /// An `Option<T>` that is one in the model, and must not be `null` there either.
    NonNull,
    /// `Patch<T>` of an `Option<T>`.
    Nullable(&'a Type),
    /// A `Patch<T>` already.
    Patch,
}

impl<'a> Kind<'a> {
    pub(crate) fn of(field: &'a Field<'_>) -> Self {
        if !field.is_read() {
            return Self::Skipped { is_marker: last_word(field.ty).is_some_and(|word| word == "PhantomData") };
        }
        if field.wire.flatten {
            return match &field.api.patch {
                // That an `Option` has none is noted.
                Some(update) if within_option(field.ty).is_none() => Self::Flattened(update),
                _ if is_map(within_option(field.ty).unwrap_or(field.ty)) => Self::FlattenedMap,
                _ if within_option(field.ty).is_some() => Self::FlattenedOption,
                // It is no model, as rustc says at the field.
                _ if WITHOUT_MEMBERS.contains(&last_word(field.ty).unwrap_or_default().as_str()) => {
                    Self::Skipped { is_marker: false }
                }
                _ => Self::FlattenedWhole,
            };
        }
        match (last_word(field.ty).as_deref(), argument(field.ty)) {
            (Some("Patch"), _) => Self::Patch,
            (Some("Option"), Some(_)) if field.api.non_null.is_some() => Self::NonNull,
            (Some("Option"), Some(ty)) => Self::Nullable(ty),
            _ => Self::Given,
        }
    }

    /// Whether it is a field of the partial update that may be given.
    pub(crate) fn is_there(&self) -> bool {
        !matches!(self, Self::Skipped { .. })
    }
}

/// The last word of the path of a type.
fn last_word(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Type::Group(group) => last_word(&group.elem),
        _ => None,
    }
}

/// The only argument of `Option<T>` or `Patch<T>`.
pub(crate) fn argument(ty: &Type) -> Option<&Type> {
    let path = match ty {
        Type::Path(path) => path,
        Type::Group(group) => return argument(&group.elem),
        _ => return None,
    };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(ty)) if arguments.args.len() == 1 => Some(ty),
        _ => None,
    }
}

/// What a type that is spelled as an `Option` holds.
pub(crate) fn within_option(ty: &Type) -> Option<&Type> {
    argument(ty).filter(|_| last_word(ty).is_some_and(|word| word == "Option"))
}

/// The `<..>` of a type, also behind a `Box`.
fn arguments(ty: &Type) -> TokenStream {
    let ty = if last_word(ty).is_some_and(|word| word == "Box") { argument(ty).unwrap_or(ty) } else { ty };
    let Type::Path(path) = ty else { return TokenStream::new() };
    path.path.segments.last().map(|segment| segment.arguments.to_token_stream()).unwrap_or_default()
}

/// Whether a type is spelled as a map.
pub(crate) fn is_map(ty: &Type) -> bool {
    last_word(ty).is_some_and(|word| matches!(&*word, "BTreeMap" | "HashMap" | "IndexMap" | "Map"))
}

/// The type of a field in the partial update.
pub(crate) fn field_type(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let (krate, ty) = (&model.krate, field.ty);
    match Kind::of(field) {
        // The arguments are those of the type: `Inner<T>` has the update `InnerUpdate<T>`.
        Kind::Flattened(update) => {
            let arguments = arguments(ty);
            quote!(#update #arguments)
        }
        Kind::Given | Kind::FlattenedWhole => quote!(#krate::__private::Option<#ty>),
        Kind::Nullable(inner) => quote!(#krate::Patch<#inner>),
        Kind::FlattenedMap => within_option(ty).unwrap_or(ty).to_token_stream(),
        Kind::Skipped { .. } | Kind::FlattenedOption | Kind::NonNull | Kind::Patch => ty.to_token_stream(),
    }
}

/// The struct. Where the model has mistakes, it has no rules, so that none is reported again.
pub(crate) fn item(input: &DeriveInput, model: &Model<'_>, is_clean: bool) -> Option<TokenStream> {
    let (attribute, Data::Struct(body)) = (model.patch.as_ref()?, &model.data) else { return None };
    let syn::Data::Struct(data) = &input.data else { return None };
    let (name, krate, vis) = (&attribute.name, &model.krate, model.vis);
    let (parameters, _, where_clause) = input.generics.split_for_impl();
    let fields = body.fields.iter().zip(&data.fields);
    let fields = fields.filter_map(|(field, source)| field_item(model, field, &source.attrs, is_clean));
    let derives = attribute.derives.as_ref().map(|derives| quote!(#[derive(#derives)]));
    let serde = kept(&input.attrs, "serde", &["default", "from", "into", "rename", "tag", "try_from"]);
    // They say what is changed, which the receiver knows already.
    let constants = body.constants.iter().map(Constant::source).filter(|_| is_clean);
    let doc = format!(
        " A partial update of [`{0}`]: what is given replaces the field, and a `null` removes the value of one that may\n lack it. Nothing is given by default.",
        model.ident
    );
    Some(quote! {
        #[doc = #doc]
        #derives
        #[derive(#krate::ApiModel)]
        #[serde(#(#serde),*)]
        #[api(crate = #krate #(, constant(#constants, default))*)]
        #vis struct #name #parameters #where_clause { #(#fields,)* }
    })
}

fn field_item(model: &Model<'_>, field: &Field<'_>, attributes: &[Attribute], is_clean: bool) -> Option<TokenStream> {
    let kind = Kind::of(field);
    let (member, vis, ty) = (&field.member, field.vis, field_type(model, field));
    if let Kind::Skipped { is_marker } = kind {
        return is_marker.then(|| quote!(#[serde(skip)] #[doc(hidden)] #vis #member: #ty));
    }
    let docs = attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
    let serde = kept(attributes, "serde", &["default", "skip_serializing_if"]);
    let mut api = if is_clean {
        kept(attributes, "api", &["non_null", "omit_none", "patch", "required", "strict"])
    } else {
        Vec::new()
    };
    match kind {
        Kind::Given => api.extend([quote!(non_null), quote!(__given)]),
        Kind::NonNull => api.push(quote!(non_null)),
        Kind::Nullable(_) | Kind::FlattenedWhole | Kind::FlattenedOption => api.push(quote!(__given)),
        Kind::Patch => api.extend(field.api.non_null.as_ref().map(ToTokens::to_token_stream)),
        Kind::Flattened(_) | Kind::FlattenedMap | Kind::Skipped { .. } => {}
    }
    Some(quote! {
        #(#docs)*
        #[serde(#(#serde),*)]
        #[api(#(#api),*)]
        #vis #member: #ty
    })
}

/// The items of attributes, without those that begin with one of the words.
fn kept(attributes: &[Attribute], name: &str, without: &[&str]) -> Vec<TokenStream> {
    let items = attributes::items_of(attributes, name).into_iter();
    items.filter(|(word, _)| !without.contains(&word.as_str())).map(|(_, item)| item).collect()
}
