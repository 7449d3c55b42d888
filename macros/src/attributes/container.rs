//! What `#[api(..)]` says on a struct.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Ident, Lit, Path, Token};

use super::constant::{self, Constant, Scalar};
use super::discriminator::{self, Discriminator};
use super::list::{Item, arguments, each_item};
use super::{CONTAINER_ITEMS, FIELD_OPTIONS, PatchAttribute, patch, set_flag, spellings};
use crate::messages::{self, Message, checks, container, items, repr, unions};
use crate::rules;
use crate::sink::{Sink, nearest, quoted, tidy};
use crate::source::manifest;

/// What `#[api(..)]` says on a struct.
#[derive(Default)]
pub(crate) struct ContainerAttributes {
    krate: Option<Path>,
    pub(crate) checks: Vec<Check>,
    pub(crate) newtype: Option<Ident>,
    pub(crate) omit_none: Option<Ident>,
    pub(crate) constants: Vec<Constant>,
    pub(crate) patch: Option<PatchAttribute>,
    pub(crate) repr: Option<Ident>,
    pub(crate) test_examples: Option<Ident>,
    /// The half that the user implements, by the word that says so.
    pub(crate) serialize_by_user: Option<Ident>,
    pub(crate) deserialize_by_user: Option<Ident>,
    pub(crate) exclusive: Option<Ident>,
    pub(crate) choose: Option<Choose>,
    pub(crate) discriminator: Option<Discriminator>,
    /// What stands for a tag that is absent, and the word that says so.
    pub(crate) default: Option<(Ident, Scalar)>,
}

/// `choose = path`: a function of the user that chooses the variant of a union.
pub(crate) struct Choose {
    pub(crate) word: Ident,
    pub(crate) path: Path,
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

impl ContainerAttributes {
    pub(crate) fn read(attributes: &[Attribute], sink: &mut Sink) -> Self {
        let mut container = Self::default();
        each_item(attributes, sink, |item, input, sink| container.item(item, input, sink));
        container
    }

