//! `#[api(constant(type = "custom", version = 2))]`: members of a struct without a Rust field.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Expr, ExprLit, ExprUnary, Lit, LitStr, Token, UnOp};

use super::list::{arguments, split};
use crate::messages::constants;
use crate::sink::{Sink, tidy};

/// A member of a struct whose value is known.
pub(crate) struct Constant {
    pub(crate) name: String,
    /// Where its name stands.
    pub(crate) span: Span,
    pub(crate) value: Scalar,
    /// Whether it need not be there.
    pub(crate) has_default: bool,
}

impl Constant {
    /// As the user writes it.
    pub(crate) fn source(&self) -> TokenStream {
        let (name, value) = (&self.name, self.value.source());
        quote!(#name = #value)
    }
}

/// A value of JSON that holds no other.
#[derive(Clone, PartialEq)]
pub(crate) enum Scalar {
    Text(String),
    Bool(bool),
    Unsigned(u64),
    /// Below zero.
    Signed(i64),
    Float(f64),
}

impl Scalar {
    /// Reads a literal; `what` is what it stands for.
    pub(crate) fn from_expr(value: &Expr, what: &str) -> syn::Result<Self> {
        let (literal, negative) = match value {
            // What comes out of another macro, as `$value`.
            Expr::Group(group) => return Self::from_expr(&group.expr, what),
            Expr::Lit(ExprLit { lit, .. }) => (lit, false),
            Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => match &**expr {
                Expr::Lit(ExprLit { lit: lit @ (Lit::Int(_) | Lit::Float(_)), .. }) => (lit, true),
                _ => return Err(constants::no_scalar(what).at(value)),
            },
            _ => return Err(constants::no_scalar(what).at(value)),
        };
        match literal {
            Lit::Str(text) => Ok(Self::Text(text.value())),
            Lit::Bool(truth) => Ok(Self::Bool(truth.value)),
            Lit::Int(number) if number.suffix().is_empty() => {
                let integer = Self::integer(number.base10_digits(), negative);
                integer.ok_or_else(|| constants::number_too_large().at(value))
            }
            Lit::Float(number) if number.suffix().is_empty() => {
                let float: f64 = number.base10_parse()?;
                Ok(Self::Float(if negative { -float } else { float }))
            }
            Lit::Int(number) => Err(suffixed(value, number.suffix())),
            Lit::Float(number) => Err(suffixed(value, number.suffix())),
            Lit::Char(char) => {
                Err(constants::character(what, LitStr::new(&char.value().to_string(), char.span()).token()).at(value))
            }
            _ => Err(constants::no_scalar(what).at(value)),
        }
    }

    fn integer(digits: &str, negative: bool) -> Option<Self> {
        if negative && digits != "0" {
            return format!("-{digits}").parse().map(Self::Signed).ok();
        }
        digits.parse().map(Self::Unsigned).ok()
    }

