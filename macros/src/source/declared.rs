//! What the file of a name declares. It is looked for in the text, so that what macros declare is not found.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{FnArg, Signature, Type};

use super::{File, words};
use crate::rules::mentions;

/// What stands behind each `keyword name` of the file that the name is in, up to a character.
fn behind(keyword: &str, name: &Ident, end: char) -> Vec<String> {
    let Some(file) = File::of(name.span()) else { return Vec::new() };
    let (name, keyword) = (name.to_string(), format!("{keyword} "));
    let declarations = file.text.split(&keyword).skip(1);
    let named = declarations.filter_map(|part| part.trim_start().strip_prefix(&name).map(str::trim_start));
    let whole = named.filter(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'));
    whole.map(|rest| rest.split(end).next().unwrap_or_default().to_owned()).collect()
}

/// Whether a constant of this name is seen in the file: declared, or imported by its name.
pub(crate) fn declares_constant(name: &Ident) -> bool {
    type_of_constant(name).is_some() || imports(name)
}

fn imports(name: &Ident) -> bool {
    let Some(file) = File::of(name.span()) else { return false };
    let name = name.to_string();
    let names = |part: &str| part.split(';').next().is_some_and(|import| words(import).any(|word| word == name));
    file.text.split("use ").skip(1).any(names)
}

/// The type of a constant as it is written, if its declaration is seen in the file.
pub(crate) fn type_of_constant(name: &Ident) -> Option<String> {
    let mut declarations = ["const", "static"].into_iter().flat_map(|keyword| behind(keyword, name, '='));
    declarations.find_map(|typed| typed.strip_prefix(':').map(|ty| ty.trim().to_owned()))
}

/// Whether a function of this name is declared in the file.
pub(crate) fn declares_function(name: &Ident) -> bool {
    !behind("fn", name, '(').is_empty()
}

/// Whether an enum of this name is declared in the file.
pub(crate) fn declares_enum(name: &Ident) -> bool {
    !behind("enum", name, '{').is_empty()
}

/// Whether the only function of this name in the file takes values of more than one type.
pub(crate) fn takes_several_types(name: &Ident) -> bool {
    let [signature] = &behind("fn", name, '{')[..] else { return false };
    let Ok(function) = syn::parse_str::<Signature>(&format!("fn it{signature}")) else { return false };
    let is_parameter = |word: &str| function.generics.type_params().any(|param| param.ident == word);
    function.inputs.iter().any(|argument| match argument {
        FnArg::Typed(argument) => of_any(&argument.ty) || mentions(argument.ty.to_token_stream(), &is_parameter),
        FnArg::Receiver(_) => false,
    })
}

/// Whether a type is `impl Trait`, or a reference to one.
fn of_any(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => of_any(&reference.elem),
        Type::Paren(paren) => of_any(&paren.elem),
        ty => matches!(ty, Type::ImplTrait(_)),
    }
}
