//! `#[api(discriminator = "benefit.type", default = "custom")]`: where the tag of an object stands that its type has as
//! a constant.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Expr, LitStr};

use super::constant::Scalar;
use crate::messages::{constants, discriminators, items};

/// Where a tag stands.
pub(crate) struct Discriminator {
    pub(crate) word: Ident,
    pub(crate) path: Vec<String>,
    pub(crate) literal: LitStr,
}

/// `discriminator = "type"`.
pub(super) fn parse(discriminator: &mut Option<Discriminator>, input: ParseStream<'_>) -> syn::Result<()> {
    let word = input.call(Ident::parse_any)?;
    let value = assigned(input).ok_or_else(|| discriminators::no_path().at(&word))?;
    if discriminator.is_some() {
        return Err(items::twice(&word).at(word));
    }
    let Ok(literal) = syn::parse2::<LitStr>(value.clone()) else {
        return Err(discriminators::no_path().at(value));
    };
    let path: Vec<String> = literal.value().split('.').map(str::to_owned).collect();
    if path.iter().any(String::is_empty) {
        return Err(discriminators::no_path().at(literal));
    }
    *discriminator = Some(Discriminator { word, path, literal });
    Ok(())
}

/// `default = "custom"`.
pub(super) fn parse_default(default: &mut Option<(Ident, Scalar)>, input: ParseStream<'_>) -> syn::Result<()> {
    let word = input.call(Ident::parse_any)?;
    let value = assigned(input).ok_or_else(|| constants::no_scalar("a default").at(&word))?;
    let Ok(expr) = syn::parse2::<Expr>(value.clone()) else {
        return Err(constants::no_scalar("a default").at(value));
    };
    let value = Scalar::from_expr(&expr, "a default")?;
    if default.is_some() {
        return Err(items::twice(&word).at(word));
    }
    *default = Some((word, value));
    Ok(())
}

/// What stands behind `=`.
fn assigned(input: ParseStream<'_>) -> Option<TokenStream> {
    let rest: TokenStream = input.parse().ok()?;
    let mut tokens = rest.into_iter();
    let is_assignment = matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=');
    Some(tokens.collect()).filter(|value: &TokenStream| is_assignment && !value.is_empty())
}
