//! Fields of types that are no values: functions and pointers, which no input holds, and arrays that serde cannot write.

use syn::{Expr, ExprLit, GenericArgument, GenericParam, Generics, Lit, PathArguments, Type, TypeArray};

use crate::messages::{Message, wire};
use crate::model::Model;
use crate::sink::{Sink, tidy};

/// The longest array that has `Serialize`.
const LONGEST: usize = 32;

/// The most values in a tuple that is read and written.
const MOST_IN_A_TUPLE: usize = 16;

/// Says what to write instead, and takes the field out of reading and writing, which would only say so again.
pub(super) fn check(model: &mut Model<'_>, sink: &mut Sink) {
    let (generics, is_written) = (model.generics, model.written_by_user.is_none() && model.wire.into.is_none());
    for field in model.bodies_mut().into_iter().flat_map(|body| &mut body.fields) {
        let array = |ty: &Type| is_written.then(|| not_written(ty, generics)).flatten();
        let message = if field.is_read() && field.is_decoded() { find(field.ty, &no_value) } else { None };
        let is_written = !field.wire.skip_serializing && field.wire.serialize_with.is_none();
        let Some(message) = message.or_else(|| find(field.ty, &array).filter(|_| is_written)) else { continue };
        sink.at(field.ty, message);
        field.is_read_by_function = true;
        field.wire.skip_serializing = true;
    }
}

/// What is wrong with a type, or with one that it holds.
fn find(ty: &Type, wrong: &dyn Fn(&Type) -> Option<Message>) -> Option<Message> {
    wrong(ty).or_else(|| match ty {
        Type::Group(group) => find(&group.elem, wrong),
        Type::Paren(paren) => find(&paren.elem, wrong),
        Type::Tuple(tuple) => tuple.elems.iter().find_map(|ty| find(ty, wrong)),
        Type::Array(array) => find(&array.elem, wrong),
        Type::Path(path) => {
            let last = path.path.segments.last().filter(|last| HOLDS.iter().any(|word| last.ident == word))?;
            let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
            arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => find(ty, wrong),
                _ => None,
            })
        }
        _ => None,
    })
}

/// Types that hold what their arguments say.
const HOLDS: &[&str] = &["Arc", "Box", "Option", "Rc", "Vec", "VecDeque"];

fn no_value(ty: &Type) -> Option<Message> {
    if let Type::Tuple(tuple) = ty
        && tuple.elems.len() > MOST_IN_A_TUPLE
    {
        return Some(wire::long_tuple());
    }
    matches!(ty, Type::FnPtr(_) | Type::Ptr(_)).then(|| wire::no_value(tidy(ty).replace(" * ", "*")))
}

fn not_written(ty: &Type, generics: &Generics) -> Option<Message> {
    let Type::Array(TypeArray { elem, len, .. }) = ty else { return None };
    match len {
        Expr::Lit(ExprLit { lit: Lit::Int(length), .. }) => {
            let length = length.base10_parse::<usize>().ok().filter(|length| *length > LONGEST)?;
            Some(wire::long_array(tidy(elem), length))
        }
        Expr::Path(path) => {
            let is_parameter =
                |param: &GenericParam| matches!(param, GenericParam::Const(param) if path.path.is_ident(&param.ident));
            generics.params.iter().any(is_parameter).then(|| wire::array_of_parameter(tidy(elem)))
        }
        _ => None,
    }
}
