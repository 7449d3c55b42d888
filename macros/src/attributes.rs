//! `#[api(..)]` attributes as written: a list of rules, options and checks.

mod container;
mod items;
mod spellings;

use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Expr, Ident, Path, Token};

pub(crate) use self::container::{Check, CheckKind, ContainerAttributes};
use self::items::{Item, each_item};
use crate::rules::{self, Rules};
use crate::sink::{Sink, did_you_mean, nearest, quoted, tidy};

/// What `#[api(..)]` says on a field.
#[derive(Default)]
pub(crate) struct FieldAttributes {
    pub(crate) rules: Rules,
    pub(crate) normalize: Vec<Path>,
    normalize_word: Option<Ident>,
    pub(crate) serde: Option<Ident>,
    pub(crate) secret: Option<Ident>,
    pub(crate) required: Option<Ident>,
    pub(crate) non_null: Option<Ident>,
    pub(crate) examples: Vec<Expr>,
}

pub(crate) const FIELD_OPTIONS: &[&str] = &["example", "non_null", "normalize", "required", "secret", "serde"];
const CONTAINER_ITEMS: &[&str] = &["all_or_none", "at_least_one", "at_most_one", "check", "crate", "exactly_one"];

impl FieldAttributes {
    pub(crate) fn read(attributes: &[Attribute], sink: &mut Sink) -> Self {
        let mut field = Self::default();
        each_item(attributes, sink, |item, input, sink| field.item(item, input, sink));
        field
    }

    /// The words that change how the field is read.
    pub(crate) fn reading(&self) -> impl Iterator<Item = Ident> {
        let normalize = self.normalize_word.as_ref();
        [self.required.as_ref(), self.non_null.as_ref(), self.serde.as_ref(), self.secret.as_ref(), normalize]
            .into_iter()
            .flatten()
            .cloned()
    }

    fn item(&mut self, item: &Item, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
        let Some(word) = &item.word else {
            return self.rules.push(input.parse()?, sink);
        };
        match word.to_string().as_str() {
            "serde" => set_flag(&mut self.serde, input),
            "secret" => set_flag(&mut self.secret, input),
            "required" => set_flag(&mut self.required, input),
            "non_null" => set_flag(&mut self.non_null, input),
            "example" => {
                self.examples.push(parse_example(input)?);
                Ok(())
            }
            "normalize" => {
                self.normalize.extend(parse_normalize(input)?);
                self.normalize_word = Some(word.clone());
                Ok(())
            }
            name => match mistake(word, name, item) {
                Some(mistake) => Err(syn::Error::new_spanned(word, mistake)),
                None => self.rules.push(input.parse()?, sink),
            },
        }
    }
}

/// What is wrong with a word on a field that is no option, if it cannot be a rule either.
fn mistake(word: &Ident, name: &str, item: &Item) -> Option<String> {
    if rules::WORDS.contains(&name) {
        let value = item.assigned()?;
        let instead = if value == "true" { name.to_owned() } else { format!("{name}({value})") };
        return Some(format!("the rule `{name}` is not assigned to\nhelp: write `{instead}`"));
    }
    if CONTAINER_ITEMS.contains(&name) {
        let whole = tidy(&item.tokens);
        let what = if name == "crate" { "is said for a whole struct" } else { "checks several fields" };
        return Some(format!("`{name}` {what}\nhelp: write it above the struct: `#[api({whole})]`"));
    }
    if let Some(message) = spellings::instead(name, item) {
        return Some(message);
    }
    // A word alone or with `=` may be an option; with arguments it is a rule, which rustc knows better.
    if item.assigned().is_some() {
        let suggestion = did_you_mean(name, FIELD_OPTIONS);
        return Some(format!("unknown option `{word}`{suggestion}\nhelp: options are {}", quoted(FIELD_OPTIONS)));
    }
    let option = nearest(name, FIELD_OPTIONS).filter(|_| item.is_word() && nearest(name, rules::WORDS).is_none())?;
    Some(format!("unknown option `{word}`\nhelp: write `{option}`"))
}

/// `example = "value"`.
fn parse_example(input: ParseStream<'_>) -> syn::Result<Expr> {
    let word: Ident = input.parse()?;
    let help = "`example` takes a value of the field, as code that makes it\nhelp: write `example = \"text\"` or `example = 5`";
    if !input.peek(Token![=]) || input.peek2(syn::parse::End) {
        // What follows is read, so that this is the only error.
        input.parse::<proc_macro2::TokenStream>()?;
        return Err(syn::Error::new_spanned(word, help));
    }
    input.parse::<Token![=]>()?;
    input.parse()
}

/// `normalize(trim, lowercase)`.
fn parse_normalize(input: ParseStream<'_>) -> syn::Result<Vec<Path>> {
    let word: Ident = input.parse()?;
    let help =
        "`normalize` takes the functions that change the value before it is checked\nhelp: write `normalize(trim)`";
    let Some(content) = items::arguments(input)? else {
        input.parse::<proc_macro2::TokenStream>()?;
        return Err(syn::Error::new_spanned(word, help));
    };
    let parser = |input: ParseStream<'_>| input.parse_terminated(Path::parse_mod_style, Token![,]);
    let paths = syn::parse::Parser::parse2(parser, content)?;
    if paths.is_empty() {
        return Err(syn::Error::new_spanned(word, help));
    }
    Ok(paths.into_iter().collect())
}

fn set_flag(flag: &mut Option<Ident>, input: ParseStream<'_>) -> syn::Result<()> {
    let word: Ident = input.call(Ident::parse_any)?;
    if flag.is_some() {
        return Err(syn::Error::new_spanned(&word, format!("`{word}` stands here twice\nhelp: remove one")));
    }
    *flag = Some(word.clone());
    if input.peek(Token![=]) || input.peek(syn::token::Paren) {
        let rest: proc_macro2::TokenStream = input.parse()?;
        return Err(syn::Error::new_spanned(rest, format!("`{word}` takes no value\nhelp: write `{word}`")));
    }
    Ok(())
}
