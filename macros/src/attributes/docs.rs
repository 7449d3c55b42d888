//! What rustc's own attributes say of a field, a variant or a container: `///` and `#[deprecated]`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

/// The lines of the documentation, as an expression that gives a text.
pub(crate) fn doc(attributes: &[Attribute]) -> TokenStream {
    let lines: Vec<&Expr> = attributes.iter().filter_map(line).collect();
    let texts: Option<Vec<String>> = lines.iter().map(|line| text(line)).collect();
    match texts {
        Some(texts) => joined(&texts).to_token_stream(),
        // `include_str!("..")` is no literal: it may be joined with others all the same.
        None => quote!(__api::concat!(#(#lines, "\n"),*)),
    }
}

pub(crate) fn is_deprecated(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"))
}

fn line(attribute: &Attribute) -> Option<&Expr> {
    match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => Some(&meta.value),
        _ => None,
    }
}

fn text(line: &Expr) -> Option<String> {
    match line {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// Each line without the space that people write behind `///`.
fn joined(texts: &[String]) -> String {
    let lines = texts.iter().flat_map(|text| text.split('\n'));
    let lines: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end()).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}
