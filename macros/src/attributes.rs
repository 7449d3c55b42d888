//! `#[api(..)]` attributes as written: a list of rules, options and checks.

use proc_macro2::TokenTree;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Expr, Ident, Meta, Path, Token};

use crate::rules::{self, Rules};
use crate::sink::{Sink, did_you_mean};

/// What `#[api(..)]` says on a field.
#[derive(Default)]
pub(crate) struct FieldAttributes {
    pub(crate) rules: Rules,
    pub(crate) normalize: Vec<Path>,
    pub(crate) serde: Option<Ident>,
    pub(crate) secret: Option<Ident>,
    pub(crate) required: Option<Ident>,
    pub(crate) non_null: Option<Ident>,
    pub(crate) examples: Vec<Expr>,
}

/// What `#[api(..)]` says on a struct.
#[derive(Default)]
pub(crate) struct ContainerAttributes {
    pub(crate) krate: Option<Path>,
    pub(crate) checks: Vec<Check>,
}

/// A check over several fields.
pub(crate) struct Check {
    pub(crate) kind: CheckKind,
    pub(crate) fields: Vec<Ident>,
    pub(crate) at: Option<Ident>,
}

pub(crate) enum CheckKind {
    /// `check(path(a, b))`: a function of the user.
    Call(Box<Expr>),
    /// `exactly_one(a, b)` and its kin, by the name of the function in `core`.
    Presence(Ident),
}

const FIELD_OPTIONS: &[&str] = &["example", "non_null", "normalize", "required", "secret", "serde"];
const CONTAINER_ITEMS: &[&str] = &["all_or_none", "at_least_one", "at_most_one", "check", "crate", "exactly_one"];

impl FieldAttributes {
    pub(crate) fn read(attributes: &[Attribute], sink: &mut Sink) -> Self {
        let mut field = Self::default();
        each_item(attributes, sink, |item, input, sink| field.item(item, input, sink));
        field
    }

    fn item(&mut self, word: Option<&Ident>, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
        let Some(word) = word else {
            return self.rules.push(input.parse()?, sink);
        };
        match word.to_string().as_str() {
            "serde" => set_flag(&mut self.serde, input),
            "secret" => set_flag(&mut self.secret, input),
            "required" => set_flag(&mut self.required, input),
            "non_null" => set_flag(&mut self.non_null, input),
            "example" => {
                input.parse::<Ident>()?;
                input.parse::<Token![=]>()?;
                self.examples.push(input.parse()?);
                Ok(())
            }
            "normalize" => {
                input.parse::<Ident>()?;
                let content;
                syn::parenthesized!(content in input);
                self.normalize.extend(content.parse_terminated(Path::parse_mod_style, Token![,])?);
                Ok(())
            }
            name if CONTAINER_ITEMS.contains(&name) && name != "crate" && is_call(input) => {
                Err(syn::Error::new_spanned(
                    word,
                    format!("`{name}` checks several fields\nhelp: write it above the struct: `#[api({name}(..))]`"),
                ))
            }
            name if is_assignment(input) => Err(syn::Error::new_spanned(word, unknown_option(name))),
            _ => self.rules.push(input.parse()?, sink),
        }
    }
}

