//! The other crates, each in its own words.

use crate::columns::Column;

/// Their columns.
pub fn columns() -> Vec<Column> {
    Vec::new()
}
