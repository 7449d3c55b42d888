//! The table of a struct's fields.

use proc_macro2::TokenStream;
use quote::quote;

use super::decode::has_default;
use crate::model::Model;
use crate::wire::Shape;

/// From this many names on the table has a sorted index; `core` searches it from the same number on.
const SORTED_FROM: usize = 16;

/// The value of `Fields`.
pub(crate) fn table(model: &Model<'_>) -> TokenStream {
    let named = model.wire.shape == Shape::Named;
    let fields: Vec<_> = model.fields.iter().filter(|field| field.slot.is_some()).collect();
    let mut names: Vec<&str> = Vec::new();
    let mut aliases: Vec<usize> = Vec::new();
    if named {
        names.extend(fields.iter().map(|field| field.wire.deserialize_name.as_str()));
        for (slot, field) in fields.iter().enumerate() {
            names.extend(field.wire.aliases.iter().map(String::as_str));
            aliases.extend(std::iter::repeat_n(slot, field.wire.aliases.len()));
        }
    }
    let mut sorted: Vec<usize> = (0..names.len()).collect();
    sorted.sort_by_key(|&index| names[index]);
    if names.len() < SORTED_FROM {
        sorted.clear();
    }
    let defaults = fields.iter().enumerate().filter(|(_, field)| has_default(model, field)).map(|(slot, _)| slot);
    let defaults: Vec<usize> = defaults.collect();
    let (name, slots, deny_unknown) = (&model.wire.deserialize_name, fields.len(), model.wire.deny_unknown);
    let expecting = model.wire.expecting.as_deref().unwrap_or(match model.wire.shape {
        Shape::Named => "an object",
        Shape::Tuple | Shape::Newtype => "an array",
        Shape::Unit => "null",
    });
    quote! {
        __api::Fields {
            name: #name,
            expecting: #expecting,
            names: &[#(#names),*],
            slots: #slots,
            aliases: &[#(#aliases),*],
            sorted: &[#(#sorted),*],
            deny_unknown: #deny_unknown,
            defaults: &[#(#defaults),*],
        }
    }
}
