//! Where the mistake is of which serde's reader tells at a whole item: the word of an attribute, or the name of a field.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Data, DeriveInput, Field};

use crate::attributes;

/// Parts of its messages, and the word that each is about.
const WORDS: &[(&str, &str)] = &[
    ("to borrow", "borrow"),
    ("does not have lifetime", "borrow"),
    ("may only be used on newtype variants", "borrow"),
    ("both #[serde(deserialize_with)] and", "deserialize_with"),
    ("both #[serde(serialize_with)] and", "serialize_with"),
    ("(flatten)] cannot be used", "flatten"),
    ("(other)]", "other"),
    ("for type and content", "content"),
    ("transparent)]", "transparent"),
    ("and #[serde(try_from", "try_from"),
];

/// What to underline instead, if it is known.
pub(super) fn narrow(input: &DeriveInput, text: &str, start: Span, end: Span) -> Option<TokenStream> {
    if let Some(name) = text.strip_prefix("variant field name `").and_then(|rest| rest.split('`').next()) {
        return field(input, name);
    }
    let (_, meant) = WORDS.iter().find(|(part, _)| text.contains(part))?;
    let (start, end) = (place(start), place(end));
    let all = attributes::of_all(input).into_iter();
    let items = all.flat_map(|attribute| attributes::items_of(std::slice::from_ref(attribute), "serde"));
    let words = items.filter(|(word, _)| word == meant).filter_map(|(_, item)| item.into_iter().next());
    words.into_iter().find(|word| (start..=end).contains(&place(word.span()))).map(TokenStream::from)
}

fn place(span: Span) -> (usize, usize) {
    (span.unwrap().line(), span.unwrap().column())
}

/// The field of a variant that has this name, as far as it shows.
fn field(input: &DeriveInput, name: &str) -> Option<TokenStream> {
    let Data::Enum(data) = &input.data else { return None };
    let fields = || data.variants.iter().flat_map(|variant| &variant.fields);
    let is_named = |field: &&Field| {
        let attributes = field.attrs.iter().map(|attribute| attribute.to_token_stream().to_string());
        attributes.into_iter().any(|text| text.contains(&format!("\"{name}\"")))
    };
    // `rename_all` changes the case, and what stands between words.
    let plain = |text: &str| text.replace(['-', '_'], "").to_lowercase();
    let is_alike = |field: &&Field| {
        field.ident.as_ref().is_some_and(|ident| plain(ident.to_string().trim_start_matches("r#")) == plain(name))
    };
    let found = fields().find(is_named).or_else(|| fields().find(is_alike))?;
    found.ident.as_ref().map(ToTokens::to_token_stream)
}
