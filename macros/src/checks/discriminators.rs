//! Discriminators: that there is something that they tell apart, and nothing else that does.

use proc_macro2::TokenTree;
use syn::Ident;
use syn::ext::IdentExt;

use crate::attributes::Discriminator;
use crate::messages::discriminators;
use crate::model::{Data, Model, Variant};
use crate::sink::{Sink, tidy};
use crate::wire::{Shape, Tag};

/// Notes what is wrong, and sets the tag of the enum.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    let Some(discriminator) = &model.discriminator else {
        return check_alone(model, sink);
    };
    let literal = &discriminator.literal;
    let Data::Enum(variants) = &model.data else {
        return sink.push(on_struct(discriminator, model.ident));
    };
    let word = match model.wire.tag {
        Tag::Internal(_) => Some("#[serde(tag)]"),
        Tag::Adjacent { .. } => Some("#[serde(tag, content)]"),
        _ => None,
    };
    if let Some(word) = word {
        return sink.push(discriminators::with_serde_tag(word).at(literal));
    }
    if model.wire.from.is_some() || model.wire.try_from.is_some() || model.wire.into.is_some() {
        return sink.push(discriminators::with_conversion().at(literal));
    }
    let wrong: Vec<&Ident> = variants.iter().filter(|variant| is_wrong(variant)).map(|variant| variant.ident).collect();
    for ident in wrong {
        sink.push(discriminators::not_newtype(ident).at(ident));
    }
    model.wire.tag = Tag::Constants;
}

/// What a struct says in its place.
fn on_struct(discriminator: &Discriminator, ident: &Ident) -> syn::Error {
    let message = match &*discriminator.path {
        [name] => {
            // A word of Rust may stand there without `r#`, what is no word needs quotes.
            let is_word = syn::parse_str::<TokenTree>(name).is_ok_and(|token| matches!(token, TokenTree::Ident(_)));
            let name = if is_word { name.clone() } else { format!("{name:?}") };
            discriminators::on_struct(name, value_for(ident))
        }
        _ => discriminators::path_on_struct(),
    };
    message.at(&discriminator.word)
}

/// `gift_card` for `GiftCard`.
fn value_for(ident: &Ident) -> String {
    let mut value = String::new();
    for letter in ident.unraw().to_string().chars() {
        if letter.is_uppercase() && !value.is_empty() {
            value.push('_');
        }
        value.extend(letter.to_lowercase());
    }
    value
}

fn is_wrong(variant: &Variant<'_>) -> bool {
    let is_used = !variant.wire.skip_serializing || !variant.wire.skip_deserializing;
    // One that is untagged is tried when no other is led to.
    is_used
        && !variant.wire.untagged
        && (variant.body.shape != Shape::Newtype || variant.body.newtype_field().is_none())
}

/// What belongs to a discriminator where there is none.
fn check_alone(model: &Model<'_>, sink: &mut Sink) {
    if let Some((word, value)) = &model.default_tag {
        sink.push(discriminators::default_alone(tidy(value.literal())).at(word));
    }
    if let Data::Enum(variants) = &model.data {
        for (word, _) in variants.iter().filter_map(|variant| variant.api.tag.as_ref()) {
            sink.push(discriminators::tag_alone().at(word));
        }
    }
}
