//! The types that stand in the module of a model.

use proc_macro2::Ident;
use syn::{Attribute, Item, Stmt};

use super::File;
use crate::attributes;

/// What begins the declaration of a type.
const KEYWORDS: &[&str] = &["enum", "struct", "trait", "type", "union"];

/// Whether another type of a name is seen in the module of a model: one that is declared there, or the partial update of
/// a model before this one. In doubt there is none, and rustc says what is wrong.
pub(crate) fn has_type_beside(model: &Ident, name: &Ident) -> bool {
    let Some(file) = File::of(model.span()) else { return false };
    // To read the whole file takes time, and the name mostly stands in no place but its own.
    let count = |text: String| file.text.matches(&text).count();
    let updates = count(format!("\"{name}\"")) + count(format!("({name}"));
    if updates < 2 && KEYWORDS.iter().all(|keyword| count(format!("{keyword} {name}")) == 0) {
        return false;
    }
    let Ok(parsed) = syn::parse_file(&file.text) else { return false };
    let mut modules = Vec::new();
    collect(parsed.items.iter().collect(), &mut modules);
    let is_model = |item: &Item| is_type(item, model) && has_update(item, name);
    let mut with_model = modules.iter().filter(|items| items.iter().any(|item| is_model(item)));
    // Where two modules have such a model, it may be either.
    let (Some(items), None) = (with_model.next(), with_model.next()) else { return false };
    let mut before = items.iter().take_while(|item| !is_model(item));
    items.iter().any(|item| is_type(item, name)) || before.any(|item| has_update(item, name))
}

/// The items of a module, or a function, and of those within.
fn collect<'f>(items: Vec<&'f Item>, modules: &mut Vec<Vec<&'f Item>>) {
    for item in &items {
        match item {
            Item::Mod(module) => {
                let items = module.content.iter().flat_map(|(_, items)| items);
                collect(items.collect(), modules);
            }
            Item::Fn(function) => {
                let items = function.block.stmts.iter().filter_map(|statement| match statement {
                    Stmt::Item(item) => Some(item),
                    _ => None,
                });
                collect(items.collect(), modules);
            }
            _ => {}
        }
    }
    modules.push(items);
}

/// Whether an item is a type of the name in any configuration.
fn is_type(item: &Item, name: &Ident) -> bool {
    let (ident, attributes) = match item {
        Item::Enum(item) => (&item.ident, &item.attrs),
        Item::Struct(item) => (&item.ident, &item.attrs),
        Item::Trait(item) => (&item.ident, &item.attrs),
        Item::Type(item) => (&item.ident, &item.attrs),
        Item::Union(item) => (&item.ident, &item.attrs),
        _ => return false,
    };
    ident == name && !is_conditional(attributes)
}

/// Whether an item is a model whose partial update has the name.
fn has_update(item: &Item, name: &Ident) -> bool {
    let Item::Struct(item) = item else { return false };
    let mut items = attributes::items_of(&item.attrs, "api").into_iter();
    let has_update = items.any(|(word, item)| {
        let item = item.to_string();
        let mut words = item.split(|char: char| !char.is_alphanumeric() && char != '_').filter(|word| !word.is_empty());
        word == "patch" && words.nth(1).is_some_and(|word| name == word)
    });
    has_update && !is_conditional(&item.attrs)
}

fn is_conditional(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg") || attribute.path().is_ident("cfg_attr"))
}