    /// The value as the user writes it, without its type.
    fn source(&self) -> TokenStream {
        match self {
            Self::Text(_) | Self::Bool(_) => self.literal(),
            Self::Unsigned(number) => Literal::u64_unsuffixed(*number).to_token_stream(),
            Self::Signed(number) => {
                let number = Literal::u64_unsuffixed(number.unsigned_abs());
                quote!(-#number)
            }
            Self::Float(number) => {
                let minus = number.is_sign_negative().then(|| quote!(-));
                let number = Literal::f64_unsuffixed(number.abs());
                quote!(#minus #number)
            }
        }
    }

    /// The value as Rust writes it.
    pub(crate) fn literal(&self) -> TokenStream {
        match self {
            Self::Text(text) => quote!(#text),
            Self::Bool(truth) => quote!(#truth),
            Self::Unsigned(number) => quote!(#number),
            Self::Signed(number) => quote!(#number),
            Self::Float(number) => quote!(#number),
        }
    }
}

/// The value of the type that `core` has for it.
impl ToTokens for Scalar {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let literal = self.literal();
        tokens.extend(match self {
            Self::Text(_) => quote!(__api::Scalar::Text(#literal)),
            Self::Bool(_) => quote!(__api::Scalar::Bool(#literal)),
            Self::Unsigned(_) => quote!(__api::Scalar::Unsigned(#literal)),
            Self::Signed(_) => quote!(__api::Scalar::Signed(#literal)),
            Self::Float(_) => quote!(__api::Scalar::Float(#literal)),
        });
    }
}

fn suffixed(value: &Expr, suffix: &str) -> syn::Error {
    let text = tidy(value);
    let plain = text.strip_suffix(suffix).unwrap_or(&text).trim_end_matches('_');
    constants::suffix(plain).at(value)
}

/// `constant(type = "custom", version = 2)`, `constant(type = "custom", default)`.
pub(super) fn parse(input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<Vec<Constant>> {
    let word: Ident = input.parse()?;
    let content = arguments(input)?.filter(|content| !content.is_empty());
    let Some(content) = content else {
        input.parse::<TokenStream>()?;
        return Err(constants::no_constants().at(word));
    };
    if let Some((name, value)) = two_texts(&content) {
        return Err(constants::two_texts(name, value).at(content));
    }
    let (mut constants, mut has_default) = (Vec::new(), false);
    for tokens in split(content) {
        let entry = |input: ParseStream<'_>| parse_entry(input);
        match sink.take(entry.parse2(tokens)) {
            Some(Some(constant)) => constants.push(constant),
            Some(None) => has_default = true,
            None => {}
        }
    }
    for constant in &mut constants {
        constant.has_default = has_default;
    }
    Ok(constants)
}

/// `constant("type", "custom")`.
fn two_texts(content: &TokenStream) -> Option<(String, String)> {
    let texts: Option<Vec<LitStr>> = split(content.clone()).into_iter().map(|text| syn::parse2(text).ok()).collect();
    match &texts?[..] {
        [name, value] => {
            let is_name = name.value().chars().all(|char| char.is_ascii_alphabetic() || char == '_');
            let shown = if is_name { name.value() } else { name.token().to_string() };
            Some((shown, value.token().to_string()))
        }
        _ => None,
    }
}

/// One constant, or nothing for the word `default`.
fn parse_entry(input: ParseStream<'_>) -> syn::Result<Option<Constant>> {
    let (name, tokens) = parse_name(input)?;
    if input.is_empty() && name == "default" {
        return Ok(None);
    }
    if !input.peek(Token![=]) || input.peek2(syn::parse::End) {
        let whole = tidy(&tokens);
        let rest: TokenStream = input.parse()?;
        let mut behind = rest.into_iter();
        // As JSON writes it.
        let is_colon = matches!(behind.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        let value = Some(tidy(behind.collect::<TokenStream>())).filter(|value| is_colon && !value.is_empty());
        return Err(constants::no_value(name, whole, value.as_deref().unwrap_or("\"text\"")).at(tokens));
    }
    input.parse::<Token![=]>()?;
    let rest: TokenStream = input.parse()?;
    let Ok(value) = syn::parse2::<Expr>(rest.clone()) else {
        return Err(more_than_a_value(&tidy(&tokens), rest));
    };
    let value = Scalar::from_expr(&value, "a constant")?;
    let span = tokens.into_iter().next().map_or_else(Span::call_site, |token| token.span());
    Ok(Some(Constant { name, span, value, has_default: false }))
}

/// What is wrong with `"a" version = 2` behind `type =`.
fn more_than_a_value(name: &str, rest: TokenStream) -> syn::Error {
    let split = |input: ParseStream<'_>| Ok((input.parse::<Lit>()?, input.parse::<TokenStream>()?));
    match split.parse2(rest.clone()) {
        Ok((value, more)) => {
            let whole = format!("{name} = {}, {}", value.to_token_stream(), tidy(&more));
            constants::missing_comma(whole).at(more)
        }
        Err(_) => constants::no_scalar("a constant").at(rest),
    }
}

/// The name on the wire: a word, also one that Rust keeps for itself, or a text.
fn parse_name(input: ParseStream<'_>) -> syn::Result<(String, TokenStream)> {
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        return Ok((text.value(), text.to_token_stream()));
    }
    let is_word = input.peek(Ident::peek_any) && !input.peek2(Token![.]) && !input.peek2(Token![-]);
    if !is_word {
        let rest: TokenStream = input.parse()?;
        let name: TokenStream = rest.clone().into_iter().take_while(|token| token.to_string() != "=").collect();
        let quoted = if name.is_empty() { "x-kind".to_owned() } else { tidy(&name).replace(' ', "") };
        return Err(constants::no_name(quoted).at(if name.is_empty() { rest } else { name }));
    }
    let word = input.call(Ident::parse_any)?;
    Ok((word.unraw().to_string(), word.to_token_stream()))
}
