//! `#[api(..)]` attributes as written: a list of rules, options and checks.

mod constant;
mod container;
mod discriminator;
pub(crate) mod docs;
mod list;

mod patch;
mod spellings;
mod variant;

use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Data, DeriveInput, Expr, Ident, Path, Token};

pub(crate) use self::constant::{Constant, Scalar};
pub(crate) use self::container::{Check, CheckKind, Choose, ContainerAttributes};
pub(crate) use self::discriminator::Discriminator;
pub(crate) use self::list::split;
use self::list::{Item, each_item};
pub(crate) use self::patch::PatchAttribute;
pub(crate) use self::spellings::check_of;
pub(crate) use self::variant::VariantAttributes;
use crate::messages::{self, Message, items};
use crate::rules::{self, Rules};
use crate::sink::{Sink, nearest, quoted, tidy};

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
    pub(crate) omit_none: Option<Ident>,
    /// A flattened `Option` is `None` only where it is not there.
    pub(crate) strict: Option<Ident>,
    /// The partial update of a flattened field.
    pub(crate) patch: Option<Ident>,
    patch_word: Option<Ident>,
    /// It is a field of a partial update, or a strict one: the rules are those of what is given.
    pub(crate) given: bool,
    pub(crate) read_only: Option<Ident>,
    pub(crate) write_only: Option<Ident>,
    pub(crate) deprecated: Option<Ident>,
    pub(crate) examples: Vec<Expr>,
}

pub(crate) const FIELD_OPTIONS: &[&str] = &[
    "deprecated",
    "example",
    "non_null",
    "normalize",
    "omit_none",
    "read_only",
    "required",
    "secret",
    "serde",
    "strict",
    "write_only",
];
const CONTAINER_ITEMS: &[&str] = &[
    "all_or_none",
    "at_least_one",
    "at_most_one",
    "check",
    "choose",
    "constant",
    "crate",
    "deserialize",
    "discriminator",
    "exactly_one",
    "exclusive",
    "newtype",
    "omit_none",
    "patch",
    "repr",
    "serialize",
    "test_examples",
];

impl FieldAttributes {
    pub(crate) fn read(attributes: &[Attribute], sink: &mut Sink) -> Self {
        let mut field = Self::default();
        each_item(attributes, sink, |item, input, sink| field.item(item, input, sink));
        field
    }

    /// The words that change how the field is read.
    pub(crate) fn reading(&self) -> Vec<Ident> {
        let words = [&self.required, &self.non_null, &self.serde, &self.secret, &self.normalize_word];
        words.into_iter().flatten().cloned().collect()
    }

    /// The word `patch`.
    pub(crate) fn patch_word(&self) -> Option<&Ident> {
        self.patch_word.as_ref()
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
            "omit_none" => set_flag(&mut self.omit_none, input),
            "strict" => set_flag(&mut self.strict, input),
            "patch" => {
                let attribute = patch::parse(input)?;
                self.patch_word = Some(attribute.word);
                self.patch = Some(attribute.name);
                Ok(())
            }
            // Only the derive writes it, on the fields of a partial update.
            "__given" => {
                self.given = true;
                input.parse::<Ident>().map(drop)
            }
            "read_only" => set_flag(&mut self.read_only, input),
            "write_only" => set_flag(&mut self.write_only, input),
            "deprecated" => set_flag(&mut self.deprecated, input),
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
                Some(mistake) => Err(mistake.at(word)),
                None => self.rules.push(input.parse()?, sink),
            },
        }
    }
}

/// What is wrong with a word on a field that is no option, if it cannot be a rule either.
fn mistake(word: &Ident, name: &str, item: &Item) -> Option<Message> {
    if rules::WORDS.contains(&name) {
        let value = item.assigned()?;
        let takes_some = rules::takes_argument(name) || ["items", "keys", "values"].contains(&name);
        let instead = if takes_some { format!("{name}({value})") } else { name.to_owned() };
        return Some(messages::rules::assigned(name, instead));
    }
    if CONTAINER_ITEMS.contains(&name) {
        let whole = tidy(&item.tokens);
        return Some(match name {
            "crate" => messages::container::crate_on_field(whole),
            "constant" => match item.argument_text().filter(|value| syn::parse_str::<syn::Lit>(value).is_ok()) {
                Some(value) => messages::constants::of_one_value(value),
                None => messages::constants::on_field(whole),
            },
            "choose" | "exclusive" | "repr" => messages::container::item_of_enum_on_field(name, whole),
            "newtype" => messages::newtype::on_field(),
            "serialize" | "deserialize" | "test_examples" => messages::container::item_on_field(name, whole),
            "discriminator" => messages::discriminators::on_field(whole),
            _ => messages::container::check_on_field(name, whole),
        });
    }
    if name == "open" && item.is_word() {
        return Some(messages::unions::open_elsewhere());
    }
    if let Some(message) = spellings::instead(name, item) {
        return Some(message);
    }
    // A word alone or with `=` may be an option; with arguments it is a rule, which rustc knows better.
    let is_assigned = item.assigned().is_some();
    let may_be_rule = !is_assigned && (!item.is_word() || nearest(name, rules::WORDS).is_some());
    match nearest(name, FIELD_OPTIONS) {
        _ if may_be_rule => None,
        Some(option) => Some(items::misspelt_option(word, option, item.with_word(option))),
        None => is_assigned.then(|| items::unknown_option(word, quoted(FIELD_OPTIONS))),
    }
}

