//! What `#[api(..)]` says on a variant.

use proc_macro2::{Ident, TokenStream};
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Token};

use super::constant::Scalar;
use super::list::{Item, arguments, each_item};
use super::{set_flag, spellings};
use crate::messages::{constants, container, discriminators, items, unions};
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
    pub(crate) fn read(attributes: &[Attribute], sink: &mut Sink) -> Self {
        let mut variant = Self::default();
        each_item(attributes, sink, |item, input, sink| variant.item(item, input, sink));
        variant
    }

    fn item(&mut self, item: &Item, input: ParseStream<'_>, sink: &mut Sink) -> syn::Result<()> {
        let Some(word) = &item.word else {
            input.parse::<TokenStream>()?;
            return Err(container::item_on_variant(tidy(&item.tokens)).at(&item.tokens));
        };
        match word.to_string().as_str() {
            "open" => set_flag(&mut self.open, input),
            "tag" => self.set_tag(input, sink),
            "constant" => {
                input.parse::<TokenStream>()?;
                Err(constants::on_variant().at(word))
            }
            name => {
                input.parse::<TokenStream>()?;
                let is_open = item.is_word() && nearest(name, &["open"]).is_some();
                Err(if is_open {
                    unions::misspelt_open(word).at(word)
                } else if let Some(message) = spellings::of_serde(name, item) {
                    message.at(word)
                } else {
                    container::item_on_variant(tidy(&item.tokens)).at(&item.tokens)
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
            return Err(discriminators::tag_without_list(value).at(word));
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
