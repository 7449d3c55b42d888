//! Fields that are not written: `skip_serializing_if`, `#[api(omit_none)]`, and a `Patch` that is absent.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::{call, field};
use crate::model::{Field, Model};
use crate::wire::Default;

/// Types that can never be absent; not asking them is less to compile.
const NEVER_ABSENT: &[&str] = &[
    "bool",
    "char",
    "f32",
    "f64",
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "isize",
    "u8",
    "u16",
    "u32",
    "u64",
    "u128",
    "usize",
    "BTreeMap",
    "BTreeSet",
    "Cow",
    "HashMap",
    "HashSet",
    "PhantomData",
    "String",
    "Vec",
    "VecDeque",
];

/// Whether a type, whatever its name stands for, may be a `Patch`.
pub(super) fn may_be_omitted(ty: &Type) -> bool {
    is_asked(ty, false)
}

/// The same, or an `Option`: whether there may be a value for what is not there.
pub(super) fn may_be_missing(ty: &Type) -> bool {
    is_asked(ty, true)
}

fn is_asked(ty: &Type, with_options: bool) -> bool {
    let Type::Path(path) = ty else { return matches!(ty, Type::Group(_) | Type::Paren(_) | Type::Macro(_)) };
    path.path.segments.last().is_none_or(|segment| {
        let name = segment.ident.to_string();
        !NEVER_ABSENT.contains(&name.as_str()) && (with_options || name != "Option")
    })
}

/// Whether a named field is left out, as an expression; `value` is a reference to the field.
pub(crate) fn of_named(model: &Model<'_>, field: &Field<'_>, value: &TokenStream) -> Option<TokenStream> {
    let api = &field.api;
    if let Some(path) = &field.wire.skip_serializing_if {
        return Some(call(path, value.clone()));
    }
    // What must not be `null` is left out, so that what is written can be read; a function of the user has its own way.
    let is_never_null = api.non_null.is_some() && (field.wire.serialize_with.is_none() || api.given);
    if api.omit_none.is_some() || is_never_null {
        let nullability = field::nullability(model, field);
        return Some(quote!((#nullability.is_absent)(#value)));
    }
    // What must be there is written as `null`, and what is something else where it is not there.
    let absent_is_none = api.required.is_none() && !has_other_default(model, field);
    let omit_none = model.omit_none.is_some() && absent_is_none;
    let method = if omit_none { quote!(is_none) } else { quote!(is_omitted) };
    is_asked(field.ty, omit_none).then(|| quote!((&__api::Probe::of(#value)).#method(#value)))
}

/// Whether a field that is not there may be read as a value.
fn has_other_default(model: &Model<'_>, field: &Field<'_>) -> bool {
    match field.wire.default {
        Default::None => !model.wire.default.is_none(),
        Default::Path(_) => true,
        Default::Trait => false,
    }
}

/// The same of an element, which stands before those of `behind`: the list may end before it, not pass over it.
pub(super) fn of_element(
    field: &Field<'_>,
    behind: &[&Field<'_>],
    value: &dyn Fn(&Field<'_>) -> TokenStream,
) -> Option<TokenStream> {
    let skipped = |field: &Field<'_>| {
        let value = value(field);
        let path = field.wire.skip_serializing_if.as_ref()?;
        Some(call(path, value))
    };
    if let Some(condition) = skipped(field) {
        return Some(condition);
    }
    let all = std::iter::once(&field).chain(behind).map(|field| {
        skipped(field).or_else(|| {
            let value = value(field);
            may_be_omitted(field.ty).then(|| quote!((&__api::Probe::of(#value)).is_omitted(#value)))
        })
    });
    let all: Option<Vec<TokenStream>> = all.collect();
    all.map(|all| quote!(#(#all)&&*))
}
