//! What the type of a field tells of a rule that another crate writes above it.

use proc_macro2::{Group, Literal, TokenStream, TokenTree};
use syn::{GenericArgument, PathArguments, Type};

/// The rule for what lies within a list or a map: `serde_valid` looks at each element.
pub(super) fn around(ty: &Type, rule: String) -> String {
    let Some((name, arguments)) = parts(ty) else { return rule };
    match (name.as_str(), arguments.first(), arguments.last()) {
        ("Option" | "Box" | "Rc" | "Arc", Some(inner), _) => around(inner, rule),
        ("Vec" | "VecDeque" | "LinkedList" | "HashSet" | "BTreeSet" | "IndexSet" | "[]", Some(inner), _) => {
            format!("items({})", around(inner, rule))
        }
        ("HashMap" | "BTreeMap" | "IndexMap", Some(_), Some(value)) if arguments.len() == 2 => {
            format!("values({})", around(value, rule))
        }
        _ => rule,
    }
}

/// The rules that garde has for what lies within, which may be an `Option` or a map.
pub(super) fn fitted(ty: &Type, rule: String) -> String {
    let within = rule.strip_prefix("items(").and_then(|rule| rule.strip_suffix(')'));
    let (Some(within), Some((name, arguments))) = (within.map(str::to_owned), parts(ty)) else { return rule };
    match (name.as_str(), arguments.first(), arguments.last()) {
        ("Option", Some(inner), _) => fitted(inner, within),
        ("Box" | "Rc" | "Arc", Some(inner), _) => fitted(inner, rule),
        ("HashMap" | "BTreeMap" | "IndexMap", _, Some(value)) => format!("values({})", fitted(value, within)),
        (_, Some(inner), _) => format!("items({})", fitted(inner, within)),
        _ => rule,
    }
}

/// The name of the floating-point type that the values are of, also within.
pub(super) fn float(ty: &Type) -> Option<String> {
    let (name, arguments) = parts(ty)?;
    if matches!(name.as_str(), "f32" | "f64") {
        return Some(name);
    }
    arguments.last().and_then(|inner| float(inner))
}

/// The last word of a path with its types; `[]` of a list.
fn parts(ty: &Type) -> Option<(String, Vec<&Type>)> {
    match ty {
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let arguments = match &last.arguments {
                PathArguments::AngleBracketed(list) => list.args.iter().filter_map(|argument| match argument {
                    GenericArgument::Type(ty) => Some(ty),
                    _ => None,
                }),
                _ => return Some((last.ident.to_string(), Vec::new())),
            };
            Some((last.ident.to_string(), arguments.collect()))
        }
        Type::Array(array) => Some(("[]".to_owned(), vec![&*array.elem])),
        Type::Slice(slice) => Some(("[]".to_owned(), vec![&*slice.elem])),
        Type::Reference(reference) => parts(&reference.elem),
        _ => None,
    }
}

/// The tokens with a point in each whole number, as floating-point types want them.
pub(super) fn with_points(tokens: TokenStream) -> TokenStream {
    let point = |token| match token {
        TokenTree::Literal(literal) => match literal.to_string().replace('_', "").parse::<i32>() {
            Ok(number) => TokenTree::from(Literal::f64_unsuffixed(number.into())),
            Err(_) => TokenTree::from(literal),
        },
        TokenTree::Group(group) => Group::new(group.delimiter(), with_points(group.stream())).into(),
        token => token,
    };
    tokens.into_iter().map(point).collect()
}
