//! `#[api(newtype)]` wants a struct around one private field.

use syn::{Type, Visibility};

use crate::messages::newtype;
use crate::model::{Data, Model};
use crate::sink::Sink;

/// Takes the word out of the model where its impls would only repeat the mistake.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    let Some(word) = model.newtype.take() else { return };
    let field = match &model.data {
        Data::Struct(body) => body.bare_field(),
        Data::Enum(_) => None,
    };
    let Some(field) = field else {
        sink.at(&word, newtype::not_one_field(model.ident));
        return;
    };
    let is_parameter = |ty: &Type| match ty {
        Type::Path(path) => model.generics.type_params().any(|param| path.path.is_ident(&param.ident)),
        _ => false,
    };
    if model.wire.from.is_some() || model.wire.try_from.is_some() {
        sink.at(&word, newtype::beside_conversion());
    } else if is_parameter(field.ty) {
        sink.at(field.ty, newtype::of_parameter());
    } else {
        if !matches!(field.vis, Visibility::Inherited) {
            sink.at(field.vis, newtype::public_field());
        }
        model.newtype = Some(word);
    }
}
