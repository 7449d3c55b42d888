//! What `#[api(..)]` says on a struct.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Ident, Lit, Path, Token};

use super::items::{Item, arguments, each_item};
use super::{CONTAINER_ITEMS, FIELD_OPTIONS, spellings};
use crate::rules;
use crate::sink::{Sink, did_you_mean, nearest, quoted, tidy};

/// What `#[api(..)]` says on a struct.
#[derive(Default)]
pub(crate) struct ContainerAttributes {
    krate: Option<Path>,
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

const CHECK_HELP: &str =
    "help: name a function and the fields that it reads: `check(ends_after_start(starts_at, ends_at))`";

impl ContainerAttributes {
    pub(crate) fn read(attributes: &[Attribute], sink: &mut Sink) -> Self {
        let mut container = Self::default();
        each_item(attributes, sink, |item, input, sink| container.item(item, input, sink));
        container
    }

    /// Nothing is said of a variant.
    pub(crate) fn refuse(attributes: &[Attribute], sink: &mut Sink) {
        each_item(attributes, sink, |item, input, _| {
            input.parse::<TokenStream>()?;
            let help = format!("write it at the field: `(#[api({})] ..)`", tidy(&item.tokens));
            Err(syn::Error::new_spanned(&item.tokens, format!("a variant takes no rules and options\nhelp: {help}")))
        });
    }

    /// The path of this crate in the user's.
    pub(crate) fn crate_path(&self) -> Path {
        self.krate.clone().unwrap_or_else(|| syn::parse_quote!(::api_model))
    }

    fn item(&mut self, item: &Item, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
        let name = item.word.as_ref().map(ToString::to_string).unwrap_or_default();
        match name.as_str() {
            "crate" => self.set_crate(input),
            "check" => {
                self.checks.extend(parse_check(input, sink)?);
                Ok(())
            }
            "exactly_one" | "at_most_one" | "at_least_one" | "all_or_none" => {
                self.checks.extend(parse_presence(input, sink)?);
                Ok(())
            }
            name => {
                let message = mistake(name, item);
                input.parse::<TokenStream>()?;
                Err(match &item.word {
                    Some(word) => syn::Error::new_spanned(word, message),
                    None => syn::Error::new_spanned(&item.tokens, message),
                })
            }
        }
    }

