//! Discriminators: that there is something that they tell apart, and nothing else that does.

use syn::Ident;

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
        return sink.push(discriminators::on_struct().at(literal));
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
