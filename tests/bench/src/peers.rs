//! The other crates, each in its own words. What a crate has no rule for it gets from `checks`, by its own way to call
//! a function.

mod by_hand;
mod checks;
mod deserr_;
mod facet_;
mod garde_;
mod jsonschema_;
mod nutype_;
mod poem;
mod serde_valid_;
mod validator_;

use crate::columns::Column;

/// Their columns.
pub fn columns() -> Vec<Column> {
    vec![
        by_hand::COLUMN,
        validator_::COLUMN,
        garde_::COLUMN,
        nutype_::COLUMN,
        jsonschema_::COLUMN,
        deserr_::COLUMN,
        serde_valid_::COLUMN,
        facet_::COLUMN,
        poem::COLUMN,
    ]
}

/// Reads a text with serde, then counts the problems of its value.
fn serde_then<T: serde::de::DeserializeOwned>(text: &[u8], check: impl FnOnce(&T) -> usize) -> usize {
    let Ok(value) = serde_json::from_slice::<T>(text) else { return 1 };
    std::hint::black_box(check(&value))
}