/// `example = "value"`.
fn parse_example(input: ParseStream<'_>) -> syn::Result<Expr> {
    let word: Ident = input.parse()?;
    if !input.peek(Token![=]) || input.peek2(syn::parse::End) {
        // What follows is read, so that this is the only error.
        input.parse::<proc_macro2::TokenStream>()?;
        return Err(items::example_without_value().at(word));
    }
    input.parse::<Token![=]>()?;
    input.parse()
}

/// `normalize(trim, lowercase)`.
fn parse_normalize(input: ParseStream<'_>) -> syn::Result<Vec<Path>> {
    let word: Ident = input.parse()?;
    let Some(content) = list::arguments(input)? else {
        input.parse::<proc_macro2::TokenStream>()?;
        return Err(items::normalize_without_functions().at(word));
    };
    let mut paths = Vec::new();
    for function in split(content) {
        paths.push(parse_normalizer(function)?);
    }
    if paths.is_empty() {
        return Err(items::normalize_without_functions().at(word));
    }
    Ok(paths)
}

/// One of these, by its path.
fn parse_normalizer(function: proc_macro2::TokenStream) -> syn::Result<Path> {
    if let Ok(path) = syn::parse::Parser::parse2(Path::parse_mod_style, function.clone()) {
        return match of_str(&path) {
            Some(ours) => Err(items::normalize_of_str(tidy(&path), ours).at(path)),
            None => Ok(path),
        };
    }
    Err(match syn::parse2::<Expr>(function.clone()) {
        Ok(Expr::Call(call)) if call.args.is_empty() => items::normalize_called(tidy(&call.func)),
        Ok(Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. })) => items::normalize_called(text.value()),
        _ => items::normalize_without_path(),
    }
    .at(function))
}

/// The normaliser of ours that does what a method of `str` does, which gives no text of its own.
fn of_str(path: &Path) -> Option<&'static str> {
    match tidy(path).as_str() {
        "str::trim" | "String::trim" => Some("trim"),
        "str::to_lowercase" | "String::to_lowercase" => Some("lowercase"),
        "str::to_uppercase" | "String::to_uppercase" => Some("uppercase"),
        _ => None,
    }
}

/// The attributes of a type, of its variants and of its fields.
pub(crate) fn of_all(input: &DeriveInput) -> Vec<&Attribute> {
    let mut attributes: Vec<&Attribute> = input.attrs.iter().collect();
    match &input.data {
        Data::Struct(data) => data.fields.iter().for_each(|field| attributes.extend(&field.attrs)),
        Data::Enum(data) => {
            for variant in &data.variants {
                attributes.extend(&variant.attrs);
                variant.fields.iter().for_each(|field| attributes.extend(&field.attrs));
            }
        }
        Data::Union(_) => {}
    }
    attributes
}

/// The items of the attributes of a name, each with the word that it begins with.
pub(crate) fn items_of(attributes: &[Attribute], name: &str) -> Vec<(String, proc_macro2::TokenStream)> {
    let mut items = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(name)) {
        let Ok(list) = attribute.meta.require_list() else { continue };
        for item in split(list.tokens.clone()) {
            let word = item.clone().into_iter().next().map_or_else(String::new, |word| word.to_string());
            items.push((word, item));
        }
    }
    items
}

fn set_flag(flag: &mut Option<Ident>, input: ParseStream<'_>) -> syn::Result<()> {
    let word: Ident = input.call(Ident::parse_any)?;
    if flag.is_some() {
        return Err(items::twice(&word).at(word));
    }
    if input.peek(Token![=]) || input.peek(syn::token::Paren) {
        let rest: proc_macro2::TokenStream = input.parse()?;
        // It is not counted as said: what else may be wrong with it is another mistake.
        let is_off = matches!(tidy(&rest).trim_start_matches(['=', ' ']), "false" | "(false)");
        let message = if is_off { items::switched_off(word) } else { items::takes_no_value(word) };
        return Err(message.at(rest));
    }
    *flag = Some(word);
    Ok(())
}
