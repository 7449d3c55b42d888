//! `patch = "ProductUpdate"`, `patch(ProductUpdate, derive(Debug, Clone))`.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Token};

use super::list::arguments;
use crate::messages::patch;
use crate::sink::is_path;

/// The partial update that a model asks for.
pub(crate) struct PatchAttribute {
    pub(crate) word: Ident,
    pub(crate) name: Ident,
    /// What it derives, if that is said.
    pub(crate) derives: Option<TokenStream>,
}

pub(super) fn parse(input: ParseStream<'_>) -> syn::Result<PatchAttribute> {
    let word: Ident = input.parse()?;
    if let Some(content) = arguments(input)? {
        let parser = |input: ParseStream<'_>| {
            let name = parse_name(&word, input)?;
            Ok((name, parse_derives(input)?))
        };
        let (name, derives) = parser.parse2(content)?;
        return Ok(PatchAttribute { word, name, derives });
    }
    if !input.peek(Token![=]) {
        input.parse::<TokenStream>()?;
        return Err(patch::without_name().at(word));
    }
    input.parse::<Token![=]>()?;
    let name = parse_name(&word, input)?;
    Ok(PatchAttribute { word, name, derives: None })
}

fn parse_name(word: &Ident, input: ParseStream<'_>) -> syn::Result<Ident> {
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        let name = Some(&text).filter(|text| is_path(&text.value())).and_then(|text| text.parse().ok());
        return name.ok_or_else(|| patch::not_a_name(text.value()).at(text));
    }
    if let Ok(name) = input.fork().parse::<Ident>() {
        input.parse::<Ident>()?;
        return Ok(name);
    }
    let rest: TokenStream = input.parse()?;
    Err(if rest.is_empty() { patch::without_name().at(word) } else { patch::without_name().at(rest) })
}

fn parse_derives(input: ParseStream<'_>) -> syn::Result<Option<TokenStream>> {
    let rest: TokenStream = input.parse()?;
    if rest.is_empty() {
        return Ok(None);
    }
    let parser = |input: ParseStream<'_>| {
        input.parse::<Token![,]>()?;
        if input.is_empty() {
            return Ok(None);
        }
        let word: Ident = input.parse()?;
        let derives = arguments(input)?.filter(|_| word == "derive");
        input.parse::<Option<Token![,]>>()?;
        derives.map(Some).ok_or_else(|| patch::not_derives().at(&word))
    };
    let derives = parser.parse2(rest.clone()).map_err(|_| patch::not_derives().at(rest))?;
    match derives.iter().cloned().flatten().find_map(superfluous) {
        Some(word) => Err(patch::derived_anyway(&word).at(word)),
        None => Ok(derives),
    }
}

/// A trait that every partial update has.
fn superfluous(token: TokenTree) -> Option<Ident> {
    match token {
        TokenTree::Ident(word) if word == "ApiModel" || word == "Serialize" || word == "Deserialize" => Some(word),
        _ => None,
    }
}