    /// The path of this crate in the user's.
    pub(crate) fn crate_path(&self) -> Path {
        let otherwise = || match manifest::other_name() {
            Some(name) => {
                let name = Ident::new(name, proc_macro2::Span::call_site());
                syn::parse_quote!(::#name)
            }
            None => syn::parse_quote!(::api_model),
        };
        self.krate.clone().unwrap_or_else(otherwise)
    }

    fn item(&mut self, item: &Item, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
        let name = item.word.as_ref().map(ToString::to_string).unwrap_or_default();
        match name.as_str() {
            "crate" => self.set_crate(input),
            "newtype" => set_flag(&mut self.newtype, input),
            "omit_none" => set_flag(&mut self.omit_none, input),
            "patch" => {
                let attribute = patch::parse(input)?;
                if self.patch.is_some() {
                    return Err(items::twice("patch").at(attribute.word));
                }
                self.patch = Some(attribute);
                Ok(())
            }
            "repr" if item.argument_text().is_some_and(|ty| is_integer(&ty)) => {
                let (word, ty): (Ident, _) = (input.parse()?, input.parse::<TokenStream>()?);
                Err(repr::with_type(tidy(&ty)).at(word))
            }
            "repr" => set_flag(&mut self.repr, input),
            "test_examples" => set_flag(&mut self.test_examples, input),
            "serialize" => set_by_user(&mut self.serialize_by_user, input),
            "deserialize" => set_by_user(&mut self.deserialize_by_user, input),
            "exclusive" => set_flag(&mut self.exclusive, input),
            "choose" => self.set_choose(input),
            "check" => {
                self.checks.extend(parse_check(input, sink)?);
                Ok(())
            }
            "constant" => {
                self.constants.extend(constant::parse(input, sink)?);
                Ok(())
            }
            "discriminator" => discriminator::parse(&mut self.discriminator, input),
            "default" if item.assigned().is_some() => discriminator::parse_default(&mut self.default, input),
            "exactly_one" | "at_most_one" | "at_least_one" | "all_or_none" => {
                self.checks.extend(parse_presence(input, sink)?);
                Ok(())
            }
            name => {
                let message = mistake(name, item);
                input.parse::<TokenStream>()?;
                Err(match &item.word {
                    Some(word) => message.at(word),
                    None => message.at(&item.tokens),
                })
            }
        }
    }

    fn set_choose(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let word: Ident = input.parse()?;
        let is_assigned = input.peek(Token![=]) && !input.peek2(syn::parse::End);
        let path = is_assigned.then(|| input.parse::<Token![=]>().and_then(|_| input.call(Path::parse_mod_style)));
        let Some(Ok(path)) = path else {
            input.parse::<TokenStream>()?;
            return Err(unions::choose_without_function().at(word));
        };
        if self.choose.is_some() {
            return Err(items::twice("choose").at(word));
        }
        self.choose = Some(Choose { word, path });
        Ok(())
    }

    fn set_crate(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let word = input.call(Ident::parse_any)?;
        if !input.peek(Token![=]) || input.peek2(syn::parse::End) {
            input.parse::<TokenStream>()?;
            return Err(container::crate_without_path().at(word));
        }
        input.parse::<Token![=]>()?;
        if let Ok(literal) = input.fork().parse::<Lit>() {
            input.parse::<Lit>()?;
            let message = match &literal {
                Lit::Str(text) => container::crate_in_quotes(text.value()),
                _ => container::crate_without_path(),
            };
            return Err(message.at(literal));
        }
        let path = input.call(Path::parse_mod_style)?;
        if self.krate.is_some() {
            return Err(items::twice("crate").at(word));
        }
        self.krate = Some(path);
        Ok(())
    }
}

/// `serialize = false`.
fn set_by_user(half: &mut Option<Ident>, input: ParseStream<'_>) -> syn::Result<()> {
    let word: Ident = input.parse()?;
    let rest: TokenStream = input.parse()?;
    if tidy(&rest).trim() != "= false" {
        return Err(container::half_without_false(&word).at(word));
    }
    if half.is_some() {
        return Err(items::twice(&word).at(word));
    }
    *half = Some(word);
    Ok(())
}

/// Whether a text is the name of a type of integers.
fn is_integer(ty: &str) -> bool {
    ["i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize"].contains(&ty)
}

/// What is wrong with an item that is not for a struct.
fn mistake(name: &str, item: &Item) -> Message {
    let whole = tidy(&item.tokens);
    let arguments = item.argument_text().filter(|_| name == "one_of");
    if let Some(fields) = arguments.filter(|fields| !fields.contains(['[', '"'])) {
        return container::one_of_fields(fields);
    }
    if rules::WORDS.contains(&name) && name != "custom" {
        return container::rule_on_container(name, whole);
    }
    if name == "strict" {
        // zod's word is more likely here than the option of a field.
        return messages::spellings::of_unknown_fields(name);
    }
    if FIELD_OPTIONS.contains(&name) {
        return container::option_on_container(name, whole);
    }
    if name == "open" {
        return unions::open_elsewhere();
    }
    let spelling = spellings::on_container(name, item).or_else(|| spellings::word(name, item));
    if let Some(message) = spelling {
        return message;
    }
    if let Some(rule) = spellings::rule(item) {
        return container::rule_on_container(name, rule);
    }
    if name.is_empty() {
        return container::no_item(quoted(CONTAINER_ITEMS));
    }
    match nearest(name, CONTAINER_ITEMS) {
        Some(near) => container::misspelt_item(name, near, item.with_word(near)),
        // What somebody wrote who named the function alone.
        None if item.is_word() && crate::wire::CASES.contains(&name) => messages::spellings::of_case(name),
        None if item.argument_text().is_some() => container::check_without_word(name, whole),
        None => container::unknown_item(name, quoted(CONTAINER_ITEMS)),
    }
}

/// `check(path(a, b))`, `check(path(a, b), at = b)`.
fn parse_check(input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<Option<Check>> {
    let word: Ident = input.parse()?;
    let Some(content) = arguments(input)? else {
        input.parse::<TokenStream>()?;
        return Err(checks::no_call().at(word));
    };
    let parser = |input: ParseStream<'_>| {
        let call: Expr = input.parse()?;
        let at = parse_at(input)?;
        Ok((call, at))
    };
    let (call, at) = parser.parse2(content)?;
    let Expr::Call(parts) = &call else {
        return Err(checks::no_call().at(call));
    };
    let Some(fields) = field_names(&parts.args, "check", sink) else { return Ok(None) };
    if let Some(this) = fields.iter().find(|field| *field == "self") {
        return Err(checks::whole_model(tidy(&parts.func)).at(this));
    }
    if fields.is_empty() {
        return Err(checks::no_fields().at(call));
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
        input.parse::<Token![=]>()?;
        let field = input.call(Ident::parse_any)?;
        Ok((word == "at").then_some(field))
    };
    match parser.parse2(rest.clone()) {
        Ok(Some(field)) => Ok(Some(field)),
        _ => Err(match quoted_at(rest.clone()) {
            Some(text) => checks::at_in_quotes(text.value()).at(text),
            None => misplaced(&rest).unwrap_or_else(checks::not_at).at(rest),
        }),
    }
}

/// What stands behind the call and is right elsewhere: a second check, or a message.
fn misplaced(rest: &TokenStream) -> Option<Message> {
    match syn::parse2(rest.clone()).ok()? {
        call @ Expr::Call(_) => Some(checks::two_in_one(tidy(call))),
        Expr::Assign(part) if ["code", "error", "message"].contains(&tidy(&part.left).as_str()) => {
            Some(checks::message(tidy(&part.left), tidy(&part.right)))
        }
        _ => None,
    }
}

/// `at = "name"`.
fn quoted_at(rest: TokenStream) -> Option<syn::LitStr> {
    let parser = |input: ParseStream<'_>| {
        let word: Ident = input.parse()?;
        input.parse::<Token![=]>()?;
        let text: syn::LitStr = input.parse()?;
        Ok((word == "at").then_some(text))
    };
    parser.parse2(rest).ok().flatten()
}

/// `exactly_one(a, b)`.
fn parse_presence(input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<Option<Check>> {
    let name: Ident = input.parse()?;
    let Some(content) = arguments(input)? else {
        input.parse::<TokenStream>()?;
        return Err(checks::too_few_fields(&name).at(name));
    };
    let values = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(content)?;
    if let Some(Expr::Array(list)) = values.first() {
        return Err(checks::fields_in_a_list(&name, tidy(&list.elems)).at(list));
    }
    let Some(fields) = field_names(&values, &name.to_string(), sink) else { return Ok(None) };
    if fields.len() < 2 {
        return Err(checks::too_few_fields(&name).at(name));
    }
    for (index, field) in fields.iter().enumerate() {
        if fields[..index].contains(field) {
            return Err(checks::field_twice(field, &name).at(field));
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
            sink.at(argument, checks::not_a_field(what, name));
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
        Expr::Field(field) => match (innermost_name(&field.base), &field.member) {
            (Some(outer), _) if outer != "self" => Some(outer),
            (_, syn::Member::Named(name)) => Some(name.to_string()),
            (_, syn::Member::Unnamed(_)) => None,
        },
        Expr::Reference(reference) => innermost_name(&reference.expr),
        Expr::MethodCall(call) => innermost_name(&call.receiver),
        Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
        Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}
