//! `#[api(repr)]`: the integers that the variants of an enum are.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Attribute, DataEnum, DeriveInput, Expr, ExprLit, ExprUnary, Fields, Ident, Lit, Type, UnOp, Variant};

use crate::attributes;
use crate::messages::repr;
use crate::sink::Sink;
use crate::wire;

/// The integers of an enum.
pub(crate) struct Repr {
    /// The type that they are written as.
    pub(crate) ty: Ident,
    /// One for each variant, as an expression of the type `i128`.
    pub(crate) numbers: Vec<TokenStream>,
}

/// The types, each before those that hold more.
const TYPES: &[(&str, i128, i128)] = &[
    ("u8", 0, u8::MAX as i128),
    ("i8", i8::MIN as i128, i8::MAX as i128),
    ("u16", 0, u16::MAX as i128),
    ("i16", i16::MIN as i128, i16::MAX as i128),
    ("u32", 0, u32::MAX as i128),
    ("i32", i32::MIN as i128, i32::MAX as i128),
    ("u64", 0, u64::MAX as i128),
    ("i64", i64::MIN as i128, i64::MAX as i128),
];

/// The types of an open variant's field.
const OPEN_TYPES: &[&str] = &["i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize"];

/// Attributes of serde that say how a name is written, of which an integer has none.
const OF_NAMES: &[&str] = &[
    "alias",
    "content",
    "deserialize_with",
    "expecting",
    "from",
    "into",
    "rename",
    "rename_all",
    "rename_all_fields",
    "serialize_with",
    "tag",
    "try_from",
    "untagged",
    "with",
];

/// Reads the integers of an enum that is marked with `word`.
pub(super) fn read(word: &Ident, input: &DeriveInput, sink: &mut Sink) -> Option<Repr> {
    let syn::Data::Enum(data) = &input.data else {
        sink.at(word, repr::of_struct());
        return None;
    };
    let clean = check_words(&input.attrs, data, sink) & check_fields(data, sink);
    let (numbers, values) = numbers(data);
    let open = data.variants.iter().find(|variant| is_open(variant)).and_then(open_type);
    let ty = match (open.or_else(|| given_type(&input.attrs)), &values) {
        (Some(ty), _) => ty,
        (None, Ok(values)) => smallest(values),
        (None, Err(expr)) => {
            sink.at(expr, repr::not_a_number());
            return None;
        }
    };
    clean.then_some(Repr { ty, numbers })
}

fn check_words(container: &[Attribute], data: &DataEnum, sink: &mut Sink) -> bool {
    let variants = data.variants.iter().map(|variant| &variant.attrs[..]);
    let mut clean = true;
    for attributes in std::iter::once(container).chain(variants) {
        for word in OF_NAMES {
            if let Some(span) = wire::find_word(attributes, word) {
                sink.push(repr::word_of_names(word).at_span(span));
                clean = false;
            }
        }
    }
    clean
}

fn check_fields(data: &DataEnum, sink: &mut Sink) -> bool {
    let mut clean = true;
    for variant in &data.variants {
        let mistake = match (is_open(variant), &variant.fields) {
            (true, _) if open_type(variant).is_some() => continue,
            (true, Fields::Unit) => repr::open_of_numbers().at(&variant.ident),
            (true, fields) => repr::open_of_numbers().at(fields),
            (false, fields) if fields.is_empty() => continue,
            (false, fields) => repr::fields(&variant.ident).at(fields),
        };
        sink.push(mistake);
        clean = false;
    }
    clean
}

/// Whether a variant keeps the integers that are not known.
fn is_open(variant: &Variant) -> bool {
    attributes::items_of(&variant.attrs, "api").iter().any(|(word, _)| word == "open")
}

/// The type of the integer that an open variant keeps: all are written as it.
fn open_type(variant: &Variant) -> Option<Ident> {
    let Fields::Unnamed(fields) = &variant.fields else { return None };
    let field = fields.unnamed.first().filter(|_| fields.unnamed.len() == 1)?;
    let Type::Path(path) = &field.ty else { return None };
    let ident = path.path.get_ident()?;
    OPEN_TYPES.iter().any(|name| ident == name).then(|| ident.clone())
}

/// The expressions, and their values as long as those are literals; else the first expression that is none.
fn numbers(data: &DataEnum) -> (Vec<TokenStream>, Result<Vec<i128>, &Expr>) {
    let (mut numbers, mut values, mut first) = (Vec::new(), Vec::new(), None);
    let (mut base, mut known, mut behind) = (quote!(0), Some(0), 0_i128);
    for variant in &data.variants {
        if let Some((_, expr)) = &variant.discriminant {
            (known, behind) = (literal(expr), 0);
            base = quote!((#expr) as __api::i128);
            first = first.or(known.is_none().then_some(expr));
        }
        match known.map(|known| known + behind) {
            Some(value) => {
                values.push(value);
                numbers.push(quote!(#value));
            }
            None => numbers.push(quote!(#base + #behind)),
        }
        behind += 1;
    }
    (numbers, first.map_or(Ok(values), Err))
}

/// The value of `7` and `-7`.
fn literal(expr: &Expr) -> Option<i128> {
    match expr {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => {
            number.base10_parse().ok().filter(|value: &i128| value.unsigned_abs() <= u64::MAX.into())
        }
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => literal(expr).map(|value| -value),
        Expr::Group(group) => literal(&group.expr),
        Expr::Paren(paren) => literal(&paren.expr),
        _ => None,
    }
}

/// The type of `#[repr(u8)]`.
fn given_type(attributes: &[Attribute]) -> Option<Ident> {
    let names = ["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];
    let items = attributes::items_of(attributes, "repr").into_iter();
    let mut types = items.filter_map(|(_, item)| syn::parse2::<Ident>(item).ok());
    types.find(|word| names.iter().any(|name| word == name))
}

/// The smallest type that has all values.
fn smallest(values: &[i128]) -> Ident {
    let fits = |(_, min, max): &&(&str, i128, i128)| values.iter().all(|value| (min..=max).contains(&value));
    let name = TYPES.iter().find(fits).map_or("i128", |(name, ..)| name);
    Ident::new(name, Span::call_site())
}
