//! What `#[api(..)]` says on a variant.

use proc_macro2::{Ident, TokenStream};
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Expr, Fields, Token, Variant};

use super::constant::Scalar;
use super::list::{Item, arguments, each_item};
use super::{set_flag, spellings};
use crate::messages::{Message, constants, container, discriminators, items, unions};
use crate::sink::{Sink, nearest, tidy};

/// What `#[api(..)]` says on a variant.
#[derive(Default)]
pub(crate) struct VariantAttributes {
    /// `tag("once", "forever")`: the values of the discriminator that lead to the variant.
    pub(crate) tag: Option<(Ident, Vec<Scalar>)>,
    /// It keeps what none of the others is.
    pub(crate) open: Option<Ident>,
}

impl VariantAttributes {
    pub(crate) fn read(variant: &Variant, sink: &mut Sink) -> Self {
        let mut attributes = Self::default();
        each_item(&variant.attrs, sink, |item, input, sink| attributes.item(variant, item, input, sink));
        attributes
    }

    fn item(&mut self, variant: &Variant, item: &Item, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
        let Some(word) = &item.word else {
            input.parse::<TokenStream>()?;
            return Err(elsewhere(variant, item).at(&item.tokens));
        };
        match word.to_string().as_str() {
            "open" => set_flag(&mut self.open, input),
            "tag" => self.set_tag(input, sink),
            "check" | "exactly_one" | "at_most_one" | "at_least_one" | "all_or_none" => {
                input.parse::<TokenStream>()?;
                Err(container::check_on_variant(word).at(word))
            }
            "constant" => {
                input.parse::<TokenStream>()?;
                Err(constants::on_variant().at(word))
            }
            name => {
                input.parse::<TokenStream>()?;
                let is_open = item.is_word() && nearest(name, &["open"]).is_some();
                Err(if is_open {
                    unions::misspelt_open(word).at(word)
                } else if let Some(message) = spellings::on_variant(name, item) {
                    message.at(word)
                } else {
                    elsewhere(variant, item).at(&item.tokens)
                })
            }
        }
    }

    fn set_tag(&mut self, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
        let word: Ident = input.parse()?;
        let Some(content) = arguments(input)?.filter(|content| !content.is_empty()) else {
            let rest: TokenStream = input.parse()?;
            let value = rest.into_iter().skip(1).collect::<TokenStream>();
            let value = if value.is_empty() { "\"value\"".to_owned() } else { tidy(value) };
            let mistake = discriminators::tag_without_list(value).at(&word);
            self.tag = Some((word, Vec::new()));
            return Err(mistake);
        };
        if self.tag.is_some() {
            return Err(items::twice(&word).at(word));
        }
        let values = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(content)?;
        let values = values.iter().filter_map(|value| sink.take(Scalar::from_expr(value, "a tag")));
        self.tag = Some((word, values.collect()));
        Ok(())
    }
}

/// What is said of a field, above its variant.
fn elsewhere(variant: &Variant, item: &Item) -> Message {
    let (ident, item) = (&variant.ident, tidy(&item.tokens));
    let Some(first) = variant.fields.iter().next() else { return container::item_on_unit_variant() };
    let (ty, more) = (tidy(&first.ty), if variant.fields.len() > 1 { ", .." } else { "" });
    container::item_on_variant(match (&variant.fields, &first.ident) {
        (Fields::Named(_), Some(name)) => format!("{ident} {{ #[api({item})] {name}: {ty}{more} }}"),
        _ => format!("{ident}(#[api({item})] {ty}{more})"),
    })
}