    fn set_crate(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let word = input.call(Ident::parse_any)?;
        let help = "`crate` takes the path of this crate\nhelp: write `crate = my::reexport::api_model`";
        if !input.peek(Token![=]) || input.peek2(syn::parse::End) {
            input.parse::<TokenStream>()?;
            return Err(syn::Error::new_spanned(word, help));
        }
        input.parse::<Token![=]>()?;
        if let Ok(literal) = input.fork().parse::<Lit>() {
            input.parse::<Lit>()?;
            let help = match &literal {
                Lit::Str(text) => {
                    format!("the path of the crate has no quotes\nhelp: write `crate = {}`", text.value())
                }
                _ => help.to_owned(),
            };
            return Err(syn::Error::new_spanned(literal, help));
        }
        let path = input.call(Path::parse_mod_style)?;
        if self.krate.is_some() {
            return Err(syn::Error::new_spanned(word, "`crate` stands here twice\nhelp: remove one"));
        }
        self.krate = Some(path);
        Ok(())
    }
}

/// What is wrong with an item that is not for a struct.
fn mistake(name: &str, item: &Item) -> String {
    let whole = tidy(&item.tokens);
    if rules::WORDS.contains(&name) {
        return format!("`{name}` is a rule for a field\nhelp: write it above the field: `#[api({whole})]`");
    }
    if FIELD_OPTIONS.contains(&name) {
        return format!("`{name}` is an option of a field\nhelp: write it above the field: `#[api({whole})]`");
    }
    if let Some(message) = spellings::instead(name, item) {
        return message;
    }
    if name.is_empty() {
        return format!("expected an item for a struct\nhelp: a struct takes {}", quoted(CONTAINER_ITEMS));
    }
    // `check(..)` is what somebody wrote who named the function alone.
    let call = item.argument_text().filter(|_| nearest(name, CONTAINER_ITEMS).is_none());
    if call.is_some() {
        return format!("unknown item `{name}` on a struct\nhelp: for a check of your own write `check({whole})`");
    }
    let suggestion = did_you_mean(name, CONTAINER_ITEMS);
    format!("unknown item `{name}` on a struct{suggestion}\nhelp: a struct takes {}", quoted(CONTAINER_ITEMS))
}

/// `check(path(a, b))`, `check(path(a, b), at = b)`.
fn parse_check(input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<Option<Check>> {
    let word: Ident = input.parse()?;
    let Some(content) = arguments(input)? else {
        input.parse::<TokenStream>()?;
        return Err(syn::Error::new_spanned(word, format!("`check` takes a call\n{CHECK_HELP}")));
    };
    let parser = |input: ParseStream<'_>| {
        let call: Expr = input.parse()?;
        let at = parse_at(input)?;
        Ok((call, at))
    };
    let (call, at) = parser.parse2(content)?;
    let Expr::Call(parts) = &call else {
        return Err(syn::Error::new_spanned(&call, format!("`check` takes a call\n{CHECK_HELP}")));
    };
    let Some(fields) = field_names(&parts.args, "check", sink) else { return Ok(None) };
    if fields.is_empty() {
        return Err(syn::Error::new_spanned(&call, format!("a check names the fields that it reads\n{CHECK_HELP}")));
    }
    Ok(Some(Check { kind: CheckKind::Call(Box::new(call)), fields, at }))
}

fn parse_at(input: ParseStream<'_>) -> syn::Result<Option<Ident>> {
    if input.is_empty() {
        return Ok(None);
    }
    input.parse::<Token![,]>()?;
    if input.is_empty() {
        return Ok(None);
    }
    let rest: TokenStream = input.parse()?;
    let parser = |input: ParseStream<'_>| {
        let word: Ident = input.parse()?;
        if word != "at" {
            return Err(input.error("not `at`"));
        }
        input.parse::<Token![=]>()?;
        input.call(Ident::parse_any).map(Some)
    };
    parser.parse2(rest.clone()).map_err(|_| {
        let message = "expected `at = ..` behind the call: the field at which the violation is reported\nhelp: write for instance `check(ends_after_start(starts_at, ends_at), at = ends_at)`";
        syn::Error::new_spanned(rest, message)
    })
}

/// `exactly_one(a, b)`.
fn parse_presence(input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<Option<Check>> {
    let name: Ident = input.parse()?;
    let help = format!("help: write `{name}(first, second)`, with the names of the fields");
    let Some(content) = arguments(input)? else {
        input.parse::<TokenStream>()?;
        return Err(syn::Error::new_spanned(&name, format!("`{name}` compares at least two fields\n{help}")));
    };
    let values = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(content)?;
    let Some(fields) = field_names(&values, &name.to_string(), sink) else { return Ok(None) };
    if fields.len() < 2 {
        return Err(syn::Error::new_spanned(&name, format!("`{name}` compares at least two fields\n{help}")));
    }
    for (index, field) in fields.iter().enumerate() {
        if fields[..index].contains(field) {
            let message = format!("the field `{field}` stands in `{name}` twice\nhelp: remove one");
            return Err(syn::Error::new_spanned(field, message));
        }
    }
    Ok(Some(Check { kind: CheckKind::Presence(name), fields, at: None }))
}

/// The arguments as names of fields; each that is none is noted.
fn field_names(arguments: &Punctuated<Expr, Token![,]>, what: &str, sink: &mut Sink) -> Option<Vec<Ident>> {
    let names = arguments.iter().map(|argument| match argument {
        Expr::Path(path) if path.qself.is_none() && path.path.get_ident().is_some() => path.path.get_ident().cloned(),
        _ => {
            let name = innermost_name(argument).unwrap_or_else(|| "field".to_owned());
            let help = format!("help: write the name alone, such as `{name}`");
            sink.at(argument, format!("an argument of `{what}` is the name of a field\n{help}"));
            None
        }
    });
    // All of them are looked at before the first that is missing counts.
    let names: Vec<Option<Ident>> = names.collect();
    names.into_iter().collect()
}

/// The name in `self.name` or `&name`.
fn innermost_name(argument: &Expr) -> Option<String> {
    match argument {
        Expr::Field(field) => match &field.member {
            syn::Member::Named(name) => Some(name.to_string()),
            syn::Member::Unnamed(_) => None,
        },
        Expr::Reference(reference) => innermost_name(&reference.expr),
        Expr::MethodCall(call) => innermost_name(&call.receiver),
        Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
        Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}
