//! `#[serde(default)]` of types whose default is known.

use syn::{GenericArgument, PathArguments, Type};

use super::Literal;
use crate::attributes::items_of;
use crate::messages::examples as messages;
use crate::model::{Field, Model};
use crate::rules::Number;
use crate::sink::Sink;
use crate::wire::Default;

/// Types that hold one value, whose default is that of the value.
const WRAPPERS: &[&str] = &["Arc", "Box", "Rc"];

/// Notes the defaults that break the rules of their field. Where no test of them is wanted, a model may say so: what is
/// absent is then refused in the words of the rule.
pub(super) fn check(model: &Model<'_>, sink: &mut Sink) {
    if model.test_examples.is_none() {
        return;
    }
    let with_default = |field: &&Field<'_>| field.slot.is_some() && matches!(field.wire.default, Default::Trait);
    for field in model.fields().filter(with_default) {
        let Some((default, literal)) = default_of(field.ty) else { continue };
        let Some(broken) = field.api.rules.here.iter().find(|rule| literal.breaks(rule)) else { continue };
        let message = messages::default_breaks(default, broken.text());
        let word = items_of(field.attributes, "serde").into_iter().find(|(word, _)| word == "default");
        match word {
            Some((_, word)) => sink.at(word, message),
            None => sink.push(message.at_span(broken.span())),
        }
    }
}

/// The default of a type of std, as it is written and as a literal. That of an `Option` keeps every rule.
fn default_of(ty: &Type) -> Option<(&'static str, Literal)> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last()?;
    let name = segment.ident.to_string();
    Some(match name.as_str() {
        "String" => ("`\"\"`", Literal::Text(String::new())),
        "bool" => ("`false`", Literal::Bool),
        "f32" | "f64" => ("`0.0`", Literal::Number(Number::Real(0.0))),
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => {
            ("`0`", Literal::Number(Number::Whole(0)))
        }
        "Vec" | "VecDeque" | "BTreeSet" | "HashSet" => ("an empty list", Literal::Empty),
        "BTreeMap" | "HashMap" => ("an empty map", Literal::Empty),
        name if WRAPPERS.contains(&name) => {
            let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
            return arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => default_of(ty),
                _ => None,
            });
        }
        _ => return None,
    })
}