fn unknown_option(name: &str) -> String {
    if rules::WORDS.contains(&name) {
        return format!("the arguments of the rule `{name}` stand in parentheses\nhelp: write `{name}(..)`");
    }
    let suggestion = did_you_mean(name, FIELD_OPTIONS);
    format!("unknown option `{name}`{suggestion}\nhelp: options are {}", quoted(FIELD_OPTIONS))
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

impl ContainerAttributes {
    pub(crate) fn read(attributes: &[Attribute], sink: &mut Sink) -> Self {
        let mut container = Self::default();
        each_item(attributes, sink, |item, input, _| container.item(item, input));
        container
    }

    fn item(&mut self, word: Option<&Ident>, input: ParseStream<'_>) -> syn::Result<()> {
        let name = word.map(ToString::to_string).unwrap_or_default();
        match name.as_str() {
            "crate" => {
                input.call(Ident::parse_any)?;
                input.parse::<Token![=]>()?;
                self.krate = Some(input.call(Path::parse_mod_style)?);
                Ok(())
            }
            "check" => {
                self.checks.push(parse_check(input)?);
                Ok(())
            }
            "exactly_one" | "at_most_one" | "at_least_one" | "all_or_none" => {
                self.checks.push(parse_presence(input)?);
                Ok(())
            }
            name => {
                let suggestion = did_you_mean(name, CONTAINER_ITEMS);
                let message = format!(
                    "unknown item `{name}` on a struct{suggestion}\nhelp: a struct takes {}; rules stand on its fields",
                    quoted(CONTAINER_ITEMS)
                );
                Err(input.error(message))
            }
        }
    }
}

/// `check(path(a, b))`, `check(path(a, b), at = b)`.
fn parse_check(input: ParseStream<'_>) -> syn::Result<Check> {
    input.parse::<Ident>()?;
    let content;
    syn::parenthesized!(content in input);
    let call: Expr = content.parse()?;
    let help = "help: name a function and the fields that it reads: `check(ends_after_start(starts_at, ends_at))`";
    let Expr::Call(parts) = &call else {
        return Err(syn::Error::new_spanned(&call, format!("`check` takes a call\n{help}")));
    };
    let mut fields = Vec::new();
    for argument in &parts.args {
        fields.push(field_name(argument).ok_or_else(|| {
            syn::Error::new_spanned(argument, format!("an argument of a check is the name of a field\n{help}"))
        })?);
    }
    if fields.is_empty() {
        return Err(syn::Error::new_spanned(&call, format!("a check must name the fields that it reads\n{help}")));
    }
    let at = parse_at(&content)?;
    Ok(Check { kind: CheckKind::Call(Box::new(call)), fields, at })
}

fn field_name(argument: &Expr) -> Option<Ident> {
    match argument {
        Expr::Path(path) if path.qself.is_none() => path.path.get_ident().cloned(),
        _ => None,
    }
}

fn parse_at(content: ParseStream<'_>) -> syn::Result<Option<Ident>> {
    if content.is_empty() {
        return Ok(None);
    }
    content.parse::<Token![,]>()?;
    if content.is_empty() {
        return Ok(None);
    }
    let word: Ident = content.parse()?;
    if word != "at" {
        return Err(syn::Error::new_spanned(word, "expected `at = <field>`, where the violation is placed"));
    }
    content.parse::<Token![=]>()?;
    content.parse().map(Some)
}

/// `exactly_one(a, b)`.
fn parse_presence(input: ParseStream<'_>) -> syn::Result<Check> {
    let name: Ident = input.parse()?;
    let content;
    syn::parenthesized!(content in input);
    let fields: Vec<Ident> = content.parse_terminated(Ident::parse_any, Token![,])?.into_iter().collect();
    if fields.len() < 2 {
        let message = format!("`{name}` compares at least two fields\nhelp: write `{name}(first, second)`");
        return Err(syn::Error::new_spanned(name, message));
    }
    Ok(Check { kind: CheckKind::Presence(name), fields, at: None })
}

fn set_flag(flag: &mut Option<Ident>, input: ParseStream<'_>) -> syn::Result<()> {
    let word: Ident = input.parse()?;
    if flag.is_some() {
        return Err(syn::Error::new_spanned(&word, format!("`{word}` stands here twice\nhelp: remove one")));
    }
    *flag = Some(word);
    Ok(())
}

fn is_call(input: ParseStream<'_>) -> bool {
    input.peek2(syn::token::Paren)
}

fn is_assignment(input: ParseStream<'_>) -> bool {
    input.peek2(Token![=]) && !input.peek2(Token![==])
}

/// Calls `read` for each item of each `#[api(..)]`; a mistake in one item leaves the others alone.
fn each_item(
    attributes: &[Attribute],
    sink: &mut Sink,
    mut read: impl FnMut(Option<&Ident>, ParseStream<'_>, &mut Sink) -> syn::Result<()>,
) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("api")) {
        let Meta::List(list) = &attribute.meta else {
            sink.at(attribute, "`api` takes a list\nhelp: write `#[api(..)]`");
            continue;
        };
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                let word = leading_word(input);
                if let Err(error) = read(word.as_ref(), input, sink).and_then(|()| end_of_item(input)) {
                    sink.push(error);
                    skip_item(input);
                }
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(())
        };
        if let Err(error) = parser.parse2(list.tokens.clone()) {
            sink.push(error);
        }
    }
}

/// The word that an item begins with, unless a path or a method call goes on from it.
fn leading_word(input: ParseStream<'_>) -> Option<Ident> {
    if input.peek2(Token![::]) || input.peek2(Token![.]) {
        return None;
    }
    input.fork().call(Ident::parse_any).ok()
}

fn end_of_item(input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() || input.peek(Token![,]) { Ok(()) } else { Err(input.error("expected `,`")) }
}

fn skip_item(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        if input.parse::<TokenTree>().is_err() {
            break;
        }
    }
}
